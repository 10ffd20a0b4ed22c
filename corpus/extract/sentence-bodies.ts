/** The document cut into sentences, each with the bodies it speaks of, and what a pronoun in it stands for. */
import type { BodyRef, Span } from '../model.ts';
import { type Block, isContent, type SourceText } from '../read/source-text.ts';
import { lowerCaseInPlace } from '../text/letters.ts';
import { sentences } from '../text/sentences.ts';
import { type BodyMention, isOneList } from './body-mention.ts';
import { isInspected } from './masked.ts';

/** A sentence of the document's content with the mentions of bodies that stand in it. */
export interface Sentence extends Span {
  readonly index: number;
  readonly block: Block;
  readonly blockIndex: number;
  readonly mentions: readonly BodyMention[];
  /** Its words in lower case, each letter at its place: in these, each extractor looks for the words that it needs. */
  readonly lower: string;
}

/** Cuts the content into sentences and hands each its mentions; one pass over both. */
export function sentencesWithBodies(source: SourceText, mentions: readonly BodyMention[]): Sentence[] {
  const found: Sentence[] = [];
  let next = 0;
  const blocks = source.blocks.filter(isContent);
  for (const [blockIndex, block] of blocks.entries()) {
    for (const { start, end } of sentences(source.text, block.start, block.end)) {
      const own: BodyMention[] = [];
      for (
        let mention = mentions[next];
        mention !== undefined && mention.start < end;
        mention = mentions[next]
      ) {
        if (mention.start >= start && !isDefinition(source.text, own.at(-1), mention)) own.push(mention);
        next += 1;
      }
      const lower = lowerCaseInPlace(source.text.slice(start, end));
      found.push({ start, end, index: found.length, block, blockIndex, mentions: own, lower });
    }
  }
  return found;
}

/** "(GMP)" after the name that it shortens. */
function isDefinition(text: string, before: BodyMention | undefined, mention: BodyMention): boolean {
  return (
    before !== undefined &&
    text[mention.start - 1] === '(' &&
    text[mention.end] === ')' &&
    text.slice(before.end, mention.start - 1).trim() === ''
  );
}

/** A mention with those that stand in one list before it: "A, B and C" for C. */
export function listEndingAt(text: string, mentions: readonly BodyMention[], last: number): BodyMention[] {
  const list: BodyMention[] = [];
  for (let index = last; index >= 0; index -= 1) {
    const mention = mentions[index];
    const later = list[0];
    if (mention === undefined || !isInspected(mention)) break;
    if (later !== undefined && (!isOneList(text, mention, later) || isCalled(mention, later))) break;
    list.unshift(mention);
  }
  return list;
}

/** "Two forces, Kent Police and ...", "EMSOU, the regional unit,": words for the same body are not one more of the list. */
function isCalled(mention: BodyMention, later: BodyMention): boolean {
  return (
    mention.bodies.length > 1 &&
    mention.bodies.some(({ body }) => later.bodies.some((one) => one.body === body))
  );
}

/** A mention with those that stand in one list after it. */
export function listStartingAt(text: string, mentions: readonly BodyMention[], first: number): BodyMention[] {
  const list: BodyMention[] = [];
  for (let index = first; index < mentions.length; index += 1) {
    const mention = mentions[index];
    const before = list.at(-1);
    if (mention === undefined || !isInspected(mention)) break;
    if (before !== undefined && !isOneList(text, before, mention)) break;
    list.push(mention);
  }
  return list;
}

/** The bodies of mentions, each once, in order. */
export function bodiesOf(mentions: readonly BodyMention[]): BodyRef[] {
  const seen = new Set<string>();
  return mentions
    .flatMap((mention) => mention.bodies)
    .filter(({ body, bodyId }) => {
      const key = bodyId ?? body;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** How far back a pronoun reaches, in sentences. */
const REACH = 3;

/**
 * What "it" or "they" at `offset` stands for: what its own sentence names first, else what one of the sentences before
 * names first. "It" never stands for several bodies; where the nearest words for a body are not resolved, nobody is meant.
 */
export function antecedent(
  text: string,
  all: readonly Sentence[],
  sentence: Sentence,
  offset: number,
  plural: boolean,
): BodyRef[] {
  for (let index = sentence.index; index >= Math.max(0, sentence.index - REACH); index -= 1) {
    const candidate = all[index];
    if (candidate === undefined || sentence.blockIndex - candidate.blockIndex > 2) break;
    const before = candidate.mentions.filter((mention) => mention.end <= offset);
    const first = before.findIndex((mention) => isInspected(mention));
    if (first === -1) continue;
    const list = bodiesOf(listStartingAt(text, before, first));
    if (plural || list.length === 1) return list;
    return [];
  }
  return [];
}
