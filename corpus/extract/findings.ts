/** Finds what the inspectorate found of bodies, and what a body says it works on: lists first, then single sentences. */
import type { BodyRef, FindingKind, Span } from '../model.ts';
import type { SourceText } from '../read/source-text.ts';
import type { BodyMention } from './body-mention.ts';
import type { ExtractedFinding } from './extraction.ts';
import { splitList, trimItem } from './finding-items.ts';
import * as patterns from './finding-patterns.ts';
import { isInspected, mask } from './masked.ts';
import type { Speech } from './quotations.ts';
import {
  antecedent,
  bodiesOf,
  listEndingAt,
  listStartingAt,
  type Sentence,
  sentencesWithBodies,
} from './sentence-bodies.ts';
import { isInspectorate, spanAt } from './speaking.ts';

/** A sentence longer than this is not read: no finding is. */
const LONGEST_SENTENCE = 1200;
/** How many words by which a report speaks of itself make a document one. */
const OWN_REPORT_SIGNS = 2;

interface DocumentContext {
  readonly text: string;
  readonly all: readonly Sentence[];
  readonly speech: Speech;
  /** Whether the inspectorate itself wrote the document, so that its bare sentences are findings. */
  readonly ownReport: boolean;
  /** Whether the document names the inspectorate. */
  readonly aboutInspection: boolean;
  /** The body whose own account the document is ("we"), or null. */
  readonly author: BodyRef | null;
}

/**
 * Finds the findings of a text, in order.
 *
 * @example extractFindings(source, mentions, speech)[0]?.kind // 'criticism'
 */
