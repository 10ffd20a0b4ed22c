/** What English words mostly are, for words that no list of ours has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpusRoot } from '../root.ts';

/** `saying`: a verb of communication; `communication`: a noun of communication, thought, feeling or time. */
export type WordClass = 'adverb' | 'adjective' | 'verb' | 'saying' | 'communication' | 'noun';

const CLASSES: readonly Stored[] = [
  'adverb',
  'adjective',
  'verb',
  'saying',
  'communication',
  'noun',
  'noun-and-verb',
];

/** A noun whose forms in "-ed" and "-ing" are a verb's: "flag". */
type Stored = WordClass | 'noun-and-verb';

let known: ReadonlyMap<string, Stored> | undefined;

/** The classes of basic forms, read once. Source: WordNet 3.1, as the head of the file says. */
function classes(): ReadonlyMap<string, Stored> {
  if (known !== undefined) return known;
  const read = new Map<string, Stored>();
  for (const line of readFileSync(join(corpusRoot(), 'english', 'word-classes.txt'), 'utf8').split('\n')) {
    const [name, ...words] = line.split(' ');
    const found = CLASSES.find((one) => one === name);
    if (found !== undefined) for (const word of words) read.set(word, found);
  }
  known = read;
  return read;
}

/** Endings of inflected forms with what stands in their place in the basic form. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
];
/** The shortest basic form that an ending is taken off. */
const SHORTEST = 3;

/**
 * What a word in lower case mostly is; undefined for a word that nobody knows, such as a name. "-ed" and
 * "-ing" are taken off verbs alone.
 *
 * @example wordClass('concentrating') // 'verb'
 * @example wordClass('surely') // 'adverb'
 * @example wordClass('burglary') // 'noun'
 */
export function wordClass(word: string): WordClass | undefined {
  const itself = classes().get(word);
  if (itself !== undefined) return itself === 'noun-and-verb' ? 'noun' : itself;
  for (const [ending, put] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length + put.length < SHORTEST) continue;
    const isPlain = ending.endsWith('s');
    const stem = word.slice(0, -ending.length);
    const doubled = /([b-df-hj-np-tv-z])\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
    for (const form of [stem + put, ...(put === '' ? doubled : [])]) {
      const found = classes().get(form);
      if (found === 'verb' || found === 'saying') return found;
      if ((found === 'communication' || found === 'noun') && isPlain) return found;
      if (found === 'noun-and-verb') return isPlain ? 'noun' : 'verb';
      if (found === 'communication') return 'verb';
    }
  }
  return undefined;
}
