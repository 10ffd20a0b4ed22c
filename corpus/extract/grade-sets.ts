/** Sentences with several grades: a scale that grades nobody, a grade that was left behind, grades given in turn. */
import type { GradeReading } from './grade-context.ts';
import type { GradeMention } from './grade-merge.ts';
import type { GradeWord } from './grade-words.ts';
import { GRADE } from './masked.ts';
import type { Sentence } from './sentence-bodies.ts';

/**
 * The words of a scale: "graded as outstanding, good, adequate, requires improvement or inadequate" grades nobody, nor does
 * "‘requires improvement’ or ‘inadequate’".
 */
export function scaleWords(masked: string, sentence: Sentence, words: readonly GradeWord[]): Set<GradeWord> {
  const scale = new Set<GradeWord>();
  let run: GradeWord[] = [];
  let hasOr = false;
  const close = (): void => {
    if ((run.length >= 2 && hasOr) || run.length >= 4) for (const word of run) scale.add(word);
  };
  for (const word of words) {
    const last = run.at(-1);
    const between =
      last === undefined ? null : masked.slice(last.end - sentence.start, word.start - sentence.start);
    if (between !== null && /^["\s]*(?:,|\/|or|and|to|;)?["\s]*(?:or|and)?["\s]*$/iu.test(between)) {
      hasOr ||= /\bor\b|\//iu.test(between);
      run.push(word);
    } else {
      close();
      run = [word];
      hasOr = false;
    }
  }
  close();
  return scale;
}

const MOVED =
  /\b(?:went|gone|moved|improved|upgraded|downgraded|raised|dropped|fell|fallen|risen|slipped)\b[^.;]*\bto\b/iu;

/** "Which was inadequate, went up to adequate": the grade that the body left is an earlier one. */
export function overtaken(readings: readonly GradeReading[], found: readonly GradeMention[]): GradeMention[] {
  const moved = readings.find((read) => MOVED.test(read.gap));
  if (moved === undefined) return [...found];
  return found.map((mention) => {
    const left =
      mention.start < moved.word.start && moved.bodies.some(({ body }) => body === mention.body.body);
    return left && mention.grade !== moved.word.grade ? { ...mention, earlier: true } : mention;
  });
}

/** Grades with only commas, marks and "and" between them. */
const GRADES_ALONE = new RegExp(String.raw`^${GRADE}+(?:"?(?:,\s+and|,|\s+and)\s+"?${GRADE}+)+$`, 'u');

/** "A and B: ‘good’ and ‘adequate’": one body can't have both, so that they are meant in turn. */
function isPairOfGrades(
  masked: string,
  words: readonly GradeWord[],
  readings: readonly GradeReading[],
): boolean {
  const [first] = readings;
  const last = words.at(-1);
  if (first === undefined || last === undefined || readings.length !== words.length) return false;
  const run = masked.slice(masked.indexOf(GRADE), masked.lastIndexOf(GRADE) + 1);
  return GRADES_ALONE.test(run) && readings.every((read) => read.bodies.length === first.bodies.length);
}

/** What parts clauses that each have grades of their own. */
const CLAUSE_PART = /[;:]\s/gu;

/** The clause, in the sentence's own offsets, that says "respectively"; all of the sentence where none does. */
function pairedClause(masked: string): { readonly start: number; readonly end: number } {
  const at = masked.search(/\brespectively\b/iu);
  if (at === -1) return { start: 0, end: masked.length };
  const parts = [...masked.matchAll(CLAUSE_PART)].map(({ index }) => index);
  return {
    start: parts.findLast((part) => part < at) ?? 0,
    end: parts.find((part) => part > at) ?? masked.length,
  };
}

/**
 * "A and B were rated good and adequate respectively": the first body got the first grade. Other clauses of the sentence keep
 * theirs.
 *
 * @param start where the sentence begins in the text
 */
export function respectively(
  masked: string,
  start: number,
  words: readonly GradeWord[],
  readings: readonly GradeReading[],
  found: readonly GradeMention[],
): GradeMention[] {
  const clause = pairedClause(masked);
  const isInside = (place: { readonly start: number }): boolean =>
    place.start - start >= clause.start && place.start - start < clause.end;
  const own = words.filter(isInside);
  const ownReadings = readings.filter(({ word }) => isInside(word));
  const [first] = ownReadings;
  if (first === undefined || own.length < 2 || first.bodies.length !== own.length) return [...found];
  const isSaid = /\brespectively\b/iu.test(masked);
  if (!isSaid && !isPairOfGrades(masked, words, readings)) return [...found];
  const model = found.find(isInside);
  if (model === undefined) return [...found];
  const paired = own.flatMap((word, index): GradeMention[] => {
    const body = first.bodies[index];
    return body === undefined ? [] : [{ ...model, ...word, body, rule: 'respectively', confidence: 0.92 }];
  });
  return [...paired, ...found.filter((mention) => !isInside(mention))];
}
