/** The page as a whole: what it knows, what it shows, and what happens when something is pressed. */
import { type APIApplicationCommand, ApplicationCommandType, ChannelType } from 'discord-api-types/v10';
import type { PageAction } from './action.ts';
import type { PageApi } from './api.ts';
import { Composer } from './composer.ts';
import { openInfo } from './dialog.ts';
import { mount, part, replaceKeepingFocus } from './dom.ts';
import { fillOptions, readDraft } from './draft.ts';
import { Drawer } from './drawer.ts';
import { forumView, titleView, toolsView } from './head.ts';
import { Interactions } from './interactions.ts';
import { MessageLog, type Notice } from './log.ts';
import { displayName, type MessageContext, messageElementId } from './message.ts';
import { messageMenu } from './message-menu.ts';
import { failedView, violationNotice, violationsView } from './notices.ts';
import { sidebarView } from './sidebar.ts';
import { openNewThread } from './threads.ts';
import { tryView } from './try.ts';
import { h } from './view.ts';
import type { PageChannel, PageWorld, Violation } from './wire.ts';
import {
  channelById,
  channelName,
  messageById,
  whyNoWriting,
  withChannel,
  withMessage,
  withoutMessage,
} from './world.ts';

/** Remembers, in this browser, that somebody has closed or used the things to try. */
const SEEN_TRY = 'seen-try';

/** The page for one acting user. */
export class App {
  readonly #api: PageApi;
  readonly #interactions: Interactions;
  readonly #composer: Composer;
  readonly #drawer = new Drawer();
  readonly #failures = new Map<string, string>();
  readonly #notices = new Map<string, (Notice & { readonly channel: string })[]>();
  readonly #unread = new Set<string>();
  #world: PageWorld;
  #open: PageChannel;
  #log: MessageLog;
  #commands: readonly APIApplicationCommand[] = [];
  #violations: readonly Violation[] = [];

