/**
 * Findings that are announced and then told one after another: "The report has three areas for improvement. The first is
 * that ...", or "went through the two recommendations. The force should ... and should ...".
 */
import type { BodyRef, FindingKind, Span } from '../model.ts';
import { allMatches } from '../text/matches.ts';
import type { ExtractedFinding } from './extraction.ts';
import {
  bodiesIn,
  type DocumentContext,
  finding,
  LONGEST_SENTENCE,
  ofAuthor,
  sectionBody,
} from './finding-context.ts';
import { splitList, trimItem } from './finding-items.ts';
import { ASKED_LIST, isAttributed, kindOfHeading, MAY_LIST } from './finding-patterns.ts';
import { mask } from './masked.ts';
import { antecedent, type Sentence } from './sentence-bodies.ts';

/** "Three areas for improvement": how many are to come, and of what kind. */
const ANNOUNCES =
  /(?<![\p{L}])(?:both|two|three|four|five|six|seven|eight|nine|\d{1,2}|several|following|these)\s+(?:\p{L}+\s+){0,2}?(?<head>areas?\s+(?:for|of|in\s+need\s+of|that\s+needed)\s+improvement|causes?\s+(?:of|for)\s+concern|recommendations|AFIs)(?![\p{L}])/iu;
const ORDINAL =
  '(?:the|its|their|our)\\s+(?:first|second|third|fourth|fifth|sixth|last|final|other)(?:\\s+(?:area|one|cause|recommendation|AFI|is|of\\s+these)(?![\\p{L}])(?:\\s+(?:for\\s+improvement|of\\s+concern))?)?';
/** "The first is that ...", "the second, ...", "In response to the third, that ...". */
const ITEM = new RegExp(
  String.raw`(?:^|;\s+(?:and\s+)?|,\s+and\s+)(?:and\s+)?(?<about>(?:in\s+(?:response|relation|respect|answer)\s+to|on|as\s+(?:for|to))\s+)?${ORDINAL}(?:(?<says>\s+(?:is|was|concerns?|concerned|relates?\s+to|related\s+to|says|said|asks)\s+(?:that\s+|about\s+)?(?=\S)|\s*[:–—-]\s+)|,\s+)`,
  'giu',
);
/** Where an item between commas ends, and what was done about it begins: ", we have ...", ", was closed". */
const ANSWERED =
  /,\s+(?=(?:we|I|it|they|this|a|an|the|has|have|was|were|is|which|work|officers|training)(?![\p{L}]))/iu;
