/** The line over the messages: which channel this is, and what can be done with it. */
import { ChannelType } from 'discord-api-types/v10';
import { icon } from './icon.ts';
import { channelIcon } from './sidebar.ts';
import { button, type Children, type ElementView, h, type View } from './view.ts';
import type { PageChannel, PageWorld } from './wire.ts';
import { channelById, channelName, isThread, may, threadState, threadsOf } from './world.ts';

/** The name of a channel; of a thread, with the channel it belongs to. */
export function titleView(world: PageWorld, channel: PageChannel): View[] {
  const parent =
    'parent_id' in channel && channel.parent_id ? channelById(world, channel.parent_id) : undefined;
  const inThread = parent && isThread(channel);
  return [
    icon(channelIcon(channel)),
    h(
      'h1',
      {},
      inThread ? h('span', { class: 'parent' }, `${channelName(world, parent)} › `) : '',
      channelName(world, channel),
    ),
  ];
}

/** What can be done with a channel, and whether the bot broke one of Discord's rules. */
export function toolsView(channel: PageChannel, violations: number): View[] {
  const tools: Children[] = [
    violations > 0 &&
      button(
        { kind: 'show-violations' },
        { class: 'head-button warning' },
        icon('warning'),
        `${violations} ${violations === 1 ? 'rule' : 'rules'} broken`,
      ),
    threadTools(channel),
    button(
      { kind: 'show-try' },
      { class: 'head-button', 'aria-label': 'Things to try', title: 'Things to try' },
      icon('help'),
    ),
  ];
  return h('div', {}, tools).children.slice();
}

function threadTools(channel: PageChannel): Children {
  if (isThread(channel)) {
    const { archived, locked } = threadState(channel);
    const mayArchive = !locked || may(channel, 'ManageThreads');
    return [
      mayArchive &&
        button(
          { kind: 'change-thread', channel: channel.id, change: { archived: !archived } },
          { class: 'head-button', 'data-focus': 'archive' },
          archived ? 'Unarchive' : 'Archive',
        ),
      may(channel, 'ManageThreads') &&
        button(
          { kind: 'change-thread', channel: channel.id, change: { locked: !locked } },
          { class: 'head-button', 'data-focus': 'lock' },
          locked ? 'Unlock' : 'Lock',
        ),
    ];
  }
  if (channel.type !== ChannelType.GuildText || !may(channel, 'CreatePublicThreads')) return null;
  return button(
    { kind: 'new-thread', channel: channel.id, message: null },
    { class: 'head-button' },
    icon('thread'),
    h('span', { class: 'wide-only' }, 'New thread'),
    h('span', { class: 'visually-hidden narrow-only' }, 'New thread'),
  );
}

/** What a forum shows in place of messages: its posts. */
export function forumView(world: PageWorld, channel: PageChannel): ElementView {
  return h(
    'div',
    { class: 'forum' },
    button(
      { kind: 'new-thread', channel: channel.id, message: null },
      { class: 'button primary' },
      'New post',
    ),
    h(
      'ul',
      { class: 'posts', 'aria-label': 'Posts' },
      threadsOf(world, channel.id).map((post) => {
        const count = world.messages[post.id]?.length ?? 0;
        return h(
          'li',
          {},
          button(
            { kind: 'open', channel: post.id },
            { class: 'post' },
            h('strong', {}, channelName(world, post)),
            h('span', {}, `${count} ${count === 1 ? 'message' : 'messages'}`),
          ),
        );
      }),
    ),
  );
}
