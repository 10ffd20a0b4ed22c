/** Findings told in running text: in the reporter's words, in an inspector's, or in a report of the inspectorate. */
import type { BodyRef, FindingKind, Span } from '../model.ts';
import type { Candidate, ExtractedFinding } from './extraction.ts';
import { concernedBy } from './finding-bodies.ts';
import { clausesOf, ORDER_BEGINS, objectsOf, withoutMarks } from './finding-clauses.ts';
import { type DocumentContext, finding, LONGEST_SENTENCE } from './finding-context.ts';
import * as patterns from './finding-patterns.ts';
import { isInspected, mask } from './masked.ts';
import { bodiesOf, type Sentence } from './sentence-bodies.ts';
import { isInspectorate, spanAt } from './speaking.ts';

/** Whose words a sentence is: an inspector's or somebody else's in a full quotation, or the document's own. */
export type Voice = { readonly inspectorsWords: Span } | 'other' | 'document';

/** A mark opens the sentence and none closes it: somebody speaks, though nobody can tell who. */
const UNCLOSED = /^\s*[“‘](?!.*(?:”|’(?!\p{L})))/su;

/** Whose words a sentence is. */
export function voiceOf(
  { text, speech, inspectors, inspectorsLetter }: DocumentContext,
  sentence: Sentence,
): Voice {
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
  const isLetter = inspectorsLetter && /\bletter\b/iu.test(quote.speaker.name);
  if (!isInspectorate(quote.speaker) && !inspectors.has(quote.speaker.name) && !isLetter) return 'other';
  const run = { start: Math.max(sentence.start, quote.start), end: Math.min(sentence.end, quote.end) };
  return { inspectorsWords: withoutMarks(text, run) };
}

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
    (patterns.isAttributed(masked) && !patterns.OTHERS_ACCOUNT.test(masked)) ||
    (document.aboutInspection && (patterns.isTold(masked) || patterns.DUE_ORDER.test(masked))) ||
    inspectorReported(document, sentence) ||
    document.inspectorTells?.test(text.slice(sentence.start, sentence.end)) === true ||
    goesOn(document, sentence, masked);
  if (attributed) document.attributed.add(sentence.index);
  if (byInspector) document.attributed.add(sentence.index);
  if (!byInspector && !attributed && !ownReport) return [];
  if (patterns.kindOfClause(masked) === null) return [];
  const clauses = clausesOf(text, sentence, whole, masked, byInspector);
  const found: ExtractedFinding[] = [];
  for (const clause of clauses) {
    const words = masked.slice(clause.start - sentence.start, clause.end - sentence.start);
    if (byInspector && patterns.NO_FINDING.test(words) && !patterns.MEANS_FAULT.test(words)) continue;
    if (
      !byInspector &&
      ((SOMEBODY_SAYS.test(words) && !inspectorReported(document, sentence)) ||
        patterns.TOLD_INSPECTORS.test(words))
    )
      continue;
    // "They recommend that it should ..., and that it should ...": the verb of the first governs the second.
    const kind =
      kindBefore(text, clause, found, ['recommendation']) ??
      patterns.kindOfClause(words) ??
      kindBefore(text, clause, found, ['strength', 'criticism']);
    if (kind === null) continue;
    // "During our inspection we identified a cause of concern" introduces one.
    if (kind === 'cause-of-concern' && voice === 'document' && ownReport && patterns.INTRODUCES.test(words))
      continue;
    const concerned = concernedBy(document, sentence, clause, words, kind, found);
    if (concerned === null) continue;
    const { bodies, isRegion } = concerned;
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
      found.push(
        finding(clauseItself(text, part, clauses.length > 1), kind, bodies, rule, confidence, extra),
      );
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
  const between = text.slice(last.end, clause.start);
  if (/^,?\s+and\s+$/iu.test(between) && ORDER_BEGINS.test(text.slice(clause.start, clause.end)))
    return last.kind;
  return /^\s*,?\s*and\s+that\s+$/iu.test(between) ? last.kind : null;
}

/** How much of a sentence, and how many UTF-16 units, may tell who says it before the clause itself is the finding. */
const LONG_ATTRIBUTION = { share: 0.25, length: 36 } as const;

/**
 * The finding without what is long and no part of it: "The inspectorate, which did not grade the force, said", "In a report
 * published on Thursday, HMICFRS said", ", and made three recommendations".
 */
function clauseItself(text: string, { start, end }: Span, isPart: boolean): Span {
  const words = text.slice(start, Math.min(end, start + LONGEST_SENTENCE));
  const lead = ASIDE.exec(words) ?? LEAD.exec(words) ?? longNameIn(words);
  const length = lead?.[0].length ?? 0;
  const isLong =
    (length > LONG_ATTRIBUTION.length && length > LONG_ATTRIBUTION.share * words.length) || ASIDE.test(words);
  const tail = AND_RECOMMENDED.exec(words) ?? I_WILL.exec(words) ?? (isPart ? SAID_AT_END.exec(words) : null);
  return {
    start: lead !== null && isLong ? start + lead[0].length : start,
    end: tail === null ? end : start + tail.index,
  };
}

