/** What in a message is quoted, or said to be somebody's words. */
import { words } from '../text/normalise.ts';
import { sentences } from '../text/sentences.ts';
import { namedAround, saidWords } from './attribution.ts';
import { marked } from './marked.ts';
import { type MessageBlock, readMessage } from './message.ts';

/** Words that a message gives as somebody's. */
export interface FoundQuotation {
  /** As typed, without marks and markup; for `said` the sentence. With the paragraphs before, where those may belong to it. */
  readonly text: string;
  /** `text` without "Cooke said", or without the paragraphs before, where it seems to hold that; else the same. */
  readonly words: string;
  /** Whose they are said to be, as typed ("the inspector"); null where nobody is named. */
  readonly speaker: string | null;
  /**
   * `marks`: between quotation marks. `block`: a block quotation or code block. `said`: given as somebody's words without marks.
   * `whole`: nothing of that kind is there, so the whole text is taken as quoted.
   */
  readonly how: 'marks' | 'block' | 'said' | 'whole';
}

/** More quotations than anybody puts into one message. */
const MOST_QUOTATIONS = 20;
/** Shorter words that are only said to be somebody's are no claim to a wording. */
const SHORTEST_SAID = 3;
/** How much of the text around a quotation may name its speaker. */
const CONTEXT = 200;

function countWords(text: string): number {
  return words(text).filter((word) => /[\p{L}\p{N}]/u.test(word.text)).length;
}

/**
 * Finds the quotations of a message, in order, at most `MOST_QUOTATIONS`: what stands between marks, in block quotations and code
 * blocks, and what is given as somebody's words. A single word is none. Where there is none of it, the whole text is one.
 *
 * @example findQuotations('Cooke said “they don’t work together”')[0]?.speaker // 'Cooke'
 */
export function findQuotations(message: string): FoundQuotation[] {
  const blocks = readMessage(message);
  const found = blocks.flatMap((block, index) => inBlock(block, blocks[index - 1], blocks[index + 1]));
  return (found.length > 0 ? found : wholeText(blocks)).slice(0, MOST_QUOTATIONS);
}

/**
 * Finds what is to be checked in a text that was typed for that purpose: what stands between marks, else the whole text.
 *
 * @example findTyped('more work was needed')[0]?.how // 'whole'
 */
export function findTyped(text: string): FoundQuotation[] {
  const blocks = readMessage(text);
  const found = blocks.flatMap(({ text: plain }) => betweenMarks(plain, null));
  const hasMarks = blocks.some(({ text: plain }) => marked(plain).length > 0);
  // A single quoted word is nothing to check, even in a longer text.
  return (hasMarks ? found : wholeText(blocks)).slice(0, MOST_QUOTATIONS);
}

function inBlock(
  block: MessageBlock,
  before: MessageBlock | undefined,
  after: MessageBlock | undefined,
): FoundQuotation[] {
  if (block.kind === 'prose') return inProse(block.text);
  const around = namedAround(before?.text.slice(-CONTEXT) ?? '', after?.text.slice(0, CONTEXT) ?? '');
  const inside = betweenMarks(block.text, around);
  if (inside.length > 0) return inside;
  // "— Andy Cooke" in a line of its own ends many block quotations.
  const signed = /\n\s*[-–—~]+\s*(?<name>[^\n]{2,80})\s*$/u.exec(block.text);
  const text = signed === null ? block.text : block.text.slice(0, signed.index).trim();
  if (countWords(text) < 2) return [];
  return [{ text, words: text, speaker: signed?.groups?.['name']?.trim() ?? around, how: 'block' }];
}

function betweenMarks(text: string, otherwise: string | null): FoundQuotation[] {
  const all = marked(text);
  return all.flatMap(({ outer, inner }, index): FoundQuotation[] => {
    const typed = text.slice(inner.start, inner.end).trim();
    if (countWords(typed) < 2) return [];
    const before = text.slice(Math.max(all[index - 1]?.outer.end ?? 0, outer.start - CONTEXT), outer.start);
    const after = text.slice(
      outer.end,
      Math.min(all[index + 1]?.outer.start ?? text.length, outer.end + CONTEXT),
    );
    const speaker = namedAround(before, after.split('\n\n')[0] ?? '') ?? otherwise;
    const lead = index === 0 ? text.slice(0, outer.start) : '';
    if (mayBelongTo(lead)) {
      return [{ text: text.slice(0, inner.end).trim(), words: typed, speaker, how: 'marks' }];
    }
    return [{ text: typed, words: typed, speaker, how: 'marks' }];
  });
}

/**
 * Whether the paragraphs before a mark may be the beginning of a quotation whose own opening mark was not copied. Which it is,
 * the sources tell.
 */
function mayBelongTo(lead: string): boolean {
  return /[^:,\s]\s*\n\s*$/u.test(lead) && countWords(lead) > 1;
}

function inProse(text: string): FoundQuotation[] {
  const quoted = marked(text);
  if (quoted.length > 0) return betweenMarks(text, null);
  return text.split('\n').flatMap((line) =>
    sentences(line).flatMap(({ start, end }): FoundQuotation[] => {
      const sentence = line.slice(start, end);
      const said = saidWords(sentence);
      if (said === null || countWords(said.words) < SHORTEST_SAID) return [];
      return [{ text: sentence, words: said.words, speaker: said.speaker, how: 'said' }];
    }),
  );
}

function wholeText(blocks: readonly MessageBlock[]): FoundQuotation[] {
  const text = blocks.map((block) => block.text).join('\n\n');
  if (countWords(text) < 2) return [];
  const said = saidWords(text);
  if (said === null || countWords(said.words) < SHORTEST_SAID)
    return [{ text, words: text, speaker: null, how: 'whole' }];
  return [{ text, words: said.words, speaker: said.speaker, how: 'whole' }];
}
