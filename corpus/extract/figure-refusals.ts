/** Numbers that are no figures: dates, ages, references, sets, lengths of time that only say when. */
import { FIGURE_LEXICON } from './figure-lexicon.ts';
import { hedgesBefore, isYear } from './figure-numbers.ts';
import { endingPattern } from './lexicon.ts';

const SET_NAME = new Set(FIGURE_LEXICON.setNames);
/** A length of time. */
export const DURATION = new RegExp(`^(?:${FIGURE_LEXICON.durations.join('|')})$`, 'iu');
const WHEN_AFTER =
  /^\s+(?:ago|later|earlier|before|since|on\b|old|after|from|of\s+(?:age|the\s+inspection))/iu;
const SENTENCED =
  /\b(?:sentenc\p{L}*|prison|jail\p{L}*|custody|imprisonment|totalling|total|served?|behind\s+bars|average|response\s+times?|waited|waits?|waiting)\b/iu;
const REFERENCE = endingPattern(
  String.raw`(?<![\p{L}])(?:${FIGURE_LEXICON.beforeReference.join('|')})\.?\s+`,
);
const DEFINITE = endingPattern(String.raw`(?<![\p{L}])the\s+`);
const SHARE = endingPattern(String.raw`\b(?:one|\d+)\s+(?:in|out\s+of)\s+`);
const MONTH = FIGURE_LEXICON.months.join('|');
const DATE_BEFORE = endingPattern(String.raw`(?<![\p{L}])(?:${MONTH})\.?\s+`);
const DATE_AFTER = new RegExp(String.raw`^(?:st|nd|rd|th)?\s+(?:${MONTH})(?![\p{L}])`, 'iu');
/** "Now takes about 11 weeks": a length that is told for its own sake. */
const TAKES = endingPattern(
  String.raw`(?<![\p{L}])(?:take|takes|took|taking|taken|lasts?|lasted|wait|waits|waited|waiting)\s+(?:for\s+|of\s+|(?:about|around|almost|nearly|over|under|up\s+to|more\s+than|less\s+than|at\s+least)\s+)*`,
);

/** A number with what stands around it in its sentence. */
export interface PlaceOfNumber {
  /** As printed. */
  readonly number: string;
  readonly before: string;
  readonly after: string;
  /** Whether the number begins its paragraph. */
  readonly opensBlock: boolean;
}

/** The rule by which a number is no figure whatever it counts, or null. */
export function refusedPlace({ number, before, after, opensBlock }: PlaceOfNumber): string | null {
  if (SHARE.test(before)) return 'a share';
  if (/^(?:999|101)$/u.test(number) && /^\s/u.test(after)) return 'a telephone number';
  if (/(?:19|20)\d\d[–-]$/u.test(before)) return 'a pair of years';
  if (opensBlock && /^[.)]/u.test(after)) return 'the number of an item';
  return null;
}

/** The rule by which a number with its unit is no figure, or null. Sums of money are never refused. */
export function refusedUnit(
  { number, before, after }: PlaceOfNumber,
  unit: string | null,
  sentence: string,
): string | null {
  if (DATE_BEFORE.test(before) || DATE_AFTER.test(after)) return 'a date';
  if (/^-?(?:year|month|week|day|hour|minute)s?-old/iu.test(after.trimStart())) return 'an age';
  // "The Police Act 1996 requires", "our 2023 inspections": a year, unless a hedge says how many.
  if (/^\d{4}$/u.test(number) && isYear(Number(number)) && hedgesBefore(before).hedges.length === 0)
    return 'a year';
  if (unit === null) return REFERENCE.test(before) ? 'a reference' : null;
  const noun = unit.split(/\s+/u).at(-1)?.toLowerCase() ?? '';
  if (SET_NAME.has(noun)) return 'names a set';
  if (DURATION.test(unit.split(/\s/u)[0] ?? '')) {
    if (TAKES.test(before)) return null;
    if (WHEN_AFTER.test(after.slice(after.indexOf(unit) + unit.length))) return 'says when';
    return SENTENCED.test(sentence) ? null : 'says for how long';
  }
  return REFERENCE.test(before) && !DEFINITE.test(before) ? 'a reference' : null;
}
