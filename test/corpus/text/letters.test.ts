import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowerCase } from '../../../corpus/text/letters.ts';

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
