import { request } from 'node:http';
import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { startSandbox } from '../../../bot/sandbox/server.ts';
import { rest } from './bare-bot.ts';
import { sandboxForTest, timedSandbox } from './start.ts';

const V2 = MessageFlags.IsComponentsV2;
const text = (content: string) => ({ type: 10, content });
const button = (id: string) => ({ type: 2, style: 2, label: 'x', custom_id: id });

describe('a message is refused, with path and rule,', () => {
  test.each<[string, object, string]>([
    ['with content over 2,000 characters', { content: 'x'.repeat(2_001) }, 'content'],
    ['with nothing in it', { content: '' }, 'content'],
    [
      'with an action row of six',
      {
        content: 'x',
        components: [
          {
            type: 1,
            components: Array(6)
              .fill(0)
              .map((_, n) => button(`${n}`)),
          },
        ],
      },
      'components[0].components',
    ],
    [
      'with an empty action row',
      { content: 'x', components: [{ type: 1, components: [] }] },
      'components[0].components',
    ],
    [
      'with a custom_id over 100 characters',
      { content: 'x', components: [{ type: 1, components: [button('x'.repeat(101))] }] },
      'components[0].components[0].custom_id',
    ],
    [
      'with a custom_id twice',
      { content: 'x', components: [{ type: 1, components: [button('a'), button('a')] }] },
      'components[0].components[1].custom_id',
    ],
    ['with Components V2 but without their flag', { components: [text('x')] }, 'components[0].type'],
    ['with Components V2 and content', { content: 'x', flags: V2, components: [text('y')] }, 'content'],
    [
      'with a container in a container',
      { flags: V2, components: [{ type: 17, components: [{ type: 17, components: [text('x')] }] }] },
      'components[0].components[0]',
    ],
    [
      'with 41 components',
      { flags: V2, components: Array(21).fill({ type: 17, components: [text('x')] }) },
      'components',
    ],
    [
      'with more than 4,000 characters of text',
      { flags: V2, components: [text('x'.repeat(2_001)), text('y'.repeat(2_000))] },
      'components',
    ],
    [
      'with a picture that was not sent',
      { flags: V2, components: [{ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }] },
      'components[0]',
    ],
    [
      'with embeds over 6,000 characters together',
      { embeds: [{ description: 'x'.repeat(3_500) }, { description: 'y'.repeat(3_500) }] },
      'embeds',
    ],
    ['marked ephemeral, which only answers may be', { content: 'x', flags: MessageFlags.Ephemeral }, 'flags'],
    ['with a number for content', { content: 5 }, 'content'],
  ])('%s', async (_name, body, path) => {
    const sandbox = await sandboxForTest();
    const channel = sandbox.seed.general.id;
    const before = sandbox.world.messagesFor('', channel).length;
    const answer = await rest(sandbox, 'POST', `/channels/${channel}/messages`, body);
    expect([answer.status, answer.code]).toEqual([400, 50035]);
    expect(sandbox.world.messagesFor('', channel)).toHaveLength(before);
    expect(sandbox.violations.list).toHaveLength(1);
    expect(sandbox.violations.list[0]).toMatchObject({
      method: 'POST',
      problems: expect.arrayContaining([{ path, problem: expect.stringMatching(/\S/) }]),
    });
  });
});

describe('commands are refused', () => {
  const good = { name: 'grade', description: 'x' };
  const option = (name: string, required = false) => ({ type: 3, name, description: 'x', required });
  test.each<[string, object[]]>([
    ['with a capital in the name', [{ ...good, name: 'Grade' }]],
    ['without a description', [{ name: 'grade' }]],
    ['with a name over 32 characters', [{ ...good, name: 'x'.repeat(33) }]],
    [
      'with a required option after one that is not',
      [{ ...good, options: [option('a'), option('b', true)] }],
    ],
    ['with an option twice', [{ ...good, options: [option('a'), option('a')] }]],
    [
      'with 26 options',
      [
        {
          ...good,
          options: Array(26)
            .fill(0)
            .map((_, n) => option(`o${n}`)),
        },
      ],
    ],
    ['with a name twice', [good, good]],
    ['with a description on a message command', [{ ...good, type: 3 }]],
  ])('%s', async (_name, commands) => {
    const sandbox = await sandboxForTest();
    const path = `/applications/${sandbox.world.bot.id}/commands`;
    expect((await rest(sandbox, 'PUT', path, commands)).code).toBe(50035);
    expect((await rest(sandbox, 'GET', path)).body).toEqual([]);
  });

  test('and taken with permissions as Discord documents them; a command keeps its id', async () => {
    const sandbox = await sandboxForTest();
    const path = `/applications/${sandbox.world.bot.id}/commands`;
    const set = z.array(z.object({ id: z.string(), default_member_permissions: z.string().nullable() }));
    const first = set.parse(
      (await rest(sandbox, 'PUT', path, [{ ...good, default_member_permissions: '32' }])).body,
    );
    const second = set.parse((await rest(sandbox, 'PUT', path, [{ ...good, description: 'y' }])).body);
    expect(first[0]?.default_member_permissions).toBe('32');
    expect(second[0]?.id).toBe(first[0]?.id);
  });
});

