/**
 * What exists in the sandbox: users, servers, channels, messages. It is a store with listeners; who may do what is
 * decided elsewhere.
 */
import {
  type APIApplicationCommand,
  type APIMessage,
  type APIOverwrite,
  type APIRole,
  type APIUser,
  ChannelType,
} from 'discord-api-types/v10';
import type { Clock } from './clock.ts';
import { Listeners } from './listeners.ts';
import { snowflakes } from './snowflake.ts';

/** Somebody's membership of a server. */
export interface Member {
  readonly user: APIUser;
  /** Ids of roles, without that of @everyone. */
  readonly roles: readonly string[];
  readonly joinedAt: string;
}

/** A server. Its @everyone role has the id of the server, as on Discord. */
export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly roles: readonly APIRole[];
  readonly members: ReadonlyMap<string, Member>;
}

/** The types of channel that the sandbox has. */
export type SandboxChannelType =
  | ChannelType.GuildText
  | ChannelType.GuildForum
  | ChannelType.PublicThread
  | ChannelType.PrivateThread
  | ChannelType.DM;

/** A channel of any kind: a thread is one with a parent, a direct message one without a server. */
export interface Channel {
  readonly id: string;
  readonly type: SandboxChannelType;
  readonly guild: string | null;
  /** The channel or forum that a thread belongs to. */
  readonly parent: string | null;
  readonly name: string;
  readonly overwrites: readonly APIOverwrite[];
  /** Who takes part: in a direct message and in a thread. */
  readonly members: ReadonlySet<string>;
  readonly owner: string | null;
  readonly archived: boolean;
  readonly locked: boolean;
  /** When `archived` last changed, ISO. */
  readonly archiveChangedAt: string;
}

/** A message and what Discord knows of it beside what it shows. */
export interface StoredMessage {
  readonly message: APIMessage;
  /** The one user who sees an ephemeral message; null for a message that everybody sees. */
  readonly visibleTo: string | null;
}

/** A file that was uploaded. */
export interface StoredFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Something that happened in the world. */
export type Change =
  | { readonly type: 'message'; readonly kind: 'create' | 'update'; readonly stored: StoredMessage }
  | { readonly type: 'message-delete'; readonly stored: StoredMessage }
  | { readonly type: 'channel'; readonly kind: 'create' | 'update'; readonly channel: Channel }
  | { readonly type: 'commands' };

/** True for a public or private thread, which a forum's post is too. */
export function isThread(channel: Channel): boolean {
  return channel.type === ChannelType.PublicThread || channel.type === ChannelType.PrivateThread;
}

/** The store. Everything in it is replaced, never changed in place. */
export class World {
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly changes = new Listeners<Change>();
  /** The bot's account. Its id is the application's too. */
  readonly bot: APIUser;
  readonly users = new Map<string, APIUser>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly files = new Map<string, StoredFile>();
  /** The application's commands: those for everywhere under null, those of one server under its id. */
  readonly commands = new Map<string | null, readonly APIApplicationCommand[]>();
  readonly #messages = new Map<string, StoredMessage>();
  readonly #byChannel = new Map<string, string[]>();

  constructor(clock: Clock, botName: string) {
    this.clock = clock;
    this.nextId = snowflakes(clock);
    this.bot = this.addUser(botName, true);
  }

  /** The time now as Discord prints it. */
  timestamp(): string {
    return new Date(this.clock.now()).toISOString();
  }

  /** Adds an account. */
  addUser(name: string, isBot = false): APIUser {
    const user: APIUser = {
      id: this.nextId(),
      username: name.toLowerCase().replaceAll(/[^a-z0-9_.]/g, '_'),
      discriminator: '0',
      global_name: name,
      avatar: null,
      bot: isBot,
    };
    this.users.set(user.id, user);
    return user;
  }

  /** Adds a channel, or replaces the one of that id. */
  putChannel(channel: Channel): Channel {
    const kind = this.channels.has(channel.id) ? 'update' : 'create';
    this.channels.set(channel.id, channel);
    this.changes.tell({ type: 'channel', kind, channel });
    return channel;
  }

  /** Adds a message, or replaces the one of that id. */
  putMessage(stored: StoredMessage): StoredMessage {
    const { id, channel_id: channelId } = stored.message;
    const kind = this.#messages.has(id) ? 'update' : 'create';
    this.#messages.set(id, stored);
    if (kind === 'create') {
      const ids = this.#byChannel.get(channelId);
      if (ids === undefined) this.#byChannel.set(channelId, [id]);
      else ids.push(id);
    }
    this.changes.tell({ type: 'message', kind, stored });
    return stored;
  }

  /** Takes a message away. A message that is not there is left as it is. */
  deleteMessage(id: string): void {
    const stored = this.#messages.get(id);
    if (stored === undefined) return;
    this.#messages.delete(id);
    const ids = this.#byChannel.get(stored.message.channel_id);
    ids?.splice(ids.indexOf(id), 1);
    this.changes.tell({ type: 'message-delete', stored });
  }

  /** One message by its id. */
  message(id: string): StoredMessage | undefined {
    return this.#messages.get(id);
  }

  /** The messages of a channel that a user sees, oldest first. */
  messagesFor(user: string, channelId: string): StoredMessage[] {
    const seen: StoredMessage[] = [];
    for (const id of this.#byChannel.get(channelId) ?? []) {
      const stored = this.#messages.get(id);
      if (stored !== undefined && (stored.visibleTo === null || stored.visibleTo === user)) seen.push(stored);
    }
    return seen;
  }

  /** Sets the commands for everywhere (`guild` null) or for one server. */
  setCommands(guild: string | null, commands: readonly APIApplicationCommand[]): void {
    this.commands.set(guild, commands);
    this.changes.tell({ type: 'commands' });
  }

  /** The direct message between the bot and a user, made on first use. */
  directMessage(user: string): Channel {
    for (const channel of this.channels.values()) {
      if (channel.type === ChannelType.DM && channel.members.has(user)) return channel;
    }
    return this.putChannel({
      id: this.nextId(),
      type: ChannelType.DM,
      guild: null,
      parent: null,
      name: '',
      overwrites: [],
      members: new Set([user, this.bot.id]),
      owner: null,
      archived: false,
      locked: false,
      archiveChangedAt: this.timestamp(),
    });
  }
}
