/** Where words stand on a page -> lines in the order of reading. All measures are points; y grows upwards. */
import { join, type PageItem, type Row, rowsOf, type Segment } from './pdf-rows.ts';

/** A line of one column, or a row of a table with its cells parted by " | ". */
export interface PageLine extends Segment {
  /** Lines of one column of one page have the same number; 0 for what is in no column. */
  readonly column: number;
  /** Where the longest line of the column ends. */
  readonly columnRight: number;
  /** Whether it is a row of a table. */
  readonly isRow: boolean;
}

/** Fewer lines than this on either side make no columns. */
const FEWEST_LINES = 4;
/** The narrowest strip between columns, in points and as a share of the letters' height. */
const NARROWEST_STRIP = { points: 8, size: 0.7 };
/** Columns of text have lines of so many characters on average; cells with a name or a grade have fewer. */
const SHORTEST_COLUMN_LINE = 20;
/** A line that reaches this far over its column is a full one; text has mostly full lines. */
const FULL_LINE = 0.7;
/** Rows further apart than this many heights of their letters belong to different parts of the page. */
const PART_GAP = 2.5;
/** Cells of a table stand at least so far apart, in heights of their letters. */
const CELL_GAP = 1.6;
/** What begins the item of a list, standing alone before a wide space. */
const BULLET = /^(?:[•●▪◦‣–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d+(?:\.\d+)+\.?)$/u;

/** Items of one page -> its lines, each column from its top to its foot. */
export function layOutPage(items: readonly PageItem[]): PageLine[] {
  let columns = 0;
  const layOut = (rows: readonly Row[], column: number): PageLine[] =>
    partsOf(rows).flatMap((part) => {
      const found = findColumns(part);
      if (found === null) return linesOf(part, column);
      columns += 2;
      const number = columns;
      return [
        ...layOut(part.slice(0, found.from), column),
        ...layOut(found.left, number - 1),
        ...layOut(found.right, number),
        ...layOut(part.slice(found.to), column),
      ];
    });
  const lines = layOut(rowsOf(items), 0);
  const ends = new Map<number, number>();
  for (const { column, right } of lines) ends.set(column, Math.max(ends.get(column) ?? 0, right));
  return lines.map((line) => ({ ...line, columnRight: ends.get(line.column) ?? line.right }));
}

/** Rows with wide gaps between them, apart. */
function partsOf(rows: readonly Row[]): Row[][] {
  const parts: Row[][] = [];
  for (const row of rows) {
    const above = parts.at(-1)?.at(-1)?.[0];
    const [first] = row;
    if (
      above !== undefined &&
      first !== undefined &&
      above.y - first.y <= PART_GAP * Math.min(above.size, first.size)
    )
      parts.at(-1)?.push(row);
    else parts.push([row]);
  }
  return parts;
}

interface Columns {
  /** The rows that stand in two columns: from this one up to, without, that one. */
  readonly from: number;
  readonly to: number;
  readonly left: readonly Row[];
  readonly right: readonly Row[];
}

/** The longest run of rows with text on both sides of one empty strip, or null where there is none. */
function findColumns(rows: readonly Row[]): Columns | null {
  let best: Columns | null = null;
  for (const edge of edgesOf(rows)) {
    let from = 0;
    for (let to = 0; to <= rows.length; to += 1) {
      const row = rows[to];
      if (row !== undefined && !crosses(row, edge)) continue;
      const columns = columnsIn(rows, from, to, edge);
      if (columns !== null && (best === null || linesIn(columns) > linesIn(best))) best = columns;
      from = to + 1;
    }
  }
  return best;
}

/** The columns that rows stand in; where a table or the like stands among them, of the part above or below the widest gap. */
function columnsIn(rows: readonly Row[], from: number, to: number, edge: number): Columns | null {
  if (to - from < FEWEST_LINES) return null;
  const columns = split(rows, from, to, edge);
  if (columns !== null) return columns;
  const gap = (place: number): number => (rows[place - 1]?.[0]?.y ?? 0) - (rows[place]?.[0]?.y ?? 0);
  let widest = from + 1;
  for (let place = from + 2; place < to; place += 1) if (gap(place) > gap(widest)) widest = place;
  return columnsIn(rows, from, widest, edge) ?? columnsIn(rows, widest, to, edge);
}

function linesIn({ left, right }: Columns): number {
  return left.length + right.length;
}

/** Where a second column may begin: where several rows have a segment that begins there. */
function edgesOf(rows: readonly Row[]): number[] {
  const counts = new Map<number, number>();
  const all = rows.flat();
  const start = Math.min(...all.map(({ left }) => left));
  const width = Math.max(...all.map(({ right }) => right)) - start;
  for (const { left } of all) {
    if (left < start + width * 0.2) continue;
    const edge = Math.round(left);
    counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= FEWEST_LINES).map(([edge]) => edge);
}

/** Whether words stand in the strip before the edge. */
function crosses(row: Row, edge: number): boolean {
  return row.some(({ left, right, size }) => {
    const strip = Math.max(NARROWEST_STRIP.points, NARROWEST_STRIP.size * size);
    return left < edge - 2 && right > edge - strip;
  });
}

function split(rows: readonly Row[], from: number, to: number, edge: number): Columns | null {
  const side = (isLeft: boolean): Row[] =>
    rows
      .slice(from, to)
      .map((row) => row.filter(({ left }) => left < edge - 2 === isLeft))
      .filter((row) => row.length > 0);
  const [left, right] = [side(true), side(false)];
  return isText(left) && isText(right) ? { from, to, left, right } : null;
}

/** Whether rows are lines of text, as columns have them, and no cells of a table. */
function isText(rows: readonly Row[]): boolean {
  if (rows.length < FEWEST_LINES) return false;
  const lines = rows.map((row) => row.reduce((one, other) => join(one, other)));
  const start = Math.min(...lines.map(({ left }) => left));
  const end = Math.max(...lines.map(({ right }) => right));
  const full = lines.filter(({ right }) => right - start >= FULL_LINE * (end - start)).length;
  const letters = lines.reduce((sum, { words }) => sum + words.length, 0);
  return full >= lines.length / 2 && letters >= SHORTEST_COLUMN_LINE * lines.length;
}

/** A line being put together: its cells, of which a line of text has one. */
interface Draft {
  readonly cells: Segment[];
}

/** Rows that stand in no columns: lines of text, and rows of tables. */
function linesOf(rows: readonly Row[], column: number): PageLine[] {
  const drafts: Draft[] = [];
  for (const row of rows) {
    const cells = cellsOf(row);
    const above = drafts.at(-1);
    const [only] = cells;
    const place =
      above === undefined || only === undefined || cells.length > 1 ? -1 : continued(above.cells, only);
    const cell = above?.cells[place];
    if (above !== undefined && only !== undefined && cell !== undefined)
      above.cells[place] = { ...join(cell, only, ' '), y: only.y };
    else drafts.push({ cells });
  }
  return drafts.flatMap(({ cells }) => {
    const [first] = cells;
    if (first === undefined) return [];
    const words = cells.map((cell) => cell.words).join(' | ');
    const right = Math.max(...cells.map((cell) => cell.right));
    const size = Math.max(...cells.map((cell) => cell.size));
    return [{ ...first, words, right, size, column, columnRight: right, isRow: cells.length > 1 }];
  });
}

function cellsOf(row: Row): Segment[] {
  const cells: Segment[] = [];
  for (const segment of row) {
    const last = cells.at(-1);
    if (
      last !== undefined &&
      (segment.left - last.right <= segment.size * CELL_GAP || BULLET.test(last.words))
    )
      cells[cells.length - 1] = join(last, segment, ' ');
    else cells.push(segment);
  }
  return cells;
}

/** Which cell of the row above a line alone goes on with: never the first, where any line of text begins. */
function continued(cells: readonly Segment[], line: Segment): number {
  return cells.findIndex(
    (cell, index) =>
      index > 0 &&
      Math.abs(cell.left - line.left) <= 2 &&
      cell.y - line.y <= 1.5 * line.size &&
      cell.y > line.y,
  );
}
