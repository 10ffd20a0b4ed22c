/** The routes of servers, channels, messages and threads, as the bot uses them with its token. */
import { ChannelType, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { z } from 'zod';
import { refuse } from '../api-error.ts';
import { checkBody } from '../body-check.ts';
import { botMessage, editedMessage, type FileShelf, messageBodySchema, type Upload } from '../messages.ts';
import { allows, canSend, permissionsIn } from '../permissions.ts';
import { answerTo, referenceTo } from '../response-message.ts';
import type { Route } from '../rest.ts';
import { changeThread, createThread, reopenFor } from '../threads.ts';
import { apiChannel, apiGuild, apiMember, messageForBot, visibleChannel } from '../views.ts';
import { type Channel, isThread, type StoredMessage } from '../world.ts';

const READ = { name: 'channel', limit: 50, window: 5_000 };
const WRITE = { name: 'messages', limit: 5, window: 5_000 };
const THREADS = { name: 'threads', limit: 10, window: 10_000 };

const threadSchema = z.object({
  name: z.string(),
  type: z.int().nullish(),
  message: messageBodySchema.optional(),
});
const threadEditSchema = z.object({
  name: z.string().optional(),
  archived: z.boolean().optional(),
  locked: z.boolean().optional(),
});
const recipientSchema = z.object({ recipient_id: z.string() });

type Params = ReadonlyMap<string, string>;

/** The routes of channels. */
export function channelRoutes(context: FileShelf): Route[] {
  const { world } = context;
  const bot = world.bot.id;
  const channelOf = (params: Params): Channel => visibleChannel(world, bot, params.get('channel') ?? '');
  const guildOf = (params: Params) => {
    const guild = world.guilds.get(params.get('guild') ?? '');
    if (guild === undefined) throw refuse.unknownGuild();
    if (!guild.members.has(bot)) throw refuse.missingAccess();
    return guild;
  };
  const messageOf = (params: Params): { channel: Channel; stored: StoredMessage } => {
    const channel = channelOf(params);
    const stored = world.message(params.get('message') ?? '');
    const known = stored?.message.channel_id === channel.id && stored.visibleTo === null;
    if (stored === undefined || !known) throw refuse.unknownMessage();
    return { channel, stored };
  };
  const post = (channel: Channel, body: unknown, uploads: readonly Upload[]): StoredMessage => {
    checkBody('message', body);
    if (!canSend(world, bot, channel)) throw refuse.missingPermissions();
    const open = reopenFor(world, bot, channel);
    const data = messageBodySchema.parse(body);
    const message = botMessage(context, open, data, uploads);
    const reference = data.message_reference;
    if (reference == null) return world.putMessage({ message, visibleTo: null });
    const target = world.message(reference.message_id);
    if (target === undefined && reference.fail_if_not_exists !== false) throw refuse.unknownMessage();
    return world.putMessage({
      visibleTo: null,
      message: {
        ...message,
        type: MessageType.Reply,
        ...(target === undefined
          ? { message_reference: referenceTo(open, reference.message_id), referenced_message: null }
          : answerTo(open, target.message)),
      },
    });
  };
  const route = (
    method: Route['method'],
    path: string,
    bucket: Route['bucket'],
    handle: Route['handle'],
  ): Route => ({ method, path, access: 'bot', bucket, handle });

  return [
    route('GET', '/guilds/:guild', READ, ({ params }) => ({ body: apiGuild(world, guildOf(params)) })),
    route('GET', '/guilds/:guild/members/:user', READ, ({ params }) => {
      const member = guildOf(params).members.get(params.get('user') ?? '');
      if (member === undefined) throw refuse.unknownUser();
      return { body: apiMember(member) };
    }),
    route('POST', '/users/@me/channels', WRITE, ({ body }) => {
      const parsed = recipientSchema.safeParse(body);
      const user = parsed.success ? world.users.get(parsed.data.recipient_id) : undefined;
      if (user === undefined) throw refuse.unknownUser();
      if (user.id === bot) throw refuse.cannotMessageUser();
      return { body: apiChannel(world, world.directMessage(user.id)) };
    }),
    route('GET', '/channels/:channel', READ, ({ params }) => ({
      body: apiChannel(world, channelOf(params)),
    })),
    route('PATCH', '/channels/:channel', THREADS, ({ params, body }) => {
      const channel = channelOf(params);
      if (!isThread(channel)) throw refuse.missingPermissions();
      checkBody('thread-edit', body);
      return { body: apiChannel(world, changeThread(world, bot, channel, threadEditSchema.parse(body))) };
    }),
    route('POST', '/channels/:channel/typing', WRITE, ({ params }) => {
      if (!canSend(world, bot, channelOf(params))) throw refuse.missingPermissions();
      return {};
    }),
    route('GET', '/channels/:channel/messages', READ, ({ params, query }) => {
      const channel = channelOf(params);
      if (!allows(permissionsIn(world, bot, channel), PermissionFlagsBits.ReadMessageHistory))
        return { body: [] };
      const limit = Math.min(Math.max(Number(query.get('limit') ?? 50) || 50, 1), 100);
      const before = query.get('before');
      const older = world
        .messagesFor(bot, channel.id)
        .filter(({ message }) => before === null || BigInt(message.id) < BigInt(before));
      const messages = older.slice(-limit).reverse();
      return { body: messages.map(({ message }) => messageForBot(world, message)) };
    }),
    route('POST', '/channels/:channel/messages', WRITE, ({ params, body, uploads }) => ({
      body: post(channelOf(params), body, uploads).message,
    })),
    route('GET', '/channels/:channel/messages/:message', READ, ({ params }) => ({
      body: messageForBot(world, messageOf(params).stored.message),
    })),
    route('PATCH', '/channels/:channel/messages/:message', WRITE, ({ params, body, uploads }) => {
      const { channel, stored } = messageOf(params);
      if (stored.message.author.id !== bot) throw refuse.notYourMessage();
      checkBody('message-edit', body, stored.message.flags);
      if (channel.archived) throw refuse.threadArchived();
      const message = editedMessage(context, channel, stored.message, messageBodySchema.parse(body), uploads);
      return { body: world.putMessage({ ...stored, message }).message };
    }),
    route('DELETE', '/channels/:channel/messages/:message', WRITE, ({ params }) => {
      const { channel, stored } = messageOf(params);
      const own = stored.message.author.id === bot;
      if (!own && !allows(permissionsIn(world, bot, channel), PermissionFlagsBits.ManageMessages)) {
        throw refuse.missingPermissions();
      }
      if (channel.archived) throw refuse.threadArchived();
      world.deleteMessage(stored.message.id);
      return {};
    }),
    route('POST', '/channels/:channel/threads', THREADS, ({ params, body, uploads }) => {
      const parent = channelOf(params);
      const forum = parent.type === ChannelType.GuildForum;
      checkBody(forum ? 'forum-post' : 'thread', body);
      const wish = threadSchema.parse(body);
      // Without a type Discord makes a private thread. Source: its API reference, "Start Thread without Message".
      const isPrivate = !forum && (wish.type ?? ChannelType.PrivateThread) === ChannelType.PrivateThread;
      const thread = createThread(world, bot, parent, { name: wish.name, private: isPrivate });
      if (wish.message !== undefined) post(thread, wish.message, uploads);
      return { body: apiChannel(world, thread) };
    }),
    route('POST', '/channels/:channel/messages/:message/threads', THREADS, ({ params, body }) => {
      const { channel, stored } = messageOf(params);
      checkBody('thread-from-message', body);
      const { name } = threadSchema.parse(body);
      return {
        body: apiChannel(world, createThread(world, bot, channel, { name, private: false, message: stored })),
      };
    }),
    route('PUT', '/channels/:channel/thread-members/:user', THREADS, ({ params }) => {
      const thread = channelOf(params);
      if (!isThread(thread)) throw refuse.notForThisChannel();
      const user = params.get('user') === '@me' ? bot : (params.get('user') ?? '');
      if (!world.users.has(user)) throw refuse.unknownUser();
      world.putChannel({ ...thread, members: new Set([...thread.members, user]) });
      return {};
    }),
  ];
}
