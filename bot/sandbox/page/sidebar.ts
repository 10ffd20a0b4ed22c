/** The list of servers, channels, threads and direct messages. */
import { ChannelType } from 'discord-api-types/v10';
import { type IconName, icon } from './icon.ts';
import { button, type ElementView, h } from './view.ts';
import type { PageChannel, PageWorld } from './wire.ts';
import { channelName, isThread, threadState, threadsOf } from './world.ts';

/** What the sidebar shows beside the world. */
export interface SidebarState {
  /** The channel that is open. */
  readonly open: string;
  /** Channels with messages that were not seen. */
  readonly unread: ReadonlySet<string>;
}

/** The whole list. */
export function sidebarView(world: PageWorld, state: SidebarState): ElementView {
  const direct = world.channels.filter(({ type }) => type === ChannelType.DM);
  return h(
    'div',
    { class: 'servers' },
    world.guilds.map((guild) => {
      const inside = world.channels.filter(
        (channel) => !isThread(channel) && 'guild_id' in channel && channel.guild_id === guild.id,
      );
      const note = guild.installed === 'user' ? 'Only you have installed the app here' : undefined;
      return groupView(guild.name, note, inside, world, state);
    }),
    direct.length > 0 && groupView('Direct messages', undefined, direct, world, state),
  );
}

function groupView(
  name: string,
  note: string | undefined,
  channels: readonly PageChannel[],
  world: PageWorld,
  state: SidebarState,
): ElementView {
  return h(
    'section',
    {},
    h('h2', {}, name),
    note !== undefined && h('p', { class: 'server-note' }, note),
    h(
      'ul',
      {},
      channels.map((channel) => {
        const threads = threadsOf(world, channel.id);
        return h(
          'li',
          {},
          channelButton(channel, world, state),
          threads.length > 0 &&
            h(
              'ul',
              { class: 'threads', 'aria-label': `Threads in ${channelName(world, channel)}` },
              threads.map((thread) => h('li', {}, channelButton(thread, world, state))),
            ),
        );
      }),
    ),
  );
}

function channelButton(channel: PageChannel, world: PageWorld, state: SidebarState): ElementView {
  const { archived, locked } = threadState(channel);
  const unread = state.unread.has(channel.id) && channel.id !== state.open;
  const about = [
    channel.type === ChannelType.PrivateThread && 'private',
    archived && 'archived',
    locked && 'locked',
  ].filter(Boolean);
  return button(
    { kind: 'open', channel: channel.id },
    {
      class: `channel${unread ? ' unread' : ''}`,
      'aria-current': channel.id === state.open ? 'page' : undefined,
      'data-focus': channel.id,
      'data-channel': channel.id,
    },
    icon(channelIcon(channel)),
    h('span', { class: 'channel-name' }, channelName(world, channel)),
    about.length > 0 && h('span', { class: 'channel-about' }, about.join(', ')),
    unread && h('span', { class: 'visually-hidden' }, ', unread'),
  );
}

/** The pictogram of a kind of channel. */
export function channelIcon(channel: PageChannel): IconName {
  switch (channel.type) {
    case ChannelType.DM:
      return 'person';
    case ChannelType.GuildForum:
      return 'forum';
    case ChannelType.PrivateThread:
      return 'lock';
    case ChannelType.PublicThread:
      return 'thread';
    default:
      return 'channel';
  }
}
