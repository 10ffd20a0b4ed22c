/** `/grade body`: the grade of a body in an inspection, the sentence that says so, and what the body answered. */
import { byStrength } from '../corpus/agreement.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { GradeClaim } from '../corpus/model.ts';
import { firstSpan, type Located, sentenceAt } from '../corpus/passages.ts';
import type { Organisation } from '../corpus/register.ts';
import { registerGrades } from '../corpus/register-facts.ts';
import type { Action, Block, Command, OptionDeclarations, Reply } from './command.ts';
import { ageLines, lastKnownDay } from './parts/age.ts';
import { answerOfBody } from './parts/answers.ts';
import { BODY, completeBody, readBody, regionHasNoGrade, regionReply } from './parts/bodies.ts';
import { alsoIn } from './parts/citation.ts';
import { coverageLine } from './parts/coverage.ts';
import { distinct, sentencesOf } from './parts/evidence.ts';
import { gradeBlocks } from './parts/grades.ts';
import { ALL_GRADES, askAbout, inText, shortName } from './parts/naming.ts';
import { notes, type Part, together } from './parts/part.ts';
import { earlierSchemes, lackingGrade, listedElsewhere, registerGradePart } from './parts/register.ts';
import { MOST_ACTIONS, noneFound, PRIVATE } from './parts/replies.ts';

const options = { body: BODY, private: PRIVATE } satisfies OptionDeclarations;

/** What is known of one body's grade. */
interface Section extends Part {
  readonly body: Organisation;
  readonly hasStatement: boolean;
}

const NO_CURRENT_GRADE = 'The sources hold no grade of its newest inspection.';

function sectionOf(corpus: Corpus, body: Organisation, now: Date): Section | undefined {
  const grades = corpus.grades(body.id);
  const inspection = corpus.inspectionOf(body.id);
  const current = grades.filter(
    ({ claim, document }) => !claim.earlier && inspection?.documents.includes(document) === true,
  );
  const register = registerPart(corpus, body, grades, current.length > 0);
  if (grades.length === 0 && register.claims.length === 0) return undefined;
  const others = grades.filter((grade) => !current.includes(grade));
  const answer = answerOfBody(corpus, body);
  const values = new Set(current.toSorted(strongerFirst).map(({ claim }) => claim.grade));
  const dates = [...current.map(({ document }) => document.record.published), ...register.published];
  const none = current.length === 0 && register.claims.length === 0;
  const shown = together([
    {
      blocks: [
        ...reportedGrades(corpus, current),
        ...(none ? [{ type: 'text', line: NO_CURRENT_GRADE } satisfies Block] : []),
      ],
      evidence: current.toSorted(strongerFirst).flatMap((grade) => sentencesOf(grade)),
      claims: [...values].map((value) => ({ kind: 'grade', body: body.id, value })),
    },
    ...(current.length === 0 ? [register] : []),
    { blocks: answer.blocks, evidence: answer.evidence, claims: [] },
    ...(current.length === 0 ? [] : [register]),
    { blocks: notes(ageLines(dates, now)), evidence: [], claims: [] },
    {
      blocks: otherGrades(corpus, others),
      evidence: others.flatMap((grade) => sentencesOf(grade)),
      claims: [],
    },
    earlierSchemes(corpus, body),
  ]);
  return { body, ...shown, hasStatement: answer.found };
}

function strongerFirst(a: Located<GradeClaim>, b: Located<GradeClaim>): number {
  return byStrength(a.document, b.document);
}

/** A body's grades in one inspection: each grade once, from the strongest source; that sources differ comes first. */
function reportedGrades(corpus: Corpus, grades: readonly Located<GradeClaim>[]): Block[] {
  const byGrade = new Map<string, Located<GradeClaim>[]>();
  for (const located of grades.toSorted(strongerFirst)) {
    byGrade.set(located.claim.grade, [...(byGrade.get(located.claim.grade) ?? []), located]);
  }
  const differ: Block = {
    type: 'text',
    line: `The sources differ on this grade: ${[...byGrade.keys()].join(', ')}.`,
  };
  return [
    ...(byGrade.size > 1 ? [differ] : []),
    ...[...byGrade.values()].flatMap(([first, ...others]): Block[] =>
      first === undefined
        ? []
        : [
            ...gradeBlocks(corpus, first),
            ...notes(
              alsoIn(
                first.document,
                others.map(({ document, claim }) => ({
                  document,
                  place: sentenceAt(document, firstSpan(claim)),
                })),
              ),
            ),
          ],
    ),
  ];
}

