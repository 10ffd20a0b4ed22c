/** What a change of words changes: a denial, a number, a hedge, a name, a subject; or whether it only mends the wording. */
import { distance } from 'fastest-levenshtein';
import { MULTIPLIERS, NUMBERS } from '../extract/numbers.ts';
import { termOf } from '../search/analyse.ts';
import { CORRECTIONS, DENYING_PREFIXES, HEDGES, NEGATIONS, NUMBER_WORDS, SUBJECTS } from './lexicon.ts';

/**
 * What is pointed out of a change. `number-style`: the same number, written otherwise ("10%" for "ten per cent").
 * `correction`: wording or spelling mended ("fewer" for the printed "less"). `wording`: any other change.
 */
export type ChangeKind =
  | 'negation'
  | 'number'
  | 'number-style'
  | 'hedge'
  | 'name'
  | 'subject'
  | 'correction'
  | 'wording';

function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

function denies(word: string): boolean {
  return NEGATIONS.has(word) || word.endsWith("n't");
}

function isOpposite(a: string, b: string): boolean {
  return DENYING_PREFIXES.some(
    (prefix) => termOf(a) === termOf(`${prefix}${b}`) || termOf(b) === termOf(`${prefix}${a}`),
  );
}

function isNumber(word: string): boolean {
  // A sign is a word only beside a number.
  return NUMBERS.has(word) || NUMBER_WORDS.has(word) || /\d/u.test(word) || /^[^\p{L}]+$/u.test(word);
}

/** The number that words stand for, with its unit of counting: "ten per cent" and "10%" both give "10%". */
function numberIn(list: readonly string[]): string {
  let value: number | null = null;
  let signs = '';
  for (const word of list) {
    const small = NUMBERS.get(word);
    const multiplier = MULTIPLIERS.get(word);
    const digits = /^(?<digits>\d+(?:\.\d+)?)(?<unit>[a-z]*)$/u.exec(word)?.groups;
    if (digits?.['digits'] !== undefined) {
      const factor = MULTIPLIERS.get(digits['unit'] ?? '') ?? 1;
      value = (value ?? 0) + Number(digits['digits']) * factor;
    } else if (small !== undefined) value = (value ?? 0) + small;
    else if (multiplier !== undefined) value = (value ?? 1) * multiplier;
    else if (word === '%' || word === 'percent' || word === 'cent') signs += '%';
    else if (word === '£' || word === 'pounds' || word === 'pound') signs += '£';
    else if (word !== 'per' && word !== 'and' && word !== 'a') return '';
  }
  return value === null ? '' : `${value}${signs}`;
}

function isCorrection(printed: readonly string[], typed: readonly string[]): boolean {
  const [from] = printed;
  const [to] = typed;
  if (printed.length !== 1 || typed.length !== 1 || from === undefined || to === undefined) return false;
  if (CORRECTIONS.some(([a, b]) => (a === from && b === to) || (b === from && a === to))) return true;
  if (/\d/u.test(from + to)) return false;
  return termOf(from) === termOf(to) || (Math.min(from.length, to.length) >= 5 && distance(from, to) <= 2);
}

/**
 * What is pointed out of words that were put for others, left out or added. Words are folded.
 *
 * @param names those of the words that are names
 * @example changeKinds(['less'], ['fewer'], new Set()) // ['correction']
 */
export function changeKinds(
  printed: readonly string[],
  typed: readonly string[],
  names: ReadonlySet<string>,
): ChangeKind[] {
  const gone = without(printed, typed);
  const come = without(typed, printed);
  const changed = [...gone, ...come];
  const kinds = new Set<ChangeKind>();
  const opposite = gone.some((word) => come.some((other) => isOpposite(word, other)));
  if (gone.filter(denies).length !== come.filter(denies).length || opposite) kinds.add('negation');
  if (changed.some(isNumber)) {
    const number = numberIn(printed);
    kinds.add(number !== '' && number === numberIn(typed) ? 'number-style' : 'number');
  }
  const mended = isCorrection(printed, typed) && !opposite;
  if (changed.some((word) => names.has(word))) kinds.add('name');
  if (mended && kinds.size === 0) kinds.add('correction');
  else {
    if (changed.some((word) => HEDGES.has(word))) kinds.add('hedge');
    if (changed.some((word) => SUBJECTS.has(word))) kinds.add('subject');
  }
  return kinds.size === 0 ? ['wording'] : [...kinds];
}
