/**
 * What somebody typed, shown in a message so that it can be read back from it exactly: a button on the message then needs
 * no copy of the words.
 */
import { z } from 'zod';
import { cleanTyped, escapeMarkdown, unescapeMarkdown } from './markdown.ts';

/** The number of the text display that shows the words whole. */
export const QUERY_ID = 7001;
const LEAD_IN = '-# Asked about: ';
const NEXT_LINE = '\n-# ';
/** Longer ones, escaped, are shown cut; then they can't be read back. */
const MOST_CHARACTERS = 800;

/** The words as a message shows them. */
export interface ShownQuery {
  readonly markdown: string;
  /** False where they are cut. */
  readonly whole: boolean;
}

/** The words of a query block as Markdown. */
export function showQuery(typed: string): ShownQuery {
  const words = cleanTyped(typed);
  const whole = write(words);
  if (whole.length <= MOST_CHARACTERS) return { markdown: whole, whole: true };
  const start = Array.from(words)
    .slice(0, MOST_CHARACTERS / 2 - LEAD_IN.length)
    .join('');
  return { markdown: `${write(start.replace(/\s+\S*$/, ''))} […]`, whole: false };
}

function write(words: string): string {
  return LEAD_IN + escapeMarkdown(words).replaceAll('\n', NEXT_LINE);
}

const displayed = z.looseObject({ id: z.literal(QUERY_ID), content: z.string().startsWith(LEAD_IN) });

/** The words that a message of ours shows whole, or null where it shows none. */
export function readQuery(components: readonly unknown[]): string | null {
  for (const component of components) {
    const parsed = displayed.safeParse(component);
    if (!parsed.success) continue;
    return unescapeMarkdown(parsed.data.content.slice(LEAD_IN.length).replaceAll(NEXT_LINE, '\n'));
  }
  return null;
}
