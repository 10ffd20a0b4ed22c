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

/** The terms of a number in words and in digits, or undefined where a word is no number. */
export function numberAlternatives(word: string): string[][] | undefined {
  const digits = SMALL.indexOf(word);
  const value = digits >= 0 ? digits : (TENS.get(word) ?? (/^\d+$/u.test(word) ? Number(word) : undefined));
  if (value === undefined) return undefined;
  const written = SMALL[value] ?? [...TENS].find(([, tens]) => tens === value)?.[0];
  return [String(value), ...(written === undefined ? [] : [written])].map((form) => [termOf(form) ?? form]);
}
