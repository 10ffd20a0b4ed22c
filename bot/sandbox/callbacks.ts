/** What the bot's answers do: the first response of an interaction, and what is sent through its webhook later. */
import {
  type APIApplicationCommandOptionChoice,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { refuse } from './api-error.ts';
import { BodyRefused, checkBody } from './body-check.ts';
import { choiceProblems } from './command-options.ts';
import { countFollowUp, type Interaction } from './interactions.ts';
import { botMessage, editedMessage, type FileShelf, messageBodySchema, type Upload } from './messages.ts';
import { answerTo, asResponse, isLoading, placeholder } from './response-message.ts';
import type { Channel, StoredMessage, World } from './world.ts';

const callbackSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal(InteractionResponseType.Pong) }),
  z.object({
    type: z.literal([
      InteractionResponseType.ChannelMessageWithSource,
      InteractionResponseType.DeferredChannelMessageWithSource,
      InteractionResponseType.UpdateMessage,
      InteractionResponseType.DeferredMessageUpdate,
    ]),
    data: messageBodySchema.nullish(),
  }),
  z.object({
    type: z.literal(InteractionResponseType.ApplicationCommandAutocompleteResult),
    data: z.object({ choices: z.array(z.custom<APIApplicationCommandOptionChoice>()).nullish() }).optional(),
  }),
  z.object({
    type: z.literal(InteractionResponseType.Modal),
    data: z.custom<APIModalInteractionResponseCallbackData>(),
  }),
]);

/**
 * Carries out a callback.
 *
 * @returns the message that it made or changed, null where there is none
 * @throws {ApiError} what Discord would refuse; the interaction then still waits for a response
 */
export function answerInteraction(
  context: FileShelf,
  interaction: Interaction,
  body: unknown,
  uploads: readonly Upload[],
): StoredMessage | null {
  try {
    return carryOut(context, interaction, body, uploads);
  } catch (error) {
    if (error instanceof BodyRefused) interaction.refusal = error;
    throw error;
  }
}

function carryOut(
  context: FileShelf,
  interaction: Interaction,
  body: unknown,
  uploads: readonly Upload[],
): StoredMessage | null {
  checkBody('callback', body, interaction.source?.flags);
  const callback = callbackSchema.parse(body);
  if (!allowedResponses(interaction).includes(callback.type)) {
    throw new BodyRefused('state', [
      { path: 'type', problem: `a response of type ${callback.type} does not fit this interaction` },
    ]);
  }
  switch (callback.type) {
    case InteractionResponseType.ChannelMessageWithSource: {
      if (callback.data == null) throw refuse.emptyMessage();
      const { world } = context;
      const channel = writableThread(world, interaction);
      const message = botMessage(context, channel, callback.data, uploads);
      const stored = world.putMessage(asResponse(world, interaction, message, callback.data.flags ?? 0));
      acknowledge(interaction, stored);
      interaction.settle({ outcome: 'answered' });
      return stored;
    }
    case InteractionResponseType.DeferredChannelMessageWithSource: {
      const { world } = context;
      const channel = writableThread(world, interaction);
      const flags = (callback.data?.flags ?? 0) & MessageFlags.Ephemeral;
      const empty = placeholder(world, channel);
      const stored = world.putMessage(asResponse(world, interaction, empty, flags));
      acknowledge(interaction, stored);
      interaction.settle({ outcome: 'deferred' });
      return stored;
    }
    case InteractionResponseType.UpdateMessage: {
      const source = sourceMessage(context.world, interaction);
      const stored =
        callback.data == null ? source : replaceMessage(context, interaction, source, callback.data, uploads);
      acknowledge(interaction, stored);
      interaction.settle({ outcome: 'answered' });
      return stored;
    }
    case InteractionResponseType.DeferredMessageUpdate: {
      const source = sourceMessage(context.world, interaction);
      acknowledge(interaction, source);
      interaction.settle({ outcome: 'deferred' });
      return source;
    }
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      suggest(interaction, callback.data?.choices ?? []);
      return null;
    case InteractionResponseType.Modal:
      interaction.state = 'acknowledged';
      interaction.settle({ outcome: 'modal', modal: callback.data });
      return null;
    case InteractionResponseType.Pong:
      return null;
    default:
      return callback satisfies never;
  }
}

function allowedResponses(interaction: Interaction): readonly InteractionResponseType[] {
  const T = InteractionResponseType;
  const messages = [T.ChannelMessageWithSource, T.DeferredChannelMessageWithSource];
  const updates = interaction.source === null ? [] : [T.UpdateMessage, T.DeferredMessageUpdate];
  switch (interaction.packet.type) {
    case InteractionType.ApplicationCommand:
      return [...messages, T.Modal];
    case InteractionType.MessageComponent:
      return [...messages, ...updates, T.Modal];
    case InteractionType.ModalSubmit:
      return [...messages, ...updates];
    case InteractionType.ApplicationCommandAutocomplete:
      return [T.ApplicationCommandAutocompleteResult];
    default:
      return interaction.packet satisfies never;
  }
}

