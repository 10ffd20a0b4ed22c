/** Finds what the inspectorate found of bodies, and what a body says it works on: lists first, then single sentences. */
import type { BodyRef } from '../model.ts';
import type { SourceText } from '../read/source-text.ts';
import type { BodyMention } from './body-mention.ts';
import { authorOf, onlyBody } from './document-author.ts';
import type { ExtractedFinding } from './extraction.ts';
import { type DocumentContext, LONGEST_SENTENCE } from './finding-context.ts';
import { type Announced, announcedBy, askedList, enumerated } from './finding-enumerations.ts';
import { blockList, inlineList } from './finding-lists.ts';
import { OWN_REPORT, tellsAfter } from './finding-patterns.ts';
import { prose, voiceOf } from './finding-prose.ts';
import { OTHER_INSPECTORATES } from './grade-patterns.ts';
import { isInspected } from './masked.ts';
import type { Speech } from './quotations.ts';
import { type Sentence, sentencesWithBodies } from './sentence-bodies.ts';
import { inspectorsOf, isInspectorate, spanAt } from './speaking.ts';

/** An inspector by office, or the inspectorate in words that are no name. */
const SPEAKS_OF_INSPECTORS =
  /\b(?:HM|(?:His|Her)\s+Majesty[’']s)\s+(?:Chief\s+)?Inspector|\bpolice\s+(?:inspectorate|watchdog)/iu;

/** "The inspectorate’s letter", "a letter from HMICFRS": told from the word that few texts have. */
const INSPECTORS_LETTER =
  /\bletter(?:\b(?<=\b(?:HMICFRS|inspectors?|inspectorate|Services\s\(HMICFRS\))\b[^.;]{0,80}\bletter)|\s+(?:from|by)\s+(?:the\s+|HM\s+|His\s+Majesty[’']s\s+)?(?:HMICFRS|inspect))/i;

/** How many words by which a report speaks of itself make a document one. */
const OWN_REPORT_SIGNS = 2;
/** How many sentences from such a word a report goes on at least. */
const NEAR = 40;

/**
 * Finds the findings of a text, in order.
 *
 * @example extractFindings(source, mentions, speech)[0]?.kind // 'criticism'
 */
export function extractFindings(
  source: SourceText,
  mentions: readonly BodyMention[],
  speech: Speech,
  all: readonly Sentence[] = sentencesWithBodies(source, mentions),
): ExtractedFinding[] {
  const { text } = source;
  const document: DocumentContext = {
    text,
    all,
    speech,
    ownReport: ownReportIn(all, speech),
    inspectors: inspectorsOf(text, speech),
    inspectorsLetter: INSPECTORS_LETTER.test(text),
    onlyBody: onlyBody(mentions),
    inspectorTells: inspectorTells(text, speech),
    attributed: new Set(),
    aboutInspection:
      mentions.some((mention) => mention.kind === 'inspectorate') ||
      SPEAKS_OF_INSPECTORS.test(text) ||
      (mentions.some((mention) => isInspected(mention) && !mention.place) &&
        /\binspectors\b/iu.test(text) &&
        !OTHER_INSPECTORATES.test(text)),
    bodiesOfPlaces: bodiesOfPlaces(mentions),
    author: authorOf(text, all, mentions, speech)[0] ?? null,
  };
  const found: ExtractedFinding[] = [];
  const taken = new Set<number>();
  let announced: Announced | null = null;
  let cause: Sentence | null = null;
  for (const sentence of all) {
    if (taken.has(sentence.index)) continue;
    if (sentence.end - sentence.start > LONGEST_SENTENCE || sentence.block.kind === 'title') continue;
    const voice = voiceOf(document, sentence);
    if (voice === 'other') continue;
    const counted = enumerated(document, sentence, announced);
    if (counted.length > 0) {
      found.push(...counted);
      continue;
    }
    const items =
      blockList(document, sentence, taken) ?? inlineList(document, sentence) ?? askedList(document, sentence);
    const next = items === null ? announcedBy(document, sentence) : null;
    if (next !== null) announced = next;
    const told = next === null ? (items ?? prose(document, sentence, voice)) : [];
    const before = all[sentence.index - 1];
    const isCause = cause !== null && cause === before && cause.block === sentence.block;
    found.push(...(isCause ? told.map(asCause) : told));
    cause = told.length === 0 && THE_CAUSE.test(text.slice(sentence.start, sentence.end)) ? sentence : null;
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "The cause of concern regarding investigations": told of, but not yet told. */
const THE_CAUSE =
  /(?<![\p{L}])(?:the|an?|one|its)\s+(?:\p{L}+\s+)?cause\s+of\s+concern(?![\p{L}])|causes\s+of\s+concern[^.]{0,40}\s(?:two|three|four|five)\.?$/iu;

/** What inspectors found wrong, right after a sentence that speaks of the cause of concern, is that cause. */
function asCause(one: ExtractedFinding): ExtractedFinding {
  return one.kind === 'criticism' ? { ...one, kind: 'cause-of-concern' } : one;
}

const BODY_WORDS =
  /\s+(?:Metropolitan\s+)?(?:Police(?:\s+Service)?|Constabulary|Fire\s+(?:and|&)\s+Rescue(?:\s+Service)?)$/u;

/** The one body of each place that a name in the text begins with, or null for two. */
function bodiesOfPlaces(mentions: readonly BodyMention[]): Map<string, BodyRef | null> {
  const places = new Map<string, BodyRef | null>();
  for (const mention of mentions) {
    const [body, ...others] = mention.bodies;
    if (body === undefined || others.length > 0 || mention.generic || !isInspected(mention)) continue;
    const place = mention.name.replace(BODY_WORDS, '');
    const known = places.get(place);
    places.set(place, known === undefined || known?.body === body.body ? body : null);
  }
  return places;
}

/** A pattern for the surnames of a text's inspectors with a verb of telling after them. */
function inspectorTells(text: string, speech: Speech): RegExp | null {
  const titled = speech.people.filter((person) => isInspectorate(person)).map(({ name }) => name);
  const surnames = [...titled, ...inspectorsOf(text, speech)]
    .map((name) => name.split(' ').at(-1) ?? '')
    .filter((surname) => /^\p{Lu}[\p{L}-]+$/u.test(surname));
  return surnames.length === 0 ? null : tellsAfter(surnames);
}

/**
 * Whether the inspectorate itself wrote what stands around a sentence: the text speaks of its own inspection more than
 * once, not in somebody's quotation, and not far from there (a digest has other people's articles in it as well).
 */
function ownReportIn(all: readonly Sentence[], speech: Speech): (sentence: Sentence) => boolean {
  const own = new Uint8Array(all.length);
  let signs = 0;
  for (const { start, index, lower } of all) {
    const count = lower.match(OWN_REPORT)?.length ?? 0;
    if (count === 0 || spanAt(speech.quotes, start + 1) !== null) continue;
    signs += count;
    own.fill(1, Math.max(0, index - NEAR), index + NEAR);
  }
  return ({ index }) => signs >= OWN_REPORT_SIGNS && own[index] === 1;
}
