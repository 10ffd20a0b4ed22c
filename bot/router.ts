/**
 * From an interaction to the response: Discord's own JSON in, a response of the API out. Nothing behind it knows how the
 * interaction came or how the response goes back.
 */
import {
  type APIInteractionResponse,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { type Choice, type Command, type Place, QUERY, type Reply } from '../commands/command.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { checkPayload } from './check-payload.ts';
import { type CommandPress, decodePress, type Press } from './custom-id.ts';
import {
  type CommandInteraction,
  nameOf,
  type PersonalInteraction,
  type PressInteraction,
  placeOf,
  readInteraction,
  type TypingInteraction,
  userIdOf,
} from './interaction.ts';
import { newReference } from './log.ts';
import { cleanTyped } from './markdown.ts';
import { asksAgain, readOptions, type Values } from './options.ts';
import { readQuery } from './query.ts';
import { type Refusal, refusalMessage, refusalReply } from './refusals.ts';
import { shortened } from './render/cut.ts';
import { type Message, render } from './render.ts';
import { shared } from './share.ts';

/** Something to be done once the response has gone out. */
export interface After {
  readonly type: 'delete-original';
  readonly applicationId: string;
  readonly token: string;
}

/** What becomes of an interaction. */
export interface Routed {
  readonly response: APIInteractionResponse;
  readonly after?: After;
  /** The reply that the response shows, and the name of the command that gave it (null where there is none). */
  readonly answered?: { readonly command: string | null; readonly reply: Reply };
}

/** What a router needs. */
export interface RouterParts {
  readonly commands: readonly Command[];
  /** Asked for every interaction, so that the corpus can be swapped in whole. */
  readonly corpus: () => Corpus;
  readonly now: () => Date;
  /** Where everything is asked, if not where Discord says. */
  readonly place?: Place;
  /** Told of what went wrong on our side: never with words that somebody typed. */
  readonly onFault: (reference: string, fault: unknown) => void;
}

/** Answers an interaction. Never rejects: what goes wrong is answered with a sentence and a reference. */
export type Router = (interaction: unknown) => Promise<Routed>;

/** Makes a router over a list of commands. */
export function createRouter(parts: RouterParts): Router {
  return async (raw) => {
    const interaction = readInteraction(raw);
    const whileTyping =
      interaction.type === 'unknown'
        ? interaction.whileTyping
        : interaction.type === InteractionType.ApplicationCommandAutocomplete;
    try {
      const routed = await route(parts, interaction);
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
      return complete(parts, interaction);
    case InteractionType.MessageComponent:
      return press(parts, interaction);
    case InteractionType.ModalSubmit:
      return refuse({ type: 'outdated' });
  }
}

async function runCommand(parts: RouterParts, interaction: CommandInteraction): Promise<Routed> {
  const { name, options, type } = interaction.data;
  const isSlash = type === ApplicationCommandType.ChatInput;
  const command = isSlash ? parts.commands.find((each) => each.name === name) : undefined;
  if (command === undefined) return refuse({ type: 'unknown-command', name });
  const read = readOptions(command, options);
  if (!read.ok) {
    const { option, wanted } = read;
    return refuse(
      wanted === null
        ? { type: 'missing-option', command: name, option }
        : { type: 'wrong-option', option, wanted },
    );
  }
  const { values } = read;
  const reply = await answer(parts, interaction, command, values, 0);
  const isPrivate =
    typeof values['private'] === 'boolean' ? values['private'] : reply.visibility === 'private';
  const again = asksAgain(command, values, 0, reply);
  return newMessage(render(reply, { private: isPrivate, part: 0, again }), { command: name, reply });
}

async function answer(
  { corpus, now, place }: RouterParts,
  interaction: PersonalInteraction,
  command: Command,
  options: Values,
  page: number,
): Promise<Reply> {
  const where = place ?? placeOf(interaction);
  return command.answer({ options, page, now: now(), locale: interaction.locale, place: where }, corpus());
}

function complete({ commands, corpus }: RouterParts, { data }: TypingInteraction): Routed {
  const command = commands.find(({ name }) => name === data.name);
  const typing = data.options.find(({ focused }) => focused === true);
  if (command?.complete === undefined || typing === undefined) return suggestions([]);
  if (command.options[typing.name]?.autocomplete !== true) return suggestions([]);
  const others = Object.fromEntries(
    data.options.filter((option) => option !== typing).map(({ name, value }) => [name, value]),
  );
  return suggestions(command.complete(typing.name, cleanTyped(String(typing.value ?? '')), corpus(), others));
}

/** Suggestions within Discord's limits: 25, each value once, of at most 100 characters. */
function suggestions(choices: readonly Choice[]): Routed {
  const fitting = choices.filter(
    ({ name, value }, index) =>
      name.trim() !== '' &&
      value !== '' &&
      value.length <= 100 &&
      choices.findIndex((other) => other.value === value) === index,
  );
  return {
    response: {
      type: InteractionResponseType.ApplicationCommandAutocompleteResult,
      data: {
        choices: fitting.slice(0, 25).map(({ name, value }) => ({ name: shortened(name, 100), value })),
      },
    },
  };
}

async function press(parts: RouterParts, interaction: PressInteraction): Promise<Routed> {
  const pressed = decodePress(interaction.data.custom_id);
  const isMenu = pressed?.type === 'choose' || pressed?.type === 'more';
  const meant: Press | null = isMenu ? decodePress(interaction.data.values[0] ?? '') : pressed;
  switch (meant?.type) {
    case 'command':
      return pressCommand(parts, interaction, meant);
    case 'share': {
      const message = shared(interaction.message.components, nameOf(interaction));
      return message === null ? refuse({ type: 'outdated' }) : newMessage(message);
    }
    case 'delete':
      return remove(interaction);
    default:
      return refuse({ type: 'outdated' });
  }
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
  const isOnPrivate = (interaction.message.flags & MessageFlags.Ephemeral) !== 0;
  const wasChosen = isOnPrivate && interaction.data.values.length > 0;
  const message = render(reply, { private: true, part: pressed.part, again, wasChosen });
  return isOnPrivate ? replaced(message, answered) : newMessage(message, answered);
}

function remove(interaction: PressInteraction): Routed {
  const asker = interaction.message.interaction_metadata?.user.id;
  const permissions = BigInt(interaction.member?.permissions ?? '0');
  const isModerator =
    (permissions & (PermissionFlagsBits.ManageMessages | PermissionFlagsBits.Administrator)) !== 0n;
  const isAsker = asker !== undefined && asker === userIdOf(interaction);
  if (!isAsker && !isModerator) return refuse({ type: 'not-yours' });
  return {
    response: { type: InteractionResponseType.DeferredMessageUpdate },
    after: {
      type: 'delete-original',
      applicationId: interaction.application_id,
      token: interaction.token,
    },
  };
}

function newMessage(message: Message, answered?: Routed['answered']): Routed {
  return {
    response: { type: InteractionResponseType.ChannelMessageWithSource, data: message },
    ...(answered === undefined ? {} : { answered }),
  };
}

/** The message on which a button stands gets new contents; who sees it does not change. */
function replaced(message: Message, answered: Routed['answered']): Routed {
  const data = { ...message, flags: message.flags & ~MessageFlags.Ephemeral };
  return {
    response: { type: InteractionResponseType.UpdateMessage, data },
    ...(answered === undefined ? {} : { answered }),
  };
}

/** A sentence for whoever asked alone. */
function refuse(refusal: Refusal): Routed {
  return newMessage(refusalMessage(refusal), { command: null, reply: refusalReply(refusal) });
}
