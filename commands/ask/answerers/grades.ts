/** Questions for grades: of one body or several, with a premise put right, and over the whole set of an inspection. */
import type { ReportedInspection } from '../../../corpus/corpus.ts';
import { GRADES, type Grade, type GradeClaim } from '../../../corpus/model.ts';
import type { Located } from '../../../corpus/passages.ts';
import type { Block, Reply } from '../../command.ts';
import { grade } from '../../grade.ts';
import { grades } from '../../grades.ts';
import { isBody } from '../../parts/bodies.ts';
import { coverageLine } from '../../parts/coverage.ts';
import { distinct, sentencesOf } from '../../parts/evidence.ts';
import { gradeBlocks } from '../../parts/grades.ts';
import { ALL_GRADES, askAbout } from '../../parts/naming.ts';
import { COUNTRY } from '../../parts/regions.ts';
import { MOST_ACTIONS } from '../../parts/replies.ts';
import { together } from '../combine.ts';
import { bodiesOf, type Planned, type Question, targetsOf } from '../question.ts';
import { ownTopic, type Reading, shows } from '../reading.ts';
import { nothing } from './no.ts';

/** More bodies than fit one answer. */
const MOST_BODIES = 4;

/** Whether the own words of a question ask for another inspection, or for something that no grade says. */
function asksOther(reading: Reading): boolean {
  const own = ownTopic(reading);
  if (own.length === 0) return false;
  const slot = reading.tokens.findIndex(({ text }) => ['for', 'on', 'about', 'at', 'in'].includes(text));
  const isKnown = own.some(({ unknown }) => !unknown);
  return isKnown || (slot !== -1 && own.some(({ at }) => at > slot));
}

/** Grades of bodies that a question names. */
export async function bodyGrades(question: Question): Promise<Planned | undefined> {
  const { reading, corpus, request } = question;
  const targets = targetsOf(question).slice(0, MOST_BODIES);
  if (targets.length === 0) return undefined;
  const asksGrade = shows(reading, 'grade') || reading.grades.length > 0;
  const asksMore = shows(reading, 'got', 'best', 'worst', 'compare', 'why');
  const own = ownTopic(reading);
  if (!asksGrade && own.length > 0) return undefined;
  if (
    !asksGrade &&
    !asksMore &&
    shows(reading, 'improve', 'strength', 'focus', 'say', 'statement', 'quantity', 'figures')
  )
    return undefined;
  if (!asksGrade && shows(reading, 'improve', 'strength', 'focus', 'figures')) return undefined;
  if (asksGrade && shows(reading, 'other-inspection')) return otherInspection(question);
  if (asksGrade && asksOther(reading)) return undefined;
  const asked = reading.years[0];
  if (asked !== undefined && !isYearHeld(question, asked)) {
    return nothing(question, 'grade', [`The sources hold no grade of ${asked}.`]);
  }
  const replies: Reply[] = [];
  for (const body of targets)
    replies.push(await grade.answer({ ...request, options: { body, private: undefined } }, corpus));
  const [first] = replies;
  if (first === undefined) return undefined;
  const command = targets.map((body) => `/grade ${body}`).join(' ');
  const reply = replies.length === 1 ? first : compared(replies);
  return { answerer: targets.length > 1 ? 'compare' : 'grade', command, reply: withPremise(reading, reply) };
}

function isYearHeld({ corpus }: Question, year: number): boolean {
  const dates = [
    ...corpus.documents.map(({ record: { published } }) => published),
    ...corpus.register.inspections.flatMap(({ published }) => published ?? []),
  ];
  return dates.some((date) => date.startsWith(String(year)) || date.startsWith(String(year + 1)));
}

/** Several bodies: each answer under its own heading. */
function compared(replies: readonly Reply[]): Reply {
  const reply = together(replies);
  return {
    ...reply,
    blocks: [
      ...reply.blocks,
      { type: 'note', line: 'Each grade stands for itself: the sources rank nobody.' },
    ],
    actions: [ALL_GRADES],
  };
}

/** A question that names a grade is told which one it is. */
function withPremise(reading: Reading, reply: Reply): Reply {
  const named = reading.grades;
  const values = [...new Set(reply.claims.flatMap(({ kind, value }) => (kind === 'grade' ? [value] : [])))];
  const [value, another] = values;
  if (named.length === 0 || value === undefined || another !== undefined || reply.outcome !== 'answer')
    return reply;
  if (named.some((grade) => grade === value)) return reply;
  const line: Block = {
    type: 'text',
    line: ['The grade in the sources is ', { strong: value }, `, not ${named.join(' or ')}.`],
  };
  return { ...reply, blocks: [line, ...reply.blocks] };
}

function otherInspection(question: Question): Planned {
  const topics = [...new Set(question.corpus.claims('grade').flatMap(({ claim }) => claim.topic ?? []))];
  const only =
    topics.length === 0
      ? ''
      : ` The grades in the sources are for the ${topics.slice(0, 2).join(' and the ')}.`;
  return nothing(question, 'other-inspection', [`The sources hold no grade for that.${only}`]);
}

/** Which of an inspection's grades a question asks for. */
interface Chosen {
  readonly matching: readonly Located<GradeClaim>[];
  readonly among: readonly Located<GradeClaim>[];
  /** "was graded inadequate". */
  readonly predicate: string;
}

