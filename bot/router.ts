/**
 * From an interaction to the response: Discord's own JSON in, a response of the API out. Nothing behind it knows how the
 * interaction came or how the response goes back.
 */
import {
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { type Command, type Place, QUERY, type Reply, type Thread } from '../commands/command.ts';
import { answerId } from '../commands/parts/answer-id.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { askReason, discuss, remove, report, share } from './acts.ts';
import { leadingBack, wayBack } from './back.ts';
import { checkPayload } from './check-payload.ts';
import { answersAmong } from './collected.ts';
import { type CommandPress, decodePress, type Press } from './custom-id.ts';
import {
  type CommandInteraction,
  nameOf,
  type PersonalInteraction,
  type PressInteraction,
  placeOf,
  readInteraction,
  targetOf,
  userIdOf,
} from './interaction.ts';
import { newReference } from './log.ts';
import { asksAgain, readOptions, type Values } from './options.ts';
import { botMayRead, botMayReply, isBotThere, isForcedPrivate, mayPost } from './permissions.ts';
import { readQuery } from './query.ts';
import { type Message, render } from './render.ts';
import {
  deferred,
  type FetchedThread,
  newMessage,
  type Routed,
  refuse,
  replaced,
  type WithFile,
  webhookOf,
} from './routed.ts';
import { shared } from './share.ts';
import { complete, suggestions } from './suggestions.ts';

/** What a router needs. */
export interface RouterParts {
  readonly commands: readonly Command[];
  /** Asked for every interaction, so that the corpus can be swapped in whole. */
  readonly corpus: () => Corpus;
  readonly now: () => Date;
  /** Where everything is asked, if not where Discord says. */
  readonly place?: Place;
  /** The id of the channel that reports of problems go to, if there is one. */
  readonly reportChannel?: string | undefined;
  /** Told of what went wrong on our side: never with words that somebody typed. */
  readonly onFault: (reference: string, fault: unknown) => void;
  /** The question whose answer is replied to, where it is one. */
  readonly before?: string;
}

/**
 * Answers an interaction. Never rejects: what goes wrong is answered with a sentence and a reference.
 *
 * @param before the question whose answer is replied to, where it is one
 */
export type Router = (interaction: unknown, before?: string) => Promise<Routed>;

/** Makes a router over a list of commands. */
export function createRouter(parts: RouterParts): Router {
  return async (raw, before) => {
    const interaction = readInteraction(raw);
    const whileTyping =
      interaction.type === 'unknown'
        ? interaction.whileTyping
        : interaction.type === InteractionType.ApplicationCommandAutocomplete;
    try {
      const routed = await route(before === undefined ? parts : { ...parts, before }, interaction);
      const violations = checkPayload('callback', routed.response);
      if (violations.length > 0) throw new PayloadFault(violations);
      return routed;
    } catch (fault) {
      const reference = newReference();
      parts.onFault(reference, fault);
      return whileTyping ? suggestions([]) : refuse({ type: 'fault', reference });
    }
  };
}

/** A response of ours that Discord would refuse. */
class PayloadFault extends Error {
  override readonly name = 'PayloadFault';
  constructor(violations: ReturnType<typeof checkPayload>) {
    super(violations.map(({ path, rule }) => `${path}: ${rule}`).join('; '));
  }
}

async function route(parts: RouterParts, interaction: ReturnType<typeof readInteraction>): Promise<Routed> {
  switch (interaction.type) {
    case 'unknown':
      return interaction.whileTyping ? suggestions([]) : refuse({ type: 'unreadable' });
    case InteractionType.Ping:
      return { response: { type: InteractionResponseType.Pong } };
    case InteractionType.ApplicationCommand:
      return runCommand(parts, interaction);
    case InteractionType.ApplicationCommandAutocomplete:
      return complete(parts.commands, parts.corpus(), interaction);
    case InteractionType.MessageComponent:
      return press(parts, interaction);
    case InteractionType.ModalSubmit: {
      const sent = decodePress(interaction.data.custom_id);
      if (sent?.type !== 'report') return refuse({ type: 'outdated' });
      return report(interaction, sent.answer ?? null, parts.reportChannel, parts.corpus());
    }
  }
}

async function runCommand(parts: RouterParts, interaction: CommandInteraction): Promise<Routed> {
  const { name, options, type } = interaction.data;
  const target = type === ApplicationCommandType.Message ? targetOf(interaction) : null;
  const command = parts.commands.find((each) =>
    type === ApplicationCommandType.Message ? each.menu === name : each.name === name,
  );
  const isKnownType = type === ApplicationCommandType.ChatInput || target !== null;
  if (command === undefined || !isKnownType) return refuse({ type: 'unknown-command', name });
  const read = readOptions(command, target === null ? options : [{ name: 'message', value: target.text }]);
  if (!read.ok) {
    const { option, wanted } = read;
    return refuse(
      wanted === null
        ? { type: 'missing-option', command: command.name, option }
        : { type: 'wrong-option', option, wanted },
    );
  }
  const { values } = read;
  if (command.needs === 'thread' && placeOf(interaction) === 'thread') {
    return readThread(parts, interaction, command, values);
  }
  const reply = await answer(parts, interaction, command, values, 0);
  const isPrivate =
    typeof values['private'] === 'boolean' ? values['private'] : reply.visibility === 'private';
  const showing = {
    private: isPrivate,
    part: 0,
    again: asksAgain(command, values, 0, reply),
    answer: answerId(parts.corpus(), reply),
    ...(target === null ? {} : { target: target.id }),
  };
  return newMessage(render(reply, showing), { command: command.name, reply });
}

/** Answers with what the bot said in the thread, once that has been read. */
function readThread(
  parts: RouterParts,
  interaction: CommandInteraction,
  command: Command,
  values: Values,
): Routed {
  const { channel, channel_id: id, guild_id: server, application_id: bot } = interaction;
  const canRead = isBotThere(interaction) && botMayRead(interaction);
  if (typeof id !== 'string' || typeof server !== 'string' || !canRead)
    return refuse({ type: 'cannot-read' });
  const isPrivate = values['private'] !== false;
  const after = {
    type: 'read-thread',
    channel: id,
    async answer({ messages, complete }: FetchedThread): Promise<WithFile> {
      const thread = {
        name: channel?.name ?? 'this thread',
        answers: answersAmong(messages, bot, server),
        complete,
      };
      const reply = await answer(parts, interaction, command, values, 0, thread);
      const message = render(reply, { private: isPrivate, part: 0, again: null, bare: true });
      return { message, file: reply.file ?? null };
    },
    ...webhookOf(interaction),
  } as const;
  return deferred(after, isPrivate);
}

async function answer(
  { corpus, now, place, before }: RouterParts,
  interaction: PersonalInteraction,
  command: Command,
  options: Values,
  page: number,
  thread?: Thread,
): Promise<Reply> {
  const common = { options, page, now: now(), locale: interaction.locale };
  const request = {
    ...common,
    place: place ?? placeOf(interaction),
    ...(thread === undefined ? {} : { thread }),
    ...(before === undefined ? {} : { before }),
  };
  return command.answer(request, corpus());
}

async function press(parts: RouterParts, interaction: PressInteraction): Promise<Routed> {
  const pressed = decodePress(interaction.data.custom_id);
  const isMenu = pressed?.type === 'choose' || pressed?.type === 'more';
  const meant: Press | null = isMenu ? decodePress(interaction.data.values[0] ?? '') : pressed;
  switch (meant?.type) {
    case 'command':
      return pressCommand(parts, interaction, meant);
    case 'share':
      return share(interaction, meant.answer ?? null);
    case 'discuss':
      return discuss(interaction);
    case 'report':
      return askReason(meant.answer ?? null, parts.reportChannel);
    case 'delete':
      return remove(interaction, meant.answer ?? null);
    default:
      return refuse({ type: 'outdated' });
  }
}

/** Posts an answer for everybody: as a reply to the message that was asked about, where the bot may, else beside it. */
function posted(
  interaction: PressInteraction,
  to: string,
  message: Message,
  answered: Routed['answered'],
): Routed {
  const channel = interaction.channel_id;
  if (to === '' || typeof channel !== 'string' || !botMayReply(interaction))
    return newMessage(message, answered);
  return {
    response: { type: InteractionResponseType.DeferredMessageUpdate },
    after: { type: 'reply', channel, to, message, ...webhookOf(interaction) },
    ...(answered === undefined ? {} : { answered }),
  };
}

/** Runs the command of a button: in place on a private message, privately for whoever pressed on a public one. */
async function pressCommand(
  parts: RouterParts,
  interaction: PressInteraction,
  pressed: CommandPress,
): Promise<Routed> {
  const command = parts.commands.find(({ name }) => name === pressed.command);
  if (command === undefined) return refuse({ type: 'outdated' });
  const words = readQuery(interaction.message.components);
  const given = Object.entries(pressed.options).map(([name, value]) => ({
    name,
    value: value === QUERY ? (words ?? undefined) : value,
  }));
  if (words === null && given.some(({ value }) => value === undefined)) return refuse({ type: 'words-gone' });
  const read = readOptions(command, given);
  if (!read.ok) return refuse({ type: 'outdated' });
  const reply = await answer(parts, interaction, command, read.values, pressed.page);
  const answered = { command: command.name, reply };
  const again = asksAgain(command, read.values, pressed.page, reply);
  const id = answerId(parts.corpus(), reply);
  if (pressed.post !== undefined) {
    if (!mayPost(interaction)) return refuse({ type: 'may-not', what: 'write messages here' });
    if (isForcedPrivate(interaction)) return refuse({ type: 'forced-private' });
    const { components } = render(reply, { private: false, part: 0, again });
    const message = shared(components, nameOf(interaction), id, userIdOf(interaction) ?? null);
    return message === null
      ? refuse({ type: 'outdated' })
      : posted(interaction, pressed.post, message, answered);
  }
  const isOnPrivate = (interaction.message.flags & MessageFlags.Ephemeral) !== 0;
  const wasChosen = isOnPrivate && interaction.data.values.length > 0;
  const from = isOnPrivate ? wayBack(interaction.message.components, interaction.data.custom_id) : null;
  // Pages and choices of one list lead to each other by themselves.
  const there = from === null || from.command === command.name ? null : leadingBack(reply, from, words);
  const showing = { private: true, part: pressed.part, again, answer: id, wasChosen };
  const message = render(there ?? reply, { ...showing, back: there === null ? null : from });
  return isOnPrivate ? replaced(message, answered) : newMessage(message, answered);
}
