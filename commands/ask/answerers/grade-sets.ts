/** Questions for the grades of many: over the whole set of an inspection, of a region, or of the country. */
import type { ReportedInspection } from '../../../corpus/corpus.ts';
import { GRADES, type Grade, type GradeClaim } from '../../../corpus/model.ts';
import type { Located } from '../../../corpus/passages.ts';
import type { Action, AssertedClaim, Block, Evidence, Line, Reply } from '../../command.ts';
import { grades } from '../../grades.ts';
import { isBody } from '../../parts/bodies.ts';
import { coverageLine } from '../../parts/coverage.ts';
import { distinct, sentencesOf } from '../../parts/evidence.ts';
import { gradeBlocks } from '../../parts/grades.ts';
import { ALL_GRADES, askAbout } from '../../parts/naming.ts';
import { COUNTRY } from '../../parts/regions.ts';
import { MOST_ACTIONS } from '../../parts/replies.ts';
import { askedGrades } from '../grade-range.ts';
import { numberOf } from '../numbers.ts';
import { bodiesOf, type Planned, type Question } from '../question.ts';
import { ownTopic, type Reading, shows } from '../reading.ts';
import { bodyGrades, otherInspection } from './grades.ts';

/** Which forces belong to a unit: those of its inspection, with their grades. */
export async function members(question: Question): Promise<Planned | undefined> {
  const { reading, corpus } = question;
  const asksElse =
    reading.grades.length > 0 ||
    shows(reading, 'grade', 'got', 'best', 'worst', 'say', 'statement', 'improve', 'strength', 'country');
  // "Is it part of the police": of something that was named before.
  const isOfOther = reading.pronoun && reading.bodies.length === 0 && /\bpart\b/iu.test(reading.text);
  if (!shows(reading, 'members') || asksElse || isOfOther || ownTopic(reading).length > 0) return undefined;
  // Where nobody is named, the forces are those of the inspection at hand.
  const bodies = reading.bodies.length > 0 ? bodiesOf(question) : (corpus.inspections[0]?.bodies ?? []);
  const unit = bodies.flatMap((id) => corpus.organisation(id) ?? []).find(({ kind }) => kind === 'rocu');
  if (unit === undefined || unit.region === null) return undefined;
  const reply = await allGrades(question, unit.region);
  const isUnit = ({ body }: AssertedClaim): boolean => body === unit.id;
  const forces = reply.claims.filter((claim) => !isUnit(claim));
  if (forces.length === 0) return undefined;
  return {
    answerer: 'members',
    command: `/grades ${unit.region}`,
    reply: { ...reply, evidence: proofFirst(question, reply.evidence, forces) },
  };
}

/** A button for the grades of England and Wales. */
const COUNTRY_GRADES: Action = {
  label: 'The whole country',
  command: 'grades',
  options: { region: COUNTRY },
};

/** Which of an inspection's grades a question asks for. */
export interface Chosen {
  readonly matching: readonly Located<GradeClaim>[];
  readonly among: readonly Located<GradeClaim>[];
  /** "was graded inadequate". */
  readonly predicate: string;
}

/** Questions over all bodies of the inspection at hand, or of a region that a question names. */
export async function gradeSet(question: Question): Promise<Planned | undefined> {
  const { reading, corpus, request } = question;
  const isPlural = reading.tokens.some(({ text }) => PLURAL_GRADES.has(text));
  const asksSet =
    shows(reading, 'set', 'best', 'worst') ||
    asksAllUnits(reading) ||
    (isPlural && regionMeant(question) !== undefined);
  const isSet = asksSet || reading.bodies.length === 0;
  const asksGrade = shows(reading, 'grade', 'best', 'worst') || reading.grades.length > 0;
  const isCompared = shows(reading, 'compare') && shows(reading, 'set') && reading.bodies.length === 0;
  if (!isSet || !(asksGrade || shows(reading, 'got') || (isCompared && /\bcompar/iu.test(reading.text))))
    return undefined;
  const single = reading.bodies.some(({ named }) => named.type === 'body');
  // An officer's view of the grades is no set of grades.
  if (single || reading.offices.length > 0) return undefined;
  if (shows(reading, 'other-inspection')) return otherInspection(question);
  if (ownTopic(reading).length > 0 || reading.people.length > 0 || reading.outsiders.length > 0)
    return undefined;
  if (reading.bodies.length > 0 && !asksSet) return undefined;
  if (shows(reading, 'country') || asksAllUnits(reading)) return countryGrades(question);
  const inspection = inspectionMeant(question);
  if (inspection === undefined) {
    const region = regionMeant(question);
    return region === undefined ? bodyGrades(question) : countryGrades(question, region);
  }
  const isRanked = shows(reading, 'best', 'worst');
  if (!isRanked && reading.grades.length === 0) {
    const page = corpus.inspections.indexOf(inspection);
    const reply = await grades.answer(
      { ...request, page, options: { region: undefined, private: undefined } },
      corpus,
    );
    const { among } = chosenGrades(question, inspection);
    const isCounted = reading.tokens.some(({ text }) => numberOf(text) === among.length);
    const forces =
      isCounted || /\bforces?\b/iu.test(reading.text)
        ? among.flatMap((one) => sentencesOf(one).slice(0, 1))
        : [];
    const evidence = distinct([...forces, ...reply.evidence]);
    return { answerer: 'grades', command: '/grades', reply: { ...reply, evidence } };
  }
  const chosen = chosenGrades(question, inspection);
  return { answerer: 'grade-set', command: null, reply: chosenReply(question, chosen) };
}

const PLURAL_GRADES = new Set('grades gradings ratings scores results marks'.split(' '));
const UNITS = new Set(['rocus', 'units']);
const ANY_OF_SEVERAL = new Set('which any every each best worst other many all no'.split(' '));

