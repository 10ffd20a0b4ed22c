/** A PDF -> its text. Pages are parted by form feeds, so that the page of a place can be told. */

import { joinDivided, vocabularyOf } from './hyphens.ts';
import { layOutPage, type PageLine } from './pdf-layout.ts';
import { type DocumentProxy, openPdf } from './pdf-library.ts';
import type { PageItem } from './pdf-rows.ts';
import { runningLines } from './pdf-running.ts';
import { unpacksTooLarge } from './pdf-streams.ts';
import type { ReadDocument } from './reader.ts';

/** Raised when this reader would give another text for the same file. */
const PDF_READER = 'pdf/2';

/** Titles that a program makes of a file's name, or leaves as they were. */
const WRITTEN_BY_PROGRAM = /^(?:microsoft (?:word|powerpoint) - |untitled|.*\.(?:docx?|indd|pdf|odt|rtf)$)/iu;

/** Why a PDF can't be read. */
export type PdfProblem = 'encrypted' | 'broken' | 'no-text' | 'unpacks-too-large';

/** A PDF as text, or why there is none. */
export type PdfResult =
  | { readonly ok: true; readonly value: ReadDocument }
  | { readonly ok: false; readonly problem: PdfProblem };

/** Reads a PDF; running heads and page numbers are left out, hyphenated words put together, columns read one by one. */
export async function readPdf(
  bytes: Uint8Array,
  progress: (page: number, pages: number) => void,
): Promise<PdfResult> {
  if (unpacksTooLarge(bytes)) return { ok: false, problem: 'unpacks-too-large' };
  let document: DocumentProxy;
  try {
    // A copy: the library takes the bytes over.
    document = await openPdf(new Uint8Array(bytes));
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    return { ok: false, problem: encrypted ? 'encrypted' : 'broken' };
  }
  try {
    const pages: PageLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(layOutPage(items.flatMap(toItem)));
      progress(number, document.numPages);
    }
    const text = joinPages(pages);
    if (text.trim() === '') return { ok: false, problem: 'no-text' };
    const { info } = await document.getMetadata();
    const stated = (name: string): string | null => {
      const value = info[name];
      return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
    };
    const metadata = {
      title: WRITTEN_BY_PROGRAM.test(stated('Title') ?? '') ? null : stated('Title'),
      author: stated('Author'),
      published: null,
      outlet: null,
      url: null,
    };
    return { ok: true, value: { text, metadata, reader: PDF_READER } };
  } catch {
    return { ok: false, problem: 'broken' };
  } finally {
    await document.destroy();
  }
}

function toItem(item: object): PageItem[] {
  if (!('str' in item && 'transform' in item && 'width' in item)) return [];
  const { str, transform, width } = item;
  if (typeof str !== 'string' || !Array.isArray(transform) || typeof width !== 'number' || str.trim() === '')
    return [];
  const [, , , scale = 0, x = 0, y = 0] = transform.map(Number);
  return [{ words: str, x, y, width, size: Math.abs(scale) || 10 }];
}

const ENDS_SENTENCE = /[.!?:;][”"’')\]]*$/u;
/** Width of a letter as a share of its height, about, in the usual text faces. */
const MEAN_LETTER_WIDTH = 0.5;
const BULLET = /^(?:[•●▪◦‣–-]|\(?(?:\d{1,2}|[a-z])[.)])\s/u;

/** Lines of pages -> paragraphs: within a page parted by blank lines, between pages by a form feed. */
function joinPages(pages: readonly (readonly PageLine[])[]): string {
  const running = runningLines(pages);
  const vocabulary = vocabularyOf(pages.flatMap((lines) => lines.map(({ words }) => words)));
  let text = '';
  pages.forEach((lines, number) => {
    let previous: PageLine | undefined;
    let firstOfPage = true;
    for (const line of lines) {
      if (running(line, lines)) continue;
      const continues = firstOfPage
        ? continuesOverPage(text, line.words)
        : previous !== undefined && continuesParagraph(previous, line);
      const gap = firstOfPage && number > 0 ? '\f' : '';
      const divided = continues ? joinDivided(text, gap + line.words, vocabulary) : null;
      if (divided !== null) text = divided;
      else if (continues) text += (gap === '' ? ' ' : gap) + line.words;
      else text += (text === '' ? '' : '\n\n') + gap + line.words;
      previous = line;
      firstOfPage = false;
    }
    // A page without text still counts.
    if (firstOfPage && number > 0) text += '\f';
  });
  return text === '' ? '' : `${text}\n`;
}

function continuesOverPage(text: string, words: string): boolean {
  return (
    text !== '' && !ENDS_SENTENCE.test(text.slice(-20)) && /^[\p{Ll}(“"]/u.test(words) && !BULLET.test(words)
  );
}

function continuesParagraph(previous: PageLine, line: PageLine): boolean {
  if (line.isRow || previous.isRow || BULLET.test(line.words) || Math.abs(previous.size - line.size) > 0.6)
    return false;
  const gap = previous.y - line.y;
  // Another column, or more than a line and a half below.
  if (previous.column !== line.column)
    return !ENDS_SENTENCE.test(previous.words) && /^[\p{Ll}(]/u.test(line.words);
  if (gap <= 0 || gap > previous.size * 1.75) return false;
  // What stands beside it, not below.
  if (line.left >= previous.right || line.right <= previous.left) return false;
  // A line breaks inside a paragraph only where the next word has no room left on it.
  const nextWord = (line.words.split(' ', 1)[0] ?? '').length * line.size * MEAN_LETTER_WIDTH;
  return previous.columnRight - previous.right <= nextWord + line.size;
}
