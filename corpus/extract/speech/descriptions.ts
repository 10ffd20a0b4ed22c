/** Whom a description means: "the Labour MP", "the 43-year-old", "the striker", "the company", "his brother". */
import { countWords } from '../../text/count-words.ts';
import { DEMONYMS, ORGANISATION_NOUNS } from '../lexicon/organisations.ts';
import { PERSONAL_TITLES } from '../lexicon/titles.ts';
import type { Discourse } from './discourse.ts';
import {
  type Credit,
  type Described,
  type Entity,
  isHuman,
  isNamed,
  type Place,
  standsForPerson,
} from './entities.ts';
import { compatible, type Gender } from './first-names.ts';
import { isOfAnother, roleOf } from './held-offices.ts';
import type { Mention } from './mention.ts';
import type { TextPerson } from './people.ts';

/** Stands for all roles that tell where somebody is from. */
const FROM_SOMEWHERE = '1';
/** "The striker" means whoever spoke this near before, in characters. */
const NEAR = 400;
/** Words of a description that goes on about somebody, its article included. */
const LONGEST = 4;

/** Whoever speaks for others or comes upon what happens is rather somebody new than who has just spoken. */
const SOMEBODY_NEW =
  /^(?:spokes\p{L}+|source|insider|official|officer|officers|judge|coroner|prosecutor|barrister|lawyer|solicitor|attorney|defendant|victim|witness|eyewitness|driver|passenger|neighbou?r|passer-by|caller|landlord|landlady|doctor|nurse|surgeon|paramedic|police|constable|inspector|detective|sergeant|interviewer|reporter|translator|narrator|friend|colleague|man|woman|person|boy|girl|child|wife|husband|partner|mother|father|mum|dad|mom|son|daughter|brother|sister|uncle|aunt|cousin|family|jury|foreman|chairman|speaker|heckler|audience|crowd|killer|attacker|gunman|suspect|referee|guard|caretaker)$/u;
/** What somebody is by age or by children: told of whom the text is mostly about. */
const ONE_NAME = /^\p{Lu}\p{Ll}+$/u;
const ABOUT_LIFE =
  /^(?:\d+-year-old|\p{L}+-of-\p{L}+|widow|widower|pensioner|grandmother|grandfather|gran|great-\p{L}+)$/u;
/** "The 39-year-old teaching assistant" is told by the age. */
const AGED = /^\d+-year-old(?=\s)/u;

/** Reads descriptions in the text's order, by what the text has said so far. */
export class Descriptions {
  private readonly said: Discourse;

  constructor(said: Discourse) {
    this.said = said;
  }

  /** Whom or what a description means; where the text doesn't tell, somebody without a name. */
  meaning(mention: Mention, place: Place): Entity {
    const { people, organisations, unnamed } = this.said;
    const namesake = ONE_NAME.test(mention.name) ? people.withSurname(mention.name) : null;
    if (namesake !== null) return namesake;
    const described: Described = {
      kind: 'description',
      name: mention.name,
      head: mention.head,
      gender: mention.gender,
      plural: mention.plural,
    };
    const definite =
      /^(?:the|his|her|their|our|that|this)\s/iu.test(mention.name) ||
      !/^(?:a|an|one|another|some|two|three|several|many)\s/iu.test(mention.name);
    // "The union" is one body.
    const several = mention.plural && !Object.hasOwn(ORGANISATION_NOUNS, mention.head);
    if (!definite || several) return described;
    const role = roleOf(mention.name);
    const last = this.said.credits.at(-1);
    const sameUnnamed = last === undefined ? null : unnamedAs(last.entity, mention);
    if (sameUnnamed !== null) return sameUnnamed;
    const holder = /^(?:his|her|their)\s/iu.test(mention.name)
      ? people.soleHolder(role, mention.start)
      : people.withRole(role, mention.start);
    if (holder !== null && compatible(holder.gender, mention.gender)) return holder;
    const bare = countWords(mention.name) <= 2;
    const organisation = bare
      ? (this.subjectAsBody(mention.head, place) ?? organisations.named(mention.head))
      : null;
    if (organisation !== null) return organisation;
    // "Tarn Steel called it “unfair”. The firm said ..."
    const body = last?.block === place.block && last.entity.kind === 'organisation' ? last.entity : null;
    if (bare && body !== null && Object.hasOwn(ORGANISATION_NOUNS, mention.head)) return body;
    const before = unnamed.findLast(({ head, plural }) => head === mention.head && !plural);
    if (bare && before !== undefined) return before;
    return this.personDescribed(mention, role, place, last) ?? described;
  }

  /** Whom "the Dutchwoman" means. */
  fromSomewhere(place: Place): TextPerson | null {
    return this.personMeant(null, FROM_SOMEWHERE, place);
  }