/** Whether a question is for regional units: an inspection has one, so a set of them is that of the country. */
function asksAllUnits({ tokens, bodies, cues }: Reading): boolean {
  const isPlural = tokens.some(({ text }) => UNITS.has(text));
  const isOneOfAll = bodies.some(
    ({ named, from }) =>
      named.type === 'unit' && (cues.has('country') || ANY_OF_SEVERAL.has(tokens[from - 1]?.text ?? '')),
  );
  return isPlural || isOneOfAll;
}

/** The known grades of the country that a question asks for: by grade, the best or worst of all, of units or forces alone. */
function countryMatches(question: Question, { claims }: Reply): AssertedClaim[] {
  const { reading, corpus } = question;
  const isUnit = ({ body }: AssertedClaim): boolean => corpus.organisation(body ?? '')?.kind === 'rocu';
  const unitsOnly = asksAllUnits(reading);
  const forcesOnly = !unitsOnly && reading.tokens.some(({ text }) => /^forces?$/u.test(text));
  const among = claims.filter((claim) => (unitsOnly ? isUnit(claim) : !forcesOnly || !isUnit(claim)));
  const held = GRADES.filter((grade) => among.some(({ value }) => value === grade));
  const extreme = shows(reading, 'worst') ? held.at(-1) : shows(reading, 'best') ? held[0] : undefined;
  const wanted: readonly Grade[] =
    reading.grades.length > 0 ? askedGrades(reading) : extreme === undefined ? held : [extreme];
  const asksNot = reading.grades.length > 0 && asksComplement(reading);
  return among.filter(({ value }) => wanted.some((grade) => grade === value) !== asksNot);
}

/** The known grades of a region, or of the country. */
async function allGrades({ corpus, request }: Question, region: string = COUNTRY): Promise<Reply> {
  return grades.answer({ ...request, page: 0, options: { region, private: undefined } }, corpus);
}

/** The region that a question names. */
function regionMeant({ reading }: Question): string | undefined {
  return reading.bodies.flatMap(({ named }) => (named.type === 'several' ? (named.region ?? []) : []))[0];
}

/** "Outstanding: Durham Constabulary, ..." */
function matchLines({ corpus }: Question, matches: readonly AssertedClaim[]): Block {
  const items = GRADES.flatMap((grade): Line[] => {
    const names = matches
      .filter(({ value }) => value === grade)
      .flatMap(({ body }) => corpus.organisation(body ?? '')?.name ?? []);
    return names.length === 0 ? [] : [[{ strong: `${grade} (${names.length})` }, `: ${names.join(', ')}`]];
  });
  return { type: 'list', items };
}

/** The proof of some grades first, then the others'. */
function proofFirst(
  { corpus }: Question,
  evidence: readonly Evidence[],
  matches: readonly AssertedClaim[],
): Evidence[] {
  const holds = ({ text }: Evidence): boolean =>
    matches.some(
      ({ body, value }) =>
        text.includes(corpus.organisation(body ?? '')?.name ?? '\0') && text.includes(value),
    );
  return [...evidence.filter(holds), ...evidence.filter((one) => !holds(one))];
}

const NOT_COMPARED = 'Grades of different inspections stand for their own dates; nobody is ranked.';

/** All known grades of the country, or of a region; only what a question asks for is claimed, and its proof comes first. */
export async function countryGrades(question: Question, region = COUNTRY): Promise<Planned> {
  const reply = await allGrades(question, region);
  const planned = { answerer: 'grades', command: `/grades ${region}` };
  const matches = countryMatches(question, reply);
  if (matches.length === reply.claims.length) return { ...planned, reply };
  const lead: Block[] =
    matches.length === 0
      ? [{ type: 'text', line: 'None of the known grades is that.' }]
      : [matchLines(question, matches), { type: 'note', line: NOT_COMPARED }];
  return {
    ...planned,
    reply: {
      ...reply,
      blocks: [...lead, ...reply.blocks],
      evidence: proofFirst(question, reply.evidence, matches),
      claims: matches,
    },
  };
}

/** "Forces that didn't get good": all others are asked for; "didn't they get good" is not. */
function asksComplement(reading: Reading): boolean {
  if (!shows(reading, 'not') || reading.grades.length === 0) return false;
  return (
    !/^\W*(?:so\s+)?(?:did|was|were|is|are|has|have|do|does)/iu.test(reading.text) &&
    !/\bany\b/iu.test(reading.text)
  );
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
  const both = shows(reading, 'best') && shows(reading, 'worst');
  const ends = [
    ...(shows(reading, 'best') ? [Math.min(...held)] : []),
    ...(shows(reading, 'worst') ? [Math.max(...held)] : []),
  ].flatMap((place) => GRADES[place] ?? []);
  const isRanked = shows(reading, 'best', 'worst') && reading.grades.length === 0;
  const wanted: readonly Grade[] = isRanked ? [...new Set(ends)] : askedGrades(reading);
  const asksNot = asksComplement(reading);
  const matching = among.filter(({ claim }) => wanted.includes(claim.grade) !== asksNot);
  const words = wanted.join(' or ');
  const superlative = both
    ? 'highest and the lowest grade here'
    : shows(reading, 'worst')
      ? 'lowest grade here'
      : 'highest grade here';
  return {
    matching,
    among,
    predicate: isRanked ? `${words}, the ${superlative}` : `${asksNot ? 'not ' : ''}${words}`,
  };
}

/** The bodies that a question asks for, among all of the inspection. */
export function chosenReply({ corpus }: Question, { matching, among, predicate }: Chosen): Reply {
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
    actions: [...bodies.slice(0, 2).map((body) => askAbout('grade', body)), ALL_GRADES, COUNTRY_GRADES].slice(
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
