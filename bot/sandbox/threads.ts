/** Makes and changes threads, for the bot and for users alike. */
import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { refuse } from './api-error.ts';
import { allows, permissionsIn } from './permissions.ts';
import { apiChannel } from './views.ts';
import type { Channel, StoredMessage, World } from './world.ts';

/** What a new thread is to be. */
export interface ThreadWish {
  readonly name: string;
  readonly private: boolean;
  /** The message that it starts from. */
  readonly message?: StoredMessage;
}

/**
 * Makes a thread in a channel, or a post in a forum.
 *
 * @throws {ApiError} 50013 without permission, 50024 in a channel that has no threads, 160004 for a second thread of a message
 */
export function createThread(world: World, user: string, parent: Channel, wish: ThreadWish): Channel {
  const forum = parent.type === ChannelType.GuildForum;
  if (!forum && parent.type !== ChannelType.GuildText) throw refuse.notForThisChannel();
  if (forum && (wish.private || wish.message !== undefined)) throw refuse.notForThisChannel();
  const wanted = forum
    ? PermissionFlagsBits.SendMessages
    : wish.private
      ? PermissionFlagsBits.CreatePrivateThreads
      : PermissionFlagsBits.CreatePublicThreads;
  if (!allows(permissionsIn(world, user, parent), wanted)) throw refuse.missingPermissions();
  const { message } = wish;
  // A thread has the id of the message that it starts from. Source: Discord's API reference, "Start Thread from Message".
  const id = message?.message.id ?? world.nextId();
  if (world.channels.has(id)) throw refuse.threadExists();
  const thread = world.putChannel({
    id,
    type: wish.private ? ChannelType.PrivateThread : ChannelType.PublicThread,
    guild: parent.guild,
    parent: parent.id,
    name: wish.name,
    overwrites: [],
    members: new Set([user]),
    owner: user,
    archived: false,
    locked: false,
    archiveChangedAt: world.timestamp(),
  });
  showOnMessage(world, thread);
  return thread;
}

/** Puts a thread, as it is now, on the message that it started from: the two have one id. */
function showOnMessage(world: World, thread: Channel): void {
  const stored = world.message(thread.id);
  const shown = apiChannel(world, thread);
  if (stored === undefined || shown.type !== ChannelType.PublicThread) return;
  const flags = (stored.message.flags ?? 0) | MessageFlags.HasThread;
  world.putMessage({ ...stored, message: { ...stored.message, flags, thread: shown } });
}

/** What may be changed of a thread. */
export interface ThreadChange {
  readonly name?: string | undefined;
  readonly archived?: boolean | undefined;
  readonly locked?: boolean | undefined;
}

/**
 * Changes a thread. Its owner may rename, archive and reopen it; locking, and whatever a locked thread is to do, is for
 * those who manage threads.
 *
 * @throws {ApiError} 50013 without permission, 50083 where an archived thread is changed but not reopened
 */
export function changeThread(world: World, user: string, thread: Channel, change: ThreadChange): Channel {
  const manages = allows(permissionsIn(world, user, thread), PermissionFlagsBits.ManageThreads);
  const mayChange = manages || (thread.owner === user && !thread.locked && change.locked === undefined);
  if (!mayChange) throw refuse.missingPermissions();
  const archived = change.archived ?? thread.archived;
  if (thread.archived && archived && change.name !== undefined) throw refuse.threadArchived();
  const changed = world.putChannel({
    ...thread,
    name: change.name ?? thread.name,
    archived,
    locked: change.locked ?? thread.locked,
    archiveChangedAt: archived === thread.archived ? thread.archiveChangedAt : world.timestamp(),
  });
  showOnMessage(world, changed);
  return changed;
}

/** A thread that a new message may go to: the message reopens an archived one, unless it is locked (50083). */
export function reopenFor(world: World, user: string, thread: Channel): Channel {
  if (!thread.archived) return thread;
  const manages = allows(permissionsIn(world, user, thread), PermissionFlagsBits.ManageThreads);
  if (thread.locked && !manages) throw refuse.threadArchived();
  const reopened = world.putChannel({ ...thread, archived: false, archiveChangedAt: world.timestamp() });
  showOnMessage(world, reopened);
  return reopened;
}
