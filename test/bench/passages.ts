/** How fast passages are searched and typed quotations checked, in a corpus of 100,000 invented passages. */
import type { Claim, Speaker } from '../../corpus/model.ts';
import type { Block } from '../../corpus/read/source-text.ts';
import type { SearchDocument } from '../../corpus/search/passages.ts';
import { search } from '../../corpus/search/search.ts';
import { buildIndex } from '../../corpus/search/search-index.ts';
import { check } from '../../corpus/verify/check.ts';
import { findQuotations } from '../../corpus/verify/find-quotations.ts';
import { buildQuotationIndex } from '../../corpus/verify/quotation-index.ts';
import { type Benchmark, measure } from './benchmark.ts';
import { seeded, sentenceFrom, wordFrom } from './invented-words.ts';

const DOCUMENTS = 5000;
const PARAGRAPHS = 20;
/** A document in which every second paragraph is a quotation. */
function documentFrom(random: () => number, number: number): SearchDocument {
  const speaker: Speaker = {
    kind: 'organisation',
    id: `body-${number % 60}`,
    name: `Body ${number % 60} Police`,
  };
  const blocks: Block[] = [];
  const claims: Claim[] = [];
  let text = '';
  for (let index = 0; index < PARAGRAPHS; index += 1) {
    const words = Array.from({ length: 3 }, () => sentenceFrom(random)).join(' ');
    const quoted = index % 2 === 1;
    const start = text.length;
    text += quoted ? `“${words}”` : words;
    blocks.push({ kind: 'paragraph', start, end: text.length });
    if (quoted) {
      claims.push({
        id: 'aaaaaaaa',
        kind: 'quotation',
        form: 'full',
        speaker,
        spans: [{ start: start + 1, end: text.length - 1 }],
        confidence: 1,
        rule: 'bench',
      });
    }
    text += '\n\n';
  }
  const record = { id: `document-${number}`, title: `Document ${number}`, outlet: 'The Herald' };
  const metadata = { title: null, author: null, published: null, outlet: null };
  return { record, source: { text, blocks, metadata }, claims, mentions: [] };
}

/** A message of 4,000 characters that quotes from many documents, every second time wrongly. */
function messageFrom(documents: readonly SearchDocument[]): string {
  const quoted = documents.flatMap(({ source, claims }, number) => {
    const [run] = claims[number % claims.length]?.spans ?? [];
    const words = source.text.slice(run?.start, run?.end).split('. ')[number % 3] ?? '';
    return number % 2 === 0 ? `“${words}”` : `“${words.replace(' the ', ' not the ')}”`;
  });
  let message = '';
  for (const quotation of quoted)
    if (message.length + quotation.length < 3990) message += `${quotation} and `;
  return message;
}

/** Search and check in far more passages than are there now. */
export const passages: Benchmark = {
  name: `search and check in ${(DOCUMENTS * PARAGRAPHS).toLocaleString('en-GB')} passages`,
  run() {
    const random = seeded(1);
    const documents = Array.from({ length: DOCUMENTS }, (_, number) => documentFrom(random, number));
    const index = buildIndex(documents);
    const quotations = buildQuotationIndex(documents);
    const message = messageFrom(documents.filter((_, number) => number % 97 === 0));
    const prose = Array.from({ length: 40 }, () => sentenceFrom(random)).join(' ');
    const rare = Array.from({ length: 4 }, () => wordFrom(random)).join(' ');
    const phrase = documents[7]?.source.text.slice(0, 30).replace(/\s\S*$/u, '') ?? '';
    const invented = Array.from({ length: 12 }, () => `“${sentenceFrom(random)}”`).join(' and ');
    return [
      measure('search for four words', null, () => search(index, { query: rare })),
      measure('search for an exact phrase', null, () => search(index, { query: `"${phrase}"` })),
      measure('search for a phrase of stop words', null, () =>
        search(index, { query: '"not but they we which"' }),
      ),
      measure('search for 6,000 characters', prose.slice(0, 6000), () => search(index, { query: prose })),
      measure('check a message of 4,000 characters', message, () =>
        findQuotations(message).map((found) => check(quotations, found)),
      ),
      measure('check twelve invented quotations', invented, () =>
        findQuotations(invented).map((found) => check(quotations, found)),
      ),
      measure('build the index of the search, 10,000 passages', null, () =>
        buildIndex(documents.slice(0, 500)),
      ),
      measure('build the index of quotations, 10,000 passages', null, () =>
        buildQuotationIndex(documents.slice(0, 500)),
      ),
    ];
  },
};
