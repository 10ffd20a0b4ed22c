/** The words of the lexicon on how running text names bodies. */
import { z } from 'zod';
import { ORGANISATION_KINDS } from './body-mention.ts';
import { readLexicon } from './lexicon.ts';

const words = z.array(z.string().min(1));
/** How running text names bodies, as `lexicon/bodies.json` has it. */
export const BODY_LEXICON = readLexicon(
  'bodies.json',
  z.strictObject({
    about: z.string(),
    inspectorateForms: words,
    inspectorateReferences: words,
    regionalUnitForms: words,
    onlyTyped: z.strictObject({ about: z.string(), aliases: words }),
    smallWords: words,
    genericWords: words,
    forceHeads: words,
    nameHeads: z.array(z.strictObject({ words, kind: z.enum(ORGANISATION_KINDS) })),
    notNameStarts: words,
    notAfterPolice: words,
    commissionerWords: words,
    placeNotAfter: words,
    placeBefore: words,
    namesWithoutForceWord: words,
  }),
);

/** Words that say of what sort a body is, and not which one. */
export const GENERIC: ReadonlySet<string> = new Set(BODY_LEXICON.genericWords);
