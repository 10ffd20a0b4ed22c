/** Passages of a document: from a place in the text to the sentence, paragraph or words that a reader is shown. */
import type { Claim, DocumentRecord, Quotation, Span } from './model.ts';
import type { Block, SourceText } from './read/source-text.ts';
import { sentences } from './text/sentences.ts';

/** A document as the corpus holds it. */
export interface CorpusDocument {
  readonly record: DocumentRecord;
  readonly source: SourceText;
  /** The claims that hold after a person's review, in the order of the record. */
  readonly claims: readonly Claim[];
}

/** A claim together with the document that it stands in. */
export interface Located<Kind extends Claim = Claim> {
  readonly document: CorpusDocument;
  readonly claim: Kind;
}

/** The words at a place, exactly as they stand in the document. */
export function slice(document: CorpusDocument, { start, end }: Span): string {
  return document.source.text.slice(start, end);
}

/** Whether the first span holds the second one whole. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share a character. */
export function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Where a claim stands first. Every claim has a place: the schema demands one. */
export function firstSpan({ spans }: Pick<Claim, 'spans'>): Span {
  const [first] = spans;
  if (first === undefined) throw new RangeError('a claim without a span');
  return first;
}

/** The block of the text in which an offset lies. */
export function blockAt(document: CorpusDocument, offset: number): Block | undefined {
  return document.source.blocks.find(({ start, end }) => start <= offset && offset < end);
}

/**
 * The whole sentence that holds a place; the first to the last of them where the place runs over several.
 * A place outside every block is given back as it is.
 */
export function sentenceAt(document: CorpusDocument, place: Span): Span {
  const first = blockAt(document, place.start);
  const last = blockAt(document, place.end - 1);
  if (first === undefined || last === undefined) return { start: place.start, end: place.end };
  const { text } = document.source;
  const begin = sentences(text, first.start, first.end).find(({ end }) => end > place.start);
  const finish = sentences(text, last.start, last.end).findLast(({ start }) => start < place.end);
  return {
    start: Math.min(begin?.start ?? place.start, place.start),
    end: Math.max(finish?.end ?? place.end, place.end),
  };
}

/** A mark that opens a quotation, as it stands again at the head of each further paragraph. */
const CONTINUATION_MARK = /(?<gap>\n\s*)["“‘']/gu;

/** The words of one run: its slice without the marks that open its further paragraphs. */
export function runWords(document: CorpusDocument, run: Span): string {
  return slice(document, run).replace(CONTINUATION_MARK, '$<gap>');
}

/** The words of a quotation: its runs joined by a space, without inner opening marks. */
export function quotationWords({ document, claim }: Located<Quotation>): string {
  return claim.spans.map((run) => runWords(document, run)).join(' ');
}

/** The paragraphs of a text, without white space around them. */
export function paragraphs(text: string): string[] {
  return text
    .split(/\n+/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** The page, from 1, on which a place of a PDF's text stands: the reader parts its pages by form feeds. */
export function pageAt(text: string, offset: number): number {
  let page = 1;
  for (let index = text.indexOf('\f'); index !== -1 && index < offset; index = text.indexOf('\f', index + 1))
    page += 1;
  return page;
}
