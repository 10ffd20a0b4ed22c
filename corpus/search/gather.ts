/** Passages that hold most of some words, where a word may stand as any of several terms: by the index's lists alone. */
import { includes } from './ascending.ts';
import { type Found, type Hit, toHit, withoutRepetition } from './hits.ts';
import type { SearchIndex } from './search-index.ts';

/** A word that is asked for. */
export interface WantedWord {
  /** Each is enough: all its terms stand in a passage. */
  readonly alternatives: readonly (readonly string[])[];
  /** How much it counts. */
  readonly weight: number;
}

/** What is asked of the index. */
export interface GatherRequest {
  /** Passages must hold this share of the weight of these words. */
  readonly needed: readonly WantedWord[];
  readonly leastShare: number;
  /** These only put passages in order that hold as much of the others. */
  readonly extra: readonly WantedWord[];
  /** Only passages that name this body, are said of it or by it (id). */
  readonly body?: string | undefined;
  /** Only passages in which this speaker's own words match. */
  readonly speaker?: string | undefined;
  /** Only passages in which these folded words stand, one after the other. */
  readonly phrase?: readonly string[] | undefined;
  readonly most: number;
}

/** So many entries of the index's lists are counted; beyond it words only weigh passages that others have found. */
const MOST_COUNTED = 10_000;
/** So many passages are put in order. */
const MOST_ORDERED = 2000;
/** Words of a pasted text beyond these are not looked up; the heaviest, which are the rarest, count. */
const MOST_WORDS = 10;
/** What the words that only order count beside those that are needed. */
const EXTRA_WEIGHT = 0.25;

/** The passages that hold enough of some words, best first. */
export function gatherPassages(index: SearchIndex, request: GatherRequest): Hit[] {
  const needed = heaviest(request.needed);
  const total = needed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return [];
  const scores = scoresOf(index, needed, (id) => isAdmitted(index, id, request));
  const enough = [...scores]
    .filter(([, score]) => score / total >= request.leastShare - 1e-9)
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, MOST_ORDERED);
  const extra = heaviest(request.extra);
  const ordered = enough
    .map(([id, score]) => ({ id, score: score + EXTRA_WEIGHT * weightIn(index, extra, id) }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, request.most * 2)
    .flatMap(({ id, score }) => foundAt(index, id, score, [...needed, ...extra]) ?? []);
  const marked = { terms: termsOf([...needed, ...extra]), phrases: [], named: new Set<string>() };
  return withoutRepetition(ordered)
    .flatMap((found) => toHit(index, marked, found, request.speaker) ?? [])
    .slice(0, request.most);
}

function heaviest(words: readonly WantedWord[]): WantedWord[] {
  return words.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_WORDS);
}

/** The weight of the words that each admitted passage holds. */
function scoresOf(
  index: SearchIndex,
  words: readonly WantedWord[],
  admitted: (id: number) => boolean,
): Map<number, number> {
  const scores = new Map<number, number>();
  for (const { alternatives, weight } of words) {
    const lists = alternatives.map((terms) => passagesWithAll(index, terms));
    const length = lists.reduce((sum, list) => sum + list.length, 0);
    if (scores.size > 0 && scores.size + length > MOST_COUNTED) {
      for (const [id, score] of scores) {
        if (lists.some((list) => includes(list, id))) scores.set(id, score + weight);
      }
      continue;
    }
    const isFirst = scores.size === 0;
    for (const id of lists.length === 1 ? (lists[0] ?? []) : new Set(lists.flat())) {
      const known = scores.get(id);
      if (known !== undefined) scores.set(id, known + weight);
      else if (admitted(id)) scores.set(id, weight);
      // A word that stands nearly everywhere says little of where it stands.
      if (isFirst && scores.size >= MOST_COUNTED) break;
    }
  }
  return scores;
}

/** The passages in which every term stands, ascending. */
export function passagesWithAll(index: SearchIndex, terms: readonly string[]): readonly number[] {
  const [first = [], ...others] = terms
    .map((term) => index.postings.get(term) ?? [])
    .sort((a, b) => a.length - b.length);
  return others.length === 0 ? first : first.filter((id) => others.every((list) => includes(list, id)));
}

function isAdmitted(index: SearchIndex, id: number, { body, speaker, phrase }: GatherRequest): boolean {
  const passage = index.passages[id];
  if (phrase !== undefined && index.wordText[id]?.includes(` ${phrase.join(' ')} `) !== true) return false;
  if (passage === undefined || (body !== undefined && !passage.bodies.has(body))) return false;
  return speaker === undefined || passage.speech.some(({ key }) => key === speaker);
}

function weightIn(index: SearchIndex, words: readonly WantedWord[], id: number): number {
  const holds = (term: string): boolean => includes(index.postings.get(term) ?? [], id);
  return words
    .filter(({ alternatives }) => alternatives.some((terms) => terms.every(holds)))
    .reduce((sum, { weight }) => sum + weight, 0);
}

function termsOf(words: readonly WantedWord[]): Set<string> {
  return new Set(words.flatMap(({ alternatives }) => alternatives.flat()));
}

function foundAt(
  index: SearchIndex,
  id: number,
  score: number,
  words: readonly WantedWord[],
): Found | undefined {
  const passage = index.passages[id];
  if (passage === undefined) return undefined;
  const exact = new Set([...termsOf(words)].filter((term) => includes(index.postings.get(term) ?? [], id)));
  return { id, passage, score, exact, like: new Set(), topical: true, agrees: true };
}
