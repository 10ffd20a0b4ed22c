/** The full-text search: which passages speak of what somebody typed. */
import type { SearchResult } from 'minisearch';
import { type Found, type Hit, toHit, withoutRepetition } from './hits.ts';
import { isKnown, type Lookup, likeTerms, lookupOf, MOST_TERMS } from './lookup.ts';
import type { NamedInQuery } from './names.ts';
import type { Passage } from './passages.ts';
import { phrasePassages } from './phrases.ts';
import { type Query, readQuery } from './query.ts';
import { OWN_FIELDS, type SearchIndex } from './search-index.ts';

/** The most hits that a search gives: more pages than anybody turns. */
export const MOST_HITS = 100;

/** A passage must hold this share of the query's known terms, weighed by rarity ... */
const LEAST_COVERAGE = 0.25;
/** ... and this share of the query's topic words must be known at all, so that a question on something else finds nothing. */
const LEAST_KNOWN = 1 / 3;

/** What is asked of the index. */
export interface SearchRequest {
  /** As typed: words, and exact phrases in quotation marks. */
  readonly query: string;
  /** Only passages that name this body, are said of it or by it (id). */
  readonly body?: string | undefined;
  /** Only passages in which this speaker's own words match (id, or a description). */
  readonly speaker?: string | undefined;
  /** The most hits that are wanted; `MOST_HITS` where it is left out. */
  readonly most?: number | undefined;
}

const NO_TERMS: ReadonlySet<string> = new Set();

/**
 * Finds the passages that speak of a query, best first, at most `most`. Every phrase in quotation marks must stand in a
 * hit as typed (case, accents, marks and punctuation aside); words need not all. Passages of a body or speaker that the query
 * names come before others. The order depends on index and request alone, so that pages can be cut from it.
 * A query whose words stand nowhere finds nothing.
 *
 * @example search(index, { query: '“lead responsible officer”', body: 'wmrocu' })
 */
export function search(
  index: SearchIndex,
  { query: typed, body, speaker, most = MOST_HITS }: SearchRequest,
): Hit[] {
  const query = readQuery(typed);
  const named = index.names.find(query.words);
  const phrases = query.phrases.length === 0 ? null : phrasePassages(index, query.phrases);
  const admitted = (id: number): boolean => {
    const passage = index.passages[id];
    if (passage === undefined || (phrases !== null && !phrases.has(id))) return false;
    if (body !== undefined && !passage.bodies.has(body)) return false;
    return speaker === undefined || passage.speech.some(({ key }) => key === speaker);
  };
  const found = rank(index, query, named, phrases, admitted);
  const marked = { terms: query.termsOutside, phrases: query.phrases, named: named.keys };
  const hits: Hit[] = [];
  for (const candidate of withoutRepetition(found)) {
    const hit = toHit(index, marked, candidate, speaker);
    if (hit !== null) hits.push(hit);
    if (hits.length >= most) break;
  }
  return hits;
}

function rank(
  index: SearchIndex,
  query: Query,
  named: NamedInQuery,
  phrases: ReadonlySet<number> | null,
  admitted: (id: number) => boolean,
): Found[] {
  const found = new Map<number, Found>();
  const add = (id: number, score: number, exact: ReadonlySet<string>, like: ReadonlySet<string>): void => {
    const passage = index.passages[id];
    if (passage === undefined || found.has(id)) return;
    const topical = like.size > 0 || [...exact].some((term) => !named.terms.has(term));
    found.set(id, { id, passage, score, exact, like, topical, agrees: agrees(passage, named) });
  };
  if (phrases !== null || isOnTopic(index, query, named)) {
    const lookup = lookupOf(index, query.terms);
    for (const result of lookUp(index, lookup, admitted)) {
      const { exact, like } = termsInPassage(result, lookup);
      if (phrases === null && coverage(index, lookup, exact, like) < LEAST_COVERAGE) continue;
      // MiniSearch multiplies a score by the number of matched terms; without that, long queries are answered better.
      add(result.id, result.score / Math.max(1, result.queryTerms.length), exact, like);
    }
    if (phrases === null) {
      const ids = [...named.keys].flatMap((key) => index.passagesByName.get(key) ?? []);
      for (const id of ids) if (admitted(id)) add(id, 0, NO_TERMS, NO_TERMS);
    }
  }
  for (const id of phrases ?? []) if (admitted(id)) add(id, 0, NO_TERMS, NO_TERMS);
  const list = [...found.values()];
  const answered = list.some((candidate) => candidate.agrees && candidate.topical);
  return list
    .filter(({ agrees: agreeing, topical }) => topical || !(answered && agreeing))
    .sort(
      (a, b) =>
        Number(b.agrees) - Number(a.agrees) ||
        Number(b.topical) - Number(a.topical) ||
        b.score - a.score ||
        a.id - b.id,
    );
}

function agrees(passage: Passage, { keys }: NamedInQuery): boolean {
  for (const key of keys) {
    if (passage.bodies.has(key) || passage.speech.some((speech) => speech.key === key)) return true;
  }
  return false;
}

/** Whether enough of the query's words, names aside, are known to the index at all. */
function isOnTopic(index: SearchIndex, { terms }: Query, named: NamedInQuery): boolean {
  const topic = terms.filter(({ term }) => !named.terms.has(term));
  if (topic.length === 0) return named.keys.size > 0;
  // In a long text there is always something else beside the topic.
  if (topic.length > MOST_TERMS) return true;
  const known = topic.filter(
    (term) => isKnown(index, term) || likeTerms(index, term.text, term === terms.at(-1)).size > 0,
  );
  return known.length / topic.length >= LEAST_KNOWN;
}

function lookUp(
  index: SearchIndex,
  { known, like }: Lookup,
  admitted: (id: number) => boolean,
): SearchResult[] {
  return index.miniSearch.search([...known, ...like.keys()].join(' '), {
    combineWith: 'OR',
    boostTerm: (term) => like.get(term) ?? 1,
    filter: ({ id }) => admitted(id),
  });
}

function termsInPassage({ match }: SearchResult, lookup: Lookup): { exact: Set<string>; like: Set<string> } {
  const own = Object.keys(match).filter((term) => OWN_FIELDS.some((field) => match[term]?.includes(field)));
  return {
    exact: new Set(own.filter((term) => lookup.known.includes(term))),
    like: new Set(own.filter((term) => lookup.like.has(term))),
  };
}

/** The share of the query's known terms that a passage holds, each weighed by its rarity. */
function coverage(
  index: SearchIndex,
  lookup: Lookup,
  exact: ReadonlySet<string>,
  like: ReadonlySet<string>,
): number {
  // A word that is only like a typed one is as good as the rarest: nobody types a common word wrongly on purpose.
  if (like.size > 0) return 1;
  const rarity = (term: string): number => {
    const frequency = index.frequencies.get(term) ?? 0;
    return Math.log(1 + (index.passages.length - frequency + 0.5) / (frequency + 0.5));
  };
  const sum = (list: Iterable<string>): number =>
    Array.from(list, rarity).reduce((total, weight) => total + weight, 0);
  return exact.size === 0 ? 0 : sum(exact) / sum(lookup.known);
}
