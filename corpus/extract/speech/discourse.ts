/** Whom a mention means at its place in the text: people, organisations, descriptions, and who spoke last. */

import type { BodyMention } from '../body-mention.ts';
import { DEMONYMS, NEVER_NAMES, ORGANISATION_NOUNS, SPEAKING_BODIES } from '../lexicon/organisations.ts';
import { COLLECTIVE_NOUNS } from '../lexicon/roles.ts';
import { DOCUMENT_NOUNS } from '../lexicon/speech-verbs.ts';
import { Descriptions } from './descriptions.ts';
import {
  type Credit,
  type Described,
  type Entity,
  fitsSingular,
  isBareSurname,
  isHuman,
  isThing,
  type Place,
} from './entities.ts';
import { compatible, type Gender, isFirstName } from './first-names.ts';
import type { Mention } from './mention.ts';
import { People, type TextPerson } from './people.ts';
import { TextOrganisations } from './text-organisations.ts';

/** So many people and descriptions back can be meant by a pronoun. */
const FORGETTABLE = 60;
/** Who is named within so many characters behind a pronoun can be meant by it. */
const NEAR = 400;

/** What the text has said so far. Mentions are to be read in the text's order. */
export class Discourse {
  readonly people = new People();
  readonly credits: Credit[] = [];
  /** Everybody who has been credited. */
  readonly credited = new Set<Entity>();
  readonly organisations: TextOrganisations;
  /** The people named last, the newest at the end. */
  readonly recentPeople: TextPerson[] = [];
  /** Those without a name who were credited last. */
  readonly unnamed: Described[] = [];
  private readonly descriptions: Descriptions;

  /** Whom the headline names, where nobody has spoken yet. */
  protagonist: TextPerson | null = null;
  /** Somebody described but never credited: "I asked the chief constable, and he told me". */
  private describedLast: Described | null = null;
  /** Named only inside a description: "Ann Lee’s son". */
  private owner: TextPerson | null = null;

  constructor(bodies: readonly BodyMention[]) {
    this.organisations = new TextOrganisations(bodies);
    this.descriptions = new Descriptions(this);
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
      const entity = this.descriptions.meaning(mention, { block: -1, subjects: [] });
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
    if (entity.kind === 'description') this.unnamed.push(entity);
    if (this.unnamed.length > FORGETTABLE) this.unnamed.shift();
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
        return this.descriptions.meaning(mention, place);
      case 'document':
        return { kind: 'description', name: mention.name, head: mention.head, gender: null, plural: false };
      case 'inscription':
        return null;
    }
  }

  /** One capitalised word: a person's surname or first name, "the Italian", else an organisation. */
  private bareName(mention: Mention, place: Place): Entity | null {
    const person = this.people.find(mention.name, null) ?? this.people.misspelt(mention, null);
    if (person !== null) return person;
    const lower = mention.name.toLowerCase();
    // "White", where nobody of that name is known.
    if (NEVER_NAMES.has(lower) && !SPEAKING_BODIES.has(lower)) return null;
    if (DEMONYMS.has(lower)) return this.descriptions.fromSomewhere(place) ?? this.organisations.of(mention);
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

  /** The different speakers of the last few paragraphs, newest first. */
  partners(block: number): Entity[] {
    const found: Entity[] = [];
    const { length } = this.credits;
    for (let index = length - 1; index >= Math.max(0, length - 12) && found.length < 2; index -= 1) {
      const credit = this.credits[index];
      if (credit === undefined || block - credit.block > 5) break;
      if (!found.includes(credit.entity)) found.push(credit.entity);
    }
    return found;
  }

  /** Who spoke last of those whom "he" or "she" can mean; of whom nothing tells the gender only if near. */
  private creditedAs(gender: Gender, place: Place): Credit | null {
    const last = this.lastCredited((entity) => fitsSingular(entity, gender));
    if (last === null || gender === null || last.entity.kind !== 'description') return last;
    if (last.entity.gender === gender || place.block - last.block <= 1) return last;
    return this.lastCredited((entity) => entity.kind === 'person' && entity.gender === gender) ?? last;
  }

  private seePerson(person: TextPerson, at: number): void {
    person.seen = at;
    person.times += 1;
    this.recentPeople.push(person);
    if (this.recentPeople.length > FORGETTABLE) this.recentPeople.shift();
  }

  private pronoun(mention: Mention, place: Place): Entity | null {
    const { head } = mention;
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
    // "Her mother Joan died. “I miss her,” she said.": rather somebody who lives.
    return (
      this.singular(mention, place, (entity) => entity.kind !== 'person' || !entity.dead) ??
      this.singular(mention, place, () => true)
    );
  }

  /** Whom "he" or "she" means, of those who pass. */
  private singular(mention: Mention, place: Place, alive: (entity: Entity) => boolean): Entity | null {
    const { gender } = mention;
    const credited = this.creditedAs(gender, place);
    for (const subject of place.subjects) {
      const entity =
        subject.kind === 'pronoun' ? null : this.resolve(subject, { block: place.block, subjects: [] });
      // "the late author wrote of it, Lee was not thrilled. “I tried,” she said.": of Lee it is known that she is a woman.
      const surer =
        credited?.entity.kind === 'description' &&
        credited.entity.gender === null &&
        entity?.kind === 'person' &&
        entity.gender === gender;
      if (credited?.block === place.block && credited.at > subject.start && !surer) break;
      if (credited !== null && isOwnedBy(subject, gender)) continue;
      if (entity?.kind === 'description' && isSomeone(entity)) return entity;
      if (entity !== null && this.isPerson(entity) && fitsSingular(entity, gender) && alive(entity))
        return this.learn(entity, gender);
      // "Cruz demurred. “No,” he said.": a bare name that nothing tells more of.
      if (entity?.kind === 'organisation' && entity.id === null && isBareSurname(subject)) return entity;
    }
    const introduced = this.introduced(place, gender);
    if (introduced !== null && alive(introduced)) return this.learn(introduced, gender);
    if (credited !== null && alive(credited.entity)) return this.learn(credited.entity, gender);
    const { protagonist } = this;
    if (
      protagonist !== null &&
      alive(protagonist) &&
      compatible(protagonist.gender, gender) &&
      protagonist.seen >= 0
    )
      return this.learn(protagonist, gender);
    const known = this.recentPeople.findLast(
      (person) => person.evident && person.gender === gender && alive(person),
    );
    if (known !== undefined) return known;
    if (gender !== null && this.owner?.gender === gender) return this.owner;
    const seen = this.recentPeople.findLast(
      (person) => person.sure && compatible(person.gender, gender) && alive(person),
    );
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
}

/** "Her assistant relayed it. “...,” she said.": whose assistant it is, where nothing tells the assistant's gender. */
function isOwnedBy({ kind, name, gender: own }: Mention, gender: Gender): boolean {
  if (kind !== 'role' || own !== null) return false;
  return gender === 'female' ? /^her\s/iu.test(name) : gender === 'male' && /^his\s/iu.test(name);
}

/** "A purser described it. “...,” she said.": somebody by a noun nobody listed, where it is no body, thing or document. */
function isSomeone({ head, name, plural }: Described): boolean {
  if (plural || isHuman(head) || !/^(?:a|an|another)\s/iu.test(name)) return false;
  return !Object.hasOwn(ORGANISATION_NOUNS, head) && !DOCUMENT_NOUNS.has(head) && !COLLECTIVE_NOUNS.has(head);
}
