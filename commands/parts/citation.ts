/** Citations: who printed the words, when, and a link that opens the page at the very passage. */

import { isSameSource } from '../../corpus/agreement.ts';
import type { Span } from '../../corpus/model.ts';
import { type CorpusDocument, pageAt, slice } from '../../corpus/passages.ts';
import type { Inline, Line } from '../command.ts';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** An ISO date in words: "14 May 2024". */
export function day(iso: string): string {
  return DAY.format(new Date(`${iso}T00:00:00Z`));
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/**
 * A date as far as a page shows it, in words.
 *
 * @example partialDay('2023-05') // 'May 2023'
 */
export function partialDay(date: string): string {
  const [year = date, month, dayOfMonth] = date.split('-');
  if (dayOfMonth !== undefined) return day(date);
  return month === undefined ? year : MONTH.format(new Date(`${date}-01T00:00:00Z`));
}

/** A passage of at most this many words stands in its link whole; a longer one with its first and last words. */
const WHOLE = 8;
const EDGE = 4;

/**
 * The directive that leads a browser to a passage: its words, or its first and last ones. Empty for a passage without words.
 * Source: https://wicg.github.io/scroll-to-text-fragment/ (syntax `text=start,end`; "-", "," and "&" are encoded).
 */
function textDirective(document: CorpusDocument, span: Span): string {
  const words = [...slice(document, span).matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)].map(
    ({ index, 0: word }) => ({ start: span.start + index, end: span.start + index + word.length }),
  );
  if (words.length === 0) return '';
  const encode = (from: number, to: number): string =>
    encodeURIComponent(document.source.text.slice(words.at(from)?.start, words.at(to)?.end)).replace(
      /[-'()*]/gu,
      (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  if (words.length <= WHOLE && !slice(document, span).includes('\n')) return `text=${encode(0, -1)}`;
  const edge = Math.min(EDGE, words.length);
  return `text=${encode(0, edge - 1)},${encode(-edge, -1)}`;
}

/** The page of a PDF on which a passage stands, from 1; undefined for other documents, which have no pages. */
function pageOf({ record, source }: CorpusDocument, { start }: Span): number | undefined {
  return record.source.file.endsWith('.pdf') ? pageAt(source.text, start) : undefined;
}

/**
 * The address of a passage in the document's page, or null where the document has no page; `more` passages are marked there
 * too. A PDF is opened at the first one's page.
 * Source: https://www.rfc-editor.org/rfc/rfc8118 (fragment identifiers, "page").
 */
export function passageUrl(document: CorpusDocument, span: Span, more: readonly Span[] = []): string | null {
  const { url } = document.record;
  const page = pageOf(document, span);
  if (url !== null && page !== undefined) return `${url.split('#')[0] ?? url}#page=${page}`;
  if (url === null) return null;
  const directives = [span, ...more].map((one) => textDirective(document, one)).filter((one) => one !== '');
  return `${url.split('#')[0] ?? url}${directives.length === 0 ? '' : `#:~:${directives.join('&')}`}`;
}

/**
 * "As printed in Police Professional, 14 May 2024 · read the passage".
 * `verb` says how the document comes to say it: "As printed in", "As reported by"; `more` are passages cited with it.
 */
export function citation(
  document: CorpusDocument,
  span: Span,
  verb = 'As printed in',
  more: readonly Span[] = [],
): Inline[] {
  const url = passageUrl(document, span, more);
  const page = pageOf(document, span);
  return [
    `${verb} ${document.record.outlet}, ${day(document.record.published)}${page === undefined ? '' : `, page ${page}`}`,
    ...(url === null
      ? []
      : [' · ', { link: more.length === 0 ? 'read the passage' : 'read the passages', url }]),
  ];
}

/** Where a passage stands too: "Also in The Herald, 14 May 2024 · read the passage", one line for each document. */
export function alsoIn(
  first: CorpusDocument,
  others: readonly { readonly document: CorpusDocument; readonly place: Span }[],
): Line[] {
  const documents = others.filter(
    ({ document }, index) =>
      document !== first && others.findIndex((other) => other.document === document) === index,
  );
  return documents.map(({ document, place }) => [
    ...citation(document, place, 'Also in'),
    ...(isSameSource(first, document) ? [' · prints the same text: one source'] : []),
  ]);
}
