import {
  KNOWN_ORGANISATIONS,
  NEVER_NAMES,
  ORGANISATION_WORDS,
  PLACE_STARTERS,
  PLACE_WORDS,
} from '../lexicon/organisations.ts';
import { ROLE_MODIFIERS, ROLE_NOUNS } from '../lexicon/roles.ts';
import { JOINING } from '../lexicon/titles.ts';
import type { Token } from './tokens.ts';

/** Members of a party, who speak as one. */
export const PARTISANS: ReadonlySet<string> = new Set([
  'democrats',
  'republicans',
  'conservatives',
  'tories',
  'greens',
]);

/** Neither part of an organisation's name nor of a place's. */
export function isFreeWord(word: string): boolean {
  return (
    !ORGANISATION_WORDS.has(word) &&
    !PLACE_WORDS.has(word) &&
    !PLACE_STARTERS.has(word) &&
    !NEVER_NAMES.has(word) &&
    !JOINING.has(word)
  );
}

/** Whether a word in lower case stands before a name and is no part of it: "Regional", "Council", "Leeds". */
export function isModifier(word: string): boolean {
  return (
    NEVER_NAMES.has(word) ||
    ORGANISATION_WORDS.has(word) ||
    PLACE_WORDS.has(word) ||
    PLACE_STARTERS.has(word) ||
    KNOWN_ORGANISATIONS.has(word) ||
    ROLE_NOUNS.has(word) ||
    ROLE_MODIFIERS.has(word) ||
    /^ex-|-of-(?:two|three|four|five|six|seven|eight|one)$/u.test(word)
  );
}

/** Whether a word is written as an acronym: "RAF". */
export function isAcronym(token: Token | undefined): boolean {
  return token !== undefined && ACRONYM.test(token.text);
}

/** "Democrats", "Republicans": groups that speak under a capital. */
export function isPlural(lower: readonly string[]): boolean {
  return lower.length === 1 && PARTISANS.has(lower[0] ?? '');
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&]{1,6}$/u;
