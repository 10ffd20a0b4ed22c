/** Finds which bodies a text grades, each body and inspection once, by named rules; precision comes before completeness. */
import type { BodyRef } from '../model.ts';
import { isContent, type SourceText } from '../read/source-text.ts';
import type { BodyMention } from './body-mention.ts';
import { authorOf, onlyBody } from './document-author.ts';
import type { Candidate, ExtractedGrade } from './extraction.ts';
import { type GradeContext, type GradeReading, WINDOW } from './grade-context.ts';
import { withHistory } from './grade-history.ts';
import { readLabel } from './grade-labels.ts';
import { readGradeLists } from './grade-lists.ts';
import { type GradeMention, merge, withDocumentTopic } from './grade-merge.ts';
import { EARLIER, FOLLOW_UP, NOW, OTHER_INSPECTORATES, TELLS_OF_INSPECTION } from './grade-patterns.ts';
import { readGradeWord } from './grade-readings.ts';
import { overtaken, respectively, scaleWords } from './grade-sets.ts';
import { type DocumentContext, speakersBody } from './grade-speakers.ts';
import { readTables } from './grade-table.ts';
import { isEarlier } from './grade-time.ts';
import { topicOf } from './grade-topic.ts';
import { type GradeWord, gradeWords } from './grade-words.ts';
import { GRADE, isInspected, mask } from './masked.ts';
import type { Speech } from './quotations.ts';
import { bodiesOf, type Sentence, sentencesWithBodies } from './sentence-bodies.ts';
import { isInspectorate, spanAt } from './speaking.ts';

/** No sentence or line grades more bodies; without a bound, a line of a megabyte would take the square of its length. */
const MOST_IN_SENTENCE = 300;

/** A heading over what an inspection before this one found: its grades are earlier ones. */
const PREVIOUS_HEADING =
  /^(?:(?:the|our|its|their|your|what)\s+)?(?:previous|earlier|last|past|former|prior)\s+(?:PEEL\s+|HMICFRS\s+|full\s+)?(?:inspections?|reports?|grad(?:e|es|ing|ings)|ratings?|judge?ments?|results?|rounds?|assessments?)(?:\s[^.;:]{0,40})?:?$|^(?:how|what)\s[^.;:]{0,40}\s(?:last\s+time|(?:at|in)\s+(?:the|its|our)\s+(?:last|previous)\s+(?:inspection|round))\b/iu;

/** Words without which a bare place is no force. */
const SPEAKS_OF_POLICE = /\b(?:polic(?:e|ing)|constabular(?:y|ies)|forces?|ROCUs?|organised\s+crime)\b/i;

/** How many sentences back "both" reaches. */
const RECENT = 2;

/** How many losing candidates are kept: a list of all forces explains nothing. */
const MOST_RIVALS = 8;

/**
 * Finds the grades of a text.
 *
 * @example extractGrades(source, mentions, speech)[0]?.grade // 'adequate'
 */
export function extractGrades(
  source: SourceText,
  mentions: readonly BodyMention[],
  speech: Speech,
  all: readonly Sentence[] = sentencesWithBodies(source, mentions),
): ExtractedGrade[] {
  const document: DocumentContext = {
    text: source.text,
    all,
    speech,
    aboutInspection:
      mentions.some((mention) => mention.kind === 'inspectorate') ||
      source.blocks.some(
        (block) => isContent(block) && TELLS_OF_INSPECTION.test(source.text.slice(block.start, block.end)),
      ),
    namesInspectorate: mentions.some((mention) => mention.kind === 'inspectorate'),
    isFollowUp: FOLLOW_UP.test(source.text),
    othersInspect: OTHER_INSPECTORATES.test(source.text),
    isOnPolice: isOnPolice(source.text, mentions),
    onlyBody: onlyBody(mentions),
    author: authorOf(source.text, all, mentions, speech),
    organisations: organisationsOf(mentions),
    year: yearOf(source),
  };
  const tables = readTables(source.text, all);
  const lists = readGradeLists(source.text, all);
  const found: GradeMention[] = [...tables.found, ...lists.found];
  let recent: { readonly index: number; readonly bodies: readonly BodyRef[] } = { index: -1, bodies: [] };
  let underPrevious = false;
  for (const sentence of all) {
    if (sentence.block.kind === 'heading')
      underPrevious = PREVIOUS_HEADING.test(source.text.slice(sentence.start, sentence.end));
    if (tables.rows.has(sentence) || lists.rows.has(sentence)) continue;
    const near = sentence.index - recent.index <= RECENT ? recent.bodies : [];
    const read = gradesOfSentence(document, sentence, found.length > 0, near);
    if (read.length === 0) continue;
    found.push(...(underPrevious ? read.map((mention) => ({ ...mention, earlier: true })) : read));
    recent = { index: sentence.index, bodies: distinctBodies(read) };
  }
  return withDocumentTopic(source, merge(withHistory(source.text, all, found)));
}

/** Whether a bare place can be a force in this text. */
function isOnPolice(text: string, mentions: readonly BodyMention[]): boolean {
  if (mentions.some((mention) => mention.kind === 'inspectorate')) return true;
  if (OTHER_INSPECTORATES.test(text)) return false;
  return SPEAKS_OF_POLICE.test(text) || mentions.some((mention) => isInspected(mention) && !mention.place);
}

/** The bodies of readings, each once, in order. */
function distinctBodies(read: readonly GradeMention[]): BodyRef[] {
  return [...new Map(read.map(({ body }) => [body.bodyId ?? body.body, body])).values()];
}

