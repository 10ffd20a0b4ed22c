/** Everybody whose words the documents quote: what each said, once, and the titles that documents print. */
import { type Gathered, gather } from './agreement.ts';
import type { Quotation, Speaker } from './model.ts';
import { type CorpusDocument, type Located, quotationWords } from './passages.ts';
import { speakerId } from './speaker.ts';

/** Somebody whose words stand between quotation marks in a document. */
export interface KnownSpeaker {
  readonly id: string;
  /** As the newest document prints name, title and organisation. */
  readonly speaker: Speaker;
  /** The titles as documents print them, each with the newest document that does, newest first. */
  readonly titles: readonly { readonly title: string; readonly document: CorpusDocument }[];
  /** Whole quotations first, then fragments; in both, the strongest source first. What others repeat stands once. */
  readonly quotations: readonly Gathered<Quotation>[];
}

/** Who is quoted, in the order of the quotations. */
export function knownSpeakers(quotations: readonly Located<Quotation>[]): KnownSpeaker[] {
  const speakers = new Map<string, { speaker: Speaker; quotations: Located<Quotation>[] }>();
  for (const located of quotations) {
    const { speaker } = located.claim;
    if (speaker === null) continue;
    const id = speakerId(speaker);
    const known = speakers.get(id);
    if (known === undefined) speakers.set(id, { speaker, quotations: [located] });
    else known.quotations.push(located);
  }
  return [...speakers].map(([id, { speaker, quotations: own }]) => ({
    id,
    speaker,
    titles: titlesOf(own),
    quotations: [
      ...withVariants(own.filter(({ claim }) => claim.form === 'full')),
      ...withVariants(own.filter(({ claim }) => claim.form === 'fragment')),
    ],
  }));
}

/** Quotations that several documents print, once; one that is printed in other words stands for itself too. */
function withVariants(quotations: readonly Located<Quotation>[]): Gathered<Quotation>[] {
  return gather(quotations, quotationWords).flatMap((gathered) => [
    gathered,
    ...gathered.variants.map((variant) => ({ ...variant, repeats: [], variants: [gathered] })),
  ]);
}

function titlesOf(quotations: readonly Located<Quotation>[]): KnownSpeaker['titles'] {
  const titles = new Map<string, CorpusDocument>();
  for (const { document, claim } of quotations) {
    const title = claim.speaker?.kind === 'person' ? claim.speaker.title : null;
    if (title !== null && !titles.has(title)) titles.set(title, document);
  }
  return [...titles].map(([title, document]) => ({ title, document }));
}
