import { expect, it } from 'vitest';
import { recognise } from '../../../commands/ask/recognise.ts';
import { realCorpus } from '../../support/real.ts';

const corpus = realCorpus();

it.each([
  ['an unlisted form of a listed verb', 'staffordshire concedes', 'say'],
  ['an unlisted form of a listed word of praise', 'did hmicfrs commend anything', 'strength'],
  ['a verb of what a body was told off for', 'what was west mercia walloped for', 'improve'],
  ['an adverb inside a listed phrase', 'when did it only come out', 'published'],
  ['words that part a question for a date', 'when was the west midlands report published', 'published'],
] as const)('%s shows what is asked: %s', (_, question, cue) => {
  expect([...recognise(corpus, question).cues]).toContain(cue);
});

it.each([
  ['another word with the same stem', 'are the public safer', 'outlet'],
  ['chat', 'did murray apologise', 'polite'],
  ['a verb without somebody told off', 'what was walloped for fun', 'improve'],
  ['what is to come', "when's the next report out", 'published'],
] as const)('%s does not: %s', (_, question, cue) => {
  expect([...recognise(corpus, question).cues]).not.toContain(cue);
});

it.each(['training', 'handed', 'mayor'])('an English word is no misspelling: %s', (word) => {
  expect(recognise(corpus, `west mercia ${word}`).corrected).toEqual([]);
});
