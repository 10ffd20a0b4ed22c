/** What the chat page shows one user: the world as a snapshot, and changes as events. */
import type { APIMessage, APIUser } from 'discord-api-types/v10';
import type { Violation } from './body-check.ts';
import { canSee, permissionsIn } from './permissions.ts';
import type { Seed } from './seed.ts';
import { type ApiChannel, apiChannel } from './views.ts';
import type { Change, Channel, World } from './world.ts';

/** A channel with the permissions that the acting user has in it. */
export type PageChannel = ApiChannel & { readonly permissions: string };

/** The world as one user sees it. */
export interface PageState {
  readonly acting: string;
  readonly bot: APIUser;
  readonly application: { readonly id: string; readonly name: string };
  readonly connected: boolean;
  readonly users: readonly { readonly user: APIUser; readonly role: 'member' | 'moderator' }[];
  readonly guilds: readonly {
    readonly id: string;
    readonly name: string;
    /** Whether the server has the bot, or only its users have brought it. */
    readonly installed: 'guild' | 'user';
  }[];
  readonly channels: readonly PageChannel[];
  readonly messages: Readonly<Record<string, readonly APIMessage[]>>;
}

/** An event of the page's stream: its name and its data. */
export interface PageEvent {
  readonly name: 'message' | 'message-delete' | 'channel' | 'commands' | 'bot' | 'violation';
  readonly data: object;
}

/** A channel as the page shows it to a user. */
export function pageChannel(world: World, user: string, channel: Channel): PageChannel {
  return {
    ...apiChannel(world, channel),
    permissions: permissionsIn(world, user, channel).toString(),
  };
}

/** The snapshot for one user. */
export function pageState(world: World, seed: Seed, user: string, connected: boolean): PageState {
  const channels = [...world.channels.values()].filter((channel) => canSee(world, user, channel));
  return {
    acting: user,
    bot: world.bot,
    application: { id: world.bot.id, name: world.bot.global_name ?? world.bot.username },
    connected,
    users: [
      { user: seed.member, role: 'member' },
      { user: seed.otherMember, role: 'member' },
      { user: seed.moderator, role: 'moderator' },
    ],
    guilds: [...world.guilds.values()]
      .filter((guild) => guild.members.has(user))
      .map((guild) => ({
        id: guild.id,
        name: guild.name,
        installed: guild.members.has(world.bot.id) ? 'guild' : 'user',
      })),
    channels: channels.map((channel) => pageChannel(world, user, channel)),
    messages: Object.fromEntries(
      channels.map(({ id }) => [id, world.messagesFor(user, id).map(({ message }) => message)]),
    ),
  };
}

/** A change as an event for one user, null where the user doesn't see it. */
export function pageEvent(world: World, user: string, change: Change): PageEvent | null {
  switch (change.type) {
    case 'commands':
      return { name: 'commands', data: {} };
    case 'channel':
      return canSee(world, user, change.channel)
        ? {
            name: 'channel',
            data: { kind: change.kind, channel: pageChannel(world, user, change.channel) },
          }
        : null;
    case 'message':
    case 'message-delete': {
      const { message, visibleTo } = change.stored;
      const channel = world.channels.get(message.channel_id);
      const seen = visibleTo === null || visibleTo === user;
      if (!seen || channel === undefined || !canSee(world, user, channel)) return null;
      return change.type === 'message'
        ? { name: 'message', data: { kind: change.kind, message } }
        : { name: 'message-delete', data: { id: message.id, channel_id: message.channel_id } };
    }
    default:
      return change satisfies never;
  }
}

/** A refused body as an event. */
export function violationEvent(violation: Violation): PageEvent {
  return { name: 'violation', data: violation };
}
