/** Exact phrases: the index narrows, then the words are compared. */
import { termOf } from './analyse.ts';
import { passagesWithAll } from './gather.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * The passages in which every phrase stands, word for word. A phrase of stop words alone can't be narrowed and is compared
 * with every passage (about 30 ms for 100,000).
 */
export function phrasePassages(index: SearchIndex, phrases: readonly (readonly string[])[]): Set<number> {
  const wanted = phrases.map((phrase) => ` ${phrase.join(' ')} `);
  const matches = (id: number): boolean =>
    wanted.every((phrase) => index.wordText[id]?.includes(phrase) === true);
  const terms = [...new Set(phrases.flatMap((phrase) => phrase.flatMap((word) => termOf(word) ?? [])))];
  if (terms.length === 0) return new Set(Array.from(index.passages.keys()).filter(matches));
  return new Set(passagesWithAll(index, terms).filter(matches));
}
