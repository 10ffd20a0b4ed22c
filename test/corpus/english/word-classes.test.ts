import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordClass } from '../../../corpus/english/word-classes.ts';

test.each([
  ['surely', 'adverb'],
  ['proper', 'adjective'],
  ['obtain', 'verb'],
  ['obtained', 'verb'],
  ['concentrating', 'verb'],
  ['complains', 'saying'],
  ['moaned', 'saying'],
  ['feedback', 'noun'],
  ['letters', 'communication'],
  ['burglaries', 'noun'],
  // A noun whose inflected form is a verb's.
  ['flag', 'noun'],
  ['flags', 'noun'],
  ['flagged', 'verb'],
  // What only says "of finance" is as good as the noun.
  ['financial', 'noun'],
  ['oswestry', undefined],
  ['xqzzt', undefined],
  ['', undefined],
] as const)('%s is mostly: %s', (word, expected) => {
  expect(wordClass(word)).toBe(expected);
});

test('any word gets an answer', () => {
  fc.assert(
    fc.property(fc.string(), (word) => {
      wordClass(word);
    }),
  );
});
