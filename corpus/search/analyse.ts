/** From text to the terms that are indexed and looked up: folded words without stop words, stemmed. */
import { stemmer } from 'stemmer';
import { type Word, words } from '../text/normalise.ts';
import { STEM_EXCEPTIONS, STOP_WORDS } from './lexicon.ts';

/** Longer "words" are pasted noise; cutting them keeps the cost of stemming bounded. */
const LONGEST_WORD = 40;
/** A growing vocabulary must not grow this without end: at this size it is begun anew. */
const LARGEST_CACHE = 200_000;

const stems = new Map<string, string | null>();

/**
 * The term of a folded word, or null for a stop word or a bare sign.
 *
 * @example termOf('inspectors') === termOf('inspected')
 */
export function termOf(word: string): string | null {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= LARGEST_CACHE) stems.clear();
  const term = stem(word);
  stems.set(word, term);
  return term;
}

function stem(word: string): string | null {
  if (STOP_WORDS.has(word) || !/[\p{L}\p{N}]/u.test(word)) return null;
  const bare = word.replace(/'s$/u, '').slice(0, LONGEST_WORD);
  if (STOP_WORDS.has(bare)) return null;
  const exception = STEM_EXCEPTIONS.get(bare);
  if (exception !== undefined) return exception;
  // "organize" and "organise" are one word; the stemmer knows only the first spelling's endings.
  return stemmer(bare.replace(/iz(?=(?:e[drs]?|ing|ations?)$)/u, 'is'));
}

/** A word of a text with its term. */
export interface Term extends Word {
  readonly term: string;
}

/** The terms of a stretch of text with their places, in order. Stop words are left out. */
export function terms(source: string, start = 0, end = source.length): Term[] {
  const found: Term[] = [];
  for (const word of words(source, start, end)) {
    const term = termOf(word.text);
    if (term !== null) found.push({ ...word, term });
  }
  return found;
}
