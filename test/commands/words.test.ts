import { expect, test } from 'vitest';
import { glossary } from '../../commands/glossary.ts';
import { COMMANDS, commandNamed } from '../../commands/index.ts';
import { sources } from '../../commands/sources.ts';
import { inventedCorpus } from '../support/invented.ts';
import { ask, words } from '../support/replies.ts';

const corpus = inventedCorpus();
const meaning = (term: string) => ask(glossary, { term, private: undefined }, corpus);

test.each(['ROCU', 'rocus', 'Regional organised crime unit', 'regional unit'])(
  'glossary: %s',
  async (term) => {
    const reply = await meaning(term);
    expect(reply).toMatchObject({ outcome: 'answer', title: 'ROCU: regional organised crime unit' });
    expect(reply.evidence).toMatchObject([{ kind: 'register', url: 'https://glossary.example/rocu' }]);
  },
);

test('glossary: no term, an unknown term, part of a term', async () => {
  expect((await meaning(' ')).outcome).toBe('invalid');
  expect((await meaning('zebra')).outcome).toBe('none-found');
  const near = await meaning('suspicious activity');
  expect(near.outcome).toBe('choose');
  expect(near.actions[0]?.options).toEqual({ term: 'SAR' });
});

test('sources: every document with outlet, date and link', async () => {
  const reply = await ask(sources, { private: undefined }, corpus);
  expect(reply.outcome).toBe('answer');
  expect(words(reply)).toContain('- Invented · The Invented Gazette, 3 February 2031');
});

test('help shows every command of the list', async () => {
  const help = commandNamed('help');
  expect(help).toBeDefined();
  const reply = await help?.answer(
    { options: {}, page: 0, now: new Date(0), locale: 'en-GB', place: 'server' },
    corpus,
  );
  for (const { name, menu } of COMMANDS)
    expect(reply === undefined ? '' : words(reply)).toContain(menu ?? `/${name}`);
});

test.each(['A/', 'DCC', 'Deputy Chief Constable'])(
  'glossary: the short form of a title or rank (%s)',
  async (term) => {
    expect((await meaning(term)).outcome).toBe('answer');
  },
);
