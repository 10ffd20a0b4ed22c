import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { sidebarView } from '../../../../bot/sandbox/page/sidebar.ts';
import { isUnread, unreadView } from '../../../../bot/sandbox/page/unread.ts';
import { elementsOf, viewText } from '../../../../bot/sandbox/page/view.ts';
import type { PageChannel, PageWorld } from '../../../../bot/sandbox/page/wire.ts';
import {
  messageById,
  whyNoWriting,
  withChannel,
  withMentions,
  withMessage,
  withoutMessage,
} from '../../../../bot/sandbox/page/world.ts';
import { messageOf } from './messages.ts';

const MEMBER = PermissionFlagsBits.SendMessages | PermissionFlagsBits.SendMessagesInThreads;

const inspections: PageChannel = {
  id: '5',
  type: ChannelType.GuildText,
  name: 'inspections',
  guild_id: '50',
  position: 0,
  permissions: MEMBER.toString(),
};

function thread(archived: boolean, locked: boolean, permissions: bigint = MEMBER): PageChannel {
  return {
    id: '6',
    type: ChannelType.PublicThread,
    name: 'West Mercia',
    guild_id: '50',
    parent_id: '5',
    applied_tags: [],
    thread_metadata: { archived, locked, auto_archive_duration: 1440, archive_timestamp: '' },
    permissions: permissions.toString(),
  };
}

const world: PageWorld = {
  acting: '1',
  bot: messageOf({ bot: true }).author,
  application: { id: '9', name: 'Inspection answers' },
  connected: true,
  users: [],
  guilds: [{ id: '50', name: 'Policing forum', installed: 'guild' }],
  channels: [inspections, thread(false, false)],
  messages: { '5': [messageOf({ id: '1' }), messageOf({ id: '2' })] },
};

describe('messages', () => {
  const ids = (changed: PageWorld): unknown => changed.messages['5']?.map(({ id }) => id);

  test('a new one comes last, a known one stays in its place', () => {
    expect(ids(withMessage(world, messageOf({ id: '3' })))).toEqual(['1', '2', '3']);
    const changed = withMessage(world, messageOf({ id: '1', content: 'edited' }));
    expect(ids(changed)).toEqual(['1', '2']);
    expect(messageById(changed, '1')?.content).toBe('edited');
  });

  test('a deleted one is gone; an unknown one changes nothing', () => {
    expect(ids(withoutMessage(world, '5', '1'))).toEqual(['2']);
    expect(ids(withoutMessage(world, '5', '7'))).toEqual(['1', '2']);
  });
});

describe('"@Name" is sent as Discord sends it', () => {
  const named: PageWorld = {
    ...world,
    bot: { ...world.bot, id: '4', username: 'answers_bot', global_name: 'Answers bot' },
    users: [
      { user: { ...world.bot, id: '8', username: 'answers_fan', global_name: 'Answers' }, role: 'member' },
    ],
  };

  test.each([
    ['@Answers bot what did they get', '<@4> what did they get'],
    ['so @answers bot, and Kent?', 'so <@4>, and Kent?'],
    ['@Answers hello', '<@8> hello'],
    ['@answers_fan @answers', '<@8> <@8>'],
    ['write to robin@answers.example', 'write to robin@answers.example'],
    ['<@4> is sent already', '<@4> is sent already'],
    ['@answersbot and @everyone', '@answersbot and @everyone'],
  ])('%s', (typed, sent) => {
    expect(withMentions(named, typed)).toBe(sent);
  });
});

describe('writing', () => {
  test.each<[string, PageChannel, boolean]>([
    ['in a channel', inspections, true],
    ['in a thread', thread(false, false), true],
    ['in an archived thread, which opens it again', thread(true, false), true],
    ['not in a locked thread', thread(false, true), false],
    [
      'in a locked thread for a moderator',
      thread(false, true, MEMBER | PermissionFlagsBits.ManageThreads),
      true,
    ],
    ['not without permission', thread(false, false, PermissionFlagsBits.SendMessages), false],
  ])('%s', (_name, channel, allowed) => {
    expect(whyNoWriting(channel) === null).toBe(allowed);
  });
});

test('the sidebar has servers, channels and threads under their channel; the open one is marked', () => {
  const changed = withChannel(world, thread(true, true));
  const view = sidebarView(changed, { open: '5', unread: new Set(['6']) });
  const channels = elementsOf(view).filter(({ tag }) => tag === 'button');
  expect(channels.map(viewText)).toEqual(['inspections', 'West Merciaarchived, locked, unread']);
  expect(channels.map(({ attributes }) => attributes['aria-current'])).toEqual(['page', undefined]);
  expect(
    elementsOf(view)
      .filter(({ tag }) => tag === 'h2')
      .map(viewText),
  ).toEqual(['Policing forum']);
});

describe('what the bot does not read', () => {
  const answer = messageOf({ id: '7', bot: true });
  const talking: PageWorld = { ...world, messages: { '5': [messageOf({ id: '1' }), answer] } };
  const direct: PageChannel = { ...inspections, type: ChannelType.DM, name: null };

  test.each([
    ['plain words in a channel', inspections, 'what did they get', null, true],
    ['a reply to somebody else', inspections, 'what did they get', '1', true],
    ['a mention of the bot', inspections, `<@${world.bot.id}> what did they get`, null, false],
    ['a reply to the bot', inspections, 'and staffordshire?', '7', false],
    ['a direct message', direct, 'what did they get', null, false],
  ])('%s', (_, channel, content, replyTo, expected) => {
    expect(isUnread(talking, channel, content, replyTo)).toBe(expected);
  });

  test('is said with a button that asks the same', () => {
    const view = unreadView(talking, 'what did they get');
    expect(viewText(view)).toContain('Ask the bot');
    expect(JSON.stringify(view)).toContain('what did they get');
  });
});
