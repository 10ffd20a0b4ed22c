/** Stretches of a plain text between quotation marks of any style. */
import type { Span } from '../model.ts';

/** What stands between two marks. */
export interface Marked {
  /** With the marks. */
  readonly outer: Span;
  /** Without them. */
  readonly inner: Span;
}

const OPENING = '“„«';
const CLOSING = '”»‟';
/** Single marks that can't be apostrophes: the opening one follows no letter, the closing one is followed by none. */
const SINGLE = /(?<![\p{L}\p{N}])['‘](?=\S)((?:[^'‘’]|['’](?=\p{L}))+?)['’](?![\p{L}\p{N}])/gu;

function opens(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (OPENING.includes(mark) && mark !== '') return true;
  return mark === '"' && /\S/u.test(text.charAt(at + 1)) && !/[\p{L}\p{N}.,!?]/u.test(text.charAt(at - 1));
}

function closes(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (CLOSING.includes(mark) && mark !== '') return true;
  return (
    (mark === '"' || mark === '“') &&
    !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)) &&
    /\S/u.test(text.charAt(at - 1))
  );
}

/**
 * Finds what stands between double marks, in order; where a text has none, between single ones. A mark that opens a further
 * paragraph of a quotation belongs to it. A quotation that is never closed ends with its paragraph.
 *
 * @example marked('He said "we act" and left.').map(({ inner }) => inner) // [{ start: 9, end: 15 }]
 */
export function marked(text: string): Marked[] {
  const found: Marked[] = [];
  let start = -1;
  const push = (end: number, width: number): void => {
    if (end > start) found.push({ outer: { start: start - 1, end: end + width }, inner: { start, end } });
    start = -1;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (start !== -1 && closes(text, at)) push(at, 1);
    else if (opens(text, at)) {
      const continues = start !== -1 && /\n\s*$/u.test(text.slice(Math.max(0, at - 4), at));
      if (!continues) start = at + 1;
    }
  }
  if (start !== -1) {
    const paragraph = text.indexOf('\n', start);
    push(paragraph === -1 ? text.length : paragraph, 0);
  }
  if (found.length > 0) return found;
  return Array.from(text.matchAll(SINGLE), (match) => ({
    outer: { start: match.index, end: match.index + match[0].length },
    inner: { start: match.index + 1, end: match.index + match[0].length - 1 },
  }));
}
