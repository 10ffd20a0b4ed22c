import fc from 'fast-check';
import { expect, test } from 'vitest';
import { includes } from '../../../corpus/search/ascending.ts';

test('finds what a list of ascending numbers holds, and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(60)), fc.nat(60), (numbers, wanted) => {
      const list = numbers.toSorted((a, b) => a - b);
      expect(includes(list, wanted)).toBe(numbers.includes(wanted));
      expect(includes(Uint32Array.from(list), wanted)).toBe(numbers.includes(wanted));
    }),
  );
});
