/** The documents with answers, in two parts: one to develop with, one kept aside until the end. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type MarkedDocument, parseMarked } from './markup.ts';

/** `held-out`: kept aside, so that the score on it tells how the extraction does on texts nobody tuned it to. */
export type Part = 'development' | 'held-out';

/** A marked document with the name of its file, without the ending. */
export interface NamedDocument extends MarkedDocument {
  readonly name: string;
}

/**
 * All documents of a part, in the order of their names.
 *
 * @throws Error naming the file where the markup is wrong; the words of the document are not in the message.
 */
export function loadDocuments(part: Part): NamedDocument[] {
  const folder = join(import.meta.dirname, part);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      try {
        return { name: file.replace(/\.txt$/, ''), ...parseMarked(source) };
      } catch (cause) {
        throw new Error(`${part}/${file}`, { cause });
      }
    });
}
