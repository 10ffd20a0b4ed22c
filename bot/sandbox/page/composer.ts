/** The message box: messages, and commands with their options and live suggestions. */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { PageAction } from './action.ts';
import { make, mount, part } from './dom.ts';
import {
  type Draft,
  fillOptions,
  partialOptions,
  readDraft,
  type Suggestion,
  segmentAt,
  suggestions,
  wantsChoices,
} from './draft.ts';
import { icon } from './icon.ts';
import { hintView, suggestionViews } from './picker.ts';
import { h } from './view.ts';
import type { SentOption, WireChoice } from './wire.ts';

/** What the message box needs of the page. */
export interface ComposerHost {
  /** The slash commands that can be used here. */
  readonly commands: () => readonly APIApplicationCommand[];
  /** Settles when the commands of the open channel are known. */
  readonly ready: () => Promise<void>;
  /** The app's choices for the option that is marked as focused; nothing where it has none. */
  readonly complete: (
    command: APIApplicationCommand,
    options: readonly SentOption[],
    signal: AbortSignal,
  ) => Promise<readonly WireChoice[]>;
  /** Sends a message; what went wrong, or null. */
  readonly send: (content: string, replyTo: string | null) => Promise<string | null>;
  readonly run: (command: APIApplicationCommand, options: readonly SentOption[]) => void;
  readonly announce: (words: string) => void;
}

/** How long typing must rest before the app is asked for choices, in milliseconds. */
const REST = 120;

/** The message box. */
export class Composer {
  readonly #host: ComposerHost;
  readonly #box = part('box', HTMLTextAreaElement);
  readonly #list = part('suggestions', HTMLDivElement);
  readonly #picker = part('picker', HTMLDivElement);
  readonly #hint = part('hint', HTMLDivElement);
  readonly #problem = part('problem', HTMLParagraphElement);
  readonly #replying = part('replying', HTMLDivElement);
  #picked = new Map<string, WireChoice>();
  /** The app's choices, and whether they were made for the text as it is now: older ones are shown, but Enter takes none. */
  #choices: readonly WireChoice[] = [];
  #fresh: boolean = true;
  #shown: readonly Suggestion[] = [];
  #active = -1;
  #closed: boolean = false;
  #asked = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #replyTo: string | null = null;

