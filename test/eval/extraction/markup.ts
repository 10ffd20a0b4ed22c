/**
 * The plain-text form in which the documents with answers are written: `test/eval/README.md` describes it for
 * people. The answers stand in braces around the words they are about, so the text stays readable and no offset is
 * ever counted by hand.
 */
import { type FindingKind, GRADES, type Grade, type Span } from '../../../corpus/model.ts';

/** The kinds of answer that a document may have in full; only those are scored. */
export const SCORED_KINDS = ['quotes', 'grades', 'findings', 'figures'] as const;
/** A kind of answer. */
export type ScoredKind = (typeof SCORED_KINDS)[number];

/** `optional`: opinions differ whether it is one, so neither giving it nor leaving it out counts. */
interface Expected extends Span {
  readonly optional: boolean;
}

/** One run of a quotation: the words between the marks. */
export interface ExpectedQuote extends Expected {
  readonly kind: 'full' | 'fragment';
  /** Runs of one interrupted or continued quotation share it. */
  readonly group: number;
  /** Every name that is right, the best first; null where the text names nobody. */
  readonly speakers: readonly (string | null)[];
}

/** One body's grade in one inspection. */
export interface ExpectedGrade extends Expected {
  readonly body: string;
  readonly grade: Grade;
  readonly earlier: boolean;
  /** The further places where the same grade is told. */
  readonly also: readonly Span[];
}

/** One finding with all the bodies it is said of. */
export interface ExpectedFinding extends Expected {
  readonly kind: FindingKind;
  readonly by: 'inspectorate' | 'body';
  readonly bodies: readonly string[];
  readonly complete: boolean;
}

/** One figure, from its first hedge to the end of its unit. */
interface ExpectedFigure extends Expected {
  readonly value: number;
}

/** A document with its answers. */
export interface MarkedDocument {
  /** How it is written: "local newspaper", "press release". */
  readonly style: string;
  /** The kinds of which every answer is marked. */
  readonly scored: readonly ScoredKind[];
  /** The text without markup: what an extractor gets to see. */
  readonly text: string;
  readonly quotes: readonly ExpectedQuote[];
  readonly grades: readonly ExpectedGrade[];
  readonly findings: readonly ExpectedFinding[];
  readonly figures: readonly ExpectedFigure[];
}

/** What is wrong with the markup, and in which line of the file. */
export class MarkupError extends Error {
  override readonly name = 'MarkupError';
  readonly line: number;

  constructor(problem: string, line: number) {
    super(`line ${line}: ${problem}`);
    this.line = line;
  }
}

interface Mark extends Span {
  readonly code: string;
  readonly optional: boolean;
  readonly earlier: boolean;
  readonly group: number | null;
  readonly names: string;
  readonly settings: ReadonlyMap<string, string>;
  readonly line: number;
}

const FINDING_CODES: Readonly<Record<string, FindingKind>> = {
  afi: 'area-for-improvement',
  coc: 'cause-of-concern',
  rec: 'recommendation',
  crit: 'criticism',
  str: 'strength',
  prac: 'practice',
  focus: 'focus',
};

const HEAD =
  /^(?<code>[a-z]+)(?<optional>\?)?(?<earlier>-)?(?<group>\d+)?(?: (?<names>[^;]*))?(?<settings>(?:; [^;]+)*)$/;

/**
 * Reads a marked document.
 *
 * @example
 * parseMarked('style: wire\nscored: quotes\n---\n"{q1 Ann Lee|Yes,}" Lee said.').text // '"Yes," Lee said.'
 * @throws MarkupError with the line of the file.
 */
export function parseMarked(source: string): MarkedDocument {
  const headerEnd = source.indexOf('\n---\n');
  if (headerEnd < 0) throw new MarkupError('no line "---" after the header', 1);
  const header = new Map<string, string>();
  for (const [index, row] of source.slice(0, headerEnd).split('\n').entries()) {
    const colon = row.indexOf(': ');
    if (colon < 0) throw new MarkupError('a header line is "key: value"', index + 1);
    header.set(row.slice(0, colon), row.slice(colon + 2));
  }
  const body = source.slice(headerEnd + 5).replace(/\n$/, '');
  const { text, marks } = readMarks(body, source.slice(0, headerEnd + 5).split('\n').length);
  return {
    style: header.get('style') ?? 'unknown',
    scored: readScored(header.get('scored') ?? ''),
    text,
    quotes: readQuotes(marks),
    grades: readGrades(marks, text),
    findings: marks.flatMap(readFinding),
    figures: marks.flatMap(readFigure),
  };
}

function readScored(value: string): ScoredKind[] {
  const named = value.split(' ');
  const unknown = named.find((name) => !SCORED_KINDS.some((kind) => kind === name));
  if (unknown !== undefined) throw new MarkupError(`"scored" names no kind: "${unknown}"`, 1);
  return SCORED_KINDS.filter((kind) => named.includes(kind));
}

