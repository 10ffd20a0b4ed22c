/** Text cut into words with their offsets: what the recognisers of names match against. */
import type { Span } from '../model.ts';
import { isSmallLetter, lowerCase } from '../text/letters.ts';

/** A run of letters and digits, or an ampersand. */
export interface Word extends Span {
  /** As printed. */
  readonly text: string;
  /** In lower case; "&" as "and". */
  readonly key: string;
}

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;

/** A word whose letters are cut out of the text when they are asked for: of most words nobody asks more than where they are. */
class WordInText implements Word {
  readonly start: number;
  readonly end: number;
  private readonly source: string;
  private printed: string | null = null;
  private lower: string | null = null;

  constructor(source: string, start: number, end: number) {
    this.source = source;
    this.start = start;
    this.end = end;
  }

  get text(): string {
    this.printed ??= this.source.slice(this.start, this.end);
    return this.printed;
  }

  get key(): string {
    this.lower ??= this.text === '&' ? 'and' : lowerCase(this.text);
    return this.lower;
  }
}

/** How many UTF-16 units of a letter or digit stand at `at`: 0 for anything else. Plain letters are told without a pattern. */
function wordUnits(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    const letter = code | 0x20;
    return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39) ? 1 : 0;
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return LETTER_OR_DIGIT.test(character) ? character.length : 0;
}

const AMPERSAND = 0x26;

/**
 * The words between two offsets, in order. "Dyfed-Powys" is two words, "Majesty’s" is two ("Majesty", "s"), so that a name
 * is found whatever hyphen or apostrophe it is printed with.
 */
export function wordsOf(text: string, start = 0, end = text.length): Word[] {
  const words: Word[] = [];
  let at = start;
  while (at < end) {
    const from = at;
    for (let units = wordUnits(text, at); units > 0 && at < end; units = wordUnits(text, at)) at += units;
    if (at > from) words.push(new WordInText(text, from, at));
    else {
      if (text.charCodeAt(at) === AMPERSAND) words.push(new WordInText(text, at, at + 1));
      at += 1;
    }
  }
  return words;
}

/** Whether a word begins with a capital letter (or is made of them). */
export function isCapitalised(word: Word): boolean {
  const code = word.text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(word.text);
}

const CAPITALS = /^\p{Lu}{2,}$/u;

/** Whether a word is an abbreviation in capitals: "HMICFRS", "GMP". */
export function isAbbreviation(word: Word): boolean {
  const { text } = word;
  const second = text.charCodeAt(1);
  // A small second letter tells most capitalised words without a pattern.
  if (isSmallLetter(second)) return false;
  return isCapitalised(word) && CAPITALS.test(text);
}
