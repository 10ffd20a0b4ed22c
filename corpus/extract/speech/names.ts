/** Tells what a run of capitalised words is: a person with title and name, an organisation, a place. */
import { SENTENCE_STARTERS } from '../lexicon/function-words.ts';
import {
  KNOWN_ORGANISATIONS,
  NEVER_NAMES,
  ORGANISATION_WORDS,
  PLACE_STARTERS,
  PLACE_WORDS,
} from '../lexicon/organisations.ts';
import { namesPeople, PLURAL_ROLES, ROLE_NOUNS } from '../lexicon/roles.ts';
import {
  JOINING,
  OFFICE_WORDS,
  PERSONAL_TITLES,
  POST_NOMINALS,
  SURNAME_LIKE,
  TITLE_GENDER,
  TITLE_WORDS,
  WEAK_TITLES,
} from '../lexicon/titles.ts';
import { isAcronym, isFreeWord, isModifier, isPlural, PARTISANS } from './capitals.ts';
import { type Gender, genderOfFirstName, isFirstName } from './first-names.ts';
import { titleSpelt } from './spelling.ts';
import type { Token } from './tokens.ts';

/** A part of a run of capitalised words; indices count from the run's first word. */
export interface NamePart {
  readonly kind: 'person' | 'organisation' | 'name' | 'place' | 'role';
  readonly from: number;
  readonly to: number;
  /** Where the name begins, behind the title. */
  readonly nameFrom: number;
  readonly title: { readonly from: number; readonly to: number } | null;
  readonly gender: Gender;
}

const SMALL_SECOND_HALF = /^\p{Lu}[^-]*-\p{Ll}/u;

/** A person's name is not longer than this without its title, in words. */
const LONGEST_PERSON_NAME = 4;

/** "Ann Lee Cabinet Member": of more words that end with an office the first two are the name. */
const MOST_NAMES = 3;

/** Whether a word of places, colours and months is also a surname ("White", "May"). */
export function isLikeSurname(lower: string): boolean {
  return SURNAME_LIKE.has(lower);
}

/** Endings of words for what somebody is ("Emcee", "Policeman"). */
const CALLING =
  /(?:man|woman|person|ist|mate|maker|keeper|holder|worker|goer|player|winner|witness|cee|host)$/u;

/** Words that papers put before a name for what somebody feels or is like: "Devastated Ann Lee", "Furious Bob Hall". */
const FEELING =
  /^(?:\p{L}{3,}(?:ed|ing|ous|ful|less|y-\p{L}+|stricken|broken|struck)|brave|proud|angry|tragic|lucky|kind|generous|hero|super)$/u;

/** A form of a verb that a headline writes before a name: "They’re Celebrating Ann Lee". */
const DOING = /^\p{L}{3,}ing$/u;

/** Where the second person of a headline begins ("Ann Lee Calls Bob Hall"), or -1: no name has two first names so far apart. */
function anotherPerson(lower: readonly string[], first: number): number {
  return lower.findIndex(
    (word, index) =>
      index > first + 2 &&
      index < lower.length - 1 &&
      isFirstName(word) &&
      !isFirstName(lower[index - 1] ?? ''),
  );
}

