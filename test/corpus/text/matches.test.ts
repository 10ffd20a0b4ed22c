import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allMatches } from '../../../corpus/text/matches.ts';

const PATTERN = /(?<mark>[.!?]+)|\d/gu;

describe('all matches of a pattern', () => {
  it('are those that matchAll gives, with places and groups', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '.', '!', '7', ' ', '😀') }), (text) => {
        expect(allMatches(PATTERN, text)).toEqual([...text.matchAll(PATTERN)]);
      }),
    );
  });

  it('begin at the beginning whatever the pattern was used for before', () => {
    PATTERN.lastIndex = 3;
    expect(allMatches(PATTERN, '1 2 3').map(({ index }) => index)).toEqual([0, 2, 4]);
  });
});
