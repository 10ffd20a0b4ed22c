/** Where words stand on a page -> lines in the order of reading. All measures are points; y grows upwards. */

/** Words as a PDF places them. */
export interface PageItem {
  readonly words: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters. */
  readonly size: number;
}

/** A line of one column. */
export interface PageLine {
  readonly words: string;
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  /** 0 and 1 for the columns of a two-column page, -1 for a line across the page. */
  readonly column: number;
  /** Where the longest line of the column ends. */
  readonly columnRight: number;
}

type Segment = Omit<PageLine, 'column' | 'columnRight'>;

/** Items of one page -> its lines, the left column before the right one. */
export function layOutPage(items: readonly PageItem[], pageWidth: number): PageLine[] {
  const segments = joinItems(items);
  const middle = pageWidth / 2;
  const inLeft = (segment: Segment): boolean => segment.right <= middle + pageWidth * 0.02;
  const inRight = (segment: Segment): boolean => segment.left >= middle - pageWidth * 0.02;
  const left = segments.filter(inLeft);
  const right = segments.filter((segment) => !inLeft(segment) && inRight(segment));
  const across = segments.length - left.length - right.length;
  const twoColumns = right.length >= 5 && left.length >= 5 && across <= segments.length / 4;
  const columnOf = (segment: Segment): number =>
    !twoColumns ? 0 : inLeft(segment) ? 0 : inRight(segment) ? 1 : -1;
  const ordered = twoColumns ? byColumns(segments, columnOf) : segments;
  const ends = new Map<number, number>();
  for (const segment of ordered) {
    const column = columnOf(segment);
    ends.set(column, Math.max(ends.get(column) ?? 0, segment.right));
  }
  return ordered.map((segment) => {
    const column = columnOf(segment);
    return { ...segment, column, columnRight: ends.get(column) ?? segment.right };
  });
}

/** Lines across the page part it into bands; in each band the left column comes first. */
function byColumns(segments: readonly Segment[], columnOf: (segment: Segment) => number): Segment[] {
  const ordered: Segment[] = [];
  let band: Segment[] = [];
  const flush = (): void => {
    ordered.push(
      ...band.filter((segment) => columnOf(segment) === 0),
      ...band.filter((segment) => columnOf(segment) === 1),
    );
    band = [];
  };
  for (const segment of segments) {
    if (columnOf(segment) !== -1) band.push(segment);
    else {
      flush();
      ordered.push(segment);
    }
  }
  flush();
  return ordered;
}

/** Items on one height, close to each other, are one segment; from the top of the page down, from left to right. */
function joinItems(items: readonly PageItem[]): Segment[] {
  const rows: PageItem[][] = [];
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const [head] = row ?? [];
    if (row !== undefined && head !== undefined && Math.abs(head.y - item.y) <= head.size * 0.4)
      row.push(item);
    else rows.push([item]);
  }
  return rows.flatMap((row) => {
    const segments: Segment[] = [];
    for (const item of row.sort((a, b) => a.x - b.x)) {
      const last = segments.at(-1);
      const gap = last === undefined ? 0 : item.x - last.right;
      if (last === undefined || gap > item.size * 1.6) {
        segments.push({
          words: item.words.trim(),
          y: item.y,
          left: item.x,
          right: item.x + item.width,
          size: item.size,
        });
      } else {
        const space = gap > item.size * 0.15 || /^\s/u.test(item.words) ? ' ' : '';
        const words = (last.words + space + item.words).replace(/\s+/gu, ' ').trimEnd();
        segments[segments.length - 1] = {
          ...last,
          words,
          right: item.x + item.width,
          size: Math.max(last.size, item.size),
        };
      }
    }
    return segments;
  });
}

/**
 * Tells running heads, running feet and page numbers: among the outermost two lines of a page, numbers alone, and words
 * (digits not counting) that stand so on at least three pages and a third of all.
 */
export function runningLines(
  pages: readonly (readonly PageLine[])[],
): (line: PageLine, page: readonly PageLine[]) => boolean {
  const key = (line: PageLine): string => line.words.replace(/\d+/gu, '#').toLowerCase();
  const outermost = (page: readonly PageLine[]): PageLine[] => {
    const sorted = [...page].sort((a, b) => b.y - a.y);
    return [...sorted.slice(0, 2), ...sorted.slice(-2)];
  };
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const words of new Set(outermost(page).map(key))) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const enough = Math.max(3, Math.ceil(pages.length / 3));
  return (line, page) => {
    if (!outermost(page).includes(line)) return false;
    if (/^(?:page\s*)?[\divxlc]{1,5}(?:\s*(?:of|\/)\s*\d+)?$/iu.test(line.words)) return true;
    return (counts.get(key(line)) ?? 0) >= enough;
  };
}
