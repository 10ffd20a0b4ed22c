/** The word lists of the extractors: data under `corpus/extract/lexicon/`, read once and checked by a schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { corpusRoot } from '../root.ts';

/** Letters of the languages that names here come from; in a pattern without the flag "u", a class of them costs little. */
const LETTERS = 'a-z\\u00df-\\u00f6\\u00f8-\\u024f';

/**
 * A pattern for text in lower case, several times as fast as one with the flags "i" and "u" for text as it stands. `\\p{L}`
 * may stand in `source`; it matches the small Latin letters.
 *
 * @example lowerCasePattern('(?<![\\p{L}])gaps?').test(words.toLowerCase())
 */
export function lowerCasePattern(source: string): RegExp {
  const inClasses = source.replaceAll(/(?<=\[[^\]]*)\\p\{L\}(?=[^\]]*\])/g, LETTERS);
  return new RegExp(inClasses.replaceAll('\\p{L}', `[${LETTERS}]`));
}

/**
 * A pattern for how a text ends, whatever the case. Read backwards from the end, it takes a fraction of the time of one that
 * is tried from each place up to `$`; it is for `test`, as what it matches is empty.
 *
 * @example endingPattern(String.raw`\bpages?\s+`).test('see page ')
 */
export function endingPattern(source: string): RegExp {
  return new RegExp(`$(?<=${source})`, 'iu');
}

/**
 * Reads `corpus/extract/lexicon/<file>`. A lexicon is part of the program: a broken one throws, with every fault.
 *
 * @example const LEXICON = readLexicon('figures.json', z.strictObject({ hedges: z.array(z.string()) }));
 */
export function readLexicon<Lexicon>(file: string, schema: z.ZodType<Lexicon>): Lexicon {
  const raw: unknown = JSON.parse(readFileSync(join(corpusRoot(), 'extract', 'lexicon', file), 'utf8'));
  return schema.parse(raw);
}