function readMarks(body: string, firstLine: number): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { head: string; start: number; line: number }[] = [];
  let text = '';
  let line = firstLine;
  for (let at = 0; at < body.length; at += 1) {
    const character = body.charAt(at);
    if (character === '\n') line += 1;
    if (character === '{') {
      const bar = body.indexOf('|', at);
      if (bar < 0) throw new MarkupError('"{" without "|"', line);
      open.push({ head: body.slice(at + 1, bar), start: text.length, line });
      at = bar;
    } else if (character === '}') {
      const last = open.pop();
      if (last === undefined) throw new MarkupError('"}" without "{"', line);
      marks.push({ ...readHead(last.head, last.line), start: last.start, end: text.length, line: last.line });
    } else {
      text += character;
    }
  }
  const unclosed = open.pop();
  if (unclosed !== undefined) throw new MarkupError('"{" without "}"', unclosed.line);
  return { text, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function readHead(head: string, line: number): Omit<Mark, 'start' | 'end' | 'line'> {
  const groups = HEAD.exec(head)?.groups;
  if (groups === undefined) throw new MarkupError(`cannot read "{${head}|"`, line);
  const { code = '', optional, earlier, group, names = '', settings: listed = '' } = groups;
  if (!['q', 'f', 'g', 'a', 'n'].includes(code) && FINDING_CODES[code] === undefined) {
    throw new MarkupError(`unknown mark "${code}"`, line);
  }
  const settings = new Map<string, string>();
  for (const setting of listed.split('; ').slice(1)) {
    const [key = '', value = ''] = setting.split('=');
    settings.set(key, value);
  }
  return {
    code,
    optional: optional !== undefined,
    earlier: earlier !== undefined,
    group: group === undefined ? null : Number(group),
    names,
    settings,
  };
}

function readQuotes(marks: readonly Mark[]): ExpectedQuote[] {
  const speakersOfGroup = new Map<number, readonly (string | null)[]>();
  const quotes: ExpectedQuote[] = [];
  for (const mark of marks) {
    if (mark.code !== 'q' && mark.code !== 'f') continue;
    if (mark.group === null) throw new MarkupError('a quotation needs a number', mark.line);
    if (mark.names !== '') {
      const names = mark.names.split(' / ').map((name) => (name === '-' ? null : name));
      speakersOfGroup.set(mark.group, names);
    }
    const speakers = speakersOfGroup.get(mark.group);
    if (speakers === undefined)
      throw new MarkupError('the first run of a quotation needs a speaker', mark.line);
    quotes.push({
      start: mark.start,
      end: mark.end,
      optional: mark.optional,
      kind: mark.code === 'q' ? 'full' : 'fragment',
      group: mark.group,
      speakers,
    });
  }
  return quotes;
}

function readGrades(marks: readonly Mark[], text: string): ExpectedGrade[] {
  const grades: (ExpectedGrade & { also: Span[] })[] = [];
  for (const mark of marks) {
    if (mark.code !== 'g') continue;
    const grade = gradeOf(mark, text);
    for (const body of namesOf(mark)) {
      const { start, end, optional, earlier } = mark;
      grades.push({ start, end, optional, earlier, body, grade, also: [] });
    }
  }
  for (const mark of marks) {
    if (mark.code !== 'a') continue;
    const grade = gradeOf(mark, text);
    for (const body of namesOf(mark)) {
      const first = grades.find(
        (one) => one.body === body && one.grade === grade && one.earlier === mark.earlier,
      );
      if (first === undefined)
        throw new MarkupError(`no grade "${grade}" of ${body} to mention again`, mark.line);
      first.also.push({ start: mark.start, end: mark.end });
    }
  }
  return grades;
}

/** The grade that the marked words say, unless the mark itself says which (`; grade=...`). */
function gradeOf(mark: Mark, text: string): Grade {
  const words = text
    .slice(mark.start, mark.end)
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .replace(/\brequired?\b/, 'requires');
  const said = mark.settings.get('grade') ?? words;
  const grade = GRADES.find((one) => one === said);
  if (grade === undefined) throw new MarkupError(`"${said}" is no grade`, mark.line);
  return grade;
}

function namesOf(mark: Mark): string[] {
  return mark.names === '' ? [] : mark.names.split(' + ');
}

function readFinding(mark: Mark): ExpectedFinding[] {
  const kind = FINDING_CODES[mark.code];
  if (kind === undefined) return [];
  const { start, end, optional } = mark;
  const by = kind === 'focus' || mark.settings.get('by') === 'body' ? 'body' : 'inspectorate';
  return [
    { start, end, optional, kind, by, bodies: namesOf(mark), complete: !mark.settings.has('incomplete') },
  ];
}

function readFigure(mark: Mark): ExpectedFigure[] {
  if (mark.code !== 'n') return [];
  const value = Number(mark.names);
  if (mark.names === '' || Number.isNaN(value)) throw new MarkupError('a figure needs its value', mark.line);
  return [{ start: mark.start, end: mark.end, optional: mark.optional, value }];
}
