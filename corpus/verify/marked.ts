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
 * The words before a closing mark that nothing opened: a passage pasted from the middle of a quotation begins with them. Null
 * where the paragraph says who speaks, or the mark may stand for inches.
 */
function unopened(text: string, close: number): Span | null {
  const start = text.lastIndexOf('\n', close) + 1;
  const words = text.slice(start, close);
  return /[\p{L}.,!?…]$/u.test(words) && !words.includes(':') ? { start, end: close } : null;
}

/**
 * Finds what stands between double marks, in order; where a text has none, between single ones. A mark that opens a further
 * paragraph of a quotation belongs to it. A quotation that is never closed ends with its last paragraph; beside others, one that is
 * never opened begins with its paragraph.
 *
 * @example marked('He said "we act" and left.').map(({ inner }) => inner) // [{ start: 9, end: 15 }]
 */
export function marked(text: string): Marked[] {
  const found: Marked[] = [];
  let start = -1;
  /** Where the last paragraph of the open quotation begins. */
  let last = -1;
  let early: Marked | null = null;
  const push = (end: number, width: number): void => {
    if (end > start) found.push({ outer: { start: start - 1, end: end + width }, inner: { start, end } });
    start = -1;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (start !== -1 && closes(text, at)) push(at, 1);
    else if (early === null && found.length === 0 && closes(text, at) && !opens(text, at)) {
      const inner = unopened(text, at);
      early = inner && { outer: { start: inner.start, end: at + 1 }, inner };
    } else if (opens(text, at)) {
      const continues = start !== -1 && /\n\s*$/u.test(text.slice(Math.max(0, at - 4), at));
      if (!continues) start = at + 1;
      last = at + 1;
    }
  }
  if (start !== -1) {
    const paragraph = text.indexOf('\n', last);
    push(paragraph === -1 ? text.length : paragraph, 0);
  }
  if (found.length > 0) return early === null ? found : [early, ...found];
  return Array.from(text.matchAll(SINGLE), (match) => ({
    outer: { start: match.index, end: match.index + match[0].length },
    inner: { start: match.index + 1, end: match.index + match[0].length - 1 },
  }));
}
