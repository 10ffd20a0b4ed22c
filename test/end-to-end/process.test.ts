import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { press, slash, typing } from '../bot/interactions.ts';
import { sandboxForTest } from '../bot/sandbox/start.ts';
import { type BotProcess, startBot } from './child-process.ts';
import { Person } from './person.ts';

/** How many packets of a broken shape are made; `FUZZ_RUNS` sets another number. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 100);

const running: BotProcess[] = [];
const run = async (environment: Readonly<Record<string, string>>): Promise<BotProcess> => {
  const bot = await startBot(environment);
  running.push(bot);
  return bot;
};
afterEach(async () => {
  await Promise.all(running.splice(0).map((bot) => bot.end()));
});

// A process takes its time to start where the machine is busy.
describe('the bot as a process', { timeout: 60_000 }, () => {
  test('works on the server that DISCORD_API_URL names, lives through packets of any shape, and ends cleanly when told to', async () => {
    const sandbox = await sandboxForTest();
    const bot = await run({ DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: `${sandbox.apiUrl}/v10/` });
    await bot.says(/commands registered/);
    const robin = new Person(sandbox);
    expect((await robin.asks('grade', { body: 'west-mercia' })).text).toContain('inadequate');
    const whole = [
      slash('grade', { body: 'west-mercia' }),
      typing('grade', 'body', 'we'),
      press('1/grade?body=west-mercia'),
    ];
    fc.assert(
      fc.property(brokenPacket(whole), (packet) => {
        sandbox.gateway.dispatchUnchecked('INTERACTION_CREATE', packet);
      }),
      { numRuns: RUNS },
    );
    sandbox.gateway.dispatchUnchecked('INTERACTION_CREATE', {
      type: 2,
      id: '1',
      token: 'hidden',
      data: null,
    });
    expect((await robin.asks('help')).text).toContain('/grade');
    expect(bot.output()).toMatch(/"reference":"[A-Z0-9]{8}"/);
    expect(await bot.end()).toBe(0);
    expect(bot.output()).not.toContain(sandbox.token);
    expect(bot.output()).not.toContain('hidden');
  });

  test('without a token opens the sandbox with itself in it, and says where', async () => {
    const bot = await run({ PORT: '0' });
    const [, address] = await bot.says(/(http:\/\/127\.0\.0\.1:\d+)\n/);
    const state: unknown = await (await fetch(`${address}/sandbox/api/state`)).json();
    expect(state).toMatchObject({ connected: true });
  });

  test('tells every problem with its environment, and no secret', async () => {
    const bot = await run({ DISCORD_TOKEN: 'a secret', PORT: 'x', LOG_LEVEL: 'loud' });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toMatch(/DISCORD_TOKEN.*\n.*PORT.*\n.*LOG_LEVEL/);
    expect(bot.output()).not.toContain('secret');
  });

  test('says in a sentence that its token is refused, and ends', async () => {
    const sandbox = await sandboxForTest();
    const bot = await run({ DISCORD_TOKEN: 'wrong-token', DISCORD_API_URL: sandbox.apiUrl });
    expect(await bot.ended).toBe(1);
    expect(bot.output()).toContain('refused DISCORD_TOKEN');
    expect(bot.output()).not.toContain('wrong-token');
  });
});

/** A packet of which something is missing or is something else, or anything at all. */
function brokenPacket(whole: readonly object[]): fc.Arbitrary<unknown> {
  const junk = fc.oneof(fc.anything(), fc.constantFrom(null, -1, '', [], {}, 'x'.repeat(5_000)));
  const broken = fc
    .tuple(fc.constantFrom(...whole), fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }), fc.option(junk))
    .map(([packet, places, value]) =>
      places.reduce<unknown>((it, place) => breakAt(it, { left: place }, value), packet),
    );
  return fc.oneof({ weight: 1, arbitrary: fc.jsonValue() }, { weight: 6, arbitrary: broken });
}

const record = z.record(z.string(), z.unknown());

/** Replaces (or, with null, removes) the field that is reached after `left` others. */
function breakAt(value: unknown, place: { left: number }, by: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => breakAt(item, place, by));
  const fields = record.safeParse(value);
  if (!fields.success) return value;
  const kept = Object.entries(fields.data).flatMap(([name, inner]): [string, unknown][] => {
    place.left -= 1;
    if (place.left === -1) return by === null ? [] : [[name, by]];
    return [[name, place.left < 0 ? inner : breakAt(inner, place, by)]];
  });
  return Object.fromEntries(kept);
}
