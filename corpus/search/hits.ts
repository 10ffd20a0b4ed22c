/** From found passages to hits: without what repeats another, with the places of the matched words. */
import type { Span } from '../model.ts';
import { matchedSpans } from './matches.ts';
import type { Passage } from './passages.ts';
import type { SearchIndex } from './search-index.ts';

/** A passage that was found. */
export interface Hit extends Span {
  readonly kind: Passage['kind'];
  readonly document: string;
  /** The paragraph, or the quotation's runs in order. */
  readonly runs: readonly Span[];
  /** What is said in it, by whom. */
  readonly speech: Passage['speech'];
  /** Comparable within one search only. */
  readonly score: number;
  /** Where the words and phrases of the query stand in it, in order, never overlapping. */
  readonly matches: readonly Span[];
  /** True where no word of the query stands in it, only words that are like one. */
  readonly approximate: boolean;
}

/** A passage on its way to a hit. */
export interface Found {
  readonly id: number;
  readonly passage: Passage;
  readonly score: number;
  /** Terms of the query that stand in it. */
  readonly exact: ReadonlySet<string>;
  /** Terms of the index that stand in it and are like one of the query's. */
  readonly like: ReadonlySet<string>;
  /** Whether it holds a word of the query beside the names in it. */
  readonly topical: boolean;
  /** Whether it is of a body or speaker that the query names. */
  readonly agrees: boolean;
}

/**
 * Where a quotation over several paragraphs and one of these paragraphs are both found, the paragraph stays if it holds as
 * many of the query's terms, else the quotation.
 */
export function withoutRepetition(found: readonly Found[]): Found[] {
  const dropped = new Set<number>();
  const paragraphsOf = new Map<string, Found[]>();
  for (const candidate of found) {
    if (candidate.passage.kind !== 'paragraph') continue;
    const list = paragraphsOf.get(candidate.passage.document);
    if (list === undefined) paragraphsOf.set(candidate.passage.document, [candidate]);
    else list.push(candidate);
  }
  for (const candidate of found) {
    if (candidate.passage.kind !== 'quotation') continue;
    const inside = (paragraphsOf.get(candidate.passage.document) ?? []).filter(({ passage }) =>
      candidate.passage.runs.some((run) => run.start < passage.end && passage.start < run.end),
    );
    if (inside.some(({ exact }) => exact.size >= candidate.exact.size)) dropped.add(candidate.id);
    else for (const { id } of inside) dropped.add(id);
  }
  return found.filter(({ id }) => !dropped.has(id));
}

/** What of a query is marked in a hit. */
export interface Marked {
  readonly terms: ReadonlySet<string>;
  readonly phrases: readonly (readonly string[])[];
  /** The keys of bodies and speakers that the query names. */
  readonly named: ReadonlySet<string>;
}

/** A found passage as a hit; null where a speaker is asked for and nothing that they say matches. */
export function toHit(
  index: SearchIndex,
  { terms, phrases, named }: Marked,
  found: Found,
  speaker: string | undefined,
): Hit | null {
  const { passage, exact, like } = found;
  const speech = passage.speech.find(({ key }) => key === speaker);
  const within = speech?.spans ?? passage.runs;
  const text = index.texts.get(passage.document) ?? '';
  const shown = [...exact].filter((term) => terms.has(term));
  const matches = matchedSpans(text, within, new Set([...shown, ...like]), phrases);
  if (speech !== undefined && matches.length === 0 && !named.has(speech.key)) return null;
  const { kind, document, start, end, runs } = passage;
  const approximate = exact.size === 0 && like.size > 0 && phrases.length === 0;
  return {
    kind,
    document,
    start,
    end,
    runs,
    speech: passage.speech,
    score: found.score,
    matches,
    approximate,
  };
}
