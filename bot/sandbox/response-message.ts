/** How a message is marked that answers an interaction: who asked, what it refers to, who sees it. */
import {
  type APIMessage,
  InteractionType,
  MessageFlags,
  MessageReferenceType,
  MessageType,
} from 'discord-api-types/v10';
import { type Interaction, isEphemeral } from './interactions.ts';
import type { Channel, StoredMessage, World } from './world.ts';

/** True for a message that stands for an answer still to come. */
export function isLoading(message: APIMessage): boolean {
  return ((message.flags ?? 0) & MessageFlags.Loading) !== 0;
}

/** The message that stands for an answer still to come. */
export function placeholder(world: World, channel: Channel): APIMessage {
  const loading: number = MessageFlags.Loading;
  return {
    id: world.nextId(),
    channel_id: channel.id,
    author: world.bot,
    content: '',
    timestamp: world.timestamp(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    flags: loading,
    components: [],
  };
}

/** A message as the answer to an interaction: with whom it answers, and private where it is to be. */
export function asResponse(
  world: World,
  interaction: Interaction,
  message: APIMessage,
  flags: number,
): StoredMessage {
  const { packet, source } = interaction;
  const user = world.users.get(interaction.user);
  const ephemeral = isEphemeral(interaction, flags);
  const ephemeralFlag = ephemeral ? MessageFlags.Ephemeral : 0;
  const shared = {
    id: packet.id,
    user: user ?? world.bot,
    authorizing_integration_owners: packet.authorizing_integration_owners,
  };
  const answered: APIMessage = {
    ...message,
    application_id: world.bot.id,
    webhook_id: world.bot.id,
    flags: ((message.flags ?? 0) & ~MessageFlags.Ephemeral) | ephemeralFlag,
  };
  const visibleTo = ephemeral ? interaction.user : null;
  switch (packet.type) {
    case InteractionType.ApplicationCommand:
      return {
        visibleTo,
        message: {
          ...answered,
          type: packet.data.type === 1 ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand,
          interaction_metadata: {
            ...shared,
            type: packet.type,
            ...(packet.data.type === 3 ? { target_message_id: packet.data.target_id } : {}),
          },
          interaction: { id: packet.id, type: packet.type, name: packet.data.name, user: shared.user },
        },
      };
    case InteractionType.MessageComponent:
      return {
        visibleTo,
        message: {
          ...answered,
          type: MessageType.Reply,
          ...answerTo(interaction.channel, packet.message),
          interaction_metadata: {
            ...shared,
            type: packet.type,
            interacted_message_id: packet.message.id,
          },
        },
      };
    case InteractionType.ModalSubmit:
      return {
        visibleTo,
        message: {
          ...answered,
          ...(source === null ? {} : { type: MessageType.Reply, ...answerTo(interaction.channel, source) }),
          interaction_metadata: {
            ...shared,
            type: packet.type,
            triggering_interaction_metadata:
              source === null
                ? { ...shared, type: InteractionType.ApplicationCommand }
                : { ...shared, type: InteractionType.MessageComponent, interacted_message_id: source.id },
          },
        },
      };
    default:
      return { visibleTo, message: answered };
  }
}

/** What marks a message as the answer to another one in the same channel. What that one answers is not told again. */
export function answerTo(
  channel: Channel,
  { referenced_message: _further, ...message }: APIMessage,
): Pick<APIMessage, 'message_reference' | 'referenced_message'> {
  return { message_reference: referenceTo(channel, message.id), referenced_message: message };
}

/** A reference from one message to another in the same channel. */
export function referenceTo(channel: Channel, message: string) {
  return {
    type: MessageReferenceType.Default,
    channel_id: channel.id,
    message_id: message,
    ...(channel.guild === null ? {} : { guild_id: channel.guild }),
  };
}
