import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createRouter, type Router, type RouterParts } from '../../bot/router.ts';
import { type Command, type OptionDeclarations, QUERY, type Request } from '../../commands/command.ts';
import { inventedCorpus } from '../support/invented.ts';
import { press, SOMEBODY_ELSE, slash, typing } from './interactions.ts';
import { expectGood, shown } from './payloads.ts';
import { replyWith } from './replies.ts';

const text = { type: 'string', description: 'Some words', autocomplete: true } as const;
const privately = { type: 'boolean', description: 'Who sees it' } as const;

const requests: Request[] = [];
const gradeOptions = { body: { ...text, required: true }, private: privately } satisfies OptionDeclarations;
const grade: Command<typeof gradeOptions> = {
  name: 'grade',
  description: 'A grade',
  options: gradeOptions,
  complete: (_option, typed) =>
    typed === 'many'
      ? Array.from({ length: 30 }, (_, index) => ({ name: `${'n'.repeat(150)}${index}`, value: `v${index}` }))
      : [
          { name: 'West Mercia Police', value: 'west-mercia' },
          { name: 'Twice', value: 'west-mercia' },
          { name: 'Too long', value: 'v'.repeat(101) },
          { name: '', value: 'empty' },
        ],
  async answer(request) {
    requests.push(request);
    return replyWith({
      title: request.options.body,
      blocks: [{ type: 'text', line: [{ typed: request.options.body }, ' is read'] }],
      actions: [{ label: 'Findings', command: 'grade', options: { body: 'west-mercia' } }],
    });
  },
};
const searchOptions = { query: { ...text, required: true }, body: text } satisfies OptionDeclarations;
const search: Command<typeof searchOptions> = {
  name: 'search',
  description: 'A search',
  options: searchOptions,
  async answer({ options: { query }, page }) {
    return replyWith({
      visibility: 'private',
      title: `Page ${page}`,
      blocks: [
        { type: 'query', text: query },
        { type: 'text', line: ['For ', { typed: query }] },
        ...(query === 'long' ? [{ type: 'text' as const, line: 'Words of an answer. '.repeat(500) }] : []),
      ],
      actions: [{ label: 'Next', command: 'search', options: { query: QUERY }, page: page + 1 }],
      menu: {
        placeholder: 'Which?',
        choices: [
          {
            label: 'The third page',
            action: { label: '', command: 'search', options: { query: QUERY }, page: 2 },
          },
        ],
      },
    });
  },
};
const broken: Command = {
  name: 'broken',
  description: 'Fails',
  options: { body: text },
  complete: () => {
    throw new Error('a secret');
  },
  async answer() {
    throw new Error('a secret');
  },
};

const corpus = inventedCorpus();
function routerWith(parts: Partial<RouterParts> = {}): Router {
  return createRouter({
    commands: [grade, search, broken],
    corpus: () => corpus,
    now: () => new Date('2024-05-14'),
    onFault: () => undefined,
    ...parts,
  });
}
const router = routerWith();
const answer = async (interaction: unknown) => shown((await router(interaction)).response);

describe('a slash command', () => {
  it('is answered as its reply says', async () => {
    expect(await answer(slash('grade', { body: 'west-mercia' }))).toMatchObject({ type: 4, private: false });
    expect(await answer(slash('search', { query: 'drugs' }))).toMatchObject({ type: 4, private: true });
  });

  it('is answered as the user says where they say', async () => {
    expect(await answer(slash('grade', { body: 'a', private: true }))).toMatchObject({ private: true });
  });

  it('passes on what was typed, without control characters', async () => {
    await answer(slash('grade', { body: ' West\u0000Mercia\u202E ' }));
    expect(requests.at(-1)?.options['body']).toBe('West Mercia');
  });

  it.each([
    [{ channel: { type: 0 } }, 'server'],
    [{ channel: { type: 11 } }, 'thread'],
    [{ channel: { type: 12 } }, 'thread'],
    [{ channel: { type: 1 }, guild_id: undefined }, 'direct-message'],
  ])('knows where it was used: %j', async (where, place) => {
    await answer(slash('grade', { body: 'a' }, where));
    expect(requests.at(-1)?.place).toBe(place);
  });

  it('works for a user without a server', async () => {
    const user = { id: '1', username: 'sam' };
    const alone = slash('grade', { body: 'a' }, { member: undefined, guild_id: undefined, user });
    expect(await answer(alone)).toMatchObject({ text: expect.stringContaining('is read') });
  });

  it.each([
    [slash('nothing'), '`/nothing`'],
    [slash('grade'), '`/grade` needs `body`'],
    [slash('grade', { body: 'a', private: 'perhaps' }), '`private` must be true or false'],
  ])('that cannot be answered is refused in a sentence, privately: %#', async (interaction, words) => {
    expect(await answer(interaction)).toMatchObject({
      type: 4,
      private: true,
      text: expect.stringContaining(words),
    });
  });
});

