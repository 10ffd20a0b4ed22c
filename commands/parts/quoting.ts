/** How words of a document are shown: whole sentences between their own marks, every gap as `[…]`. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { Quotation, Span, Speaker } from '../../corpus/model.ts';
import {
  type CorpusDocument,
  firstSpan,
  type Located,
  overlap,
  paragraphs,
  sentenceAt,
  slice,
} from '../../corpus/passages.ts';
import type { Excerpt } from '../../corpus/search/excerpt.ts';
import { GAP } from '../../corpus/text/list-sentence.ts';
import { sentences } from '../../corpus/text/sentences.ts';

const OPENING = /^["“‘']$/u;
const CLOSING = /^["”’']$/u;

/** The marks around a run as the document prints them; typographic ones where it has none. */
function marks(document: CorpusDocument, run: Span): { open: string; close: string } {
  const before = document.source.text.charAt(run.start - 1);
  const after = document.source.text.charAt(run.end);
  return { open: OPENING.test(before) ? before : '“', close: CLOSING.test(after) ? after : '”' };
}

/** A run with its marks, paragraph by paragraph. */
export function wholeRun(document: CorpusDocument, run: Span): string[] {
  const { open, close } = marks(document, run);
  return paragraphs(`${open}${slice(document, run)}${close}`);
}

/** A quotation whole, paragraph by paragraph, with its marks; where the reporter's words interrupt it stands `[…]`. */
export function wholeQuotation({ document, claim }: Located<Quotation>): string[] {
  const shown: string[] = [];
  claim.spans.forEach((run, index) => {
    const [first = '', ...rest] = wholeRun(document, run);
    const previous = claim.spans[index - 1];
    const last = shown.pop();
    if (previous === undefined || last === undefined) shown.push(first);
    else {
      const between = document.source.text.slice(previous.end, run.start);
      const gap = /[\p{L}\p{N}]/u.test(between) ? ` ${GAP}` : '';
      if (between.includes('\n')) shown.push(`${last}${gap}`, first);
      else shown.push(`${last}${gap} ${first}`);
    }
    shown.push(...rest);
  });
  return shown;
}

/**
 * Whole sentences of a quotation with its marks, and `[…]` where it goes on before or after them.
 *
 * @param places the first to the last word of the sentences, one place for each run
 */
export function wholeSentences(
  document: CorpusDocument,
  { spans: runs }: Quotation,
  places: readonly Span[],
): string[] {
  const { text } = document.source;
  return places.flatMap((place) => {
    const run = runs.find((candidate) => overlap(candidate, place)) ?? place;
    const own = sentences(text, run.start, run.end).filter((sentence) => overlap(sentence, place));
    const first = own[0]?.start ?? place.start;
    // The mark that opens a further paragraph; one stands before the gap already.
    const start = first > run.start && OPENING.test(text.charAt(first)) ? first + 1 : first;
    const end = own.at(-1)?.end ?? place.end;
    const { open, close } = marks(document, run);
    const before = /[\p{L}\p{N}]/u.test(text.slice(run.start, start)) ? `${GAP} ` : '';
    const after = /[\p{L}\p{N}]/u.test(text.slice(end, run.end)) ? ` ${GAP}` : '';
    return paragraphs(`${open}${before}${text.slice(start, end)}${after}${close}`);
  });
}

/** The first sentence of a quotation with its marks, and `[…]` where the quotation goes on. */
export function openingWords({ document, claim }: Located<Quotation>): string {
  const run = firstSpan(claim);
  const { open, close } = marks(document, run);
  const [first = run] = sentences(document.source.text, run.start, run.end);
  const words = slice(document, { start: run.start, end: first.end });
  if (first.end < run.end) return `${open}${words} ${GAP}${close}`;
  return `${open}${words}${close}${claim.spans.length > 1 ? ` ${GAP}` : ''}`;
}

/**
 * An excerpt with the marks of the quotations in which it begins or ends: the document may print them paragraphs before or
 * after. `[…]` stands inside them where the quotation goes on.
 *
 * @param excerpt whose pieces begin and end where a sentence does
 */
export function shownExcerpt(document: CorpusDocument, { text, pieces }: Excerpt): string {
  const shown = pieces.map((piece) => withMarks(document, piece));
  const before = text.startsWith(GAP) ? `${GAP} ` : '';
  const goesOn = text.endsWith(GAP) && shown.at(-1)?.goesOn !== true;
  return `${before}${shown.map(({ words }) => words).join(` ${GAP} `)}${goesOn ? ` ${GAP}` : ''}`;
}

/** A piece of a document's text with the marks that it lacks, and whether a quotation goes on after it. */
function withMarks(document: CorpusDocument, piece: Span): { words: string; goesOn: boolean } {
  const runs = document.claims.flatMap((claim) => (claim.kind === 'quotation' ? claim.spans : []));
  const words = slice(document, piece);
  const first = runs.find(({ start, end }) => start <= piece.start && piece.start < end);
  const last = runs.find(({ start, end }) => start < piece.end && piece.end <= end);
  const open = first === undefined || OPENING.test(words.charAt(0)) ? '' : marks(document, first).open;
  const goesOn =
    last !== undefined && /[\p{L}\p{N}]/u.test(slice(document, { start: piece.end, end: last.end }));
  const close = last === undefined ? '' : marks(document, last).close;
  return { words: `${open}${words}${goesOn ? ` ${GAP}` : ''}${close}`, goesOn };
}

/** A sentence as it is shown, and who says it where it is part of a quotation. */
export interface ShownSentence {
  readonly text: string;
  /** Undefined where the sentence is the document's own; null where nobody knows who speaks. */
  readonly speaker: Speaker | null | undefined;
}

/**
 * The whole sentence that holds a place. Words from inside a quotation get the marks that the document prints further up or
 * down, and `[…]` where the quotation goes on.
 */
export function shownSentence(corpus: Corpus, document: CorpusDocument, place: Span): ShownSentence {
  const sentence = sentenceAt(document, place);
  const text = slice(document, sentence);
  const quoted = corpus.quotationAt(document, place);
  if (quoted === undefined) return { text, speaker: undefined };
  const { claim, run } = quoted;
  const { open, close } = marks(document, run);
  const opened = sentence.start >= run.start && !OPENING.test(text.charAt(0)) ? open : '';
  const goesOn = sentence.end < run.end ? ` ${GAP}${close}` : '';
  return { text: `${opened}${text}${goesOn}`, speaker: claim.speaker };
}
