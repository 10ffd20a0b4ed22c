/**
 * Excerpts: the source's own characters in whole sentences, with `[…]` where something is left out. A sentence that takes
 * something back from the one before ("However, ...") is shown with it or not at all. Only a list may be cut inside a
 * sentence: at its semicolons, its lead-in kept.
 */
import type { Span } from '../model.ts';
import { GAP, splitList } from '../text/list-sentence.ts';
import { sentences } from '../text/sentences.ts';

/** Words of a document with gaps. */
export interface Excerpt {
  /** The pieces as printed, with `[…]` between them and at an end where the paragraph goes on. */
  readonly text: string;
  /** Where the pieces stand, in order, never overlapping. */
  readonly pieces: readonly Span[];
}

/**
 * Beginnings by which a sentence limits, or hangs on, the one before it: without it that one would say more than its
 * speaker did. Weighed by hand from connectives of contrast, condition and exception in news reports.
 */
const LIMITS_THE_SENTENCE_BEFORE =
  /^[“"‘'([]*(?:however|but|yet|although|though|nevertheless|nonetheless|still|even so|that said|despite|except|unless|provided|only|not|no|nor|neither|instead|rather|otherwise|on the other hand|in contrast|conversely|this does not|this did not|that does not|that did not|it does not|it did not)\b/iu;

/**
 * A paragraph (or a quotation's run) around the given spans: the sentences that hold them, and as many of the sentences next
 * to them as fit into `limit` characters, those after first. Null where not even one whole sentence (or list item) fits.
 *
 * @param within a span that begins and ends where a sentence does
 * @param around what must be shown; where not all fits, the first ones; empty: from the beginning
 */
export function excerptAround(
  text: string,
  within: Span,
  around: readonly Span[],
  limit: number,
): Excerpt | null {
  const units = unitsOf(text, within);
  const wanted = units.flatMap((unit, index) => (around.some((span) => touch(unit, span)) ? [index] : []));
  const chosen = new Set<number>();
  const fits = (indices: readonly number[]): boolean =>
    compose(text, within, pick(units, [...chosen, ...indices])).text.length <= limit;
  for (const index of wanted.length > 0 ? wanted : [0]) {
    if (fits([index])) chosen.add(index);
  }
  if (chosen.size === 0) {
    const [first] = around;
    const cut = first === undefined ? null : listExcerpt(text, within, first);
    return cut !== null && cut.text.length <= limit ? cut : null;
  }
  for (let grown = true; grown; ) {
    const next = [...chosen].flatMap((index) => [index + 1]).concat([...chosen].map((index) => index - 1));
    const index = next.find((at) => units[at] !== undefined && !chosen.has(at) && fits([at]));
    grown = index !== undefined;
    if (index !== undefined) chosen.add(index);
  }
  return compose(text, within, pick(units, [...chosen]));
}

/**
 * The sentence that holds `span`; if it is a list, cut to its lead-in and the items that `span` touches.
 *
 * @example listExcerpt('They were graded: Avon – ‘good’; Kent – ‘adequate’; and Dyfed – ‘good’.', whole, kent).text
 *   // 'They were graded: […] Kent – ‘adequate’; […]'
 */
export function listExcerpt(text: string, within: Span, span: Span): Excerpt {
  const unit = unitsOf(text, within).find((candidate) => touch(candidate, span)) ?? within;
  const sentence = sentences(text, unit.start, unit.end).find((candidate) => touch(candidate, span)) ?? unit;
  const list = splitList(text, sentence);
  if (list === undefined || sentence.start !== unit.start || sentence.end !== unit.end)
    return compose(text, within, [unit]);
  const items = list.items.filter((item) => touch(item, span));
  return compose(text, within, items.length === 0 ? [unit] : [list.leadIn, ...items]);
}

/** Sentences, each joined with those after it that limit it. */
function unitsOf(text: string, within: Span): Span[] {
  const units: Span[] = [];
  for (const sentence of sentences(text, within.start, within.end)) {
    const before = units.at(-1);
    if (before !== undefined && LIMITS_THE_SENTENCE_BEFORE.test(text.slice(sentence.start, sentence.end))) {
      units[units.length - 1] = { start: before.start, end: sentence.end };
    } else units.push(sentence);
  }
  return units;
}

function touch(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function pick(units: readonly Span[], indices: readonly number[]): Span[] {
  return [...new Set(indices)].sort((a, b) => a - b).flatMap((index) => units[index] ?? []);
}

/** Joins neighbours into runs of source characters, and marks every gap. */
function compose(text: string, within: Span, spans: readonly Span[]): Excerpt {
  const pieces: Span[] = [];
  for (const span of spans) {
    const before = pieces.at(-1);
    if (before !== undefined && text.slice(before.end, span.start).trim() === '') {
      pieces[pieces.length - 1] = { start: before.start, end: span.end };
    } else pieces.push(span);
  }
  const first = pieces[0];
  const last = pieces.at(-1);
  const printed = pieces.map(({ start, end }) => text.slice(start, end));
  if (first !== undefined && text.slice(within.start, first.start).trim() !== '') printed.unshift('');
  if (last !== undefined && text.slice(last.end, within.end).trim() !== '') printed.push('');
  return { text: printed.join(` ${GAP} `).trim(), pieces };
}
