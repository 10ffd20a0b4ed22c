import { expect, test } from 'vitest';
import { longNumberAt, numberAlternatives, numberOf } from '../../../commands/ask/numbers.ts';

const tokens = (text: string) => text.split(' ').map((word) => ({ text: word }));

test.each([
  ['seven', 7],
  ['forty', 40],
  ['484', 484],
  ['arrests', undefined],
])('%s is %j', (word, value) => {
  expect(numberOf(word)).toBe(value);
});

test.each([
  ['a hundred and ten years', { value: 110, length: 4 }],
  ['two hundred arrests', { value: 200, length: 2 }],
  ['forty five people', { value: 45, length: 2 }],
  ['hundred and people', undefined],
  ['five people', undefined],
  ['two hundred and people', { value: 200, length: 2 }],
])('%j', (text, found) => {
  expect(longNumberAt(tokens(text), 0)).toEqual(found);
});

test('a number stands in letters or in digits', () => {
  expect(numberAlternatives('10')).toEqual([['10'], ['ten']]);
  expect(numberAlternatives('ten')).toEqual([['10'], ['ten']]);
  expect(numberAlternatives('gun')).toBeUndefined();
});
