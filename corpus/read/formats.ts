/** Which reader a file needs, and what is refused before any reader sees it. */
import { extname } from 'node:path';
import { decodePage, decodeUtf16, isUtf16 } from './charset.ts';
import { readHtml } from './html.ts';
import { MARKDOWN_READER, readMarkdown } from './markdown.ts';
import { nestsTooDeep } from './nesting.ts';
import { type PdfProblem, readPdf } from './pdf.ts';
import type { ReadDocument, ReadMetadata } from './reader.ts';
import { readText } from './text.ts';
import { decodeUtf8 } from './utf8.ts';

/** The largest source, in bytes: a 100-page report has about 5 MB. */
export const LARGEST_SOURCE = 50_000_000;

/** The largest text or page, in bytes: long live blogs have about 3 MB, scripts included. */
export const LARGEST_PAGE = 10_000_000;

/** How a page saved as a web archive, an e-mail with parts, and rich text begin: text, but in a code that no reader here takes apart. */
const ARCHIVE = /^(?:\{\\rtf|(?:[\w-]+: .*(?:\r?\n[ \t].*)*\r?\n){0,20}?content-type:\s*multipart\/)/iu;

/** A format that can be read. */
export type Format = 'text' | 'markdown' | 'html' | 'pdf';

/** Why a source can't be read. */
export type ReadProblem =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'not-utf8'
  | 'page-too-large'
  | 'archive'
  | 'nested-too-deep'
  | PdfProblem;

/** What was read, or why not. `document.text` is the source itself for plain text. */
export type ReadResult =
  | { readonly ok: true; readonly format: Format; readonly document: ReadDocument }
  | { readonly ok: false; readonly problem: ReadProblem };

/** The stored file name of a source. */
export const SOURCE_FILES: Readonly<Record<Format, string>> = {
  text: 'source.txt',
  markdown: 'source.md',
  html: 'source.html',
  pdf: 'source.pdf',
};

/** The format, by the first bytes where they tell, else by the file's name. */
export function formatOf(bytes: Uint8Array, name: string): Format {
  const start = bytes.subarray(0, 1024);
  const head = (decodeUtf16(start) ?? new TextDecoder('latin1').decode(start)).replace(
    /^(?:ï»¿)?(?:\s|<!--.*?-->|<\?xml[^>]*>)*/su,
    '',
  );
  if (head.startsWith('%PDF-')) return 'pdf';
  const extension = extname(name).toLowerCase();
  if (
    ['.html', '.htm', '.xhtml'].includes(extension) ||
    /^<(?:!doctype html|html|head|body)\b/iu.test(head)
  ) {
    return 'html';
  }
  return ['.md', '.markdown'].includes(extension) ? 'markdown' : 'text';
}

/** What a server says of the bytes that it gave: "text/html; charset=windows-1252". */
interface ContentType {
  readonly isHtml: boolean;
  readonly charset: string | undefined;
}

function parseContentType(header: string | undefined): ContentType {
  return {
    isHtml: /^\s*(?:text\/html|application\/xhtml\+xml)\b/iu.test(header ?? ''),
    charset: /;\s*charset\s*=\s*"?(?<charset>[\w:-]+)/iu.exec(header ?? '')?.groups?.['charset'],
  };
}

/**
 * Reads the bytes of a source. `name` is its file name or address; `progress` is told each page of a PDF; `contentType` is what
 * a server said of it.
 */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  progress: (page: number, pages: number) => void = () => {},
  contentType?: string,
): Promise<ReadResult> {
  if (bytes.length > LARGEST_SOURCE) return { ok: false, problem: 'too-large' };
  if (bytes.length === 0) return { ok: false, problem: 'empty' };
  const { isHtml, charset } = parseContentType(contentType);
  const known = formatOf(bytes, name);
  const format = known === 'text' && isHtml ? 'html' : known;
  if (format === 'pdf') {
    const pdf = await readPdf(bytes, progress);
    return pdf.ok ? withText(format, pdf.value) : pdf;
  }
  if (bytes.length > LARGEST_PAGE) return { ok: false, problem: 'page-too-large' };
  if (isUtf16(bytes) ? format !== 'html' : bytes.subarray(0, 8192).includes(0)) {
    return { ok: false, problem: isUtf16(bytes) ? 'not-utf8' : 'binary' };
  }
  if (format === 'html') return readPage(format, decodePage(bytes, charset));
  const text = decodeUtf8(bytes);
  if (text === null) return { ok: false, problem: 'not-utf8' };
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  if (ARCHIVE.test(text)) return { ok: false, problem: 'archive' };
  if (format === 'markdown') {
    const { html, stated } = await readMarkdown(text);
    return readPage(format, html, { reader: MARKDOWN_READER, stated });
  }
  const metadata: ReadMetadata = { ...readText(text).metadata, url: null };
  return { ok: true, format, document: { text, metadata, reader: 'text/1' } };
}

function readPage(
  format: Format,
  html: string,
  markdown?: { readonly reader: string; readonly stated: ReadMetadata },
): ReadResult {
  if (nestsTooDeep(html)) return { ok: false, problem: 'nested-too-deep' };
  const page = readHtml(html);
  if (markdown === undefined) return withText(format, page);
  const { reader, stated } = markdown;
  return withText(format, { ...page, reader, metadata: firstStated(stated, page.metadata) });
}

/** Each field from the first that states it. */
function firstStated(first: ReadMetadata, second: ReadMetadata): ReadMetadata {
  return {
    title: first.title ?? second.title,
    author: first.author ?? second.author,
    published: first.published ?? second.published,
    outlet: first.outlet ?? second.outlet,
    url: first.url ?? second.url,
  };
}

/** What a page or file doesn't say in its head, its text may say: "By Ann Lee", "14 May 2024". */
function withText(format: Format, document: ReadDocument): ReadResult {
  if (document.text.trim() === '') return { ok: false, problem: 'no-text' };
  const stated = { ...readText(document.text).metadata, url: null };
  return { ok: true, format, document: { ...document, metadata: firstStated(document.metadata, stated) } };
}
