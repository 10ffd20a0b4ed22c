import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../commands/ask.ts';
import type { Reply } from '../../commands/command.ts';
import { loadQuestions } from '../eval/questions/questions.ts';
import { scoreQuestions } from '../eval/questions/score.ts';
import { inventedCorpus } from '../support/invented.ts';
import { realCorpus } from '../support/real.ts';
import { words } from '../support/replies.ts';

const corpus = inventedCorpus();
const asked = (question: string, before?: string, of = corpus): Promise<Reply> =>
  ask.answer(
    {
      options: { question, private: undefined },
      page: 0,
      now: new Date('2031-03-01'),
      locale: 'en-GB',
      place: 'server',
      ...(before === undefined ? {} : { before }),
    },
    of,
  );

/** What the questions are measured by; a change that makes it worse shows here. */
describe.each([
  ['development', realCorpus()],
  ['invented', corpus],
] as const)('the %s questions', (part, of) => {
  test('are answered with the right passage first, or refused', async () => {
    const score = await scoreQuestions(loadQuestions(part), (question) => asked(question, undefined, of), of);
    expect(score.hitAt1).toBeGreaterThanOrEqual(0.97);
    expect(score.refusalRecall).toBeGreaterThanOrEqual(0.95);
    expect(score.answerableRefused).toBeLessThanOrEqual(0.02);
    expect(score.wrongClaims).toBe(0);
  });
});

test('the question stands above its answer, and the plan says how it was read', async () => {
  const reply = await asked('salmarsh grade pls');
  expect(reply.blocks[0]).toEqual({ type: 'query', text: 'salmarsh grade pls' });
  expect(reply.plan?.questions).toMatchObject([
    { answerer: 'grade', command: '/grade saltmarsh-police', corrected: [{ typed: 'salmarsh' }] },
  ]);
});

test('a false premise is put right', async () => {
  expect(words(await asked('why was northmoor inadequate'))).toContain('not inadequate');
});

test('a negative over the whole set is an answer, with the set as evidence', async () => {
  const reply = await asked('did any get adequate');
  expect(reply).toMatchObject({ outcome: 'answer', evidence: [{ kind: 'passage' }] });
  expect(words(reply)).toContain('None of these was graded adequate');
});

test('misremembered words are found, and the difference is said', async () => {
  const reply = await asked('who said we are not there now');
  expect(reply).toMatchObject({ outcome: 'answer', evidence: [{ speaker: 'Kim Vale' }] });
  expect(words(reply)).toContain('These are not the words as printed.');
});

test('several questions are answered under each other', async () => {
  const reply = await asked('what did saltmarsh get? and what did northmoor get');
  expect(reply.plan?.questions).toHaveLength(2);
  expect(reply.claims.map(({ body }) => body)).toEqual(['saltmarsh-police', 'northmoor-constabulary']);
});

describe('a follow-up', () => {
  test('with a name alone asks the same of it', async () => {
    const reply = await asked('and northmoor?', 'what did saltmarsh get');
    expect(reply.claims).toEqual([{ kind: 'grade', body: 'northmoor-constabulary', value: 'outstanding' }]);
  });

  test('with a pronoun is about the same', async () => {
    const reply = await asked('what did they say', 'what did saltmarsh get');
    expect(reply.plan?.questions).toMatchObject([{ answerer: 'statement', bodies: ['saltmarsh-police'] }]);
  });
});

test.each(['', ' ', '?!'])('%j is no question', async (question) => {
  expect((await asked(question)).outcome).toBe('invalid');
});

test('whatever is typed is answered', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (question) => {
      expect(await asked(question)).toHaveProperty('outcome');
    }),
  );
});

test('words that had to be corrected are never called the printed ones', async () => {
  const reply = await asked('staffs said no suprises, who said that', undefined, realCorpus());
  expect(reply.outcome).toBe('answer');
  expect(words(reply)).toContain('Not word for word: “suprises” was read as “surprises”.');
  expect(words(reply)).not.toContain('Verbatim');
});
