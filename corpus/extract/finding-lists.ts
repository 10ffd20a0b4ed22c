/** Findings told in lists: inside one sentence, and on the lines after a lead-in or a heading. */
import type { BodyRef, FindingKind, Span } from '../model.ts';
import type { ExtractedFinding } from './extraction.ts';
import { addressedIn, bodyOfPlace } from './finding-bodies.ts';
import {
  bodiesIn,
  type DocumentContext,
  finding,
  LONGEST_SENTENCE,
  ofAuthor,
  REGION,
  sectionBody,
} from './finding-context.ts';
import { splitList, trimItem } from './finding-items.ts';
import * as patterns from './finding-patterns.ts';
import { mask } from './masked.ts';
import type { Sentence } from './sentence-bodies.ts';

/** "Areas for improvement included a; b; and c": the items of a list inside one sentence. */
export function inlineList(document: DocumentContext, sentence: Sentence): ExtractedFinding[] | null {
  const { text } = document;
  const words = text.slice(sentence.start, sentence.end);
  const match = patterns.MAY_LIST.test(sentence.lower) ? patterns.INLINE_LIST.exec(words) : null;
  const head = match?.groups?.['head'] ?? '';
  const kind = match === null ? null : patterns.kindOfHeading(head);
  if (match === null || kind === null || kind === 'focus') return null;
  // "Required improvement in six, including leadership": a grade.
  if (/\brequir(?:es?|ed|ing)["'“‘’]?\s+["'“‘]?improvement/iu.test(words.slice(0, match.index) + head))
    return null;
  const isIncluded = patterns.INCLUDED.test(match.groups?.['verb'] ?? '');
  // "Areas we must work on and much of this was under way": another clause has begun, and nothing is listed.
  if (!isIncluded && /\sand\s/u.test(head)) return null;
  const rest = { start: sentence.start + match.index + match[0].length, end: sentence.end };
  // "Recommendation 1: by 31 January, the force should ..." is one, commas and all.
  const isOne = /:\s*$/u.test(match[0]) && /^(?:area|cause|recommendation)(?!s)/iu.test(head);
  const whole = trimItem(text, rest);
  const items = isOne && !isIncluded && whole !== null ? [whole] : splitList(text, rest);
  // "The areas for improvement are clear" lists nothing; "included" always does.
  if (
    !isIncluded &&
    !isOne &&
    !isTheOnly(words.slice(0, match.index), head, match[0]) &&
    (items.length < 2 || (match.index > 30 && !LISTS.test(match[0])))
  )
    return null;
  // "At two: Kent Police, where ...": bodies are listed, and no findings.
  if (
    items.some((item) => sentence.mentions.some(({ start, end }) => start === item.start && end === item.end))
  )
    return null;
  const leadIn = trimItem(text, { start: sentence.start, end: rest.start });
  const ofHead = bodiesIn(document, sentence, { start: sentence.start, end: rest.start });
  const ofItems = bodiesIn(document, sentence, rest);
  const own =
    /(?<![\p{L}])(?:we|our)(?![\p{L}])/iu.test(words) && document.author !== null ? [document.author] : [];
  const implied = REGION.test(words) ? [] : ofAuthor(document);
  const bodies = [ofHead, ofItems, own, implied].find((list) => list.length > 0) ?? [];
  return items.map((item) =>
    finding(item, kind, bodies, 'list in a sentence', 0.88, { complete: !isIncluded, leadIn }),
  );
}

/** "Four areas for improvement: a; b", "causes of concern, which are that a and that b": what introduces a list wherever it stands. */
const LISTS = /:\s*$|,\s+which\s+(?:are|were)\s*$/iu;

/** "The one area for improvement was ...", "has one area for improvement: ...": a list of one. */
function isTheOnly(before: string, head: string, introduction: string): boolean {
  const ONE = /(?<![\p{L}])(?:one|only|single|sole)\s+(?:\p{L}+\s+)?$/iu;
  return (
    ONE.test(before) &&
    (/:\s*$/u.test(introduction) || /^(?:area|cause|recommendation)(?!s)/iu.test(head)) &&
    /(?::|\s(?:is|was))\s*$/iu.test(introduction)
  );
}

interface LeadIn {
  /** Null where each item says itself what it is. */
  readonly kind: FindingKind | null;
  readonly rule: string;
  readonly confidence: number;
  /** True where each item goes on with the lead-in's own sentence ("The force should:"): its subject is who is meant. */
  readonly completes?: boolean;
}

function leadInOf(document: DocumentContext, sentence: Sentence): LeadIn | null {
  const { text, all } = document;
  const words = text.slice(sentence.start, sentence.end);
  const isHeading =
    sentence.block.kind === 'heading' ||
    (sentence.end === sentence.block.end && words.length <= 90 && !/[.!?,;]$/u.test(words));
  if (isHeading && patterns.DOING_HEADING.test(words))
    return { kind: 'focus', rule: 'what a body works on', confidence: 0.85 };
  if (!words.endsWith(':')) {
    // A crosshead in marks is what somebody said: 'We took the recommendations to heart'.
    const kind = isHeading && !/^["'“‘]/u.test(words) ? patterns.kindOfHeading(words) : null;
    return kind === null || kind === 'focus' || words.length > 60
      ? null
      : { kind, rule: 'under a heading', confidence: 0.93 };
  }
  if (patterns.FOCUS_LEAD_IN.test(words))
    return { kind: 'focus', rule: 'what a body works on', confidence: 0.9 };
  const before = all[sentence.index - 1];
  const heading =
    before === undefined ? '' : text.slice(before.start, Math.min(before.end, before.start + 90));
  if (patterns.IMPROVE_LEAD_IN.test(words))
    return { kind: 'area-for-improvement', rule: 'should improve', confidence: 0.88, completes: true };
  if (patterns.CRITICISED_LEAD_IN.test(words))
    return { kind: 'criticism', rule: 'criticised', confidence: 0.85 };
  if (patterns.PRAISED_LEAD_IN.test(words)) return { kind: 'strength', rule: 'praised', confidence: 0.85 };
  if (patterns.SHOULD_LEAD_IN.test(words)) {
    // "The report says the force needs to:" names no date and no recommendation.
    const isNeed =
      /\bneeds?\s+to\s*:\s*$/iu.test(words) && !/\b(?:by|within|recommend\p{L}*)\s/iu.test(words);
    const isArea = isNeed || patterns.kindOfHeading(heading) === 'area-for-improvement';
    return {
      kind: isArea ? 'area-for-improvement' : 'recommendation',
      rule: 'should',
      confidence: 0.85,
      completes: true,
    };
  }
  // "Issued a cause of concern, and made three recommendations:": what the last words before the colon name is listed.
  const last =
    /^.*[,\s]and\s+(?:has\s+|have\s+|also\s+)*(?:made|makes|issued|gave|set\s+out)\s(?<rest>.+)$/isu.exec(
      words,
    );
  const kind = patterns.kindOfHeading(last?.groups?.['rest'] ?? '') ?? patterns.kindOfHeading(words);
  if (kind !== null) return { kind, rule: 'list after its lead-in', confidence: 0.92 };
  return patterns.FOUND_LEAD_IN.test(words) ? { kind: null, rule: 'found that', confidence: 0.85 } : null;
}

/** The items on the lines after a lead-in or under a heading; their sentences are marked as taken. */
export function blockList(
  document: DocumentContext,
  sentence: Sentence,
  taken: Set<number>,
): ExtractedFinding[] | null {
  const leadIn = sentence.end === sentence.block.end ? leadInOf(document, sentence) : null;
  if (leadIn === null) return null;
  const { text } = document;
  const words = text.slice(sentence.start, sentence.end);
  const items = itemsAfter(document, sentence, words.endsWith(':'));
  if (items.length === 0) return null;
  const above = bodiesIn(document, sentence, sentence);
  const found: ExtractedFinding[] = [];
  for (const item of items) {
    const [first] = item;
    if (first === undefined) continue;
    if (leadIn.rule === 'under a heading' && patterns.INTRODUCES.test(text.slice(first.start, first.end)))
      break;
    const span = trimItem(text, first.block, item.length > 1 || leadIn.kind === 'focus');
    if (span === null) continue;
    const parts =
      first.block.kind === 'list-item' || leadIn.kind === 'focus' ? [] : splitParts(text, first.block);
    if (parts.length > 1) {
      for (const one of item) taken.add(one.index);
      found.push(...partsOf(document, sentence, first, parts, leadIn, above));
      continue;
    }
    const kind = kindUnder(leadIn, mask(text, first.block, first.mentions));
    for (const one of item) taken.add(one.index);
    if (kind === null) continue;
    const bodies =
      leadIn.completes && above.length > 0 ? above : bodiesOfItem(document, sentence, first, above, kind);
    const isRegion = bodies.length === 0 && REGION.test(words);
    found.push(
      finding(span, kind, bodies, leadIn.rule, leadIn.confidence, {
        complete: !patterns.INCLUDED.test(words),
        leadIn: words.endsWith(':') ? { start: sentence.start, end: sentence.end } : null,
        ...(isRegion ? { scope: 'region' as const } : {}),
      }),
    );
  }
  return found;
}

/** Items that one paragraph tells after a lead-in, parted by semicolons: lines that lost their breaks. */
function splitParts(text: string, block: Span): Span[] {
  const words = text.slice(block.start, block.end);
  if (!/;\s/u.test(words) || words.length > LONGEST_SENTENCE) return [];
  return splitList(text, block).filter(({ start, end }) => !/^(?:and|but)$/iu.test(text.slice(start, end)));
}

function partsOf(
  document: DocumentContext,
  sentence: Sentence,
  first: Sentence,
  parts: readonly Span[],
  leadIn: LeadIn,
  above: readonly BodyRef[],
): ExtractedFinding[] {
  const masked = mask(document.text, first.block, first.mentions);
  const isRegion = REGION.test(document.text.slice(sentence.start, sentence.end));
  return parts.flatMap((part) => {
    const words = masked.slice(part.start - first.block.start, part.end - first.block.start);
    const kind = leadIn.kind ?? kindOfItem(words);
    if (kind === null) return [];
    const own = leadIn.completes ? above : bodyOfPlace(document, part, bodiesIn(document, first, part));
    const bodies =
      own.length > 0 ? own : above.length > 0 || isRegion ? above : sectionBody(document, sentence);
    return [
      finding(part, kind, bodies, leadIn.rule, leadIn.confidence, {
        leadIn: { start: sentence.start, end: sentence.end },
      }),
    ];
  });
}

/** What an item is under its lead-in; among strengths, one that tells of "promising practice" is that. */
function kindUnder(leadIn: LeadIn, masked: string): FindingKind | null {
  if (leadIn.kind === null) return kindOfItem(masked);
  return leadIn.kind === 'strength' && kindOfItem(masked) === 'practice' ? 'practice' : leadIn.kind;
}

/** What an item says that was found; "is ‘good’ at reducing crime" is a grade, and no finding. */
function kindOfItem(masked: string): FindingKind | null {
  return patterns.GRADE_ITEM.test(masked) ? null : patterns.kindOfClause(masked);
}

function bodiesOfItem(
  document: DocumentContext,
  leadIn: Sentence,
  item: Sentence,
  above: readonly BodyRef[],
  kind: FindingKind,
): readonly BodyRef[] {
  if (kind === 'focus') return above.length > 0 ? above : ofAuthor(document);
  const addressed = kind === 'recommendation' ? addressedIn(document, item, item) : null;
  if (addressed !== null) return addressed;
  const own = bodyOfPlace(document, item, bodiesIn(document, item, item));
  if (own.length > 0) return own;
  if (above.length > 0) return above;
  const words = document.text.slice(item.start, item.end);
  if (/(?<![\p{L}])(?:we|our)(?![\p{L}])/iu.test(words)) return ofAuthor(document);
  return REGION.test(document.text.slice(leadIn.start, leadIn.end)) ? [] : sectionBody(document, leadIn);
}

/** "Recommendation 1": a heading over the item itself. */
const NUMBERED_HEADING =
  /^(?:recommendation|area\s+for\s+improvement|cause\s+of\s+concern)\s+\d{1,2}[.:]?$/iu;

const SHOULD = /(?<![\p{L}])(?:should|must|needs?\s+to)(?![\p{L}])/iu;

/** "Phones: we have bought ...": an item that begins with what it is about. */
const TOPIC = /^[\p{Lu}][^:.]{2,40}:\s/u;

/** Whether two lines without bullets are items of one list: parted by a semicolon, or both say what should be done. */
function areAlike(item: string, next: string): boolean {
  if (TOPIC.test(item) && TOPIC.test(next)) return true;
  return /;(?:\s+and)?$/iu.test(item) || (SHOULD.test(item) && SHOULD.test(next));
}

/** Groups the sentences of each line after a lead-in: bullets, or lines up to the first that ends with a full stop. */
function itemsAfter(document: DocumentContext, sentence: Sentence, afterColon: boolean): Sentence[][] {
  const { text, all } = document;
  const lines: Sentence[][] = [];
  for (let index = sentence.index + 1; index < all.length; index += 1) {
    const next = all[index];
    if (next === undefined) break;
    const line = lines.at(-1);
    if (line?.[0]?.block === next.block) {
      line.push(next);
      continue;
    }
    const previous = line?.[0];
    const words = text.slice(next.block.start, next.block.end);
    const isBullet = next.block.kind === 'list-item';
    if (/^[“"]/u.test(words) || words.endsWith(':') || NUMBERED_HEADING.test(words)) break;
    if (previous !== undefined) {
      if ((previous.block.kind === 'list-item') !== isBullet) break;
      const before = text.slice(previous.block.start, previous.block.end);
      if (!isBullet && !areAlike(before, words) && (!afterColon || /[.!?]["”’]?$/u.test(before))) break;
    }
    lines.push([next]);
  }
  return lines;
}
