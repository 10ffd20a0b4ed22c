import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSwapped, nearWords } from '../../../commands/ask/near-words.ts';

test('only words of the same first letter and about the same length are near', () => {
  const near = nearWords(['kent', 'kant', 'essex', 'kentish']);
  expect([...near('kent', 1)].sort()).toEqual(['kant', 'kent']);
});

test.each([
  ['mercia', 'merica', true],
  ['mercia', 'mercia', false],
  ['mercia', 'mercian', false],
  ['abcd', 'badc', false],
])('%s and %s: swapped %j', (one, other, is) => {
  expect(isSwapped(one, other)).toBe(is);
});

test('a word is near to itself', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (words) => {
      const near = nearWords(words);
      for (const word of words) expect([...near(word, 0)]).toContain(word);
    }),
  );
});
