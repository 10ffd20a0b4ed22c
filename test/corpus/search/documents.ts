/** Invented documents for the search's tests, with claims made by hand. */
import type { BodyRef, Claim, Span, Speaker } from '../../../corpus/model.ts';
import type { Block } from '../../../corpus/read/source-text.ts';
import type { SearchDocument } from '../../../corpus/search/passages.ts';

export const northshire: BodyRef = { body: 'Northshire Police', bodyId: 'northshire-police' };
export const southmoor: BodyRef = { body: 'Southmoor Constabulary', bodyId: 'southmoor-constabulary' };

export const annHolt: Speaker = {
  kind: 'person',
  id: 'ann-holt',
  name: 'Ann Holt',
  title: 'Chief Constable',
  organisation: { id: 'northshire-police', name: 'Northshire Police' },
  organisationInferred: false,
};
export const inspector: Speaker = {
  kind: 'person',
  id: 'ravi-sen',
  name: 'Ravi Sen',
  title: 'His Majesty’s Inspector of Constabulary',
  organisation: { id: 'hmicfrs', name: 'HMICFRS' },
  organisationInferred: false,
};

const TEXT = `Inspection finds custody failings in two forces

By A Reporter

Two forces must improve custody, the inspectorate has said.

Inspectors found that Northshire Police does not always record the use of force in custody. It has reduced burglary by 12 per cent.

Southmoor Constabulary was praised for its work with victims of burglary, but some complaints were not answered within a year.

His Majesty’s Inspector of Constabulary Ravi Sen said: “Northshire should act now on detention records.

“However, its leaders understand the risks, and most officers are well trained.”

Chief Constable Ann Holt said she was “disappointed” by the findings. “We accept the criticism of our custody suites,” she said. “We have hired 40 detention officers since.”

The forces were graded as: Northshire Police – ‘inadequate’; Southmoor Constabulary – ‘good’; and Westley Police – ‘adequate’.

Related News

Burglary squad wins award`;

/** The span of a part of the invented text. */
export function spanOf(part: string): Span {
  const start = TEXT.indexOf(part);
  if (start < 0) throw new Error(`Not in the text: ${part}`);
  return { start, end: start + part.length };
}

function quotation(id: string, speaker: Speaker, form: 'full' | 'fragment', ...parts: string[]): Claim {
  return { id, kind: 'quotation', form, speaker, spans: parts.map(spanOf), confidence: 1, rule: 'test' };
}

const kinds: Block['kind'][] = [
  'title',
  'byline',
  'standfirst',
  ...Array.from({ length: 6 }, (): Block['kind'] => 'paragraph'),
  'boilerplate',
  'boilerplate',
];
const paragraphs = TEXT.split('\n\n');

function blocks(): Block[] {
  return paragraphs.map((paragraph, index) => ({ kind: kinds[index] ?? 'paragraph', ...spanOf(paragraph) }));
}

/** A report on two forces, one of them answering. */
export const custodyReport: SearchDocument = {
  record: {
    id: 'custody-report',
    title: 'Inspection finds custody failings in two forces',
    outlet: 'The Herald',
  },
  source: {
    text: TEXT,
    blocks: blocks(),
    metadata: { title: null, author: null, published: null, outlet: null },
  },
  claims: [
    quotation(
      'aaaaaaaa',
      inspector,
      'full',
      'Northshire should act now on detention records.\n\n“However, its leaders understand the risks, and most officers are well trained.',
    ),
    quotation('bbbbbbbb', annHolt, 'fragment', 'disappointed'),
    quotation(
      'cccccccc',
      annHolt,
      'full',
      'We accept the criticism of our custody suites,',
      'We have hired 40 detention officers since.',
    ),
  ],
  mentions: [
    { ...spanOf('Northshire Police does'), bodies: [northshire] },
    { ...spanOf('Southmoor Constabulary was'), bodies: [southmoor] },
    { ...spanOf('Northshire Police – '), bodies: [northshire] },
    { ...spanOf('Southmoor Constabulary – '), bodies: [southmoor] },
  ],
};
