import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Sandbox } from '../../../bot/sandbox/server.ts';
import { callback, identify, rest } from './bare-bot.ts';
import { sandboxForTest } from './start.ts';

const page = async (sandbox: Sandbox, method: string, path: string, body?: unknown) => {
  const response = await fetch(`${sandbox.url}/sandbox/api${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
};

const state = z.object({
  channels: z.array(z.object({ id: z.string(), permissions: z.string() })),
  messages: z.record(z.string(), z.array(z.object({ content: z.string() }))),
});

describe('the page', () => {
  test('is given what its user sees: a private thread is for its members', async () => {
    const sandbox = await sandboxForTest();
    const { moderator, privateThread, member } = sandbox.seed;
    const seen = async (user: string) =>
      state.parse((await page(sandbox, 'GET', `/state?user=${user}`)).body).channels.map(({ id }) => id);
    expect(await seen(moderator.id)).toContain(privateThread.id);
    expect(await seen(member.id)).not.toContain(privateThread.id);
  });

  test('uses a command and gets the answer as an event', async () => {
    const sandbox = await sandboxForTest();
    const bot = await identify(sandbox);
    await rest(sandbox, 'PUT', `/applications/${sandbox.world.bot.id}/commands`, [
      { name: 'help', description: 'Help' },
    ]);
    const channel = sandbox.seed.general.id;
    const [command] = z
      .array(z.object({ id: z.string() }))
      .parse((await page(sandbox, 'GET', `/commands?channel=${channel}`)).body);
    const events = await fetch(`${sandbox.url}/sandbox/api/events`);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    const used = page(sandbox, 'POST', '/interactions', {
      type: 'command',
      channel,
      command: command?.id,
      options: [],
    });
    await callback(sandbox, await bot.interaction(), { type: 4, data: { content: 'Here it is' } });
    expect(await used).toMatchObject({ status: 200, body: { outcome: 'answered' } });
    let heard = '';
    while (!heard.includes('Here it is')) heard += (await reader?.read())?.value ?? '';
    expect(heard).toContain('event: message\ndata: {"kind":"create"');
    await reader?.cancel();
  });

  test('is told at once when no bot is there', async () => {
    const sandbox = await sandboxForTest();
    sandbox.world.setCommands(null, []);
    expect(await page(sandbox, 'GET', '/state')).toMatchObject({ body: { connected: false } });
  });

  test('writes messages and replies, opens threads and posts, archives them', async () => {
    const sandbox = await sandboxForTest();
    const { general, forum, moderator } = sandbox.seed;
    const id = z.object({ id: z.string() });
    const first = await page(sandbox, 'POST', '/messages', { channel: general.id, content: 'one' });
    const target = id.parse(first.body).id;
    const reply = { channel: general.id, content: 'two', reply_to: target };
    expect(await page(sandbox, 'POST', '/messages', reply)).toMatchObject({
      body: { type: 19, referenced_message: { id: target } },
    });
    const thread = { channel: general.id, name: 'A thread', message: target };
    expect(await page(sandbox, 'POST', '/threads', thread)).toMatchObject({ body: { id: target, type: 11 } });
    expect((await page(sandbox, 'POST', '/threads', thread)).status).toBe(400);
    const onMessage = () => sandbox.world.message(target)?.message.thread;
    expect(onMessage()).toMatchObject({ id: target, thread_metadata: { archived: false } });
    await page(sandbox, 'PATCH', `/threads/${target}`, { archived: true });
    expect(onMessage()).toMatchObject({ thread_metadata: { archived: true } });
    const post = { channel: forum.id, name: 'A post', content: 'first' };
    const { body } = await page(sandbox, 'POST', '/threads', post);
    expect(body).toMatchObject({ parent_id: forum.id });
    const lock = `/threads/${id.parse(body).id}`;
    expect((await page(sandbox, 'PATCH', lock, { locked: true })).status).toBe(403);
    expect(await page(sandbox, 'PATCH', `${lock}?user=${moderator.id}`, { locked: true })).toMatchObject({
      body: { thread_metadata: { locked: true } },
    });
  });

  test.each<[string, string, string, unknown, number]>([
    ['a request that is not there', 'GET', '/nothing', undefined, 404],
    ['a user that is not there', 'GET', '/state?user=1', undefined, 404],
    ['a body that is no action', 'POST', '/interactions', { type: 'shout' }, 400],
    [
      'options that are none',
      'POST',
      '/interactions',
      { type: 'command', channel: '1', command: '1', options: [5] },
      400,
    ],
    ['a message without words', 'POST', '/messages', { channel: '1' }, 400],
    ['dismissing what is not there', 'POST', '/dismiss', { message: '1' }, 404],
  ])('is refused %s', async (_name, method, path, body, status) => {
    const sandbox = await sandboxForTest();
    const answer = await page(sandbox, method, path, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error: { message: expect.stringMatching(/\S/) } });
  });

  test('may not act as the bot', async () => {
    const sandbox = await sandboxForTest();
    expect((await page(sandbox, 'GET', `/state?user=${sandbox.world.bot.id}`)).status).toBe(404);
  });
});

describe('the files of the page', () => {
  test('are served under a policy that lets nothing in from outside', async () => {
    const sandbox = await sandboxForTest({ pageDirectory: import.meta.dirname });
    const response = await fetch(sandbox.url);
    expect(response.status).toBe(503);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test.each([
    '/page/..%2fpackage.json',
    '/page/../../package.json',
    '/page/.env',
    '/page/start.ts',
    '/package.json',
  ])('%s is not one of them', async (path) => {
    const sandbox = await sandboxForTest({ pageDirectory: import.meta.dirname });
    expect((await fetch(sandbox.url + path)).status).toBe(404);
  });
});
