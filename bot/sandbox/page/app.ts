/** The page as a whole: what it knows, what it shows, and what happens when something is pressed. */
import { type APIApplicationCommand, ApplicationCommandType, ChannelType } from 'discord-api-types/v10';
import type { PageAction } from './action.ts';
import type { PageApi } from './api.ts';
import { Composer } from './composer.ts';
import { openInfo } from './dialog.ts';
import { part } from './dom.ts';
import { readCommand } from './draft.ts';
import { Drawer } from './drawer.ts';
import { Interactions } from './interactions.ts';
import { MessageLog, type Notice } from './log.ts';
import { displayName, messageElementId } from './message.ts';
import { messageMenu, onContextMenu } from './message-menu.ts';
import { failedView, violationNotice, violationsView } from './notices.ts';
import { Shell } from './shell.ts';
import { openNewThread } from './threads.ts';
import { isUnread, UNREAD_NOTICE, unreadView } from './unread.ts';
import type { PageChannel, PageWorld, Violation } from './wire.ts';
import {
  channelById,
  channelName,
  contextIn,
  messageById,
  whyNoWriting,
  withChannel,
  withMentions,
  withMessage,
  withoutMessage,
} from './world.ts';

/** The page for one acting user. */
export class App {
  readonly #api: PageApi;
  readonly #interactions: Interactions;
  readonly #composer: Composer;
  readonly #drawer = new Drawer();
  readonly #shell: Shell;
  readonly #failures = new Map<string, string>();
  readonly #notices = new Map<string, (Notice & { readonly channel: string })[]>();
  readonly #unread = new Set<string>();
  #world: PageWorld;
  #open: PageChannel;
  #log: MessageLog;
  #commands: readonly APIApplicationCommand[] = [];
  #loading: Promise<void> = Promise.resolve();
  #violations: readonly Violation[] = [];

