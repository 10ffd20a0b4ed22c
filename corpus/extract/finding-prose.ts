/** Findings told in running text: in the reporter's words, in an inspector's, or in a report of the inspectorate. */
import type { BodyRef, FindingKind, Span } from '../model.ts';
import type { Candidate, ExtractedFinding } from './extraction.ts';
import { clausesOf, objectsOf, withoutMarks } from './finding-clauses.ts';
import {
  bodiesIn,
  type DocumentContext,
  finding,
  LONGEST_SENTENCE,
  ofAuthor,
  REGION,
  sectionBody,
} from './finding-context.ts';
import * as patterns from './finding-patterns.ts';
import { isInspected, mask } from './masked.ts';
import { antecedent, bodiesOf, listEndingAt, type Sentence } from './sentence-bodies.ts';
import { isInspectorate, spanAt } from './speaking.ts';

/** Whose words a sentence is: an inspector's or somebody else's in a full quotation, or the document's own. */
export type Voice = { readonly inspectorsWords: Span } | 'other' | 'document';

/** A mark opens the sentence and none closes it: somebody speaks, though nobody can tell who. */
const UNCLOSED = /^\s*[“‘](?!.*(?:”|’(?!\p{L})))/su;

/** Whose words a sentence is. */
export function voiceOf({ text, speech, inspectors }: DocumentContext, sentence: Sentence): Voice {
  // “Mr Lee said: “We found ...” ends in the quotation; “..., Mr Lee said” has it in the middle.
  const last = spanAt(speech.quotes, Math.max(sentence.start, sentence.end - 3));
  const middle = spanAt(speech.quotes, Math.floor((sentence.start + sentence.end) / 2));
  // “..., ” said Ms Lee, the chief inspector of so and so: the quotation may be the shorter half.
  const first = spanAt(speech.quotes, sentence.start + 1);
  const quote = last?.kind === 'full' ? last : (middle ?? (first?.kind === 'full' ? first : null));
  if (
    quote === null &&
    UNCLOSED.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + LONGEST_SENTENCE)))
  )
    return 'other';
  if (quote === null || quote.kind === 'fragment') return 'document';
  if (quote.speaker === null) return 'other';
  if (!isInspectorate(quote.speaker) && !inspectors.has(quote.speaker.name)) return 'other';
  const run = { start: Math.max(sentence.start, quote.start), end: Math.min(sentence.end, quote.end) };
  return { inspectorsWords: withoutMarks(text, run) };
}

const PLURAL = /(?<![\p{L}])(?:they|their|them|both)(?![\p{L}])/iu;
const SINGULAR = /(?<![\p{L}])(?:it|its)(?![\p{L}])/iu;
/** Findings in running text: one for a sentence, or one for each clause that says something else. */
export function prose(
  document: DocumentContext,
  sentence: Sentence,
  voice: Exclude<Voice, 'other'>,
): ExtractedFinding[] {
  const { text } = document;
  // A finding that a report prints without a full stop looks like a heading.
  if (
    sentence.block.kind === 'heading' &&
    !(document.ownReport(sentence) && sentence.end - sentence.start > 40)
  )
    return [];
  const byInspector = voice !== 'document';
  const whole = byInspector ? voice.inspectorsWords : withoutMarks(text, sentence);
  const ownReport = document.ownReport(sentence);
  const masked = mask(text, sentence, sentence.mentions);
  const attributed =
    patterns.isAttributed(masked) ||
    (document.aboutInspection && patterns.isTold(masked)) ||
    inspectorReported(document, sentence) ||
    goesOn(document, sentence, masked);
  if (attributed) document.attributed.add(sentence.index);
  if (!byInspector && !attributed && !ownReport) return [];
  if (patterns.kindOfClause(masked) === null) return [];
  const clauses = clausesOf(text, sentence, whole, masked);
  const found: ExtractedFinding[] = [];
  for (const clause of clauses) {
    const words = masked.slice(clause.start - sentence.start, clause.end - sentence.start);
    if (byInspector && patterns.NO_FINDING.test(words)) continue;
    // "They recommend that it should ..., and that it should ...": the verb of the first governs the second.
    const kind =
      kindBefore(text, clause, found, ['recommendation']) ??
      patterns.kindOfClause(words) ??
      kindBefore(text, clause, found, ['strength', 'criticism']);
    if (kind === null) continue;
    // "During our inspection we identified a cause of concern" introduces one.
    if (kind === 'cause-of-concern' && voice === 'document' && ownReport && patterns.INTRODUCES.test(words))
      continue;
    const own = bodiesIn(document, sentence, clause);
    const isRegion = own.length === 0 && REGION.test(words);
    const bodies = own.length > 0 || isRegion ? own : impliedBodies(document, sentence, clause, words, found);
    if (bodies.length === 0 && !isRegion) continue;
    const rule = byInspector ? 'an inspector says' : attributed ? 'inspectors found' : 'the report says';
    const confidence = SURE[rule] - (clauses.length > 1 ? LESS_SURE_IN_PARTS : 0);
    const why = {
      rule,
      confidence,
      get candidates() {
        return rivalsOf(sentence, words, kind, bodies);
      },
    };
    const extra = isRegion ? { scope: 'region' as const, why } : { why };
    for (const part of objectsOf(clause, words))
      found.push(finding(withoutAside(text, part), kind, bodies, rule, confidence, extra));
  }
  return found;
}

