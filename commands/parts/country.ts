/** All known grades of the country: counts, bodies by grade, and what is lacking. */
import type { Corpus } from '../../corpus/corpus.ts';
import { GRADES, type Grade, type GradeClaim } from '../../corpus/model.ts';
import type { Located } from '../../corpus/passages.ts';
import type { Inspection, Organisation } from '../../corpus/register.ts';
import { type RegisterGrade, registerGrades } from '../../corpus/register-facts.ts';
import type { Block, Evidence, Line, Picture } from '../command.ts';
import { ageOf } from './age.ts';
import { isBody, organisations } from './bodies.ts';
import { day } from './citation.ts';
import { sentencesOf } from './evidence.ts';
import { notes, type Part } from './part.ts';
import { registerEvidence } from './register.ts';

/** The grade that answers for a body: of a document, or of the register where no document has one. */
interface KnownGrade {
  readonly body: Organisation;
  readonly grade: Grade;
  readonly inspection: Inspection | undefined;
  /** When the inspection was published, else its newest document; null where nobody knows. ISO date. */
  readonly published: string | null;
  readonly source: Located<GradeClaim> | RegisterGrade;
}

function knownGrade(corpus: Corpus, body: Organisation): KnownGrade | undefined {
  const reported = corpus.inspectionOf(body.id);
  const located = reported?.grades.find(({ claim }) => claim.bodyId === body.id);
  if (located !== undefined) {
    const published = reported?.facts?.published ?? located.document.record.published;
    return { body, grade: located.claim.grade, inspection: reported?.facts, published, source: located };
  }
  const [newest] = registerGrades(corpus.register, body.id);
  if (newest === undefined) return undefined;
  const { inspection, entry } = newest;
  return { body, grade: entry.grade, inspection, published: inspection.published, source: newest };
}

function evidenceOf(corpus: Corpus, { body, source }: KnownGrade): Evidence[] {
  return 'claim' in source ? sentencesOf(source).slice(0, 1) : [registerEvidence(corpus, body, source)];
}

function isUnit({ body }: KnownGrade): boolean {
  return body.kind === 'rocu';
}

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** The bodies with one grade. */
interface GradeGroup {
  readonly grade: Grade;
  readonly forces: readonly KnownGrade[];
  readonly units: readonly KnownGrade[];
}

function groupsOf(known: readonly KnownGrade[]): GradeGroup[] {
  return GRADES.map((grade) => {
    const of = known.filter((one) => one.grade === grade);
    return { grade, forces: of.filter((one) => !isUnit(one)), units: of.filter(isUnit) };
  });
}

/** "3 forces, 1 regional unit". */
function counts({ forces, units }: GradeGroup): string {
  return `${counted(forces.length, 'force')}, ${counted(units.length, 'regional unit')}`;
}

function capitalised(grade: Grade): string {
  return `${grade.charAt(0).toUpperCase()}${grade.slice(1)}`;
}

/** The bodies with one grade in words, units first, each with the year of its inspection. */
function namesOf({ forces, units }: GradeGroup): string[] {
  const line = (some: readonly KnownGrade[], one: string): string[] => {
    const names = some.map(
      ({ body, published }) => `${body.name} (${published?.slice(0, 4) ?? 'no year known'})`,
    );
    return some.length === 0 ? [] : [`${counted(some.length, one)}: ${names.join(', ')}`];
  };
  return [...line(units, 'regional unit'), ...line(forces, 'force')];
}

function groupBlocks(group: GradeGroup): Block[] {
  const names = namesOf(group);
  if (names.length === 0) return [];
  return [
    { type: 'heading', line: capitalised(group.grade) },
    ...names.map((line): Block => ({ type: 'text', line })),
  ];
}

/** Bodies by grade as a picture, with what its words say in short for those who don't see it. */
function pictureOf(corpus: Corpus, known: readonly KnownGrade[]): Picture {
  const groups = groupsOf(known);
  const said = groups.map((group) => `${group.grade}: ${counts(group)}`).join('; ');
  return {
    name: 'grades-england-and-wales',
    description: `Bodies by grade. ${capitalised(GRADES[0])}${said.slice(GRADES[0].length)}. The names are in the text of this message.`,
    title: `Grades: ${topicsOf(known).join('; ')}`,
    legend: { filled: 'a police force', outlined: 'a regional unit' },
    sections: groups.map((group) => ({
      heading: capitalised(group.grade),
      squares: { filled: group.forces.length, outlined: group.units.length },
      paragraphs: namesOf(group),
    })),
    notes: [
      `HMICFRS inspections of the regions; in brackets the year in which each was published. A grade stands for its own inspection; what came later is not in it.`,
      extent(corpus, known),
      `From documents, and from the register as seen on ${day(corpus.register.seen)}.`,
    ],
  };
}

