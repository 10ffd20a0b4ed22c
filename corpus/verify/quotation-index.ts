/** The sources' quotations and paragraphs, in a form in which a typed quotation's likely places are found fast. */
import type { Quotation, Span } from '../model.ts';
import { isContent } from '../read/source-text.ts';
import { termOf } from '../search/analyse.ts';
import type { SearchDocument } from '../search/passages.ts';
import { type Word, words } from '../text/normalise.ts';
import { type SpeakerNames, speakerNames } from './speakers.ts';

/** A quotation or a paragraph in which typed words may stand. */
export type Unit =
  | { readonly kind: 'quotation'; readonly document: SearchDocument; readonly claim: Quotation }
  | { readonly kind: 'paragraph'; readonly document: SearchDocument; readonly span: Span };

/** What a typed quotation is compared with; made by `buildQuotationIndex`. */
export interface QuotationIndex {
  readonly units: readonly Unit[];
  /** For each word (by its term; stop words too), the units in which it stands, ascending. */
  readonly postings: ReadonlyMap<string, Uint32Array>;
  readonly speakers: SpeakerNames;
}

/** By what words are looked up: the term, so that other forms of a word are found too; stop words as they are. */
export function lookupKey(word: string): string {
  return termOf(word) ?? `=${word}`;
}

/**
 * Builds the index: about 250 bytes and 0.05 ms a unit. Only numbers of units are kept; the words are read again from the few
 * documents that a comparison needs (a map of word sequences would take 400 MB for 100,000 passages).
 *
 * @param namesOf further names and aliases of an organisation by its id
 */
export function buildQuotationIndex(
  documents: readonly SearchDocument[],
  namesOf: (organisation: string) => readonly string[] = () => [],
): QuotationIndex {
  const units: Unit[] = [];
  const lists = new Map<string, number[]>();
  const add = (unit: Unit, list: readonly Word[]): void => {
    for (const key of new Set(list.map(({ text }) => lookupKey(text)))) {
      const known = lists.get(key);
      if (known === undefined) lists.set(key, [units.length]);
      else known.push(units.length);
    }
    units.push(unit);
  };
  for (const document of documents) {
    const { text, blocks } = document.source;
    for (const claim of document.claims) {
      if (claim.kind !== 'quotation') continue;
      const list = claim.spans.flatMap(({ start, end }) => words(text, start, end));
      add({ kind: 'quotation', document, claim }, list);
    }
    for (const { start, end } of blocks.filter(isContent)) {
      add({ kind: 'paragraph', document, span: { start, end } }, words(text, start, end));
    }
  }
  const postings = new Map(Array.from(lists, ([key, list]) => [key, Uint32Array.from(list)]));
  return { units, postings, speakers: speakerNames(documents, namesOf) };
}

/** The rarest words by which candidates are found, and how many places of them are counted in all. */
const MOST_KEYS = 16;
const MOST_POSTINGS = 100_000;
/** How many units that hold all these words are given back, and how many others. */
const MOST_COMPLETE = 100;
const MOST_PARTIAL = 12;

/** Units in which typed words may stand. */
export interface Candidates {
  /** Units that hold each of the rarest words. */
  readonly complete: readonly Unit[];
  /** The units that hold most of them, weighed by rarity, best first; those of `complete` too. */
  readonly best: readonly Unit[];
}

/** Finds the units of a kind that hold the rarest of the typed words. */
export function candidates(index: QuotationIndex, typed: readonly string[], kind: Unit['kind']): Candidates {
  const lists = [...new Set(typed.map(lookupKey))]
    .flatMap((key) => index.postings.get(key) ?? [])
    .sort((a, b) => a.length - b.length)
    .slice(0, MOST_KEYS);
  const scores = new Float64Array(index.units.length);
  const touched: number[] = [];
  let counted = 0;
  let complete = 0;
  for (const list of lists) {
    // The rarest word is always counted; common ones only as far as the cost stays bounded.
    if (counted > 0 && counted + list.length > MOST_POSTINGS) break;
    counted += list.length;
    const weight = Math.log(1 + index.units.length / list.length);
    complete += weight;
    for (const id of list) {
      if (scores[id] === 0) touched.push(id);
      scores[id] = (scores[id] ?? 0) + weight;
    }
  }
  const score = (id: number): number => scores[id] ?? 0;
  const found = touched
    .filter((id) => index.units[id]?.kind === kind)
    .sort((a, b) => score(b) - score(a) || a - b);
  const unitsOf = (ids: readonly number[]): Unit[] => ids.flatMap((id) => index.units[id] ?? []);
  return {
    complete: unitsOf(found.slice(0, MOST_COMPLETE).filter((id) => score(id) >= complete - 1e-9)),
    best: unitsOf(found.slice(0, MOST_PARTIAL)),
  };
}