/** What lost: the other kinds that the words would do for, and the other bodies that the sentence names. */
function rivalsOf(
  { mentions }: Sentence,
  words: string,
  kind: FindingKind,
  bodies: readonly BodyRef[],
): Candidate[] {
  const taken = new Set(bodies.map(({ body }) => body));
  return [
    ...patterns.otherKinds(words, kind).map((name) => ({ name, rule: 'its words too', score: 0 })),
    ...bodiesOf(mentions.filter(isInspected))
      .filter(({ body }) => !taken.has(body))
      .slice(0, MOST_RIVALS)
      .map(({ body }) => ({ name: body, rule: 'named in the sentence', score: 0 })),
  ];
}

/** How often each rule was right, body and words, on texts that it was not written for; less where a sentence is cut. */
const SURE = { 'an inspector says': 0.8, 'inspectors found': 0.77, 'the report says': 0.7 } as const;
const LESS_SURE_IN_PARTS = 0.05;

/** How many bodies that lost are shown: a list of all forces explains nothing. */
const MOST_RIVALS = 8;

/** "... and that its officers are calm": a second thing told after the same verb is of the same kind as the first. */
function kindBefore(
  text: string,
  clause: Span,
  found: readonly ExtractedFinding[],
  kinds: readonly FindingKind[],
): FindingKind | null {
  const last = found.at(-1);
  if (last === undefined || !kinds.includes(last.kind)) return null;
  return /^\s*,?\s*and\s+that\s+$/iu.test(text.slice(last.end, clause.start)) ? last.kind : null;
}

/** "The inspectorate, which did not grade the force, said ...": the finding begins where the aside and its verb end. */
function withoutAside(text: string, { start, end }: Span): Span {
  const aside = ASIDE.exec(text.slice(start, Math.min(end, start + LONGEST_SENTENCE)));
  return aside === null ? { start, end } : { start: start + aside[0].length, end };
}

const ASIDE =
  /^(?:the\s+)?[\p{L}’'&]+(?:\s+[\p{L}’'&]+){0,8},\s+which\s[^,]{10,200},\s+(?:also\s+)?(?:said|found|added|noted|warned|reported|concluded)\s+(?:that\s+)?/iu;

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
  const plural = PLURAL.test(words) && !patterns.THEY_ARE_INSPECTORS.test(words);
  if (plural || SINGULAR.test(words)) {
    return antecedent(document.text, document.all, sentence, clause.start, plural && !SINGULAR.test(words));
  }
  const nearest = antecedent(document.text, document.all, sentence, clause.start, false);
  if (nearest.length > 0) return nearest;
  return document.ownReport(sentence) ? sectionBody(document, sentence) : ofAuthor(document);
}

/** "He added the force had shown ...": the words of an inspector without marks. */
function inspectorReported({ speech, inspectors }: DocumentContext, sentence: Sentence): boolean {
  const speaker = spanAt(speech.reportedSpeech, Math.floor((sentence.start + sentence.end) / 2))?.speaker;
  if (speaker === undefined || speaker.kind !== 'person') return false;
  return isInspectorate(speaker) || inspectors.has(speaker.name);
}

/** "They recommended that ..." after a sentence that tells what inspectors found. */
function goesOn(document: DocumentContext, sentence: Sentence, masked: string): boolean {
  const before = document.all[sentence.index - 1];
  if (before === undefined || before.end - before.start > LONGEST_SENTENCE) return false;
  const inBlock = before.block === sentence.block && patterns.GOES_ON_FAULT.test(masked);
  if (!inBlock && !patterns.GOES_ON.test(masked)) return false;
  const maskedBefore = mask(document.text, before, before.mentions);
  return (
    document.attributed.has(before.index) ||
    patterns.isAttributed(maskedBefore) ||
    (patterns.SPEAKS_OF_BODY.test(masked) && patterns.NAMES_INSPECTORS.test(maskedBefore)) ||
    (patterns.JUDGES.test(masked) && patterns.NAMES_INSPECTORS.test(maskedBefore))
  );
}
