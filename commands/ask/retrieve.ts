/** Passages that speak of a topic, where no structured answer fits: the words of the question, weighed by their rarity. */
import type { Corpus, SearchHit } from '../../corpus/corpus.ts';
import { slice } from '../../corpus/passages.ts';
import { terms } from '../../corpus/search/analyse.ts';
import { sentences } from '../../corpus/text/sentences.ts';
import type { TopicWord } from './reading.ts';

/** A passage with how well it fits. */
export interface Fit {
  readonly hit: SearchHit;
  /** The share of the topic that it speaks of, each word weighed by its rarity: from 0 to 1. */
  readonly score: number;
}

/** Whose passages: those that name a body, or a speaker's own words. */
export interface Whose {
  readonly body?: string | undefined;
  readonly speaker?: string | undefined;
}

/** A passage must speak of this share of the topic. Measured on the development questions. */
export const LEAST_FIT = 0.6;
/** So many of the search's best are compared more closely: it bounds the cost. */
const MOST_COMPARED = 16;
/** So many terms are looked up one by one. */
const MOST_TERMS = 6;
/** What the words that need not stand in a passage, its best sentence, and the search's own order add, to tell equals apart. */
const EXTRA = { need: 0.25, sentence: 0.3, order: 0.01 } as const;

/** How rare a word is: the logarithm of the odds, as BM25 weighs it. */
export function rarity(corpus: Corpus, { alternatives }: TopicWord): number {
  const counts = alternatives.map((list) => list.map((term) => corpus.frequency(term)));
  const held = Math.max(0, ...counts.map((list) => Math.min(...list.map(({ passages }) => passages))));
  const of = counts[0]?.[0]?.of ?? 1;
  return Math.log(1 + (of - held + 0.5) / (held + 0.5));
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

/** The terms of a stretch of text. */
export function termSet(text: string): Set<string> {
  return new Set(terms(text).map(({ term }) => term));
}

/**
 * The passages that speak of enough of a topic, best first.
 *
 * @param topic all words; those that are strong must be spoken of, the others only tell equals apart
 */
export function retrieve(corpus: Corpus, topic: readonly TopicWord[], { body, speaker }: Whose): Fit[] {
  const needed = neededWords(topic);
  if (needed.length === 0) return [];
  const extra = topic.filter((word) => !needed.includes(word));
  const together = corpus.search({
    query: [...needed, ...extra].map(({ word }) => word).join(' '),
    body,
    speaker,
  });
  // Words of one meaning are looked up one by one: together they would ask for more than any passage has.
  const apart = heldTerms(corpus, needed).flatMap((term) =>
    corpus.search({ query: term, body, speaker }).slice(0, 8),
  );
  const candidates = new Map(
    [...together.slice(0, MOST_COMPARED), ...apart].map((hit) => [
      `${hit.document.record.id} ${hit.start} ${hit.end}`,
      hit,
    ]),
  );
  return [...candidates.values()]
    .slice(0, MOST_COMPARED * 2)
    .map((hit, index) => fitOf(corpus, hit, needed, extra, index))
    .filter(({ fit }) => fit.score >= LEAST_FIT)
    .sort((a, b) => b.order - a.order)
    .map(({ fit }) => fit);
}

/** The rarest terms that some words may stand as, few of them. */
function heldTerms(corpus: Corpus, needed: readonly TopicWord[]): string[] {
  const all = new Set(needed.flatMap(({ alternatives }) => alternatives.flat()));
  return [...all]
    .map((term) => ({ term, passages: corpus.frequency(term).passages }))
    .filter(({ passages }) => passages > 0)
    .sort((a, b) => a.passages - b.passages)
    .slice(0, MOST_TERMS)
    .map(({ term }) => term);
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
  const texts = hit.runs.map((run) => slice(document, run));
  const held = termSet(texts.join('\n'));
  const score = share(corpus, needed, held);
  if (score < LEAST_FIT) return { fit: { hit, score }, order: 0 };
  const best = Math.max(
    ...hit.runs.flatMap(({ start, end }) =>
      sentences(document.source.text, start, end).map((span) =>
        share(corpus, [...needed, ...extra], termSet(slice(document, span))),
      ),
    ),
  );
  const order = score + EXTRA.need * share(corpus, extra, held) + EXTRA.sentence * best - EXTRA.order * index;
  return { fit: { hit, score }, order };
}
