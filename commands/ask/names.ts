/** Bodies and people in questions: which names there are, and what each means. */
import { distance } from 'fastest-levenshtein';
import type { Corpus, KnownSpeaker } from '../../corpus/corpus.ts';
import { foldName, resolveName } from '../../corpus/names.ts';
import type { Organisation } from '../../corpus/register.ts';
import { isBody } from '../parts/bodies.ts';
import { CUES } from './lexicon.ts';
import { isSwapped, type NearWords, nearWords } from './near-words.ts';
import { isOtherVowel, SHORTEST_REPLACED } from './spelling.ts';
import type { Token } from './tokens.ts';
import { FILLERS } from './word-lists.ts';

/** What a name in a question means. */
export type Named =
  | { readonly type: 'body'; readonly id: string }
  /** A region, or a name that may be a force, a unit or a region: the name is passed on as typed. */
  | { readonly type: 'several'; readonly ids: readonly string[]; readonly region: string | undefined }
  /** "the ROCU": the unit of the inspection at hand. */
  | { readonly type: 'unit' }
  /** The inspectorate. */
  | { readonly type: 'inspectorate'; readonly id: string }
  /** An organisation that is not inspected. */
  | { readonly type: 'outsider'; readonly id: string }
  | { readonly type: 'person'; readonly ids: readonly string[] };

/** A name in a question. */
export interface NameMention {
  readonly named: Named;
  /** As typed, or as corrected. */
  readonly typed: string;
  /** The first word and how many it takes. */
  readonly from: number;
  readonly length: number;
}

/** No name has more words. */
const MOST_WORDS = 9;

/** Everyday words that are also short forms of organisations: they count only in capitals. */
const EVERYDAY = new Set([
  'met',
  'cop',
  'ho',
  'asp',
  'asc',
  'beds',
  'city',
  'titan',
  'odyssey',
  'zephyr',
  'college',
]);

/** What people call the police of a place. */
const FORCE_NOUNS = [
  'force',
  'lot',
  'lads',
  'cops',
  'coppers',
  'bobbies',
  'plod',
  'officers',
  'constabulary',
];

/** What people call the unit of a region, whichever it is. */
const UNIT_NAMES = [
  'regional unit',
  'regional crime unit',
  'organised crime unit',
  'the crime unit',
  'the unit',
  'region crime unit',
  'region unit',
];

/** What people call a region whose name they don't know: a quarter of the compass is a region only with an article. */
const REGION_NAMES: readonly (readonly [string, string])[] = [
  ['the east', 'Eastern'],
  ['east of england', 'Eastern'],
  ['the east of england', 'Eastern'],
  ['eastern england', 'Eastern'],
  ['yorkshire and humber', 'Yorkshire and the Humber'],
  ['yorks and humber', 'Yorkshire and the Humber'],
];

/** Finds names in the words of a question. */
export interface Names {
  find(tokens: readonly Token[], place: number): NameMention | undefined;
  /** The name that some words are like, where one is clearly nearest; else undefined. */
  like(tokens: readonly Token[], place: number): (NameMention & { readonly name: string }) | undefined;
}

/** Gathers the names of the register and of everybody who is quoted. */
export function namesOf(corpus: Corpus): Names {
  const byKey = new Map<string, Named>();
  const add = (name: string, named: Named | undefined): void => {
    const key = foldName(name);
    if (key.length >= 2 && named !== undefined && !byKey.has(key)) byKey.set(key, named);
  };
  const sharing = byLastName(corpus);
  for (const speaker of corpus.speakers) addPerson(speaker, sharing, add);
  // Without its title a name is near enough to what was typed: forms with one are not compared.
  const neverMisspelt = new Set(
    [...byKey.keys()].filter((key) => TITLES.some((title) => title !== '' && key.startsWith(title))),
  );
  for (const { alias } of corpus.register.ambiguous) add(alias, meaning(corpus, alias));
  for (const organisation of corpus.register.organisations.values()) {
    const { id, name, aliases, region } = organisation;
    const short = name.replace(/\s+(?:police|constabulary)$/iu, '');
    for (const form of [name, id, ...aliases]) add(form, directly(organisation));
    if (foldName(short) !== foldName(name)) add(short, meaning(corpus, short));
    for (const alias of aliases) {
      // "Birmingham's lot", "Stoke coppers".
      const place = /^(\S+)\s+police$/iu.exec(alias)?.[1];
      if (place !== undefined)
        for (const noun of FORCE_NOUNS) {
          add(`${place} ${noun}`, directly(organisation));
          // "Nottingham so" is no misspelt "Nottingham lot".
          neverMisspelt.add(foldName(`${place} ${noun}`));
        }
      const bare = /^(\S+\s.*\S)\s+police$/iu.exec(alias)?.[1];
      if (bare !== undefined) add(bare, meaning(corpus, bare) ?? directly(organisation));
    }
    if (region !== null && organisation.kind === 'rocu') {
      for (const unit of ['unit', 'ROCU', 'regional unit', 'crime unit'])
        add(`${region} ${unit}`, directly(organisation));
    }
    if (region !== null) {
      // What a force of the region's own name is called for short, the region is called too: "West Mids region".
      const shorts = foldName(short) === foldName(region) ? aliases : [];
      for (const form of [region, ...shorts]) add(`${form} region`, regional(corpus, region));
      add(region, meaning(corpus, region) ?? regional(corpus, region));
    }
  }
  for (const [name, region] of REGION_NAMES) add(name, regional(corpus, region));
  for (const name of UNIT_NAMES) add(name, { type: 'unit' });
  const near = nearWords([...byKey.keys()].filter((key) => key.length >= 5 && !neverMisspelt.has(key)));
  const beginnings = beginningsOf(byKey.keys());
  const find: Names['find'] = (tokens, place) => {
    let longest: NameMention | undefined;
    let key = '';
    for (let length = 1; length <= Math.min(MOST_WORDS, tokens.length - place); length += 1) {
      key += keyOf(tokens[place + length - 1]);
      const singular = key.length >= 5 && key.endsWith('s') ? key.slice(0, -1) : key;
      if (!beginnings.has(key) && !beginnings.has(singular)) break;
      if (length === 1 && isEveryday(tokens[place])) continue;
      const named = byKey.get(key) ?? byKey.get(singular);
      const list = tokens.slice(place, place + length);
      if (named !== undefined) longest = { named, typed: typedName(list), from: place, length };
    }
    // "The East" yields to "East Midlands".
    const inner =
      longest !== undefined && tokens[place]?.text === 'the' ? find(tokens, place + 1) : undefined;
    if (inner === undefined || inner.length + 1 <= (longest?.length ?? 0)) return longest;
    return { ...inner, from: place, length: inner.length + 1 };
  };
  return {
    find,
    like(tokens, place) {
      for (const length of [3, 2, 1]) {
        if (place + length > tokens.length) continue;
        const key = tokens
          .slice(place, place + length)
          .map(keyOf)
          .join('');
        const nearest = nearestKey(near, key);
        const named = nearest === undefined ? undefined : byKey.get(nearest);
        if (nearest !== undefined && named !== undefined) {
          return { named, typed: nearest, from: place, length, name: nearest };
        }
      }
      return undefined;
    },
  };
}

