/** Bodies and people in questions: which names there are, and what each means. */
import { distance } from 'fastest-levenshtein';
import type { Corpus, KnownSpeaker } from '../../corpus/corpus.ts';
import { foldName, resolveName } from '../../corpus/names.ts';
import type { Organisation } from '../../corpus/register.ts';
import { isBody } from '../parts/bodies.ts';
import { CUES } from './lexicon.ts';
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
  for (const speaker of corpus.speakers) addPerson(corpus, speaker, add);
  for (const { alias } of corpus.register.ambiguous) add(alias, meaning(corpus, alias));
  for (const organisation of corpus.register.organisations.values()) {
    const { id, name, aliases, region } = organisation;
    const short = name.replace(/\s+(?:police|constabulary)$/iu, '');
    for (const form of [name, id, ...aliases]) add(form, directly(organisation));
    if (foldName(short) !== foldName(name)) add(short, meaning(corpus, short));
    if (region !== null) {
      add(`${region} region`, meaning(corpus, `${region} region`));
      add(region, meaning(corpus, region) ?? regional(corpus, region));
    }
  }
  const keys = [...byKey.keys()].filter((key) => key.length >= 5);
  return {
    find(tokens, place) {
      for (let length = Math.min(MOST_WORDS, tokens.length - place); length > 0; length -= 1) {
        const list = tokens.slice(place, place + length);
        const key = list.map(({ text }) => foldName(text)).join('');
        if (length === 1 && isEveryday(list[0])) continue;
        const named =
          byKey.get(key) ?? (key.length >= 5 && key.endsWith('s') ? byKey.get(key.slice(0, -1)) : undefined);
        if (named !== undefined) return { named, typed: typedName(list), from: place, length };
      }
      return undefined;
    },
    like(tokens, place) {
      for (const length of [3, 2, 1]) {
        if (place + length > tokens.length) continue;
        const list = tokens.slice(place, place + length);
        const key = list.map(({ text }) => foldName(text)).join('');
        const nearest = nearestKey(keys, key);
        const named = nearest === undefined ? undefined : byKey.get(nearest);
        if (nearest !== undefined && named !== undefined) {
          return { named, typed: nearest, from: place, length, name: nearest };
        }
      }
      return undefined;
    },
  };
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
function nearestKey(keys: readonly string[], key: string): string | undefined {
  if (key.length < 5) return undefined;
  const most = key.length >= 9 ? 2 : 1;
  let best: string | undefined;
  let fewest = most + 1;
  let tied = false;
  for (const candidate of keys) {
    if (Math.abs(candidate.length - key.length) > most || candidate[0] !== key[0]) continue;
    const letters = isSwapped(candidate, key) ? 1 : distance(candidate, key);
    if (letters < fewest) {
      fewest = letters;
      best = candidate;
      tied = false;
    } else if (letters === fewest && candidate !== best) tied = true;
  }
  return tied ? undefined : best;
}

/** Whether two words differ by two letters that changed places. */
export function isSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
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

function addPerson(
  corpus: Corpus,
  { speaker, id }: KnownSpeaker,
  add: (name: string, named: Named) => void,
): void {
  if (speaker.kind !== 'person') return;
  const last = speaker.name.split(/\s+/u).at(-1) ?? speaker.name;
  const sharing = corpus.speakers.filter(
    ({ speaker: other }) => other.kind === 'person' && other.name.split(/\s+/u).at(-1) === last,
  );
  const ids = sharing.map((other) => other.id);
  for (const title of [
    '',
    'mr ',
    'mrs ',
    'ms ',
    'miss ',
    'dr ',
    'sir ',
    'dame ',
    `${speaker.title ?? ''} `,
  ]) {
    add(`${title}${speaker.name}`, { type: 'person', ids: [id] });
    add(`${title}${last}`, { type: 'person', ids });
  }
  add(id, { type: 'person', ids: [id] });
}
