/** `/grades`: the grades of an inspection, the regional unit first and apart, the forces in the document's order. */
import type { Corpus, ReportedInspection } from '../corpus/corpus.ts';
import { GRADES, type GradeClaim } from '../corpus/model.ts';
import { firstSpan, type Located, sentenceAt, slice } from '../corpus/passages.ts';
import type { Action, Block, Command, OptionDeclarations } from './command.ts';
import { organisations, regionHasNoGrade, regionOf } from './parts/bodies.ts';
import { citation, day } from './parts/citation.ts';
import { coverageLine } from './parts/coverage.ts';
import { distinct, sentencesOf } from './parts/evidence.ts';
import { topicOf } from './parts/grades.ts';
import { askAbout } from './parts/naming.ts';
import { notes } from './parts/part.ts';
import { MOST_ACTIONS, noneFound, PRIVATE } from './parts/replies.ts';

const options = { private: PRIVATE } satisfies OptionDeclarations;

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

function isUnit(corpus: Corpus, { claim }: Located<GradeClaim>): boolean {
  return claim.bodyId !== null && corpus.organisation(claim.bodyId)?.kind === 'rocu';
}

/** Bodies of the inspection whose grade no document here gives. */
function withoutGrade(corpus: Corpus, { bodies, grades }: ReportedInspection): Block[] {
  const graded = new Set(grades.map(({ claim }) => claim.bodyId));
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

/** What the grades are for: the topics as printed, each once; where none is printed, the inspection's. */
function topics(corpus: Corpus, grades: readonly Located<GradeClaim>[]): string {
  const printed = grades.flatMap(({ claim }) => claim.topic ?? []);
  const [first] = grades;
  if (printed.length > 0 || first === undefined) return [...new Set(printed)].join('; ');
  return topicOf(corpus, first);
}

function reportNote({ facts }: ReportedInspection): Block[] {
  if (facts?.title === undefined || facts.title === null || facts.url === null) return [];
  const published = facts.published === null ? '' : `, published ${day(facts.published)}`;
  return [
    { type: 'note', line: ['The inspection itself: ', { link: facts.title, url: facts.url }, published] },
  ];
}

/** Buttons to the inspections before and after, then to what should improve. */
function nextSteps(corpus: Corpus, page: number, units: readonly Located<GradeClaim>[]): Action[] {
  const unit = corpus.organisation(units[0]?.claim.bodyId ?? '');
  return [
    ...(page + 1 < corpus.inspections.length
      ? [{ label: 'Inspection before', command: 'grades', options: {}, page: page + 1 }]
      : []),
    ...(page > 0 ? [{ label: 'Inspection after', command: 'grades', options: {}, page: page - 1 }] : []),
    ...(unit === undefined ? [] : [askAbout('improvements', unit, 'What the unit should improve')]),
    { label: 'Sources', command: 'sources', options: {} },
  ].slice(0, MOST_ACTIONS);
}

/** `/grades`; its pages are the inspections that the sources report, the newest first. */
export const grades: Command<typeof options> = {
  name: 'grades',
  description: 'All grades of the inspection at hand: the regional unit, then the forces',
  options,
  async answer({ page }, corpus) {
    const at = Math.max(0, Math.min(page, corpus.inspections.length - 1));
    const inspection = corpus.inspections[at];
    if (inspection === undefined || inspection.grades.length === 0) {
      return noneFound(corpus, { title: 'Grades', lines: ['The sources hold no grades.'] });
    }
    const units = inspection.grades.filter((located) => isUnit(corpus, located));
    const forces = inspection.grades.filter((located) => !units.includes(located));
    const region = regionOf(corpus, inspection);
    const all = [...units, ...forces];
    return {
      outcome: 'answer',
      visibility: 'public',
      title: region === undefined ? 'Grades' : `Grades: ${region}`,
      blocks: [
        { type: 'text', line: `${topics(corpus, all)} · HMICFRS inspection` },
        ...(units.length === 0
          ? []
          : [{ type: 'heading', line: 'The regional unit' } satisfies Block, ...gradeList(units)]),
        ...(forces.length === 0
          ? []
          : [{ type: 'heading', line: 'The forces' } satisfies Block, ...gradeList(forces)]),
        ...withoutGrade(corpus, inspection),
        ...notes([
          ...(region === undefined ? [] : [regionHasNoGrade(region)]),
          `The scale, best first: ${GRADES.join(', ')}.`,
        ]),
        ...reportNote(inspection),
      ],
      actions: nextSteps(corpus, at, units),
      evidence: distinct(all.flatMap((located) => sentencesOf(located))),
      claims: all.map(({ claim }) => ({
        kind: 'grade',
        ...(claim.bodyId === null ? {} : { body: claim.bodyId }),
        value: claim.grade,
      })),
    };
  },
};
