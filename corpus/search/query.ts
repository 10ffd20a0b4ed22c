/** What somebody typed into a search: exact phrases in quotation marks, and words. */
import { type Word, words } from '../text/normalise.ts';
import { type Term, termOf } from './analyse.ts';

/** The most that is read of a query: the longest text that a Discord option can hold. */
const LONGEST_QUERY = 6000;
/** More phrases than anybody types; the rest is read as words. */
const MOST_PHRASES = 8;

/** A query, read. */
export interface Query {
  /** The folded words of each phrase in quotation marks; every phrase must stand in a hit. */
  readonly phrases: readonly (readonly string[])[];
  /** All words, those of the phrases too, in order. */
  readonly words: readonly Word[];
  /** The content words, those of the phrases too, in order, each term once. */
  readonly terms: readonly Term[];
  /** The terms of the words outside the phrases. */
  readonly termsOutside: ReadonlySet<string>;
}

/**
 * Double marks of every style, and single ones where they can't be an apostrophe: the opening one follows nothing or a
 * space, the closing one is followed by no letter. A mark without its partner opens no phrase.
 */
const PHRASE =
  /["“”„‟«»]([^"“”„‟«»]*)["“”„‟«»]|(?<![^\s(])['‘]((?:[^'‘’]|['’](?=\p{L}))*[^'‘’\s])['’](?![\p{L}\p{N}])/gu;

/**
 * Reads a query.
 *
 * @example readQuery('“lead responsible officer” plans').phrases // [['lead', 'responsible', 'officer']]
 */
export function readQuery(typed: string): Query {
  const query = typed.slice(0, LONGEST_QUERY);
  const phrases: string[][] = [];
  const outside: Word[] = [];
  let read = 0;
  for (const match of query.matchAll(PHRASE)) {
    const phrase = words(match[1] ?? match[2] ?? '').map(({ text }) => text);
    if (phrase.length === 0 || phrases.length === MOST_PHRASES) continue;
    phrases.push(phrase);
    outside.push(...words(query, read, match.index));
    read = match.index + match[0].length;
  }
  outside.push(...words(query, read));
  const all = words(query);
  return {
    phrases,
    words: all,
    terms: distinctTerms(all),
    termsOutside: new Set(distinctTerms(outside).map(({ term }) => term)),
  };
}

function distinctTerms(list: readonly Word[]): Term[] {
  const byTerm = new Map<string, Term>();
  for (const word of list) {
    const term = termOf(word.text);
    if (term !== null && !byTerm.has(term)) byTerm.set(term, { ...word, term });
  }
  return [...byTerm.values()];
}
