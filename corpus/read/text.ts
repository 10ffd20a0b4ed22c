/** Plain text -> SourceText: blocks with their kind, and what the byline says. The text itself is never changed. */
import type { Span } from '../model.ts';
import { findDate } from './dates.ts';
import { authorOf, lineKind, outletOf } from './lines.ts';
import type { Block, BlockKind, SourceText } from './source-text.ts';

const ENDS_LIKE_A_SENTENCE = /[.!?…:;]["”’'»)\]]*$/u;
const OPENS_WITH_MARK = /^["“‘']/u;
const BULLET = /^(?:[•●▪◦‣*·–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S/u;
/** A title or heading is shorter than this; the longest headlines of the papers read had about 150 characters. */
const LONGEST_TITLE = 200;
const LONGEST_HEADING = 90;
/** Under a heading of links, a line this long that ends like a sentence is the document again. */
const SHORTEST_RESUMING_PARAGRAPH = 80;

/** How an e-mail begins: who wrote it, when, to whom, on what. */
const MAIL_HEADER = /^(?:from|sent|to|cc|bcc|date|subject|reply-to|attachments?|importance)\s*:\s*\S/iu;
const SUBJECT = /^subject\s*:\s*(?:(?:re|fwd?)\s*:\s*)*/iu;

/** How many of the first lines are the head of an e-mail; one such line alone is none. */
function mailHeaders(lines: readonly string[]): number {
  const first = lines.findIndex((line) => !MAIL_HEADER.test(line));
  const count = first === -1 ? lines.length : first;
  return count >= 2 ? count : 0;
}

/**
 * Reads plain text. Paragraphs may be parted by one newline, by a blank line, or not at all; lines of a hard-wrapped
 * text are put together.
 *
 * @example readText('Headline\n\nText.').blocks.map((block) => block.kind) // ['title', 'paragraph']
 */
export function readText(text: string): SourceText {
  const lines = paragraphs(text);
  const kinds = classify(lines.map(({ start, end }) => text.slice(start, end)));
  const blocks: Block[] = lines.map(({ start, end }, index) => ({
    start,
    end,
    kind: kinds[index] ?? 'paragraph',
  }));
  const words = (kind: BlockKind): string[] =>
    blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end));
  const first = <Value>(values: readonly (Value | null)[]): Value | null =>
    values.find((value) => value !== null) ?? null;
  return {
    text,
    blocks,
    metadata: {
      title: words('title')[0]?.replace(SUBJECT, '') ?? null,
      author: first(words('byline').map(authorOf)),
      published: first(words('byline').map(findDate)),
      outlet: first(words('boilerplate').map(outletOf)),
    },
  };
}

/** Non-empty lines without surrounding white space; the lines of a hard-wrapped paragraph put together. */
function paragraphs(text: string): Span[] {
  const lines: (Span & { afterBlank: boolean })[] = [];
  let afterBlank = true;
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    const raw = match[0];
    const start = match.index + (raw.length - raw.trimStart().length);
    const end = match.index + raw.trimEnd().length;
    const previous = lines.at(-1);
    afterBlank =
      previous === undefined || /\n\s*\n|\r\s*\r|\r\n\s*\r\n/u.test(text.slice(previous.end, match.index));
    if (end > start) lines.push({ start, end, afterBlank });
  }
  const headers = mailHeaders(lines.map(({ start, end }) => text.slice(start, end)));
  if (!isHardWrapped(text, lines.slice(headers))) return lines.map(({ start, end }) => ({ start, end }));
  const joined: Span[] = [];
  for (const [index, line] of lines.entries()) {
    const previous = joined.at(-1);
    const words = text.slice(line.start, line.end);
    if (
      previous === undefined ||
      index <= headers ||
      line.afterBlank ||
      BULLET.test(words) ||
      lineKind(words) !== null
    ) {
      joined.push({ start: line.start, end: line.end });
    } else {
      joined[joined.length - 1] = { start: previous.start, end: line.end };
    }
  }
  return joined;
}

/** Whether lines break inside sentences: a letter typed with a fixed width, wire copy, an e-mail. */
function isHardWrapped(text: string, lines: readonly (Span & { afterBlank: boolean })[]): boolean {
  let pairs = 0;
  let broken = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.afterBlank) continue;
    pairs += 1;
    const width = line.end - line.start;
    const inside = !ENDS_LIKE_A_SENTENCE.test(text.slice(Math.max(line.start, line.end - 4), line.end));
    if (width >= 40 && width <= 110 && inside && /\p{Ll}/u.test(text.charAt(next.start))) broken += 1;
  }
  return pairs >= 3 && broken / pairs >= 0.25;
}

function classify(lines: readonly string[]): BlockKind[] {
  const kinds: (BlockKind | null)[] = lines.map(() => null);
  let underLinks = false;
  for (const [index, line] of lines.entries()) {
    const kind = lineKind(line);
    if (kind === 'links-heading') underLinks = true;
    else if (underLinks && line.length >= SHORTEST_RESUMING_PARAGRAPH && ENDS_LIKE_A_SENTENCE.test(line)) {
      underLinks = false;
    }
    if (kind === 'furniture' || kind === 'links-heading' || underLinks) kinds[index] = 'boilerplate';
    else if (kind !== null) kinds[index] = kind;
  }
  const headers = mailHeaders(lines);
  for (const [index, line] of lines.slice(0, headers).entries()) {
    kinds[index] = SUBJECT.test(line) ? 'title' : 'byline';
  }
  if (!kinds.includes('title')) markTitle(lines, kinds);
  markStandfirst(kinds);
  return lines.map((line, index) => kinds[index] ?? contentKind(line, lines[index + 1]));
}

function contentKind(line: string, next: string | undefined): BlockKind {
  if (BULLET.test(line)) return 'list-item';
  const isHeading =
    line.length <= LONGEST_HEADING &&
    !ENDS_LIKE_A_SENTENCE.test(line) &&
    !/[,"”]$/u.test(line) &&
    next !== undefined;
  return isHeading && !/^["“]/u.test(line) ? 'heading' : 'paragraph';
}

/** The first line that is not furniture is the title, if it is short, does not end like a sentence, and something follows. */
function markTitle(lines: readonly string[], kinds: (BlockKind | null)[]): void {
  const index = kinds.indexOf(null);
  const line = lines[index];
  if (line === undefined || line.length > LONGEST_TITLE || !kinds.includes(null, index + 1)) return;
  const unfinished = !/[.…:;,]["”’'»)\]]*$/u.test(line) && !BULLET.test(line);
  const quotedSpeech = OPENS_WITH_MARK.test(line) && /[.,!?]["”]/u.test(line);
  const endsInSpeech = /[?!]["”’]$/u.test(line) && /\p{Ll}{2}[.!?]["”’]?\s+["“‘]?\p{Lu}/u.test(line);
  if (unfinished && !quotedSpeech && !endsInSpeech) kinds[index] = 'title';
}

/** What stands between the title and the byline is the standfirst. */
function markStandfirst(kinds: (BlockKind | null)[]): void {
  const title = kinds.indexOf('title');
  const byline = kinds.indexOf('byline');
  if (title === -1 || byline === -1 || byline - title !== 2) return;
  if (kinds[title + 1] === null) kinds[title + 1] = 'standfirst';
}
