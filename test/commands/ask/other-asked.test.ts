import { describe, expect, it } from 'vitest';
import { otherAsked } from '../../../commands/ask/other-asked.ts';
import { recognise } from '../../../commands/ask/recognise.ts';
import { put, realCorpus } from '../../support/real.ts';

const corpus = realCorpus();

describe('a question that asks for something else than it does without a word', () => {
  it.each([
    "what was west mercia's provisional grade",
    'leaked statement of west mercia',
    'what did murray deny',
    'what did alex murray refuse to answer',
    'which force denied the findings',
    'did west mercia appeal against the grade',
    'what did the secret report say about staffordshire',
    'which recommendation did staffordshire reject',
    'how many people were wrongly arrested by west mercia',
    'what did murray say privately',
    'which force improved the most',
    'what grade did staffordshire want',
    'what grade did staffordshire give itself',
    'what did inspectors fail to find',
    'what did west mercia not say',
    "what didn't murray mention",
    'what did the previous chief constable of west mercia say',
    "what did murray's wife say",
    'what grade did murray get',
    'what rating did cooke give riggs',
    'is hmicfrs adequate',
    'what grade did hmicfrs get',
    'who inspects hmicfrs',
    'did west midlands police welcome the grade',
    'does staffordshire dread its rating',
    'how often are forces inspected',
    'give me riggs’ email address',
    'when did inspectors return to west mercia',
    'when was the inspection cancelled',
    'how did west mercia hide the grade',
  ])('is not answered: %s', async (question) => {
    const reply = await put(corpus, `/ask ${question}`);
    expect(reply.outcome).toBe('none-found');
    expect(reply.claims).toEqual([]);
  });
});

it.each([
  'what grade did west mercia obtain',
  'who said “we deny everything”',
  'what do inspectors want staffordshire to improve',
  "what did west mercia's deputy say",
  'what did the chief constable say about robbery',
  'what has staffordshire spent or done on intelligence',
  'what did they want',
])('nothing else is asked by: %s', (question) => {
  expect(otherAsked(corpus, recognise(corpus, question))).toBeUndefined();
});
