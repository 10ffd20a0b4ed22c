import { describe, expect, test } from 'vitest';
import { ownTopic } from '../../../commands/ask/reading.ts';
import { recognise } from '../../../commands/ask/recognise.ts';
import { inventedCorpus } from '../../support/invented.ts';

const corpus = inventedCorpus();
const read = (text: string) => recognise(corpus, text);
const topic = (text: string) => ownTopic(read(text)).map(({ word }) => word);

describe('names', () => {
  test.each([
    ['saltmarsh', 'saltmarsh-police'],
    ['Salties', 'saltmarsh-police'],
    ['salmarsh', 'saltmarsh-police'],
    ['the coast unit', 'coast-rocu'],
  ])('%j means %s', (text, id) => {
    expect(read(text).bodies.map(({ named }) => named)).toMatchObject([{ type: 'body', id }]);
  });

  test('a last name with or without a title is a person', () => {
    expect(read('what did mr vale say').people).toEqual(['kim-vale']);
  });
});

describe('what says nothing is no topic', () => {
  test.each([
    ['does anyone know what saltmarsh got for an essay', []],
    ['pls tell me about banks', ['banks']],
    ['what’d they tell banks', ['banks']],
  ])('%j', (text, words) => {
    expect(topic(text)).toEqual(words);
  });
});

test('words of which either is enough are one', () => {
  expect(topic('banks or victims')).toHaveLength(1);
});

test('whoever nobody knows is told from whoever is known', () => {
  expect(read('what did the mayor say').unknownSayer).toBe('mayor');
  expect(read('what did saltmarsh’s commissioner say').unknownSayer).toBe('commissioner');
  expect(read('what did kim vale say').unknownSayer).toBeUndefined();
  expect(read('have victims been told').unknownSayer).toBeUndefined();
});
