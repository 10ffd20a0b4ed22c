/** Interactions as Discord would send them, made of what is typed in a terminal: the router can't tell them apart. */
import { ApplicationCommandOptionType, ComponentType, InteractionType } from 'discord-api-types/v10';
import type { Command } from '../../commands/command.ts';
import type { Typed } from './typed.ts';

/** Who sits at the terminal. */
const USER = {
  id: '100000000000000001',
  username: 'you',
  discriminator: '0',
  global_name: null,
  avatar: null,
};

function base() {
  return {
    id: '100000000000000002',
    application_id: '100000000000000003',
    token: 'terminal',
    version: 1,
    locale: 'en-GB',
    user: USER,
  };
}

const TYPES = {
  string: ApplicationCommandOptionType.String,
  boolean: ApplicationCommandOptionType.Boolean,
  integer: ApplicationCommandOptionType.Integer,
} as const;

/** The options of a command as Discord gives them. */
function optionsOf({ command: name, options }: Typed, commands: readonly Command[]) {
  const declared = commands.find((command) => command.name === name)?.options ?? {};
  return Object.entries(options).map(([option, value]) => ({
    name: option,
    type: TYPES[declared[option]?.type ?? 'string'],
    value,
  }));
}

/** Somebody used a command. */
export function usedCommand(typed: Typed, commands: readonly Command[]): object {
  const options = optionsOf(typed, commands);
  return {
    ...base(),
    type: InteractionType.ApplicationCommand,
    data: { id: '100000000000000004', type: 1, name: typed.command, options },
  };
}

/** Somebody is typing the option `focused` of a command. */
export function isTyping(typed: Typed, focused: string, commands: readonly Command[]): object {
  const options = optionsOf(typed, commands).map((option) =>
    option.name === focused ? { ...option, focused: true } : option,
  );
  return {
    ...base(),
    type: InteractionType.ApplicationCommandAutocomplete,
    data: { id: '100000000000000004', type: 1, name: typed.command, options },
  };
}

/** A message that was shown, as Discord hands it back with what is pressed on it. */
export interface ShownMessage {
  readonly flags: number;
  readonly components: readonly unknown[];
}

/** Somebody pressed a button, or chose `value` from a menu. */
export function pressed(customId: string, value: string | null, { flags, components }: ShownMessage): object {
  const data =
    value === null
      ? { custom_id: customId, component_type: ComponentType.Button }
      : { custom_id: customId, component_type: ComponentType.StringSelect, values: [value] };
  return {
    ...base(),
    type: InteractionType.MessageComponent,
    data,
    message: { id: '100000000000000005', flags, components, interaction_metadata: { user: USER } },
  };
}