describe('the bot is refused', () => {
  type Ids = Awaited<ReturnType<typeof sandboxForTest>>['seed'];
  const message = { content: 'x' };
  test.each<[string, string, (seed: Ids) => string, object | undefined, number, number]>([
    ['a channel that is not there', 'GET', () => '/channels/1', undefined, 404, 10003],
    [
      'a channel of a server that it is not in',
      'GET',
      (s) => `/channels/${s.lounge.id}`,
      undefined,
      403,
      50001,
    ],
    [
      'writing in a server that it is not in',
      'POST',
      (s) => `/channels/${s.lounge.id}/messages`,
      message,
      403,
      50001,
    ],
    ['writing in a forum itself', 'POST', (s) => `/channels/${s.forum.id}/messages`, message, 403, 50013],
    [
      'a message that is not there',
      'GET',
      (s) => `/channels/${s.general.id}/messages/1`,
      undefined,
      404,
      10008,
    ],
    [
      "editing somebody else's message",
      'PATCH',
      (s) => `/channels/${s.thread.id}/messages/${s.quotingMessage.message.id}`,
      message,
      403,
      50005,
    ],
    [
      "deleting somebody else's message",
      'DELETE',
      (s) => `/channels/${s.thread.id}/messages/${s.quotingMessage.message.id}`,
      undefined,
      403,
      50013,
    ],
    [
      'a thread in a thread',
      'POST',
      (s) => `/channels/${s.thread.id}/threads`,
      { name: 'x', type: 11 },
      400,
      50024,
    ],
    ['a user that is not there', 'GET', () => '/users/1', undefined, 404, 10013],
    ['a server that is not there', 'GET', () => '/guilds/1', undefined, 404, 10004],
    ['a server that it is not in', 'GET', (s) => `/guilds/${s.otherGuild.id}`, undefined, 403, 50001],
    ['a route that is not there', 'GET', () => '/nothing', undefined, 404, 0],
    ['a method that a route does not have', 'PUT', () => '/users/@me', {}, 405, 0],
  ])('%s', async (_name, method, path, body, status, code) => {
    const sandbox = await sandboxForTest();
    const answer = await rest(sandbox, method, path(sandbox.seed), body);
    expect([answer.status, answer.code]).toEqual([status, code]);
  });

  test.each(['Bot wrong', 'Bearer x', ''])('with the authorization "%s"', async (authorization) => {
    const sandbox = await sandboxForTest();
    expect((await rest(sandbox, 'GET', '/users/@me', undefined, authorization)).status).toBe(401);
  });

  test('when its body is no JSON', async () => {
    const sandbox = await sandboxForTest();
    const response = await fetch(`${sandbox.apiUrl}/channels/${sandbox.seed.general.id}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${sandbox.token}`, 'content-type': 'application/json' },
      body: '{',
    });
    expect(await response.json()).toMatchObject({ code: 50109 });
  });
});

describe('a message of components', () => {
  const edit = async (body: object) => {
    const sandbox = await sandboxForTest();
    const path = `/channels/${sandbox.seed.general.id}/messages`;
    const made = await rest(sandbox, 'POST', path, { flags: V2, components: [text('x')] });
    const { id } = z.object({ id: z.string() }).parse(made.body);
    return rest(sandbox, 'PATCH', `${path}/${id}`, body);
  };
  test('stays one when it is edited without saying so again', async () => {
    expect(await edit({ components: [text('y')] })).toMatchObject({
      status: 200,
      body: { flags: V2, components: [{ content: 'y', id: 1 }] },
    });
  });
  test('cannot be given content', async () => {
    expect((await edit({ content: 'y' })).code).toBe(50035);
  });
});

