import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gatherPassages } from '../../../corpus/search/gather.ts';
import { buildIndex } from '../../../corpus/search/search-index.ts';
import { annHolt, custodyReport, northshire } from './documents.ts';

const index = buildIndex([custodyReport]);
const word = (...terms: string[]) => ({ alternatives: terms.map((term) => [term]), weight: 1 });
const gathered = (needed: ReturnType<typeof word>[], more: object = {}) =>
  gatherPassages(index, { needed, leastShare: 0.6, extra: [], most: 8, ...more });
const textOf = ({ start, end }: { start: number; end: number }) =>
  custodyReport.source.text.slice(start, end);

test('a passage with all the words comes first', () => {
  const [first] = gathered([word('burglari'), word('victim')]);
  expect(first && textOf(first)).toContain('victims of burglary');
});

test('any of the terms that a word may stand as is enough', () => {
  expect(gathered([word('robberi', 'burglari')]).length).toBeGreaterThan(0);
  expect(gathered([word('robberi')])).toEqual([]);
});

describe('only passages', () => {
  test('of a body', () => {
    const hits = gathered([word('burglari')], { body: northshire.bodyId });
    expect(hits.map(textOf).join()).not.toContain('Southmoor Constabulary was praised');
  });

  test('in which a speaker says the words', () => {
    expect(gathered([word('critic')], { speaker: annHolt.kind === 'person' ? annHolt.id : '' })).toHaveLength(
      1,
    );
    expect(gathered([word('burglari')], { speaker: 'ann-holt' })).toEqual([]);
  });
});

test('further words put passages in order that hold as much of the others', () => {
  const [first] = gathered([word('burglari')], { extra: [word('cent')] });
  expect(first && textOf(first)).toContain('12 per cent');
});

test('whatever is wanted, hits hold enough of it, and no more of them than asked for', () => {
  const terms = [...index.postings.keys()];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...terms), { minLength: 1, maxLength: 6 }),
      fc.nat(5),
      (list, most) => {
        const needed = [...new Set(list)].map((term) => word(term));
        const hits = gatherPassages(index, { needed, leastShare: 0.6, extra: [], most });
        expect(hits.length).toBeLessThanOrEqual(most);
      },
    ),
  );
});
