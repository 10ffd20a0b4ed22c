/** What the page knows, and how it changes with each event. Pure: a change gives a new world. */
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { displayName, type MessageContext } from './message.ts';
import type { PageChannel, PageMessage, PageWorld } from './wire.ts';

/** The world with a message put in its place: a known one is replaced, a new one comes last. */
export function withMessage(world: PageWorld, message: PageMessage): PageWorld {
  const known = world.messages[message.channel_id] ?? [];
  const at = known.findIndex(({ id }) => id === message.id);
  const messages = at < 0 ? [...known, message] : known.with(at, message);
  return { ...world, messages: { ...world.messages, [message.channel_id]: messages } };
}

/** The world without a message. */
export function withoutMessage(world: PageWorld, channel: string, id: string): PageWorld {
  const messages = (world.messages[channel] ?? []).filter((message) => message.id !== id);
  return { ...world, messages: { ...world.messages, [channel]: messages } };
}

/** The world with a channel put in its place. */
export function withChannel(world: PageWorld, channel: PageChannel): PageWorld {
  const at = world.channels.findIndex(({ id }) => id === channel.id);
  const channels = at < 0 ? [...world.channels, channel] : world.channels.with(at, channel);
  return { ...world, channels };
}

/** A channel by its id. */
export function channelById(world: PageWorld, id: string): PageChannel | undefined {
  return world.channels.find((channel) => channel.id === id);
}

/** A message by its id, in whichever channel. */
export function messageById(world: PageWorld, id: string): PageMessage | undefined {
  return Object.values(world.messages)
    .flat()
    .find((message) => message.id === id);
}

/** What the words of a message are read with: the names of channels and people, and the time. */
export function contextIn(world: PageWorld, origin: string): Omit<MessageContext, 'before' | 'failure'> {
  return {
    now: new Date(),
    origin,
    channelName: (id) => {
      const channel = channelById(world, id);
      return channel && channelName(world, channel);
    },
    userName: (id) => userName(world, id),
  };
}

/** The name that a channel is shown with; a direct message has that of the other side, which may be the bot. */
export function channelName(world: PageWorld, channel: PageChannel): string {
  if (channel.type !== ChannelType.DM) return channel.name ?? 'Conversation';
  const other = channel.recipients?.find(({ id }) => id !== world.acting);
  return displayName(other ?? world.bot);
}

/** The name of somebody that one can act as, or of the bot. */
export function userName(world: PageWorld, id: string): string | undefined {
  const user = [world.bot, ...world.users.map((one) => one.user)].find((one) => one.id === id);
  return user && displayName(user);
}

/**
 * What was typed with "@Name" as Discord sends it, where it is the name of somebody here or of the bot.
 *
 * @example withMentions(world, '@Inspections bot what did they get') // '<@4> what did they get'
 */
export function withMentions(world: PageWorld, typed: string): string {
  const users = [world.bot, ...world.users.map(({ user }) => user)];
  const names = users
    .flatMap((user) => [displayName(user), user.username].map((name) => ({ name, id: user.id })))
    // Where one name begins with another one, the longer one is meant.
    .sort((a, b) => b.name.length - a.name.length);
  const isHere = (at: number, name: string): boolean =>
    typed.slice(at + 1, at + 1 + name.length).toLowerCase() === name.toLowerCase() &&
    !/[\p{L}\p{N}_]/u.test(typed.charAt(at + 1 + name.length));
  let sent = '';
  let from = 0;
  for (const { index } of typed.matchAll(/(?<![\p{L}\p{N}<])@/gu)) {
    const meant = index < from ? undefined : names.find(({ name }) => isHere(index, name));
    if (meant === undefined) continue;
    sent += `${typed.slice(from, index)}<@${meant.id}>`;
    from = index + 1 + meant.name.length;
  }
  return sent + typed.slice(from);
}

/** Whether a channel is a thread (a forum's post is one). */
export function isThread(channel: PageChannel): boolean {
  return channel.type === ChannelType.PublicThread || channel.type === ChannelType.PrivateThread;
}

/** Whether a thread is archived and whether it is locked; neither for what is no thread. */
export function threadState(channel: PageChannel): { readonly archived: boolean; readonly locked: boolean } {
  const data = 'thread_metadata' in channel ? channel.thread_metadata : undefined;
  return { archived: data?.archived ?? false, locked: data?.locked ?? false };
}

/** The threads of a channel or forum, in order. */
export function threadsOf(world: PageWorld, channel: string): readonly PageChannel[] {
  return world.channels.filter(
    (thread) => isThread(thread) && 'parent_id' in thread && thread.parent_id === channel,
  );
}

/** Whether the acting user has a permission in a channel. */
export function may(channel: PageChannel, permission: keyof typeof PermissionFlagsBits): boolean {
  return (BigInt(channel.permissions) & PermissionFlagsBits[permission]) !== 0n;
}

/** Why nothing can be written in a channel, or null where it can. */
export function whyNoWriting(channel: PageChannel): string | null {
  if (channel.type === ChannelType.GuildForum) return 'Open a post to write in it, or start a new one.';
  const { archived, locked } = threadState(channel);
  if (locked && !may(channel, 'ManageThreads'))
    return 'This thread is locked: only moderators can write in it.';
  if (archived && locked) return 'This thread is archived and locked. Unlock it to write in it.';
  if (channel.type === ChannelType.DM) return null;
  const permission = isThread(channel) ? 'SendMessagesInThreads' : 'SendMessages';
  return may(channel, permission) ? null : 'You do not have permission to write here.';
}