/** Questions over all bodies of the inspection at hand, or of a region that a question names. */
export async function gradeSet(question: Question): Promise<Planned | undefined> {
  const { reading, corpus, request } = question;
  const isSet = shows(reading, 'set', 'best', 'worst') || reading.bodies.length === 0;
  const asksGrade = shows(reading, 'grade', 'best', 'worst') || reading.grades.length > 0;
  if (!isSet || !(asksGrade || shows(reading, 'got'))) return undefined;
  const single = reading.bodies.some(({ named }) => named.type === 'body');
  if (single) return undefined;
  if (shows(reading, 'other-inspection')) return otherInspection(question);
  if (ownTopic(reading).length > 0 || reading.people.length > 0 || reading.outsiders.length > 0)
    return undefined;
  if (reading.bodies.length > 0 && !shows(reading, 'set', 'best', 'worst')) return undefined;
  if (shows(reading, 'country')) return countryGrades(question);
  const inspection = inspectionMeant(question);
  if (inspection === undefined) return bodyGrades(question);
  const isRanked = shows(reading, 'best', 'worst');
  if (!isRanked && reading.grades.length === 0) {
    const page = corpus.inspections.indexOf(inspection);
    const reply = await grades.answer(
      { ...request, page, options: { region: undefined, private: undefined } },
      corpus,
    );
    const { among } = chosenGrades(question, inspection);
    const forces = /\bforces?\b/iu.test(reading.text)
      ? among.flatMap((one) => sentencesOf(one).slice(0, 1))
      : [];
    const evidence = distinct([...forces, ...reply.evidence]);
    return { answerer: 'grades', command: '/grades', reply: { ...reply, evidence } };
  }
  return {
    answerer: 'grade-set',
    command: null,
    reply: chosenReply(question, chosenGrades(question, inspection)),
  };
}

/** All known grades of the country; where a question names grades, only these are claimed, and their proof comes first. */
async function countryGrades({ reading, corpus, request }: Question): Promise<Planned> {
  const reply = await grades.answer({ ...request, options: { region: COUNTRY, private: undefined } }, corpus);
  const named = reading.grades;
  const planned = { answerer: 'grades', command: `/grades ${COUNTRY}` };
  if (named.length === 0) return { ...planned, reply };
  const holds = ({ text }: Reply['evidence'][number]): boolean => named.some((one) => text.includes(one));
  return {
    ...planned,
    reply: {
      ...reply,
      evidence: [...reply.evidence.filter(holds), ...reply.evidence.filter((one) => !holds(one))],
      claims: reply.claims.filter(({ value }) => named.some((one) => one === value)),
    },
  };
}

function inspectionMeant(question: Question): ReportedInspection | undefined {
  const { corpus, reading } = question;
  const named = bodiesOf(question);
  const isUnit = reading.bodies.every(({ named: { type } }) => type === 'unit');
  if (named.length === 0 || isUnit) return corpus.inspections[0];
  return corpus.inspections.find(({ bodies }) => named.some((id) => bodies.includes(id)));
}

function chosenGrades({ reading, corpus }: Question, inspection: ReportedInspection): Chosen {
  const isUnit = ({ claim }: Located<GradeClaim>): boolean =>
    corpus.organisation(claim.bodyId ?? '')?.kind === 'rocu';
  const onlyUnits = reading.bodies.some(({ named }) => named.type === 'unit');
  const forces = inspection.grades.filter((one) => !isUnit(one));
  const among = onlyUnits ? inspection.grades.filter(isUnit) : forces.length > 0 ? forces : inspection.grades;
  const held = among.map(({ claim }) => GRADES.indexOf(claim.grade));
  const extreme = GRADES[shows(reading, 'worst') ? Math.max(...held) : Math.min(...held)];
  const isRanked = shows(reading, 'best', 'worst') && reading.grades.length === 0;
  const wanted: readonly Grade[] = isRanked ? (extreme === undefined ? [] : [extreme]) : reading.grades;
  const asksNot =
    shows(reading, 'not') &&
    reading.grades.length > 0 &&
    /\b(?:which|who|whos|how many)\b/iu.test(reading.text);
  const matching = among.filter(({ claim }) => wanted.includes(claim.grade) !== asksNot);
  const words = wanted.join(' or ');
  const superlative = shows(reading, 'worst') ? 'lowest grade here' : 'highest grade here';
  return {
    matching,
    among,
    predicate: isRanked ? `${words}, the ${superlative}` : `${asksNot ? 'not ' : ''}${words}`,
  };
}

function chosenReply({ corpus }: Question, { matching, among, predicate }: Chosen): Reply {
  const names = matching.map(({ claim }) => claim.body);
  const line =
    names.length === 0
      ? `None of these was graded ${predicate}: ${among.map(({ claim }) => claim.body).join(', ')}.`
      : `${names.length} of ${among.length} graded ${predicate}: ${names.join(', ')}.`;
  const shown = matching.length > 0 ? matching : among;
  const blocks: Block[] = [
    { type: 'text', line: [{ strong: line }] },
    { type: 'list', items: among.map(({ claim }) => [`${claim.body}: `, { strong: claim.grade }]) },
    ...shown.slice(0, 1).flatMap((one) => gradeBlocks(corpus, one)),
    { type: 'note', line: coverageLine(corpus) },
  ];
  const bodies = matching
    .flatMap(({ claim }) => corpus.organisation(claim.bodyId ?? '') ?? [])
    .filter(isBody);
  return {
    outcome: 'answer',
    visibility: 'public',
    title: 'Grades',
    blocks,
    actions: [...bodies.slice(0, 2).map((body) => askAbout('grade', body)), ALL_GRADES].slice(
      0,
      MOST_ACTIONS,
    ),
    evidence: distinct([...shown, ...among].flatMap((one) => sentencesOf(one).slice(0, 1))),
    claims: shown.map(({ claim }) => ({
      kind: 'grade',
      ...(claim.bodyId === null ? {} : { body: claim.bodyId }),
      value: claim.grade,
    })),
  };
}
