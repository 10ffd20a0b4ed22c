/**
 * References in the forms that people need, made by ourselves. Each follows a style guide:
 * - plain: MHRA Style Guide, 4th edition, references to online newspaper articles:
 *   Author, ‘Title’, Newspaper, day month year <address> [accessed day month year]
 * - Harvard: Cite Them Right, 12th edition, newspaper articles online:
 *   Surname, I. (year) ‘Title’, Newspaper, day month. Available at: address (Accessed: day month year).
 * - news: Reuters Handbook of Journalism, "The Essentials of Reuters sourcing": the speaker with the title, then the words,
 *   then who reported them.
 * - Markdown: CommonMark 0.31, block quotations and links.
 */
import type { DocumentRecord, Speaker } from '../../corpus/model.ts';
import { day } from './citation.ts';
import { speakerLine } from './speakers.ts';

/** What a reference is made of. */
export interface Cited {
  readonly record: Pick<DocumentRecord, 'author' | 'title' | 'outlet' | 'published'>;
  /** The printed words with their marks, in one line. */
  readonly words: string;
  /** Who says them; null where the document does, or nobody knows. */
  readonly speaker: Speaker | null;
  /** The address of the passage; null where the document has none. */
  readonly url: string | null;
  /** ISO date. */
  readonly accessed: string;
}

/** The forms of a reference, with the guide that each follows as readers know it. */
export const REFERENCE_FORMS = {
  plain: { name: 'Plain', guide: 'MHRA', write: plain },
  markdown: { name: 'Markdown', guide: 'CommonMark', write: markdown },
  news: { name: 'News attribution', guide: 'Reuters Handbook of Journalism', write: news },
  harvard: { name: 'Harvard', guide: 'Cite Them Right', write: harvard },
} as const;

/** A form of a reference. */
export type ReferenceForm = keyof typeof REFERENCE_FORMS;

function plain({ record: { author, title, outlet, published }, url, accessed }: Cited): string {
  const address = url === null ? '' : ` <${url}> [accessed ${day(accessed)}]`;
  return `${author === null ? '' : `${author}, `}‘${title}’, ${outlet}, ${day(published)}${address}`;
}

/** Marks that mean something inside the text of a link or of a quotation. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/gu, '\\$&');
}

function markdown({ record: { outlet, published }, words, speaker, url, accessed }: Cited): string {
  const source = `${escaped(outlet)}, ${day(published)}`;
  const link = url === null ? source : `[${source}](<${url}>) (accessed ${day(accessed)})`;
  return `> ${escaped(words)} — ${speaker === null ? '' : `${escaped(speakerLine(speaker))}, `}${link}`;
}

function news({ record: { outlet, published }, words, speaker, url, accessed }: Cited): string {
  const source = `${outlet} reported on ${day(published)}`;
  const address = url === null ? '' : ` (${url}, accessed ${day(accessed)})`;
  return speaker === null
    ? `${source}: ${words}${address}`
    : `${speakerLine(speaker)} said: ${words}, ${source}${address}`;
}

function harvard({ record: { author, title, outlet, published }, url, accessed }: Cited): string {
  const year = published.slice(0, 4);
  const dayAndMonth = day(published).replace(/ \d+$/u, '');
  const opening = author === null ? `‘${title}’ (${year})` : `${surnamesFirst(author)} (${year}) ‘${title}’,`;
  const address = url === null ? '' : ` Available at: ${url} (Accessed: ${day(accessed)}).`;
  return `${opening} ${outlet}, ${dayAndMonth}.${address}`;
}

/** "Paul Jacques and Ann Lee" as "Jacques, P. and Lee, A."; a name of one word stays. */
function surnamesFirst(author: string): string {
  const names = author.split(/\s*(?:,|&|\band\b)\s*/u).filter((name) => name !== '');
  return names.map(surnameFirst).join(' and ');
}

function surnameFirst(name: string): string {
  const parts = name.split(/\s+/u);
  const surname = parts.pop() ?? name;
  const initials = parts.map((part) => `${part.charAt(0).toUpperCase()}.`).join('');
  return initials === '' ? surname : `${surname}, ${initials}`;
}
