/**
 * What a person does in Discord's client: uses a command, presses a button, writes a message, opens a thread. Refusals are
 * those of Discord's server.
 */
import {
  type APIApplicationCommand,
  type APIApplicationCommandInteractionDataOption,
  type APIMessage,
  type APIModalSubmission,
  type APIUser,
  ApplicationCommandType,
  ChannelType,
  InteractionType,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { refuse } from './api-error.ts';
import { botIsIn, commandsIn } from './available-commands.ts';
import { checkOptions, resolveOptions } from './command-options.ts';
import { componentData, interactionFrame } from './interaction-frame.ts';
import type { Interaction, InteractionOutcome, Interactions } from './interactions.ts';
import { userMessage } from './messages.ts';
import { allows, canSend, permissionsIn } from './permissions.ts';
import { answerTo } from './response-message.ts';
import { changeThread, createThread, reopenFor, type ThreadChange, type ThreadWish } from './threads.ts';
import { visibleChannel } from './views.ts';
import { type Channel, isThread, type StoredMessage, type World } from './world.ts';

const MESSAGE_LENGTH = 2_000;

/** One person in front of the sandbox. */
export class Visitor {
  readonly user: APIUser;
  readonly #world: World;
  readonly #interactions: Interactions;

  constructor(world: World, interactions: Interactions, user: APIUser) {
    this.#world = world;
    this.#interactions = interactions;
    this.user = user;
  }

  /** The commands that the client offers in a channel: by context, installation and permission. */
  commandsIn(channelId: string): APIApplicationCommand[] {
    const channel = visibleChannel(this.#world, this.user.id, channelId);
    return commandsIn(this.#world, this.user.id, channel);
  }

  /** Uses a slash command. `times` is how often Discord delivers it. */
  async slash(
    channelId: string,
    commandId: string,
    options: APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommand>[],
    times = 1,
  ): Promise<InteractionOutcome> {
    const channel = this.#usableChannel(channelId);
    const command = this.#command(channel, commandId, ApplicationCommandType.ChatInput);
    checkOptions(command.options ?? [], options, false);
    const resolved = resolveOptions(this.#world, channel, options);
    return this.#send(
      channel,
      {
        ...interactionFrame(this.#world, this.user, channel),
        type: InteractionType.ApplicationCommand,
        data: {
          ...this.#commandData(command),
          type: ApplicationCommandType.ChatInput,
          options,
          ...(resolved === undefined ? {} : { resolved }),
        },
      },
      null,
      times,
    );
  }

  /** Asks for suggestions while typing; one option has the focus. */
  async autocomplete(
    channelId: string,
    commandId: string,
    options: APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommandAutocomplete>[],
  ): Promise<InteractionOutcome> {
    const channel = this.#usableChannel(channelId);
    const command = this.#command(channel, commandId, ApplicationCommandType.ChatInput);
    checkOptions(command.options ?? [], options, true);
    return this.#send(
      channel,
      {
        ...interactionFrame(this.#world, this.user, channel),
        type: InteractionType.ApplicationCommandAutocomplete,
        data: { ...this.#commandData(command), type: ApplicationCommandType.ChatInput, options },
      },
      null,
    );
  }

  /** Uses a command of a message's Apps menu. */
  async messageCommand(channelId: string, commandId: string, target: string): Promise<InteractionOutcome> {
    const channel = this.#usableChannel(channelId);
    const command = this.#command(channel, commandId, ApplicationCommandType.Message);
    const { message } = this.#message(channel, target);
    return this.#send(
      channel,
      {
        ...interactionFrame(this.#world, this.user, channel),
        type: InteractionType.ApplicationCommand,
        data: {
          ...this.#commandData(command),
          type: ApplicationCommandType.Message,
          target_id: target,
          resolved: { messages: { [target]: message } },
        },
      },
      null,
    );
  }

  /** Uses a command of a user's Apps menu. */
  async userCommand(channelId: string, commandId: string, target: string): Promise<InteractionOutcome> {
    const channel = this.#usableChannel(channelId);
    const command = this.#command(channel, commandId, ApplicationCommandType.User);
    const user = this.#world.users.get(target);
    if (user === undefined) throw refuse.unknownUser();
    return this.#send(
      channel,
      {
        ...interactionFrame(this.#world, this.user, channel),
        type: InteractionType.ApplicationCommand,
        data: {
          ...this.#commandData(command),
          type: ApplicationCommandType.User,
          target_id: target,
          resolved: { users: { [target]: user } },
        },
      },
      null,
    );
  }

  /** Presses a button (`values` undefined) or chooses in a select menu. */
  async component(
    channelId: string,
    messageId: string,
    customId: string,
    values?: readonly string[],
  ): Promise<InteractionOutcome> {
    const channel = this.#usableChannel(channelId);
    const { message } = this.#message(channel, messageId);
    const data = componentData(message, customId, values);
    return this.#send(
      channel,
      {
        ...interactionFrame(this.#world, this.user, channel),
        type: InteractionType.MessageComponent,
        message,
        data,
      },
      message,
    );
  }

  /** Sends a modal in. `messageId` is that of the message whose component opened it, if one did. */
  async modal(
    channelId: string,
    submission: APIModalSubmission,
    messageId: string | null,
  ): Promise<InteractionOutcome> {
    const channel = this.#usableChannel(channelId);
    if (this.#interactions.openModal(this.user.id) !== submission.custom_id) {
      throw refuse.wrongForm([{ path: 'data.custom_id', problem: 'is not that of the open modal' }]);
    }
    const source = messageId === null ? null : this.#message(channel, messageId).message;
    return this.#send(
      channel,
      {
        ...interactionFrame(this.#world, this.user, channel),
        type: InteractionType.ModalSubmit,
        data: submission,
        ...(source === null ? {} : { message: source }),
      },
      source,
    );
  }

  /** Writes a message, perhaps as a reply. */
  write(channelId: string, content: string, replyTo: string | null = null): APIMessage {
    const seen = visibleChannel(this.#world, this.user.id, channelId);
    if (!canSend(this.#world, this.user.id, seen)) throw refuse.missingPermissions();
    if (content.trim() === '') throw refuse.emptyMessage();
    if (content.length > MESSAGE_LENGTH) {
      throw refuse.wrongForm([{ path: 'content', problem: `must be at most ${MESSAGE_LENGTH} characters` }]);
    }
    const channel = reopenFor(this.#world, this.user.id, seen);
    const message = userMessage(this.#world, channel, this.user, content);
    if (replyTo === null) return this.#world.putMessage({ message, visibleTo: null }).message;
    const { message: target } = this.#message(channel, replyTo);
    return this.#world.putMessage({
      visibleTo: null,
      message: {
        ...message,
        type: MessageType.Reply,
        mentions: [...new Set([...message.mentions, target.author])],
        ...answerTo(channel, target),
      },
    }).message;
  }

  /** Dismisses an ephemeral message. */
  dismiss(messageId: string): void {
    const stored = this.#world.message(messageId);
    if (stored?.visibleTo !== this.user.id) throw refuse.unknownMessage();
    this.#world.deleteMessage(messageId);
  }

  /** Opens a thread, or a post of a forum with its first message. */
  openThread(
    channelId: string,
    wish: Omit<ThreadWish, 'message'> & { message?: string; content?: string },
  ): Channel {
    const parent = visibleChannel(this.#world, this.user.id, channelId);
    const { message, content, ...rest } = wish;
    const thread = createThread(this.#world, this.user.id, parent, {
      ...rest,
      ...(message === undefined ? {} : { message: this.#message(parent, message) }),
    });
    if (content !== undefined) this.write(thread.id, content);
    return thread;
  }

  /** Renames, archives, reopens or locks a thread. */
  changeThread(threadId: string, change: ThreadChange): Channel {
    const thread = visibleChannel(this.#world, this.user.id, threadId);
    if (!isThread(thread)) throw refuse.notForThisChannel();
    return changeThread(this.#world, this.user.id, thread, change);
  }

  /** A channel in which the client lets one use applications: not an archived thread, not without permission. */
  #usableChannel(id: string): Channel {
    const channel = visibleChannel(this.#world, this.user.id, id);
    if (channel.type === ChannelType.GuildForum) throw refuse.notForThisChannel();
    if (channel.archived) throw refuse.threadArchived();
    const bits = permissionsIn(this.#world, this.user.id, channel);
    if (!allows(bits, PermissionFlagsBits.UseApplicationCommands)) throw refuse.missingPermissions();
    return channel;
  }

  #command(channel: Channel, id: string, type: ApplicationCommandType): APIApplicationCommand {
    const command = this.commandsIn(channel.id).find((one) => one.id === id && one.type === type);
    if (command === undefined) throw refuse.unknownCommand();
    return command;
  }

  #message(channel: Channel, id: string): StoredMessage {
    const stored = this.#world.message(id);
    const seen = stored?.visibleTo === null || stored?.visibleTo === this.user.id;
    if (stored === undefined || !seen || stored.message.channel_id !== channel.id)
      throw refuse.unknownMessage();
    return stored;
  }

  #commandData(command: APIApplicationCommand) {
    return {
      id: command.id,
      name: command.name,
      ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    };
  }

  #send(
    channel: Channel,
    packet: Interaction['packet'],
    source: APIMessage | null,
    times = 1,
  ): Promise<InteractionOutcome> {
    const userInstallOnly = channel.guild !== null && !botIsIn(this.#world, channel);
    const bits = permissionsIn(this.#world, this.user.id, channel);
    const mayPost =
      allows(bits, PermissionFlagsBits.UseExternalApps) && canSend(this.#world, this.user.id, channel);
    return this.#interactions.send(
      {
        packet,
        user: this.user.id,
        channel,
        userInstallOnly,
        forcedEphemeral: userInstallOnly && !mayPost,
        source,
      },
      times,
    );
  }
}
