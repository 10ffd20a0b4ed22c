/**
 * Tables of grades: a column for each year, for each area of work or for each body. Where no heading tells what several
 * grades in one row are for, the row grades nobody.
 */

import type { BodyRef, Span } from '../model.ts';
import { lowerCaseInPlace } from '../text/letters.ts';
import type { BodyMention } from './body-mention.ts';
import type { GradeMention } from './grade-merge.ts';
import { type GradeWord, gradeWords } from './grade-words.ts';
import { isInspected } from './masked.ts';
import { bodiesOf, type Sentence } from './sentence-bodies.ts';

/** Cells are parted by a bar, a tab, or several spaces. */
const CELL = /\s*(?:\||\t|\s{3,})\s*/gu;
/** "2019", "2018/19", "2019 grade", "Grade (2022)", "PEEL 2021–22". */
const YEAR = /^(?:[\p{L}\s]{0,20}[\s(])?(?<year>(?:19|20)\d\d)(?:[/–-]\d{2,4})?\)?(?:\s[\p{L}()\s]{0,20})?$/u;
/** "Previous grade", "Last time". */
const BEFORE = /^(?:the\s+)?(?:previous|last|former|earlier|prior|old)(?![\p{L}])/iu;
/** "Grade", "Overall rating", "This time": a heading that tells no area of work. */
const NO_AREA =
  /^(?:(?:overall|current|latest|new|this|hmicfrs|peel|our)\s*)*(?:grades?|gradings?|ratings?|judge?ments?|results?|overall|time|now|scores?)?$/iu;
/** A table has no more columns that are worth reading. */
const MOST_COLUMNS = 60;

/** The grades of a table, and the sentences that are its rows. */
export interface TableReading {
  readonly found: readonly GradeMention[];
  readonly rows: ReadonlySet<Sentence>;
}

/** What a table's heading says of each of its columns. */
interface Heading {
  readonly years: readonly (number | null)[];
  readonly bodies: readonly (BodyRef | null)[];
  readonly words: readonly string[];
}

/** Whose a cell's grade is, and what for. */
type Reading = Pick<GradeMention, 'body' | 'topic' | 'earlier' | 'rule'>;

/** The cells of a line, or null where it is no row of a table. */
function cellsOf(text: string, { start, end }: Span): Span[] | null {
  const row = text.slice(start, end);
  // Most sentences have no cell at all.
  if (!row.includes('|') && !row.includes('\t') && !row.includes('   ')) return null;
  const cells: Span[] = [];
  let from = 0;
  for (const gap of row.matchAll(CELL)) {
    if (cells.length === MOST_COLUMNS) break;
    cells.push({ start: start + from, end: start + gap.index });
    from = gap.index + gap[0].length;
  }
  cells.push({ start: start + from, end });
  return cells;
}

function bodyIn(text: string, cell: Span, sentence: Sentence): BodyRef | null {
  const [body, ...others] = bodiesOf(
    sentence.mentions.filter(
      (mention) =>
        isInspected(mention) &&
        mention.start >= cell.start &&
        mention.end <= cell.end &&
        isWholeName(text, [cell], mention),
    ),
  );
  return body !== undefined && others.length === 0 ? body : null;
}

function headingOf(text: string, sentence: Sentence, cells: readonly Span[]): Heading {
  const words = cells.map((cell) => text.slice(cell.start, cell.end).trim());
  return {
    words,
    years: words.map((cell) => {
      const year = YEAR.exec(cell)?.groups?.['year'];
      return year === undefined ? null : Number(year);
    }),
    bodies: cells.map((cell) => bodyIn(text, cell, sentence)),
  };
}

const count = (cells: readonly unknown[]): number => cells.filter((cell) => cell !== null).length;

/** Reads every table in a document's sentences. */
export function readTables(text: string, sentences: readonly Sentence[]): TableReading {
  const found: GradeMention[] = [];
  const rows = new Set<Sentence>();
  let heading: Heading | null = null;
  for (const sentence of sentences) {
    const cells = cellsOf(text, sentence);
    if (cells === null) {
      heading = null;
      continue;
    }
    const grades = cells.map((cell) => gradeOf(text, cell));
    if (count(grades) === 0) {
      // A line of dashes under the heading is none itself.
      if (/\p{L}/u.test(text.slice(sentence.start, sentence.end))) heading = headingOf(text, sentence, cells);
      continue;
    }
    const row = rowReader(text, sentence, cells, heading, count(grades));
    if (row === null) continue;
    rows.add(sentence);
    for (const [column, word] of grades.entries()) {
      const read = word === null ? null : row(column);
      if (word !== null && read !== null) found.push({ ...word, ...read, confidence: 0.9, candidates: [] });
    }
  }
  return { found, rows };
}

/** The grade that a cell has. */
function gradeOf(text: string, cell: Span): GradeWord | null {
  const [word, ...others] = gradeWords(lowerCaseInPlace(text.slice(cell.start, cell.end)), cell.start);
  return word !== undefined && others.length === 0 ? word : null;
}

/** Whether a bare place is all that its cell says: "Kent Ambulance Service" is not the police of Kent. */
function isWholeName(text: string, cells: readonly Span[], mention: BodyMention): boolean {
  if (!mention.place) return true;
  const cell = cells.find(({ start, end }) => mention.start >= start && mention.end <= end);
  if (cell === undefined) return false;
  return !/\p{L}/u.test(text.slice(cell.start, mention.start) + text.slice(mention.end, cell.end));
}

/** How the cells of a row are read; null where the row is a line like any other, with one name and one grade. */
function rowReader(
  text: string,
  sentence: Sentence,
  cells: readonly Span[],
  heading: Heading | null,
  grades: number,
): ((column: number) => Reading | null) | null {
  const bodies = bodiesOf(
    sentence.mentions.filter((mention) => isInspected(mention) && isWholeName(text, cells, mention)),
  );
  const [body] = bodies;
  if (body === undefined) {
    if (heading === null || count(heading.bodies) < 2) return null;
    const [first] = cells;
    const topic = first === undefined ? '' : text.slice(first.start, first.end).trim();
    // Above the first column there may be nothing at all.
    const shift = heading.bodies.length === cells.length - 1 ? 1 : 0;
    return (column) => {
      const owner = heading.bodies[column - shift] ?? null;
      return owner === null
        ? null
        : {
            body: owner,
            topic: NO_AREA.test(topic) ? null : topic,
            earlier: false,
            rule: 'column of a body',
          };
    };
  }
  if (bodies.length !== 1) return null;
  if (heading !== null && count(heading.years) >= 2) {
    const today = Math.max(...heading.years.filter((year) => year !== null));
    return (column) => {
      const year = heading.years[column] ?? null;
      return year === null ? null : { body, topic: null, earlier: year < today, rule: 'column of a year' };
    };
  }
  if (grades < 2) return null;
  if (heading === null || heading.words.length !== cells.length) return () => null;
  return (column) => {
    const words = heading.words[column] ?? '';
    const earlier = BEFORE.test(words);
    const topic = earlier || NO_AREA.test(words) ? null : words;
    return { body, topic, earlier, rule: 'column of an area' };
  };
}
