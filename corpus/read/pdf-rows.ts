/** Words as a PDF places them -> rows: what stands on one height. All measures are points; y grows upwards. */

/** Words as a PDF places them. */
export interface PageItem {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
}

/** Words on one height that belong together: a line of a column, a cell of a table. */
export interface Segment {
  readonly words: string;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** What stands on one height, from left to right; never empty. */
export type Row = readonly Segment[];

/** Words further apart than this share of their height are not one run of text, unless the line is stretched. */
const WIDEST_SPACE = 0.6;
/** Smaller than this share of the letters beside it, and raised, a number is the mark of a note. */
const NOTE_SIZE = 0.85;
const NOTE_MARK = /^[\s[(]*[\d*†‡§,\s]{1,6}[\])\s]*$/u;

/**
 * Rows of a page from the top down. Marks of notes are left out; other raised letters ("14th") come down to their line.
 * Segments of a row are as short as they can be: what is one line or one cell is found out later.
 */
export function rowsOf(items: readonly PageItem[]): Row[] {
  const rows: PageItem[][] = [];
  for (const item of [...withoutRaised(items)].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [head] = row ?? [];
    if (row !== undefined && head !== undefined && Math.abs(head.y - item.y) <= head.size * 0.4)
      row.push(item);
    else rows.push([item]);
  }
  return rows.map((row) => segmentsOf(row.sort((a, b) => a.x - b.x)));
}

function withoutRaised(items: readonly PageItem[]): PageItem[] {
  const small = items.filter(({ words }) => words.length <= 6);
  const lowered = new Map<PageItem, number | null>();
  for (const item of small) {
    const beside = items.find((other) => {
      const gap = Math.max(item.x - (other.x + other.width), other.x - (item.x + item.width));
      const raised = item.y - other.y;
      return (
        item.size <= other.size * NOTE_SIZE &&
        gap > -other.size * 0.5 &&
        gap <= other.size * 0.5 &&
        raised > other.size * 0.1 &&
        raised < other.size * 0.8
      );
    });
    if (beside !== undefined) lowered.set(item, NOTE_MARK.test(item.words) ? null : beside.y);
  }
  return items.flatMap((item) => {
    const y = lowered.get(item);
    return y === undefined ? [item] : y === null ? [] : [{ ...item, y }];
  });
}

function segmentsOf(row: readonly PageItem[]): Segment[] {
  const segments: Segment[] = [];
  for (const { words, x, y, width, size } of row) {
    const segment = { words: words.trim(), y, left: x, right: x + width, size };
    const last = segments.at(-1);
    if (last === undefined || x - last.right > size * WIDEST_SPACE) segments.push(segment);
    else segments[segments.length - 1] = join(last, segment, /^\s/u.test(words) ? ' ' : undefined);
  }
  return segments;
}

/** Two segments as one; between them a space, where they stand apart. */
export function join(
  one: Segment,
  other: Segment,
  between: string = other.left - one.right > other.size * 0.15 ? ' ' : '',
): Segment {
  return {
    words: (one.words + between + other.words).replace(/\s+/gu, ' ').trimEnd(),
    y: one.y,
    left: one.left,
    right: Math.max(one.right, other.right),
    size: Math.max(one.size, other.size),
  };
}
