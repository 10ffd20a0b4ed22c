/** Interactions as Discord sends them: the parts that this bot uses, checked at the edge. */
import { ApplicationCommandType, ChannelType, ComponentType, InteractionType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Place } from '../commands/command.ts';

const user = z.looseObject({
  id: z.string(),
  username: z.string(),
  global_name: z.string().nullish(),
});

const common = {
  id: z.string(),
  token: z.string(),
  application_id: z.string(),
  locale: z.string().default('en-GB'),
  guild_id: z.string().nullish(),
  channel_id: z.string().nullish(),
  /** What the bot itself may do there. */
  app_permissions: z.string().regex(/^\d+$/).nullish(),
  /** Who installed it: by the server (key 0, with its id), by the user (key 1). */
  authorizing_integration_owners: z.record(z.string(), z.string()).nullish(),
  channel: z.looseObject({ type: z.int(), name: z.string().nullish() }).nullish(),
  member: z
    .looseObject({
      user,
      nick: z.string().nullish(),
      permissions: z.string().regex(/^\d+$/).default('0'),
    })
    .nullish(),
  user: user.nullish(),
};

const option = z.looseObject({
  name: z.string(),
  type: z.int(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
});

/** A message that a command of its menu was used on. */
const targetMessage = z.looseObject({
  content: z.string().default(''),
  components: z.array(z.unknown()).default([]),
});

const commandData = z.looseObject({
  name: z.string(),
  type: z.int().default(ApplicationCommandType.ChatInput),
  options: z.array(option).default([]),
  target_id: z.string().optional(),
  resolved: z.looseObject({ messages: z.record(z.string(), targetMessage).nullish() }).nullish(),
});

/** A message of ours, as it comes back with what was pressed on it. */
const pressedMessage = z.looseObject({
  id: z.string(),
  flags: z.int().default(0),
  components: z.array(z.unknown()).default([]),
  interaction_metadata: z.looseObject({ user: z.looseObject({ id: z.string() }) }).nullish(),
  /** The message that an answer to a mention replies to. */
  referenced_message: z.looseObject({ author: z.looseObject({ id: z.string() }) }).nullish(),
});

const interactionSchema = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal(InteractionType.Ping) }),
  z.looseObject({ ...common, type: z.literal(InteractionType.ApplicationCommand), data: commandData }),
  z.looseObject({
    ...common,
    type: z.literal(InteractionType.ApplicationCommandAutocomplete),
    data: commandData,
  }),
  z.looseObject({
    ...common,
    type: z.literal(InteractionType.MessageComponent),
    data: z.looseObject({ custom_id: z.string(), values: z.array(z.string()).default([]) }),
    message: pressedMessage,
  }),
  z.looseObject({
    ...common,
    type: z.literal(InteractionType.ModalSubmit),
    message: pressedMessage.nullish(),
    data: z.looseObject({ custom_id: z.string(), components: z.array(z.unknown()).default([]) }),
  }),
]);

/** An interaction of a shape that we know. */
export type Interaction = z.infer<typeof interactionSchema>;
/** Somebody used a command. */
export type CommandInteraction = Extract<Interaction, { type: InteractionType.ApplicationCommand }>;
/** Somebody is typing an option. */
export type TypingInteraction = Extract<
  Interaction,
  { type: InteractionType.ApplicationCommandAutocomplete }
>;
/** Somebody pressed a button or chose from a menu. */
export type PressInteraction = Extract<Interaction, { type: InteractionType.MessageComponent }>;
/** Somebody sent a form in. */
export type ModalInteraction = Extract<Interaction, { type: InteractionType.ModalSubmit }>;
/** An interaction that somebody made, somewhere. */
export type PersonalInteraction = Exclude<Interaction, { type: InteractionType.Ping }>;

/** What is known of an interaction of another shape: enough to refuse it as Discord expects. */
export interface UnknownInteraction {
  readonly type: 'unknown';
  /** True where only suggestions may be answered. */
  readonly whileTyping: boolean;
  /** The fields that are not as they should be, never their values. */
  readonly fields: readonly string[];
}

/** Reads an interaction; one of another shape is a value, not an exception. */
export function readInteraction(raw: unknown): Interaction | UnknownInteraction {
  const parsed = interactionSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const { type } = z.looseObject({ type: z.unknown() }).safeParse(raw).data ?? { type: undefined };
  return {
    type: 'unknown',
    whileTyping: type === InteractionType.ApplicationCommandAutocomplete,
    fields: parsed.error.issues.map(({ path }) => path.join('.')),
  };
}

const textDisplay = z.looseObject({ type: z.literal(ComponentType.TextDisplay), content: z.string() });

/** The message that a command of a message's menu was used on: its id, and its text as it was written. */
export function targetOf({
  data,
}: CommandInteraction): { readonly id: string; readonly text: string } | null {
  const id = data.target_id;
  const message = id === undefined ? undefined : data.resolved?.messages?.[id];
  if (id === undefined || message === undefined) return null;
  // A message of components has no content; its texts stand in them.
  const texts = message.components.flatMap(
    (component) => textDisplay.safeParse(component).data?.content ?? [],
  );
  return { id, text: [message.content, ...texts].filter((text) => text !== '').join('\n') };
}

const THREADS: readonly number[] = [
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
];

/** Where an interaction was made. */
export function placeOf({ channel, guild_id: server }: PersonalInteraction): Place {
  if (channel && THREADS.includes(channel.type)) return 'thread';
  return server ? 'server' : 'direct-message';
}

/** The id of whoever made an interaction; undefined where Discord does not say. */
export function userIdOf({ member, user }: PersonalInteraction): string | undefined {
  return (member?.user ?? user)?.id;
}

/** The name under which others know them here, with the account's name, which nobody else can take. */
export function nameOf({ member, user }: PersonalInteraction): string {
  const account = member?.user ?? user;
  if (!account) return 'somebody';
  const shown = member?.nick ?? account.global_name ?? account.username;
  return shown === account.username ? shown : `${shown} (${account.username})`;
}