export function extractFindings(
  source: SourceText,
  mentions: readonly BodyMention[],
  speech: Speech,
): ExtractedFinding[] {
  const { text } = source;
  const all = sentencesWithBodies(source, mentions);
  const unquoted = all.filter(({ start }) => spanAt(speech.quotes, start + 1) === null);
  const signs = unquoted.reduce(
    (sum, { start, end }) => sum + (text.slice(start, end).match(patterns.OWN_REPORT)?.length ?? 0),
    0,
  );
  const named = bodiesOf(
    mentions.filter((mention) => isInspected(mention) && !mention.generic && !mention.place),
  );
  const document: DocumentContext = {
    text,
    all,
    speech,
    ownReport: signs >= OWN_REPORT_SIGNS,
    aboutInspection: mentions.some((mention) => mention.kind === 'inspectorate'),
    author: named.length === 1 ? (named[0] ?? null) : null,
  };
  const found: ExtractedFinding[] = [];
  const taken = new Set<number>();
  for (const sentence of all) {
    if (taken.has(sentence.index)) continue;
    if (sentence.end - sentence.start > LONGEST_SENTENCE || sentence.block.kind === 'title') continue;
    const voice = voiceOf(document, sentence);
    if (voice === 'other') continue;
    const items = blockList(document, sentence, taken) ?? inlineList(document, sentence);
    found.push(...(items ?? prose(document, sentence, voice)));
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Whose words a sentence is: an inspector's or somebody else's in a full quotation, or the document's own. */
type Voice = { readonly inspectorsWords: Span } | 'other' | 'document';

function voiceOf({ text, speech }: DocumentContext, sentence: Sentence): Voice {
  // “Mr Lee said: “We found ...” ends in the quotation; “..., Mr Lee said” has it in the middle.
  const last = spanAt(speech.quotes, Math.max(sentence.start, sentence.end - 3));
  const quote =
    last?.kind === 'full' ? last : spanAt(speech.quotes, Math.floor((sentence.start + sentence.end) / 2));
  if (quote === null || quote.kind === 'fragment') return 'document';
  if (quote.speaker === null || !isInspectorate(quote.speaker)) return 'other';
  const run = { start: Math.max(sentence.start, quote.start), end: Math.min(sentence.end, quote.end) };
  return { inspectorsWords: withoutMarks(text, run) };
}

function finding(
  span: Span,
  kind: FindingKind,
  bodies: readonly BodyRef[],
  rule: string,
  confidence: number,
  extra: Partial<ExtractedFinding> = {},
): ExtractedFinding {
  return {
    ...span,
    kind,
    by: kind === 'focus' ? 'body' : 'inspectorate',
    bodies,
    scope: bodies.length > 0 ? 'bodies' : 'unnamed',
    complete: true,
    leadIn: null,
    why: { rule, confidence, candidates: [] },
    ...extra,
  };
}

/** The bodies that a stretch of a sentence is about: its first list of them. */
function bodiesIn(document: DocumentContext, sentence: Sentence, span: Span): BodyRef[] {
  const inside = sentence.mentions.filter(
    (mention) => mention.start >= span.start && mention.end <= span.end,
  );
  const first = inside.findIndex((mention) => isInspected(mention) && mention.bodies.length > 0);
  return first === -1 ? [] : bodiesOf(listStartingAt(document.text, inside, first));
}

const PLURAL = /(?<![\p{L}])(?:they|their|them|both)(?![\p{L}])/iu;
const SINGULAR = /(?<![\p{L}])(?:it|its)(?![\p{L}])/iu;
const REGION =
  /(?<![\p{L}])(?:regional\s+(?:change|response|approach|governance|performance|work|arrangements|leadership)|the\s+region|across\s+the\s+region)(?![\p{L}])/iu;

/** "Areas for improvement included a; b; and c": the items of a list inside one sentence. */
function inlineList(document: DocumentContext, sentence: Sentence): ExtractedFinding[] | null {
  const { text } = document;
  const words = text.slice(sentence.start, sentence.end);
  const match = patterns.INLINE_LIST.exec(words);
  const head = match?.groups?.['head'] ?? '';
  const kind = match === null ? null : patterns.kindOfHeading(head);
  if (match === null || kind === null || kind === 'focus') return null;
  const isIncluded = patterns.INCLUDED.test(match.groups?.['verb'] ?? '');
  const rest = { start: sentence.start + match.index + match[0].length, end: sentence.end };
  const items = splitList(text, rest);
  // "The areas for improvement are clear" lists nothing; "included" always does.
  if (!isIncluded && (items.length < 2 || match.index > 30)) return null;
  const leadIn = trimItem(text, { start: sentence.start, end: rest.start });
  const ofHead = bodiesIn(document, sentence, { start: sentence.start, end: rest.start });
  const ofItems = bodiesIn(document, sentence, rest);
  const own =
    /(?<![\p{L}])(?:we|our)(?![\p{L}])/iu.test(words) && document.author !== null ? [document.author] : [];
  const bodies = [ofHead, ofItems, own].find((list) => list.length > 0) ?? [];
  return items.map((item) =>
    finding(item, kind, bodies, 'list in a sentence', 0.92, { complete: !isIncluded, leadIn }),
  );
}

interface LeadIn {
  /** Null where each item says itself what it is. */
  readonly kind: FindingKind | null;
  readonly rule: string;
  readonly confidence: number;
}

function leadInOf(document: DocumentContext, sentence: Sentence): LeadIn | null {
  const { text, all } = document;
  const words = text.slice(sentence.start, sentence.end);
  const isHeading =
    sentence.block.kind === 'heading' ||
    (sentence.end === sentence.block.end && words.length <= 90 && !/[.!?,]$/u.test(words));
  if (!words.endsWith(':')) {
    const kind = isHeading ? patterns.kindOfHeading(words) : null;
    return kind === null || kind === 'focus' || words.length > 60
      ? null
      : { kind, rule: 'under a heading', confidence: 0.88 };
  }
  if (patterns.FOCUS_LEAD_IN.test(words))
    return { kind: 'focus', rule: 'what a body works on', confidence: 0.9 };
  const before = all[sentence.index - 1];
  const heading =
    before === undefined ? '' : text.slice(before.start, Math.min(before.end, before.start + 90));
  if (patterns.IMPROVE_LEAD_IN.test(words))
    return { kind: 'area-for-improvement', rule: 'should improve', confidence: 0.88 };
  if (patterns.SHOULD_LEAD_IN.test(words)) {
    const isArea = patterns.kindOfHeading(heading) === 'area-for-improvement';
    return { kind: isArea ? 'area-for-improvement' : 'recommendation', rule: 'should', confidence: 0.85 };
  }
  const kind = patterns.kindOfHeading(words);
  if (kind !== null) return { kind, rule: 'list after its lead-in', confidence: 0.92 };
  return patterns.FOUND_LEAD_IN.test(words) ? { kind: null, rule: 'found that', confidence: 0.85 } : null;
}

/** The items on the lines after a lead-in or under a heading; their sentences are marked as taken. */
function blockList(
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
    const kind = leadIn.kind ?? patterns.kindOfClause(mask(text, first.block, first.mentions));
    for (const one of item) taken.add(one.index);
    if (kind === null) continue;
    const bodies = bodiesOfItem(document, sentence, first, above, kind);
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

function bodiesOfItem(
  document: DocumentContext,
  leadIn: Sentence,
  item: Sentence,
  above: readonly BodyRef[],
  kind: FindingKind,
): readonly BodyRef[] {
  if (kind === 'focus') return above.length > 0 ? above : ofAuthor(document);
  const own = bodiesIn(document, item, item);
  if (own.length > 0) return own;
  if (above.length > 0) return above;
  const words = document.text.slice(item.start, item.end);
  if (/(?<![\p{L}])(?:we|our)(?![\p{L}])/iu.test(words)) return ofAuthor(document);
  return REGION.test(document.text.slice(leadIn.start, leadIn.end)) ? [] : sectionBody(document, leadIn);
}

function ofAuthor(document: DocumentContext): BodyRef[] {
  return document.author === null ? [] : [document.author];
}

/** The one body that the words before a list speak of, back to the last heading that names one. */
function sectionBody(document: DocumentContext, sentence: Sentence): BodyRef[] {
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - 12); index -= 1) {
    const above = document.all[index];
    if (above === undefined) break;
    const bodies = bodiesOf(above.mentions.filter((mention) => isInspected(mention)));
    if (bodies.length > 0) return bodies.length === 1 ? bodies : [];
  }
  return [];
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
    if (/^[“"]/u.test(words) || words.endsWith(':')) break;
    if (previous !== undefined) {
      if ((previous.block.kind === 'list-item') !== isBullet) break;
      if (!isBullet && /[.!?]["”’]?$/u.test(text.slice(previous.block.start, previous.block.end))) break;
      if (!isBullet && !afterColon) break;
    }
    lines.push([next]);
  }
  return lines;
}

/** Findings in running text: one for a sentence, or one for each clause that says something else. */
function prose(
  document: DocumentContext,
  sentence: Sentence,
  voice: Exclude<Voice, 'other'>,
): ExtractedFinding[] {
  const { text } = document;
  // A finding that a report prints without a full stop looks like a heading.
  if (sentence.block.kind === 'heading' && !(document.ownReport && sentence.end - sentence.start > 40))
    return [];
  const byInspector = voice !== 'document';
  const whole = byInspector ? voice.inspectorsWords : withoutMarks(text, sentence);
  const masked = mask(text, sentence, sentence.mentions);
  const attributed =
    patterns.ATTRIBUTED.test(masked) ||
    (document.aboutInspection && patterns.PASSIVE.test(masked)) ||
    goesOn(document, sentence, masked);
  if (!byInspector && !attributed && !document.ownReport) return [];
  const clauses = clausesOf(text, sentence, whole, masked);
  const found: ExtractedFinding[] = [];
  for (const clause of clauses) {
    const words = masked.slice(clause.start - sentence.start, clause.end - sentence.start);
    const kind = patterns.kindOfClause(words);
    if (kind === null) continue;
    // "During our inspection we identified a cause of concern" introduces one.
    if (
      kind === 'cause-of-concern' &&
      voice === 'document' &&
      document.ownReport &&
      patterns.INTRODUCES.test(words)
    )
      continue;
    const own = bodiesIn(document, sentence, clause);
    const isRegion = own.length === 0 && REGION.test(words);
    const bodies = own.length > 0 || isRegion ? own : impliedBodies(document, sentence, clause, words, found);
    if (bodies.length === 0 && !isRegion) continue;
    const rule = byInspector ? 'an inspector says' : attributed ? 'inspectors found' : 'the report says';
    const confidence = clauses.length > 1 ? 0.75 : 0.82;
    found.push(finding(clause, kind, bodies, rule, confidence, isRegion ? { scope: 'region' } : {}));
  }
  return found;
}

/** What "it" or "they" in a clause stands for; else what the clause before was about. */
function impliedBodies(
  document: DocumentContext,
  sentence: Sentence,
  clause: Span,
  words: string,
  before: readonly ExtractedFinding[],
): readonly BodyRef[] {
  if (/^which\b/iu.test(words)) {
    const index = sentence.mentions.findLastIndex(
      (mention) => isInspected(mention) && mention.end <= clause.start,
    );
    return index === -1 ? [] : bodiesOf(listEndingAt(document.text, sentence.mentions, index));
  }
  const last = before.at(-1);
  if (last !== undefined) return last.bodies;
  const ofSentence = bodiesIn(document, sentence, sentence);
  if (ofSentence.length > 0) return ofSentence;
  const plural = PLURAL.test(words);
  if (plural || SINGULAR.test(words)) {
    return antecedent(document.text, document.all, sentence, clause.start, plural && !SINGULAR.test(words));
  }
  const nearest = antecedent(document.text, document.all, sentence, clause.start, false);
  return nearest.length > 0 || !document.ownReport ? nearest : sectionBody(document, sentence);
}

/** "They recommended that ..." after a sentence that tells what inspectors found. */
function goesOn(document: DocumentContext, sentence: Sentence, masked: string): boolean {
  const before = document.all[sentence.index - 1];
  if (before === undefined || before.end - before.start > LONGEST_SENTENCE || !patterns.GOES_ON.test(masked))
    return false;
  return patterns.ATTRIBUTED.test(mask(document.text, before, before.mentions));
}

/** A sentence as one clause, or cut where it turns: "but that", "although", "and that", "while ..., it". */
function clausesOf(text: string, sentence: Sentence, whole: Span, masked: string): Span[] {
  const turning = patterns.WHILE.exec(masked);
  const first = turning?.groups?.['first'];
  if (turning !== null && first !== undefined) {
    const start = sentence.start + turning.index + turning[0].indexOf(first);
    const rest = { start: sentence.start + turning.index + turning[0].length, end: sentence.end };
    const clauses = [{ start, end: start + first.length }, trimItem(text, rest) ?? rest];
    return kindsOf(clauses, sentence, masked).size > 1 ? clauses : [whole];
  }
  const cuts = [...masked.matchAll(patterns.CLAUSE_BREAK)].filter(
    ({ index }) => sentence.start + index > whole.start,
  );
  const clauses: Span[] = [];
  let from = whole.start;
  const trailing = cuts.length === 0 ? null : patterns.TRAILING.exec(masked);
  const last = trailing === null ? whole.end : sentence.start + trailing.index;
  for (const cut of [
    ...cuts.map((match) => ({ at: match.index, length: match[0].length, words: match[0] })),
    null,
  ]) {
    const end = cut === null ? last : sentence.start + cut.at;
    const clause = trimItem(text, { start: from, end });
    if (clause !== null) clauses.push(clause);
    if (cut !== null) from = sentence.start + cut.at + cut.length;
  }
  const meaningful = kindsOf(clauses, sentence, masked);
  const joined = cuts.some((match) => /and\s+that/iu.test(match[0]));
  const allSpeak = clauses.every(
    ({ start, end }) =>
      patterns.kindOfClause(masked.slice(start - sentence.start, end - sentence.start)) !== null,
  );
  // Clauses that say the same kind of thing stay one finding, unless each is told for itself ("and that").
  if (clauses.length > 1 && (meaningful.size > 1 || joined || !allSpeak)) return clauses;
  return [whole];
}

function kindsOf(clauses: readonly Span[], sentence: Sentence, masked: string): Set<FindingKind> {
  const kinds = clauses.map(({ start, end }) =>
    patterns.kindOfClause(masked.slice(start - sentence.start, end - sentence.start)),
  );
  return new Set(kinds.filter((kind) => kind !== null));
}

/** The sentence without the quotation marks that open or close it. */
function withoutMarks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^["“‘\s]+/u.exec(words)?.[0].length ?? 0;
  const opened = lead > 0;
  const tail = opened || !/[“"]/u.test(words) ? (/["”\s]+$/u.exec(words)?.[0].length ?? 0) : 0;
  return { start: start + lead, end: end - tail };
}
