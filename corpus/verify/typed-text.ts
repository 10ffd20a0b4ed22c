/** What somebody typed as a quotation, as words with the ellipses between them. */
import { comparedWords } from './compared-words.ts';
import type { TypedText } from './match.ts';

/** An ellipsis, alone or in brackets; two dots are one that was typed in haste. */
const ELLIPSIS = /[[(]\s*(?:[…⋯‥]|\.\s?\.(?:\s?\.)?)\s*[\])]|[…⋯‥]|\.\s?\.(?:\s?\.)?/gu;

/** Reads a typed text into the words that are compared, and the places of its ellipses. */
export function readTyped(text: string): TypedText {
  const list = comparedWords(text);
  const gaps = new Set<number>();
  for (const match of text.matchAll(ELLIPSIS)) {
    const next = list.findIndex(({ start }) => start > match.index);
    if (next > 0) gaps.add(next);
  }
  return { list, words: list.map((word) => word.text), gaps };
}

/** The typed words from `from` to `to` alone. */
export function partOf({ list, gaps }: TypedText, from: number, to: number): TypedText {
  const part = list.slice(from, to);
  const inside = [...gaps].filter((gap) => gap > from && gap < to).map((gap) => gap - from);
  return { list: part, words: part.map((word) => word.text), gaps: new Set(inside) };
}
