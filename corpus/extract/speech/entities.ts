/** Who can be credited with words: people, organisations, descriptions. */
import { ORGANISATION_NOUNS, SPEAKING_BODIES } from '../lexicon/organisations.ts';
import { COLLECTIVE_NOUNS, namesPeople, REPEATING_NOUNS } from '../lexicon/roles.ts';
import { DOCUMENT_NOUNS } from '../lexicon/speech-verbs.ts';
import { compatible, type Gender } from './first-names.ts';
import type { Mention } from './mention.ts';
import type { TextPerson } from './people.ts';

/** An organisation that speaks: its fullest name as printed, and its id in the register where it has one. */
export interface TextOrganisation {
  readonly kind: 'organisation';
  name: string;
  id: string | null;
}

/** Somebody without a name: "a spokesperson for the force". */
export interface Described {
  readonly kind: 'description';
  readonly name: string;
  readonly head: string;
  readonly gender: Gender;
  readonly plural: boolean;
}

/** Who can be credited with words. */
export type Entity = TextPerson | TextOrganisation | Described;

/** Somebody was credited with words here. */
export interface Credit {
  readonly entity: Entity;
  readonly block: number;
  readonly at: number;
}

/** Where a mention stands, as far as its meaning depends on it. */
export interface Place {
  readonly block: number;
  /** Mentions of people in the same paragraph before this one that begin a sentence, nearest first. */
  readonly subjects: readonly Mention[];
  /** The same of the paragraph before, if nobody is credited there; and where that paragraph begins. */
  readonly earlier?: { readonly subjects: readonly Mention[]; readonly start: number };
}

/** Whether a description's head noun means one person, not a body or a document. */
export function isHuman(head: string): boolean {
  if (!namesPeople(head) && !/-/u.test(head)) return false;
  return (
    !Object.hasOwn(ORGANISATION_NOUNS, head) &&
    !DOCUMENT_NOUNS.has(head) &&
    head !== 'police' &&
    head !== 'staff'
  );
}

/** What "it" can mean: an organisation, a document, or a group that a singular noun names ("the jury"). */
export function isThing(entity: Entity): boolean {
  if (entity.kind === 'description') return COLLECTIVE_NOUNS.has(entity.head) || !isHuman(entity.head);
  return entity.kind === 'organisation';
}

/** Whether "he" or "she" can mean this. */
export function fitsSingular(entity: Entity, gender: Gender): boolean {
  if (entity.kind === 'organisation') return false;
  if (entity.kind === 'description' && (entity.plural || !isHuman(entity.head))) return false;
  return compatible(entity.gender, gender);
}

const SURNAME = /^\p{Lu}[\p{Ll}’'-]+(?:\p{Lu}\p{Ll}+)?$/u;

/** One capitalised word that is no organisation's by its form. */
export function isBareSurname(mention: Mention): boolean {
  return (
    mention.kind === 'name' &&
    mention.to - mention.from === 1 &&
    SURNAME.test(mention.name) &&
    !SPEAKING_BODIES.has(mention.name.toLowerCase()) &&
    // "Resources had been scarce": a noun in the plural that opens a sentence.
    !/(?:[aeiou]ces|ources|ions|ments|ities)$/u.test(mention.name)
  );
}

/** Whether a mention is a name, be it one word only. */
export function isNamed(mention: Mention): boolean {
  return mention.kind === 'person' || mention.kind === 'name';
}

/** Whether a noun is one by which news goes on about somebody named before: "the 43-year-old", "the player". */
export function standsForPerson(head: string): boolean {
  return REPEATING_NOUNS.has(head) || /^(?:\d+-year-old|\p{L}+-of-\p{L}+)$/u.test(head);
}
