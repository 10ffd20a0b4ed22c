import { describe, expect, it } from 'vitest';
import { withoutCircumstances } from '../../../commands/ask/circumstances.ts';
import { ownTopic } from '../../../commands/ask/reading.ts';
import { recognise } from '../../../commands/ask/recognise.ts';
import { put, realCorpus } from '../../support/real.ts';
import { words } from '../../support/replies.ts';

const corpus = realCorpus();
const left = (question: string): string[] | undefined => {
  const reading = withoutCircumstances(recognise(corpus, question), 'unknown');
  return reading === undefined ? undefined : ownTopic(reading).map(({ word }) => word);
};

describe('words that a question can be answered without', () => {
  it.each([
    ['an adverb', 'strengths undoubtedly west mercia', []],
    ['a verb in a clause of its own', 'the grade which west mercia obtained', []],
    ['a noun of speech', 'strengths of west mercia, gossip or rumor', []],
    ['an adjective before a grade', 'the exquisite grade of warwickshire', []],
  ])('%s', (_, question, expected) => {
    expect(left(question)).toEqual(expected);
  });

  it.each([
    ['a noun', 'the burglary grade of west mercia'],
    ['a name', 'the grade of west mercia in Xanadu'],
    ['what follows "about"', 'what did murray say about bewildering things'],
    ['what became of somebody', 'who at west mercia got demoted'],
    ['what somebody did', 'did west mercia relocate anybody'],
    ['an adjective that says which', 'staffordshire, wrongful arrests'],
    ['a version that was not printed', 'the provisional grade of west mercia'],
    ['a name of a company', 'what did west midlands trains get'],
    ['what is somebody’s own', 'what is the motto of west mercia'],
    ['nobody named', 'concentrating hard'],
  ])('but not %s', (_, question) => {
    expect(left(question)).toBeUndefined();
  });
});

it('an answer says which words it leaves out', async () => {
  const reply = await put(corpus, '/ask strengths pinpointed at west mercia');
  expect(reply.outcome).toBe('answer');
  expect(words(reply)).toContain('Answered without: “pinpointed”.');
});
