/**
 * Discord's Markdown: text that shows exactly its own characters, and the way back. Discord takes a backslash before any
 * mark as "show this mark", and before a letter, a digit or a space as itself.
 */
import type { Inline, Line } from '../commands/command.ts';

/** Marks that mean something wherever they stand: emphasis, spoiler, code, mentions, timestamps and emoji (`<`). */
const ANYWHERE = /[\\*_~|`<]/g;
/** A mark that means something only at the start of a line: heading, quotation, list, small text. */
const LINE_START = /^([ \t]*)([#>-])/gm;
const NUMBERED = /^([ \t]*\d+)\./gm;
/** `](` makes a link; the round bracket may also stand at the edge of two pieces of text. */
const LINK = /(^|\])\(/g;
/** An address that would become a link, or the name of an emoji between colons. */
const COLON = /:(?=\/\/|[\w~+-]+:)/g;
const EVERYBODY = /@(?=everyone|here)/g;

/**
 * The text so that Discord shows exactly its characters: no formatting, link, mention or emoji comes of it.
 *
 * @example escapeMarkdown('*not* <@1>') // '\\*not\\* \\<@1>'
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(LINE_START, '$1\\$2')
    .replace(NUMBERED, '$1\\.')
    .replace(LINK, '$1\\(')
    .replace(COLON, '\\:')
    .replace(EVERYBODY, '\\@');
}

/** Undoes `escapeMarkdown` exactly. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}

/**
 * Text as somebody typed it, fit to be shown: control characters become spaces, marks that turn the direction of writing
 * around are dropped, half surrogate pairs become U+FFFD; line breaks stay.
 */
export function cleanTyped(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();
}

/**
 * The Markdown of pieces of text in one line; line breaks in them become spaces. Words that stand side by side are escaped
 * together, so that no link or mention comes of their seam.
 */
export function lineMarkdown(line: Line): string {
  const pieces: readonly Inline[] = isPieces(line) ? line : [line];
  let markdown = '';
  let words = '';
  for (const piece of pieces) {
    const plain = plainWords(piece);
    if (plain !== null) {
      words += plain;
      continue;
    }
    markdown += escapeMarkdown(oneLine(words)) + formatted(piece);
    words = '';
  }
  return markdown + escapeMarkdown(oneLine(words));
}

function isPieces(line: Line): line is readonly Inline[] {
  return Array.isArray(line);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

/** The words of a piece without formatting, or null for one with formatting. */
function plainWords(piece: Inline): string | null {
  if (typeof piece === 'string') return piece;
  if ('printed' in piece) return piece.printed;
  return 'typed' in piece ? cleanTyped(piece.typed) : null;
}

function formatted(piece: Inline): string {
  if (typeof piece === 'string') return escapeMarkdown(piece);
  if ('strong' in piece) return between('**', piece.strong);
  if ('struck' in piece) return between('~~', piece.struck);
  if ('code' in piece) return codeMarkdown(piece.code);
  return 'link' in piece ? linkMarkdown(piece.link, piece.url) : '';
}

function between(mark: string, text: string): string {
  const inner = oneLine(text).trim();
  return inner === '' ? '' : `${mark}${escapeMarkdown(inner)}${mark}`;
}

/** Code shows its characters as they are; what has backticks in it is shown as text. */
function codeMarkdown(code: string): string {
  const inner = code.replace(/\s+/g, ' ').trim();
  return inner === '' || inner.includes('`') ? escapeMarkdown(inner) : `\`${inner}\``;
}

function linkMarkdown(label: string, url: string): string {
  const name = escapeMarkdown(oneLine(label).replaceAll('[', '(').replaceAll(']', ')'));
  if (!/^https?:\/\/[^\s<>]+$/.test(url)) return name;
  return `[${name}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
