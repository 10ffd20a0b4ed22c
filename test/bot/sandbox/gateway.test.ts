import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Sandbox } from '../../../bot/sandbox/server.ts';
import { connect, GatewayConnection, identify } from './bare-bot.ts';
import { manualClock } from './manual-clock.ts';
import { sandboxForTest } from './start.ts';

const ready = z.object({ session_id: z.string(), resume_gateway_url: z.string() });

describe('a session', () => {
  test('begins with HELLO, IDENTIFY and READY', async () => {
    const sandbox = await sandboxForTest({ heartbeatInterval: 1234 });
    const bot = new GatewayConnection(`${sandbox.url.replace('http', 'ws')}/gateway`);
    expect((await bot.op(GatewayOpcodes.Hello)).d).toMatchObject({ heartbeat_interval: 1234 });
    bot.send(GatewayOpcodes.Identify, { token: sandbox.token, intents: 0, properties: {} });
    expect((await bot.event('READY')).d).toMatchObject({ v: 10, user: { id: sandbox.world.bot.id } });
    expect(sandbox.gateway.connected).toBe(true);
  });

  test('names the servers that have the bot, and tells of them only with the intent for it', async () => {
    const sandbox = await sandboxForTest();
    const bot = await identify(sandbox, GatewayIntentBits.Guilds);
    expect((await bot.event('GUILD_CREATE')).d).toMatchObject({ id: sandbox.seed.guild.id });
    const deaf = await identify(sandbox);
    sandbox.gateway.reconnect();
    expect((await deaf.next(() => true)).op).toBe(GatewayOpcodes.Reconnect);
  });

  test('has its heartbeats acknowledged', async () => {
    const bot = await connect(await sandboxForTest());
    bot.send(GatewayOpcodes.Heartbeat, null);
    expect((await bot.op(GatewayOpcodes.HeartbeatAck)).op).toBe(GatewayOpcodes.HeartbeatAck);
  });

  test('is closed when heartbeats stay away', async () => {
    const clock = manualClock();
    const bot = await connect(await sandboxForTest({ clock }));
    clock.advance(90_000);
    expect(await bot.closed).toBe(GatewayCloseCodes.SessionTimedOut);
  });

  test('is resumed with every event that was missed', async () => {
    const sandbox = await sandboxForTest();
    const first = await connect(sandbox);
    first.send(GatewayOpcodes.Identify, {
      token: sandbox.token,
      intents: GatewayIntentBits.GuildMessages,
      properties: {},
    });
    const { d, s } = await first.event('READY');
    const { session_id: session } = ready.parse(d);
    sandbox.gateway.drop();
    await first.closed;
    sandbox.visitor().write(sandbox.seed.general.id, 'one');
    sandbox.visitor().write(sandbox.seed.general.id, 'two');
    const second = await connect(sandbox);
    second.send(GatewayOpcodes.Resume, { token: sandbox.token, session_id: session, seq: s });
    expect([(await second.next(() => true)).t, (await second.next(() => true)).t]).toEqual([
      'MESSAGE_CREATE',
      'MESSAGE_CREATE',
    ]);
    expect((await second.next(() => true)).t).toBe('RESUMED');
    expect(sandbox.gateway.identified).toBe(1);
  });

  test('is not resumed where it is unknown or where resuming is refused', async () => {
    const sandbox = await sandboxForTest();
    const stranger = await connect(sandbox);
    stranger.send(GatewayOpcodes.Resume, { token: sandbox.token, session_id: '1', seq: 0 });
    expect((await stranger.op(GatewayOpcodes.InvalidSession)).d).toBe(false);
    const bot = await connect(sandbox);
    bot.send(GatewayOpcodes.Identify, { token: sandbox.token, intents: 0, properties: {} });
    const { session_id: session } = ready.parse((await bot.event('READY')).d);
    sandbox.gateway.faults.refuseResume = true;
    const again = await connect(sandbox);
    again.send(GatewayOpcodes.Resume, { token: sandbox.token, session_id: session, seq: 1 });
    expect((await again.op(GatewayOpcodes.InvalidSession)).d).toBe(false);
  });

  test('is invalid when it identifies again within the interval', async () => {
    const clock = manualClock();
    const sandbox = await sandboxForTest({ clock, identifyInterval: 5_000 });
    await identify(sandbox);
    const hasty = await connect(sandbox);
    hasty.send(GatewayOpcodes.Identify, { token: sandbox.token, intents: 0, properties: {} });
    expect((await hasty.op(GatewayOpcodes.InvalidSession)).d).toBe(false);
    clock.advance(5_000);
    hasty.send(GatewayOpcodes.Identify, { token: sandbox.token, intents: 0, properties: {} });
    expect((await hasty.event('READY')).t).toBe('READY');
  });
});

describe('hangs up', () => {
  const identifyWith = (more: object) => (sandbox: Sandbox) =>
    JSON.stringify({ op: 2, d: { token: sandbox.token, intents: 0, properties: {}, ...more } });
  test.each([
    ['on a wrong token', identifyWith({ token: 'wrong' }), GatewayCloseCodes.AuthenticationFailed],
    ['on unknown intents', identifyWith({ intents: 1 << 30 }), GatewayCloseCodes.InvalidIntents],
    [
      'on an intent that needs approval',
      identifyWith({ intents: GatewayIntentBits.MessageContent }),
      GatewayCloseCodes.DisallowedIntents,
    ],
    ['on a shard that is none', identifyWith({ shard: [2, 1] }), GatewayCloseCodes.InvalidShard],
    ['on an unknown operation', () => '{"op":99,"d":null}', GatewayCloseCodes.UnknownOpcode],
    ['on text that is no JSON', () => 'hello', GatewayCloseCodes.DecodeError],
    [
      'on a payload that is too long',
      () => `{"op":1,"d":"${'x'.repeat(4096)}"}`,
      GatewayCloseCodes.DecodeError,
    ],
    ['before IDENTIFY', () => '{"op":3,"d":{}}', GatewayCloseCodes.NotAuthenticated],
  ])('%s', async (_name, text, code) => {
    const sandbox = await sandboxForTest();
    const bot = await connect(sandbox);
    bot.sendText(text(sandbox));
    expect(await bot.closed).toBe(code);
  });

  test('on a second IDENTIFY', async () => {
    const sandbox = await sandboxForTest();
    const bot = await identify(sandbox);
    bot.send(GatewayOpcodes.Identify, { token: sandbox.token, intents: 0, properties: {} });
    expect(await bot.closed).toBe(GatewayCloseCodes.AlreadyAuthenticated);
  });

  test('on more than 120 payloads in a minute', async () => {
    const bot = await connect(await sandboxForTest());
    for (let sent = 0; sent < 121; sent += 1) bot.send(GatewayOpcodes.Heartbeat, null);
    expect(await bot.closed).toBe(GatewayCloseCodes.RateLimited);
  });

  test('on another version of the API', async () => {
    const sandbox = await sandboxForTest();
    const bot = new GatewayConnection(`${sandbox.url.replace('http', 'ws')}/gateway`, 'v=9&encoding=json');
    expect(await bot.closed).toBe(GatewayCloseCodes.InvalidAPIVersion);
  });

  test('before a web page of another origin gets in', async () => {
    const sandbox = await sandboxForTest();
    const url = `${sandbox.url.replace('http', 'ws')}/gateway`;
    const page = new GatewayConnection(url, 'v=10', { origin: 'https://example.com' });
    expect(await page.closed).toBe(-1);
  });
});
