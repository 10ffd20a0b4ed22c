/** The words of the lexicon around numbers. */
import { z } from 'zod';
import { readLexicon } from './lexicon.ts';

const list = z.array(z.string().min(1));
/** What stands around numbers, as `lexicon/figures.json` has it. */
export const FIGURE_LEXICON = readLexicon(
  'figures.json',
  z.strictObject({
    about: z.string(),
    hedges: list,
    measures: list,
    stopWords: list,
    plurals: list,
    notPlurals: list,
    setNames: list,
    durations: list,
    beforeReference: list,
    months: list,
  }),
);
