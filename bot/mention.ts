/**
 * Questions to the bot in a message: where it is mentioned, in a reply that pings it, and in direct messages. Discord gives the
 * words of such messages without the privileged intent. Everything is found again from the messages themselves, so that an
 * edited question is answered anew in place also after a restart.
 */

import { DiscordAPIError, type RawFile } from 'discord.js';
import { MessageFlags, MessageType, Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import { ask } from '../commands/ask.ts';
import { answerId } from '../commands/parts/answer-id.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { cleanTyped } from './markdown.ts';
import { asksAgain } from './options.ts';
import { pictureUpload } from './picture/draw.ts';
import { type Message, message as messageOf, pictureIn, render, textDisplay } from './render.ts';
import { subjectOf } from './subject.ts';

interface Sent {
  readonly body: unknown;
  readonly files?: RawFile[];
}

/** The part of Discord's REST that is used. */
export interface Channels {
  get(route: `/${string}`, options?: { query: URLSearchParams }): Promise<unknown>;
  post(route: `/${string}`, options: Sent): Promise<unknown>;
  patch(route: `/${string}`, options: Sent): Promise<unknown>;
}

/** An answer with the files that it refers to. */
interface Answer {
  readonly message: Message;
  readonly files: RawFile[];
  /** The same without its picture, where it has one. */
  readonly plain?: Message;
}

/** What answering messages needs. */
export interface MentionParts {
  /** The bot's own user id. */
  readonly bot: string;
  readonly corpus: () => Corpus;
  readonly now: () => Date;
  readonly channels: Channels;
}

const author = z.looseObject({ id: z.string(), bot: z.boolean().default(false) });
const messageSchema = z.looseObject({
  id: z.string(),
  // Discord also tells of pins, calls and new threads as messages: nobody wrote those.
  type: z.union([z.literal(MessageType.Default), z.literal(MessageType.Reply)]).default(MessageType.Default),
  channel_id: z.string(),
  guild_id: z.string().nullish(),
  content: z.string(),
  author,
  webhook_id: z.string().nullish(),
  edited_timestamp: z.string().nullish(),
  mentions: z.array(z.looseObject({ id: z.string() })).default([]),
  referenced_message: z
    .looseObject({ id: z.string(), author, components: z.array(z.unknown()).default([]) })
    .nullish(),
});
type Question = z.infer<typeof messageSchema>;

const ownSchema = z.looseObject({
  id: z.string(),
  author,
  message_reference: z.looseObject({ message_id: z.string().nullish() }).nullish(),
});

/** So many questions of one person in so many milliseconds are answered; then it is said when to try again. */
const MOST_QUESTIONS = 5;
const WINDOW_MS = 30_000;
/** So many messages after a question are looked through for its answer: Discord's limit for one request. */
const LOOKED_THROUGH = 100;
/** Ids of answered messages that are kept, since the gateway may tell of one message twice. */
const REMEMBERED = 1_000;

/** When somebody's questions were answered lately, and until when they were told to wait. */
interface Asked {
  readonly at: readonly number[];
  readonly told: number;
}

/** Answers the messages that are for the bot. */
export class Mentions {
  readonly #parts: MentionParts;
  readonly #seen = new Set<string>();
  readonly #asked = new Map<string, Asked>();
  /** By message: what is being done about it. */
  readonly #underWay = new Map<string, Promise<boolean>>();

  constructor(parts: MentionParts) {
    this.#parts = parts;
  }

  /** A message was written. Gives whether it was answered. */
  async created(packet: unknown): Promise<boolean> {
    const question = this.#forUs(packet);
    if (question === undefined || this.#seen.has(question.id)) return false;
    this.#remember(question.id);
    const wait = this.#waitOf(question.author.id);
    if (wait === 'silent') return false;
    return this.#inTurn(question, async () => {
      await this.#reply(question, wait === undefined ? await this.#answer(question) : cooldown(wait));
      return true;
    });
  }

  /** A message was edited: its answer is edited too. */
  async edited(packet: unknown): Promise<boolean> {
    const question = this.#forUs(packet);
    // Discord also tells of a message when a link's preview was added: that is no edit.
    if (question === undefined || !question.edited_timestamp) return false;
    return this.#inTurn(question, () => this.#answerAgain(question));
  }

  /** One thing after the other for each message: an edit within the second finds the answer that is on its way. */
  #inTurn({ id }: Question, act: () => Promise<boolean>): Promise<boolean> {
    const before = this.#underWay.get(id) ?? Promise.resolve(false);
    const turn: Promise<boolean> = before
      .catch(() => false)
      .then(act)
      .finally(() => {
        if (this.#underWay.get(id) === turn) this.#underWay.delete(id);
      });
    this.#underWay.set(id, turn);
    return turn;
  }

  /** Edits the answer to a question; one that has none yet gets it. */
  async #answerAgain(question: Question): Promise<boolean> {
    const own = await this.#answerTo(question);
    const answer = await this.#answer(question);
    if (own === undefined) {
      if (this.#waitOf(question.author.id) !== undefined) return false;
      this.#remember(question.id);
      await this.#reply(question, answer);
      return true;
    }
    await sendWithPicture(answer, (message, files) => {
      // Files of the answer before that are not named again would stay with it.
      const body = { attachments: [], ...message };
      return this.#parts.channels.patch(Routes.channelMessage(question.channel_id, own), { body, files });
    });
    return true;
  }

  /** The message, where it is a person's and meant for the bot. */
  #forUs(packet: unknown): Question | undefined {
    const question = messageSchema.safeParse(packet).data;
    if (question === undefined || question.author.bot || question.webhook_id) return undefined;
    const isDirect = !question.guild_id;
    const isNamed =
      this.#mention.test(question.content) || question.mentions.some(({ id }) => id === this.#parts.bot);
    return (isDirect || isNamed) && question.author.id !== this.#parts.bot ? question : undefined;
  }

  get #mention(): RegExp {
    return new RegExp(`<@!?${this.#parts.bot}>`, 'u');
  }

  #remember(id: string): void {
    this.#seen.add(id);
    const [oldest] = this.#seen;
    if (this.#seen.size > REMEMBERED && oldest !== undefined) this.#seen.delete(oldest);
  }

  /** Undefined where somebody may ask; else the milliseconds to wait, told once, and then `silent`. Only answered questions count. */
  #waitOf(user: string): number | 'silent' | undefined {
    const now = this.#parts.now().getTime();
    const { at, told } = this.#asked.get(user) ?? { at: [], told: 0 };
    const recent = at.filter((time) => now - time < WINDOW_MS);
    const [first = now] = recent;
    if (this.#asked.size > REMEMBERED) this.#asked.clear();
    if (recent.length < MOST_QUESTIONS) {
      this.#asked.set(user, { at: [...recent, now], told });
      return undefined;
    }
    const until = first + WINDOW_MS;
    if (told === until) return 'silent';
    this.#asked.set(user, { at: recent, told: until });
    return until - now;
  }

  async #answer({ content, guild_id, referenced_message: replied }: Question): Promise<Answer> {
    const typed = cleanTyped(content.replace(new RegExp(this.#mention.source, 'gu'), ' ')).trim();
    const before =
      replied && replied.author.id === this.#parts.bot ? subjectOf(replied.components) : undefined;
    const values = { question: typed === '' ? 'help' : typed, private: undefined };
    const reply = await ask.answer(
      {
        options: values,
        page: 0,
        now: this.#parts.now(),
        locale: 'en-GB',
        place: guild_id ? 'server' : 'direct-message',
        ...(before === undefined ? {} : { before }),
      },
      this.#parts.corpus(),
    );
    const showing = {
      private: false,
      part: 0,
      again: asksAgain(ask, values, 0, reply),
      answer: answerId(this.#parts.corpus(), reply),
    };
    const message = render(reply, showing);
    const picture = pictureIn(message, reply);
    if (picture === undefined) return { message, files: [] };
    const { picture: _left, ...rest } = reply;
    return { message, files: [await pictureUpload(picture)], plain: render(rest, showing) };
  }

  /** The id of our answer to a message: the one that refers to it. */
  async #answerTo({ id, channel_id }: Question): Promise<string | undefined> {
    const query = new URLSearchParams({ after: id, limit: String(LOOKED_THROUGH) });
    const found = await this.#parts.channels.get(Routes.channelMessages(channel_id), { query });
    const own = z.array(ownSchema).safeParse(found).data ?? [];
    return own.find(
      ({ author: { id: writer }, message_reference: reference }) =>
        writer === this.#parts.bot && reference?.message_id === id,
    )?.id;
  }

  async #reply({ id, channel_id }: Question, answer: Answer): Promise<void> {
    await sendWithPicture(answer, (message, files) =>
      this.#parts.channels.post(Routes.channelMessages(channel_id), {
        body: { ...message, message_reference: { message_id: id, fail_if_not_exists: false } },
        files,
      }),
    );
  }
}

/** Sends an answer; where the bot may attach no files, without its picture, which shows nothing that the words don't say. */
async function sendWithPicture(
  { message, files, plain }: Answer,
  send: (message: Message, files: RawFile[]) => Promise<unknown>,
): Promise<void> {
  try {
    await send(message, files);
  } catch (fault) {
    if (plain === undefined || !(fault instanceof DiscordAPIError)) throw fault;
    await send(plain, []);
  }
}

/** Says when to try again. */
function cooldown(wait: number): Answer {
  const words = `That is many questions at once. Try again in ${Math.max(1, Math.ceil(wait / 1000))} seconds.`;
  const { components, allowed_mentions } = messageOf([textDisplay(words)], false);
  const message = { flags: MessageFlags.IsComponentsV2, components, allowed_mentions };
  return { message, files: [] };
}
