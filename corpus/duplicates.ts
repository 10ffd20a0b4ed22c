/** The same text twice, and the same press release in two outlets. */
import type { DocumentRecord } from './model.ts';
import { foldName } from './names.ts';
import { isContent, type SourceText } from './read/source-text.ts';

/** Paragraphs shorter than this (folded) say too little to tell where a text comes from. */
const SHORTEST_TELLING = 40;
/** Texts are compared by runs of so many words: an outlet that changes a word or two breaks only the runs around them. */
const RUN = 5;
/** Two documents with this share of the shorter one's runs in common print the same release. */
const SAME_SOURCE = 0.6;

/** What a new text has in common with the documents that are there. */
export interface Overlap {
  /** The document with exactly this text, but for white space, case and marks. */
  readonly same: string | null;
  /** Documents that print the same text in the main. */
  readonly sameSource: readonly string[];
}

/** A document's id and text. */
interface Comparable {
  readonly record: Pick<DocumentRecord, 'id'>;
  readonly source: SourceText;
}

/** A text's content, paragraph by paragraph. */
function contentOf({ text, blocks }: SourceText): string[] {
  return blocks.filter(isContent).map(({ start, end }) => text.slice(start, end));
}

/** A text as it is compared whole. */
function folded(paragraphs: readonly string[]): string {
  return paragraphs.map(foldName).join('\n');
}

/** The runs of words in the paragraphs that tell, each once. */
function runsOf(paragraphs: readonly string[]): Set<string> {
  const runs = new Set<string>();
  for (const paragraph of paragraphs) {
    if (paragraph.length < SHORTEST_TELLING) continue;
    const words = paragraph.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let end = RUN; end <= words.length; end += 1) runs.add(words.slice(end - RUN, end).join(' '));
  }
  return runs;
}

/** Compares a new text with the documents of the corpus. */
export function findOverlap(source: SourceText, documents: readonly Comparable[]): Overlap {
  const own = contentOf(source);
  const whole = folded(own);
  const runs = runsOf(own);
  const sameSource: string[] = [];
  for (const { record, source: other } of documents) {
    const paragraphs = contentOf(other);
    if (folded(paragraphs) === whole) return { same: record.id, sameSource: [] };
    const theirs = runsOf(paragraphs);
    const common = [...theirs].filter((run) => runs.has(run)).length;
    if (common > 0 && common >= SAME_SOURCE * Math.min(runs.size, theirs.size)) sameSource.push(record.id);
  }
  return { same: null, sameSource };
}
