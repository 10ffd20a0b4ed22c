/** The people of a text: which mentions mean the same person, and under which full name. */
import { compatible, type Gender, genderOfFirstName, isFirstName } from './first-names.ts';
import { lastWord, OTHER_OFFICE, RANKS, roleOf } from './held-offices.ts';
import type { Mention } from './mention.ts';
import { fold, fullName, givenName, isTail, sameGiven, wordsOfName } from './name-words.ts';
import { isMisspelt } from './spelling.ts';

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
  /** A first name, a title, an age or an office tells that this is a person, not a place or a thing. */
  sure: boolean;
  /** A name, a title, an office, an age or words of theirs show it; two capitals alone ("County Lines") do not. */
  evident: boolean;
  /** Index of the body mention that stands beside a mention of this person, or -1; or another organisation's name. */
  organisation: { body: number; name: string } | null;
  /** Offset of the first mention, and of the last one read. */
  readonly first: number;
  seen: number;
  /** The text tells that the person has died: "she" is rather somebody else. */
  dead: boolean;
  /** How often the person has been named or credited so far. */
  times: number;
}

/** All people of a text, found by surname or first name. */
export class People {
  readonly list: TextPerson[] = [];
  private readonly bySurname = new Map<string, TextPerson[]>();
  private readonly byStart = new Map<string, TextPerson[]>();
  private readonly byGiven = new Map<string, TextPerson[]>();
  private readonly byCalling = new Map<string, TextPerson[]>();
  private readonly byRole = new Map<string, TextPerson[]>();

  /** Registers a mention of kind `person`, and gives back whom it means. */
  register(mention: Mention): TextPerson {
    const parts = wordsOfName(mention.name);
    const surname = parts.at(-1) ?? mention.name;
    const given = givenName(parts);
    const known = (this.bySurname.get(fold(surname)) ?? [])
      .slice(-MOST_NAMESAKES)
      .filter(
        (person) =>
          compatible(person.gender, mention.gender) &&
          (given === null ||
            person.given === null ||
            sameGiven(person.given, given) ||
            isTail(person.name, parts)),
      );
    // "Dame Joan" after "Dame Joan Pell"
    const byGiven =
      parts.length === 1 && mention.title !== null ? this.find(mention.name, mention.gender) : null;
    const person =
      nearest(known) ?? byGiven ?? this.misspelt(mention, given) ?? this.create(mention, given, surname);
    if (person.given === null && given !== null) {
      person.given = given;
      push(this.byGiven, fold(given), person);
    }
    if (parts.length > wordsOfName(person.name).length) person.name = fullName(mention.name);
    person.gender ??=
      mention.gender ?? (parts.length === 1 && mention.title === null ? genderOfFirstName(surname) : null);
    if (mention.gender !== null || mention.title !== null || isFirstName(fold(given ?? surname)))
      person.evident = true;
    person.sure ||= person.evident;
    if (mention.title !== null) {
      person.title ??= mention.title;
      this.addRole(person, mention.title);
    }
    person.seen = mention.start;
    return person;
  }

  /** Whom a bare name means: a surname, else a first name; the one named last. */
  find(name: string, gender: Gender): TextPerson | null {
    const parts = wordsOfName(name);
    const last = fold(parts.at(-1) ?? name);
    const given = givenName(parts);
    const fits = (person: TextPerson): boolean =>
      compatible(person.gender, gender) &&
      (given === null ||
        person.given === null ||
        sameGiven(person.given, given) ||
        isTail(person.name, parts));
    const namesakes = (this.bySurname.get(last) ?? []).slice(-MOST_NAMESAKES).filter(fits);
    const bySurname = parts.length === 1 ? mostNamed(namesakes) : nearest(namesakes);
    // "his brother Jack", who is "Jack Curtis" further on
    const firstNameOnly = bySurname !== null && isFirstName(last) && isCalledByFirstName(bySurname);
    if (parts.length > 1 || (bySurname !== null && !firstNameOnly)) return bySurname;
    const byGiven = nearest(
      (this.byGiven.get(last) ?? [])
        .slice(-MOST_NAMESAKES)
        .filter((person) => compatible(person.gender, gender)),
    );
    return byGiven ?? bySurname;
  }

  /** Whom a name means of which one letter is wrong, by surname; the name is noted as one of theirs. */
  misspelt({ name, title, gender }: Mention, given: string | null): TextPerson | null {
    const surname = fold(wordsOfName(name).at(-1) ?? name);
    if (given === null && title === null && isFirstName(surname)) return null;
    const person = nearest(
      (this.byStart.get(surname.slice(0, START)) ?? [])
        .slice(-MOST_NAMESAKES)
        .filter(
          (other) =>
            other.given !== null &&
            compatible(other.gender, gender) &&
            (given === null || sameGiven(other.given, given)) &&
            isMisspelt(fold(other.surname), surname),
        ),
    );
    if (person !== null) push(this.bySurname, surname, person);
    return person;
  }

  /** Somebody of that surname whose first name the text has: "said Lord, 32" after "Michelle Lord". */
  withSurname(surname: string): TextPerson | null {
    return nearest(
      (this.bySurname.get(fold(surname)) ?? []).slice(-MOST_NAMESAKES).filter(({ given }) => given !== null),
    );
  }

  /** Whoever was read last of those who are called so with other words before it: "the Green councillor" for a local one. */
  lastCalled(noun: string, gender: Gender, since: number): TextPerson | null {
    const called = (this.byCalling.get(noun) ?? []).slice(-MOST_NAMESAKES);
    return nearest(called.filter((person) => person.seen >= since && compatible(person.gender, gender)));
  }