function suggest(interaction: Interaction, choices: readonly APIApplicationCommandOptionChoice[]): void {
  const { packet } = interaction;
  if (packet.type === InteractionType.ApplicationCommandAutocomplete) {
    const problems = choiceProblems(packet.data.options, choices);
    if (problems.length > 0) throw new BodyRefused('state', problems);
  }
  interaction.state = 'acknowledged';
  interaction.settle({ outcome: 'choices', choices });
}

function acknowledge(interaction: Interaction, stored: StoredMessage): void {
  interaction.state = 'acknowledged';
  interaction.response = stored.message.id;
  interaction.ephemeral = stored.visibleTo !== null;
}

/** Sends a follow-up. The first one after a deferred response takes its place, as on Discord. */
export function followUp(
  context: FileShelf,
  interaction: Interaction,
  body: unknown,
  uploads: readonly Upload[],
): StoredMessage {
  const { world } = context;
  checkBody('follow-up', body);
  const data = messageBodySchema.parse(body);
  const original = interaction.response === null ? undefined : world.message(interaction.response);
  if (original !== undefined && isLoading(original.message)) {
    return replaceMessage(context, interaction, original, data, uploads);
  }
  const channel = writableThread(world, interaction);
  const message = botMessage(context, channel, data, uploads);
  countFollowUp(interaction);
  const stored = asResponse(world, interaction, message, data.flags ?? 0);
  return world.putMessage({
    ...stored,
    message: {
      ...stored.message,
      type: MessageType.Reply,
      ...(original === undefined ? {} : answerTo(channel, original.message)),
    },
  });
}

/**
 * A message that was sent in answer to an interaction.
 *
 * @param id the message's id, or `@original`
 * @throws {ApiError} 10008 for one that is not there or belongs to another interaction
 */
export function responseMessage(world: World, interaction: Interaction, id: string): StoredMessage {
  const wanted = id === '@original' ? interaction.response : id;
  const stored = wanted === null ? undefined : world.message(wanted);
  if (stored === undefined) throw refuse.unknownMessage();
  const own = stored.message.interaction_metadata?.id === interaction.packet.id;
  if (!own && wanted !== interaction.response) throw refuse.unknownMessage();
  return stored;
}

/** Edits a message that was sent in answer to an interaction. */
export function editResponse(
  context: FileShelf,
  interaction: Interaction,
  stored: StoredMessage,
  body: unknown,
  uploads: readonly Upload[],
): StoredMessage {
  checkBody('response-edit', body, stored.message.flags);
  return replaceMessage(context, interaction, stored, messageBodySchema.parse(body), uploads);
}

/** Deletes a message that was sent in answer to an interaction. Throws 50083 in an archived thread. */
export function deleteResponse(world: World, interaction: Interaction, { message }: StoredMessage): void {
  if (currentChannel(world, interaction).archived) throw archivedRefusal(interaction);
  world.deleteMessage(message.id);
}

function replaceMessage(
  context: FileShelf,
  interaction: Interaction,
  stored: StoredMessage,
  body: z.infer<typeof messageBodySchema>,
  uploads: readonly Upload[],
): StoredMessage {
  const { world } = context;
  const channel = currentChannel(world, interaction);
  if (channel.archived) throw archivedRefusal(interaction);
  const message = editedMessage(context, channel, stored.message, body, uploads);
  return world.putMessage({ ...stored, message });
}

function sourceMessage(world: World, interaction: Interaction): StoredMessage {
  const stored = interaction.source === null ? undefined : world.message(interaction.source.id);
  if (stored === undefined) throw refuse.unknownMessage();
  return stored;
}

/** The channel as it is now: it may have been archived since the interaction began. */
function currentChannel(world: World, interaction: Interaction): Channel {
  const channel = world.channels.get(interaction.channel.id);
  if (channel === undefined) throw refuse.unknownChannel();
  return channel;
}

/** The channel for a new message. A message brings an archived thread back, unless it is locked. */
function writableThread(world: World, interaction: Interaction): Channel {
  const channel = currentChannel(world, interaction);
  if (!channel.archived) return channel;
  if (channel.locked) throw archivedRefusal(interaction);
  return world.putChannel({ ...channel, archived: false, archiveChangedAt: world.timestamp() });
}

function archivedRefusal(interaction: Interaction) {
  return interaction.userInstallOnly ? refuse.missingAccess() : refuse.threadArchived();
}
