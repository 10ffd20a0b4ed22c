/** The grades of one inspection, as parts of an answer: those that documents report, and those of the register. */
import type { Corpus, ReportedInspection } from '../../corpus/corpus.ts';
import type { GradeClaim } from '../../corpus/model.ts';
import { firstSpan, type Located, sentenceAt, slice } from '../../corpus/passages.ts';
import type { Inspection } from '../../corpus/register.ts';
import type { RegisterGrade } from '../../corpus/register-facts.ts';
import type { Block, Line } from '../command.ts';
import { organisations } from './bodies.ts';
import { alsoIn, citation, day } from './citation.ts';
import { coverageLine } from './coverage.ts';
import { sentencesOf } from './evidence.ts';
import { topicOf } from './grades.ts';
import { notes, type Part, together } from './part.ts';
import { inspectionLine, registerEvidence } from './register.ts';

/** The grades with their sentences, each sentence once. */
function gradeList(grades: readonly Located<GradeClaim>[]): Block[] {
  const sentences = new Map<string, Located<GradeClaim>>();
  for (const located of grades) {
    const words = slice(located.document, sentenceAt(located.document, firstSpan(located.claim)));
    if (!sentences.has(words)) sentences.set(words, located);
  }
  return [
    { type: 'list', items: grades.map(({ claim }) => [`${claim.body}: `, { strong: claim.grade }]) },
    ...[...sentences].flatMap(([words, { document, claim }]): Block[] => [
      { type: 'quotation', paragraphs: [words] },
      { type: 'note', line: citation(document, sentenceAt(document, firstSpan(claim)), 'As reported by') },
    ]),
  ];
}

/** What the grades are for: the topics as printed, each once; where none is printed, the inspection's. */
function topics(corpus: Corpus, grades: readonly Located<GradeClaim>[]): string {
  const printed = grades.flatMap(({ claim }) => claim.topic ?? []);
  const [first] = grades;
  if (printed.length > 0 || first === undefined) return [...new Set(printed)].join('; ');
  return topicOf(corpus, first);
}

/** The units' grades of an inspection; the others are those of its forces. */
export function unitGrades(corpus: Corpus, { grades }: ReportedInspection): Located<GradeClaim>[] {
  return grades.filter(
    ({ claim }) => claim.bodyId !== null && corpus.organisation(claim.bodyId)?.kind === 'rocu',
  );
}