  /** Somebody of the same surname first named behind `at`, not far: the mother of the one whose name is known. */
  relativeNamedFrom(owner: TextPerson, gender: Gender, at: number): TextPerson | null {
    const called = (this.bySurname.get(fold(owner.surname)) ?? [])
      .slice(-MOST_NAMESAKES)
      .filter(
        (person) =>
          person !== owner &&
          person.first > at &&
          person.first - at < NEXT &&
          person.given !== null &&
          compatible(person.gender, gender),
      );
    return called.length === 1 ? (called[0] ?? null) : null;
  }

  /** The only person named before `at` who is described just so: "his brother" after "his brother Andre". */
  soleHolder(role: string, at: number): TextPerson | null {
    const holders = (this.byRole.get(lastWord(role)) ?? [])
      .slice(-MOST_NAMESAKES)
      .filter(({ first, roles }) => first < at && roles.has(role));
    return holders.length === 1 ? (holders[0] ?? null) : null;
  }

  /** The only person first named behind `at` who is called so ("councillor"), also by a title or in a longer description. */
  soleNamedFrom(noun: string, at: number): TextPerson | null {
    const ranks = RANKS.get(noun);
    const called = this.list.slice(0, MOST_PEOPLE).filter(
      ({ first, roles }) =>
        first > at &&
        [...roles].some((held) => {
          const last = lastWord(held);
          if (OTHER_OFFICE.test(held)) return false;
          return last === noun || ranks?.has(last) === true;
        }),
    );
    return called.length === 1 ? (called[0] ?? null) : null;
  }

  /**
   * The person who holds an office: exactly so named, else under a longer title that ends so, else under a shorter one
   * ("the commission deputy" for a deputy). `at` is where the office is spoken of.
   */
  withRole(role: string, at: number): TextPerson | null {
    const holders = (this.byRole.get(lastWord(role)) ?? []).slice(-MOST_NAMESAKES);
    const exact = holders.filter((person) => person.roles.has(role));
    if (exact.length > 0) return nearest(exact);
    const longer = nearest(
      holders.filter((person) =>
        [...person.roles].some((held) => held.endsWith(` ${role}`) && !OTHER_OFFICE.test(held)),
      ),
    );
    if (longer !== null) return longer;
    const shorter = OTHER_OFFICE.test(role)
      ? []
      : holders.filter(
          (person) => person.first < at && [...person.roles].some((held) => role.endsWith(` ${held}`)),
        );
    return nearest(shorter) ?? this.withRank(role, at);
  }

  /** "The detective" may mean "DS Lee", "the judge" "Recorder Lee", where they were named before. */
  private withRank(role: string, at: number): TextPerson | null {
    const ranks = RANKS.get(role);
    if (ranks === undefined) return null;
    const holders = this.list
      .slice(-MOST_NAMESAKES)
      .filter(
        (person) =>
          person.first < at &&
          [...person.roles].some((held) => held.split(' ').some((word) => ranks.has(word))),
      );
    return nearest(holders);
  }

  /** Notes an office or description of a person. */
  addRole(person: TextPerson, description: string): void {
    const role = roleOf(description);
    if (role === '' || person.roles.has(role)) return;
    person.roles.add(role);
    person.sure = true;
    person.evident = true;
    push(this.byRole, lastWord(role), person);
    if (!OTHER_OFFICE.test(role)) push(this.byCalling, lastWord(role), person);
  }

  private create(mention: Mention, given: string | null, surname: string): TextPerson {
    const person: TextPerson = {
      kind: 'person',
      name: fullName(mention.name),
      given,
      surname,
      title: null,
      gender: mention.gender,
      roles: new Set(),
      sure: false,
      evident: false,
      organisation: null,
      first: mention.start,
      seen: -1,
      times: 0,
      dead: false,
    };
    this.list.push(person);
    push(this.bySurname, fold(surname), person);
    push(this.byStart, fold(surname).slice(0, START), person);
    if (given !== null) push(this.byGiven, fold(given), person);
    return person;
  }
}

/** The one named last, else the first in the text. */
function nearest(people: readonly TextPerson[]): TextPerson | null {
  let best: TextPerson | null = null;
  for (const person of people.slice(-MOST_NAMESAKES)) {
    if (best === null || person.seen > best.seen) best = person;
  }
  return best;
}

/** "Jack", of whom no more is said than whose brother he is. */
function isCalledByFirstName({ given, title, roles }: TextPerson): boolean {
  return given === null && (title === null || [...roles].some((role) => KIN.test(role)));
}

const KIN =
  /^(?:(?:grand|step)?(?:mother|father|son|daughter)|brother|sister|wife|husband|partner|cousin|uncle|aunt|friend)$/u;

/** Whom a bare surname means: the one named last, unless another has been named far more often: "Holton" after "Ann Holton’s father, A. Holton". */
function mostNamed(people: readonly TextPerson[]): TextPerson | null {
  const last = nearest(people);
  if (last === null) return null;
  let best = last;
  for (const person of people) if (person.times >= MORE_OFTEN * Math.max(1, best.times)) best = person;
  return best;
}

/** So many times as often named, somebody is who a bare surname means. */
const MORE_OFTEN = 3;

/** Whoever is described is named within so many characters, if in the next paragraph. */
const NEXT = 600;

/** Whom the lead describes is among the first people of a text. */
const MOST_PEOPLE = 200;

/** Among more namesakes only the last ones are weighed, so that a long text stays linear. */
const MOST_NAMESAKES = 50;

/** So many letters of a misspelt surname are right. */
const START = 3;

function push(map: Map<string, TextPerson[]>, key: string, person: TextPerson): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [person]);
  else list.push(person);
}
