/** Bodies and speakers that a query names. A passage of theirs is a better answer than one with more of the words. */
import { type Word, words } from '../text/normalise.ts';
import { termOf } from './analyse.ts';

/** Finds names in the words of a query. */
export interface NameFinder {
  /** Adds a name of what `key` stands for; names without a content word are left out. */
  add(name: string, key: string): void;
  /** The keys that the words name, the longest names first, each word in one name at most. */
  find(list: readonly Word[]): NamedInQuery;
}

/** What a query names. */
export interface NamedInQuery {
  readonly keys: ReadonlySet<string>;
  /** The terms of the words that make up the names. */
  readonly terms: ReadonlySet<string>;
}

/** Longer names than any body has; it bounds the comparisons. */
const LONGEST_NAME = 12;

/** "Warwickshire's" names Warwickshire. */
function nameWord({ text }: Word): string {
  return text.replace(/'s$/u, '');
}

/** Makes an empty name finder. */
export function nameFinder(): NameFinder {
  const keysByName = new Map<string, Set<string>>();
  return {
    add(name, key) {
      const list = words(name).map(nameWord);
      if (list.length > LONGEST_NAME || list.every((word) => termOf(word) === null)) return;
      const known = keysByName.get(list.join(' '));
      if (known === undefined) keysByName.set(list.join(' '), new Set([key]));
      else known.add(key);
    },
    find(list) {
      const keys = new Set<string>();
      const terms = new Set<string>();
      const texts = list.map(nameWord);
      let at = 0;
      while (at < texts.length) {
        let length = Math.min(LONGEST_NAME, texts.length - at);
        let named: ReadonlySet<string> | undefined;
        for (; length > 0 && named === undefined; length -= 1) {
          named = keysByName.get(texts.slice(at, at + length).join(' '));
          if (named !== undefined) break;
        }
        if (named === undefined) {
          at += 1;
          continue;
        }
        for (const key of named) keys.add(key);
        for (const text of texts.slice(at, at + length)) {
          const term = termOf(text);
          if (term !== null) terms.add(term);
        }
        at += length;
      }
      return { keys, terms };
    },
  };
}
