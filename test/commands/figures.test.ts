import { expect, test } from 'vitest';
import { figures } from '../../commands/figures.ts';
import { inventedCorpus } from '../support/invented.ts';
import { ask, words } from '../support/replies.ts';

const corpus = inventedCorpus();
const figuresOf = (body?: string) => ask(figures, { body, private: undefined }, corpus);

test('every figure with its hedge, period and sentence, and who gives it', async () => {
  const reply = await figuresOf('saltmarsh');
  expect(reply.outcome).toBe('answer');
  expect(words(reply)).toContain(
    '# A/DCC Kim Vale, Saltmarsh Police\n- about 30 cases · Since March\n> “Since March',
  );
  expect(reply.claims).toContainEqual({
    kind: 'figure',
    body: 'saltmarsh-police',
    speaker: 'Kim Vale',
    value: 'almost £2 million',
  });
  expect(words(reply)).toContain('no findings of the inspection');
});

test('the evidence is the sentence', async () => {
  expect((await figuresOf('saltmarsh')).evidence[0]).toMatchObject({
    text: '“Since March we have closed about 30 cases,” she added.',
    speaker: 'Kim Vale',
  });
});

test('without a body: all, not to be added up or compared', async () => {
  const reply = await figuresOf();
  expect(reply.claims).toHaveLength(2);
  expect(words(reply)).toContain('figures are not added up or compared');
});

test('a body without figures: none-found, with coverage', async () => {
  const reply = await figuresOf('northmoor');
  expect(reply.outcome).toBe('none-found');
  expect(reply.claims).toEqual([]);
  expect(words(reply)).toContain('The sources hold 1 document');
});
