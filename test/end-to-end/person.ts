/** Somebody who uses the bot: does a thing, waits for the answer, reads it. */
import {
  type APIMessage,
  ApplicationCommandOptionType,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { InteractionOutcome } from '../../bot/sandbox/interactions.ts';
import { walkComponents } from '../../bot/sandbox/messages.ts';
import type { Sandbox } from '../../bot/sandbox/server.ts';

/** Option values by name. */
export type Typed = Readonly<Record<string, string | boolean | number>>;

/** What somebody was shown. */
export interface Shown {
  readonly message: APIMessage;
  readonly text: string;
  /** True where nobody else sees it. */
  readonly private: boolean;
  readonly buttons: readonly { readonly label: string; readonly customId: string }[];
  readonly menus: readonly { readonly customId: string; readonly values: readonly string[] }[];
}

/** A user in a channel. */
export class Person {
  readonly #sandbox: Sandbox;
  readonly #user: string;
  readonly #channel: string;

  constructor(
    sandbox: Sandbox,
    user: string = sandbox.seed.member.id,
    channel: string = sandbox.seed.general.id,
  ) {
    this.#sandbox = sandbox;
    this.#user = user;
    this.#channel = channel;
  }

  /** The same person elsewhere. */
  in(channel: string): Person {
    return new Person(this.#sandbox, this.#user, channel);
  }

  /** Uses a slash command and reads the answer. */
  async asks(name: string, typed: Typed = {}): Promise<Shown> {
    return this.#read(() => this.uses(name, typed));
  }

  /** Uses a slash command. `times` is how often Discord delivers it. */
  uses(name: string, typed: Typed = {}, times = 1): Promise<InteractionOutcome> {
    const visitor = this.#sandbox.visitor(this.#user);
    return visitor.slash(this.#channel, this.commandId(name), optionsOf(typed), times);
  }

  /** Writes a message into the channel, perhaps as a reply to another one. */
  writes(content: string, replyTo?: APIMessage): APIMessage {
    return this.#sandbox.visitor(this.#user).write(this.#channel, content, replyTo?.id ?? null);
  }

  /** Writes a message anew. */
  edits({ id }: APIMessage, content: string): void {
    const { world } = this.#sandbox;
    const stored = world.message(id);
    if (stored === undefined) throw new Error('the message is gone');
    const message = { ...stored.message, content, edited_timestamp: world.timestamp() };
    world.putMessage({ ...stored, message });
  }

  /** Waits for the answer to a message that holds these words. */
  async waitsForAnswer(question: APIMessage, words: string): Promise<Shown> {
    return this.#waits(
      ({ message, text }) => message.message_reference?.message_id === question.id && text.includes(words),
    );
  }

  /** Uses a command of a message's menu and reads the answer. */
  async usesOn(message: APIMessage, name: string): Promise<Shown> {
    return this.#read(() => this.usesMenu(message, name));
  }

  /** Uses a command of a message's menu. */
  usesMenu(message: APIMessage, name: string): Promise<InteractionOutcome> {
    return this.#sandbox.visitor(this.#user).messageCommand(this.#channel, this.commandId(name), message.id);
  }

  /** Chooses from the *More* menu of an answer and waits for what the bot says of it in the end. */
  async choosesMore(shown: Shown, act: string): Promise<InteractionOutcome> {
    const more = shown.menus.find(({ values }) => values.some((value) => value.startsWith(act)));
    const value = more?.values.find((one) => one.startsWith(act));
    if (more === undefined || value === undefined) throw new Error(`the answer has no ${act}`);
    return this.pressesId(shown.message.id, more.customId, [value]);
  }

  /** Waits for a message that this person sees here and that holds these words. */
  async waitsFor(words: string): Promise<Shown> {
    return this.#waits(({ text }) => text.includes(words));
  }

  async #waits(isIt: (shown: Shown) => boolean): Promise<Shown> {
    const find = () => this.sees().find(isIt);
    const there = find();
    if (there !== undefined) return there;
    return new Promise((resolve) => {
      const stop = this.#sandbox.world.changes.add(() => {
        const found = find();
        if (found === undefined) return;
        stop();
        resolve(found);
      });
    });
  }

  /** Sends the open form in. */
  sendsIn(form: string, fields: Readonly<Record<string, string>>, on: Shown): Promise<InteractionOutcome> {
    const components = Object.entries(fields).map(([field, value]) => ({
      type: ComponentType.Label as const,
      id: 1,
      component: { type: ComponentType.TextInput as const, id: 2, custom_id: field, value },
    }));
    const submission = { custom_id: form, components };
    return this.#sandbox.visitor(this.#user).modal(this.#channel, submission, on.message.id);
  }

  /** Types into an option and reads the suggestions. */
  async types(
    name: string,
    option: string,
    text: string,
  ): Promise<readonly { name: string; value: string | number }[]> {
    const typed = {
      type: ApplicationCommandOptionType.String as const,
      name: option,
      value: text,
      focused: true,
    };
    const visitor = this.#sandbox.visitor(this.#user);
    const outcome = await visitor.autocomplete(this.#channel, this.commandId(name), [typed]);
    if (outcome.outcome !== 'choices') throw new Error(`no suggestions: ${JSON.stringify(outcome)}`);
    return outcome.choices;
  }

  /** Presses a button of a message by its label. */
  async presses({ message, buttons }: Shown, label: string): Promise<Shown> {
    const button = buttons.find((one) => one.label === label);
    if (button === undefined)
      throw new Error(`there is no button "${label}" among ${buttons.map((one) => one.label)}`);
    return this.#read(() => this.pressesId(message.id, button.customId));
  }

  /** Presses a button by its custom_id, or chooses values of a menu. */
  pressesId(message: string, customId: string, values?: readonly string[]): Promise<InteractionOutcome> {
    return this.#sandbox.visitor(this.#user).component(this.#channel, message, customId, values);
  }

  /** Chooses a value of a menu and reads what comes. */
  async chooses({ message }: Shown, customId: string, value: string): Promise<Shown> {
    return this.#read(() => this.pressesId(message.id, customId, [value]));
  }

  /** The contents of the channel as this person sees them. */
  sees(): Shown[] {
    return this.#sandbox.world.messagesFor(this.#user, this.#channel).map(({ message }) => shown(message));
  }

  /** The id of a command that is offered here. */
  commandId(name: string): string {
    const command = this.#sandbox
      .visitor(this.#user)
      .commandsIn(this.#channel)
      .find((one) => one.name === name);
    if (command === undefined) throw new Error(`/${name} is not offered here`);
    return command.id;
  }

  /** Does something and gives back the message that it made or changed. */
  async #read(act: () => Promise<InteractionOutcome>): Promise<Shown> {
    const touched: APIMessage[] = [];
    const stop = this.#sandbox.world.changes.add((change) => {
      if (change.type === 'message') touched.push(change.stored.message);
    });
    try {
      const outcome = await act();
      const message = touched.at(-1);
      if (outcome.outcome !== 'answered' || message === undefined) {
        throw new Error(`no answer: ${JSON.stringify(outcome)}`);
      }
      return shown(message);
    } finally {
      stop();
    }
  }
}

/** A message as somebody reads it. */
function shown(message: APIMessage): Shown {
  const texts = [message.content];
  const buttons: { label: string; customId: string }[] = [];
  const menus: { customId: string; values: string[] }[] = [];
  for (const { component } of walkComponents(message.components ?? [])) {
    if (component.type === ComponentType.TextDisplay) texts.push(component.content);
    if (component.type === ComponentType.Button && 'custom_id' in component) {
      buttons.push({ label: component.label ?? '', customId: component.custom_id });
    }
    if (component.type === ComponentType.StringSelect) {
      menus.push({ customId: component.custom_id, values: component.options.map(({ value }) => value) });
    }
  }
  return {
    message,
    text: texts.filter((text) => text !== '').join('\n'),
    private: ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    buttons,
    menus,
  };
}

function optionsOf(typed: Typed) {
  return Object.entries(typed).map(([name, value]) => {
    if (typeof value === 'string') return { type: ApplicationCommandOptionType.String as const, name, value };
    if (typeof value === 'boolean')
      return { type: ApplicationCommandOptionType.Boolean as const, name, value };
    return { type: ApplicationCommandOptionType.Integer as const, name, value };
  });
}
