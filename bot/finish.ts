/** Does what remains after a response has gone out, and tells whoever asked how it ended. */
import { DiscordAPIError, MessageFlags, type RawFile, type REST, type RouteLike, Routes } from 'discord.js';
import { z } from 'zod';
import { noticeMessage } from './notices.ts';
import { type Refusal, refusalMessage } from './refusals.ts';
import type { Message } from './render.ts';
import type { After, FetchedThread, Webhook } from './routed.ts';

/** What finishing needs. */
export interface Finishing {
  /** For the webhooks of interactions: needs no token of the bot. */
  readonly webhooks: REST;
  /** With the bot's token. */
  readonly bot: REST;
  /** Told of what could not be done, with the reference that whoever asked is given. */
  readonly onFault: (fault: unknown, words: string) => string;
}

/** Codes of Discord's API. Source: Discord's documentation, "Opcodes and Status Codes", August 2026. */
const CODES = {
  unknownChannel: 10_003,
  unknownMessage: 10_008,
  missingAccess: 50_001,
  missingPermissions: 50_013,
  notForThisChannel: 50_024,
  archived: 50_083,
  threadExists: 160_004,
  tooManyThreads: 160_006,
} as const;

const thread = z.looseObject({ id: z.string() });

/** Discord's limit for messages at once, and how often more of them are fetched. */
const PAGE = 100;
const PAGES = 10;

/** The newest messages of a thread. */
async function fetchThread(bot: REST, channel: string): Promise<FetchedThread> {
  const messages: z.infer<typeof thread>[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(PAGE) });
    const oldest = messages.at(-1);
    if (oldest !== undefined) query.set('before', oldest.id);
    const fetched = z.array(thread).parse(await bot.get(Routes.channelMessages(channel), { query }));
    messages.push(...fetched);
    if (fetched.length < PAGE) return { messages, complete: true };
  }
  return { messages, complete: false };
}

/** Why a thread could not be opened, where it is nothing of ours. */
function threadRefusal(fault: unknown): Refusal | null {
  if (!(fault instanceof DiscordAPIError)) return null;
  switch (fault.code) {
    case CODES.missingPermissions:
      return { type: 'bot-may-not', permission: 'Create Public Threads' };
    case CODES.notForThisChannel:
      return { type: 'no-threads' };
    case CODES.threadExists:
      return { type: 'thread-exists' };
    case CODES.tooManyThreads:
      return { type: 'too-many-threads' };
    case CODES.unknownMessage:
      return { type: 'answer-gone' };
    case CODES.archived:
      return { type: 'archived' };
    default:
      return null;
  }
}

/** Whether a channel can't be read or written to, for a reason that trying again does not mend. */
function isClosed(fault: unknown): boolean {
  const { unknownChannel, missingAccess, missingPermissions, archived } = CODES;
  const closed: readonly unknown[] = [unknownChannel, missingAccess, missingPermissions, archived];
  return fault instanceof DiscordAPIError && closed.includes(fault.code);
}

/** Makes what does the rest. It never rejects for a reason that whoever asked was told. */
export function createFinisher({ webhooks, bot, onFault }: Finishing): (after: After) => Promise<void> {
  const original = ({ applicationId, token }: Webhook): RouteLike =>
    Routes.webhookMessage(applicationId, token, '@original');
  const settle = (after: After, body: Message, files: RawFile[] = []): Promise<unknown> =>
    webhooks.patch(original(after), { body: withoutFlags(body), files, auth: false });
  const follow = ({ applicationId, token }: Webhook, body: Message): Promise<unknown> =>
    webhooks.post(Routes.webhook(applicationId, token), { body, auth: false });
  const failed = (fault: unknown, words: string): Message =>
    refusalMessage({ type: 'fault', reference: onFault(fault, words) });

  return async (after) => {
    switch (after.type) {
      case 'delete-original':
        try {
          await webhooks.delete(original(after), { auth: false });
        } catch (fault) {
          if (!(fault instanceof DiscordAPIError)) {
            await follow(after, failed(fault, 'an answer could not be deleted'));
          } else if (fault.code === CODES.archived) {
            await follow(after, refusalMessage({ type: 'archived' }));
          } else if (fault.code !== CODES.unknownMessage) {
            await follow(after, failed(fault, 'an answer could not be deleted'));
          }
        }
        return;
      case 'reply': {
        const { channel, to, message } = after;
        const body = { ...message, message_reference: { message_id: to, fail_if_not_exists: false } };
        try {
          await bot.post(Routes.channelMessages(channel), { body });
        } catch (fault) {
          // What the bot may not do by itself it may still do in answer to whoever asked.
          if (!(fault instanceof DiscordAPIError)) onFault(fault, 'a reply could not be posted');
          await follow(after, message);
        }
        return;
      }
      case 'open-thread':
        try {
          const { channel, message, name, server } = after;
          const made = await bot.post(Routes.threads(channel, message), { body: { name } });
          const url = `https://discord.com/channels/${server}/${thread.parse(made).id}`;
          await settle(after, noticeMessage({ type: 'thread-opened', name, url }));
        } catch (fault) {
          const refusal = threadRefusal(fault);
          const words = 'a thread could not be opened';
          await settle(after, refusal === null ? failed(fault, words) : refusalMessage(refusal));
        }
        return;
      case 'read-thread':
        try {
          const { message, file } = await after.answer(await fetchThread(bot, after.channel));
          const files = file === null ? [] : [{ name: file.name, data: Buffer.from(file.text) }];
          await settle(after, message, files);
        } catch (fault) {
          const words = 'a thread could not be read';
          await settle(
            after,
            isClosed(fault) ? refusalMessage({ type: 'cannot-read' }) : failed(fault, words),
          );
        }
        return;
      case 'report':
        try {
          await bot.post(Routes.channelMessages(after.channel), { body: after.message });
          await settle(after, noticeMessage({ type: 'reported' }));
        } catch (fault) {
          // Told in any case: whoever runs the bot has to mend the channel.
          const failure = failed(fault, 'a report could not be delivered');
          const refusal = { type: 'report-undelivered', answer: after.answer } as const;
          await settle(after, isClosed(fault) ? refusalMessage(refusal) : failure);
        }
    }
  };
}

/** Who sees a deferred response was settled when it was deferred; of an edit only the kind of message may be said. */
function withoutFlags({ flags, ...body }: Message): Message {
  return { ...body, flags: flags & ~MessageFlags.Ephemeral };
}