/** The beginnings of all names: where no name begins so, none is looked for any further. */
function beginningsOf(keys: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const key of keys) for (let end = 1; end <= key.length; end += 1) found.add(key.slice(0, end));
  return found;
}

function keyOf(token: Token | undefined): string {
  return token === undefined ? '' : foldName(token.text);
}

function typedName(list: readonly Token[]): string {
  return list.map(({ text }) => text).join(' ');
}

function isEveryday(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const isPlain = EVERYDAY.has(token.text) || FILLERS.has(token.text) || SINGLE_CUES.has(token.text);
  return isPlain && !/^\p{Lu}/u.test(token.typed);
}

const SINGLE_CUES = new Set(
  Object.values(CUES).flatMap((phrases) => phrases.split(', ').filter((phrase) => !phrase.includes(' '))),
);

/** The only name with the fewest letters of difference: one, or two in a long name. */
function nearestKey(near: NearWords, key: string): string | undefined {
  if (key.length < 5) return undefined;
  const most = key.length >= 9 ? 2 : 1;
  let best: string | undefined;
  let fewest = most + 1;
  let tied = false;
  for (const candidate of near(key, most)) {
    // "Hands" is not "Hants": in a short name no letter is taken for another.
    const isReplaced = candidate !== key && candidate.length === key.length && !isSwapped(candidate, key);
    if (isReplaced && key.length < SHORTEST_REPLACED && !isOtherVowel(candidate, key)) continue;
    const letters = isSwapped(candidate, key) ? 1 : distance(candidate, key);
    if (letters < fewest) {
      fewest = letters;
      best = candidate;
      tied = false;
    } else if (letters === fewest && candidate !== best) tied = true;
  }
  return tied ? undefined : best;
}

function directly(organisation: Organisation): Named {
  if (isBody(organisation)) return { type: 'body', id: organisation.id };
  return { type: organisation.kind === 'inspectorate' ? 'inspectorate' : 'outsider', id: organisation.id };
}

/** What the register makes of a name. */
function meaning(corpus: Corpus, name: string): Named | undefined {
  const resolution = resolveName(corpus.register, name);
  switch (resolution.type) {
    case 'organisation':
      return directly(resolution.organisation);
    case 'each':
    case 'ask': {
      const ids = resolution.candidates.flatMap((one) => (one.type === 'organisation' ? [one.id] : []));
      const region = resolution.candidates.find((one) => one.type === 'region')?.name;
      return { type: 'several', ids, region };
    }
    case 'region':
      return regional(corpus, resolution.name);
    case 'at-hand':
      return resolution.kind === 'rocu' ? { type: 'unit' } : undefined;
    case 'unknown':
      return undefined;
  }
}

/** A region as such: its unit and its forces. */
function regional(corpus: Corpus, region: string): Named {
  const bodies = [...corpus.register.organisations.values()].filter(
    (one) => isBody(one) && one.region === region,
  );
  const units = bodies.filter(({ kind }) => kind === 'rocu');
  return { type: 'several', ids: units.map(({ id }) => id), region };
}

const TITLES = ['', 'mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'dame'];

function lastName({ speaker: { name } }: KnownSpeaker): string {
  return name.split(/\s+/u).at(-1) ?? name;
}

/** The ids of those who share a last name. */
function byLastName(corpus: Corpus): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  for (const known of corpus.speakers) {
    if (known.speaker.kind !== 'person') continue;
    ids.set(lastName(known), [...(ids.get(lastName(known)) ?? []), known.id]);
  }
  return ids;
}

function addPerson(
  known: KnownSpeaker,
  sharing: ReadonlyMap<string, readonly string[]>,
  add: (name: string, named: Named) => void,
): void {
  const { speaker, id } = known;
  if (speaker.kind !== 'person') return;
  const last = lastName(known);
  const ids = sharing.get(last) ?? [id];
  for (const title of [...TITLES, speaker.title ?? '']) {
    add(`${title} ${speaker.name}`, { type: 'person', ids: [id] });
    add(`${title} ${last}`, { type: 'person', ids });
  }
  add(id, { type: 'person', ids: [id] });
}