function organisationsOf(mentions: readonly BodyMention[]): Map<string, BodyRef> {
  const organisations = new Map<string, BodyRef>();
  for (const mention of mentions) {
    const [body] = mention.bodies;
    if (body === undefined || mention.generic || !isInspected(mention)) continue;
    organisations.set(mention.name, body);
    if (body.bodyId !== null) organisations.set(body.bodyId, body);
  }
  return organisations;
}

function yearOf(source: SourceText): number | null {
  if (source.metadata.published !== null) return Number(source.metadata.published.slice(0, 4));
  const years = [...source.text.matchAll(/(?<![\d/])20[0-4]\d(?!\d)/gu)].map((match) => Number(match[0]));
  return years.length === 0 ? null : Math.max(...years.slice(0, 500));
}

function gradesOfSentence(
  document: DocumentContext,
  sentence: Sentence,
  gradedBefore: boolean,
  recent: readonly BodyRef[],
): GradeMention[] {
  const { text } = document;
  const words = gradeWords(sentence.lower, sentence.start).slice(0, MOST_IN_SENTENCE);
  if (words.length === 0) return [];
  const signs = words.map(({ start, end }) => ({ start, end, sign: GRADE }));
  const masked = mask(text, sentence, sentence.mentions, signs);
  const [word] = words;
  const labelWord = words.length === 1 ? word : labelAtEnd(sentence, masked, words);
  if (labelWord !== undefined && sentence.end - sentence.start <= WINDOW) {
    const line =
      words.length === 1 ? masked : mask(text, sentence, sentence.mentions, [{ ...labelWord, sign: GRADE }]);
    const labelled = readLabel(text, document.all, sentence, line, document.onlyBody);
    if (labelled !== null) {
      return labelled.bodies.map((body) => ({
        ...labelWord,
        ...labelled,
        body,
        earlier: EARLIER.test(line) && !NOW.test(line),
        candidates: [],
      }));
    }
  }
  const readings: GradeReading[] = [];
  const found: GradeMention[] = [];
  let earlierBefore: boolean | null = null;
  const scale = scaleWords(masked, sentence, words);
  for (const current of words) {
    if (scale.has(current)) continue;
    const context = contextOf(document, sentence, masked, current, readings, gradedBefore, recent);
    const read = readGradeWord(context);
    if (read === null) continue;
    readings.push(read);
    const topic = topicOf(context, read);
    const earlier = isEarlier(context, read, document.year, earlierBefore);
    earlierBefore = earlier;
    for (const body of read.bodies) found.push(mentionOf(sentence, read, body, topic, earlier));
  }
  return respectively(masked, sentence.start, words, readings, overtaken(readings, found));
}

/** "• Good use of resources – adequate": the last grade word of a list item, where those before it only describe. */
function labelAtEnd(sentence: Sentence, masked: string, words: readonly GradeWord[]): GradeWord | undefined {
  const last = words.at(-1);
  if (last === undefined || sentence.block.kind !== 'list-item') return undefined;
  const describe = words.every(
    (word) =>
      word === last || /^\s+(?!(?:and|at|in|for|or)\s)\p{L}/u.test(masked.slice(word.end - sentence.start)),
  );
  return describe ? last : undefined;
}

function mentionOf(
  sentence: Sentence,
  read: GradeReading,
  body: BodyRef,
  topic: string | null,
  earlier: boolean,
): GradeMention {
  const { word, rule, confidence } = read;
  const { start, end, grade } = word;
  return {
    start,
    end,
    grade,
    body,
    topic,
    earlier,
    rule,
    confidence,
    // What lost is looked for only when somebody asks why.
    get candidates() {
      return rivalsOf(sentence, read);
    },
  };
}

/** The bodies that the sentence names beside those graded. */
function rivalsOf(sentence: Sentence, read: GradeReading): Candidate[] {
  const graded = new Set(read.bodies.map(({ body }) => body));
  return bodiesOf(sentence.mentions.filter(isInspected))
    .filter(({ body }) => !graded.has(body))
    .slice(0, MOST_RIVALS)
    .map(({ body }) => ({ name: body, rule: 'named in the sentence', score: 0 }));
}

function contextOf(
  document: DocumentContext,
  sentence: Sentence,
  masked: string,
  word: GradeWord,
  before: readonly GradeReading[],
  gradedBefore: boolean,
  recent: readonly BodyRef[],
): GradeContext {
  const { text, all, speech, aboutInspection } = document;
  const from = word.start - sentence.start;
  const to = word.end - sentence.start;
  const left = masked.slice(Math.max(0, from - WINDOW), from);
  const right = masked.slice(to, to + WINDOW);
  const quote = spanAt(speech.quotes, word.start);
  const speaker = quote?.speaker ?? null;
  return {
    text,
    all,
    sentence,
    masked,
    word,
    left,
    right,
    quoted:
      (left.endsWith('"') && right.startsWith('"')) || /["“”‘’']/u.test(text.slice(word.start, word.end)),
    before,
    we:
      speaker === null ? (quote === null ? document.author : []) : speakersBody(document, sentence, speaker),
    reporter: quote === null || quote.kind === 'fragment' || (speaker !== null && isInspectorate(speaker)),
    inQuotation: quote !== null,
    aboutInspection,
    nobodyElse: !document.othersInspect && (document.namesInspectorate || gradedBefore),
    gradedBefore: gradedBefore || before.length > 0,
    isFollowUp: document.isFollowUp,
    isOnPolice: document.isOnPolice,
    onlyBody: document.onlyBody,
    recent,
  };
}