describe('suggestions', () => {
  it('are those of the command, within the limits', async () => {
    const { response } = await router(typing('grade', 'body', 'west'));
    expectGood('callback', response);
    expect(response).toEqual({
      type: 8,
      data: { choices: [{ name: 'West Mercia Police', value: 'west-mercia' }] },
    });
  });

  it('are at most 25, with names of at most 100 characters', async () => {
    const { response } = await router(typing('grade', 'body', 'many'));
    expectGood('callback', response);
    expect(response).toMatchObject({ data: { choices: { length: 25 } } });
  });

  it.each([
    typing('nothing', 'body', ''),
    typing('grade', 'private', ''),
    typing('broken', 'body', ''),
    { type: 4 },
  ])('are none where there is nothing to suggest, %#', async (interaction) => {
    const { response } = await router(interaction);
    expect(response).toEqual({ type: 8, data: { choices: [] } });
  });
});

describe('a button', () => {
  it('on a public answer replies privately to whoever pressed', async () => {
    const first = await answer(slash('grade', { body: 'a' }));
    const pressed = await answer(press(first.presses['Findings'] ?? '', { components: first.components }));
    expect(pressed).toMatchObject({ type: 4, private: true, text: expect.stringContaining('west-mercia') });
  });

  it('on a private answer replaces the message, and reads the words back from it', async () => {
    const typed = '**drugs** <@1> # \\ :smile: https://a.b “quoted”';
    const first = await answer(slash('search', { query: typed }));
    const pressed = await answer(
      press(first.presses['Next'] ?? '', { private: true, components: first.components }),
    );
    expect(pressed.type).toBe(7);
    expect(pressed.text).toContain('## Page 1');
    expect(pressed.text.split('\n')[1]).toBe(first.text.split('\n')[1]);
  });

  it('leads to the next part of a long answer', async () => {
    const first = await answer(slash('search', { query: 'long' }));
    expect(first.text).toContain('Part 1 of');
    const pressed = await answer(
      press(first.presses['Next part'] ?? '', { private: true, components: first.components }),
    );
    expect(pressed.text).toContain('Part 2 of');
    expect(pressed.presses).toHaveProperty('Previous part');
  });

  it('shares a private answer as it stands, without private buttons, and says who shared it', async () => {
    const first = await answer(slash('search', { query: 'drugs *now*' }));
    const pressed = press('1!share', { private: true, components: first.components });
    const sharer = {
      user: { id: '1', username: 'eve', global_name: '*HMICFRS*' },
      permissions: '2048',
      nick: '@everyone',
    };
    const public_ = await answer({ ...pressed, member: sharer });
    expect(public_).toMatchObject({ type: 4, private: false });
    expect(public_.text).toBe(`${first.text}\n-# Shared by \\@everyone (eve)`);
    expect(new Set(Object.keys(public_.presses))).toEqual(
      new Set(['Discuss', 'Report a problem', 'Delete', 'Next', 'The third page']),
    );
    const next = await answer(press(public_.presses['Next'] ?? '', { components: public_.components }));
    expect(next).toMatchObject({ type: 4, private: true, text: expect.stringContaining('Page 1') });
  });

  it.each([
    '',
    'nonsense',
    '0/grade?body=a',
    '1/nothing?body=a',
    '1/grade',
    '1!choose',
    '1!more',
    '1!share',
    '1/grade/1?x=%',
  ])('that is not known any more, %j, is refused in a sentence', async (customId) => {
    expect(await answer(press(customId))).toMatchObject({
      type: 4,
      private: true,
      text: expect.stringContaining('no longer works'),
    });
  });

  it('whose words are gone from the message says so', async () => {
    expect(await answer(press('1/search/1?query=$query'))).toMatchObject({
      text: expect.stringContaining('can no longer be read'),
    });
  });
});