/** Tells what stands in a run of capitalised words: at most a modifier in front and one thing. */
export function readName(sequence: readonly Token[], opensSentence: boolean, titleCase: boolean): NamePart[] {
  const lower = sequence.map((token) => titleSpelt(token.lower));
  const count = sequence.length;
  // "Bexar County Sheriff’s Office"
  const owned = sequence.slice(0, -1).some(({ possessive }) => possessive);
  if (owned && ORGANISATION_WORDS.has(lower[count - 1] ?? '') && !lower.includes('of'))
    return [part('organisation', 0, count)];
  const title = titleEnd(lower);
  // In a headline in title case only a courtesy title or a first name tells a person: "Director Talks Reshoots".
  const certain =
    !titleCase ||
    lower.slice(0, title).some((word) => PERSONAL_TITLES.has(word)) ||
    lower.slice(title).some(isFirstName);
  if (title !== -1 && certain) return withTitle(sequence, lower, title);
  if (isPlural(lower)) return [part('organisation', 0, count)];
  const first = lower.findIndex(
    (word, index) => index < count - 1 && isFirstName(word) && !ORGANISATION_WORDS.has(word),
  );
  const last = lower[count - 1] ?? '';
  // "Wirral Tories"
  if (count > 1 && PARTISANS.has(last)) return [part('organisation', 0, count)];
  const organisation = lower.some(
    (word, index) =>
      ORGANISATION_WORDS.has(word) && !(index === count - 1 && first === index - 1 && SURNAME_LIKE.has(word)),
  );
  // "Media Coordinator Dane Lisser": two words behind an office are whose it is.
  const office = lower.findIndex((word) => ROLE_NOUNS.has(word) && !PLURAL_ROLES.has(word));
  const held = office > 0 && count - office === 3 && lower.slice(office + 1).every(isFreeWord);
  if (organisation && held && !titleCase)
    return [person(sequence, 0, office + 1, count, { from: 0, to: office + 1 })];
  if (organisation && (first === -1 || ORGANISATION_WORDS.has(last) || lower.includes('of'))) {
    const surname = first === count - 2 && SURNAME_LIKE.has(last);
    if (!surname) return [part('organisation', 0, count)];
  }
  const place = PLACE_WORDS.has(last) && !(first === count - 2 && SURNAME_LIKE.has(last));
  if (first !== -1 && !place) {
    const modifiers = lower.slice(0, first);
    const known =
      modifiers.length > 1 ||
      (opensSentence && (CALLING.test(modifiers[0] ?? '') || FEELING.test(modifiers[0] ?? ''))) ||
      modifiers.every((word) => isModifier(word) || SENTENCE_STARTERS.has(word) || DOING.test(word)) ||
      modifiers.some((word, index) => isAcronym(sequence[index]) || ORGANISATION_WORDS.has(word));
    const from = known ? first : 0;
    const parts: NamePart[] = [];
    if (
      from > 0 &&
      modifiers.some((word, index) => ORGANISATION_WORDS.has(word) || isAcronym(sequence[index]))
    )
      parts.push(part('organisation', 0, from));
    // "Researcher Zoe Lee": what she is stands before her name like a title.
    const calling = from === 1 && ROLE_NOUNS.has(lower[0] ?? '') ? { from: 0, to: 1 } : null;
    const second = anotherPerson(lower, first);
    const end = second === -1 ? count : first + 2;
    parts.push(person(sequence, calling === null ? from : 0, from, end, calling));
    if (second !== -1) parts.push(person(sequence, second, second, count, null));
    return parts;
  }
  // "White", "May": also surnames of people named before.
  if (count === 1 && NEVER_NAMES.has(last) && SURNAME_LIKE.has(last)) return [part('name', 0, 1)];
  if (place || lower.every((word) => NEVER_NAMES.has(word) || PLACE_STARTERS.has(word) || JOINING.has(word)))
    return [part('place', 0, count)];
  if (PLACE_STARTERS.has(lower[0] ?? '')) return [part('place', 0, count)];
  let from = 0;
  const strange = (index: number): boolean =>
    // "Match-winner": a second half in lower case is a word, not a name.
    SMALL_SECOND_HALF.test(sequence[index]?.text ?? '') ||
    NEVER_NAMES.has(lower[index] ?? '') ||
    SENTENCE_STARTERS.has(lower[index] ?? '') ||
    (opensSentence &&
      index === 0 &&
      (ROLE_NOUNS.has(lower[index] ?? '') || /-of-/u.test(lower[index] ?? '')));
  while (from < count - 1 && strange(from)) from += 1;
  if (count - from === 1) {
    const word = sequence[from];
    // "Villager Samiullah said"
    const calling = lower[from - 1] ?? '';
    if (
      ROLE_NOUNS.has(calling) &&
      !PLURAL_ROLES.has(calling) &&
      opensSentence &&
      word !== undefined &&
      !isAcronym(word)
    )
      return [person(sequence, from, from, count, null)];
    const known = word !== undefined && (KNOWN_ORGANISATIONS.has(word.lower) || isAcronym(word));
    return [part(known ? 'organisation' : 'name', from, count)];
  }
  if (
    // "RAF", but "Raf Benito"
    sequence.some(
      ({ lower: word, text }) =>
        KNOWN_ORGANISATIONS.has(word) && (word.length > 4 || text === text.toUpperCase()),
    ) ||
    lower.includes('&') ||
    lower.some((word) => JOINING.has(word))
  )
    return [part('organisation', from, count)];
  if (count - from > LONGEST_PERSON_NAME + 1) return [part('name', from, count)];
  const shouted = sequence.every(({ text }) => text === text.toUpperCase());
  if (titleCase || shouted) return [part('name', from, count)];
  return [person(sequence, from, from, count, null)];
}

