/** A conversation in a terminal: lines in, text out. What was shown last can be pressed by typing its number. */
import { MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Command } from '../../commands/command.ts';
import type { Router } from '../router.ts';
import { isTyping, pressed, type ShownMessage, usedCommand } from './interactions.ts';
import { type Control, type Style, showComponents } from './show.ts';
import { readTyped } from './typed.ts';

/** A suggestion for the line that is being typed. */
export interface Suggestion {
  /** The whole line, completed. */
  readonly line: string;
  readonly name: string;
}

const withMessage = z.looseObject({
  data: z.looseObject({ flags: z.int().default(0), components: z.array(z.unknown()) }),
});
const withChoices = z.looseObject({
  data: z.looseObject({ choices: z.array(z.looseObject({ name: z.string(), value: z.string() })) }),
});

/** One conversation. */
export class Session {
  readonly #router: Router;
  readonly #commands: readonly Command[];
  readonly #style: Style;
  #shown: ShownMessage | null = null;
  #controls: readonly Control[] = [];

  constructor(router: Router, commands: readonly Command[], style: Style) {
    this.#router = router;
    this.#commands = commands;
    this.#style = style;
  }

  /** The answer to a line: a slash command, plain words, or the number of something to press. */
  async say(line: string): Promise<string> {
    const text = line.trim();
    if (text === '') return '';
    if (!/^\d{1,3}$/.test(text))
      return this.#ask(usedCommand(readTyped(text, this.#commands), this.#commands));
    const control = this.#controls[Number(text) - 1];
    if (control === undefined || this.#shown === null) return `There is no [${text}] to choose above.`;
    return this.#ask(pressed(control.customId, control.value, this.#shown));
  }

  async #ask(interaction: object): Promise<string> {
    const { response, after } = await this.#router(interaction);
    const parsed = withMessage.safeParse(response);
    if (!parsed.success) {
      this.#shown = null;
      this.#controls = [];
      return after?.type === 'delete-original' ? 'Deleted.' : '';
    }
    const { flags, components } = parsed.data.data;
    const { text, controls } = showComponents(components, this.#style);
    // A message that replaces a private one stays private, though its own flags don't say so.
    const wasPrivate = (this.#shown?.flags ?? 0) & MessageFlags.Ephemeral;
    const isUpdate = response.type === 7;
    this.#shown = { flags: isUpdate ? flags | wasPrivate : flags, components };
    this.#controls = controls;
    return text;
  }

  /** What the line may become: command names, or the command's own suggestions for its option. */
  async complete(line: string): Promise<readonly Suggestion[]> {
    if (!line.startsWith('/')) return [];
    const space = line.search(/\s/);
    if (space === -1) {
      const names = this.#commands.filter(({ name }) => `/${name}`.startsWith(line));
      return names.map(({ name, description }) => ({ line: `/${name} `, name: `/${name}  ${description}` }));
    }
    const command = this.#commands.find(({ name }) => line.slice(1, space).toLowerCase() === name);
    if (command === undefined) return [];
    return this.#completeOption(line, command);
  }

  async #completeOption(line: string, command: Command): Promise<readonly Suggestion[]> {
    const names = Object.keys(command.options);
    const labels = [...line.matchAll(/\s([\p{L}\p{N}_-]+):/gu)].filter(([, name = '']) =>
      names.includes(name),
    );
    const last = labels.at(-1);
    const option = last?.[1] ?? names[0];
    if (option === undefined || command.options[option]?.autocomplete !== true) return [];
    const start = last === undefined ? line.search(/\s/) + 1 : last.index + last[0].length;
    const typed = readTyped(line, this.#commands);
    const options = { ...typed.options, [option]: line.slice(start).trim() };
    const { response } = await this.#router(isTyping({ ...typed, options }, option, this.#commands));
    const choices = withChoices.safeParse(response).data?.data.choices ?? [];
    return choices.map(({ name, value }) => ({
      line: line.slice(0, start) + value,
      name: name === value ? name : `${value}  ${name}`,
    }));
  }
}
