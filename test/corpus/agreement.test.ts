import { describe, expect, test } from 'vitest';
import { byStrength, countSources, gather } from '../../corpus/agreement.ts';
import type { Claim, DocumentRecord } from '../../corpus/model.ts';
import { type CorpusDocument, firstSpan, type Located, slice } from '../../corpus/passages.ts';
import { documentOf } from '../support/documents.ts';

/** A document with one period claim: the whole of its text. */
function holding(text: string, record: Partial<DocumentRecord>): Located<Claim> {
  const document = documentOf(text, { inspection: 'coast-2031', ...record }, [
    { kind: 'period', claimant: null, words: [text] },
  ]);
  const [claim] = document.claims;
  if (claim === undefined) throw new Error('no claim');
  return { document, claim };
}

const words = ({ document, claim }: Located<Claim>) => slice(document, firstSpan(claim));
const SENTENCE = 'We accept the grade and will train all of our staff this year.';

test('the strongest source first, then the newest', () => {
  const of = (id: string, kind: DocumentRecord['kind'], published: string): CorpusDocument =>
    documentOf('Text.', { id, kind, published }, []);
  const documents = [
    of('letter', 'letter', '2031-05-01'),
    of('old-article', 'article', '2031-01-01'),
    of('release', 'press-release', '2031-02-01'),
    of('article', 'article', '2031-03-01'),
    of('report', 'report', '2030-01-01'),
  ];
  expect(documents.toSorted(byStrength).map(({ record }) => record.id)).toEqual([
    'report',
    'release',
    'letter',
    'article',
    'old-article',
  ]);
});

describe('gather', () => {
  const article = holding(SENTENCE, { id: 'article' });
  test.each<[string, string, Partial<DocumentRecord>, { repeats: number; variants: number; groups: number }]>(
    [
      ['the same words', SENTENCE, {}, { repeats: 1, variants: 0, groups: 1 }],
      ['the same but for case and marks', SENTENCE.toUpperCase(), {}, { repeats: 1, variants: 0, groups: 1 }],
      [
        'only the beginning',
        'We accept the grade and will train all',
        {},
        { repeats: 1, variants: 0, groups: 1 },
      ],
      ['another word', SENTENCE.replace('all', 'some'), {}, { repeats: 0, variants: 1, groups: 1 }],
      ['a number', SENTENCE.replace('all', '250'), {}, { repeats: 0, variants: 1, groups: 1 }],
      [
        'something else',
        'Nothing of that is said in this text at all.',
        {},
        { repeats: 0, variants: 0, groups: 2 },
      ],
      [
        'another inspection',
        SENTENCE.replace('all', 'some'),
        { inspection: 'forest-2030' },
        { repeats: 0, variants: 0, groups: 2 },
      ],
    ],
  )('%s', (_, text, record, expected) => {
    const groups = gather(
      [article, holding(text, { id: 'other', published: '2030-01-01', ...record })],
      words,
    );
    expect(groups).toHaveLength(expected.groups);
    expect(groups[0]?.document.record.id).toBe('article');
    expect(groups[0]?.repeats).toHaveLength(expected.repeats);
    expect(groups[0]?.variants).toHaveLength(expected.variants);
  });

  test('a claim stands under the strongest source, whichever comes first', () => {
    const report = holding(SENTENCE, { id: 'report', kind: 'report', published: '2030-01-01' });
    for (const order of [
      [article, report],
      [report, article],
    ]) {
      expect(gather(order, words).map(({ document }) => document.record.id)).toEqual(['report']);
    }
  });
});

test('documents that print the same text count as one source, whichever names the other', () => {
  const of = (id: string, sameSourceAs: string[]) => documentOf('Text.', { id, sameSourceAs }, []);
  expect(countSources([])).toBe(0);
  expect(countSources([of('a', []), of('b', ['a']), of('c', [])])).toBe(2);
  expect(countSources([of('a', ['b']), of('b', []), of('c', ['b'])])).toBe(1);
});
