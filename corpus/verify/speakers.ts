/** From how a message names somebody to the speakers of the sources. */
import type { Speaker } from '../model.ts';
import type { SearchDocument } from '../search/passages.ts';
import { organisationOf, speakerId } from '../speaker.ts';
import { words } from '../text/normalise.ts';

/** Whose words a typed quotation is said to be. */
export interface Attribution {
  /** As typed: "Cooke", "the inspector". */
  readonly typed: string;
  /** Ids of the speakers and organisations that may be meant; empty where the sources quote nobody of that name. */
  readonly keys: ReadonlySet<string>;
}

/** Names, last names and titles of everybody who is quoted, and names of the organisations that they speak for. */
export interface SpeakerNames {
  readonly byName: ReadonlyMap<string, ReadonlySet<string>>;
  /** First names, which name somebody only where they stand alone. */
  readonly firstNames: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words of a title with the speaker's id. */
  readonly titles: readonly { readonly title: readonly string[]; readonly key: string }[];
  /** Folded names of the outlets: who says that an outlet said something names no speaker. */
  readonly outlets: ReadonlySet<string>;
}

/** Marks of rank in front of a title that people leave out. */
const RANK_PREFIX = new Set([
  't',
  'temp',
  'temporary',
  'acting',
  'a',
  'interim',
  'his',
  'her',
  'majestys',
  "majesty's",
]);
/** Words that stand before a last name; another word there is a first name, and so perhaps another person's. */
const RANKS = new Set(
  (
    'constable superintendent inspector sergeant commissioner officer minister secretary mayor chief deputy assistant ' +
    'detective cc dcc acc pc sgt insp supt mp pcc cllr councillor professor judge lord lady baroness spokesman ' +
    'spokeswoman spokesperson and'
  ).split(' '),
);
const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'our',
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'sir',
  'dame',
]);

