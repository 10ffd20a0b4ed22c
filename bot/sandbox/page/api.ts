/** The page's way to its server. */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type {
  InteractionOutcome,
  PageChannel,
  PageEvents,
  PageMessage,
  PageWorld,
  SentInteraction,
  Violation,
  WireError,
} from './wire.ts';

/** What a call gave: its value, or why not. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: WireError };

/** What is told of each kind of event. */
export type EventHandlers = {
  readonly [Name in keyof PageEvents]: (data: PageEvents[Name]) => void;
};

/** Calls on behalf of one acting user. */
export class PageApi {
  readonly #user: string | null;

  /** `user`: who to act as; null for whoever the server proposes. */
  constructor(user: string | null) {
    this.#user = user;
  }

  world(): Promise<Result<PageWorld>> {
    return this.#call('GET', 'state');
  }

  /** The commands that can be used in a channel. */
  commands(channel: string): Promise<Result<APIApplicationCommand[]>> {
    return this.#call('GET', 'commands', undefined, { channel });
  }

  interact(interaction: SentInteraction, signal?: AbortSignal): Promise<Result<InteractionOutcome>> {
    return this.#call('POST', 'interactions', interaction, {}, signal);
  }

  send(channel: string, content: string, replyTo: string | null): Promise<Result<PageMessage>> {
    return this.#call('POST', 'messages', { channel, content, ...(replyTo ? { reply_to: replyTo } : {}) });
  }

  dismiss(message: string): Promise<Result<null>> {
    return this.#call('POST', 'dismiss', { message });
  }

  /** A thread in a channel, at a message, or a post in a forum (then with its first message). */
  startThread(thread: {
    readonly channel: string;
    readonly name: string;
    readonly message?: string;
    readonly content?: string;
  }): Promise<Result<PageChannel>> {
    return this.#call('POST', 'threads', thread);
  }

  changeThread(
    id: string,
    change: { readonly archived?: boolean; readonly locked?: boolean },
  ): Promise<Result<PageChannel>> {
    return this.#call('PATCH', `threads/${id}`, change);
  }

  violations(): Promise<Result<Violation[]>> {
    return this.#call('GET', 'violations');
  }

  clearViolations(): Promise<Result<null>> {
    return this.#call('DELETE', 'violations');
  }

  /** Listens to what happens, until the page is left; `opened` is told whenever the way is there anew. */
  listen(handlers: EventHandlers, opened: () => void): void {
    const source = new EventSource(this.#address('events', {}));
    const on = <Name extends keyof PageEvents>(name: Name): void =>
      source.addEventListener(name, (event) => {
        const data: PageEvents[Name] = JSON.parse(event.data);
        handlers[name](data);
      });
    on('message');
    on('message-delete');
    on('channel');
    on('commands');
    on('bot');
    on('violation');
    source.addEventListener('open', opened);
  }

  #address(path: string, query: Readonly<Record<string, string>>): string {
    const search = new URLSearchParams({ ...(this.#user ? { user: this.#user } : {}), ...query });
    return `/sandbox/api/${path}?${search}`;
  }

  async #call<Value>(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    query: Readonly<Record<string, string>> = {},
    signal?: AbortSignal,
  ): Promise<Result<Value>> {
    try {
      const response = await fetch(this.#address(path, query), {
        method,
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
        ...(signal ? { signal } : {}),
      });
      const text = await response.text();
      const answer = text ? JSON.parse(text) : null;
      return response.ok ? { ok: true, value: answer } : { ok: false, error: answer.error };
    } catch {
      return { ok: false, error: { code: 0, message: 'The sandbox does not answer. Is it still running?' } };
    }
  }
}
