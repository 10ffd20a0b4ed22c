/** Numbers in words and in digits: a question with one finds a passage with the other. */
import { termOf } from '../../corpus/search/analyse.ts';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS = new Map([
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** The value of a number that is one word, in letters or digits; undefined for any other word. */
export function numberOf(word: string): number | undefined {
  const digits = SMALL.indexOf(word);
  if (digits >= 0) return digits;
  return TENS.get(word) ?? (/^\d+$/u.test(word) ? Number(word) : undefined);
}

/** A number of several words, from a place on: "a hundred and ten". */
export function longNumberAt(
  tokens: readonly { readonly text: string }[],
  place: number,
): { value: number; length: number } | undefined {
  const text = (at: number): string => tokens[at]?.text ?? '';
  const first = text(place) === 'a' ? 1 : (numberOf(text(place)) ?? -1);
  let at = place + 1;
  let value = first;
  if (first < 1) return undefined;
  if (text(at) === 'hundred') {
    value *= 100;
    at += 1;
    if (text(at) === 'and') at += 1;
    const tens = numberOf(text(at));
    if (tens !== undefined && tens < 100) {
      value += tens;
      at += 1;
    } else if (text(at - 1) === 'and') at -= 1;
  }
  const ones = SMALL.indexOf(text(at));
  if (value % 100 >= 20 && value % 10 === 0 && ones > 0 && ones < 10) {
    value += ones;
    at += 1;
  }
  return at - place >= 2 ? { value, length: at - place } : undefined;
}

/** The terms of a number in words and in digits, or undefined where a word is no number. */
export function numberAlternatives(word: string): string[][] | undefined {
  const value = numberOf(word);
  if (value === undefined) return shortNumber(word);
  const written = SMALL[value] ?? [...TENS].find(([, tens]) => tens === value)?.[0];
  return [String(value), ...(written === undefined ? [] : [written])].map((form) => [termOf(form) ?? form]);
}

const SHORT = /^(\d+)(k|m|mn|bn)$/u;

/** "1m", "300k", as they are printed: "1 million", "300,000". */
function shortNumber(word: string): string[][] | undefined {
  const [, digits, unit] = SHORT.exec(word) ?? [];
  if (digits === undefined) return undefined;
  if (unit === 'k') return [[`${digits}000`], [digits, 'thousand']];
  return [[digits, unit === 'bn' ? 'billion' : 'million']].map((form) =>
    form.map((one) => termOf(one) ?? one),
  );
}