  /** Somebody whose office the text has not told: by age, by a noun that news repeats with, by where the words stand. */
  private personDescribed(
    mention: Mention,
    role: string,
    place: Place,
    last: Credit | undefined,
  ): Entity | null {
    const { head, gender, start } = mention;
    const { people } = this.said;
    const short = !/[’']s?\s/u.test(mention.name) && countWords(mention.name) <= LONGEST;
    const theOne = /^the\s/iu.test(mention.name);
    const justSpoke = last?.entity.kind === 'person' && place.block - last.block <= 1 ? last.entity : null;
    const life = AGED.exec(role)?.[0] ?? role;
    if (theOne && ABOUT_LIFE.test(life)) {
      if (justSpoke !== null && compatible(justSpoke.gender, gender)) return justSpoke;
      return this.mostly(gender, life) ?? this.personMeant(gender, life, place);
    }
    const repeats = (standsForPerson(head) || DEMONYMS.has(head)) && short && theOne;
    if (repeats || /^the\s(?:former|retired)\s/iu.test(mention.name)) {
      // "The woman" after "a woman who lives nearby" is she, not a person with a name.
      const other = last?.entity;
      if (
        other?.kind === 'description' &&
        !other.plural &&
        isHuman(other.head) &&
        compatible(other.gender, gender)
      )
        return other;
      const called = people.lastCalled(head, gender, start - NEAR);
      if (called !== null) return called;
      const [subject] = [...place.subjects, ...(place.earlier?.subjects ?? [])];
      const aboutOther = subject !== undefined && subject.start > (last?.at ?? 0);
      const near =
        !aboutOther &&
        last?.entity.kind === 'person' &&
        start - last.at < NEAR &&
        start >= last.at &&
        compatible(last.entity.gender, gender)
          ? last.entity
          : null;
      // Who spoke a paragraph before and is something else, "the manager", is rather not "the striker".
      if (near !== null && (last?.block === place.block || !holdsOffice(near))) return near;
      const meant = this.personMeant(gender, DEMONYMS.has(role) ? FROM_SOMEWHERE : role, place);
      return near === null || (meant?.evident === true && !holdsOffice(meant)) ? meant : near;
    }
    if (!theOne || !short) return null;
    // "The Green councillor said" after a local councillor who was just quoted.
    return people.lastCalled(head, gender, start - NEAR) ?? this.sameAgain(mention, place, last);
  }

  /** "“...,” Lee said. “...,” the Echo editor told the radio.": another way to say who has just spoken. */
  private sameAgain(mention: Mention, place: Place, last: Credit | undefined): TextPerson | null {
    if (last?.entity.kind !== 'person' || SOMEBODY_NEW.test(mention.head) || !isHuman(mention.head))
      return null;
    const person = last.entity;
    if (!compatible(person.gender, mention.gender)) return null;
    const [subject] = place.subjects;
    if (subject !== undefined && subject.start > last.at) return null;
    if (last.block === place.block) return person;
    return place.block - last.block === 1 && !holdsOffice(person) && mention.start - last.at < NEAR
      ? person
      : null;
  }

  /** Whom the text is mostly about, of those whose age or children it has not told otherwise. */
  private mostly(gender: Gender, role: string): TextPerson | null {
    const kind = role.replace(/^\d+/u, '').replace(/-of-.*$/u, '-of-');
    let best: TextPerson | null = null;
    for (const person of new Set(this.said.recentPeople)) {
      if (!person.evident || !compatible(person.gender, gender)) continue;
      const otherwise = [...person.roles].some(
        (held) => held !== role && held.replace(/^\d+/u, '').startsWith(kind),
      );
      if (otherwise || holdsOffice(person)) continue;
      if (
        best === null ||
        person.times > best.times ||
        (person.times === best.times && person.seen > best.seen)
      )
        best = person;
    }
    return best;
  }

  /** Whom "the striker" or "the 24-year-old" means: who was named last and is not known to be something else. */
  private personMeant(gender: Gender, role: string, place: Place): TextPerson | null {
    const fits = (person: TextPerson): boolean =>
      (person.sure || this.said.credited.has(person)) &&
      compatible(person.gender, gender) &&
      (!holdsOffice(person) || /\d|-of-/u.test(role));
    const last = this.said.credits.at(-1);
    for (const subject of place.subjects) {
      if (subject.kind !== 'person' || (last?.block === place.block && last.at > subject.start)) break;
      const person = this.said.people.find(subject.name, subject.gender);
      if (person?.sure === true && compatible(person.gender, gender)) return person;
    }
    const { protagonist } = this.said;
    if (last === undefined && protagonist !== null && compatible(protagonist.gender, gender))
      return protagonist;
    for (const subject of place.earlier?.subjects ?? []) {
      const person = isNamed(subject) ? this.said.people.find(subject.name, subject.gender) : null;
      if (person?.sure === true && compatible(person.gender, gender)) return person;
    }
    // "The Dutchwoman" is not whoever spoke last, if somebody else was named since.
    const nearest = this.said.recentPeople.findLast(
      (person) => person.sure && compatible(person.gender, gender),
    );
    if (role === FROM_SOMEWHERE && nearest !== undefined) return nearest;
    const credited = last?.entity;
    if (credited?.kind === 'person' && fits(credited)) return credited;
    return this.said.recentPeople.findLast(fits) ?? null;
  }

  /** "The company" after "Its maker, Fenwick Stage, denied it": what the sentence before is about, if no person. */
  private subjectAsBody(noun: string, place: Place): Entity | null {
    const [subject] = place.subjects;
    if (subject === undefined || !(ORGANISATION_NOUNS[noun] ?? []).includes('*')) return null;
    if (subject.kind !== 'person' && subject.kind !== 'organisation') return null;
    if (subject.title !== null || subject.gender !== null) return null;
    const entity = this.said.resolve(subject, { block: place.block, subjects: [] });
    return entity?.kind === 'person' && entity.evident && !this.said.credited.has(entity) ? null : entity;
  }
}

/** Whether the text says more of what somebody is than a courtesy title or an age. */
function holdsOffice({ roles }: TextPerson): boolean {
  for (const role of roles) if (!PERSONAL_TITLES.has(role) && !ABOUT_LIFE.test(role)) return true;
  return false;
}

/** "The driver" after "a driver from Leeds": the one without a name who spoke last, if called the same. */
function unnamedAs(entity: Entity, mention: Mention): Described | null {
  if (entity.kind !== 'description' || entity.head !== mention.head || entity.plural) return null;
  return isOfAnother(entity.name, mention.name) ? null : entity;
}
