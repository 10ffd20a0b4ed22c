import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { systemClock } from '../../bot/sandbox/clock.ts';
import { rest } from '../bot/sandbox/bare-bot.ts';
import { type ManualClock, manualClock } from '../bot/sandbox/manual-clock.ts';
import { Person } from './person.ts';
import { overGateway, type World } from './ways-in.ts';

// The client waits before it tries again, and longer on a busy machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const PATIENCE = { timeout: 20_000 };

let world: World;
let robin: Person;
/** The time of the sandbox, which stands still until a test moves it. */
let clock: ManualClock;
beforeEach(async () => {
  clock = manualClock();
  world = await overGateway({ clock });
  robin = new Person(world.sandbox);
});
afterEach(async () => {
  expect(world.faults).toEqual([]);
  expect(world.closedForGood).toEqual([]);
  await world.close();
});

/** Settles when the bot has a session on an open connection again. */
const connectedAgain = () =>
  new Promise<void>((resolve) => {
    const stop = world.sandbox.gateway.connection.add((connected) => {
      if (!connected) return;
      stop();
      resolve();
    });
  });
const answersStill = async () => expect((await robin.asks('help')).text).toContain('/grade');
/** Lines of the log about answers that were lost. */
const lost = () => world.log.filter(({ msg }) => msg === 'an answer was lost');
const CALLBACK = /^POST \/interactions\/.*\/callback$/;
const answersTo = (name: string) =>
  robin
    .sees()
    .filter(
      ({ message }) => message.interaction_metadata !== undefined && message.interaction?.name === name,
    );

describe('the connection', () => {
  test('is cut while a question is on its way: it is answered after the session is resumed', async () => {
    world.sandbox.gateway.drop();
    expect((await robin.asks('grade', { body: 'west-mercia' })).text).toContain('inadequate');
    expect(world.sandbox.gateway.identified).toBe(1);
  });

  test('is cut and may not be resumed: the bot begins a new session', async () => {
    world.sandbox.gateway.faults.refuseResume = true;
    const again = connectedAgain();
    world.sandbox.gateway.drop();
    await again;
    await answersStill();
  });

  test('is ended by a RECONNECT: the session is resumed', async () => {
    const again = connectedAgain();
    world.sandbox.gateway.reconnect();
    await again;
    expect(world.sandbox.gateway.identified).toBe(1);
    await answersStill();
  });

  test.each([true, false])('has its session declared invalid (resumable: %s)', async (resumable) => {
    const again = connectedAgain();
    world.sandbox.gateway.invalidate(resumable);
    await again;
    await answersStill();
  });

  test('is closed with a code that allows coming back', async () => {
    const again = connectedAgain();
    world.sandbox.gateway.drop(4000);
    await again;
    await answersStill();
  });
});

test('a zombie connection, which acknowledges no heartbeat, is left for a new one', async () => {
  const undead = await overGateway({ clock: systemClock, heartbeatInterval: 200 });
  const again = new Promise<void>((resolve) => {
    const stop = undead.sandbox.gateway.connection.add((connected) => {
      if (connected) {
        stop();
        resolve();
      } else {
        undead.sandbox.gateway.faults.withholdAcknowledgements = false;
      }
    });
  });
  undead.sandbox.gateway.faults.withholdAcknowledgements = true;
  await again;
  expect((await new Person(undead.sandbox).asks('help')).text).toContain('/grade');
  await undead.close();
});