  constructor(api: PageApi, world: PageWorld, channel: PageChannel) {
    this.#api = api;
    this.#world = world;
    this.#open = channel;
    this.#shell = new Shell(this.#dispatch);
    this.#log = this.#newLog();
    this.#interactions = new Interactions({
      api,
      markdown: () => contextIn(this.#world, location.origin),
      notice: (where, id, view) => this.#setNotice(where, id, view && { id, view }),
      failure: (message, words) => {
        if (words === null) this.#failures.delete(message);
        else this.#failures.set(message, words);
        this.#showLog();
        if (words !== null) this.#announce(words);
      },
    });
    this.#composer = new Composer({
      commands: () => this.#commands.filter(({ type }) => type === ApplicationCommandType.ChatInput),
      ready: () => this.#loading,
      complete: (command, options, signal) =>
        this.#interactions.choices(this.#open.id, command, options, signal),
      send: (typed, replyTo) => this.#send(withMentions(this.#world, typed), replyTo),
      run: (command, options) => {
        this.#shell.showTry(false);
        void this.#interactions.command(this.#open.id, command, options);
      },
      announce: (words) => this.#announce(words),
    });
    onContextMenu((message, at) => this.#openMenu(message, at));
  }

  /** Shows everything and listens to what happens. */
  start(): void {
    this.#openChannel(this.#open.id, false);
    this.#shell.showTry(this.#shell.isFirstVisit() && whyNoWriting(this.#open) === null);
    this.#api.listen(
      {
        message: ({ message }) => {
          this.#world = withMessage(this.#world, message);
          const own = message.author.id === this.#world.acting;
          if (message.channel_id !== this.#open.id && !own) this.#unread.add(message.channel_id);
          this.#failures.delete(message.id);
          this.#showWorld();
        },
        'message-delete': ({ id, channel_id }) => {
          this.#world = withoutMessage(this.#world, channel_id, id);
          this.#showWorld();
        },
        channel: ({ channel }) => {
          this.#world = withChannel(this.#world, channel);
          this.#showWorld();
        },
        commands: () => void this.#refreshCommands(),
        bot: ({ connected }) => {
          this.#world = { ...this.#world, connected };
          this.#showWorld();
          void this.#refreshCommands();
        },
        violation: (violation) => {
          this.#violations = [...this.#violations, violation];
          const id = `violation-${this.#violations.length}`;
          this.#setNotice(this.#open.id, id, { id, view: violationNotice(id, violation) });
          this.#showWorld();
        },
      },
      () => void this.#refresh(),
    );
  }

  readonly #dispatch = (action: PageAction, element: HTMLElement): void => {
    switch (action.kind) {
      case 'open':
        this.#openChannel(action.channel, true);
        break;
      case 'press':
        void this.#component(action.message, action.customId, null);
        break;
      case 'choose':
        if (element instanceof HTMLSelectElement) {
          const values = [...element.selectedOptions].map(({ value }) => value);
          // The same may be chosen again: the app may have shown a form that was left.
          if (!element.multiple) element.selectedIndex = 0;
          void this.#component(action.message, action.customId, values);
        }
        break;
      case 'reply':
        this.#reply(action.message);
        break;
      case 'menu': {
        const { left, bottom } = element.getBoundingClientRect();
        this.#openMenu(action.message, { x: left, y: bottom + 4 });
        break;
      }
      case 'dismiss':
        void this.#api.dismiss(action.message);
        break;
      case 'jump':
        this.#log.jumpTo(action.message);
        break;
      case 'reveal':
        element.classList.add('shown');
        for (const name of ['role', 'tabindex', 'aria-label', 'aria-expanded']) element.removeAttribute(name);
        break;
      case 'close-notice':
        this.#setNotice(this.#open.id, action.notice, null);
        break;
      case 'ask-bot':
        void this.#send(`<@${this.#world.bot.id}> ${action.text}`, null);
        break;
      case 'start-command':
        this.#composer.write(`/${action.name} `);
        break;
      case 'try':
        void this.#try(action.text);
        break;
      case 'show-try':
        this.#shell.showTry(true);
        break;
      case 'hide-try':
        this.#shell.showTry(false);
        this.#focusBox();
        break;
      case 'show-violations':
        openInfo('What Discord would refuse', violationsView(this.#violations), {
          label: 'Clear the list',
          run: () => void this.#api.clearViolations().then(() => this.#refresh()),
        });
        break;
      case 'new-thread':
        openNewThread(this.#api, this.#world, action, (thread) => {
          this.#world = withChannel(this.#world, thread);
          this.#openChannel(thread.id, true);
        });
        break;
      case 'change-thread':
        void this.#api.changeThread(action.channel, action.change).then((result) => {
          if (!result.ok) this.#fail('The thread was not changed.', result.error);
        });
        break;
      case 'add-option':
        break;
    }
  };

  #newLog(): MessageLog {
    const name = channelName(this.#world, this.#open);
    return new MessageLog(name, () => contextIn(this.#world, location.origin), this.#dispatch);
  }

  #openChannel(id: string, byHand: boolean): void {
    const channel = channelById(this.#world, id);
    if (!channel) return;
    this.#open = channel;
    this.#unread.delete(id);
    history.replaceState(null, '', `#${id}`);
    this.#drawer.close();
    this.#composer.replyTo(null);
    this.#log = this.#newLog();
    this.#shell.showBody(this.#world, channel, this.#log);
    this.#showWorld();
    void this.#refreshCommands();
    if (byHand) this.#focusBox();
  }

  /** With a keyboard one goes on writing; on a touch screen a keyboard would come up over what is to be read. */
  #focusBox(): void {
    if (!matchMedia('(pointer: coarse)').matches) part('box', HTMLTextAreaElement).focus();
  }

  #showWorld(): void {
    this.#open = channelById(this.#world, this.#open.id) ?? this.#open;
    this.#shell.showSidebar(this.#world, { open: this.#open.id, unread: this.#unread });
    this.#shell.showHead(this.#world, this.#open, this.#violations.length);
    const forum = this.#open.type === ChannelType.GuildForum;
    if (forum) this.#shell.showBody(this.#world, this.#open, this.#log);
    else this.#showLog();
    const name = channelName(this.#world, this.#open);
    const where = this.#open.type === ChannelType.DM ? `@${name}` : `#${name}`;
    this.#composer.describe(`Message ${where}`, whyNoWriting(this.#open));
  }

  #showLog(): void {
    this.#log.show({
      acting: this.#world.acting,
      messages: this.#world.messages[this.#open.id] ?? [],
      notices: this.#notices.get(this.#open.id) ?? [],
      failures: this.#failures,
    });
  }

  #setNotice(channel: string, id: string, notice: Notice | null): void {
    const others = (this.#notices.get(channel) ?? []).filter((one) => one.id !== id);
    this.#notices.set(channel, notice ? [...others, { ...notice, channel }] : others);
    this.#showLog();
  }

  #fail(what: string, error: { readonly code: number; readonly message: string }): void {
    const id = `failure-${Date.now()}`;
    this.#setNotice(this.#open.id, id, { id, view: failedView(id, what, error) });
  }

  #announce(words: string): void {
    part('announcer', HTMLDivElement).textContent = words;
  }

  #refreshCommands(): Promise<void> {
    const channel = this.#open.id;
    this.#loading = this.#api.commands(channel).then((result) => {
      if (channel !== this.#open.id) return;
      this.#commands = result.ok ? result.value : [];
      this.#composer.refresh();
    });
    return this.#loading;
  }

  /** Fetches everything again: events may have been missed, or the sandbox may be another one by now. */
  async #refresh(): Promise<void> {
    const [world, violations] = await Promise.all([this.#api.world(), this.#api.violations()]);
    if (!world.ok || !channelById(world.value, this.#open.id)) {
      location.replace('/');
      return;
    }
    this.#world = world.value;
    this.#violations = violations.ok ? violations.value : [];
    this.#showWorld();
    await this.#refreshCommands();
  }

  async #component(message: string, customId: string, values: readonly string[] | null): Promise<void> {
    const element = document.getElementById(messageElementId(message));
    element?.setAttribute('aria-busy', 'true');
    await this.#interactions.component(this.#open.id, message, customId, values);
    element?.removeAttribute('aria-busy');
  }

  /** Sends a message; gives what went wrong, in words. */
  async #send(content: string, replyTo: string | null): Promise<string | null> {
    const channel = this.#open;
    this.#shell.showTry(false);
    const result = await this.#api.send(channel.id, content, replyTo);
    if (!result.ok) return result.error.message;
    const isUnheard = isUnread(this.#world, channel, content, replyTo);
    this.#setNotice(
      channel.id,
      UNREAD_NOTICE,
      isUnheard ? { id: UNREAD_NOTICE, view: unreadView(this.#world, content) } : null,
    );
    return null;
  }

  #reply(id: string): void {
    const message = messageById(this.#world, id);
    if (message) this.#composer.replyTo(id, displayName(message.author));
  }

  async #try(text: string): Promise<void> {
    await this.#loading;
    const typed = readCommand(text, this.#commands);
    if (typed === null) {
      const message = this.#world.connected
        ? 'This command is not there: is it an older version of the bot?'
        : 'The bot is not connected yet.';
      this.#fail(`${text} could not be sent.`, { code: 0, message });
      return;
    }
    this.#shell.showTry(false);
    this.#focusBox();
    void this.#interactions.command(this.#open.id, typed.command, typed.options);
  }

  #openMenu(id: string, at: { readonly x: number; readonly y: number }): void {
    const message = messageById(this.#world, id);
    if (!message) return;
    messageMenu(message, this.#open, this.#commands, at, {
      dispatch: (action) => this.#dispatch(action, document.body),
      run: (command) => {
        this.#shell.showTry(false);
        void this.#interactions.messageCommand(this.#open.id, command, id);
      },
    });
  }
}
