/** Slips of the pen in names and titles: "Supterintendent", "Alashikh" for "Alalshikh", "Fentonsaid". */
import { words } from '../lexicon/words.ts';

/** Titles that are long enough to be known by all letters but one. */
const LONG_TITLES = [
  ...words(
    'councillor councilor inspector superintendent constable sergeant detective professor baroness reverend commissioner',
  ),
];

/** Shorter words are too many that differ by one letter: "Hill" and "Hall". */
const SHORTEST = 6;

/** Longer words are no names. */
const LONGEST = 24;

/** A title as it should be spelt, for a long one with one slip in it; any other word as it is. Lower case. */
export function titleSpelt(lower: string): string {
  if (lower.length < SHORTEST + 1 || lower.endsWith('s')) return lower;
  for (const title of LONG_TITLES) if (isMisspelt(lower, title)) return title;
  return lower;
}

/**
 * Whether two different words in lower case of six letters or more are one, but for a letter left out, put in, changed or
 * swapped with its neighbour behind the first.
 */
export function isMisspelt(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < SHORTEST || long.length > LONGEST || long.length - short.length > 1) return false;
  if (one[0] !== other[0] || one === other) return false;
  // "Harrods" is not Ann Harrod.
  if (long === `${short}s`) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = long.slice(same + 1);
  if (short.length < long.length) return short.slice(same) === rest;
  const swapped =
    short[same] === long[same + 1] &&
    short[same + 1] === long[same] &&
    short.slice(same + 2) === long.slice(same + 2);
  return swapped || short.slice(same + 1) === rest;
}

/** A verb of speaking without the space before it. */
const GLUED_VERB =
  /(?<=^(?!Fore|Under|Ghost)\p{Lu}.*\p{Ll}{3})(?:said|added|told|wrote|replied|responded|tweeted|insisted)$/u;

/** Where the verb of "Fentonsaid" begins, or the word's length: most words hold none. */
export function gluedVerb(word: string): number {
  return word.length > SHORTEST && /[de]$/u.test(word)
    ? word.length - (GLUED_VERB.exec(word)?.[0].length ?? 0)
    : word.length;
}
