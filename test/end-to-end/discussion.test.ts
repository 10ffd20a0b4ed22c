/** What people do with an answer in a discussion: check, find, share, discuss, cite, report. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { Person } from './person.ts';
import { WAYS_IN, type World } from './ways-in.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

describe.each(WAYS_IN)('$name', ({ start }) => {
  let world: World;
  let robin: Person;
  let morgan: Person;
  beforeAll(async () => {
    world = await start();
    robin = new Person(world.sandbox);
    morgan = new Person(world.sandbox, world.sandbox.seed.moderator.id);
  });
  afterEach(() => {
    expect(world.sandbox.violations.list).toEqual([]);
    expect(world.faults).toEqual([]);
    expect(world.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
  afterAll(() => world.close());

  test('a misquotation in a message is checked in private, and what came of it is shared', async () => {
    const message = morgan.writes('Murray said “ultimately fewer victims of crime in the areas we serve”');
    const checked = await robin.usesOn(message, 'Check this quotation');
    expect(checked.private).toBe(true);
    expect(checked.text).toContain('changed: printed “less”, typed “fewer”');
    const shared = await robin.presses(checked, 'Share');
    expect(shared.private).toBe(false);
    expect(shared.text).toMatch(/Shared by Robin/u);
    expect(morgan.sees().map(({ message: { id } }) => id)).toContain(shared.message.id);
  });

  test('what is opened from a private answer leads back to it', async () => {
    const message = morgan.writes('Murray said “ultimately fewer victims of crime in the areas we serve”');
    const checked = await robin.usesOn(message, 'Check this quotation');
    const more = checked.menus.find(({ values }) => values.some((value) => value.startsWith('1/cite')));
    const cite = more?.values.find((value) => value.startsWith('1/cite')) ?? '';
    const cited = await robin.chooses(checked, more?.customId ?? '', cite);
    expect(cited.message.id).toBe(checked.message.id);
    expect(cited.text).toContain('(Accessed: 5 January 2026)');
    const back = await robin.presses(cited, 'Back');
    expect([back.message.id, back.text]).toEqual([checked.message.id, checked.text]);
  });

  test('a quotation that was found is posted as a reply to the message', async () => {
    const message = morgan.writes('Cooke said the forces don’t work together to tackle organised crime');
    const found = await robin.usesOn(message, 'Find a quotation');
    expect(found.private).toBe(true);
    expect(found.buttons.map(({ label }) => label)).toContain('Post the first here');
    const before = new Set(morgan.sees().map(({ message: { id } }) => id));
    await robin.pressesId(
      found.message.id,
      found.buttons.find(({ label }) => label === 'Post the first here')?.customId ?? '',
    );
    const reply = await vi.waitUntil(() =>
      morgan.sees().find((one) => !before.has(one.message.id) && one.text.includes('Shared by Robin')),
    );
    expect(reply.message.message_reference?.message_id).toBe(message.id);
    expect(reply.text).toContain('Police Professional');
    const jo = new Person(world.sandbox, world.sandbox.seed.otherMember.id);
    await jo.choosesMore(reply, '1!delete');
    await jo.waitsFor('Not deleted');
    await robin.choosesMore(reply, '1!delete');
    await vi.waitUntil(() => world.sandbox.world.message(reply.message.id) === undefined);
  });

  test('a quotation that was found is posted beside it in a server without the bot', async () => {
    const { lounge } = world.sandbox.seed;
    const there = robin.in(lounge.id);
    const message = there.writes('the forces should work together to tackle organised crime');
    const found = await there.usesOn(message, 'Find a quotation');
    const posted = await there.presses(found, 'Post the first here');
    expect(posted.text).toContain('Police Professional');
  });

  test('an answer is discussed in a thread that is named after it', async () => {
    const answer = await robin.asks('grade', { body: 'west-mercia' });
    await robin.choosesMore(answer, '1!discuss');
    expect((await robin.waitsFor('Thread opened')).private).toBe(true);
    const thread = [...world.sandbox.world.channels.values()].find(({ id }) => id === answer.message.id);
    expect(thread).toMatchObject({
      type: ChannelType.PublicThread,
      name: expect.stringContaining('West Mercia'),
    });
    const { message } = await robin.in(answer.message.id).asks('grade', { body: 'staffordshire' });
    expect(message.channel_id).toBe(answer.message.id);
    await robin.choosesMore(answer, '1!discuss');
    await robin.waitsFor('There is a thread on this answer already');
  });

  test('where the bot may open no threads, it says which permission it lacks', async () => {
    const { general, thread } = world.sandbox.seed;
    const bot = world.sandbox.world.bot.id;
    world.sandbox.world.putChannel({
      ...general,
      overwrites: [{ id: bot, type: 1, allow: '0', deny: String(PermissionFlagsBits.CreatePublicThreads) }],
    });
    const answer = await robin.asks('grade', { body: 'west-mercia' });
    await robin.choosesMore(answer, '1!discuss');
    expect((await robin.waitsFor('Create Public Threads')).private).toBe(true);
    world.sandbox.world.putChannel(general);
    const inThread = robin.in(thread.id);
    await inThread.choosesMore(await inThread.asks('grade', { body: 'west-mercia' }), '1!discuss');
    await inThread.waitsFor('text channels of a server only');
  });

  test('an answer is cited, and opened again by its id', async () => {
    const answer = await robin.asks('quote', { official: 'alex-murray', topic: 'robbery' });
    const more = answer.menus.find(({ values }) => values.some((value) => value.startsWith('1/cite')));
    const cite = more?.values.find((value) => value.startsWith('1/cite')) ?? '';
    const cited = await robin.chooses(answer, more?.customId ?? '', cite);
    expect(cited.private).toBe(true);
    expect(cited.text).toMatch(/Jacques, P\. \(2024\)[\s\S]*#:~:text=[\s\S]*\(Accessed: 5 January 2026\)/u);
    const id = /Answer id: `([a-z2-7]{8})`/u.exec(cited.text)?.[1] ?? '';
    expect((await robin.asks('cite', { id })).text).toContain('Whilst I am, of course');
  });

  test('a problem is reported to the maintainers’ channel, and acknowledged in private', async () => {
    const { inspections } = world.sandbox.seed;
    const answer = await robin.asks('quote', { official: 'andy-cooke' });
    const outcome = await robin.choosesMore(answer, '1!report');
    if (outcome.outcome !== 'modal') throw new Error(JSON.stringify(outcome));
    await robin.sendsIn(outcome.modal.custom_id, { reason: 'He said *more*, @everyone' }, answer);
    expect((await robin.waitsFor('Thank you')).private).toBe(true);
    const report = await morgan.in(inspections.id).waitsFor('A problem is reported');
    expect(report.text).toMatch(/effective processes[\s\S]*He said \\\*more\\\*, \\@everyone/u);
    expect(report.message.mention_everyone).toBe(false);
  });

  test('what the bot answered in a thread is collected into a file, for whoever asks alone', async () => {
    const { thread } = world.sandbox.seed;
    const there = robin.in(thread.id);
    const answer = await there.asks('quote', { official: 'andy-cooke' });
    await there.asks('search', { query: 'governance' });
    there.writes('This is what I think of it.');
    await there.uses('evidence');
    const pack = await there.waitsFor('in a Markdown file');
    expect(pack.private).toBe(true);
    const [file] = pack.message.attachments;
    const text = await (await fetch(file?.url ?? '')).text();
    expect(text).toContain('# Evidence from “West Mercia inspection”');
    expect(text).toMatch(
      /effective processes in place[\s\S]*Source: Paul Jacques, ‘[\s\S]*\[accessed 5 January 2026\]/u,
    );
    expect(text).toContain(`${thread.id}/${answer.message.id}`);
    expect(text).not.toContain('governance');
    expect(text).not.toContain('what I think');
    expect((await robin.asks('evidence')).text).toContain('Use this command in a thread');
  });

  test('a thread that the bot is no member of cannot be read', async () => {
    const { thread, lounge, otherGuild } = world.sandbox.seed;
    const elsewhere = world.sandbox.world.putChannel({
      ...thread,
      id: world.sandbox.world.nextId(),
      guild: otherGuild.id,
      parent: lounge.id,
    });
    expect((await robin.in(elsewhere.id).asks('evidence')).text).toContain('Read Message History');
  });

  test('where personal apps may show nothing to everybody, sharing says so', async () => {
    const { lounge } = world.sandbox.seed;
    const { world: discord } = world.sandbox;
    const everyone = { id: lounge.guild ?? '', type: 0 } as const;
    const deny = String(PermissionFlagsBits.UseExternalApps);
    discord.putChannel({ ...lounge, overwrites: [{ ...everyone, allow: '0', deny }] });
    const found = await robin.in(lounge.id).asks('search', { query: 'drugs' });
    const shared = await robin.in(lounge.id).presses(found, 'Share');
    expect([shared.private, shared.text]).toEqual([true, expect.stringContaining('Only you see this here')]);
    discord.putChannel(lounge);
  });
});