/** Index after the last title word that a name follows, or -1. */
function titleEnd(lower: readonly string[]): number {
  for (let index = lower.length - 1; index >= 0; index -= 1) {
    const word = lower[index] ?? '';
    if (!TITLE_WORDS.has(word)) continue;
    // "Dean Johnson"
    if (index === 0 && lower.length === 2 && WEAK_TITLES.has(word) && isFirstName(word)) continue;
    const before = lower[index - 1] ?? '';
    if (index >= 2 && index === lower.length - 1 && POST_NOMINALS.has(word)) continue;
    if (WEAK_TITLES.has(word) && !TITLE_WORDS.has(before) && index > 0) continue;
    // "Grant Marshall", "Martin King": after a first name it is the surname.
    if (
      index === lower.length - 1 &&
      isFirstName(before) &&
      !PERSONAL_TITLES.has(before) &&
      SURNAME_LIKE.has(word)
    )
      continue;
    if (index > 0 && index === lower.length - 1 && isFirstName(before)) continue;
    // "Ms King"
    const surname = WEAK_TITLES.has(word) || SURNAME_LIKE.has(word);
    if (index === lower.length - 1 && PERSONAL_TITLES.has(before) && surname) continue;
    return index + 1;
  }
  return -1;
}

function withTitle(sequence: readonly Token[], lower: readonly string[], end: number): NamePart[] {
  const count = sequence.length;
  let from = end - 1;
  while (
    from > 0 &&
    (TITLE_WORDS.has(lower[from - 1] ?? '') ||
      (OFFICE_WORDS.has(lower[from - 1] ?? '') && (from < 2 || titleLike(lower, from - 1))))
  )
    from -= 1;
  while (JOINING.has(lower[from] ?? '')) from += 1;
  // "Secretary of State for Defence Ben Wallace": the office goes on behind the title.
  let name = end;
  const firstName = lower.findIndex((word, index) => index >= end && index < count - 1 && isFirstName(word));
  const office = JOINING.has(lower[end] ?? '') || NEVER_NAMES.has(lower[end] ?? '');
  if (office) name = firstName === -1 ? behindOffice(lower, end) : firstName;
  if (name >= count) {
    const front = from > 0 && hasOrganisation(sequence, from) ? [part('organisation', 0, from)] : [];
    return [...front, { ...part('role', from, count) }];
  }
  const rest = lower.slice(name).filter((word) => !POST_NOMINALS.has(word));
  const last = rest.at(-1) ?? '';
  const personal = lower.slice(from, end).some((word) => PERSONAL_TITLES.has(word));
  if (
    !personal &&
    (rest.some((word) => ORGANISATION_WORDS.has(word)) || PLACE_WORDS.has(last)) &&
    !(SURNAME_LIKE.has(last) && rest.length === 1) &&
    !(rest.length === 2 && isFirstName(rest[0] ?? ''))
  ) {
    return [part('organisation', 0, count)];
  }
  const front = from > 0 && hasOrganisation(sequence, from) ? [part('organisation', 0, from)] : [];
  return [...front, person(sequence, from, name, count, { from, to: name })];
}

/** Whether the words around an office word belong to a title: "Police and Crime Commissioner", not "Leeds Police Chief". */
function titleLike(lower: readonly string[], index: number): boolean {
  const word = lower[index] ?? '';
  if (word === 'police' || word === 'fire' || word === 'regional' || word === 'national')
    return lower[index + 1] === 'and';
  return true;
}

/** Where a name of two words or more begins behind "for Health", or the end. */
function behindOffice(lower: readonly string[], from: number): number {
  let at = from;
  while (
    at < lower.length &&
    (JOINING.has(lower[at] ?? '') ||
      NEVER_NAMES.has(lower[at] ?? '') ||
      ORGANISATION_WORDS.has(lower[at] ?? ''))
  )
    at += 1;
  const rest = lower.slice(at);
  const isName =
    rest.length >= 2 &&
    !rest.some(
      (word) =>
        JOINING.has(word) ||
        ORGANISATION_WORDS.has(word) ||
        PLACE_WORDS.has(word) ||
        PLACE_STARTERS.has(word),
    );
  return isName && at > from ? at : lower.length;
}

function hasOrganisation(sequence: readonly Token[], to: number): boolean {
  return sequence
    .slice(0, to)
    .some(
      (token) =>
        ORGANISATION_WORDS.has(token.lower) || isAcronym(token) || KNOWN_ORGANISATIONS.has(token.lower),
    );
}

function part(kind: NamePart['kind'], from: number, to: number): NamePart {
  return { kind, from, to, nameFrom: from, title: null, gender: null };
}

function person(
  sequence: readonly Token[],
  from: number,
  name: number,
  count: number,
  title: NamePart['title'],
): NamePart {
  const words = sequence.slice(from, name).map((token) => TITLE_GENDER.get(token.lower));
  // "Dr Bryan": behind a title one word is a surname, whatever first name it may be too.
  const given = title !== null && count - name === 1 ? '' : (sequence[name]?.text ?? '');
  const gender = words.find((value) => value !== undefined) ?? genderOfFirstName(given);
  const to = count - name > MOST_NAMES && namesPeople(sequence[count - 1]?.lower ?? '') ? name + 2 : count;
  return { kind: 'person', from, to, nameFrom: name, title, gender };
}
