import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { Person, type Typed } from './person.ts';
import { WAYS_IN, type World } from './ways-in.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

describe.each(WAYS_IN)('$name', ({ start }) => {
  let world: World;
  let robin: Person;
  beforeAll(async () => {
    world = await start();
    robin = new Person(world.sandbox);
  });
  afterEach(() => {
    // Whatever the test was about: nothing that the bot sent was refused, and nothing broke.
    expect(world.sandbox.violations.list).toEqual([]);
    expect(world.faults).toEqual([]);
    expect(world.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
  afterAll(() => world.close());

  test('every command is offered in a server, a thread, a post, a direct message and where the bot is not', () => {
    const { general, thread, post, directMessage, lounge, member } = world.sandbox.seed;
    const visitor = world.sandbox.visitor(member.id);
    for (const { id } of [general, thread, post, directMessage, lounge]) {
      const offered = visitor.commandsIn(id).map(({ name }) => name);
      expect(offered).toEqual(expect.arrayContaining(COMMANDS.map(({ name, menu = name }) => menu)));
    }
  });

  test.each<[string, Typed, RegExp]>([
    ['grade', { body: 'west-mercia' }, /inadequate[\s\S]*Police Professional/],
    ['grade', { body: 'WMP' }, /West Midlands Police/],
    ['grade', { body: 'narnia' }, /narnia/i],
    ['grades', {}, /West Mercia/],
    ['improvements', { body: 'rocu' }, /\S/],
    ['findings', { body: 'rocu' }, /\S/],
    ['quote', { official: 'alex-murray' }, /improvements we need to make/],
    [
      'check',
      { text: 'ultimately fewer victims of crime', speaker: 'alex-murray' },
      /printed “less”, typed “fewer”/,
    ],
    ['statement', { body: 'west-mercia' }, /Murray/],
    ['figures', {}, /\d/],
    ['search', { query: '"lead responsible officer"' }, /lead responsible officer/i],
    ['search', { query: 'x'.repeat(6_000) }, /\S/],
    ['glossary', { term: 'ROCU' }, /\S/],
    ['sources', {}, /Police Professional/],
    ['help', {}, /\/grade/],
  ])('/%s %j is answered', async (name, typed, expected) => {
    const command = COMMANDS.find((one) => one.name === name);
    const known = Object.fromEntries(
      Object.entries(typed).filter(([option]) => option in (command?.options ?? {})),
    );
    expect(known).toEqual(typed);
    expect((await robin.asks(name, typed)).text).toMatch(expected);
  });

  test('the grades of the country come with their picture, which gives way to the next answer', async () => {
    const answer = await robin.asks('grades', { region: 'all', private: true });
    const [file] = answer.message.attachments;
    expect(file).toMatchObject({ filename: 'grades-england-and-wales.png', content_type: 'image/png' });
    expect(file?.description).toMatch(/^Bodies by grade\. Outstanding: /u);
    const gallery = { items: [{ media: { url: file?.url }, description: file?.description }] };
    expect(answer.message.components).toContainEqual(expect.objectContaining(gallery));
    const shared = await robin.presses(answer, 'Share');
    // A picture that was sent in private can't be fetched for long: its words are shared.
    expect(shared.message.attachments).toEqual([]);
    expect(shared.text).toContain('Durham Constabulary');
    const next = await robin.presses(answer, 'Sources');
    expect(next.message.id).toBe(answer.message.id);
    expect(next.message.attachments).toEqual([]);
  });

  test('a grade is for everybody, a search for whoever asked', async () => {
    const morgan = new Person(world.sandbox, world.sandbox.seed.moderator.id);
    const grade = await robin.asks('grade', { body: 'staffordshire' });
    const search = await robin.asks('search', { query: 'governance' });
    expect([grade.private, search.private]).toEqual([false, true]);
    const seen = morgan.sees().map(({ message }) => message.id);
    expect(seen).toContain(grade.message.id);
    expect(seen).not.toContain(search.message.id);
  });

  test('an answer that is asked for in private stays private', async () => {
    expect((await robin.asks('grade', { body: 'west-mercia', private: true })).private).toBe(true);
  });

  test('nobody is pinged, whatever is typed', async () => {
    const { moderator } = world.sandbox.seed;
    const { message } = await robin.asks('grade', { body: `<@${moderator.id}> @everyone` });
    expect([message.mentions, message.mention_everyone]).toEqual([[], false]);
  });

  const completing = COMMANDS.flatMap(({ name, options }) =>
    Object.entries(options)
      .filter(([, { autocomplete }]) => autocomplete === true)
      .map(([option]) => [name, option] as const),
  );
  test.each(completing)('/%s suggests values of %s while typing, within the limits', async (name, option) => {
    for (const text of ['', 'we', 'west mercia', '\u202e<@1>', 'x'.repeat(6_000)]) {
      const choices = await robin.types(name, option, text);
      expect(choices.length).toBeLessThanOrEqual(25);
    }
  });

  test('a suggestion that is taken is answered', async () => {
    const [first] = await robin.types('grade', 'body', 'west merc');
    expect(first).toMatchObject({ name: expect.stringContaining('West Mercia') });
    expect((await robin.asks('grade', { body: String(first?.value) })).text).toContain('inadequate');
  });

  test('every button of an answer is answered, privately where it stands on a public one', async () => {
    const answer = await robin.asks('grade', { body: 'west-mercia' });
    expect(answer.private).toBe(false);
    expect(answer.buttons.length).toBeGreaterThan(0);
    for (const { label } of answer.buttons) {
      const next = await robin.presses(answer, label);
      expect([label, next.private, next.text]).toEqual([label, true, expect.stringMatching(/\S/)]);
    }
  });

  test('a button on a private answer replaces it, and its answer can be shared with everybody', async () => {
    const found = await robin.asks('search', { query: 'governance' });
    const share = found.buttons.find(({ label }) => /share/i.test(label));
    expect(share).toBeDefined();
    const posted = await robin.presses(found, share?.label ?? '');
    expect(posted.private).toBe(false);
    expect(posted.text).toContain('Robin');
  });

  test.each([
    ['a public thread', () => world.sandbox.seed.thread.id],
    ['a post of a forum', () => world.sandbox.seed.post.id],
    ['a direct message', () => world.sandbox.seed.directMessage.id],
    ['a server without the bot', () => world.sandbox.seed.lounge.id],
  ])('in %s the answer stands where the question was asked', async (_name, channel) => {
    const there = robin.in(channel());
    const answer = await there.asks('grade', { body: 'west-mercia' });
    expect(answer.message.channel_id).toBe(channel());
    expect(answer.text).toContain('inadequate');
  });

  test('in a private thread only its members see it', async () => {
    const { privateThread, moderator } = world.sandbox.seed;
    const morgan = new Person(world.sandbox, moderator.id, privateThread.id);
    expect((await morgan.asks('grade', { body: 'west-mercia' })).text).toContain('inadequate');
    await expect(robin.in(privateThread.id).asks('help')).rejects.toMatchObject({ code: 50001 });
  });

  describe('deleting an answer', () => {
    const deleteIt = async (who: Person, message: string, customId: string) =>
      who.pressesId(message, customId, ['1!delete']);
    const answerWithMore = async () => {
      const answer = await robin.asks('grade', { body: 'west-mercia' });
      const more = answer.menus.find(({ values }) => values.includes('1!delete'));
      if (more === undefined) throw new Error('the answer has no menu with Delete');
      return { id: answer.message.id, customId: more.customId };
    };
    const gone = (id: string) =>
      new Promise<void>((resolve) => {
        if (world.sandbox.world.message(id) === undefined) return resolve();
        const stop = world.sandbox.world.changes.add((change) => {
          if (change.type !== 'message-delete' || change.stored.message.id !== id) return;
          stop();
          resolve();
        });
      });

    test('is for whoever asked', async () => {
      const { id, customId } = await answerWithMore();
      await deleteIt(robin, id, customId);
      await gone(id);
    });
    test('and for moderators', async () => {
      const { id, customId } = await answerWithMore();
      await deleteIt(new Person(world.sandbox, world.sandbox.seed.moderator.id), id, customId);
      await gone(id);
    });
    test('and not for others, who are told so in private', async () => {
      const { id, customId } = await answerWithMore();
      const sam = new Person(world.sandbox, world.sandbox.seed.otherMember.id);
      const refusal = await sam.chooses(shownBy(sam, id), customId, '1!delete');
      expect(refusal.private).toBe(true);
      expect(world.sandbox.world.message(id)).toBeDefined();
    });
  });
});

function shownBy(person: Person, id: string) {
  const found = person.sees().find(({ message }) => message.id === id);
  if (found === undefined) throw new Error('the answer is not seen');
  return found;
}
