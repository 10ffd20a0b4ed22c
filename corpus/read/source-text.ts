/** A document's text with its structure: what every extractor reads. */
import type { Span } from '../model.ts';

/**
 * What a block of the text is. Only `title`, `standfirst`, `heading`, `paragraph` and `list-item` are the document's own
 * words; `byline`, `caption` and `boilerplate` (related stories, vacancies, copyright lines) are left out of claims, index and answers.
 */
export type BlockKind =
  | 'title'
  | 'standfirst'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'byline'
  | 'caption'
  | 'boilerplate';

/** A run of lines without a break: a paragraph, a heading, a list item. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** A document's text with its structure. Offsets are UTF-16 offsets into `text`. */
export interface SourceText {
  readonly text: string;
  /** In document order, never overlapping, never empty, without surrounding white space. */
  readonly blocks: readonly Block[];
  /** What the document says of itself, where it does. */
  readonly metadata: {
    readonly title: string | null;
    readonly author: string | null;
    /** ISO date. */
    readonly published: string | null;
    readonly outlet: string | null;
  };
}

/** Whether a block holds the document's own words. */
export function isContent(block: Block): boolean {
  return block.kind !== 'byline' && block.kind !== 'caption' && block.kind !== 'boilerplate';
}
