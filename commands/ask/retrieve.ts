/** Passages that speak of a topic, where no structured answer fits: the words of the question, weighed by their rarity. */
import type { Corpus, SearchHit } from '../../corpus/corpus.ts';
import type { WantedWord } from '../../corpus/search/gather.ts';
import { heldTerms } from './held-terms.ts';
import type { TopicWord } from './reading.ts';

/** A passage with how well it fits. */
export interface Fit {
  readonly hit: SearchHit;
  /** The share of the topic that it speaks of, each word weighed by its rarity: from 0 to 1. */
  readonly score: number;
}

/** Which passages: those that name a body, a speaker's own words, those that print some words one after the other. */
export interface Which {
  readonly body?: string | undefined;
  readonly speaker?: string | undefined;
  readonly phrase?: readonly string[] | undefined;
  /** The share of the topic that a passage must speak of; `LEAST_FIT` where it is left out. */
  readonly least?: number;
}

/** A passage must speak of this share of the topic. Measured on the development questions. */
export const LEAST_FIT = 0.6;
/** So many of the best are compared more closely: it bounds the cost. */
const MOST_COMPARED = 16;
/** What the words that need not stand in a passage, its best sentence, and the search's own order add, to tell equals apart. */
const EXTRA = { need: 0.25, sentence: 0.3, order: 0.01 } as const;

/**
 * A word that the sources don't have weighs as one of so many passages: as often as not it is the asker's own word beside
 * those that matter ("beef", "kit"), and as the rarest of all it would outweigh them.
 */
const UNKNOWN_AS = 3;

/** How rare a word is: the logarithm of the odds, as BM25 weighs it. */
export function rarity(corpus: Corpus, { alternatives, isPlace = false }: TopicWord): number {
  const counts = alternatives.map((list) => list.map((term) => corpus.frequency(term)));
  const held = Math.max(0, ...counts.map((list) => Math.min(...list.map(({ passages }) => passages))));
  const of = counts[0]?.[0]?.of ?? 1;
  const weighed = held === 0 && !isPlace ? Math.min(UNKNOWN_AS, of) : held;
  return Math.log(1 + (of - weighed + 0.5) / (weighed + 0.5));
}

/** Whether a passage with these terms speaks of a word. */
export function speaksOf(held: ReadonlySet<string>, { alternatives }: TopicWord): boolean {
  return alternatives.some((list) => list.every((term) => held.has(term)));
}

/** The share of some words that terms speak of, weighed by rarity; 0 for no words. */
export function share(corpus: Corpus, words: readonly TopicWord[], held: ReadonlySet<string>): number {
  let whole = 0;
  let part = 0;
  for (const word of words) {
    const weight = rarity(corpus, word);
    whole += weight;
    if (speaksOf(held, word)) part += weight;
  }
  return whole === 0 ? 0 : part / whole;
}

/**
 * The passages that speak of enough of a topic, best first.
 *
 * @param topic all words; those that are strong must be spoken of, the others only tell equals apart
 */
export function retrieve(
  corpus: Corpus,
  topic: readonly TopicWord[],
  { body, speaker, phrase, least = LEAST_FIT }: Which,
): Fit[] {
  const needed = neededWords(topic);
  if (needed.length === 0) return [];
  const extra = topic.filter((word) => !needed.includes(word));
  const wanted = (words: readonly TopicWord[]): WantedWord[] =>
    words.map((word) => ({ alternatives: word.alternatives, weight: rarity(corpus, word) }));
  const hits = corpus.passagesWith({
    needed: wanted(needed),
    leastShare: least,
    extra: wanted(extra),
    body,
    speaker,
    phrase,
    most: MOST_COMPARED,
  });
  return hits
    .map((hit, index) => fitOf(corpus, hit, needed, extra, index))
    .filter(({ fit }) => fit.score >= least)
    .sort((a, b) => b.order - a.order)
    .map(({ fit }) => fit);
}

/** The words that a passage must speak of: the strong ones; where there are none, the weak ones, at least two. */
export function neededWords(topic: readonly TopicWord[]): TopicWord[] {
  const strong = topic.filter(({ isCue, weak }) => !isCue && !weak);
  if (strong.length > 0) return strong;
  const weak = topic.filter(({ isCue }) => !isCue);
  return weak.length >= 2 ? weak : [];
}

function fitOf(
  corpus: Corpus,
  hit: SearchHit,
  needed: readonly TopicWord[],
  extra: readonly TopicWord[],
  index: number,
): { fit: Fit; order: number } {
  const { document } = hit;
  const runs = hit.runs.map((run) => heldTerms(document, run));
  const held = new Set(runs.flatMap(({ all }) => [...all]));
  const score = share(corpus, needed, held);
  const wanted = [...needed, ...extra];
  const best = Math.max(
    0,
    ...runs.flatMap(({ bySentence }) => bySentence.map((set) => share(corpus, wanted, set))),
  );
  const order = score + EXTRA.need * share(corpus, extra, held) + EXTRA.sentence * best - EXTRA.order * index;
  return { fit: { hit, score }, order };
}
