/** Whom a mention means at its place in the text: people, organisations, descriptions, and who spoke last. */

import type { BodyMention } from '../body-mention.ts';
import { DEMONYMS, NEVER_NAMES, ORGANISATION_NOUNS, SPEAKING_BODIES } from '../lexicon/organisations.ts';
import { COLLECTIVE_NOUNS } from '../lexicon/roles.ts';
import { DOCUMENT_NOUNS } from '../lexicon/speech-verbs.ts';
import {
  type Credit,
  type Described,
  type Entity,
  fitsSingular,
  isBareSurname,
  isHuman,
  isNamed,
  isThing,
  type Place,
  standsForPerson,
} from './entities.ts';
import { type Gender, isFirstName } from './first-names.ts';
import { isOfAnother, roleOf } from './held-offices.ts';
import type { Mention } from './mention.ts';
import { compatible, People, type TextPerson } from './people.ts';
import { TextOrganisations } from './text-organisations.ts';

/** Stands for all roles that tell where somebody is from. */
const FROM_SOMEWHERE = '1';
/** So many people and descriptions back can be meant by a pronoun. */
const FORGETTABLE = 60;
/** "The striker" means whoever spoke this near before, in characters. */
const NEAR = 400;

/** What the text has said so far. Mentions are to be read in the text's order. */
export class Discourse {
  readonly people = new People();
  readonly credits: Credit[] = [];
  private readonly credited = new Set<Entity>();
  private readonly organisations: TextOrganisations;
  private readonly recentPeople: TextPerson[] = [];
  private readonly descriptions: Described[] = [];

  /** Whom the headline names, where nobody has spoken yet. */
  protagonist: TextPerson | null = null;
  /** Somebody described but never credited: "I asked the chief constable, and he told me". */
  private describedLast: Described | null = null;
  /** Named only inside a description: "Ann Lee’s son". */
  private owner: TextPerson | null = null;

  constructor(bodies: readonly BodyMention[]) {
    this.organisations = new TextOrganisations(bodies);
  }

  /** Notes "Full Name (ABC)". */
  addAbbreviation(short: string, full: string): void {
    this.organisations.addAbbreviation(short, full);
  }

  /** The mention comes into view: later pronouns and bare names may mean it. */
  see(mention: Mention): void {
    if (mention.inner && mention.kind === 'person')
      this.owner = this.people.find(mention.name, mention.gender);
    if (mention.inner && mention.kind !== 'organisation') return;
    if (mention.kind === 'person') {
      const person = this.people.find(mention.name, mention.gender) ?? this.people.register(mention);
      this.seePerson(person, mention.start);
    } else if (mention.kind === 'name') {
      const person = this.people.find(mention.name, null);
      if (person !== null) this.seePerson(person, mention.start);
    } else if (mention.kind === 'role' && !mention.inner && !mention.plural && isHuman(mention.head)) {
      const entity = this.description(mention, { block: -1, subjects: [] });
      if (entity.kind === 'description') this.describedLast = entity;
    } else if (mention.kind === 'organisation') {
      this.organisations.see(mention);
    }
  }

  /** Somebody is credited with words. */
  credit(entity: Entity, block: number, at: number): void {
    this.credits.push({ entity, block, at });
    this.credited.add(entity);
    if (entity.kind === 'person') {
      entity.evident = true;
      this.seePerson(entity, at);
    }
    if (entity.kind === 'description') this.descriptions.push(entity);
    if (this.descriptions.length > FORGETTABLE) this.descriptions.shift();
  }

  /** Whom a mention means here, or null where the text doesn't tell. */
  resolve(mention: Mention, place: Place): Entity | null {
    switch (mention.kind) {
      case 'person':
        return this.people.find(mention.name, mention.gender) ?? this.people.register(mention);
      case 'name':
        return this.bareName(mention, place);
      case 'organisation':
      case 'place':
        return this.namesake(mention) ?? this.organisations.of(mention);
      case 'pronoun':
        return this.pronoun(mention, place);
      case 'role':
        return this.description(mention, place);
      case 'document':
        return { kind: 'description', name: mention.name, head: mention.head, gender: null, plural: false };
      case 'inscription':
        return null;
    }
  }

  /** One capitalised word: a person's surname or first name, "the Italian", else an organisation. */
  private bareName(mention: Mention, place: Place): Entity | null {
    const person = this.people.find(mention.name, null);
    if (person !== null) return person;
    const lower = mention.name.toLowerCase();
    // "White", where nobody of that name is known.
    if (NEVER_NAMES.has(lower) && !SPEAKING_BODIES.has(lower)) return null;
    if (DEMONYMS.has(lower))
      return this.personMeant(null, FROM_SOMEWHERE, place) ?? this.organisations.of(mention);
    return isFirstName(lower) ? this.people.register(mention) : this.organisations.of(mention);
  }