function nameWords(name: string): string[] {
  return words(name).map(({ text }) => text.replace(/'s$/u, ''));
}

function withoutLeading(list: readonly string[], leading: ReadonlySet<string>): string[] {
  const first = list.findIndex((word) => !leading.has(word));
  return first === -1 ? [] : list.slice(first);
}

/** Gathers the names by which speakers may be called. */
export function speakerNames(
  documents: readonly SearchDocument[],
  namesOf: (organisation: string) => readonly string[],
): SpeakerNames {
  const byName = new Map<string, Set<string>>();
  const firstNames = new Map<string, Set<string>>();
  const titles = new Map<string, { title: string[]; key: string }>();
  const addTo = (names: Map<string, Set<string>>, name: string, key: string): void => {
    const known = names.get(name);
    if (known === undefined) names.set(name, new Set([key]));
    else known.add(key);
  };
  const add = (name: string, key: string): void => {
    const folded = withoutLeading(nameWords(name), ARTICLES);
    if (folded.length === 0) return;
    addTo(byName, folded.join(' '), key);
    // As a hashtag or an account writes it.
    addTo(byName, folded.join(''), key);
  };
  const addSpeaker = (speaker: Speaker): void => {
    const key = speakerId(speaker);
    add(speaker.name, key);
    add(key, key);
    const organisation = organisationOf(speaker);
    if (organisation !== null) for (const name of namesOf(organisation)) add(name, organisation);
    if (speaker.kind !== 'person') return;
    const names = nameWords(speaker.name);
    const last = names.at(-1);
    if (last !== undefined) add(last, key);
    if (names[0] !== undefined && names.length > 1) addTo(firstNames, names[0], key);
    if (speaker.organisation !== null)
      add(speaker.organisation.name, speaker.organisation.id ?? speaker.organisation.name);
    if (speaker.title === null) return;
    const title = withoutLeading(nameWords(speaker.title), RANK_PREFIX);
    titles.set(`${key} ${title.join(' ')}`, { title, key });
  };
  const speakers = new Map<string, Speaker>();
  for (const { claims } of documents) {
    for (const claim of claims) {
      if (claim.kind !== 'quotation' || claim.speaker === null) continue;
      speakers.set(JSON.stringify(claim.speaker), claim.speaker);
    }
  }
  for (const speaker of speakers.values()) addSpeaker(speaker);
  const outlets = new Set(documents.map(({ record }) => nameWords(record.outlet).join(' ')));
  return { byName, firstNames, titles: [...titles.values()], outlets };
}

/**
 * Who is meant by a typed name: somebody's name or last name, with or without title; a title ("the inspector"); or an
 * organisation. Several may be meant.
 *
 * @example resolveAttribution(index.speakers, 'Chief Constable Holt').keys // Set { 'ann-holt' }
 */
export function resolveAttribution(speakers: SpeakerNames, typed: string): Attribution {
  const list = withoutLeading(nameWords(typed), ARTICLES);
  const both = severalNamed(speakers, typed);
  if (both !== null) return { typed, keys: both };
  for (let length = list.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= list.length; from += 1) {
      const keys = speakers.byName.get(list.slice(from, from + length).join(' '));
      const before = list[from - 1];
      const otherPerson =
        length === 1 && before !== undefined && !RANKS.has(before) && isFirstName(typed, before);
      if (keys !== undefined) return { typed, keys: otherPerson ? new Set() : keys };
    }
  }
  const first = list.length === 1 ? speakers.firstNames.get(list.join('')) : undefined;
  if (first !== undefined) return { typed, keys: first };
  const title = withoutLeading(list, RANK_PREFIX);
  if (title.length === 0) return { typed, keys: new Set() };
  const wanted = title.join(' ');
  const exact = speakers.titles.filter((known) => known.title.join(' ') === wanted);
  const held = speakers.titles.filter((known) => ` ${known.title.join(' ')} `.includes(` ${wanted} `));
  return { typed, keys: new Set((exact.length > 0 ? exact : held).map(({ key }) => key)) };
}

/** All of those that "Sen and Holt" names, where each is known and no one name holds the "and"; else null. */
function severalNamed(speakers: SpeakerNames, typed: string): ReadonlySet<string> | null {
  const names = typed.split(/\s+(?:and|&)\s+/iu);
  const whole = withoutLeading(nameWords(typed), ARTICLES).join(' ');
  if (names.length < 2 || speakers.byName.has(whole)) return null;
  const each = names.map((name) => resolveAttribution(speakers, name).keys);
  return each.some((keys) => keys.size === 0) ? null : new Set(each.flatMap((keys) => [...keys]));
}

/** Whether a word before a last name is a first name: "basically Holt" names Holt, "Simon Holt" somebody else. */
function isFirstName(typed: string, word: string): boolean {
  return !/\p{Lu}/u.test(typed) || /^\p{Lu}/u.test(typedForm(typed, word));
}

/** A folded word as it was typed. */
function typedForm(typed: string, word: string): string {
  const found = words(typed).find(({ text }) => text.replace(/'s$/u, '') === word);
  return found === undefined ? '' : typed.slice(found.start, found.end);
}

/** A person's office. Who gives words to such a one names a speaker, also where no source quotes one. */
const OFFICE =
  /\b(?:mayor|minister|secretary|inspector|constable|commissioner|superintendent|sergeant|spokes\w+|mp|judge|chief|president|king|councillor|professor)\b/iu;

/** Names that could be anybody's in a discussion of police forces. */
const NOBODY_IN_PARTICULAR =
  /^(?:police|forces?|units?|officers?|officials?|inspectors|inspection|region|bod(?:y|ies)|constabular(?:y|ies)|agenc(?:y|ies)|spokes\w+)$/iu;

/** Whether a typed name looks like somebody's: an office, or words of which each has a capital. */
function looksLikeName(typed: string): boolean {
  if (OFFICE.test(typed)) return true;
  const list = typed.split(/[\s/-]+/u).filter((word) => !/^(?:of|the|and|de|van|von|for|,)$/iu.test(word));
  return list.length > 0 && list.every((word) => /^[“"'(]*\p{Lu}/u.test(word));
}

/**
 * Whom a message names, found in its text; null where that is nobody who could be quoted ("the police", an outlet, "great line").
 *
 * @param typed what stands where a name may stand, or null
 */
export function attributionOf(speakers: SpeakerNames, typed: string | null): Attribution | null {
  if (typed === null) return null;
  const attribution = resolveAttribution(speakers, typed);
  if (attribution.keys.size > 0) return attribution;
  const folded = withoutLeading(nameWords(typed), ARTICLES).join(' ');
  if (NOBODY_IN_PARTICULAR.test(folded)) return null;
  if (speakers.outlets.has(folded) || speakers.outlets.has(nameWords(typed).join(' '))) return null;
  return looksLikeName(typed.replace(/^(?:the|an?)\s+/iu, '')) ? attribution : null;
}

/** Whom somebody named who was asked whose words they are: anybody, but "the police" is nobody in particular. */
export function resolveAsked(speakers: SpeakerNames, typed: string): Attribution | null {
  const attribution = resolveAttribution(speakers, typed);
  if (attribution.keys.size > 0) return attribution;
  const folded = withoutLeading(nameWords(typed), ARTICLES).join(' ');
  return NOBODY_IN_PARTICULAR.test(folded) ? null : attribution;
}

/** Whether a quotation's speaker is the one who is named, or speaks for the organisation that is named. */
export function isNamed(speaker: Speaker, { keys }: Attribution): boolean {
  if (keys.has(speakerId(speaker))) return true;
  const organisation = speaker.kind === 'person' ? speaker.organisation : null;
  return organisation !== null && keys.has(organisation.id ?? organisation.name);
}