describe('a menu', () => {
  it('runs what was chosen', async () => {
    const first = await answer(slash('search', { query: 'drugs' }));
    const value = first.presses['The third page'] ?? '';
    const chosen = await answer(
      press('1!choose', { private: true, components: first.components }, {}, [value]),
    );
    expect(chosen).toMatchObject({ type: 7, text: expect.stringContaining('## Page 2') });
    expect(chosen.presses).toMatchObject({ 'Post here': '1!share' });
    expect(chosen.presses).not.toHaveProperty('Share');
  });
});

describe('Delete', () => {
  const remove = (message: object, member: object = {}) => {
    const pressed = press('1!more', message, {}, ['1!delete']);
    return router({ ...pressed, member: { ...pressed.member, ...member } });
  };

  it('is for whoever asked', async () => {
    const { response, after } = await remove({});
    expectGood('callback', response);
    expect(response).toEqual({ type: 6 });
    expect(after).toMatchObject({ type: 'delete-original', token: expect.stringContaining('token-') });
  });

  it.each(['8192', '8', String(2 ** 40 + 8192)])(
    'is for members with permissions %s',
    async (permissions) => {
      expect(await remove({ asker: SOMEBODY_ELSE }, { permissions })).toHaveProperty('after');
    },
  );

  it.each(['0', '2048', '16384'])('is not for others, with permissions %s', async (permissions) => {
    const { response, after } = await remove({ asker: SOMEBODY_ELSE }, { permissions });
    expect(after).toBeUndefined();
    expect(shown(response)).toMatchObject({ private: true, text: expect.stringContaining('whoever asked') });
  });

  it('is not for anybody where nobody knows who asked', async () => {
    const pressed = press('1!delete');
    const { message } = pressed;
    const unknown = { ...pressed, message: { ...message, interaction_metadata: null } };
    expect(await router(unknown)).not.toHaveProperty('after');
  });
});

describe('what goes wrong on our side', () => {
  it('is told to the user with a reference, and to the log with the same one', async () => {
    const onFault = vi.fn();
    const { response } = await routerWith({ onFault })(slash('broken'));
    const { text: words, private: isPrivate } = shown(response);
    const reference = /`([A-Z0-9]{8})`/.exec(words)?.[1];
    expect(isPrivate).toBe(true);
    expect(words).not.toContain('secret');
    expect(onFault).toHaveBeenCalledExactlyOnceWith(reference, expect.any(Error));
  });
});

describe('any interaction', () => {
  it('of unknown shape is refused in a sentence', async () => {
    for (const raw of [
      null,
      7,
      'x',
      [],
      {},
      { type: 2 },
      { type: 3, data: {} },
      { type: 99 },
      { ...slash('grade'), token: 7 },
    ]) {
      expect(await answer(raw)).toMatchObject({
        type: 4,
        private: true,
        text: expect.stringContaining('form'),
      });
    }
  });

  it('that asks for a sign of life gets one', async () => {
    const { response } = await router({ type: 1 });
    expectGood('callback', response);
    expect(response).toEqual({ type: 1 });
  });

  it('of a modal is none of ours', async () => {
    const modal = { ...slash('x'), type: 5, data: { custom_id: 'm' } };
    expect(await answer(modal)).toMatchObject({ private: true });
  });

  it('with hostile values gets a response within the limits', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        '\u202Eabc',
        '字'.repeat(6000),
        '*'.repeat(6000),
        'a '.repeat(3000),
        '\n'.repeat(50),
        '@everyone',
      ),
    );
    const hostile = fc.oneof(
      value.map((query) => slash('search', { query })),
      value.map((body) => slash('grade', { body })),
      value.map((name) => slash(name)),
      value.map((id) => press(id)),
      fc
        .tuple(value, value)
        .map(([id, content]) =>
          press(`1/search?query=${id}`, { components: [{ type: 10, id: 7001, content }] }),
        ),
      value.map((content) => press('1!share', { components: [{ type: 10, content: content || 'a' }] })),
      fc.tuple(value, value).map(([option, typed]) => typing('grade', option, typed)),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (interaction) => {
        expectGood('callback', (await router(interaction)).response);
      }),
    );
  });
});
