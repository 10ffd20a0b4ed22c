/** A reply's blocks as pieces of Markdown that are never parted, each far below what a message holds. */
import type { Block, Inline, Line } from '../../commands/command.ts';
import { escapeMarkdown, lineMarkdown } from '../markdown.ts';
import { pieces } from './cut.ts';

/** A piece of Markdown of whole lines. */
export interface Chunk {
  /** Empty for a divider. */
  readonly markdown: string;
  /** A heading begins a new text; a divider stands between two; a note goes with what it follows, a lead with what follows it. */
  readonly kind: 'heading' | 'body' | 'note' | 'lead' | 'divider';
  /** The leads that hold for it: they stand again above it where it begins a message. */
  readonly above: readonly Chunk[];
}

/** Longest piece, in characters: two of them and what frames them fit into a message. */
const MOST_CHARACTERS = 1200;
/** Longest heading: it is repeated where an answer goes on in another part. */
const MOST_IN_HEADING = 240;

/** The pieces of all blocks in order; the words of a query block are shown elsewhere. */
export function chunksOf(blocks: readonly Block[]): Chunk[] {
  let leads: { readonly chunks: readonly Chunk[]; readonly until: number }[] = [];
  return blocks.flatMap((block, index) => {
    leads = leads.filter(({ until }) => until >= index);
    const above = leads.flatMap(({ chunks }) => chunks);
    const made = chunksOfBlock(block).map((chunk): Chunk => ({ ...chunk, above }));
    if (block.type === 'note' && block.leads !== undefined) {
      leads.push({ chunks: made, until: index + block.leads });
    }
    return made;
  });
}

function chunksOfBlock(block: Block): Omit<Chunk, 'above'>[] {
  switch (block.type) {
    case 'heading':
      return [headingChunk(block.line)];
    case 'text':
      return lines(block.line, '').map((markdown) => ({ markdown, kind: 'body' }));
    case 'note':
      return lines(block.line, '-# ').map((markdown) => ({
        markdown,
        kind: block.leads === undefined ? 'note' : 'lead',
      }));
    case 'list':
      return block.items.flatMap((item) => lines(item, '- ').map((markdown) => ({ markdown, kind: 'body' })));
    case 'quotation':
      return block.paragraphs
        .flatMap((paragraph) => pieces(paragraph, (piece) => quoted(piece).length <= MOST_CHARACTERS))
        .map((piece) => ({ markdown: quoted(piece), kind: 'body' }));
    case 'divider':
      return [{ markdown: '', kind: 'divider' }];
    case 'query':
      return [];
  }
}

/** The first heading of a message. */
export function titleChunk(title: string): Chunk {
  return { markdown: `## ${headingText(title)}`, kind: 'heading', above: [] };
}

function headingChunk(line: Line): Omit<Chunk, 'above'> {
  return { markdown: `### ${headingText(line)}`, kind: 'heading' };
}

function headingText(line: Line): string {
  return lines(line, '', MOST_IN_HEADING)[0] ?? '';
}

/** A paragraph as a quotation: every line of it is marked. */
function quoted(paragraph: string): string {
  return `> ${escapeMarkdown(paragraph).replaceAll('\n', '\n> ')}`;
}

/** A line as Markdown after `mark`; one that is too long becomes several, each with the mark. */
function lines(line: Line, mark: string, most = MOST_CHARACTERS): string[] {
  const fits = (content: Line) => lineMarkdown(content).length + mark.length <= most;
  return linesThatFit(line, fits)
    .map(lineMarkdown)
    .filter((markdown) => markdown.trim() !== '')
    .map((markdown) => mark + markdown);
}

function linesThatFit(line: Line, fits: (content: Line) => boolean): Line[] {
  if (fits(line)) return [line];
  const all: Inline[][] = [[]];
  const parts: readonly Inline[] = isPieces(line) ? line : [line];
  for (const part of parts.flatMap((inline) => fittingPieces(inline, fits))) {
    const last = all.at(-1) ?? [];
    if (last.length > 0 && !fits([...last, part])) all.push([part]);
    else last.push(part);
  }
  return all;
}

function isPieces(line: Line): line is readonly Inline[] {
  return Array.isArray(line);
}

/** A piece that is too long in several; formatting that is too long is given up, its words are not. */
function fittingPieces(inline: Inline, fits: (content: Line) => boolean): Inline[] {
  if (fits(inline)) return [inline];
  return pieces(wordsOf(inline), fits);
}

function wordsOf(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if ('strong' in inline) return inline.strong;
  if ('struck' in inline) return inline.struck;
  if ('printed' in inline) return inline.printed;
  if ('typed' in inline) return inline.typed;
  return 'code' in inline ? inline.code : inline.link;
}
