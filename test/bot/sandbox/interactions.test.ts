import { type APIInteraction, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import type { InteractionOutcome } from '../../../bot/sandbox/interactions.ts';
import type { Sandbox } from '../../../bot/sandbox/server.ts';
import { callback, type GatewayConnection, identify, rest } from './bare-bot.ts';
import { timedSandbox } from './start.ts';

const GRADE = {
  name: 'grade',
  description: 'The grade of a body',
  options: [{ type: 3, name: 'body', description: 'A force', required: true, autocomplete: true }],
  integration_types: [0, 1],
  contexts: [0, 1, 2],
};
const QUOTED = { name: 'Where is this from?', type: 3, integration_types: [0, 1] };
const MODERATORS_ONLY = { name: 'review', description: 'Review', default_member_permissions: '8192' };

interface Scene {
  readonly sandbox: Sandbox;
  readonly clock: { advance(milliseconds: number): void };
  readonly bot: GatewayConnection;
  readonly grade: string;
  readonly quoted: string;
}

async function scene(): Promise<Scene> {
  const { sandbox, clock } = await timedSandbox();
  const bot = await identify(sandbox);
  const commands = [GRADE, QUOTED, MODERATORS_ONLY];
  await rest(sandbox, 'PUT', `/applications/${sandbox.world.bot.id}/commands`, commands);
  const ids = (sandbox.world.commands.get(null) ?? []).map(({ id }) => id);
  return { sandbox, clock, bot, grade: ids[0] ?? '', quoted: ids[1] ?? '' };
}

const body = (value: string) => [{ type: 3 as const, name: 'body', value }];

/** Uses /grade somewhere and gives back the interaction that the bot got, and how it will have ended. */
async function ask(
  { sandbox, bot, grade }: Scene,
  channel = sandbox.seed.general.id,
  user = sandbox.seed.member.id,
): Promise<{ interaction: APIInteraction; outcome: Promise<InteractionOutcome> }> {
  const outcome = sandbox.visitor(user).slash(channel, grade, body('west-mercia'));
  return { interaction: await bot.interaction(), outcome };
}

const webhook = (sandbox: Sandbox, interaction: APIInteraction, rest = '') =>
  `/webhooks/${sandbox.world.bot.id}/${interaction.token}${rest}`;

describe('the first response', () => {
  test('is shown to everybody, or with its flag to one', async () => {
    const it = await scene();
    const { sandbox } = it;
    const { general, moderator, member } = sandbox.seed;
    const open = await ask(it);
    expect(await callback(sandbox, open.interaction, { type: 4, data: { content: 'open' } })).toMatchObject({
      status: 204,
    });
    const secret = await ask(it);
    const flags = MessageFlags.Ephemeral;
    await callback(sandbox, secret.interaction, { type: 4, data: { content: 'secret', flags } });
    expect(await open.outcome).toMatchObject({ outcome: 'answered' });
    const contents = (user: string) =>
      sandbox.world.messagesFor(user, general.id).map(({ message }) => message.content);
    expect(contents(member.id)).toEqual(expect.arrayContaining(['open', 'secret']));
    expect(contents(moderator.id)).toContain('open');
    expect(contents(moderator.id)).not.toContain('secret');
    expect((await rest(sandbox, 'GET', `/channels/${general.id}/messages`)).body).toHaveLength(2);
  });

  test('with_response gives the message back', async () => {
    const it = await scene();
    const { interaction } = await ask(it);
    const answer = await rest(
      it.sandbox,
      'POST',
      `/interactions/${interaction.id}/${interaction.token}/callback?with_response=true`,
      { type: 4, data: { content: 'here' } },
    );
    expect(answer).toMatchObject({
      status: 200,
      body: {
        interaction: { id: interaction.id, response_message_ephemeral: false },
        resource: { type: 4, message: { content: 'here' } },
      },
    });
  });

  test('after three seconds is refused with 10062, and the user is told', async () => {
    const it = await scene();
    const { interaction, outcome } = await ask(it);
    it.clock.advance(3_000);
    expect(await outcome).toMatchObject({ outcome: 'failed' });
    const late = await callback(it.sandbox, interaction, { type: 4, data: { content: 'late' } });
    expect([late.status, late.code]).toEqual([404, 10062]);
  });

  test('is taken once; a second one is refused with 40060', async () => {
    const it = await scene();
    const { interaction } = await ask(it);
    await callback(it.sandbox, interaction, { type: 5 });
    const second = await callback(it.sandbox, interaction, { type: 4, data: { content: 'again' } });
    expect([second.status, second.code]).toEqual([400, 40060]);
  });

  test('with a wrong token is refused', async () => {
    const it = await scene();
    const { interaction } = await ask(it);
    const wrong = await callback(it.sandbox, { ...interaction, token: 'x' }, { type: 5 });
    expect([wrong.status, wrong.code]).toEqual([404, 10062]);
  });

  test('may be a choice only while typing, and only then', async () => {
    const it = await scene();
    const { sandbox, grade, bot } = it;
    const asked = await ask(it);
    const misplaced = await callback(sandbox, asked.interaction, { type: 8, data: { choices: [] } });
    expect([misplaced.status, misplaced.code]).toEqual([400, 50035]);
    const typing = sandbox
      .visitor()
      .autocomplete(sandbox.seed.general.id, grade, [{ type: 3, name: 'body', value: 'we', focused: true }]);
    const choices = [{ name: 'West Mercia Police', value: 'west-mercia' }];
    const interaction = await bot.interaction();
    const message = await callback(sandbox, interaction, { type: 4, data: { content: 'no' } });
    expect(message.code).toBe(50035);
    const number = await callback(sandbox, interaction, {
      type: 8,
      data: { choices: [{ name: 'One', value: 1 }] },
    });
    expect(number.code).toBe(50035);
    await callback(sandbox, interaction, { type: 8, data: { choices } });
    expect(await typing).toMatchObject({ outcome: 'choices', choices });
  });
});

describe('the webhook of an interaction', () => {
  test('is unknown before the first response', async () => {
    const it = await scene();
    const { interaction } = await ask(it);
    const early = await rest(it.sandbox, 'PATCH', webhook(it.sandbox, interaction, '/messages/@original'), {
      content: 'early',
    });
    expect([early.status, early.code]).toEqual([404, 10015]);
  });

  test('fills a deferred response, sends follow-ups, edits and deletes them', async () => {
    const it = await scene();
    const { sandbox } = it;
    const { interaction, outcome } = await ask(it);
    await callback(sandbox, interaction, { type: 5 });
    expect(await outcome).toMatchObject({ outcome: 'deferred' });
    const path = webhook(sandbox, interaction, '/messages/@original');
    expect((await rest(sandbox, 'GET', path)).body).toMatchObject({ flags: MessageFlags.Loading });
    const filled = await rest(sandbox, 'PATCH', path, { content: 'done' });
    expect(filled.body).toMatchObject({ content: 'done', flags: 0 });
    const more = await rest(sandbox, 'POST', webhook(sandbox, interaction), { content: 'more' });
    expect(more.body).toMatchObject({ content: 'more' });
    expect((await rest(sandbox, 'DELETE', path)).status).toBe(204);
    expect((await rest(sandbox, 'GET', path)).code).toBe(10008);
  });

  test('closes after a quarter of an hour', async () => {
    const it = await scene();
    const { interaction } = await ask(it);
    await callback(it.sandbox, interaction, { type: 5 });
    it.clock.advance(15 * 60_000 + 1);
    const late = await rest(it.sandbox, 'PATCH', webhook(it.sandbox, interaction, '/messages/@original'), {
      content: 'late',
    });
    expect([late.status, late.code]).toEqual([401, 50027]);
  });

  test('reaches no message of another interaction', async () => {
    const it = await scene();
    const first = await ask(it);
    await callback(it.sandbox, first.interaction, { type: 4, data: { content: 'first' } });
    const second = await ask(it);
    await callback(it.sandbox, second.interaction, { type: 4, data: { content: 'second' } });
    const { id } = it.sandbox.world.messagesFor('', it.sandbox.seed.general.id).at(-2)?.message ?? { id: '' };
    const foreign = await rest(
      it.sandbox,
      'PATCH',
      webhook(it.sandbox, second.interaction, `/messages/${id}`),
      {
        content: 'mine now',
      },
    );
    expect(foreign.code).toBe(10008);
  });

  test('takes five follow-ups where only the user has the application', async () => {
    const it = await scene();
    const { sandbox, clock } = it;
    const { interaction } = await ask(it, sandbox.seed.lounge.id);
    await callback(sandbox, interaction, { type: 4, data: { content: 'first' } });
    const codes: number[] = [];
    for (let sent = 0; sent < 6; sent += 1) {
      clock.advance(1_000);
      codes.push((await rest(sandbox, 'POST', webhook(sandbox, interaction), { content: `${sent}` })).code);
    }
    expect(codes).toEqual([0, 0, 0, 0, 0, 40094]);
  });
});

describe('a thread', () => {
  test('archived between acknowledgement and edit refuses the edit with 50083', async () => {
    const it = await scene();
    const { sandbox } = it;
    const { thread, moderator } = sandbox.seed;
    const { interaction } = await ask(it, thread.id);
    await callback(sandbox, interaction, { type: 5 });
    sandbox.visitor(moderator.id).changeThread(thread.id, { archived: true });
    const edit = await rest(sandbox, 'PATCH', webhook(sandbox, interaction, '/messages/@original'), {
      content: 'too late',
    });
    expect([edit.status, edit.code]).toEqual([400, 50083]);
  });

  test('archived and locked takes no first response either', async () => {
    const it = await scene();
    const { sandbox } = it;
    const { thread, moderator } = sandbox.seed;
    const { interaction } = await ask(it, thread.id);
    sandbox.visitor(moderator.id).changeThread(thread.id, { archived: true, locked: true });
    const answer = await callback(sandbox, interaction, { type: 4, data: { content: 'x' } });
    expect(answer.code).toBe(50083);
  });

  test('is part of the interaction, with its parent', async () => {
    const it = await scene();
    const { post, forum } = it.sandbox.seed;
    const { interaction } = await ask(it, post.id);
    expect(interaction.channel).toMatchObject({ id: post.id, type: 11, parent_id: forum.id });
  });
});

describe('a person', () => {
  test.each([
    ['in an archived thread', (s: Sandbox) => s.seed.archivedThread.id, 50083],
    ['in a private thread of others', (s: Sandbox) => s.seed.privateThread.id, 50001],
    ['in a forum itself', (s: Sandbox) => s.seed.forum.id, 50024],
    ['nowhere', () => '1', 10003],
  ])('uses no command %s', async (_name, channel, code) => {
    const { sandbox, grade } = await scene();
    await expect(sandbox.visitor().slash(channel(sandbox), grade, body('x'))).rejects.toMatchObject({ code });
  });

  test.each([
    ['without a required option', []],
    ['with an unknown option', [...body('x'), { type: 3 as const, name: 'other', value: 'y' }]],
    ['with an option twice', [...body('x'), ...body('y')]],
    ['with an empty text', body('')],
    ['with a text over 6,000 characters', body('x'.repeat(6_001))],
  ])('uses no command %s', async (_name, options) => {
    const { sandbox, grade } = await scene();
    const asked = sandbox.visitor().slash(sandbox.seed.general.id, grade, options);
    await expect(asked).rejects.toMatchObject({ code: 50035 });
  });

  test('is offered what installation, place and permissions allow', async () => {
    const { sandbox } = await scene();
    const { general, lounge, directMessage, moderator } = sandbox.seed;
    const offered = (channel: string, user?: string) =>
      sandbox
        .visitor(user)
        .commandsIn(channel)
        .map(({ name }) => name);
    expect(offered(general.id)).toEqual(['grade', 'Where is this from?']);
    expect(offered(general.id, moderator.id)).toEqual(['grade', 'Where is this from?', 'review']);
    expect(offered(lounge.id)).toEqual(['grade', 'Where is this from?']);
    expect(offered(directMessage.id)).toContain('grade');
  });

  test('shows the bot a message in full when asking about it, although the bot may not read it otherwise', async () => {
    const { sandbox, bot, quoted } = await scene();
    const { thread, quotingMessage } = sandbox.seed;
    const { id, content } = quotingMessage.message;
    const read = await rest(sandbox, 'GET', `/channels/${thread.id}/messages/${id}`);
    expect(read.body).toMatchObject({ content: '' });
    void sandbox.visitor().messageCommand(thread.id, quoted, id);
    expect((await bot.interaction()).data).toMatchObject({
      target_id: id,
      resolved: { messages: { [id]: { content } } },
    });
  });

  test('alone sees the answer where a server lets nobody use applications of their own', async () => {
    const it = await scene();
    const { sandbox } = it;
    const { lounge, otherGuild, member } = sandbox.seed;
    const deny = PermissionFlagsBits.UseExternalApps.toString();
    sandbox.world.putChannel({ ...lounge, overwrites: [{ id: otherGuild.id, type: 0, allow: '0', deny }] });
    const { interaction } = await ask(it, lounge.id);
    await callback(sandbox, interaction, { type: 4, data: { content: 'for all?' } });
    expect(sandbox.world.messagesFor(member.id, lounge.id).at(-1)).toMatchObject({
      visibleTo: member.id,
      message: { flags: MessageFlags.Ephemeral },
    });
  });

  test('brings an archived thread back by writing in it, but not a locked one', async () => {
    const { sandbox } = await scene();
    const { archivedThread, lockedThread } = sandbox.seed;
    sandbox.visitor().write(archivedThread.id, 'again');
    expect(sandbox.world.channels.get(archivedThread.id)).toMatchObject({ archived: false });
    expect(() => sandbox.visitor().write(lockedThread.id, 'again')).toThrow('Thread is archived');
  });

  test('dismisses a private answer of their own, and nothing else', async () => {
    const it = await scene();
    const { sandbox } = it;
    const { general, member, moderator } = sandbox.seed;
    const { interaction } = await ask(it);
    const flags = MessageFlags.Ephemeral;
    await callback(sandbox, interaction, { type: 4, data: { content: 'secret', flags } });
    const { id } = sandbox.world.messagesFor(member.id, general.id).at(-1)?.message ?? { id: '' };
    expect(() => sandbox.visitor(moderator.id).dismiss(id)).toThrow('Unknown Message');
    sandbox.visitor().dismiss(id);
    expect(sandbox.world.message(id)).toBeUndefined();
  });

  test('brings the application along where the bot is not: the packet says so', async () => {
    const it = await scene();
    const { sandbox } = it;
    const { interaction } = await ask(it, sandbox.seed.lounge.id);
    expect(interaction.authorizing_integration_owners).toEqual({ 1: sandbox.seed.member.id });
    expect(interaction.guild_id).toBe(sandbox.seed.otherGuild.id);
    const direct = await ask(it, sandbox.seed.directMessage.id);
    expect(direct.interaction.member).toBeUndefined();
    expect(direct.interaction.user).toMatchObject({ id: sandbox.seed.member.id });
  });
});

describe('a component', () => {
  const row = (components: object[]) => ({ type: 1, components });
  const button = { type: 2, style: 2, label: 'More', custom_id: 'more' };
  const menu = {
    type: 3,
    custom_id: 'menu',
    options: [
      { label: 'A', value: 'a' },
      { label: 'B', value: 'b' },
    ],
  };
  const posted = async (it: Scene, components: object[]) => {
    const { interaction } = await ask(it);
    await callback(it.sandbox, interaction, { type: 4, data: { content: 'pick', components } });
    const { general, member } = it.sandbox.seed;
    return it.sandbox.world.messagesFor(member.id, general.id).at(-1)?.message.id ?? '';
  };

  test('sends its message along, and may replace it', async () => {
    const it = await scene();
    const message = await posted(it, [row([button])]);
    const pressed = it.sandbox.visitor().component(it.sandbox.seed.general.id, message, 'more');
    const interaction = await it.bot.interaction();
    expect(interaction).toMatchObject({ type: 3, message: { id: message }, data: { custom_id: 'more' } });
    await callback(it.sandbox, interaction, { type: 7, data: { content: 'replaced', components: [] } });
    expect(await pressed).toMatchObject({ outcome: 'answered' });
    expect(it.sandbox.world.message(message)?.message).toMatchObject({ content: 'replaced', components: [] });
  });

  test('is answered in a message of its own, which shows what it answers, but no more than that', async () => {
    const it = await scene();
    const answers = async (message: string) => {
      const pressed = it.sandbox.visitor().component(it.sandbox.seed.general.id, message, 'more');
      await callback(it.sandbox, await it.bot.interaction(), {
        type: 4,
        data: { content: 'more', components: [row([button])] },
      });
      await pressed;
      const { general, member } = it.sandbox.seed;
      return it.sandbox.world.messagesFor(member.id, general.id).at(-1)?.message;
    };
    const message = await posted(it, [row([button])]);
    const first = await answers(message);
    expect(first).toMatchObject({ type: 19, referenced_message: { id: message, content: 'pick' } });
    const second = await answers(first?.id ?? '');
    expect(second).toMatchObject({ referenced_message: { id: first?.id } });
    expect(second?.referenced_message).not.toHaveProperty('referenced_message');
  });

  test.each([
    ['unknown', 'other', undefined],
    ['disabled', 'off', undefined],
    ['given a value that is not in its list', 'menu', ['c']],
    ['given more values than it takes', 'menu', ['a', 'b']],
  ])('%s is refused', async (_name, customId, values) => {
    const it = await scene();
    const off = { ...button, custom_id: 'off', disabled: true };
    const message = await posted(it, [row([button, off]), row([menu])]);
    const pressed = it.sandbox.visitor().component(it.sandbox.seed.general.id, message, customId, values);
    await expect(pressed).rejects.toMatchObject({ code: 50035 });
  });

  test('opens a modal, whose answers come back', async () => {
    const it = await scene();
    const message = await posted(it, [row([button])]);
    const { general } = it.sandbox.seed;
    const input = { type: 4, custom_id: 'why', style: 1 };
    const modal = {
      custom_id: 'report',
      title: 'Report',
      components: [{ type: 18, label: 'Why?', component: input }],
    };
    const pressed = it.sandbox.visitor().component(general.id, message, 'more');
    await callback(it.sandbox, await it.bot.interaction(), { type: 9, data: modal });
    expect(await pressed).toMatchObject({ outcome: 'modal', modal: { custom_id: 'report' } });
    const sent = it.sandbox.visitor().modal(
      general.id,
      {
        custom_id: 'report',
        components: [{ type: 18, component: { type: 4, custom_id: 'why', value: 'wrong name' } }],
      },
      message,
    );
    const other = it.sandbox.visitor().modal(general.id, { custom_id: 'other', components: [] }, message);
    await expect(other).rejects.toMatchObject({ code: 50035 });
    const interaction = await it.bot.interaction();
    expect(interaction).toMatchObject({ type: 5, data: { custom_id: 'report' } });
    expect((await callback(it.sandbox, interaction, { type: 9, data: modal })).code).toBe(50035);
    await callback(it.sandbox, interaction, { type: 4, data: { content: 'thank you' } });
    expect(await sent).toMatchObject({ outcome: 'answered' });
  });
});
