/** Suggestions while somebody types an option of a command. */
import { InteractionResponseType } from 'discord-api-types/v10';
import type { Choice, Command } from '../commands/command.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { TypingInteraction } from './interaction.ts';
import { cleanTyped } from './markdown.ts';
import { shortened } from './render/cut.ts';
import type { Routed } from './routed.ts';

/** What a command suggests for the option that somebody is typing. */
export function complete(commands: readonly Command[], corpus: Corpus, { data }: TypingInteraction): Routed {
  const command = commands.find(({ name }) => name === data.name);
  const typing = data.options.find(({ focused }) => focused === true);
  if (command?.complete === undefined || typing === undefined) return suggestions([]);
  if (command.options[typing.name]?.autocomplete !== true) return suggestions([]);
  const others = Object.fromEntries(
    data.options.filter((option) => option !== typing).map(({ name, value }) => [name, value]),
  );
  return suggestions(command.complete(typing.name, cleanTyped(String(typing.value ?? '')), corpus, others));
}

/** Suggestions within Discord's limits: 25, each value once, of at most 100 characters. */
export function suggestions(choices: readonly Choice[]): Routed {
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
