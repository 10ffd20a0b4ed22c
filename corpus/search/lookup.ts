/** From the words of a query to the few terms that are looked up in the index. */
import type { Term } from './analyse.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * The most terms that the index is given, the rarest first: cost grows with terms and their frequency, and a pasted text
 * of 2,000 characters would stop the program for seconds.
 */
export const MOST_TERMS = 10;

/**
 * Measured on four public test collections (Cranfield, CISI, CACM, NPL): with stemming, one letter of difference at a low
 * weight on words over four letters, and prefixes of the last word only, help with typing errors and cost nothing. The same
 * for every word, or more letters, hurts long queries. Words that the index knows are taken as they are.
 */
const FUZZY_WEIGHT = 0.1;
/** MiniSearch's own: a word that only begins so counts less than half. */
const PREFIX_WEIGHT = 0.375;
const SHORTEST_FUZZY = 5;
const SHORTEST_PREFIX = 3;
const MOST_LIKE_TERMS = 4;

/** What is looked up for a query. */
export interface Lookup {
  /** Terms of the query that the index knows, the rarest first. */
  readonly known: readonly string[];
  /** Terms of the index that stand for words it doesn't know, with their weight. */
  readonly like: ReadonlyMap<string, number>;
}

/** Whether the index knows a word, in this or another form. */
export function isKnown(index: SearchIndex, { term }: Pick<Term, 'term'>): boolean {
  return index.frequencies.has(term);
}

/** Terms of printed words that begin with an unknown word (the last one typed), or are one letter away from it. */
export function likeTerms(index: SearchIndex, word: string, last: boolean): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (last && word.length >= SHORTEST_PREFIX) {
    for (const [, term] of index.vocabulary.atPrefix(word)) {
      found.set(term, PREFIX_WEIGHT);
      if (found.size === MOST_LIKE_TERMS) break;
    }
  }
  if (word.length >= SHORTEST_FUZZY && !/\p{N}/u.test(word)) {
    for (const [term] of index.vocabulary.fuzzyGet(word, 1).values()) {
      if (found.size < MOST_LIKE_TERMS && !found.has(term)) found.set(term, FUZZY_WEIGHT);
    }
  }
  return found;
}

/** Selects what is looked up: at most `MOST_TERMS` terms in all. */
export function lookupOf(index: SearchIndex, asked: readonly Term[]): Lookup {
  const frequency = ({ term }: Term): number => index.frequencies.get(term) ?? 0;
  const known = asked
    .filter((term) => isKnown(index, term))
    .sort((a, b) => frequency(a) - frequency(b))
    .slice(0, MOST_TERMS)
    .map(({ term }) => term);
  const like = new Map<string, number>();
  for (const term of asked) {
    if (known.length + like.size >= MOST_TERMS) break;
    if (isKnown(index, term)) continue;
    for (const [other, weight] of likeTerms(index, term.text, term === asked.at(-1))) {
      if (known.length + like.size < MOST_TERMS && !known.includes(other)) like.set(other, weight);
    }
  }
  return { known, like };
}