const ASIDE =
  /^(?:the\s+)?[\p{L}’'&]+(?:\s+[\p{L}’'&]+){0,8},\s+which\s[^,]{10,200},\s+(?:also\s+)?(?:said|found|added|noted|warned|reported|concluded)\s+(?:that\s+)?/iu;

/** "His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services said", where the name is longer than what it says. */
function longNameIn(words: string): RegExpExecArray | null {
  const lead = LONG_NAME.exec(words);
  return lead !== null && lead[0].length * 2 > words.length ? lead : null;
}

const LONG_NAME = /^(?:HM|His|Her)\s[^.;:“"]{10,120}?\s(?:said|says|found)\s(?:that\s+)?/u;

/** "In a report published on Thursday, HMICFRS said", "survivors called on it to act after inspectors found", "The Panel was pleased to learn that". */
const LEAD =
  /^(?:\([ivx\d]{1,4}\)\s+)?(?:(?:In|On|At|During|Following|After)\s[^.;:“"]{3,150}?,\s[^.;:“"]{3,90}?\s(?:said|says|found|finds|added|noted|warned|concluded|reported|stated)|[^.;:“"]{3,150}?\s(?:after|because)\s[^.;:“",]{3,60}?\s(?:found|said|concluded|warned)|[^.;:“"]{3,80}?\s(?:pleased|glad|sorry|surprised)\s+to\s+(?:learn|hear|read|see|note))\s+(?:that\s+)?(?=(?:the|its?|their|they|there|some|staff|officers|most|more|almost|many|victims|crews|teams)(?![\p{L}])|\p{Lu})/u;
/** "..., the inspectorate said", at the end of one clause of several. */
const SAID_AT_END =
  /,\s+(?:the\s+)?(?:HMICFRS|inspectors|inspectorate|watchdog|report|it|they)\s+(?:also\s+|has\s+|have\s+)?(?:said|says|say|found|added|noted)[\s.]*$/iu;
/** "The chief constable said he was disappointed": somebody's feelings on the report. */
const SOMEBODY_SAYS =
  /(?<![\p{L}])(?:said|says|told|added|insisted|admitted)\s+(?:that\s+)?(?:he|she)(?![\p{L}])/iu;
/** ", which I will continue to monitor": what the inspector does, at the end. */
const I_WILL = /,\s+(?:which|and)\s+(?:I|we)\s+(?:will|shall|look|hope|expect)\s[^;:]*$/u;
/** "Issued a cause of concern because ..., and made three recommendations". */
const AND_RECOMMENDED =
  /,?\s+and\s+(?:has\s+|have\s+|it\s+|they\s+)?(?:made|issued|gave|set\s+out)\s+(?:\p{L}+\s+){0,3}?(?:recommendations?|causes?\s+of\s+concern|areas?\s+for\s+improvement)[^,;:]{0,30}$/iu;

/** "He added the force had shown ...": the words of an inspector without marks. */
function inspectorReported({ speech, inspectors }: DocumentContext, sentence: Sentence): boolean {
  const speaker = spanAt(speech.reportedSpeech, Math.floor((sentence.start + sentence.end) / 2))?.speaker;
  if (speaker === undefined || speaker.kind !== 'person') return false;
  return isInspectorate(speaker) || inspectors.has(speaker.name);
}

/** How far back "it said the force" reaches for the inspectorate, in sentences. */
const BACK_TO_INSPECTORATE = 3;

/** Whether one of the sentences before names the inspectorate or tells what it found. */
function namedBefore({ text, all, attributed }: DocumentContext, { index }: Sentence): boolean {
  for (let at = index - 1; at >= Math.max(0, index - BACK_TO_INSPECTORATE); at -= 1) {
    const before = all[at];
    if (before === undefined || before.end - before.start > LONGEST_SENTENCE) return false;
    if (attributed.has(at) || patterns.NAMES_INSPECTORS.test(mask(text, before, before.mentions)))
      return true;
  }
  return false;
}

/** "They recommended that ..." after a sentence that tells what inspectors found. */
function goesOn(document: DocumentContext, sentence: Sentence, masked: string): boolean {
  const before = document.all[sentence.index - 1];
  if (before === undefined || before.end - before.start > LONGEST_SENTENCE) return false;
  if (document.aboutInspection && patterns.SPEAKS_OF_BODY.test(masked) && namedBefore(document, sentence))
    return true;
  if (document.attributed.has(before.index) && patterns.ALSO_MUST.test(masked)) return true;
  const isNext = before.block === sentence.block;
  if (isNext && document.attributed.has(before.index) && !patterns.OWN_ACCOUNT.test(masked)) return true;
  if (document.attributed.has(before.index) && patterns.FOUND_AFTER.test(masked)) return true;
  const inBlock = isNext && patterns.GOES_ON_FAULT.test(masked);
  if (!inBlock && !patterns.GOES_ON.test(masked)) return false;
  const maskedBefore = mask(document.text, before, before.mentions);
  return (
    document.attributed.has(before.index) ||
    patterns.isAttributed(maskedBefore) ||
    (patterns.SPEAKS_OF_BODY.test(masked) && patterns.NAMES_INSPECTORS.test(maskedBefore)) ||
    (patterns.JUDGES.test(masked) && patterns.NAMES_INSPECTORS.test(maskedBefore))
  );
}
