/** Text cut into words with their offsets: what the recognisers of names match against. */
import type { Span } from '../model.ts';

/** A run of letters and digits, or an ampersand. */
export interface Word extends Span {
  /** As printed. */
  readonly text: string;
  /** In lower case; "&" as "and". */
  readonly key: string;
}

const WORD = /[\p{L}\p{N}]+|&/gu;

/**
 * The words between two offsets, in order. "Dyfed-Powys" is two words, "Majesty’s" is two ("Majesty", "s"), so that a name
 * is found whatever hyphen or apostrophe it is printed with.
 */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const printed = match[0];
    const from = start + match.index;
    words.push({
      text: printed,
      key: printed === '&' ? 'and' : printed.toLowerCase(),
      start: from,
      end: from + printed.length,
    });
  }
  return words;
}

/** Whether a word begins with a capital letter (or is made of them). */
export function isCapitalised(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text);
}

/** Whether a word is an abbreviation in capitals: "HMICFRS", "GMP". */
export function isAbbreviation(word: Word): boolean {
  return /^\p{Lu}{2,}$/u.test(word.text);
}
