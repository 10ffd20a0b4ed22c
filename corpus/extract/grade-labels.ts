/**
 * Grades in lists, tables and under headings, where the line has no sentence: "Investigating crime – inadequate" under
 * "Kent Police was graded in these areas:", or "Adequate" alone under the heading "Surrey Police".
 */
import type { BodyRef } from '../model.ts';
import type { BodyMention } from './body-mention.ts';
import { BODY, GRADE, isInspected } from './masked.ts';
import { bodiesOf, type Sentence } from './sentence-bodies.ts';

/** A grade that its line's form tells. */
export interface LabelReading {
  readonly bodies: readonly BodyRef[];
  readonly topic: string | null;
  readonly rule: string;
  readonly confidence: number;
}

const BULLET = String.raw`^\s*(?:[•●▪◦‣*·–—-]\s*|\(?\d{1,2}[.)]\s*)?`;
const END = String.raw`"?\)?[\s.;,]*(?:and)?\s*$`;
const TOPIC_THEN_GRADE = new RegExp(
  String.raw`${BULLET}"?(?<topic>[^${BODY}${GRADE}.;:|\t"]{3,140}?)"?\s*(?:[:|\t=]|\s[–—-]|[–—]|\s\(|\s{2,})\s*(?:graded\s+|rated\s+|judged\s+)?(?:as\s+)?"?${GRADE}+${END}`,
  'iu',
);
const GRADE_THEN_TOPIC = new RegExp(
  String.raw`${BULLET}"?${GRADE}+"?\s*(?:[:|\t]|\s[–—-])\s*"?(?<topic>[^${BODY}${GRADE}:|\t"]{3,160}?)"?[.;,]*\s*(?:and)?\s*$`,
  'iu',
);
const GRADE_ALONE = new RegExp(
  String.raw`^\s*(?:(?:overall\s+)?(?:grade|judge?ment|rating)\s*[:–—-]\s*)?"?${GRADE}+"?\.?\s*$`,
  'iu',
);
const ITEM_WITHOUT_SUBJECT = new RegExp(
  String.raw`${BULLET}(?:(?:is|was|has\s+been|rated|graded|judged|as|to\s+be)\s+)*"?${GRADE}+"?\s+(?:at|in|for)\s+(?<topic>[^${BODY}${GRADE}]{3,200}?)[.;,]*\s*(?:and)?\s*$`,
  'iu',
);
/** "Good – the service has shown ..." explains a scale and grades nobody. */
const EXPLAINS = /(?<![\p{L}])(?:we|has|have|had|means?|there\s+(?:is|are))(?![\p{L}])/iu;
const NO_TOPIC =
  /^(?:(?:graded\s+)?judge?ment|overall|overall (?:grade|rating|judge?ment)|grade|rating|judge?ment|the force|force)$/iu;
/** A list under its lead-in is not longer than this. */
const LONGEST_LIST = 16;

/** Reads a line that holds one grade word. `lines` are the document's sentences, `masked` the whole line. */
export function readLabel(
  text: string,
  lines: readonly Sentence[],
  line: Sentence,
  masked: string,
  onlyBody: BodyRef | null,
): LabelReading | null {
  const topicOf = (match: RegExpExecArray | null): string | null => {
    const topic = match?.groups?.['topic'];
    if (match === null || topic === undefined) return null;
    const start = line.block.start + masked.indexOf(topic);
    return text.slice(start, start + topic.length).trim();
  };
  if (GRADE_ALONE.test(masked)) return aloneUnderHeading(text, lines, line, onlyBody);
  if (masked.includes(BODY) || line.mentions.some((mention) => isOther(line, masked, mention))) return null;
  const itemTopic = topicOf(ITEM_WITHOUT_SUBJECT.exec(masked));
  const leadIn = leadInBodies(lines, line);
  if (itemTopic !== null && leadIn !== null) {
    return { bodies: leadIn, topic: itemTopic, rule: 'item of a list', confidence: 0.88 };
  }
  const topic = topicOf(TOPIC_THEN_GRADE.exec(masked)) ?? topicOf(GRADE_THEN_TOPIC.exec(masked));
  const bodies = leadIn ?? (onlyBody === null ? null : [onlyBody]);
  if (topic === null || bodies === null || EXPLAINS.test(topic) || /^(?:none|nil|n\/a|no\s.*)$/iu.test(topic))
    return null;
  return { bodies, topic: NO_TOPIC.test(topic) ? null : topic, rule: 'area and grade', confidence: 0.88 };
}

