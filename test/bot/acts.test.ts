import { describe, expect, it } from 'vitest';
import { createRouter, type RouterParts } from '../../bot/router.ts';
import { COMMANDS } from '../../commands/index.ts';
import { inventedCorpus } from '../support/invented.ts';
import { onMessage, press, SOMEBODY_ELSE, sentIn, slash } from './interactions.ts';
import { shown } from './payloads.ts';

const corpus = inventedCorpus();
const routerWith = (parts: Partial<RouterParts> = {}) =>
  createRouter({
    commands: COMMANDS,
    corpus: () => corpus,
    now: () => new Date('2031-03-01'),
    onFault: (_reference, fault) => {
      throw fault;
    },
    ...parts,
  });
const router = routerWith();
const answer = async (interaction: unknown) => shown((await router(interaction)).response);

const CHANNEL = { channel_id: '800000000000000004' };
/** Bits of permissions: Discord's documentation, "Permissions". */
const SEND = 1n << 11n;
const VIEW_AND_READ = (1n << 10n) | (1n << 16n);
const OPEN_THREADS = 1n << 35n;
/** The custom_id of the menu that holds an entry. */
function menuOf(components: readonly unknown[], entry: string): string {
  const found = JSON.stringify(components).split('"custom_id":"').slice(1);
  return found.findLast((rest) => rest.includes(`"label":"${entry}"`))?.split('"')[0] ?? '';
}
/** The bot belongs to the server, and both may do everything that is needed. */
function allowed(user = SEND | OPEN_THREADS, bot = SEND | VIEW_AND_READ | OPEN_THREADS) {
  return {
    ...CHANNEL,
    app_permissions: String(bot),
    authorizing_integration_owners: { 0: '800000000000000003' },
    member: { user: { id: '800000000000000002', username: 'sam.carter' }, permissions: String(user) },
  };
}