/** What the register adds: grades of inspections that no document grades the body in, and those that differ. */
function registerPart(
  corpus: Corpus,
  body: Organisation,
  grades: readonly Located<GradeClaim>[],
  besideDocuments: boolean,
): Part & { readonly published: readonly string[] } {
  const added = registerGrades(corpus.register, body.id).filter(
    ({ inspection, entry }) =>
      !grades.some(
        ({ document, claim }) =>
          !claim.earlier && document.record.inspection === inspection.id && claim.grade === entry.grade,
      ),
  );
  const differs = added.some(({ inspection }) =>
    grades.some(({ document }) => document.record.inspection === inspection.id),
  );
  const heading: Block = {
    type: 'heading',
    line: differs ? 'The register differs' : 'In the register',
  };
  const shown = together(added.map((grade) => registerGradePart(corpus, body, grade)));
  return {
    ...shown,
    blocks: [...(besideDocuments && added.length > 0 ? [heading] : []), ...shown.blocks],
    published: added.flatMap(({ inspection, entry }) => lastKnownDay(inspection, entry) ?? []),
  };
}

/** Grades of other inspections: told apart, never compared. */
function otherGrades(corpus: Corpus, grades: readonly Located<GradeClaim>[]): Block[] {
  if (grades.length === 0) return [];
  return [
    { type: 'heading', line: 'In other inspections' },
    ...grades.flatMap((grade) => gradeBlocks(corpus, grade)),
    { type: 'note', line: 'Grades of different inspections do not compare: topics and methods differ.' },
  ];
}

function nextSteps(corpus: Corpus, sections: readonly Section[], others: readonly Organisation[]): Action[] {
  const [first] = sections;
  const offered = others.map((body) => askAbout('grade', body));
  if (first === undefined) return offered;
  const single = sections.length === 1;
  const withFindings = sections.filter(({ body }) => corpus.findings(body.id).length > 0);
  const own: Action[] = [
    ...withFindings.map(({ body }) =>
      askAbout('findings', body, single ? 'Findings' : `Findings: ${shortName(body)}`),
    ),
    ...(single && first.hasStatement ? [askAbout('statement', first.body, 'Full statement')] : []),
  ];
  return [...offered, ...own, gradesBeside(corpus, first.body)].slice(0, MOST_ACTIONS);
}

/** The grades of the inspection at hand, or, for a body of another one, those of its region. */
function gradesBeside(corpus: Corpus, body: Organisation): Action {
  const isAtHand = corpus.inspections[0]?.bodies.includes(body.id) === true;
  return isAtHand
    ? ALL_GRADES
    : { label: 'Grades of its region', command: 'grades', options: { region: body.id } };
}

function noGrade(
  corpus: Corpus,
  bodies: readonly Organisation[],
  remarks: Reply['blocks'],
  others: readonly Organisation[],
): Reply {
  const elsewhere = listedElsewhere(corpus, bodies);
  const reply = noneFound(corpus, {
    title: bodies.map(({ name }) => name).join(', '),
    lines: bodies.map((body) => `The sources hold no grade of ${inText(body)}.`),
    actions: [
      ...others.map((body) => askAbout('grade', body)),
      ...bodies.slice(0, 1).map((body) => gradesBeside(corpus, body)),
    ],
    evidence: elsewhere.evidence,
  });
  const lacking = notes(bodies.flatMap((body) => lackingGrade(corpus, body)));
  const history = together(bodies.map((body) => earlierSchemes(corpus, body)));
  return {
    ...reply,
    blocks: [
      ...remarks,
      ...reply.blocks,
      ...(lacking.length > 0 ? lacking : elsewhere.blocks),
      ...history.blocks,
    ],
    evidence: [...reply.evidence, ...history.evidence],
  };
}

/** `/grade body`. */
export const grade: Command<typeof options> = {
  name: 'grade',
  description: 'The grade of a force or unit in an inspection, with the sentence that says so',
  options,
  complete: (_option, typed, corpus) => completeBody(corpus, typed),
  async answer({ options: { body: typed }, now }, corpus) {
    const read = readBody(corpus, 'grade', typed);
    if (read.type === 'reply') return read.reply;
    if (read.type === 'region') return regionReply(corpus, 'grade', read.region);
    const { bodies, region, others } = read;
    const remarks = notes(read.remarks);
    const sections = bodies.flatMap((body) => sectionOf(corpus, body, now) ?? []);
    const [first] = sections;
    if (first === undefined) return noGrade(corpus, bodies, remarks, others);
    const missing = bodies.filter((body) => !sections.some((section) => section.body === body));
    const noes = missing.map(
      ({ name }): Block => ({ type: 'text', line: `The sources hold no grade of ${name}.` }),
    );
    const hasNo = noes.length > 0 || sections.some(({ hasStatement }) => !hasStatement);
    return {
      outcome: 'answer',
      visibility: 'public',
      title: sections.length === 1 ? first.body.name : bodies.map(({ name }) => name).join(' and '),
      blocks: [
        ...remarks,
        ...(region === undefined ? [] : [{ type: 'text', line: regionHasNoGrade(region) } satisfies Block]),
        ...sections.flatMap(({ body, blocks }): Block[] =>
          sections.length === 1 ? [...blocks] : [{ type: 'heading', line: body.name }, ...blocks],
        ),
        ...noes,
        ...(hasNo ? notes([coverageLine(corpus)]) : []),
      ],
      actions: nextSteps(corpus, sections, others),
      evidence: distinct(sections.flatMap(({ evidence }) => evidence)),
      claims: sections.flatMap(({ claims }) => claims),
    };
  },
};
