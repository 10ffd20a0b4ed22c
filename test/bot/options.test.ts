import { describe, expect, it } from 'vitest';
import { asksAgain, readOptions } from '../../bot/options.ts';
import type { Command } from '../../commands/command.ts';
import { replyWith } from './replies.ts';

const command: Command = {
  name: 'grade',
  description: 'A grade',
  options: {
    body: { type: 'string', description: 'Which', required: true },
    page: { type: 'integer', description: 'Which page' },
    private: { type: 'boolean', description: 'Who sees it' },
  },
  answer: async () => replyWith({}),
};
const given = (options: Readonly<Record<string, string | number | boolean>>) =>
  Object.entries(options).map(([name, value]) => ({ name, value }));

describe('readOptions', () => {
  it.each([
    [true, true],
    ['true', true],
    ['True', true],
    ['FALSE', false],
  ])('%j is a truth value', (value, expected) => {
    const read = readOptions(command, given({ body: 'a', private: value }));
    expect(read).toMatchObject({ ok: true, values: { private: expected } });
  });

  it.each([
    [{}, { option: 'body', wanted: null }],
    [
      { body: 'a', private: 'perhaps' },
      { option: 'private', wanted: 'boolean' },
    ],
    [
      { body: 'a', page: 'two' },
      { option: 'page', wanted: 'integer' },
    ],
  ])('tells what is missing from what is not as declared: %j', (options, expected) => {
    expect(readOptions(command, given(options))).toEqual({ ok: false, ...expected });
  });
});

describe('asksAgain', () => {
  it('carries an id as typed', () => {
    expect(asksAgain(command, { body: 'rocu' }, 0, replyWith({}))).toMatchObject({
      options: { body: 'rocu' },
    });
  });

  it('carries no typed words, but the id that they were read as', () => {
    expect(asksAgain(command, { body: 'West Mercia' }, 0, replyWith({}))).toBeNull();
    const reply = replyWith({ readAs: { body: 'west-mercia-police' } });
    expect(asksAgain(command, { body: 'West Mercia' }, 0, reply)).toMatchObject({
      options: { body: 'west-mercia-police' },
    });
  });
});
