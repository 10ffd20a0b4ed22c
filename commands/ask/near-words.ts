/** Words that are nearly the same: candidates for what was typed wrongly. */

/** The words that begin with the same letter and whose length differs by at most so many letters. */
export type NearWords = (word: string, most: number) => Iterable<string>;

/** Sorts words by first letter and length, so that few of them are compared. */
export function nearWords(words: Iterable<string>): NearWords {
  const byShape = new Map<string, string[]>();
  const shape = (first: string, length: number): string => `${first}${length}`;
  for (const word of words) {
    const key = shape(word.charAt(0), word.length);
    const known = byShape.get(key);
    if (known === undefined) byShape.set(key, [word]);
    else known.push(word);
  }
  return function* near(word, most) {
    for (let length = word.length - most; length <= word.length + most; length += 1) {
      yield* byShape.get(shape(word.charAt(0), length)) ?? [];
    }
  };
}

/** Whether two words differ by two letters that changed places. */
export function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}
