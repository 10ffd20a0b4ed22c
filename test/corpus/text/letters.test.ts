import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerCase, lowerCaseInPlace } from '../../../corpus/text/letters.ts';

describe('lower case', () => {
  it('is what JavaScript makes of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(lowerCase(text)).toBe(text.toLowerCase());
      }),
    );
  });

  it('keeps what is small already, and makes small what is not', () => {
    expect(['force', 'Norfolk', 'O’Neill', 'ÉCOLE', ''].map(lowerCase)).toEqual([
      'force',
      'norfolk',
      'o’neill',
      'école',
      '',
    ]);
  });
});

describe('lower case in place', () => {
  it('keeps every letter where it stands, also beside one whose lower case is longer', () => {
    expect(lowerCaseInPlace('In İzmir, 4 MAY')).toBe('in İzmir, 4 may');
  });

  it('has the length of the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('İ', 'A', 'ß', 'Σ', '😀', ' ') }), (text) => {
        expect(lowerCaseInPlace(text)).toHaveLength(text.length);
      }),
    );
  });
});
