/** The quotations of a text as runs: from an opening mark to the mark that closes it, also over several paragraphs. */
import type { Span } from '../../model.ts';
import { type Block, isContent, type SourceText } from '../../read/source-text.ts';
import { marksOf, type Style } from './marks.ts';
import { type MarkedBlock, type Pair, pair } from './pairing.ts';
import type { RunPiece } from './tokens.ts';

/** The words between an opening mark and the mark that closes it. */
export interface Run extends Span {
  /** The words with their marks; without a closing one where the text never closes it: the run then ends with its paragraph. */
  readonly marked: Span;
  /** Index of the block in which it begins and of the one in which it ends. */
  readonly firstBlock: number;
  readonly lastBlock: number;
  /** In other marks than those in which the text tells speech: ‘...’ in a text that quotes in “...”. */
  readonly secondary: boolean;
}

/** The runs of a text, and for each block (by index) the parts of runs in it. */
export interface Runs {
  readonly runs: readonly Run[];
  readonly pieces: ReadonlyMap<number, readonly RunPiece[]>;
}

/** Captions and notices between paragraphs are not longer than this, in characters. */
const LONGEST_CAPTION = 160;
/** How odd it is that a quotation goes on in the next paragraph; most that open with a mark go on, but some begin anew. */
const CARRY = {
  /** One that opens with its mark. */
  marked: 0.5,
  /** A heading, a list or a caption between two paragraphs of it, or a list in it; a sentence that a line break cuts. */
  between: 0.6,
  /** A paragraph that says "we" or "I": its mark was left out. */
  firstPerson: 2,
  other: 4,
} as const;

/**
 * Pairs the marks of the document's own blocks. British texts quote in single marks: which style the text speaks in is
 * decided once, by which style encloses more that ends like speech.
 */
export function findRuns(source: SourceText): Runs {
  const found = pairsOf(source);
  const spoken = { double: 0, single: 0 };
  for (const run of found) if (looksSpoken(source.text, run)) spoken[run.style] += 1;
  const primary: Style = spoken.single > spoken.double ? 'single' : 'double';
  const runs = found.map(({ start, end, marked, firstBlock, lastBlock, style }) => ({
    start,
    end,
    marked,
    firstBlock,
    lastBlock,
    secondary: style === 'single' && primary === 'double',
  }));
  return { runs, pieces: piecesOf(source.blocks, runs) };
}

/**
 * Whether words stand between marks of any style, with or without a speaker: `all` of them, `some`, or `none`. An apostrophe
 * in them does not count.
 *
 * @param place of the words
 */
export function betweenMarks(source: SourceText, place: Span): 'all' | 'some' | 'none' {
  const runs = pairsOf(source);
  if (runs.some(({ start, end }) => start <= place.start && place.end <= end)) return 'all';
  return runs.some(({ start, end }) => start < place.end && place.start < end) ? 'some' : 'none';
}

type StyledRun = Omit<Run, 'secondary'> & { readonly style: Style };

function pairsOf({ text, blocks }: SourceText): StyledRun[] {
  const content = blocks.flatMap((block, index) => (isContent(block) ? [{ block, index }] : []));
  return pair(content.map(({ block }) => markedBlock(text, block))).flatMap((one) => {
    const run = runOf(one, content);
    return run === null || text.slice(run.start, run.end).trim() === '' ? [] : [run];
  });
}

function runOf(
  { open, firstBlock, close, lastBlock }: Pair,
  content: readonly { readonly block: Block; readonly index: number }[],
): StyledRun | null {
  const [first, last] = [content[firstBlock], content[lastBlock]];
  if (first === undefined || last === undefined) return null;
  return {
    start: open.end,
    end: close?.start ?? last.block.end,
    marked: { start: open.start, end: close?.end ?? last.block.end },
    firstBlock: first.index,
    lastBlock: last.index,
    style: open.style,
  };
}

function markedBlock(text: string, block: Block): MarkedBlock {
  const marks = marksOf(text, block);
  const unmarked = carryCost(text, block);
  const [first] = marks;
  const opens = (style: Style): boolean => first?.start === block.start && first.style === style;
  return {
    marks,
    carry: {
      double: opens('double') ? CARRY.marked : unmarked,
      single: opens('single') ? CARRY.marked : unmarked,
    },
  };
}

/** How odd it is that a quotation goes on in a paragraph without its mark. */
function carryCost(text: string, block: Block): number {
  if (block.kind === 'heading' || block.kind === 'list-item' || isCaption(text, block)) return CARRY.between;
  if (/^\p{Ll}/u.test(text.slice(block.start, block.start + 1))) return CARRY.between;
  return /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b/u.test(text.slice(block.start, block.end))
    ? CARRY.firstPerson
    : CARRY.other;
}

/** "Daily Echo:", "Advertisement", "The scene (Image: Agency)": what web pages put between paragraphs of an article. */
function isCaption(text: string, block: Block): boolean {
  if (block.end - block.start > LONGEST_CAPTION) return false;
  const line = text.slice(block.start, block.end).trim();
  // "Anger: Protesters on their way through the town"
  if (/^\p{Lu}\p{L}+(?:\s\p{Ll}+){0,2}:\s.*[^.?!’”'"]$/u.test(line)) return true;
  return /[:)]$|^advertisement\b|^(?:read more|related|sign up|picture|image|photo)\b/iu.test(line);
}

/** Speech ends with punctuation inside its marks, or follows a colon or comma, and is more than a word. */
function looksSpoken(text: string, { start, end, marked }: Pick<Run, 'start' | 'end' | 'marked'>): boolean {
  const body = text.slice(start, Math.min(end, start + 400));
  if (!/\s/u.test(body)) return false;
  const before = text.slice(Math.max(0, marked.start - 2), marked.start);
  return /[.,?!…—]/u.test(text.charAt(end - 1)) || (/[:,]\s*$/u.test(before) && /^\p{Lu}/u.test(body));
}

function piecesOf(blocks: readonly Block[], runs: readonly Run[]): Map<number, RunPiece[]> {
  const pieces = new Map<number, RunPiece[]>();
  for (const [index, run] of runs.entries()) {
    for (let at = run.firstBlock; at <= run.lastBlock; at += 1) {
      const block = blocks[at];
      if (block === undefined || !isContent(block)) continue;
      const start = at === run.firstBlock ? run.marked.start : block.start;
      const end = at === run.lastBlock ? run.marked.end : block.end;
      const list = pieces.get(at) ?? [];
      list.push({ run: index, start, end });
      pieces.set(at, list);
    }
  }
  return pieces;
}
