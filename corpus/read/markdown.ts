/** Markdown -> its text, read as the page that it stands for, and what its front matter says. */
import { marked } from 'marked';
import { findDate } from './dates.ts';
import { oneLine } from './lines.ts';
import type { ReadMetadata } from './reader.ts';

/** Raised when this reader would give another text for the same file. */
export const MARKDOWN_READER = 'markdown/2';

/** A Markdown file as a page, and its front matter. */
export interface MarkdownPage {
  readonly html: string;
  readonly stated: ReadMetadata;
}

/** What names the same thing in front matter. Only single lines "name: value" are read, not all of YAML. */
const NAMES = {
  title: ['title'],
  author: ['author', 'authors', 'by'],
  published: ['published', 'date', 'pubdate', 'publishdate', 'created'],
  outlet: ['outlet', 'site', 'publisher', 'source', 'website'],
  url: ['url', 'link', 'canonical', 'permalink', 'source'],
} as const;

/**
 * Reads Markdown. Front matter between two lines "---" at the beginning is metadata, not text.
 *
 * @example (await readMarkdown('---\ntitle: News\n---\nWords.')).stated.title // 'News'
 */
export async function readMarkdown(text: string): Promise<MarkdownPage> {
  const matter = /^\ufeff?---[ \t]*\r?\n(?<fields>.*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/su.exec(text);
  const fields = new Map<string, string>();
  for (const { groups } of (matter?.groups?.['fields'] ?? '').matchAll(
    /^(?<name>[\w-]+)[ \t]*:[ \t]*(?<value>\S.*)$/gmu,
  )) {
    fields.set((groups?.['name'] ?? '').toLowerCase(), withoutMarks(oneLine(groups?.['value'] ?? '')));
  }
  const stated = (names: readonly string[], fits: (value: string) => boolean): string | null =>
    names
      .map((name) => fields.get(name))
      .find((value) => value !== undefined && value !== '' && fits(value)) ?? null;
  const isAddress = (value: string): boolean => /^https?:\/\//u.test(value);
  const published = stated(NAMES.published, (value) => findDate(value) !== null);
  return {
    html: await marked.parse(matter === null ? text : text.slice(matter[0].length)),
    stated: {
      title: stated(NAMES.title, () => true),
      author: stated(NAMES.author, (value) => !value.startsWith('[')),
      published: published === null ? null : findDate(published),
      outlet: stated(NAMES.outlet, (value) => !isAddress(value)),
      url: stated(NAMES.url, isAddress),
    },
  };
}

function withoutMarks(value: string): string {
  return /^(?<mark>["'])(?<inner>.*)\k<mark>$/su.exec(value)?.groups?.['inner'] ?? value;
}
