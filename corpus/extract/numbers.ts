/** Numbers in words. */
import { z } from 'zod';
import { readLexicon } from './lexicon.ts';

const LEXICON = readLexicon(
  'numbers.json',
  z.strictObject({ words: z.record(z.string(), z.number()), multipliers: z.record(z.string(), z.number()) }),
);

/** Numbers in words from "one" to "ninety", in lower case. */
export const NUMBERS: ReadonlyMap<string, number> = new Map(Object.entries(LEXICON.words));
/** What a number before them is multiplied by: "million", "m", "dozen". */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map(Object.entries(LEXICON.multipliers));
