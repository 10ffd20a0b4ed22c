/** What becomes of an interaction: the response, and what is to be done once it has gone out. */
import { type APIInteractionResponse, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { Picture, Reply } from '../commands/command.ts';
import type { PersonalInteraction } from './interaction.ts';
import { type Refusal, refusalMessage, refusalReply } from './refusals.ts';
import { type Message, pictureIn } from './render.ts';

/** By what further messages go to whoever asked: good for 15 minutes. */
export interface Webhook {
  readonly applicationId: string;
  readonly token: string;
}

/** The messages of a thread as Discord gives them. */
export interface FetchedThread {
  readonly messages: readonly unknown[];
  /** False where it has more than were read. */
  readonly complete: boolean;
}

/** A message with the file that goes with it, if one does. */
export interface WithFile {
  readonly message: Message;
  readonly file: NonNullable<Reply['file']> | null;
}

/** Something to be done once the response has gone out. */
export type After =
  | ({ readonly type: 'delete-original' } & Webhook)
  /** Answer a message in the channel; where the bot can't, post it beside. */
  | ({
      readonly type: 'reply';
      readonly channel: string;
      readonly to: string;
      readonly message: Message;
    } & Webhook)
  /** Open a thread on a message, and tell whoever asked in the deferred response. */
  | ({
      readonly type: 'open-thread';
      readonly channel: string;
      readonly message: string;
      readonly name: string;
      readonly server: string;
    } & Webhook)
  /** Read a thread, and answer with what the bot said there in the deferred response. */
  | ({
      readonly type: 'read-thread';
      readonly channel: string;
      readonly answer: (thread: FetchedThread) => Promise<WithFile>;
    } & Webhook)
  /** Send a report to the maintainers' channel, and acknowledge it in the deferred response. */
  | ({
      readonly type: 'report';
      readonly channel: string;
      readonly message: Message;
      /** The id of the answer that is reported; null where it has none. */
      readonly answer: string | null;
    } & Webhook);

/** What becomes of an interaction. */
export interface Routed {
  readonly response: APIInteractionResponse;
  readonly after?: After;
  /** The picture that the response refers to: it is drawn and sent with it. */
  readonly picture?: Picture;
  /** The reply that the response shows, and the name of the command that gave it (null where there is none). */
  readonly answered?: { readonly command: string | null; readonly reply: Reply };
}

function pictureShown(message: Message, answered: Routed['answered']): Pick<Routed, 'picture'> {
  const picture = answered === undefined ? undefined : pictureIn(message, answered.reply);
  return picture === undefined ? {} : { picture };
}

/** A new message, by itself or with the reply that it shows. */
export function newMessage(message: Message, answered?: Routed['answered']): Routed {
  return {
    response: { type: InteractionResponseType.ChannelMessageWithSource, data: message },
    ...pictureShown(message, answered),
    ...(answered === undefined ? {} : { answered }),
  };
}

/** The message on which a button stands gets new contents; who sees it does not change. */
export function replaced(message: Message, answered: Routed['answered']): Routed {
  // Files of the message that are not named again would stay with it.
  const data = { attachments: [], ...message, flags: message.flags & ~MessageFlags.Ephemeral };
  return {
    response: { type: InteractionResponseType.UpdateMessage, data },
    ...pictureShown(message, answered),
    ...(answered === undefined ? {} : { answered }),
  };
}

/** A sentence for whoever asked alone. */
export function refuse(refusal: Refusal): Routed {
  return newMessage(refusalMessage(refusal), { command: null, reply: refusalReply(refusal) });
}

/** A response that follows once something is done: for whoever asked alone, unless it is to be for everybody. */
export function deferred(after: After, isPrivate = true): Routed {
  const type = InteractionResponseType.DeferredChannelMessageWithSource;
  const data = { flags: MessageFlags.Ephemeral as const };
  return { response: isPrivate ? { type, data } : { type }, after };
}

/** The webhook of an interaction. */
export function webhookOf({ application_id: applicationId, token }: PersonalInteraction): Webhook {
  return { applicationId, token };
}
