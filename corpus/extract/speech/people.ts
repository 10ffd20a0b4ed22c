/** The people of a text: which mentions mean the same person, and under which full name. */
import { NAME_SUFFIXES, POST_NOMINALS } from '../lexicon/titles.ts';
import type { Mention } from './mentions.ts';
import { type Gender, genderOfFirstName } from './names.ts';

/** A person of the text. Grows while the text is read. */
export interface TextPerson {
  readonly kind: 'person';
  /** The fullest name so far, without title. */
  name: string;
  given: string | null;
  readonly surname: string;
  title: string | null;
  gender: Gender;
  /** Offices and descriptions in lower case ("chief constable"), from titles and appositions. */
  readonly roles: Set<string>;
  /** Index of the body mention that stands beside a mention of this person, or -1; or another organisation's name. */
  organisation: { body: number; name: string } | null;
  /** Offset of the first mention, and of the last one read. */
  readonly first: number;
  seen: number;
}

/** All people of a text, found by surname or first name. */
export class People {
  readonly list: TextPerson[] = [];
  private readonly bySurname = new Map<string, TextPerson[]>();
  private readonly byGiven = new Map<string, TextPerson[]>();
  private readonly byRole = new Map<string, TextPerson[]>();

  /** Registers a mention of kind `person`, and gives back whom it means. */
  register(mention: Mention): TextPerson {
    const words = nameWords(mention.name);
    const surname = words.at(-1) ?? mention.name;
    const given = words.length > 1 ? (words[0] ?? null) : null;
    const known = (this.bySurname.get(fold(surname)) ?? []).filter(
      (person) =>
        compatible(person.gender, mention.gender) &&
        (given === null || person.given === null || sameGiven(person.given, given)),
    );
    const person = nearest(known) ?? this.create(mention, given, surname);
    if (person.given === null && given !== null) {
      person.given = given;
      push(this.byGiven, fold(given), person);
    }
    if (words.length > nameWords(person.name).length) person.name = words.join(' ');
    person.gender ??= mention.gender;
    if (mention.title !== null) {
      person.title ??= mention.title;
      this.addRole(person, mention.title);
    }
    person.seen = mention.start;
    return person;
  }

  /** Whom a bare name means: a surname, else a first name; the one named last. */
  find(name: string, gender: Gender): TextPerson | null {
    const words = nameWords(name);
    const last = fold(words.at(-1) ?? name);
    const given = words.length > 1 ? (words[0] ?? null) : null;
    const fits = (person: TextPerson): boolean =>
      compatible(person.gender, gender) &&
      (given === null || person.given === null || sameGiven(person.given, given));
    const bySurname = nearest((this.bySurname.get(last) ?? []).filter(fits));
    if (bySurname !== null || words.length > 1) return bySurname;
    return nearest((this.byGiven.get(last) ?? []).filter((person) => compatible(person.gender, gender)));
  }

  /** The person who holds an office: exactly so named, else under a longer title that ends so. */
  withRole(role: string): TextPerson | null {
    const holders = this.byRole.get(lastWord(role)) ?? [];
    const exact = holders.filter((person) => person.roles.has(role));
    if (exact.length > 0) return nearest(exact);
    return nearest(holders.filter((person) => [...person.roles].some((held) => held.endsWith(` ${role}`))));
  }

  /** Notes an office or description of a person. */
  addRole(person: TextPerson, description: string): void {
    const role = roleOf(description);
    if (role === '' || person.roles.has(role)) return;
    person.roles.add(role);
    push(this.byRole, lastWord(role), person);
  }

  private create(mention: Mention, given: string | null, surname: string): TextPerson {
    const person: TextPerson = {
      kind: 'person',
      name: nameWords(mention.name).join(' '),
      given,
      surname,
      title: null,
      gender: mention.gender,
      roles: new Set(),
      organisation: null,
      first: mention.start,
      seen: -1,
    };
    this.list.push(person);
    push(this.bySurname, fold(surname), person);
    if (given !== null) push(this.byGiven, fold(given), person);
    return person;
  }
}

/** A description without its determiner and without what follows "of" or "for", in lower case. */
export function roleOf(description: string): string {
  return description
    .toLowerCase()
    .replace(/^(?:the|a|an|his|her|their|our|its)\s+/u, '')
    .replace(/^t\/|^a\//u, '')
    .replace(/\s+(?:of|for|at|from|with|in)\s.*$/su, '')
    .trim();
}

/** Whether two hints of gender do not contradict each other. */
export function compatible(one: Gender, other: Gender): boolean {
  return one === null || other === null || one === other;
}

function nameWords(name: string): string[] {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  while (words.length > 1 && POST_NOMINALS.has(fold(words.at(-1) ?? ''))) words.pop();
  return words.length > 2 && NAME_SUFFIXES.has(fold(words.at(-1) ?? '')) ? words.slice(0, -1) : words;
}

function sameGiven(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  if (a === b) return true;
  if (/^\p{L}\.?$/u.test(a) || /^\p{L}\.?$/u.test(b)) return a[0] === b[0];
  // "Rob" and "Robert", "Becky" and "Rebecca" share no more than a beginning; genders must agree.
  return (a.startsWith(b) || b.startsWith(a)) && compatible(genderOfFirstName(one), genderOfFirstName(other));
}

/** The one named last, else the first in the text. */
function nearest(people: readonly TextPerson[]): TextPerson | null {
  let best: TextPerson | null = null;
  for (const person of people.slice(-MOST_NAMESAKES)) {
    if (best === null || person.seen > best.seen) best = person;
  }
  return best;
}

/** Among more namesakes only the last ones are weighed, so that a long text stays linear. */
const MOST_NAMESAKES = 50;

function fold(word: string): string {
  return word.toLowerCase().replace(/[’]/gu, "'");
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}

function push(map: Map<string, TextPerson[]>, key: string, person: TextPerson): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [person]);
  else list.push(person);
}