describe('commands of a message’s menu', () => {
  it('check what a message quotes, for whoever asked alone', async () => {
    const found = await answer(onMessage('Check this quotation', 'Vale said “We do not accept the grade.”'));
    expect(found).toMatchObject({ private: true, text: expect.stringContaining('added: “do not”') });
    expect(found.presses).toHaveProperty('Share');
  });

  it('read a message of components by its texts', async () => {
    const components = [{ type: 10, content: '“We accept the grade.”' }];
    const own = onMessage('Check this quotation', '');
    own.data.resolved.messages['800000000000000009'] = {
      id: '800000000000000009',
      content: '',
      components: components as never[],
    };
    expect((await answer(own)).text).toContain('verbatim');
  });

  it.each(['', '🙂', '<@1>'])('say so where %j has nothing in it', async (content) => {
    for (const name of ['Check this quotation', 'Find a quotation']) {
      expect((await answer(onMessage(name, content))).text).toContain('Nothing to');
    }
  });

  it('do not work as typed commands, nor typed ones as theirs', async () => {
    expect((await answer(slash('Check this quotation'))).text).toContain('No such command');
    expect((await answer(onMessage('grade', 'saltmarsh-police'))).text).toContain('No such command');
  });

  it('find what can be posted as a reply to the message', async () => {
    const found = await answer(onMessage('Find a quotation', 'They say banks get no answer in time'));
    expect(found.private).toBe(true);
    const post = found.presses['Post the first here'] ?? '';
    expect(post).toMatch(/^1\+800000000000000009\//u);
    const routed = await router(press(post, { ...found, private: true }, allowed()));
    expect(routed.response).toEqual({ type: 6 });
    expect(routed.after).toMatchObject({
      type: 'reply',
      channel: CHANNEL.channel_id,
      to: '800000000000000009',
    });
    const beside = await answer(press(post, { ...found, private: true }, CHANNEL));
    expect(beside).toMatchObject({ type: 4, private: false, text: expect.stringContaining('Shared by') });
  });

  it('post nothing for whoever may not write there', async () => {
    const found = await answer(onMessage('Find a quotation', 'They say banks get no answer in time'));
    const post = press(found.presses['Post the first here'] ?? '', { ...found, private: true }, allowed(0n));
    expect(await answer(post)).toMatchObject({ private: true, text: expect.stringContaining('Not allowed') });
  });
});

describe('More', () => {
  it('cites, privately, by the id of the answer', async () => {
    const { presses, components } = await answer(slash('quote', { official: 'lee-marsh' }));
    const cited = await answer(press(presses['Cite'] ?? '', { components }));
    expect(cited).toMatchObject({ private: true, text: expect.stringContaining('(Accessed: 1 March 2031)') });
  });

  it('on a private answer leaves a way back to it, also where that was asked in words', async () => {
    const checked = await answer(slash('check', { text: 'The unit *works* hard.' }));
    const menu = menuOf(checked.components, 'Cite');
    expect(menu).toBe('1!more 1/check?text=$query');
    const onIt = { components: checked.components, private: true };
    const cited = await answer(press(menu, onIt, {}, [checked.presses['Cite'] ?? '']));
    expect(cited).toMatchObject({ type: 7, text: expect.stringContaining('Accessed') });
    const back = press(cited.presses['Back'] ?? '', { components: cited.components, private: true });
    const again = await answer(back);
    expect(again).toMatchObject({ type: 7, text: checked.text, presses: checked.presses });
    const whole = await answer(press(checked.presses['Whole quotation'] ?? '', onIt));
    expect(whole.presses['Back']).toBe('1/check?text=$query');
    const shared = await answer(press(cited.presses['Post here'] ?? '', { components: cited.components }));
    expect(Object.keys(shared.presses)).not.toContain('Back');
  });

  it('keeps the id of what is shared', async () => {
    const found = await answer(slash('check', { text: 'The unit works hard.' }));
    const share = press(found.presses['Share'] ?? '', { ...found, private: true });
    expect((await answer(share)).presses['Cite']).toBe(found.presses['Cite']);
  });

  const discuss = (more: object) => router(press('1!more', answered, more, ['1!discuss']));
  const answered = { components: [{ type: 10, content: '## Saltmarsh \\*Police\\*\nGrade' }] };
  it('opens a thread, named after the answer', async () => {
    const { response, after } = await discuss(allowed());
    expect(response).toEqual({ type: 5, data: { flags: 64 } });
    expect(after).toMatchObject({
      type: 'open-thread',
      name: 'Saltmarsh *Police*',
      message: '800000000000000006',
    });
  });
  it.each<[string, object, string]>([
    ['in a thread', { ...allowed(), channel: { id: '1', type: 11 } }, 'text channels of a server only'],
    [
      'in a direct message',
      { ...CHANNEL, guild_id: undefined, channel: { id: '1', type: 1 } },
      'text channels',
    ],
    ['where the bot is not', { ...allowed(), authorizing_integration_owners: { 1: '2' } }, 'not a member'],
    ['for whoever may not', allowed(SEND), 'You may not open threads'],
    ['where the bot may not', allowed(undefined, SEND), 'Create Public Threads'],
  ])('opens none %s, and says why', async (_where, more, words) => {
    const { response } = await discuss(more);
    expect(shown(response)).toMatchObject({ private: true, text: expect.stringContaining(words) });
  });

  it.each<[string, object]>([
    ['in a channel', allowed(0n)],
    ['in a thread', { ...allowed(SEND), channel: { id: '1', type: 11 } }],
  ])('shares nothing for whoever may not write there: %s', async (_where, more) => {
    const found = await answer(slash('check', { text: 'The unit works hard.' }));
    const shared = await answer(press('1!share', { ...found, private: true }, more));
    expect(shared).toMatchObject({ private: true, text: expect.stringContaining('Not allowed here') });
  });

  it('deletes nothing for a press that names another owner than Discord does', async () => {
    const forged = press('1!delete/800000000000000002', { asker: SOMEBODY_ELSE }, allowed());
    expect((await router(forged)).after).toBeUndefined();
  });

  it('deletes for whoever asked and for moderators alone', async () => {
    const pressed = (asker: string, permissions: bigint) =>
      router(press('1!more', { asker }, allowed(permissions), ['1!delete']));
    expect((await pressed('800000000000000002', 0n)).after).toMatchObject({ type: 'delete-original' });
    expect((await pressed(SOMEBODY_ELSE, 1n << 13n)).after).toMatchObject({ type: 'delete-original' });
    expect((await pressed(SOMEBODY_ELSE, SEND)).after).toBeUndefined();
  });
});

describe('a report', () => {
  const withChannel = routerWith({ reportChannel: '800000000000000077' });

  it('asks for the reason, and takes it to the channel with the answer and its words', async () => {
    const { presses } = await answer(slash('quote', { official: 'lee-marsh' }));
    const asked = await withChannel(press('1!more', {}, CHANNEL, [presses['Report a problem'] ?? '']));
    expect(asked.response).toMatchObject({ type: 9, data: { custom_id: presses['Report a problem'] } });
    const sent = sentIn(presses['Report a problem'] ?? '', { reason: 'Not <@1> his *words*' }, CHANNEL);
    const { response, after } = await withChannel(sent);
    expect(response).toEqual({ type: 5, data: { flags: 64 } });
    expect(after).toMatchObject({ type: 'report', channel: '800000000000000077' });
    const words = JSON.stringify(after);
    expect(words).toContain('The unit works hard.');
    expect(words).toContain(String.raw`Not \\<@1> his \\*words\\*`);
  });

  it('says how to write to the maintainers where no channel is set', async () => {
    const asked = await answer(press('1!more', {}, CHANNEL, ['1!report/y27v6c7b']));
    expect(asked.text).toMatch(/whoever runs this bot[\s\S]*y27v6c7b/u);
  });

  it('of an answer without id takes along what the message shows', async () => {
    const components = [{ type: 10, content: '## Sources \\*now\\*' }, { type: 14 }];
    const sent = sentIn('1!report', { reason: 'Wrong date' }, CHANNEL);
    const { after } = await withChannel({ ...sent, message: { id: '5', components } });
    expect(JSON.stringify(after)).toContain(String.raw`> \\## Sources \\*now\\*`);
  });

  it('without a reason is not sent', async () => {
    const { response, after } = await withChannel(sentIn('1!report', { reason: '\u0000 ' }, CHANNEL));
    expect([after, shown(response).text]).toEqual([undefined, expect.stringContaining('what is wrong')]);
  });

  it('of a form that is not known is refused', async () => {
    expect((await answer(sentIn('1!share', {}))).text).toContain('no longer works');
  });
});
