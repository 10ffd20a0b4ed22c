/** The sources' quotations and paragraphs, in a form in which a typed quotation's likely places are found fast. */

import type { Quotation, Span } from '../model.ts';
import { isContent } from '../read/source-text.ts';
import { termOf } from '../search/analyse.ts';
import { includes } from '../search/ascending.ts';
import type { SearchDocument } from '../search/passages.ts';
import { type Word, words } from '../text/normalise.ts';
import { type SpeakerNames, speakerNames } from './speakers.ts';

/** A quotation or a paragraph in which typed words may stand. */
export type Unit =
  | { readonly kind: 'quotation'; readonly document: SearchDocument; readonly claim: Quotation }
  | { readonly kind: 'paragraph'; readonly document: SearchDocument; readonly span: Span };

/** Units of one kind, and for each word (by its term; stop words too) the numbers of those in which it stands, ascending. */
export interface Units<Kind extends Unit['kind']> {
  readonly list: readonly Extract<Unit, { kind: Kind }>[];
  readonly postings: ReadonlyMap<string, Uint32Array>;
}

/** What a typed quotation is compared with; made by `buildQuotationIndex`. */
export interface QuotationIndex {
  readonly quotations: Units<'quotation'>;
  readonly paragraphs: Units<'paragraph'>;
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
  const quotations = gather<'quotation'>();
  const paragraphs = gather<'paragraph'>();
  for (const document of documents) {
    const { text, blocks } = document.source;
    for (const claim of document.claims) {
      if (claim.kind !== 'quotation') continue;
      const list = claim.spans.flatMap(({ start, end }) => words(text, start, end));
      quotations.add({ kind: 'quotation', document, claim }, list);
    }
    for (const { start, end } of blocks.filter(isContent)) {
      paragraphs.add({ kind: 'paragraph', document, span: { start, end } }, words(text, start, end));
    }
  }
  return {
    quotations: quotations.units(),
    paragraphs: paragraphs.units(),
    speakers: speakerNames(documents, namesOf),
  };
}

function gather<Kind extends Unit['kind']>() {
  const list: Extract<Unit, { kind: Kind }>[] = [];
  const lists = new Map<string, number[]>();
  return {
    add(unit: Extract<Unit, { kind: Kind }>, own: readonly Word[]): void {
      for (const key of new Set(own.map(({ text }) => lookupKey(text)))) {
        const known = lists.get(key);
        if (known === undefined) lists.set(key, [list.length]);
        else known.push(list.length);
      }
      list.push(unit);
    },
    units(): Units<Kind> {
      return { list, postings: new Map(Array.from(lists, ([key, ids]) => [key, Uint32Array.from(ids)])) };
    },
  };
}

/** The rarest words by which candidates are found, and how many places of them are counted in all. */
const MOST_KEYS = 16;
const MOST_POSTINGS = 5000;
/** How many units that hold all these words are given back, and how many others. */
const MOST_COMPLETE = 100;
const MOST_PARTIAL = 8;

/** Units in which typed words may stand. */
export interface Candidates<Kind extends Unit['kind']> {
  /** Units that hold each of the rarest words. */
  readonly complete: readonly Extract<Unit, { kind: Kind }>[];
  /** The units that hold most of them, weighed by rarity, best first; those of `complete` too. */
  readonly best: readonly Extract<Unit, { kind: Kind }>[];
}

/** Finds the units that hold the rarest of the typed words. */
export function candidates<Kind extends Unit['kind']>(
  units: Units<Kind>,
  typed: readonly string[],
): Candidates<Kind> {
  const lists = [...new Set(typed.map(lookupKey))]
    .flatMap((key) => units.postings.get(key) ?? [])
    .sort((a, b) => a.length - b.length)
    .slice(0, MOST_KEYS);
  const scores = new Map<number, number>();
  let places = 0;
  let complete = 0;
  let counted = 0;
  for (const list of lists) {
    // The rarest word is always counted; common ones only as far as the cost stays bounded.
    if (places > 0 && places + list.length > MOST_POSTINGS) break;
    places += list.length;
    counted += 1;
    const weight = Math.log(1 + units.list.length / list.length);
    complete += weight;
    for (const id of list) scores.set(id, (scores.get(id) ?? 0) + weight);
  }
  let all = Array.from(scores.keys()).filter((id) => (scores.get(id) ?? 0) >= complete - 1e-9);
  for (const list of lists.slice(counted)) {
    if (all.length <= MOST_COMPLETE) break;
    all = all.filter((id) => includes(list, id));
  }
  const unitsOf = (ids: readonly number[]) => ids.flatMap((id) => units.list[id] ?? []);
  return {
    complete: unitsOf(all.sort((a, b) => a - b).slice(0, MOST_COMPLETE)),
    best: unitsOf(largest(scores, MOST_PARTIAL)),
  };
}

/** The numbers with the highest scores, in that order, equal ones in their own; without sorting them all. */
function largest(scores: ReadonlyMap<number, number>, count: number): number[] {
  const score = (id: number): number => scores.get(id) ?? 0;
  const order = (a: number, b: number): number => score(b) - score(a) || a - b;
  let kept: number[] = [];
  let least = 0;
  for (const [id, own] of scores) {
    if (own < least) continue;
    kept.push(id);
    if (kept.length < count * 4) continue;
    kept = kept.sort(order).slice(0, count);
    least = score(kept.at(-1) ?? -1);
  }
  return kept.sort(order).slice(0, count);
}
