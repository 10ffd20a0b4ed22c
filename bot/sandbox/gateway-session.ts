/** What the gateway remembers of one bot session: who it is, what it was told, and on which connection it is now. */
import type { GatewayDispatchPayload } from 'discord-api-types/v10';

/** An event as it goes over the wire: a dispatch without its number. */
export type Dispatch = GatewayDispatchPayload extends infer Payload
  ? Payload extends { t: infer Name; d: infer Data }
    ? { readonly t: Name; readonly d: Data }
    : never
  : never;

/** How many past events a session keeps for a RESUME. */
const REPLAY_LIMIT = 1000;

/** One session of the bot. It outlives its connection, so that the bot can resume it. */
export class GatewaySession {
  readonly id: string;
  readonly intents: number;
  readonly #sent: { readonly op: 0; readonly s: number; readonly t: string; readonly d: unknown }[] = [];
  #sequence = 0;
  #send: ((text: string) => void) | null = null;

  constructor(id: string, intents: number) {
    this.id = id;
    this.intents = intents;
  }

  /** True while a connection carries the session. */
  get connected(): boolean {
    return this.#send !== null;
  }

  /** Binds the session to a connection, or to none. */
  attach(send: ((text: string) => void) | null): void {
    this.#send = send;
  }

  /** Numbers an event, remembers it and sends it if the bot is there. */
  dispatch(event: { readonly t: string; readonly d: unknown }): void {
    this.#sequence += 1;
    const payload = { op: 0 as const, s: this.#sequence, t: event.t, d: event.d };
    this.#sent.push(payload);
    if (this.#sent.length > REPLAY_LIMIT) this.#sent.shift();
    this.#send?.(JSON.stringify(payload));
  }

  /** True for a number that the session has reached and from which everything later can be replayed. */
  canReplayFrom(sequence: number): boolean {
    const oldest = this.#sent[0]?.s ?? 1;
    return Number.isInteger(sequence) && sequence <= this.#sequence && sequence >= oldest - 1;
  }

  /** Sends again every event after `sequence`. */
  replay(sequence: number): void {
    for (const payload of this.#sent) {
      if (payload.s > sequence) this.#send?.(JSON.stringify(payload));
    }
  }
}
