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
  const titles = new Map<string, { title: string[]; key: string }>();
  const add = (name: string, key: string): void => {
    const folded = withoutLeading(nameWords(name), ARTICLES).join(' ');
    if (folded === '') return;
    const known = byName.get(folded);
    if (known === undefined) byName.set(folded, new Set([key]));
    else known.add(key);
  };
  const addSpeaker = (speaker: Speaker): void => {
    const key = speakerId(speaker);
    add(speaker.name, key);
    add(key, key);
    const organisation = organisationOf(speaker);
    if (organisation !== null) for (const name of namesOf(organisation)) add(name, organisation);
    if (speaker.kind !== 'person') return;
    const last = nameWords(speaker.name).at(-1);
    if (last !== undefined) add(last, key);
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
  return { byName, titles: [...titles.values()], outlets };
}

/**
 * Who is meant by a typed name: somebody's name or last name, with or without title; a title ("the inspector"); or an
 * organisation. Several may be meant.
 *
 * @example resolveAttribution(index.speakers, 'Chief Constable Holt').keys // Set { 'ann-holt' }
 */
export function resolveAttribution(speakers: SpeakerNames, typed: string): Attribution {
  const list = withoutLeading(nameWords(typed), ARTICLES);
  for (let length = list.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= list.length; from += 1) {
      const keys = speakers.byName.get(list.slice(from, from + length).join(' '));
      const before = list[from - 1];
      const otherPerson = length === 1 && before !== undefined && !RANKS.has(before);
      if (keys !== undefined) return { typed, keys: otherPerson ? new Set() : keys };
    }
  }
  const title = withoutLeading(list, RANK_PREFIX);
  if (title.length === 0) return { typed, keys: new Set() };
  const wanted = title.join(' ');
  const exact = speakers.titles.filter((known) => known.title.join(' ') === wanted);
  const held = speakers.titles.filter((known) => ` ${known.title.join(' ')} `.includes(` ${wanted} `));
  return { typed, keys: new Set((exact.length > 0 ? exact : held).map(({ key }) => key)) };
}

/** A person's office. Who gives words to such a one names a speaker, also where no source quotes one. */
const OFFICE =
  /\b(?:mayor|minister|secretary|inspector|constable|commissioner|superintendent|sergeant|spokes\w+|mp|judge|chief|president|king|councillor|professor)\b/iu;

/**
 * Whom a message names, found in its text; null where that is nobody who could be quoted ("the police", an outlet).
 *
 * @param typed what stands where a name may stand, or null
 */
export function attributionOf(speakers: SpeakerNames, typed: string | null): Attribution | null {
  if (typed === null) return null;
  const attribution = resolveAttribution(speakers, typed);
  if (attribution.keys.size > 0) return attribution;
  const folded = withoutLeading(nameWords(typed), ARTICLES).join(' ');
  if (speakers.outlets.has(folded) || speakers.outlets.has(nameWords(typed).join(' '))) return null;
  return /(?:^|\s)\p{Lu}\p{Ll}/u.test(typed) || OFFICE.test(typed) ? attribution : null;
}

/** Whether a quotation's speaker is the one who is named, or speaks for the organisation that is named. */
export function isNamed(speaker: Speaker, { keys }: Attribution): boolean {
  if (keys.has(speakerId(speaker))) return true;
  const organisation = speaker.kind === 'person' ? speaker.organisation : null;
  return organisation !== null && keys.has(organisation.id ?? organisation.name);
}
