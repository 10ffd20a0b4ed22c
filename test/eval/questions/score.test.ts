import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../commands/command.ts';
import { inventedCorpus } from '../../support/invented.ts';
import { parseQuestions } from './questions.ts';
import { scoreQuestions } from './score.ts';

const corpus = inventedCorpus();
const REFUSED: Reply = {
  outcome: 'none-found',
  visibility: 'private',
  title: 'Nothing',
  blocks: [],
  actions: [],
  evidence: [],
  claims: [],
};
const ANSWER: Reply = {
  ...REFUSED,
  outcome: 'answer',
  evidence: [
    { kind: 'passage', document: 'coast-2031', start: 0, end: 5, text: 'other words' },
    { kind: 'passage', document: 'coast-2031', start: 5, end: 9, text: 'the right words' },
  ],
  claims: [
    { kind: 'grade', body: 'eastfen-police', value: 'inadequate' },
    { kind: 'quotation', speaker: 'Kim Vale', value: 'words' },
  ],
};
const score = (lines: string, reply: Reply) =>
  scoreQuestions(parseQuestions(lines), async () => reply, corpus);

test('a line is a question, outcomes, words and ids; remarks and empty lines are left out', () => {
  expect(
    parseQuestions('# remark\n\nwhat? | answer none-found | a / b | x y\nwho? | refused | * | *'),
  ).toEqual([
    { text: 'what?', outcomes: ['answer', 'none-found'], words: ['a', 'b'], about: new Set(['x', 'y']) },
    { text: 'who?', outcomes: ['refused'], words: [], about: null },
  ]);
});

test.each(['what? | answer | a', 'what? | yes | a | *', 'a | answer | b | c | d'])(
  '%j is no line',
  (line) => {
    expect(() => parseQuestions(line)).toThrow('line 1');
  },
);

describe('the right passage', () => {
  test('at the second place is a hit at 3 and half a reciprocal rank', async () => {
    expect(await score('q? | answer | right words | *', ANSWER)).toMatchObject({
      hitAt1: 0,
      hitAt3: 1,
      meanReciprocalRank: 0.5,
    });
  });

  test('that is refused counts against the answerable ones', async () => {
    expect(await score('q? | answer | * | *', REFUSED)).toMatchObject({ hitAt1: 0, answerableRefused: 1 });
  });
});

test('refusals: what must be refused, and what may be', async () => {
  const lines = 'a? | none-found | * | *\nb? | answer none-found | * | *\nc? | answer | * | *';
  expect(await score(lines, REFUSED)).toMatchObject({
    unanswerable: 1,
    refusalRecall: 1,
    refusalPrecision: 2 / 3,
  });
});

test('a claim about somebody else, and a grade that the sources don’t give, are wrong', async () => {
  expect((await score('q? | answer | * | kim-vale eastfen-police', ANSWER)).wrongClaims).toBe(1);
  expect((await score('q? | answer | * | eastfen-police', ANSWER)).wrongClaims).toBe(2);
});
