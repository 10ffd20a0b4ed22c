/** The numbers of running text: in digits and in words, with their multiplier, and ranges of them. */
import { FIGURE_LEXICON } from './figure-lexicon.ts';
import { endingPattern } from './lexicon.ts';
import { MULTIPLIERS, NUMBERS } from './numbers.ts';

const WORD_NUMBER = `(?:${[...NUMBERS.keys()].filter((word) => word !== 'one').join('|')})`;
const MULTIPLIER = `(?:${[...MULTIPLIERS.keys()].join('|')})`;
/** With what a number in words begins. */
const WORD_INITIAL = `[${[...new Set([...NUMBERS.keys(), 'a', 'half'].map((word) => word.charAt(0)))].join('')}]`;
/**
 * A number, in words in lower case; its groups tell how it is written. Each way is tried only where its first sign stands and, for words, no plain
 * letter precedes: to look behind for any letter at all takes much longer.
 */
export const NUMBER = new RegExp(
  String.raw`(?=[£$€\d])(?<![\p{L}\p{N}.,/:#]|(?<!\d)-|\d[\s,.])(?:(?<currency>[£$€])\s?)?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:(?<spaced>\s(?:million|billion|trillion|thousand|hundred|dozen))|(?<glued>(?:m|mn|bn|k|tn)))?(?![\p{L}\p{N}/]*[/]\p{N})(?![\p{L}_]|[.,]?\d)|(?=${WORD_INITIAL})(?<![a-z])(?<![\p{L}\p{N}-])(?<word>(?:(?:${WORD_NUMBER}|one|(?:half\s+)?a)\s+(?:hundred|thousand|million|billion|dozen)|${WORD_NUMBER}(?:-${WORD_NUMBER})?(?:\s+${MULTIPLIER})?))(?![\p{L}\p{N}-])|(?=\d)(?<![\p{L}\p{N}.,/:#-])(?<measured>\d+(?:,\d{3})*(?:\.\d+)?)(?=(?:${FIGURE_LEXICON.measures.join('|')})(?![\p{L}]))`,
  'gu',
);
/** What a match of `NUMBER` is worth, or null for no number. */
export function numberOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const digits = groups['digits'] ?? groups['measured'];
  if (digits !== undefined) {
    const suffix = (groups['spaced'] ?? groups['glued'] ?? '').trim().toLowerCase();
    const number = Number(digits.replaceAll(',', ''));
    // 1.8 * 1000000 is not quite 1800000 in binary; a figure has at most a few decimals.
    return Number((number * (suffix === '' ? 1 : (MULTIPLIERS.get(suffix) ?? 1))).toFixed(6));
  }
  const words = groups['word']?.toLowerCase().split(/[\s-]+/u) ?? [];
  let value = words[0] === 'half' ? 0.5 : 0;
  for (const word of words) {
    const multiplier = MULTIPLIERS.get(word);
    if (multiplier !== undefined) value = (value === 0 ? 1 : value) * multiplier;
    else if (word !== 'a' && word !== 'half') value += NUMBERS.get(word) ?? 0;
  }
  return value > 0 ? value : null;
}

/** Whether a number may be a year. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value < 2100;
}

const RANGE = new RegExp(
  String.raw`(?:(?<between>(?<![\p{L}])between)\s+)?(?<low>(?:[£$€]\s?)?\d[\d,]*(?:\.\d+)?(?:\s?(?:million|billion|thousand|bn|[mk])(?![\p{L}]))?|(?<![\p{L}-])${WORD_NUMBER})(?:\s+(?<link>and|to)\s+|\s?[–-]\s?)$`,
  'iu',
);

/**
 * How many characters the lower end of a range takes, with "between" and what links it: "between 40 and " before "60 staff".
 * The figure's value is the upper end. "Rose from 40 to 60" is a change, and "40 and 60" are two numbers.
 */
export function lowerEnd(before: string, value: number): number {
  if (!/(?:\sand|\sto|[–-])\s?$/iu.test(before)) return 0;
  const match = RANGE.exec(before);
  if (match === null) return 0;
  const { between, low, link } = match.groups ?? {};
  if ((link?.toLowerCase() === 'and') !== (between !== undefined)) return 0;
  if (/(?<![\p{L}])from\s+$/iu.test(before.slice(0, match.index))) return 0;
  const digits = Number(/\d[\d,]*(?:\.\d+)?/u.exec(low ?? '')?.[0].replaceAll(',', '') ?? '0');
  // "2023–24" is a year, "16 to 4" a result or a time.
  return isYear(digits) || (/^\d/u.test(low ?? '') && digits >= value) ? 0 : match[0].length;
}

const HEDGE = new RegExp(
  String.raw`(?<![\p{L}])(?:(?<value>estimated\s+(?:\p{L}+\s+){1,3}(?:of|at)\s+)|(?:${FIGURE_LEXICON.hedges.join('|')})\s+)$`,
  'iu',
);

/** How every hedge ends: most numbers have none before them, which this tells sooner. */
const HEDGED = endingPattern(String.raw`(?<![\p{L}])(?:of|at|${FIGURE_LEXICON.hedges.join('|')})\s+`);

/** Every hedge right before a number, as printed, and how many characters they take. */
export function hedgesBefore(before: string): { hedges: string[]; length: number } {
  const hedges: string[] = [];
  let rest = before;
  while (hedges.length < 4 && HEDGED.test(rest)) {
    const match = HEDGE.exec(rest);
    if (match === null) break;
    const isValue = match.groups?.['value'] !== undefined;
    hedges.unshift(isValue ? (match[0].split(/\s+/u)[0] ?? '') : match[0].trim());
    rest = rest.slice(0, match.index);
  }
  return { hedges, length: before.length - rest.length };
}