test('a file is sent with a message, shown by its components and can be fetched', async () => {
  const sandbox = await sandboxForTest();
  const form = new FormData();
  const components = [{ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }];
  const payload = { flags: V2, components, attachments: [{ id: '0', filename: 'a.png', description: 'A' }] };
  form.append('payload_json', JSON.stringify(payload));
  form.append('files[0]', new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' }), 'a.png');
  const response = await fetch(`${sandbox.apiUrl}/channels/${sandbox.seed.general.id}/messages`, {
    method: 'POST',
    headers: { authorization: `Bot ${sandbox.token}` },
    body: form,
  });
  const made = z
    .object({
      attachments: z.tuple([z.object({ url: z.string(), description: z.literal('A') })]),
      components: z.tuple([
        z.object({ items: z.tuple([z.object({ media: z.object({ url: z.string() }) })]) }),
      ]),
    })
    .parse(await response.json());
  expect(made.components[0].items[0].media.url).toBe(made.attachments[0].url);
  const file = await fetch(made.attachments[0].url);
  expect(file.headers.get('content-type')).toBe('image/png');
  expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([1, 2, 3]);
});

describe('rate limits', () => {
  test('are told in headers, and exceeding one gives 429 with Retry-After until the window is over', async () => {
    const { sandbox, clock } = await timedSandbox();
    const send = () =>
      rest(sandbox, 'POST', `/channels/${sandbox.seed.general.id}/messages`, { content: 'x' });
    const first = await send();
    expect(first.headers.get('x-ratelimit-limit')).toBe('5');
    expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
    for (let sent = 0; sent < 4; sent += 1) await send();
    const over = await send();
    expect(over).toMatchObject({ status: 429, body: { retry_after: 5, global: false } });
    expect(over.headers.get('retry-after')).toBe('5');
    clock.advance(5_000);
    expect((await send()).status).toBe(200);
  });

  test('count a channel for itself', async () => {
    const { sandbox } = await timedSandbox();
    const send = (id: string) => rest(sandbox, 'POST', `/channels/${id}/messages`, { content: 'x' });
    for (let sent = 0; sent < 6; sent += 1) await send(sandbox.seed.general.id);
    expect((await send(sandbox.seed.inspections.id)).status).toBe(200);
  });

  test('hold over all routes together: 50 requests a second', async () => {
    const { sandbox } = await timedSandbox();
    const read = (path: string) => rest(sandbox, 'GET', path);
    const { guild, general } = sandbox.seed;
    const paths = [...Array(25).fill(`/guilds/${guild.id}`), ...Array(25).fill(`/channels/${general.id}`)];
    for (const path of paths) expect((await read(path)).status).toBe(200);
    expect(await read('/users/@me')).toMatchObject({ status: 429, body: { global: true } });
  });
});

describe('only this machine and its own page get in:', () => {
  const status = (url: string, headers: Record<string, string>) =>
    new Promise<number>((resolve, reject) => {
      request(url, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      })
        .on('error', reject)
        .end();
    });
  test.each<[string, (port: string) => Record<string, string>, number]>([
    ['a name that was bound to this address', () => ({ host: 'example.com' }), 403],
    ['another port', () => ({ host: '127.0.0.1:1' }), 403],
    ['a page of another origin', () => ({ origin: 'https://example.com' }), 403],
    ['a page without an origin', () => ({ origin: 'null' }), 403],
    ['its own page', (port) => ({ origin: `http://127.0.0.1:${port}` }), 200],
    ['its own page by the name of the machine', (port) => ({ host: `localhost:${port}` }), 200],
  ])('%s', async (_name, headers, expected) => {
    const sandbox = await sandboxForTest();
    const { port } = new URL(sandbox.url);
    expect(await status(`${sandbox.url}/sandbox/api/state`, headers(port))).toBe(expected);
  });

  test('a busy port is an error with its code', async () => {
    const sandbox = await sandboxForTest();
    const port = Number(new URL(sandbox.url).port);
    await expect(startSandbox({ port, report: () => {} })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
