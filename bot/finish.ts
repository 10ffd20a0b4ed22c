/** Does what remains after a response has gone out, and tells whoever asked how it ended. */
import { DiscordAPIError, MessageFlags, type REST, type RouteLike, Routes } from 'discord.js';
import { z } from 'zod';
import { noticeMessage } from './notices.ts';
import { type Refusal, refusalMessage } from './refusals.ts';
import type { Message } from './render.ts';
import type { After, Webhook } from './routed.ts';

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
  unknownMessage: 10_008,
  missingPermissions: 50_013,
  notForThisChannel: 50_024,
  archived: 50_083,
  threadExists: 160_004,
  tooManyThreads: 160_006,
} as const;

const thread = z.looseObject({ id: z.string() });

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

/** Makes what does the rest. It never rejects for a reason that whoever asked was told. */
export function createFinisher({ webhooks, bot, onFault }: Finishing): (after: After) => Promise<void> {
  const original = ({ applicationId, token }: Webhook): RouteLike =>
    Routes.webhookMessage(applicationId, token, '@original');
  const settle = (after: After, body: Message): Promise<unknown> =>
    webhooks.patch(original(after), { body: withoutFlags(body), auth: false });
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
          if (fault instanceof DiscordAPIError && fault.code === CODES.unknownMessage) return;
          await follow(after, failed(fault, 'an answer could not be deleted'));
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
      case 'report':
        try {
          await bot.post(Routes.channelMessages(after.channel), { body: after.message });
          await settle(after, noticeMessage({ type: 'reported' }));
        } catch (fault) {
          await settle(after, failed(fault, 'a report could not be delivered'));
        }
    }
  };
}

/** Who sees a deferred response was settled when it was deferred; of an edit only the kind of message may be said. */
function withoutFlags({ flags, ...body }: Message): Message {
  return { ...body, flags: flags & ~MessageFlags.Ephemeral };
}
