/** Questions in messages, with the real client: answered where they stand, edited with them, and by nobody else. */
import type { APIMessage, APIUser } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { userMessage } from '../../bot/sandbox/messages.ts';
import { Person } from './person.ts';
import { WAYS_IN, type World } from './ways-in.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

describe.each(WAYS_IN)('questions in messages, $name', ({ start }) => {
  let world: World;
  let robin: Person;
  let jo: Person;
  let morgan: Person;
  let mention: string;
  beforeAll(async () => {
    world = await start();
    const { seed } = world.sandbox;
    robin = new Person(world.sandbox);
    jo = new Person(world.sandbox, seed.otherMember.id);
    morgan = new Person(world.sandbox, seed.moderator.id);
    mention = `<@${world.sandbox.world.bot.id}>`;
  });
  afterEach(() => {
    expect(world.sandbox.violations.list).toEqual([]);
    expect(world.faults).toEqual([]);
    expect(world.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
  afterAll(() => world.close());

  /** What the bot answered to a message, so far. */
  const answersTo = ({ id }: APIMessage, reader = robin): string[] =>
    reader
      .sees()
      .flatMap(({ message, text }) => (message.message_reference?.message_id === id ? [text] : []));

  /** Puts a message there as another program would. */
  function appears(author: APIUser, content: string): APIMessage {
    const { world: of, seed } = world.sandbox;
    return of.putMessage({ message: userMessage(of, seed.inspections, author, content), visibleTo: null })
      .message;
  }

  test('a mention is answered where it stands, once; its edit changes the answer, also after a restart', async () => {
    const question = robin.writes(`${mention} what did west mercia get`);
    const answer = await robin.waitsForAnswer(question, 'Grade: **inadequate**');
    robin.edits(question, `${mention} what did warwickshire get`);
    const edited = await robin.waitsForAnswer(question, 'Warwickshire Police – ‘requires improvement’');
    expect(edited.message.id).toBe(answer.message.id);
    await world.restart();
    robin.edits(question, `${mention} grade of west midlands police`);
    const again = await robin.waitsForAnswer(question, 'West Midlands Police – ‘adequate’');
    expect(again.message.id).toBe(answer.message.id);
    expect(answersTo(question)).toHaveLength(1);
  });

  test('a reply that pings an answer goes on from it', async () => {
    const question = morgan.writes(`${mention} what did west mercia get`);
    const { message } = await robin.waitsForAnswer(question, 'Grade: **inadequate**');
    const next = robin.writes('and staffordshire?', message);
    await robin.waitsForAnswer(next, 'Staffordshire Police – ‘requires improvement’');
  });

  test('a direct message needs no mention', async () => {
    const direct = robin.in(world.sandbox.seed.directMessage.id);
    const question = direct.writes('what did andy cooke say');
    await direct.waitsForAnswer(question, 'Andy Cooke');
  });

  test('messages of nobody, of bots and to everyone are left alone', async () => {
    const { bot } = world.sandbox.world;
    const other = world.sandbox.world.addUser('Other bot', true);
    const there = robin.in(world.sandbox.seed.inspections.id);
    const left = [
      there.writes('what did warwickshire get'),
      appears(bot, `${mention} what did warwickshire get`),
      appears(other, `${mention} what did warwickshire get`),
      there.writes('@everyone what did warwickshire get'),
    ];
    const last = there.writes(`${mention} grade of the rocu`);
    await there.waitsForAnswer(last, 'adequate');
    expect(left.flatMap((one) => answersTo(one, there))).toEqual([]);
  });

  // Discord takes five messages in five seconds for a channel: so that nobody waits, these are asked in several.
  test('whoever asks too often is told once when to try again', async () => {
    const { inspections, thread, post } = world.sandbox.seed;
    const places = [inspections, inspections, thread, thread, post, post, post].map(({ id }) => jo.in(id));
    const asked: { place: Person; question: APIMessage }[] = [];
    for (const [number, place] of places.entries()) {
      const question = place.writes(`${mention} grade of the rocu`);
      asked.push({ place, question });
      if (number < 5) await place.waitsForAnswer(question, 'adequate');
      if (number === 5) await place.waitsForAnswer(question, 'Try again in 30 seconds');
    }
    const there = morgan.in(post.id);
    const next = there.writes(`${mention} grade of the rocu`);
    await there.waitsForAnswer(next, 'adequate');
    expect(asked.slice(6).flatMap(({ place, question }) => answersTo(question, place))).toEqual([]);
  });

  test('an answer is taken away by whoever asked and by a moderator, and by nobody else', async () => {
    const { inspections, member } = world.sandbox.seed;
    const place = world.sandbox.visitor(member.id).openThread(inspections.id, {
      name: 'Answers',
      private: false,
    });
    const [own, others, moderators] = [robin, jo, morgan].map((one) => one.in(place.id));
    if (own === undefined || others === undefined || moderators === undefined)
      throw new Error('three people');
    for (const remover of [own, moderators]) {
      const question = own.writes(`${mention} what did staffordshire get`);
      const answer = await own.waitsForAnswer(question, 'Staffordshire');
      await others.choosesMore(answer, '1!delete');
      await others.waitsFor('Not deleted');
      await remover.choosesMore(answer, '1!delete');
      await vi.waitUntil(() => world.sandbox.world.message(answer.message.id) === undefined);
    }
  });
});