/** "The force should ... and should ...". */
const TWO_ORDERS =
  /^(?:[\p{L}’'-]+\s+){1,5}?(?<modal>should|must|needs?\s+to)\s+(?:also\s+)?(?<first>.+?),?\s+and\s+(?:(?:it|they|that\s+it)\s+)?(?:should|must|needs?\s+to)\s+(?:also\s+)?(?<second>.+)$/isu;
/** How many sentences after its announcement an item may stand, answers to those before it in between. */
const REACH = 12;

/** What has been announced, and where. */
export interface Announced {
  readonly kind: FindingKind;
  readonly bodies: readonly BodyRef[];
  readonly leadIn: Span;
  readonly index: number;
}

/** What a sentence announces, where the next one or two begin to tell it; else null. */
export function announcedBy(document: DocumentContext, sentence: Sentence): Announced | null {
  const { text, all } = document;
  const words = text.slice(sentence.start, sentence.end);
  const head = MAY_LIST.test(sentence.lower) ? ANNOUNCES.exec(words)?.groups?.['head'] : undefined;
  const kind = head === undefined ? null : kindOfHeading(head);
  if (kind === null) return null;
  const begins = [all[sentence.index + 1], all[sentence.index + 2]].some(
    (next) =>
      next !== undefined &&
      next.end - next.start <= LONGEST_SENTENCE &&
      (itemsIn(text, next).length > 0 ||
        (next.index === sentence.index + 1 && twoOrders(text, next) !== null)),
  );
  if (!begins) return null;
  const own = bodiesIn(document, sentence, sentence);
  const implied = [
    /(?<![\p{L}])(?:we|our|us)(?![\p{L}])/iu.test(words) ? ofAuthor(document) : [],
    antecedent(text, all, sentence, sentence.end, false),
    ofAuthor(document),
    sectionBody(document, sentence),
  ].find((bodies) => bodies.length > 0);
  const bodies = own.length > 0 ? own : (implied ?? []);
  return { kind, bodies, leadIn: { start: sentence.start, end: sentence.end }, index: sentence.index };
}

/** The announced findings that a sentence tells, or none. */
export function enumerated(
  document: DocumentContext,
  sentence: Sentence,
  announced: Announced | null,
): ExtractedFinding[] {
  if (announced === null || sentence.index - announced.index > REACH) return [];
  const { text } = document;
  const orders = sentence.index === announced.index + 1 ? twoOrders(text, sentence) : null;
  const items = orders ?? itemsIn(text, sentence);
  return items.map((item) => {
    const subject =
      orders === null ? [] : bodiesIn(document, sentence, { start: sentence.start, end: item.start });
    const own = subject.length > 0 ? subject : bodiesIn(document, sentence, item);
    const bodies = own.length > 0 ? own : announced.bodies;
    return finding(item, announced.kind, bodies, 'told one by one', 0.85, { leadIn: announced.leadIn });
  });
}

/** Quick to tell: what every such list begins with. */
const MAY_ASK = /\s(?:matters|things|points|areas|aspects)\s*:/;

/** "HMICFRS asked the service to keep working on two matters: a, and b": each is an area for improvement. */
export function askedList(document: DocumentContext, sentence: Sentence): ExtractedFinding[] | null {
  if (!MAY_ASK.test(document.text.slice(sentence.start, sentence.end))) return null;
  const masked = mask(document.text, sentence, sentence.mentions);
  const match = ASKED_LIST.exec(masked);
  if (match === null || !isAttributed(masked)) return null;
  const start = sentence.start + match.index + match[0].length;
  const items = splitList(document.text, { start, end: sentence.end });
  const named = bodiesIn(document, sentence, { start: sentence.start, end: start });
  const bodies = named.length > 0 ? named : ofAuthor(document);
  const leadIn = trimItem(document.text, { start: sentence.start, end: start });
  return items.map((item) =>
    finding(item, 'area-for-improvement', bodies, 'asked to work on', 0.85, { leadIn }),
  );
}

function itemsIn(text: string, sentence: Sentence): Span[] {
  const words = text.slice(sentence.start, sentence.end);
  const found: Span[] = [];
  const matches = allMatches(ITEM, words);
  for (const [index, match] of matches.entries()) {
    const from = match.index + match[0].length;
    const rest = words.slice(from, matches[index + 1]?.index ?? words.length);
    const says = match.groups?.['says'] !== undefined;
    // "On the first, the chief constable tells me ..." is an answer; "the second, bullying ..." goes on with the list.
    const isThat = /^that\s/iu.test(rest);
    if (!says && !isThat && (match.groups?.['about'] !== undefined || found.length === 0)) continue;
    const answered = says ? null : ANSWERED.exec(rest);
    const end = from + (answered === null ? rest.length : answered.index);
    const item = trimItem(text, { start: sentence.start + from, end: sentence.start + end });
    if (item !== null) found.push(item);
  }
  return found;
}

function twoOrders(text: string, sentence: Sentence): Span[] | null {
  const match = TWO_ORDERS.exec(text.slice(sentence.start, sentence.end));
  const [first, second] = [match?.groups?.['first'], match?.groups?.['second']];
  if (match === null || first === undefined || second === undefined) return null;
  const at = sentence.start + match[0].indexOf(first, match[0].search(/(?:should|must|needs?\s+to)\s/iu));
  const spans = [
    { start: at, end: at + first.length },
    { start: sentence.end - second.length, end: sentence.end },
  ];
  return spans.flatMap((span) => trimItem(text, span) ?? []);
}
