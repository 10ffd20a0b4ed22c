import { DiscordAPIError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { Mentions } from '../../bot/mention.ts';
import { inventedCorpus } from '../support/invented.ts';

const corpus = inventedCorpus();
const BOT = '900';

/** A channel that keeps what is sent to it. */
function start(kept: unknown[] = [], now = () => new Date('2031-03-01T12:00:00Z')) {
  const sent: { how: string; route: string; body: unknown }[] = [];
  const channels = {
    get: async () => kept,
    post: async (route: string, { body }: { body: unknown }) => sent.push({ how: 'post', route, body }),
    patch: async (route: string, { body }: { body: unknown }) => sent.push({ how: 'patch', route, body }),
  };
  const mentions = new Mentions({
    bot: BOT,
    corpus: () => corpus,
    now,
    channels,
  });
  return { mentions, sent };
}

let last = 100;
const message = (more: object = {}) => {
  last += 1;
  return {
    id: String(last),
    channel_id: '7',
    guild_id: '8',
    content: `<@${BOT}> saltmarsh grade`,
    author: { id: '1' },
    mentions: [{ id: BOT }],
    ...more,
  };
};

test('a mention gets one answer, as a reply that pings nobody', async () => {
  const { mentions, sent } = start();
  const question = message();
  expect(await mentions.created(question)).toBe(true);
  expect(await mentions.created(question)).toBe(false);
  expect(sent).toMatchObject([
    {
      how: 'post',
      route: '/channels/7/messages',
      body: { message_reference: { message_id: question.id }, allowed_mentions: { parse: [] } },
    },
  ]);
  expect(JSON.stringify(sent)).toContain('inadequate');
});

test.each([
  ['its own', { author: { id: BOT } }],
  ['of another bot', { author: { id: '2', bot: true } }],
  ['of a webhook', { webhook_id: '3' }],
  ['to everyone', { content: '@everyone saltmarsh grade', mentions: [], mention_everyone: true }],
  ['of nothing', { content: 7 }],
  ['that something was pinned', { type: 6 }],
  ['that a call was made', { type: 3, guild_id: undefined }],
])('a message %s is left alone', async (_what, more) => {
  const { mentions, sent } = start();
  expect(await mentions.created(message(more))).toBe(false);
  expect(sent).toEqual([]);
});

test('in a direct message no mention is needed', async () => {
  const { mentions, sent } = start();
  await mentions.created(message({ guild_id: undefined, content: 'northmoor grade', mentions: [] }));
  expect(JSON.stringify(sent)).toContain('outstanding');
});

describe('an edited question', () => {
  test('gets its answer edited, found by what it refers to', async () => {
    const question = message({ edited_timestamp: '2031-03-01T12:01:00Z' });
    const own = { id: '555', author: { id: BOT }, message_reference: { message_id: question.id } };
    const other = { id: '554', author: { id: '1' }, message_reference: { message_id: question.id } };
    const { mentions, sent } = start([other, own]);
    expect(await mentions.edited(question)).toBe(true);
    expect(sent).toMatchObject([{ how: 'patch', route: '/channels/7/messages/555' }]);
  });

  test('is told from a message that got a preview', async () => {
    const { mentions, sent } = start();
    expect(await mentions.edited(message({ edited_timestamp: null }))).toBe(false);
    expect(sent).toEqual([]);
  });
});

test('whoever asks too often is told once when to try again', async () => {
  const { mentions, sent } = start();
  for (let count = 0; count < 8; count += 1) await mentions.created(message());
  expect(sent).toHaveLength(6);
  expect(JSON.stringify(sent.at(-1))).toContain('Try again in 30 seconds.');
});

test('whoever waits as told is answered again', async () => {
  let now = Date.parse('2031-03-01T12:00:00Z');
  const { mentions, sent } = start([], () => new Date(now));
  for (let count = 0; count < 6; count += 1) {
    await mentions.created(message());
    now += 1000;
  }
  expect(JSON.stringify(sent.at(-1))).toContain('Try again in 25 seconds.');
  now += 24_000;
  await mentions.created(message());
  expect(sent).toHaveLength(7);
  expect(JSON.stringify(sent.at(-1))).toContain('inadequate');
});

test('a question that is edited while it is being answered keeps one answer', async () => {
  const kept: unknown[] = [];
  const sent: string[] = [];
  const mentions = new Mentions({
    bot: BOT,
    corpus: () => corpus,
    now: () => new Date('2031-03-01T12:00:00Z'),
    channels: {
      get: async () => kept,
      async post(_route, { body }) {
        await new Promise((resolve) => setImmediate(resolve));
        kept.push({ id: '555', author: { id: BOT }, ...Object(body) });
        sent.push('post');
      },
      async patch() {
        sent.push('patch');
      },
    },
  });
  const question = message();
  const edit = { ...question, edited_timestamp: '2031-03-01T12:00:01Z' };
  await Promise.all([mentions.created(question), mentions.edited(edit)]);
  expect(sent).toEqual(['post', 'patch']);
});

test('a reply to an answer goes on from it', async () => {
  const { mentions, sent } = start();
  const components = [{ type: 1, components: [{ type: 2, custom_id: '1/findings?body=saltmarsh-police' }] }];
  const replied = { id: '50', author: { id: BOT }, components };
  await mentions.created(message({ content: `<@${BOT}> what did they say`, referenced_message: replied }));
  expect(JSON.stringify(sent)).toContain('We accept the grade');
});

test('where no file may be attached, the answer is sent without its picture', async () => {
  const bodies: { body: unknown; files?: unknown[] }[] = [];
  const refused = new DiscordAPIError(
    { code: 50_013, message: 'Missing Permissions' },
    50_013,
    403,
    'POST',
    '/channels/7/messages',
    { body: {}, files: undefined },
  );
  const channels = {
    get: async () => [],
    patch: async () => {},
    post: async (_route: string, sent: { body: unknown; files?: unknown[] }) => {
      bodies.push(sent);
      if ((sent.files?.length ?? 0) > 0) throw refused;
    },
  };
  const mentions = new Mentions({
    bot: BOT,
    corpus: () => corpus,
    now: () => new Date('2031-03-01'),
    channels,
  });
  const asked = { ...message({ content: `<@${BOT}> grades of the whole country` }), id: '9001' };
  await mentions.created(asked);
  expect(bodies.map(({ files }) => files?.length)).toEqual([1, 0]);
  expect(JSON.stringify(bodies[0]?.body)).toContain('attachment://');
  expect(JSON.stringify(bodies[1]?.body)).not.toContain('attachment');
});