/** The unit and the forces under headings of their own; a heading without grades is left out. */
function headed(units: readonly Block[], forces: readonly Block[]): Block[] {
  const under = (line: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [{ type: 'heading', line }, ...blocks];
  return [...under('The regional unit', units), ...under('The forces', forces)];
}

/** The grades of an inspection that documents report, the unit first; the register speaks where they don't, or differs. */
export function reportedPart(corpus: Corpus, inspection: ReportedInspection): Part {
  const units = unitGrades(corpus, inspection);
  const forces = inspection.grades.filter((located) => !units.includes(located));
  const all = [...units, ...forces];
  const list = (grades: readonly Located<GradeClaim>[]) => (grades.length === 0 ? [] : gradeList(grades));
  const { facts } = inspection;
  return together([
    {
      blocks: [
        { type: 'text', line: `${topics(corpus, all)} · HMICFRS inspection` },
        ...headed(list(units), list(forces)),
      ],
      evidence: all.flatMap((located) => sentencesOf(located)),
      claims: all.map(({ claim }) => ({
        kind: 'grade',
        ...(claim.bodyId === null ? {} : { body: claim.bodyId }),
        value: claim.grade,
      })),
    },
    differingSources(inspection),
    addedByRegister(corpus, inspection),
    { blocks: withoutGrade(corpus, inspection), evidence: [], claims: [] },
    {
      blocks:
        facts === undefined || facts.title === null
          ? []
          : notes([['The inspection itself: ', ...inspectionLine(facts)]]),
      evidence: [],
      claims: [],
    },
  ]);
}

/** Other documents on the same inspection: what they report otherwise, and which report it too. */
function differingSources({ documents, grades }: ReportedInspection): Part {
  const others = documents.flatMap((document) =>
    document.claims.flatMap((claim) => {
      if (claim.kind !== 'grade' || claim.earlier) return [];
      const shown = grades.find((one) => one.claim.bodyId === claim.bodyId && one.claim.body === claim.body);
      return shown === undefined || shown.document === document ? [] : [{ document, claim, shown }];
    }),
  );
  const differing = others.filter(({ claim, shown }) => claim.grade !== shown.claim.grade);
  const place = ({ document, claim }: Located<GradeClaim>) => sentenceAt(document, firstSpan(claim));
  const [first] = grades;
  return {
    blocks: [
      ...differing.map((other): Block => {
        const { document, claim, shown } = other;
        return {
          type: 'text',
          line: [
            `The sources differ on ${claim.body}: ${shown.claim.grade}, or `,
            { strong: claim.grade },
            ' · ',
            ...citation(document, place(other), 'As reported by'),
          ],
        };
      }),
      ...notes(
        first === undefined
          ? []
          : alsoIn(
              first.document,
              others.map((other) => ({ document: other.document, place: place(other) })),
            ),
      ),
    ],
    evidence: differing.flatMap((other) => sentencesOf(other)),
    claims: differing.map(({ claim }) => ({
      kind: 'grade',
      ...(claim.bodyId === null ? {} : { body: claim.bodyId }),
      value: claim.grade,
    })),
  };
}

/** Grades of the register that no document has, or that differ from a document's. */
function addedByRegister(corpus: Corpus, { facts, grades }: ReportedInspection): Part {
  const entries = (facts?.grades ?? []).filter(
    ({ organisation, grade }) =>
      !grades.some(({ claim }) => claim.bodyId === organisation && claim.grade === grade),
  );
  if (facts === undefined || entries.length === 0) return { blocks: [], evidence: [], claims: [] };
  const shown = registerList(corpus, facts, entries);
  return {
    ...shown,
    blocks: [
      { type: 'heading', line: 'The register adds or differs' },
      ...shown.blocks,
      fromRegister(corpus),
    ],
  };
}

/** Bodies of the inspection whose grade neither a document nor the register gives. */
function withoutGrade(corpus: Corpus, { bodies, grades, facts }: ReportedInspection): Block[] {
  const graded = new Set([
    ...grades.map(({ claim }) => claim.bodyId),
    ...(facts?.grades ?? []).map(({ organisation }) => organisation),
  ]);
  const missing = organisations(
    corpus,
    bodies.filter((id) => !graded.has(id)),
  );
  if (missing.length === 0) return [];
  return [
    { type: 'text', line: `No grade in the sources: ${missing.map(({ name }) => name).join(', ')}.` },
    { type: 'note', line: coverageLine(corpus) },
  ];
}

/** Grades of the register in one list, each with its page. */
function registerList(
  corpus: Corpus,
  inspection: Inspection,
  entries: readonly RegisterGrade['entry'][],
): Part {
  const grades = entries.flatMap((entry) => {
    const body = corpus.organisation(entry.organisation);
    return body === undefined ? [] : [{ body, entry }];
  });
  if (grades.length === 0) return { blocks: [], evidence: [], claims: [] };
  return {
    blocks: [
      {
        type: 'list',
        items: grades.map(({ body: { name }, entry }): Line => {
          const then = entry.nameThen === undefined ? '' : ` (then: ${entry.nameThen})`;
          return [`${name}${then}: `, { strong: entry.grade }, ' · ', { link: 'page', url: entry.seenAt }];
        }),
      },
    ],
    evidence: grades.map(({ body, entry }) => registerEvidence(corpus, body, { inspection, entry })),
    claims: grades.map(({ body, entry }) => ({ kind: 'grade', body: body.id, value: entry.grade })),
  };
}

function fromRegister(corpus: Corpus): Block {
  return {
    type: 'note',
    line: `From the register, not from a document; pages read ${day(corpus.register.seen)}.`,
  };
}

/** What the register knows of an inspection that no document reports, and what it lacks. */
export function registeredPart(corpus: Corpus, inspection: Inspection): Part {
  const { topic, grades, missing, gaps, fieldwork = [], note } = inspection;
  const units = registerList(
    corpus,
    inspection,
    grades.filter(({ organisation }) => corpus.organisation(organisation)?.kind === 'rocu'),
  );
  const forces = registerList(
    corpus,
    inspection,
    grades.filter(({ organisation }) => corpus.organisation(organisation)?.kind !== 'rocu'),
  );
  const lacking = organisations(corpus, missing).map(({ name }) => name);
  return {
    ...together([units, forces]),
    blocks: [
      { type: 'text', line: `${topic} · HMICFRS inspection` },
      ...notes([['The inspection: ', ...inspectionLine(inspection)]]),
      fromRegister(corpus),
      ...headed(units.blocks, forces.blocks),
      ...(lacking.length === 0
        ? []
        : [{ type: 'text', line: `Grade not seen: ${lacking.join(', ')}.` } satisfies Block]),
      ...notes([
        ...gaps.map(
          ({ what, seenAt }): Line =>
            seenAt === undefined
              ? `The register lacks: ${what}`
              : [`The register lacks: ${what} · `, { link: 'page', url: seenAt }],
        ),
        ...fieldwork.map(
          ({ says, seenAt }): Line => [`Inspected: ${says} · `, { link: 'a page that says so', url: seenAt }],
        ),
        ...(note === undefined ? [] : [note]),
      ]),
    ],
  };
}
