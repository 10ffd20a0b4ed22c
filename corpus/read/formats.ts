/** Which reader a file needs, and what is refused before any reader sees it. */
import { extname } from 'node:path';
import { marked } from 'marked';
import { nestsTooDeep, readHtml } from './html.ts';
import { type PdfProblem, readPdf } from './pdf.ts';
import type { ReadDocument, ReadMetadata } from './reader.ts';
import { readText } from './text.ts';
import { decodeUtf8 } from './utf8.ts';

/** The largest source, in bytes: a 100-page report has about 5 MB. */
export const LARGEST_SOURCE = 50_000_000;

/** A format that can be read. */
export type Format = 'text' | 'markdown' | 'html' | 'pdf';

/** Why a source can't be read. */
export type ReadProblem = 'empty' | 'too-large' | 'binary' | 'not-utf8' | 'nested-too-deep' | PdfProblem;

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
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart();
  if (head.startsWith('%PDF-')) return 'pdf';
  const extension = extname(name).toLowerCase();
  if (
    ['.html', '.htm', '.xhtml'].includes(extension) ||
    /^(?:<!doctype html|<html|<\?xml[^>]*>\s*<(?:!doctype )?html)/iu.test(head)
  ) {
    return 'html';
  }
  return ['.md', '.markdown'].includes(extension) ? 'markdown' : 'text';
}

/** A page's characters: by the charset that it declares, else UTF-8, else Windows-1252 as browsers do. */
function decodePage(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  const declared = /<meta[^>]+charset=["']?(?<charset>[\w-]+)/iu.exec(head)?.groups?.['charset'];
  if (declared !== undefined && !/^utf-?8$/iu.test(declared)) {
    try {
      return new TextDecoder(declared).decode(bytes);
    } catch {
      // An unknown name: as if none were declared.
    }
  }
  return decodeUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
}

/** Reads the bytes of a source. `name` is its file name or address; `progress` is told each page of a PDF. */
export async function readSource(
  bytes: Uint8Array,
  name: string,
  progress: (page: number, pages: number) => void = () => {},
): Promise<ReadResult> {
  if (bytes.length > LARGEST_SOURCE) return { ok: false, problem: 'too-large' };
  if (bytes.length === 0) return { ok: false, problem: 'empty' };
  const format = formatOf(bytes, name);
  if (format === 'pdf') {
    const pdf = await readPdf(bytes, progress);
    return pdf.ok ? { ok: true, format, document: pdf.value } : pdf;
  }
  if (bytes.subarray(0, 8192).includes(0)) return { ok: false, problem: 'binary' };
  if (format === 'html') return readPage(format, decodePage(bytes));
  const text = decodeUtf8(bytes);
  if (text === null) return { ok: false, problem: 'not-utf8' };
  if (text.trim() === '') return { ok: false, problem: 'empty' };
  if (format === 'markdown') {
    return readPage(format, await marked.parse(text), 'markdown/1');
  }
  const metadata: ReadMetadata = { ...readText(text).metadata, url: null };
  return { ok: true, format, document: { text, metadata, reader: 'text/1' } };
}

function readPage(format: Format, html: string, reader?: string): ReadResult {
  if (nestsTooDeep(html)) return { ok: false, problem: 'nested-too-deep' };
  const page = readHtml(html);
  return withText(format, reader === undefined ? page : { ...page, reader });
}

/** What a page doesn't say in its head, its text may say: "By Ann Lee", "14 May 2024". */
function withText(format: Format, document: ReadDocument): ReadResult {
  if (document.text.trim() === '') return { ok: false, problem: 'no-text' };
  const stated = readText(document.text).metadata;
  const { metadata } = document;
  return {
    ok: true,
    format,
    document: {
      ...document,
      metadata: {
        title: metadata.title ?? stated.title,
        author: metadata.author ?? stated.author,
        published: metadata.published ?? stated.published,
        outlet: metadata.outlet ?? stated.outlet,
        url: metadata.url,
      },
    },
  };
}
