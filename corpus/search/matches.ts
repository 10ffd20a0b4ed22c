/** Where the words and phrases of a query stand in a passage: what an excerpt is made around. */
import type { Span } from '../model.ts';
import { type Word, words } from '../text/normalise.ts';
import { termOf } from './analyse.ts';

/**
 * The spans of matched words and phrases inside the runs `within`, in order; overlapping ones are joined. Where phrases were
 * asked for and stand here, they alone count beside the words outside them.
 */
export function matchedSpans(
  text: string,
  within: readonly Span[],
  terms: ReadonlySet<string>,
  phrases: readonly (readonly string[])[],
): Span[] {
  const list = within.flatMap(({ start, end }) => words(text, start, end));
  const spans = phrases.flatMap((phrase) => occurrences(list, phrase));
  for (const { text: word, start, end } of list) {
    const term = termOf(word);
    if (term !== null && terms.has(term)) spans.push({ start, end });
  }
  return joined(spans);
}

function occurrences(list: readonly Word[], phrase: readonly string[]): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + phrase.length <= list.length; at += 1) {
    if (!phrase.every((word, offset) => list[at + offset]?.text === word)) continue;
    const first = list[at];
    const last = list[at + phrase.length - 1];
    if (first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end });
  }
  return found;
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const before = result.at(-1);
    if (before !== undefined && span.start < before.end) {
      result[result.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    } else result.push(span);
  }
  return result;
}
