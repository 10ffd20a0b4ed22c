/** The commands as Discord is told of them, and whether it has to be told again. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Command, OptionDeclaration } from '../commands/command.ts';

/** Discord's own limit where a command declares none. It is declared all the same, so that a change is seen. */
const LONGEST_TEXT = 6000;

type SlashDeclaration = RESTPostAPIChatInputApplicationCommandsJSONBody;
type Declaration = SlashDeclaration | RESTPostAPIContextMenuApplicationCommandsJSONBody;
type DeclaredOption = NonNullable<SlashDeclaration['options']>[number];

function declareOption(name: string, option: OptionDeclaration): DeclaredOption {
  const { type, description, required = false, autocomplete = false } = option;
  const common = { name, description, required };
  switch (type) {
    case 'string': {
      const text = {
        ...common,
        type: ApplicationCommandOptionType.String as const,
        max_length: option.maxLength ?? LONGEST_TEXT,
      };
      // Two branches, because the types of Discord's API know the field as `true` or as `false`, not as a boolean.
      return autocomplete ? { ...text, autocomplete: true } : { ...text, autocomplete: false };
    }
    case 'boolean':
      return { ...common, type: ApplicationCommandOptionType.Boolean };
    case 'integer':
      return { ...common, type: ApplicationCommandOptionType.Integer, autocomplete };
  }
}

/**
 * The commands as Discord declares them. Those of one server have no contexts: they are where the server is. The others
 * work in servers and direct messages, and for users who installed the app for themselves.
 */
export function declareCommands(
  commands: readonly Command[],
  where: 'everywhere' | 'one-server',
): Declaration[] {
  const reach = {
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  };
  return commands.map(({ name, menu, description, options }): Declaration => {
    const places = where === 'everywhere' ? reach : {};
    if (menu !== undefined) return { type: ApplicationCommandType.Message, name: menu, ...places };
    return {
      type: ApplicationCommandType.ChatInput,
      name,
      description,
      options: Object.entries(options).map(([option, declaration]) => declareOption(option, declaration)),
      ...places,
    };
  });
}

const registered = z.array(z.looseObject({ type: z.int().default(1), name: z.string() }));

/**
 * Whether what Discord has differs from what is declared, in a field that is declared. What Discord adds by itself (ids,
 * versions, defaults) does not count.
 */
export function needsRegistration(declared: readonly Declaration[], existing: unknown): boolean {
  const parsed = registered.safeParse(existing);
  if (!parsed.success || parsed.data.length !== declared.length) return true;
  return declared.some((command) => {
    const same = parsed.data.find(({ name, type }) => name === command.name && type === command.type);
    return same === undefined || !agrees(command, same);
  });
}

/** Whether everything in `declared` stands in `existing` too. Discord leaves out what is false or empty. */
function agrees(declared: unknown, existing: unknown): boolean {
  if (Array.isArray(declared)) {
    const others: readonly unknown[] = Array.isArray(existing) ? existing : [];
    return declared.length === others.length && declared.every((item, index) => agrees(item, others[index]));
  }
  if (typeof declared === 'object' && declared !== null) {
    const other = z.looseObject({}).safeParse(existing);
    return other.success && Object.entries(declared).every(([key, value]) => agrees(value, other.data[key]));
  }
  return declared === existing || (declared === false && (existing === undefined || existing === null));
}