function topicsOf(known: readonly KnownGrade[]): string[] {
  return [...new Set(known.flatMap(({ inspection }) => inspection?.topic ?? []))];
}

/** Of how many bodies a grade is known. */
function extent(corpus: Corpus, known: readonly KnownGrade[]): string {
  const bodies = [...corpus.register.organisations.values()].filter(isBody);
  const territorial = bodies.filter(({ territorial: is }) => is);
  const units = bodies.filter(({ kind }) => kind === 'rocu');
  const others = known.filter((one) => !one.body.territorial && !isUnit(one)).map(({ body }) => body.name);
  const forces = known.filter(({ body }) => body.territorial).length;
  const more = others.length === 0 ? '' : `; and of ${others.join(' and ')}`;
  return `Known here: the grades of ${forces} of ${territorial.length} territorial forces and ${known.filter(isUnit).length} of ${units.length} regional units${more}.`;
}

/** What the register lacks, by inspection. */
function lackingLines(corpus: Corpus, known: readonly KnownGrade[]): Line[] {
  const graded = new Set(known.map(({ body }) => body.id));
  return corpus.register.inspections.flatMap(({ region, missing, gaps }): Line[] => {
    const bodies = organisations(
      corpus,
      missing.filter((id) => !graded.has(id)),
    ).map(({ name }) => name);
    const lacking = [
      ...(bodies.length === 0 ? [] : [`the grades of ${bodies.join(', ')}`]),
      ...gaps.map(({ what }) => what),
    ];
    return lacking.length === 0 ? [] : [`${region}: ${lacking.join('; ')}`];
  });
}

/** How old the oldest and the newest inspection are. */
function ages(known: readonly KnownGrade[], now: Date): Line[] {
  const dates = known.flatMap(({ published }) => published ?? []).toSorted();
  const [oldest, newest] = [dates[0], dates.at(-1)];
  if (oldest === undefined || newest === undefined) return [];
  const [most, least] = [ageOf(oldest, now), ageOf(newest, now)];
  const unknown = new Set(
    known.flatMap(({ published, inspection }) => (published === null ? (inspection?.id ?? []) : [])),
  ).size;
  const undated =
    unknown === 0
      ? ''
      : ` The date of ${unknown} ${unknown === 1 ? 'inspection is' : 'inspections are'} not known.`;
  const old =
    most === undefined ? '' : ` The oldest is ${most} old, the newest ${least ?? 'less than a month'}.`;
  return [
    `Inspections published from ${day(oldest)} to ${day(newest)}.${old}${undated} A grade stands for its own inspection; what came later is not in it.`,
  ];
}

/** All bodies whose grade is known, one grade each, in words and as a picture. */
export function countryPart(corpus: Corpus, now: Date): Part & { readonly picture: Picture } {
  const known = [...corpus.register.organisations.values()]
    .filter(isBody)
    .flatMap((body) => knownGrade(corpus, body) ?? []);
  const lacking = lackingLines(corpus, known);
  const passages = known.filter(({ source }) => 'claim' in source).length;
  return {
    blocks:
      known.length === 0
        ? []
        : [
            { type: 'text', line: `${topicsOf(known).join('; ')} · HMICFRS inspections of the regions` },
            {
              type: 'list',
              items: groupsOf(known).map((group): Line => [{ strong: group.grade }, `: ${counts(group)}`]),
            },
            ...notes([
              extent(corpus, known),
              `From documents: ${passages}. From the register, not from a document: ${known.length - passages}, pages read ${day(corpus.register.seen)}; each region shows its own.`,
              ...ages(known, now),
            ]),
            ...groupsOf(known).flatMap(groupBlocks),
            ...(lacking.length === 0
              ? []
              : [
                  { type: 'heading', line: 'What is lacking' } satisfies Block,
                  { type: 'list', items: lacking } satisfies Block,
                ]),
          ],
    evidence: known.flatMap((one) => evidenceOf(corpus, one)),
    claims: known.map(({ body, grade }) => ({ kind: 'grade', body: body.id, value: grade })),
    picture: pictureOf(corpus, known),
  };
}
