import { expect, test } from 'vitest';
import { QUERY } from '../../commands/command.ts';
import { search } from '../../commands/search.ts';
import { inventedCorpus } from '../support/invented.ts';
import { ask, words } from '../support/replies.ts';

const corpus = inventedCorpus();
const found = (query: string, body?: string, speaker?: string) =>
  ask(search, { query, body, speaker, private: undefined }, corpus);

test('passages in whole sentences, privately, with who says them', async () => {
  const reply = await found('cases paid');
  expect(reply).toMatchObject({ outcome: 'answer', visibility: 'private', claims: [] });
  expect(reply.blocks[0]).toEqual({ type: 'query', text: 'cases paid' });
  expect(words(reply)).toContain('-# A/DCC Kim Vale, Saltmarsh Police · As printed in The Invented Gazette');
});

test('the evidence of a hit is its paragraph', async () => {
  expect((await found('banks')).evidence).toMatchObject([
    { text: expect.stringMatching(/^Inspectors found.*year\.$/u) },
  ]);
});

test('an exact phrase stands in every hit', async () => {
  expect((await found('“answer banks in time”')).evidence).toHaveLength(1);
  expect((await found('"banks answer in time"')).outcome).toBe('none-found');
});

test('narrowed to a body or a speaker, by name', async () => {
  expect((await found('grade', undefined, 'Kim Vale')).evidence).toMatchObject([{ speaker: 'Kim Vale' }]);
  expect(words(await found('records', 'CROCU'))).toContain('Only: Coast Regional Organised Crime Unit');
});

test('a body that can mean several is asked back, and the buttons keep the words', async () => {
  const reply = await found('records', 'coast');
  expect(reply.outcome).toBe('choose');
  expect(reply.actions[0]?.options).toEqual({ query: QUERY, body: 'saltmarsh-police' });
});

test('nothing found: said, with coverage', async () => {
  const reply = await found('submarines');
  expect(reply.outcome).toBe('none-found');
  expect(words(reply)).toContain('The sources hold 1 document');
});

test.each(['', '   ', '?!', '“”'])('a query without a word (%j) is invalid', async (query) => {
  expect((await found(query)).outcome).toBe('invalid');
});

test('a query of 6,000 characters is answered or finds nothing', async () => {
  expect(['answer', 'none-found']).toContain((await found('banks do not share '.repeat(316))).outcome);
});

test('a finding that names nobody is found for every body of its inspection', async () => {
  for (const body of ['rocu', 'eastfen']) {
    expect((await found('"training for call handlers"', body)).outcome).toBe('answer');
  }
  expect((await found('"training for call handlers"', 'elmwood')).outcome).toBe('none-found');
});

test('words that every text holds are not denied: it is said how to find them', async () => {
  const reply = await found('not the');
  expect(reply.outcome).toBe('none-found');
  expect(words(reply)).not.toContain('no passage with these words');
  expect(words(reply)).toContain('In quotation marks');
});

test('where every hit only holds a word like the typed one, that is said', async () => {
  const reply = await found('trainnng');
  expect(reply.outcome).toBe('answer');
  expect(words(reply)).toContain('No passage holds your words');
});

test.each([
  ['Kim Vail', 'choose'],
  ['Robin Stone', 'none-found'],
  ['EP', 'none-found'],
])(
  'a speaker who is not known (%s) is asked back or told, and the buttons keep the words',
  async (speaker, outcome) => {
    const reply = await found('grade', undefined, speaker);
    expect(reply.outcome).toBe(outcome);
    expect(reply.menu?.choices[0]?.action).toMatchObject({ command: 'search', options: { query: QUERY } });
  },
);
