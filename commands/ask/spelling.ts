/** Typing errors: a word that nothing knows, read as the only word that it is like. */
import { distance } from 'fastest-levenshtein';
import type { Corpus } from '../../corpus/corpus.ts';
import { wordClass } from '../../corpus/english/word-classes.ts';
import { termOf } from '../../corpus/search/analyse.ts';
import { isSwapped, type NearWords } from './near-words.ts';

/** Shorter words are like too many others. */
const SHORTEST = 5;
/** Two letters are forgiven from here: "dissapointed". */
const SHORTEST_TWICE = 10;
/** A letter that was typed for another one is forgiven only from here: "mayor" is not "major". */
export const SHORTEST_REPLACED = 8;

/**
 * The word that was meant, where the typed one is known to nobody and one other is clearly nearest; else undefined.
 *
 * @param lexicon words that questions are made of
 * @param near finds those of them that are like a word
 * @example correctedWord(corpus, new Set(['surprises']), nearWords(['surprises']), 'suprises') // 'surprises'
 */
export function correctedWord(
  corpus: Corpus,
  lexicon: ReadonlySet<string>,
  near: NearWords,
  word: string,
): string | undefined {
  if (word.length < SHORTEST || word.length > 30 || !/^\p{L}+$/u.test(word) || lexicon.has(word))
    return undefined;
  if (isFormOf(lexicon, word) || wordClass(word) !== undefined) return undefined;
  const term = termOf(word);
  if (term === null || corpus.frequency(term).passages > 0) return undefined;
  const inLexicon = [...near(word, 2)].filter((candidate) => isLike(candidate, word));
  const printed = corpus
    .wordsLike(word)
    // "suprised" is one letter away from a form of "surprises", though not from the word itself.
    .filter((like) => isLike(like.word, word) || isLike(like.term, term));
  const meant = inLexicon.length > 0 ? inLexicon : printed.map(({ word: candidate }) => candidate);
  const [first] = meant;
  const forms = new Set(meant.map((candidate) => termOf(candidate) ?? candidate));
  return forms.size === 1 ? first : undefined;
}

/** Whether a word is another form of a known one: "lives" is no misspelt "live". */
function isFormOf(lexicon: ReadonlySet<string>, word: string): boolean {
  const bare = word.replace(/(?:e?s|e?d|ing|ly)$/u, '');
  return bare !== word && (lexicon.has(bare) || lexicon.has(`${bare}e`));
}

/** Whether two words differ in one vowel: "wurst" is "worst", and "mayor" is no "major". */
export function isOtherVowel(one: string, other: string): boolean {
  const places = [...one].flatMap((letter, index) => (letter === other[index] ? [] : [index]));
  const [at] = places;
  return (
    places.length === 1 &&
    at !== undefined &&
    /[aeiou]/u.test(one[at] ?? '') &&
    /[aeiou]/u.test(other[at] ?? '')
  );
}

function isLike(candidate: string, word: string): boolean {
  const difference = Math.abs(candidate.length - word.length);
  if (difference > 2 || candidate.charAt(0) !== word.charAt(0)) return false;
  if (isSwapped(candidate, word)) return true;
  if (difference === 0 && word.length < SHORTEST_REPLACED && !isOtherVowel(candidate, word)) return false;
  const letters = distance(candidate, word);
  return letters === 1 || (letters === 2 && word.length >= SHORTEST_TWICE);
}
