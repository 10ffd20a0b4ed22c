import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createRouter } from '../../../bot/router.ts';
import { askLine, askTyped } from '../../../bot/terminal/asked.ts';
import { chat } from '../../../bot/terminal/chat.ts';
import { Session } from '../../../bot/terminal/session.ts';
import { inventedCorpus } from '../../support/invented.ts';
import { expectGood } from '../payloads.ts';
import { SMALL_COMMANDS } from '../small-commands.ts';

const corpus = inventedCorpus();
const router = createRouter({
  commands: SMALL_COMMANDS,
  corpus: () => corpus,
  now: () => new Date('2031-03-01'),
  place: 'terminal',
  onFault: (_reference, fault) => {
    throw fault;
  },
});
const start = () => new Session(router, SMALL_COMMANDS, { width: 80, colour: false });

describe('a conversation', () => {
  it('answers commands, and says what there is not', async () => {
    const session = start();
    expect(await session.say('/grade west-mercia')).toContain('west-mercia\nA grade');
    expect(await session.say('/search county lines')).toContain('Asked about: county lines');
    expect(await session.say('/narnia')).toContain('There is no command /narnia');
    expect(await session.say('  ')).toBe('');
  });

  it('takes a number for what is numbered above', async () => {
    const session = start();
    expect(await session.say('/search county *lines*')).toContain('[1] Next  [2] Share');
    expect(await session.say('1')).toContain('Page 1');
    const second = await session.say('1');
    expect(second).toContain('Page 2');
    expect(second).toContain('Asked about: county *lines*');
    expect(await session.say('2')).toContain('Shared by you');
    expect(await session.say('99')).toBe('There is no [99] to choose above.');
  });

  it('deletes an answer', async () => {
    const session = start();
    const number = /\[(\d+)\] Delete/.exec(await session.say('/grade a'))?.[1] ?? '';
    expect(await session.say(number)).toBe('Deleted.');
    expect(await session.say('1')).toBe('There is no [1] to choose above.');
  });

  it.each([
    ['plain', []],
    ['/', ['/grade ', '/search ']],
    ['/gr', ['/grade ']],
    ['/grade west-me', ['/grade west-mercia']],
    ['/grade body:west', ['/grade body:west-mercia', '/grade body:west-midlands']],
    ['/grade a private:t', []],
    ['/search wes', []],
    ['/narnia wes', []],
  ])('completes %j', async (line, expected) => {
    expect((await start().complete(line)).map((suggestion) => suggestion.line)).toEqual(expected);
  });
});

describe('chat', () => {
  const talk = async (typed: string) => {
    const input = new PassThrough();
    const output = new PassThrough();
    input.end(typed);
    await chat(router, SMALL_COMMANDS, { input, output });
    output.end();
    return String(await output.toArray().then((chunks) => Buffer.concat(chunks)));
  };

  it('answers line after line, until it is told to end', async () => {
    const written = await talk('/grade first\n1\n/quit\n/grade last\n');
    expect(written).toContain('first\nA grade');
    expect(written).toContain('Page 0');
    expect(written).not.toContain('last');
  });

  it('ends with its input', async () => {
    expect(await talk('/grade first\n')).toContain('first');
    expect(await talk('')).toContain('/quit');
  });
});

describe('ask', () => {
  const ask = (input: string) => askTyped(input, router, SMALL_COMMANDS);

  it('gives every field, in order', async () => {
    const asked = await ask('/grade west-mercia');
    expect(Object.keys(asked)).toEqual([
      'input',
      'command',
      'outcome',
      'answered',
      'text',
      'evidence',
      'claims',
      'payload',
      'ms',
    ]);
    expect(asked).toMatchObject({
      input: '/grade west-mercia',
      command: 'grade',
      outcome: 'answer',
      answered: true,
      evidence: [{ kind: 'passage' }],
      claims: [{ kind: 'grade', body: 'west-mercia', value: 'good' }],
    });
    expect(asked.text).toBe('## west-mercia\nA grade\n\n### Next\n- Search: `/search query:west-mercia`');
    expectGood('callback', { type: 4, data: asked.payload });
  });

  it.each([
    ['/narnia', 'narnia', 'invalid'],
    ['/grade', 'grade', 'invalid'],
    ['', 'ask', 'invalid'],
    ['what did they get', 'ask', 'invalid'],
  ])('says how %j ended', async (input, command, outcome) => {
    expect(await ask(input)).toMatchObject({ command, outcome, answered: false, claims: [] });
  });

  it.each([
    ['{"id": 7, "q": "/grade a", "reply_to": 3}', { id: 7, outcome: 'answer' }],
    ['{"id": "x", "q": "/grade a", "reply_to": null}', { id: 'x', outcome: 'answer' }],
    ['nonsense', { id: null, error: 'The line is not JSON.' }],
    ['{"id": 7}', { id: null, error: expect.stringContaining('"q"') }],
    ['[]', { id: null, error: expect.stringContaining('"q"') }],
  ])('answers the line %j', async (line, expected) => {
    expect(await askLine(line, ask, new Map())).toMatchObject(expected);
  });
});
