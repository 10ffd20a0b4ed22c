/** Lists in which grades stand as headings over the bodies that got them: "Good", then "Kent, Essex and Surrey". */
import type { GradeMention } from './grade-merge.ts';
import { gradeWords } from './grade-words.ts';
import { isInspected } from './masked.ts';
import { bodiesOf, type Sentence } from './sentence-bodies.ts';

/** The grades of such lists, and the lines that make them up. */
export interface ListReading {
  readonly found: readonly GradeMention[];
  readonly rows: ReadonlySet<Sentence>;
}

const GRADE_LINE =
  /^[\s•●▪*·:–—-]*(?:(?:rated|graded|judged)\s+(?:as\s+)?)?["“‘']?(?:outstanding|good|adequate|inadequate|requir(?:es|ing)\s+improvement)["”’']?\s*(?:\(\d{1,2}\))?\s*[:–—-]?$/iu;
/** No line with a grade alone is longer. */
const LONGEST_GRADE_LINE = 48;
/** What may stand beside bodies on a line that only lists them. */
const BETWEEN_BODIES = /^(?:[\s,;&•●▪*·.–—-]|and|the|police|forces?)*$/iu;

function isGradeLine(text: string, line: Sentence | undefined): line is Sentence {
  if (line === undefined || line.end - line.start > LONGEST_GRADE_LINE) return false;
  return GRADE_LINE.test(text.slice(line.start, line.end));
}

function isBodiesLine(text: string, line: Sentence | undefined): line is Sentence {
  if (line === undefined || line.mentions.length === 0 || !line.mentions.every(({ kind }) => isBody(kind)))
    return false;
  let at = line.start;
  for (const mention of line.mentions) {
    if (!BETWEEN_BODIES.test(text.slice(at, mention.start))) return false;
    at = mention.end;
  }
  return BETWEEN_BODIES.test(text.slice(at, line.end));
}

/** "West Midlands" among forces is the force of that name, which the mentions of a region don't tell: such a line is left alone. */
function isBody(kind: Sentence['mentions'][number]['kind']): boolean {
  return kind === 'force' || kind === 'rocu' || kind === 'fire-service';
}

/** Reads every such list. It begins after a sentence or a lead-in, so that a grade under its own heading is none. */
export function readGradeLists(text: string, sentences: readonly Sentence[]): ListReading {
  const found: GradeMention[] = [];
  const rows = new Set<Sentence>();
  for (let index = 0; index < sentences.length; index += 1) {
    const line = sentences[index];
    if (!isGradeLine(text, line) || !beginsList(text, sentences[index - 1], rows)) continue;
    const [word] = gradeWords(line.lower, line.start);
    for (let next = index + 1; word !== undefined; next += 1) {
      const below = sentences[next];
      if (!isBodiesLine(text, below)) break;
      rows.add(line).add(below);
      for (const body of bodiesOf(below.mentions.filter(isInspected))) {
        const rule = 'under its grade';
        found.push({ ...word, body, topic: null, earlier: false, rule, confidence: 0.9, candidates: [] });
      }
    }
  }
  return { found, rows };
}

/** Whether the line before ends a sentence, introduces a list, or belongs to the list itself. */
function beginsList(text: string, before: Sentence | undefined, rows: ReadonlySet<Sentence>): boolean {
  return (
    before === undefined || rows.has(before) || /[.:!?]["”’']?$/u.test(text.slice(before.start, before.end))
  );
}
