/** Long answers in pages: parts that belong together are never torn apart. */
import type { Action, AssertedClaim, Block, Evidence, Inline, Line } from '../command.ts';

/** A part of an answer: what is shown, what proves it, what it asserts. */
export interface Part {
  readonly blocks: readonly Block[];
  readonly evidence: readonly Evidence[];
  readonly claims: readonly AssertedClaim[];
}

/**
 * Most characters of a page, with the addresses of its links. A message holds 4,000; the rest is for the title, for escaping
 * and for what stands on every page.
 */
const PAGE_LENGTH = 3300;

function isList(line: Line): line is readonly Inline[] {
  return Array.isArray(line);
}

function inlineLength(part: Inline): number {
  if (typeof part === 'string') return part.length;
  return Object.values(part).reduce((sum: number, value: string) => sum + value.length + 2, 0);
}

function lineLength(line: Line): number {
  return isList(line) ? line.reduce((sum, part) => sum + inlineLength(part), 0) : inlineLength(line);
}

/** About how many characters a block takes in a message. */
function blockLength(block: Block): number {
  switch (block.type) {
    case 'divider':
      return 0;
    case 'query':
      return block.text.length;
    case 'quotation':
      return block.paragraphs.reduce((sum, paragraph) => sum + paragraph.length + 5, 0);
    case 'list':
      return block.items.reduce((sum, item) => sum + lineLength(item) + 3, 0);
    default:
      return lineLength(block.line) + 6;
  }
}

/** A page of an answer. */
export interface Page extends Part {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
}

/** Puts parts into pages in their order and gives one of them; a page beyond the last is the last. */
export function pageOf(parts: readonly Part[], page: number): Page {
  const pages: Part[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const own = part.blocks.reduce((sum, block) => sum + blockLength(block), 0);
    if (length + own > PAGE_LENGTH) {
      pages.push([]);
      length = 0;
    }
    pages.at(-1)?.push(part);
    length += own;
  }
  const at = Math.max(0, Math.min(page, pages.length - 1));
  const shown = pages[at] ?? [];
  return {
    page: at,
    pages: Math.max(1, pages.length),
    blocks: shown.flatMap(({ blocks }) => blocks),
    evidence: shown.flatMap(({ evidence }) => evidence),
    claims: shown.flatMap(({ claims }) => claims),
  };
}

/** Buttons to the next page and the one before. */
export function turnPages(command: string, options: Action['options'], { page, pages }: Page): Action[] {
  return [
    ...(page + 1 < pages ? [{ label: 'Next page', command, options, page: page + 1 }] : []),
    ...(page > 0 ? [{ label: 'Previous page', command, options, page: page - 1 }] : []),
  ];
}

/** "Page 2 of 3", where there is more than one. */
export function pageNote({ page, pages }: Page): Block[] {
  return pages === 1 ? [] : [{ type: 'note', line: `Page ${page + 1} of ${pages}` }];
}
