/** The same text twice, and the same press release in two outlets. */
import { foldName } from './names.ts';
import { isContent, type SourceText } from './read/source-text.ts';
import type { LoadedDocument } from './store.ts';

/** Paragraphs shorter than this (folded) say too little to tell where a text comes from. */
const SHORTEST_TELLING = 40;
/** Two documents with this share of the shorter one's text in common print the same release. */
const SAME_SOURCE = 0.6;

/** What a new text has in common with the documents that are there. */
export interface Overlap {
  /** The document with exactly this text, but for white space, case and marks. */
  readonly same: string | null;
  /** Documents that print the same text in the main. */
  readonly sameSource: readonly string[];
}

/** A text's content, paragraph by paragraph, as it is compared. */
function foldedParagraphs({ text, blocks }: SourceText): string[] {
  return blocks.filter(isContent).map(({ start, end }) => foldName(text.slice(start, end)));
}

/** Compares a new text with the documents of the corpus. */
export function findOverlap(source: SourceText, documents: readonly LoadedDocument[]): Overlap {
  const own = foldedParagraphs(source);
  const whole = own.join('\n');
  const telling = new Set(own.filter((paragraph) => paragraph.length >= SHORTEST_TELLING));
  const size = total([...telling]);
  const sameSource: string[] = [];
  for (const { record, source: other } of documents) {
    const paragraphs = foldedParagraphs(other);
    if (paragraphs.join('\n') === whole) return { same: record.id, sameSource: [] };
    const theirs = paragraphs.filter((paragraph) => paragraph.length >= SHORTEST_TELLING);
    const common = total(theirs.filter((paragraph) => telling.has(paragraph)));
    if (common > 0 && common >= SAME_SOURCE * Math.min(size, total(theirs))) sameSource.push(record.id);
  }
  return { same: null, sameSource };
}

function total(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
}