  constructor(host: ComposerHost) {
    this.#host = host;
    const slash = part('slash', HTMLButtonElement);
    slash.append(make(h('span', {}, icon('command'))));
    part('send', HTMLButtonElement).append(make(h('span', {}, icon('send'))));
    slash.addEventListener('click', () => this.write('/'));
    part('composer', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    this.#box.addEventListener('input', () => this.#changed());
    this.#box.addEventListener('keydown', (event) => this.#key(event));
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#pressed(event));
  }

  /** Sets what the box is for; `closed` says why nothing can be written, null where something can. */
  describe(label: string, closed: string | null): void {
    this.#box.placeholder = label;
    this.#box.setAttribute('aria-label', label);
    const words = part('closed', HTMLParagraphElement);
    words.hidden = closed === null;
    words.textContent = closed ?? '';
    part('composer', HTMLFormElement).classList.toggle('is-closed', closed !== null);
  }

  /** Other commands can be used now. */
  refresh(): void {
    this.#update();
  }

  /** Puts a text into the box and the focus behind it. */
  write(text: string): void {
    this.#box.value = text;
    this.#box.focus();
    this.#changed();
  }

  /** The next message answers another; null: none. */
  replyTo(message: string | null, author = ''): void {
    this.#replyTo = message;
    this.#replying.hidden = message === null;
    if (message === null) return;
    const stop = make(h('button', { type: 'button', class: 'link-button' }, 'Stop replying'));
    stop.addEventListener('click', () => this.replyTo(null));
    this.#replying.replaceChildren(`Replying to ${author} · `, stop);
    this.#box.focus();
  }

  #draft(): Draft {
    return readDraft(this.#box.value, this.#host.commands());
  }

  #changed(): void {
    this.#problem.textContent = '';
    this.#box.removeAttribute('aria-invalid');
    this.#closed = false;
    this.#fresh = false;
    clearTimeout(this.#timer);
    this.#asked.abort();
    const draft = this.#draft();
    const segment = wantsChoices(draft, this.#box.selectionStart, this.#picked);
    if (draft.stage === 'message' || draft.stage === 'name') this.#picked.clear();
    if (draft.stage === 'options' && segment) {
      const options = partialOptions(draft, segment, this.#picked);
      this.#timer = setTimeout(() => void this.#ask(draft.command, options), REST);
    } else {
      this.#choices = [];
      this.#fresh = true;
    }
    this.#update();
  }

  async #ask(command: APIApplicationCommand, options: readonly SentOption[]): Promise<void> {
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    const choices = await this.#host.complete(command, options, signal);
    if (signal.aborted) return;
    this.#choices = choices;
    this.#fresh = true;
    this.#update();
    if (!this.#picker.hidden) {
      const count = this.#shown.length;
      this.#host.announce(count === 1 ? '1 suggestion' : `${count} suggestions`);
    }
  }

  #update(): void {
    const draft = this.#draft();
    const text = this.#box.value;
    const caret = this.#box.selectionStart;
    this.#shown = this.#closed
      ? []
      : suggestions(text, caret, this.#host.commands(), this.#picked, this.#choices);
    // Names of options are offered and not put forward: what is written is whole, and Enter sends it.
    const forward = this.#fresh && this.#shown[0] !== undefined && !this.#shown[0].name.endsWith(':');
    this.#active = forward ? 0 : -1;
    this.#hint.replaceChildren(
      ...hintView(draft, segmentAt(draft, caret)).map((view) => mount(view, (action) => this.#begin(action))),
    );
    this.#picker.hidden = this.#closed || (this.#shown.length === 0 && !this.#hint.hasChildNodes());
    this.#list.hidden = this.#shown.length === 0;
    // A text area has no list of suggestions; while a command is written this one does.
    if (draft.stage === 'message') this.#box.removeAttribute('role');
    else this.#box.setAttribute('role', 'combobox');
    this.#renderList();
  }

  #begin(action: PageAction): void {
    if (action.kind === 'add-option') this.write(`${this.#box.value.trimEnd()} ${action.option}: `);
  }

  #renderList(): void {
    const open = this.#shown.length > 0;
    this.#list.replaceChildren(...suggestionViews(this.#shown, this.#active).map((view) => make(view)));
    if (this.#box.hasAttribute('role')) this.#box.setAttribute('aria-expanded', String(open));
    else this.#box.removeAttribute('aria-expanded');
    const active = this.#list.children[this.#active];
    if (active) this.#box.setAttribute('aria-activedescendant', active.id);
    else this.#box.removeAttribute('aria-activedescendant');
    active?.scrollIntoView({ block: 'nearest' });
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const open = this.#shown.length > 0;
    if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = this.#active < 0 && step < 0 ? 0 : this.#active;
      this.#active = (from + step + this.#shown.length) % this.#shown.length;
      this.#renderList();
    } else if (
      open &&
      this.#active >= 0 &&
      (event.key === 'Tab' || event.key === 'Enter') &&
      !event.shiftKey
    ) {
      this.#take(this.#active);
    } else if (event.key === 'Enter' && !(event.shiftKey && this.#draft().stage === 'message')) {
      void this.#submit();
    } else if (event.key === 'Escape' && !this.#picker.hidden) {
      this.#closed = true;
      this.#update();
    } else if (event.key === 'Escape' && this.#replyTo) {
      this.replyTo(null);
    } else return;
    event.preventDefault();
  }

  #pressed(event: MouseEvent): void {
    const item = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    const index = item ? [...this.#list.children].indexOf(item) : -1;
    if (index >= 0) this.#take(index);
  }

  #take(index: number): void {
    const suggestion = this.#shown[index];
    if (!suggestion) return;
    if (suggestion.choice) this.#picked.set(suggestion.choice.option, suggestion.choice.choice);
    this.#box.value = suggestion.text;
    this.#box.focus();
    this.#box.setSelectionRange(suggestion.caret, suggestion.caret);
    this.#choices = [];
    this.#changed();
  }

  async #submit(): Promise<void> {
    if (this.#draft().stage === 'message') {
      if (this.#box.value.trim()) await this.#send(this.#box.value.trim());
      return;
    }
    // Whoever types fast may be done before the commands have come.
    await this.#host.ready();
    const draft = readDraft(`${this.#box.value.trimEnd()} `, this.#host.commands());
    if (draft.stage !== 'options') {
      this.#fail(`There is no command ${this.#box.value.trim()} here.`);
      return;
    }
    const filled = fillOptions(draft, this.#picked);
    if (!filled.ok) {
      this.#fail(`${filled.option}: ${filled.problem}.`);
      return;
    }
    this.#clear();
    this.#host.run(draft.command, filled.options);
  }

  async #send(content: string): Promise<void> {
    const replyTo = this.#replyTo;
    this.#clear();
    const problem = await this.#host.send(content, replyTo);
    if (problem === null) return;
    this.write(content);
    this.#fail(problem);
  }

  #clear(): void {
    this.#box.value = '';
    this.#picked.clear();
    this.replyTo(null);
    this.#changed();
  }

  #fail(words: string): void {
    this.#problem.textContent = words;
    this.#box.setAttribute('aria-invalid', 'true');
  }
}