/** Whether a line's label is another organisation, and no area of work: "Sussex Ambulance Service – good". */
function isOther(line: Sentence, masked: string, { kind, start }: BodyMention): boolean {
  return kind === 'other' && !/[\p{L}\p{N}]/u.test(masked.slice(0, Math.max(0, start - line.block.start)));
}

/** "Adequate" alone: of the body or the area that the heading above names. */
function aloneUnderHeading(
  text: string,
  lines: readonly Sentence[],
  line: Sentence,
  onlyBody: BodyRef | null,
): LabelReading | null {
  const heading = lines[line.index - 1];
  if (
    heading === undefined ||
    heading.end - heading.start > 120 ||
    /[.!]$/u.test(text.slice(heading.start, heading.end))
  ) {
    return null;
  }
  const own = bodiesOf(heading.mentions.filter(isInspected));
  if (own.length === 1) return { bodies: own, topic: null, rule: 'under its heading', confidence: 0.9 };
  if (own.length === 0) {
    const first = areasBelow(text, lines, line);
    const bodies =
      first === null ? null : (leadInBodies(lines, line) ?? (onlyBody === null ? null : [onlyBody]));
    if (first !== null && bodies !== null)
      return { bodies, topic: first, rule: 'over its areas', confidence: 0.85 };
  }
  const above = leadInBodies(lines, heading) ?? (onlyBody === null ? null : [onlyBody]);
  if (above === null || own.length > 1) return null;
  const words = text.slice(heading.start, heading.end);
  const topic = /^(?:graded )?judge?ment|^grade|^overall/iu.test(words) ? null : words;
  return { bodies: above, topic, rule: 'under its heading', confidence: 0.8 };
}

const GRADE_LINE = /^["“‘']?(?:outstanding|good|adequate|inadequate|requires improvement)["”’']?$/iu;

/**
 * Where the grades stand as headings over their areas ("Good", then "Managing offenders"): the areas below this one. It is
 * so where the first line after the lead-in is a grade.
 */
function areasBelow(text: string, lines: readonly Sentence[], line: Sentence): string | null {
  const wordsAt = (index: number): string | null => {
    const one = lines[index];
    return one === undefined || one.end - one.start > 120 ? null : text.slice(one.start, one.end);
  };
  let top = line.index;
  for (let index = line.index - 1; index >= Math.max(0, line.index - 3 * LONGEST_LIST); index -= 1) {
    const words = wordsAt(index);
    if (words === null || /[.:!?]$/u.test(words)) break;
    top = index;
  }
  if (top === 0 || !GRADE_LINE.test(wordsAt(top) ?? '')) return null;
  const areas: string[] = [];
  for (let index = line.index + 1; areas.length < LONGEST_LIST; index += 1) {
    const words = wordsAt(index);
    if (words === null || GRADE_LINE.test(words) || /[.:!?]$/u.test(words)) break;
    areas.push(words);
  }
  return areas.length === 0 ? null : areas.join('; ');
}

/** The one body that the words above a list speak of: its lead-in, or the heading of its section. */
function leadInBodies(lines: readonly Sentence[], line: Sentence): readonly BodyRef[] | null {
  for (let index = line.index - 1; index >= Math.max(0, line.index - LONGEST_LIST); index -= 1) {
    const above = lines[index];
    if (above === undefined) return null;
    const bodies = bodiesOf(above.mentions.filter((mention) => isInspected(mention) && !mention.place));
    if (bodies.length === 0) continue;
    return bodies.length === 1 ? bodies : null;
  }
  return null;
}
