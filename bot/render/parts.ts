/** An answer that is too long for one message, in parts: whole pieces, kept with the heading above and the note below them. */
import { BYTES_PER_DISPLAY } from '../checks/sums.ts';
import type { Chunk } from './chunks.ts';

/** What a text takes up in a message. */
export interface Size {
  readonly characters: number;
  readonly bytes: number;
  readonly components: number;
}

/** What a chunk takes up: with the line break after it, and as if it began a text of its own where it is a heading or a lead. */
export function sizeOf(chunks: readonly Chunk[]): Size {
  let size: Size = { characters: 0, bytes: 0, components: 0 };
  for (const { markdown, kind } of chunks) {
    const begins = kind === 'heading' || kind === 'lead' || kind === 'divider' ? 1 : 0;
    size = plus(size, {
      characters: markdown.length + 1,
      bytes: Buffer.byteLength(markdown) + 1 + begins * 2 * BYTES_PER_DISPLAY,
      components: begins * 2,
    });
  }
  return size;
}

function plus(one: Size, other: Size): Size {
  return {
    characters: one.characters + other.characters,
    bytes: one.bytes + other.bytes,
    components: one.components + other.components,
  };
}

function within(size: Size, limit: Size): boolean {
  return (
    size.characters <= limit.characters && size.bytes <= limit.bytes && size.components <= limit.components
  );
}

/** Pieces that belong together: headings and leads with what they head, notes with what they follow. */
function groups(chunks: readonly Chunk[]): Chunk[][] {
  const all: Chunk[][] = [];
  let before: Chunk | undefined;
  for (const chunk of chunks) {
    const joins =
      before?.kind === 'heading' ||
      before?.kind === 'lead' ||
      (chunk.kind === 'note' && before !== undefined);
    const last = all.at(-1);
    if (joins && last !== undefined && chunk.kind !== 'divider') last.push(chunk);
    else all.push([chunk]);
    before = chunk;
  }
  return all;
}

/**
 * The pieces in parts that each fit, none lost. The heading under which a part breaks off stands again at the top of the
 * next, and so do the notes that lead what goes on there. At least one part, which may be empty.
 */
export function parts(chunks: readonly Chunk[], limit: Size): Chunk[][] {
  const units = groups(chunks).flatMap((group) =>
    within(sizeOf(group), limit) ? [group] : group.map((chunk) => [chunk]),
  );
  const all: Chunk[][] = [[]];
  let heading: Chunk | undefined;
  for (const unit of units) {
    const current = all.at(-1) ?? [];
    if (current.length === 0 || within(sizeOf([...current, ...unit]), limit)) {
      current.push(...unit);
    } else {
      all.push(continued(unit, heading, limit));
    }
    heading = unit.findLast(({ kind }) => kind === 'heading') ?? heading;
  }
  return all.map(withoutEdgeDividers).filter((part, index) => index === 0 || part.length > 0);
}

/** Pieces at the top of a further part, below the heading and the leads that hold for them, as far as there is room. */
function continued(unit: readonly Chunk[], heading: Chunk | undefined, limit: Size): Chunk[] {
  const [first] = unit;
  if (first === undefined || first.kind === 'heading') return [...unit];
  const again = heading === undefined ? [] : [heading];
  const withLeads = [...again, ...first.above, ...unit];
  return within(sizeOf(withLeads), limit) ? withLeads : [...again, ...unit];
}

function withoutEdgeDividers(part: readonly Chunk[]): Chunk[] {
  const first = part.findIndex(({ kind }) => kind !== 'divider');
  const last = part.findLastIndex(({ kind }) => kind !== 'divider');
  return first === -1 ? [] : part.slice(first, last + 1);
}
