/** Telling the lines that stand on every page from the text. */
import type { PageLine } from './pdf-layout.ts';

/** Heights that differ by less than this many points, about, are the same. */
const SAME_HEIGHT = 6;

/**
 * Tells running heads, running feet and page numbers: among the outermost two lines of a page, numbers alone, and words
 * (digits not counting) that stand at the same height on at least three pages and a third of all.
 */
export function runningLines(
  pages: readonly (readonly PageLine[])[],
): (line: PageLine, page: readonly PageLine[]) => boolean {
  const key = ({ words, y }: PageLine): string =>
    `${words.replace(/\d+/gu, '#').toLowerCase()} ${Math.round(y / SAME_HEIGHT)}`;
  const outermost = (page: readonly PageLine[]): PageLine[] => {
    const sorted = [...page].sort((a, b) => b.y - a.y);
    return [...sorted.slice(0, 2), ...sorted.slice(-2)];
  };
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const words of new Set(outermost(page).map(key))) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const enough = Math.max(3, Math.ceil(pages.length / 3));
  return (line, page) => {
    if (!outermost(page).includes(line)) return false;
    if (/^(?:page\s*)?[\divxlc]{1,5}(?:\s*(?:of|\/)\s*\d+)?$/iu.test(line.words)) return true;
    return (counts.get(key(line)) ?? 0) >= enough;
  };
}