  constructor(api: PageApi, world: PageWorld, channel: PageChannel) {
    this.#api = api;
    this.#world = world;
    this.#open = channel;
    this.#log = this.#newLog();
    this.#interactions = new Interactions({
      api,
      markdown: () => this.#context(),
      notice: (where, id, view) => this.#setNotice(where, id, view && { id, view }),
      failure: (message, words) => {
        if (words === null) this.#failures.delete(message);
        else this.#failures.set(message, words);
        this.#showLog();
        if (words !== null) this.#announce(words);
      },
      announce: (words) => this.#announce(words),
    });
    this.#composer = new Composer({
      commands: () => this.#commands.filter(({ type }) => type === ApplicationCommandType.ChatInput),
      complete: (command, options, signal) =>
        this.#interactions.choices(this.#open.id, command, options, signal),
      send: async (content, replyTo) => {
        const result = await this.#api.send(this.#open.id, content, replyTo);
        return result.ok ? null : result.error.message;
      },
      run: (command, options) => void this.#interactions.command(this.#open.id, command, options),
      announce: (words) => this.#announce(words),
    });
    document.addEventListener('contextmenu', (event) => this.#contextMenu(event));
  }

  /** Shows everything and listens to what happens. */
  start(): void {
    this.#openChannel(this.#open.id, false);
    this.#showTry(localStorage.getItem(SEEN_TRY) === null && whyNoWriting(this.#open) === null);
    void this.#refreshViolations();
    this.#api.listen(
      {
        message: ({ message }) => {
          this.#world = withMessage(this.#world, message);
          if (message.channel_id !== this.#open.id) this.#unread.add(message.channel_id);
          this.#failures.delete(message.id);
          this.#showSidebar();
          this.#showLog();
        },
        'message-delete': ({ id, channel_id }) => {
          this.#world = withoutMessage(this.#world, channel_id, id);
          this.#showLog();
        },
        channel: ({ channel }) => {
          this.#world = withChannel(this.#world, channel);
          if (channel.id === this.#open.id) this.#open = channel;
          this.#showSidebar();
          this.#showHead();
        },
        commands: () => void this.#refreshCommands(),
        bot: ({ connected }) => {
          this.#world = { ...this.#world, connected };
          this.#showStatus();
          void this.#refreshCommands();
        },
        violation: (violation) => {
          this.#violations = [...this.#violations, violation];
          const id = `violation-${this.#violations.length}`;
          this.#setNotice(this.#open.id, id, { id, view: violationNotice(id, violation) });
          this.#showHead();
        },
      },
      () => location.reload(),
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
      case 'start-command':
        this.#composer.write(`/${action.name} `);
        break;
      case 'try':
        this.#try(action.text);
        break;
      case 'show-try':
      case 'hide-try':
        this.#showTry(action.kind === 'show-try');
        break;
      case 'show-violations':
        openInfo('What Discord would refuse', violationsView(this.#violations), {
          label: 'Clear the list',
          run: () => void this.#api.clearViolations().then(() => this.#refreshViolations()),
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
          if (!result.ok) this.#fail('the change', result.error);
        });
        break;
      case 'add-option':
        break;
    }
  };

  #context(): Omit<MessageContext, 'before' | 'failure'> {
    return {
      now: new Date(),
      origin: location.origin,
      channelName: (id) => {
        const channel = channelById(this.#world, id);
        return channel && channelName(channel);
      },
      userName: (id) => {
        const known = [this.#world.bot, ...this.#world.users.map(({ user }) => user)];
        const user = known.find((one) => one.id === id);
        return user && displayName(user);
      },
    };
  }

  #newLog(): MessageLog {
    return new MessageLog(channelName(this.#open), () => this.#context(), this.#dispatch);
  }

  #openChannel(id: string, byHand: boolean): void {
    const channel = channelById(this.#world, id);
    if (!channel) return;
    this.#open = channel;
    this.#unread.delete(id);
    history.replaceState(null, '', `#${id}`);
    this.#drawer.close();
    this.#composer.replyTo(null);
    const forum = channel.type === ChannelType.GuildForum;
    this.#log = this.#newLog();
    const shown = forum ? mount(forumView(this.#world, channel), this.#dispatch) : this.#log.element;
    part('log-place', HTMLDivElement).replaceChildren(shown);
    document.title = `${channelName(channel)} · Inspection answers: sandbox`;
    this.#showSidebar();
    this.#showHead();
    this.#showLog();
    void this.#refreshCommands();
    if (byHand && !matchMedia('(pointer: coarse)').matches) part('box', HTMLTextAreaElement).focus();
  }

  #showSidebar(): void {
    const place = part('channels', HTMLDivElement);
    const fresh = mount(
      sidebarView(this.#world, { open: this.#open.id, unread: this.#unread }),
      this.#dispatch,
    );
    const old = place.firstElementChild;
    if (old) replaceKeepingFocus(old, fresh);
    else place.append(fresh);
    this.#showStatus();
  }

  #showStatus(): void {
    const name = this.#world.application.name;
    part('bot-status', HTMLParagraphElement).textContent = this.#world.connected
      ? `${name} is online`
      : `${name} is not connected`;
    document.body.dataset['bot'] = this.#world.connected ? 'online' : 'offline';
  }

  #showHead(): void {
    const put = (id: string, views: ReturnType<typeof titleView>): void => {
      const fresh = mount(h('div', { id }, views), this.#dispatch);
      replaceKeepingFocus(part(id, HTMLDivElement), fresh);
    };
    put('title', titleView(this.#world, this.#open));
    put('tools', toolsView(this.#open, this.#violations.length));
    const where =
      this.#open.type === ChannelType.DM ? `@${channelName(this.#open)}` : `#${channelName(this.#open)}`;
    this.#composer.describe(`Message ${where}`, whyNoWriting(this.#open));
  }

  #showLog(): void {
    this.#log.show({
      messages: this.#world.messages[this.#open.id] ?? [],
      notices: this.#notices.get(this.#open.id) ?? [],
      failures: this.#failures,
    });
  }

  #showTry(show: boolean): void {
    if (!show) localStorage.setItem(SEEN_TRY, 'yes');
    const place = part('try', HTMLDivElement);
    place.replaceChildren(...(show ? [mount(tryView(), this.#dispatch)] : []));
    if (!show) part('box', HTMLTextAreaElement).focus();
  }

  #setNotice(channel: string, id: string, notice: Notice | null): void {
    const others = (this.#notices.get(channel) ?? []).filter((one) => one.id !== id);
    this.#notices.set(channel, notice ? [...others, { ...notice, channel }] : others);
    this.#showLog();
  }

  #fail(name: string, error: { readonly code: number; readonly message: string }): void {
    const id = `failure-${Date.now()}`;
    this.#setNotice(this.#open.id, id, { id, view: failedView(id, name, error) });
    this.#announce(error.message);
  }

  #announce(words: string): void {
    part('announcer', HTMLDivElement).textContent = words;
  }

  async #refreshCommands(): Promise<void> {
    const channel = this.#open.id;
    const result = await this.#api.commands(channel);
    if (channel === this.#open.id) this.#commands = result.ok ? result.value : [];
  }

  async #refreshViolations(): Promise<void> {
    const result = await this.#api.violations();
    this.#violations = result.ok ? result.value : [];
    this.#showHead();
  }

  async #component(message: string, customId: string, values: readonly string[] | null): Promise<void> {
    const element = document.getElementById(messageElementId(message));
    element?.setAttribute('aria-busy', 'true');
    await this.#interactions.component(this.#open.id, message, customId, values);
    element?.removeAttribute('aria-busy');
  }

  #reply(id: string): void {
    const message = messageById(this.#world, id);
    if (message) this.#composer.replyTo(id, displayName(message.author));
  }

  #try(text: string): void {
    const draft = readDraft(text, this.#commands);
    const filled = draft.stage === 'options' ? fillOptions(draft, new Map()) : null;
    if (draft.stage !== 'options' || !filled?.ok) {
      const message = this.#world.connected
        ? 'This command is not there: is it an older version of the bot?'
        : 'The bot is not connected yet.';
      this.#fail(text, { code: 0, message });
      return;
    }
    this.#showTry(false);
    void this.#interactions.command(this.#open.id, draft.command, filled.options);
  }

  /** A right press on a message, or the menu key while it has the focus, opens its menu; on a link the browser's own. */
  #contextMenu(event: MouseEvent): void {
    if (!(event.target instanceof Element) || event.target.closest('a, img, textarea, input')) return;
    const article = event.target.closest<HTMLElement>('[data-message]');
    const id = article?.dataset['message'];
    if (!article || !id || getSelection()?.toString()) return;
    event.preventDefault();
    const { left, top } = article.getBoundingClientRect();
    const byKey = event.button !== 2;
    this.#openMenu(id, byKey ? { x: left + 72, y: top + 24 } : { x: event.clientX, y: event.clientY });
  }

  #openMenu(id: string, at: { readonly x: number; readonly y: number }): void {
    const message = messageById(this.#world, id);
    if (!message) return;
    messageMenu(message, this.#open, this.#commands, at, {
      dispatch: (action) => this.#dispatch(action, document.body),
      run: (command) => void this.#interactions.messageCommand(this.#open.id, command, id),
    });
  }
}