  /** "Lake said" after "Anthony Lake": a word for places or bodies that is the surname of somebody introduced in full. */
  private namesake(mention: Mention): TextPerson | null {
    if (mention.body !== -1 || !/^\p{Lu}[\p{L}’'-]*\p{Ll}$/u.test(mention.name)) return null;
    const person = this.people.withSurname(mention.name);
    return person?.evident === true && person.first < mention.start ? person : null;
  }

  /** Who was last credited with words, of those who fit. */
  lastCredited(fits: (entity: Entity) => boolean, before = this.credits.length): Credit | null {
    for (let index = before - 1; index >= Math.max(0, before - 12); index -= 1) {
      const credit = this.credits[index];
      if (credit !== undefined && fits(credit.entity)) return credit;
    }
    return null;
  }

  private seePerson(person: TextPerson, at: number): void {
    person.seen = at;
    this.recentPeople.push(person);
    if (this.recentPeople.length > FORGETTABLE) this.recentPeople.shift();
  }

  private pronoun(mention: Mention, place: Place): Entity | null {
    const { head, gender } = mention;
    if (head === 'it' || head === 'they') {
      const subject = place.subjects.find(
        ({ kind, plural, head: noun, name }) =>
          kind === 'organisation' ||
          (kind === 'role' &&
            (head === 'they' ? plural || /^(?:every|each)\s/iu.test(name) : COLLECTIVE_NOUNS.has(noun))),
      );
      const last = this.credits.at(-1);
      const creditedHere = last?.block === place.block && last.at > (subject?.start ?? 0);
      if (subject !== undefined && !creditedHere) {
        return this.resolve(subject, { block: place.block, subjects: [] });
      }
    }
    if (head === 'i') return null;
    if (head === 'it') return this.lastCredited(isThing)?.entity ?? this.organisations.last();
    if (head === 'they') {
      const several = place.earlier?.subjects.find(({ kind, plural }) => kind === 'role' && plural);
      if (several !== undefined) return this.resolve(several, { block: place.block, subjects: [] });
      const plural = this.lastCredited(
        (entity) =>
          entity.kind === 'organisation' ||
          (entity.kind === 'description' &&
            (entity.plural || (entity.gender === null && !DOCUMENT_NOUNS.has(entity.head)))),
      );
      return plural?.entity ?? this.credits.at(-1)?.entity ?? null;
    }
    const credited = this.lastCredited((entity) => fitsSingular(entity, gender));
    for (const subject of place.subjects) {
      if (credited?.block === place.block && credited.at > subject.start) break;
      const entity =
        subject.kind === 'pronoun' ? null : this.resolve(subject, { block: place.block, subjects: [] });
      if (entity !== null && this.isPerson(entity) && fitsSingular(entity, gender))
        return this.learn(entity, gender);
      // "Cruz demurred. “No,” he said.": a bare name that nothing tells more of.
      if (entity?.kind === 'organisation' && entity.id === null && isBareSurname(subject)) return entity;
    }
    const introduced = this.introduced(place, gender);
    if (introduced !== null) return this.learn(introduced, gender);
    if (credited !== null) return this.learn(credited.entity, gender);
    const { protagonist } = this;
    if (protagonist !== null && compatible(protagonist.gender, gender) && protagonist.seen >= 0)
      return this.learn(protagonist, gender);
    const known = this.recentPeople.findLast((person) => person.evident && person.gender === gender);
    if (known !== undefined) return known;
    if (gender !== null && this.owner?.gender === gender) return this.owner;
    const seen = this.recentPeople.findLast((person) => person.sure && compatible(person.gender, gender));
    if (seen !== undefined) return this.learn(seen, gender);
    if (this.owner !== null && compatible(this.owner.gender, gender)) return this.learn(this.owner, gender);
    const described = this.describedLast;
    if (described !== null && compatible(described.gender, gender)) return described;
    // “I was lucky,” she says. Ann Lee is sitting in a café.
    const ahead = this.people.list.find(
      (person) => person.first > mention.start && person.sure && compatible(person.gender, gender),
    );
    return ahead !== undefined && ahead.first - mention.start < NEAR ? ahead : null;
  }

  /** Whether "he" can mean this: a name of which nothing tells that it is a person's may be a place's. */
  private isPerson(entity: Entity): entity is TextPerson | Described {
    if (entity.kind === 'person') return entity.sure || this.credited.has(entity);
    return entity.kind === 'description';
  }

  /** Whom the paragraph before introduced, or came back to, without giving their words yet. */
  private introduced(place: Place, gender: Gender): Entity | null {
    for (const subject of place.earlier?.subjects ?? []) {
      if (subject.kind === 'pronoun' || subject.kind === 'organisation') continue;
      const entity = this.resolve(subject, { block: place.block, subjects: [] });
      if (entity === null || !this.isPerson(entity) || !fitsSingular(entity, gender)) continue;
      const isNew = entity.kind === 'description' || entity.first >= (place.earlier?.start ?? 0);
      if (isNew || this.credited.has(entity) || (entity.kind === 'person' && entity.evident)) return entity;
    }
    return null;
  }

  /** "He" tells that an unknown first name is a man's. */
  private learn(entity: Entity, gender: Gender): Entity {
    if (entity.kind === 'person') entity.gender ??= gender;
    return entity;
  }

  private description(mention: Mention, place: Place): Entity {
    const namesake = /^\p{Lu}[\p{Ll}]+$/u.test(mention.name) ? this.people.withSurname(mention.name) : null;
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
    if (!definite || mention.plural) return described;
    const role = roleOf(mention.name);
    const last = this.credits.at(-1)?.entity;
    if (
      last?.kind === 'description' &&
      last.head === mention.head &&
      !last.plural &&
      !isOfAnother(last.name, mention.name)
    )
      return last;
    const holder = /^(?:his|her|their)\s/iu.test(mention.name)
      ? this.people.soleHolder(role, mention.start)
      : this.people.withRole(role, mention.start);
    if (holder !== null && compatible(holder.gender, mention.gender)) return holder;
    const bare = mention.name.split(/\s+/u).length <= 2;
    const organisation = bare
      ? (this.subjectAsBody(mention.head, place) ?? this.organisations.named(mention.head))
      : null;
    if (organisation !== null) return organisation;
    // "Tarn Steel called it “unfair”. The firm said ..."
    const spokeHere = this.credits.at(-1)?.block === place.block;
    if (bare && spokeHere && last?.kind === 'organisation' && Object.hasOwn(ORGANISATION_NOUNS, mention.head))
      return last;
    const before = this.descriptions.findLast(({ head, plural }) => head === mention.head && !plural);
    if (bare && before !== undefined) return before;
    const short = !/[’']s?\s/u.test(mention.name) && mention.name.split(/\s+/u).length <= 4;
    const former = /^the\s(?:former|retired)\s/iu.test(mention.name);
    if (
      ((standsForPerson(mention.head) || DEMONYMS.has(mention.head)) &&
        short &&
        /^the\s/iu.test(mention.name)) ||
      former
    ) {
      // "The woman" after "a woman who lives nearby" is she, not a person with a name.
      if (
        last?.kind === 'description' &&
        !last.plural &&
        isHuman(last.head) &&
        compatible(last.gender, mention.gender)
      )
        return last;
      const spoke = this.credits.at(-1);
      const [subject] = [...place.subjects, ...(place.earlier?.subjects ?? [])];
      const aboutOther = subject !== undefined && subject.start > (spoke?.at ?? 0);
      if (
        !aboutOther &&
        spoke?.entity.kind === 'person' &&
        mention.start - spoke.at < NEAR &&
        mention.start >= spoke.at &&
        compatible(spoke.entity.gender, mention.gender)
      )
        return spoke.entity;
      return this.personMeant(mention.gender, DEMONYMS.has(role) ? FROM_SOMEWHERE : role, place) ?? described;
    }
    // "The Green councillor said" after a local councillor who was just quoted.
    const called =
      /^the\s/iu.test(mention.name) && short
        ? this.people.lastCalled(mention.head, mention.gender, mention.start - NEAR)
        : null;
    return called ?? described;
  }

  /** Whom "the striker" or "the 24-year-old" means: who was named last and is not known to be something else. */
  private personMeant(gender: Gender, role: string, place: Place): TextPerson | null {
    const fits = (person: TextPerson): boolean =>
      (person.sure || this.credited.has(person)) &&
      compatible(person.gender, gender) &&
      (person.roles.size === 0 || /\d|-of-/u.test(role));
    const last = this.credits.at(-1);
    for (const subject of place.subjects) {
      if (subject.kind !== 'person' || (last?.block === place.block && last.at > subject.start)) break;
      const person = this.people.find(subject.name, subject.gender);
      if (person?.sure === true && compatible(person.gender, gender)) return person;
    }
    const { protagonist } = this;
    if (last === undefined && protagonist !== null && compatible(protagonist.gender, gender))
      return protagonist;
    for (const subject of place.earlier?.subjects ?? []) {
      const person = isNamed(subject) ? this.people.find(subject.name, subject.gender) : null;
      if (person?.sure === true && compatible(person.gender, gender)) return person;
    }
    // "The Dutchwoman" is not whoever spoke last, if somebody else was named since.
    const nearest = this.recentPeople.findLast((person) => person.sure && compatible(person.gender, gender));
    if (role === FROM_SOMEWHERE && nearest !== undefined) return nearest;
    const credited = last?.entity;
    if (credited?.kind === 'person' && fits(credited)) return credited;
    return this.recentPeople.findLast(fits) ?? null;
  }

  /** "The company" after "Its maker, Fenwick Stage, denied it": what the sentence before is about, if no person. */
  private subjectAsBody(noun: string, place: Place): Entity | null {
    const [subject] = place.subjects;
    if (subject === undefined || !(ORGANISATION_NOUNS[noun] ?? []).includes('*')) return null;
    if (subject.kind !== 'person' && subject.kind !== 'organisation') return null;
    if (subject.title !== null || subject.gender !== null) return null;
    const entity = this.resolve(subject, { block: place.block, subjects: [] });
    return entity?.kind === 'person' && entity.evident && !this.credited.has(entity) ? null : entity;
  }
}
