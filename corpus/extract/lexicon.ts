/** The word lists of the extractors: data under `corpus/extract/lexicon/`, read once and checked by a schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { corpusRoot } from '../root.ts';

/**
 * Reads `corpus/extract/lexicon/<file>`. A lexicon is part of the program: a broken one throws, with every fault.
 *
 * @example const LEXICON = readLexicon('figures.json', z.strictObject({ hedges: z.array(z.string()) }));
 */
export function readLexicon<Lexicon>(file: string, schema: z.ZodType<Lexicon>): Lexicon {
  const raw: unknown = JSON.parse(readFileSync(join(corpusRoot(), 'extract', 'lexicon', file), 'utf8'));
  return schema.parse(raw);
}
