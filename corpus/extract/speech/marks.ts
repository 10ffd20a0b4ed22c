/** Quotation marks paired into runs: from an opening mark to the mark that closes it, also over several paragraphs. */

import type { Span } from '../../model.ts';
import { type Block, isContent, type SourceText } from '../../read/source-text.ts';
import { allMatches } from '../../text/matches.ts';
import type { RunPiece } from './tokens.ts';

/** The words between an opening mark and the mark that closes it. */
export interface Run extends Span {
  /** The words with their marks; without a closing one where the text never closes it: the run then ends with its paragraph. */
  readonly marked: Span;
  /** Index of the block in which it begins and of the one in which it ends. */
  readonly firstBlock: number;
  readonly lastBlock: number;
}

/** Captions and notices between paragraphs are not longer than this, in characters. */
const LONGEST_CAPTION = 160;

/** The runs of a text, and for each block (by index) the parts of runs in it. */
export interface Runs {
  readonly runs: readonly Run[];
  readonly pieces: ReadonlyMap<number, readonly RunPiece[]>;
}

type Style = 'double' | 'single';
interface Mark {
  readonly at: number;
  /** Two for a double mark written as two single ones, else one. */
  readonly width: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

const MARKS: Record<Style, RegExp> = { double: /["“”„‟«»″]|''|``/gu, single: /['‘’‚‛]/gu };
const OPENING = new Set(['“', '„', '«', '‘', '‚', '‟', '‛']);
const CLOSING = new Set(['”', '»', '’']);
const BEFORE_OPENING = /[\s([{—–\-/:"“‘…]/u;
const AFTER_CLOSING = /[\s.,;:!?)\]}—–\-/…"”’]/u;
const BEFORE_SINGLE = /[\s([{—–\-/:"“]/u;
const AFTER_SINGLE = /[\p{L}\p{N}“"£$]/u;
const CAPITAL = /^\p{Lu}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** Words written with an apostrophe in front. */
const ELISION = /^(?:em|til|tis|twas|n|cause|bout|cos|round|ere|\d0s|\d\d)\b/iu;
/** A paragraph of a quotation may lack its opening mark (a list inside); more in a row are not taken as one. */
const MOST_UNMARKED_PARAGRAPHS = 8;

/**
 * Pairs the marks of the document's own blocks. British texts quote in single marks: which style the text speaks in is
 * decided once, by which style encloses more that ends like speech.
 */
export function findRuns(source: SourceText): Runs {
  const double = pair(source, 'double');
  const single = pair(source, 'single');
  const singleSpeech = outside(single, double).filter((run) => looksSpoken(source.text, run)).length;
  const doubleSpeech = outside(double, single).filter((run) => looksSpoken(source.text, run)).length;
  const chosen = singleSpeech > doubleSpeech ? merge(single, outside(double, single)) : double;
  return { runs: chosen, pieces: piecesOf(source.blocks, chosen) };
}

/**
 * Whether words stand between marks of any style, with or without a speaker: `all` of them, `some`, or `none`. An apostrophe
 * in them does not count.
 *
 * @param place of the words
 */
export function betweenMarks(source: SourceText, place: Span): 'all' | 'some' | 'none' {
  const runs = [...pair(source, 'double'), ...pair(source, 'single')];
  if (runs.some(({ start, end }) => start <= place.start && place.end <= end)) return 'all';
  return runs.some(({ start, end }) => start < place.end && place.start < end) ? 'some' : 'none';
}

/** The runs of the first list that lie in no run of the second. Both are in order. */
function outside(runs: readonly Run[], others: readonly Run[]): Run[] {
  let index = 0;
  return runs.filter((run) => {
    while ((others[index]?.end ?? Number.POSITIVE_INFINITY) < run.end) index += 1;
    const other = others[index];
    return other === undefined || other.start > run.start;
  });
}

function merge(runs: readonly Run[], more: readonly Run[]): Run[] {
  return [...runs, ...more].sort((a, b) => a.start - b.start);
}

/** Speech ends with punctuation inside its marks, or follows a colon or comma, and is more than a word. */
function looksSpoken(text: string, run: Run): boolean {
  const body = text.slice(run.start, Math.min(run.end, run.start + 400));
  if (!/\s/u.test(body)) return false;
  const before = text.slice(Math.max(0, run.start - 3), run.start - 1);
  return /[.,?!…—]/u.test(text.charAt(run.end - 1)) || (/[:,]\s*$/u.test(before) && /^\p{Lu}/u.test(body));
}

function pair(source: SourceText, style: Style): Run[] {
  const runs: Run[] = [];
  let open: { marked: number; start: number; block: number } | null = null;
  const content = source.blocks.flatMap((block, index) => (isContent(block) ? [{ block, index }] : []));
  const close = (end: number, block: number, width: number): void => {
    if (open !== null && source.text.slice(open.start, end).trim() !== '') {
      const marked = { start: open.marked, end: end + width };
      runs.push({ start: open.start, end, marked, firstBlock: open.block, lastBlock: block });
    }
    open = null;
  };
  const marksByBlock = content.map(({ block }) => marksOf(source.text, block, style));
  for (const [position, { block, index }] of content.entries()) {
    const marks = marksByBlock[position] ?? [];
    let depth = 0;
    for (const [order, mark] of marks.entries()) {
      if (open === null) {
        if (mark.opens) open = { marked: mark.at, start: mark.at + mark.width, block: index };
        continue;
      }
      if (mark.at === block.start && mark.opens) continue;
      if (depth > 0 && mark.closes) depth -= 1;
      else if (mark.opens && !mark.closes) {
        if (opensNested(marks, order)) depth += 1;
      } else close(mark.at, index, mark.width);
    }
    if (open !== null && !continues(source.text, content, marksByBlock, position)) close(block.end, index, 0);
  }
  return runs;
}

/** An opening mark inside a run: a quotation within, if two closing marks follow it. Else it opens a further paragraph. */
function opensNested(marks: readonly Mark[], order: number): boolean {
  const [next, afterNext] = [marks[order + 1], marks[order + 2]];
  return next?.opens === false && afterNext?.opens === false;
}

/** Whether an open run goes on after this block: the next paragraph opens with a mark, or holds the closing one. */
function continues(
  text: string,
  content: readonly { block: Block }[],
  marks: readonly (readonly Mark[])[],
  position: number,
): boolean {
  for (let ahead = 1; ahead <= MOST_UNMARKED_PARAGRAPHS; ahead += 1) {
    const next = content[position + ahead];
    if (next === undefined) return false;
    const first = marks[position + ahead]?.[0];
    if (first !== undefined) {
      if (first.opens && first.at === next.block.start) return true;
      return first.closes && !first.opens;
    }
    // Only a heading, a list or a caption may stand between without marks of its own.
    if (next.block.kind !== 'heading' && next.block.kind !== 'list-item' && !isCaption(text, next.block))
      return false;
  }
  return false;
}

/** "Daily Echo:", "Advertisement", "The scene (Image: Agency)": what web pages put between paragraphs of an article. */
function isCaption(text: string, block: Block): boolean {
  if (block.end - block.start > LONGEST_CAPTION) return false;
  const line = text.slice(block.start, block.end).trim();
  // "Anger: Protesters on their way through the town"
  if (/^\p{Lu}\p{L}+(?:\s\p{Ll}+){0,2}:\s.*[^.?!’”'"]$/u.test(line)) return true;
  return /[:)]$|^advertisement\b|^(?:read more|related|sign up|picture|image|photo)\b/iu.test(line);
}

function marksOf(text: string, block: Span, style: Style): Mark[] {
  const marks: Mark[] = [];
  // Only the block is searched: a text without marks would else be searched to its end for every block.
  for (const found of allMatches(MARKS[style], text.slice(block.start, block.end))) {
    const at = block.start + found.index;
    const mark = style === 'double' ? doubleMark(text, block, at) : singleMark(text, block, at);
    if (mark !== null) marks.push(mark);
  }
  return style === 'single' ? withoutApostrophes(text, marks) : marks;
}

/** The characters beside the mark at `at`; the edge of the block counts as white space. */
function neighbours(text: string, block: Span, at: number): [string, string] {
  return [at === block.start ? ' ' : text.charAt(at - 1), at + 1 >= block.end ? ' ' : text.charAt(at + 1)];
}

function doubleMark(text: string, block: Span, at: number): Mark | null {
  const [before, after] = neighbours(text, block, at);
  const looksOpening = BEFORE_OPENING.test(before) && !/\s/u.test(after);
  const looksClosing = !/\s/u.test(before) && AFTER_CLOSING.test(after);
  const sign = text.charAt(at);
  // ``Go,'' he said: marks typed as two.
  if (sign === '`') return { at, width: 2, opens: true, closes: false };
  if (sign === "'") return { at, width: 2, opens: false, closes: true };
  if (OPENING.has(sign)) {
    // A mark curled the wrong way is read by where it stands.
    const opens = !looksClosing || looksOpening || !/\s/u.test(after);
    return { at, width: 1, opens, closes: !opens };
  }
  if (CLOSING.has(sign)) {
    const opens = looksOpening && !looksClosing && /\s/u.test(before);
    return { at, width: 1, opens, closes: !opens };
  }
  // Inches: 6'2", 12".
  if (/\d['’′]\s?\d{1,2}$/u.test(text.slice(Math.max(0, at - 5), at))) return null;
  const either = looksOpening === looksClosing;
  return { at, width: 1, opens: either || looksOpening, closes: either || looksClosing };
}

function singleMark(text: string, block: Span, at: number): Mark | null {
  const [before, after] = neighbours(text, block, at);
  const sign = text.charAt(at);
  const opens =
    BEFORE_SINGLE.test(before) &&
    (sign !== '’' || (/\s/u.test(before) && CAPITAL.test(after))) &&
    AFTER_SINGLE.test(after) &&
    !ELISION.test(text.slice(at + 1, at + 7));
  const closes = sign !== '‘' && sign !== '‚' && /[^\s([]/u.test(before) && !LETTER_OR_DIGIT.test(after);
  return opens || closes ? { at, width: 1, opens, closes: closes && !opens } : null;
}

/**
 * "the officers' work", "an' all": a mark after a letter and before a word in lower case is an apostrophe if the same
 * quotation has another closing mark; after another letter than s only if that one follows punctuation.
 */
function withoutApostrophes(text: string, marks: readonly Mark[]): Mark[] {
  return marks.filter((mark, index) => {
    const next = marks[index + 1];
    if (mark.opens || next === undefined || next.opens) return true;
    const before = text.charAt(mark.at - 1);
    if (!/\p{L}/u.test(before) || !/^\s\p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 3))) return true;
    return !/s/iu.test(before) && !/[.,?!]/u.test(text.charAt(next.at - 1));
  });
}

function piecesOf(blocks: readonly Block[], runs: readonly Run[]): Map<number, RunPiece[]> {
  const pieces = new Map<number, RunPiece[]>();
  for (const [index, run] of runs.entries()) {
    for (let at = run.firstBlock; at <= run.lastBlock; at += 1) {
      const block = blocks[at];
      if (block === undefined || !isContent(block)) continue;
      const start = at === run.firstBlock ? Math.max(block.start, run.marked.start) : block.start;
      const end = at === run.lastBlock ? Math.min(block.end, run.marked.end) : block.end;
      const list = pieces.get(at) ?? [];
      list.push({ run: index, start, end });
      pieces.set(at, list);
    }
  }
  return pieces;
}
