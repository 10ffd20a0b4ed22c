import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '../../../corpus/text/count-words.ts';

describe('the number of words', () => {
  it('is that of the pieces between white space of any kind', () => {
    const unit = fc.constantFrom('a', 'é', '“', ' ', '\n', '\t', '\u00a0', '\u2003', '\u3000', '\u200b');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(countWords(text)).toBe(text.split(/\s+/u).length);
      }),
    );
  });
});