describe('the response', () => {
  test.each([
    ['meets a 429', { kind: 'rate-limit', retryAfter: 1 } as const],
    ['meets a 500', { kind: 'error-500' } as const],
    ['gets no answer at all', { kind: 'hang' } as const],
  ])('%s: it is sent again in time', async (_name, fault) => {
    world.sandbox.faults.add(CALLBACK, fault);
    expect((await robin.asks('help')).text).toContain('/grade');
    expect(lost()).toEqual([]);
  });

  test('arrives although the line breaks before Discord says so: it is shown once and not counted as lost', async () => {
    world.sandbox.faults.add(CALLBACK, { kind: 'lose-response' });
    await robin.asks('help');
    await answersStill();
    expect(answersTo('help')).toHaveLength(2);
    expect(lost()).toEqual([]);
  });

  test('meets one 500 after the other: it is lost, with one line and its reference, and the bot goes on', async () => {
    world.sandbox.faults.add(CALLBACK, { kind: 'error-500' }, 10);
    const outcome = robin.uses('help');
    await expect.poll(lost, PATIENCE).toHaveLength(1);
    clock.advance(3_000);
    expect(await outcome).toMatchObject({ outcome: 'failed' });
    expect(lost()).toEqual([expect.objectContaining({ reference: expect.stringMatching(/^\w{8}$/) })]);
    world.sandbox.faults.clear();
    await answersStill();
  });
});

describe('an interaction', () => {
  test('that arrives twice is answered once', async () => {
    await robin.uses('help', {}, 2);
    await answersStill();
    expect(answersTo('help')).toHaveLength(2);
    expect(lost()).toEqual([]);
    expect(world.log.filter(({ msg }) => msg === 'the interaction was answered before')).toHaveLength(1);
  });

  test('for a command that is no more gets a sentence, in private', async () => {
    const { sandbox } = world;
    const [first, ...others] = sandbox.world.commands.get(null) ?? [];
    if (first === undefined) throw new Error('no commands');
    sandbox.world.setCommands(null, [first, ...others, { ...first, id: '1', name: 'verdict', options: [] }]);
    const answer = await robin.asks('verdict');
    expect(answer).toMatchObject({ private: true, text: expect.stringContaining('/verdict') });
  });

  test.each(['0/grade?body=west-mercia', '9!everything', 'grade:west-mercia', '1/verdict?x=y', '1/grade'])(
    'with the button %s of another version gets a sentence, in private',
    async (customId) => {
      const { sandbox } = world;
      const { general } = sandbox.seed;
      const button = { type: 2, style: 2, label: 'Old', custom_id: customId };
      await rest(sandbox, 'POST', `/channels/${general.id}/messages`, {
        content: 'An old answer',
        components: [{ type: 1, components: [button] }],
      });
      const old = robin.sees().at(-1);
      if (old === undefined) throw new Error('no message');
      expect(await robin.presses(old, 'Old')).toMatchObject({
        private: true,
        text: expect.stringMatching(/\S/),
      });
    },
  );

  test('in a thread that is archived between acknowledgement and deletion: whoever asked is told, and the message stays', async () => {
    const { sandbox } = world;
    const { thread, moderator } = sandbox.seed;
    const there = robin.in(thread.id);
    const answer = await there.asks('grade', { body: 'west-mercia' });
    const menu = answer.menus.find(({ values }) => values.includes('1!delete'));
    expect(await there.pressesId(answer.message.id, menu?.customId ?? '', ['1!delete'])).toMatchObject({
      outcome: 'deferred',
    });
    sandbox.visitor(moderator.id).changeThread(thread.id, { archived: true });
    await answersStill();
    await expect
      .poll(
        () =>
          there
            .sees()
            .map(({ text }) => text)
            .join(),
        PATIENCE,
      )
      .toContain('This thread is closed');
    expect(sandbox.world.message(answer.message.id)).toBeDefined();
  });
});

test('two hundred questions at once, of three people, each get their own answer', async () => {
  const { sandbox } = world;
  const { member, otherMember, moderator } = sandbox.seed;
  const people = [member, otherMember, moderator].map(({ id }) => new Person(sandbox, id));
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, (_, turn) =>
      (people[turn % people.length] ?? robin).uses(turn % 2 === 0 ? 'help' : 'sources', { private: true }),
    ),
  );
  expect(outcomes.filter(({ outcome }) => outcome !== 'answered')).toEqual([]);
  const answered = people.flatMap((person) => person.sees()).filter((answer) => answer.private);
  const interactions = answered.map(({ message }) => message.interaction_metadata?.id);
  expect(interactions.toSorted()).toEqual(outcomes.map(({ id }) => id).toSorted());
  expect(sandbox.violations.list).toEqual([]);
});
