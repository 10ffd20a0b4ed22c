/** The words of people’s names: first name and surname, and when two are the same. */
import { lowerCase } from '../../text/letters.ts';
import { NAME_SUFFIXES, POST_NOMINALS, SURNAME_PREFIXES } from '../lexicon/titles.ts';
import { compatible, genderOfFirstName } from './first-names.ts';
import { isMisspelt } from './spelling.ts';

/** A name without the letters behind it ("KC"), but with its "Jr.". */
export function fullName(name: string): string {
  const parts = name.split(/\s+/u).filter((word) => word !== '');
  while (parts.length > 1 && POST_NOMINALS.has(fold(parts.at(-1) ?? ''))) parts.pop();
  return parts.join(' ');
}

/** The words of a name by which people are told apart. */
export function wordsOfName(name: string): string[] {
  const parts = fullName(name).split(' ');
  return parts.length > 2 && NAME_SUFFIXES.has(fold(parts.at(-1) ?? '')) ? parts.slice(0, -1) : parts;
}

/** The first name, where the name has one: "van der Berg" is a surname alone. */
export function givenName(parts: readonly string[]): string | null {
  const [first, second] = parts;
  if (parts.length < 2 || first === undefined || SURNAME_PREFIXES.has(fold(first))) return null;
  // "J. Edgar Hoover" goes by the second.
  return parts.length > 2 && /^\p{L}\.?$/u.test(first) && second !== undefined && /\p{L}{3}/u.test(second)
    ? second
    : first;
}

/** "García Márquez" for "Gabriel García Márquez": the last words of a longer name. */
export function isTail(name: string, parts: readonly string[]): boolean {
  return parts.length > 1 && fold(name).endsWith(` ${fold(parts.join(' '))}`);
}

const INITIAL = /^\p{L}\.?$/u;

/** Whether two first names can be one person’s: an initial, a short form, a slip in the spelling. */
export function sameGiven(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [fold(one), fold(other)];
  if (a === b) return true;
  if (INITIAL.test(a) || INITIAL.test(b)) return a[0] === b[0];
  if (isMisspelt(a, b) && compatible(genderOfFirstName(one), genderOfFirstName(other))) return true;
  // "Rob" and "Robert", "Becky" and "Rebecca" share no more than a beginning; genders must agree.
  return (a.startsWith(b) || b.startsWith(a)) && compatible(genderOfFirstName(one), genderOfFirstName(other));
}

const ARTICLE = /^(?:al|el|ad|ar|as|ash|an)-(?=\p{L}{3})/u;

/** As names are compared: "el-Haddad" and "Haddad" are one surname. */
export function fold(word: string): string {
  const lower = lowerCase(word).replaceAll('’', "'");
  return lower.includes('-') ? lower.replace(ARTICLE, '') : lower;
}
