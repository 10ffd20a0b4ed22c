/** Whom a finding in running text is about: what its clause names, the place or the organisation it names, or what its pronoun stands for. */
import type { BodyRef, FindingKind, Span } from '../model.ts';
import type { ExtractedFinding } from './extraction.ts';
import { bodiesIn, type DocumentContext, ofAuthor, REGION, sectionBody } from './finding-context.ts';
import * as patterns from './finding-patterns.ts';
import { isInspected } from './masked.ts';
import { antecedent, bodiesOf, listEndingAt, type Sentence } from './sentence-bodies.ts';

/** Whom a finding is about; `isRegion` where that is a region, which is nobody's name. */
export interface Concerned {
  readonly bodies: readonly BodyRef[];
  readonly isRegion: boolean;
}

/**
 * Whom a clause is about, or null where nobody can tell.
 *
 * @param words the clause, masked
 * @param before the findings that the sentence has told before it
 */
export function concernedBy(
  document: DocumentContext,
  sentence: Sentence,
  clause: Span,
  words: string,
  kind: FindingKind,
  before: readonly ExtractedFinding[],
): Concerned | null {
  const addressed = kind === 'recommendation' ? addressedIn(document, sentence, clause) : null;
  if (addressed !== null) return { bodies: addressed, isRegion: false };
  const own = bodiesIn(document, sentence, clause);
  const bodies = own.length > 0 && patterns.NAMES_BODY.test(words) ? own : bodyOfPlace(document, clause, own);
  if (bodies.length > 0) return { bodies, isRegion: false };
  if (REGION.test(words)) return { bodies: [], isRegion: true };
  if (document.ownReport(sentence) && FORCES_IN_GENERAL.test(words)) return { bodies: [], isRegion: false };
  const implied = impliedBodies(document, sentence, clause, words, before);
  return implied.length === 0 ? null : { bodies: implied, isRegion: false };
}

/** "Forces do not ...", "Some forces have ...": in a report on several, nobody by name. */
const FORCES_IN_GENERAL =
  /^["\s]*(?:(?:some|most|many|all|several|few|not\s+all|too\s+many)\s+)?(?:police\s+)?forces\s/iu;

const NAME = String.raw`\p{Lu}[\p{L}’'-]*(?:\s+(?:of\s+|for\s+|and\s+)?\p{Lu}[\p{L}’'-]*){1,6}`;
/** Who should do something, where that is no body that is inspected: "the Home Office should", "chief constables should". */
const ADDRESSED = new RegExp(
  String.raw`(?:^|[\s“"])(?:(?<general>(?:all\s+)?(?:chief\s+(?:constables|fire\s+officers)|(?:police\s+)?forces|police\s+and\s+crime\s+commissioners|fire\s+and\s+rescue\s+services))|(?:the|The)\s+(?<name>${NAME}))[^.;:“”"]{0,60}?\s(?:should|must|needs?\s+to|agrees?|provides?|looks?|brings?|reviews?|publish(?:es)?|gives?)\s`,
  'u',
);

/** Whom a recommendation addresses besides the bodies inspected: an organisation as printed, or nobody by name. Null where it is none of these. */
export function addressedIn(
  document: DocumentContext,
  sentence: Sentence,
  span: Span,
): readonly BodyRef[] | null {
  const words = document.text.slice(span.start, Math.min(span.end, span.start + 300));
  const match = ADDRESSED.exec(words);
  if (match === null) return null;
  const name = match.groups?.['name'];
  if (name === undefined) return [];
  const start = span.start + match.index + match[0].indexOf(name);
  const named = sentence.mentions.find(
    (mention) => mention.start < start + name.length && mention.end > start,
  );
  if (named !== undefined && (isInspected(named) || named.kind === 'inspectorate')) return null;
  const isWhole = named !== undefined && named.start === start && named.end === start + name.length;
  return isWhole ? named.bodies : [{ body: name, bodyId: null }];
}

/** "In Surrey,", "But in Dyfed-Powys", at the beginning of a clause. */
const IN_PLACE =
  /^["“]?(?:(?:But|However,|And|but|however,)\s+)?[Ii]n\s+(?<place>\p{Lu}[\p{L}-]+(?:\s+(?:and|of)?\s?\p{Lu}[\p{L}-]+){0,3}?)(?=,|\s(?!\p{Lu}|and\s))/u;
/** More places than these, and a text is about none of them. */
const MOST_PLACES = 50;

/** The body of the place that a clause begins with ("In Surrey, victims told us"), or where it has none, of the first that it names. */
export function bodyOfPlace(
  { text, bodiesOfPlaces }: DocumentContext,
  { start, end }: Span,
  own: readonly BodyRef[] = [],
): readonly BodyRef[] {
  const words = text.slice(start, Math.min(end, start + 300));
  const first = bodiesOfPlaces.get(IN_PLACE.exec(words)?.groups?.['place'] ?? '');
  if (first !== undefined && first !== null) return [first];
  if (own.length > 0 || bodiesOfPlaces.size > MOST_PLACES) return own;
  let nearest: { readonly at: number; readonly body: BodyRef } | null = null;
  for (const [place, body] of bodiesOfPlaces) {
    const at = words.indexOf(place);
    const isWord = at >= 0 && !/^[\p{L}\p{N}-]/u.test(words.slice(at + place.length));
    if (isWord && body !== null && at < (nearest?.at ?? Number.POSITIVE_INFINITY)) nearest = { at, body };
  }
  return nearest === null ? [] : [nearest.body];
}

const PLURAL = /(?<![\p{L}])(?:they|their|them|both)(?![\p{L}])/iu;
const SINGULAR = /(?<![\p{L}])(?:it|its)(?![\p{L}])/iu;

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
  const named = namedAround(document, sentence, clause, words);
  return named.length > 0 || document.onlyBody === null ? named : [document.onlyBody];
}

/** What the sentence names, what its pronoun stands for, or what the sentences before speak of. */
function namedAround(
  document: DocumentContext,
  sentence: Sentence,
  clause: Span,
  words: string,
): readonly BodyRef[] {
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
