/** Tables of grades with a column for each year: the last year is today's inspection, those before it are earlier ones. */
import type { GradeMention } from './grade-merge.ts';
import { gradeWords } from './grade-words.ts';
import { isInspected } from './masked.ts';
import { bodiesOf, type Sentence } from './sentence-bodies.ts';

/** Cells are parted by a bar, a tab, or several spaces. */
const CELL = /\s*(?:\||\t|\s{3,})\s*/u;
/** "2019", "2018/19", "2019 grade", "Grade (2022)", "PEEL 2021–22". */
const YEAR = /^(?:[\p{L}\s]{0,20}[\s(])?(?<year>(?:19|20)\d\d)(?:[/–-]\d{2,4})?\)?(?:\s[\p{L}()\s]{0,20})?$/u;

/** The grades of a table, and the sentences that are its rows. */
export interface TableReading {
  readonly found: readonly GradeMention[];
  readonly rows: ReadonlySet<Sentence>;
}

function yearOf(cell: string): number | null {
  const year = YEAR.exec(cell)?.groups?.['year'];
  return year === undefined ? null : Number(year);
}

/** The year of each column of a header row, or null where the row is no header with at least two years. */
function yearsOf(row: string): (number | null)[] | null {
  const cells = row.split(CELL).map((cell) => cell.trim());
  const years = cells.map((cell) => yearOf(cell));
  return years.filter((year) => year !== null).length >= 2 ? years : null;
}

/** Reads every table with years in a document's sentences. */
export function readYearTables(text: string, sentences: readonly Sentence[]): TableReading {
  const found: GradeMention[] = [];
  const rows = new Set<Sentence>();
  let years: (number | null)[] | null = null;
  for (const sentence of sentences) {
    const row = text.slice(sentence.start, sentence.end);
    // Most sentences have no cell at all.
    if (!row.includes('|') && !row.includes('\t') && !row.includes('   ')) {
      years = null;
      continue;
    }
    const header = yearsOf(row);
    if (header !== null) years = header;
    if (years === null || header !== null) continue;
    const bodies = bodiesOf(sentence.mentions.filter(isInspected));
    if (bodies.length !== 1) continue;
    rows.add(sentence);
    const today = Math.max(...years.filter((year) => year !== null));
    for (const word of gradeWords(text, sentence.start, sentence.end)) {
      const column = text.slice(sentence.start, word.start).split(CELL).length - 1;
      const year = years[column];
      if (year === undefined || year === null) continue;
      for (const body of bodies) {
        found.push({
          ...word,
          body,
          topic: null,
          earlier: year < today,
          rule: 'column of a year',
          confidence: 0.9,
          candidates: [],
        });
      }
    }
  }
  return { found, rows };
}
