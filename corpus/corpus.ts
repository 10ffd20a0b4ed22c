/** The Corpus: an immutable value with the questions that commands may ask. */
import type { DocumentRecord } from './model.ts';

/** What is known: the documents with their claims, and the register. */
export interface Corpus {
  readonly documents: readonly DocumentRecord[];
}
