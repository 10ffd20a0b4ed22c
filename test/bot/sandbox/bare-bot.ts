/** A bot without a library: it speaks to the sandbox's gateway and REST API by hand, so that a test can do it wrong. */
import type { APIInteraction } from 'discord-api-types/v10';
import { GatewayOpcodes } from 'discord-api-types/v10';
import { WebSocket } from 'ws';
import { z } from 'zod';
import type { Sandbox } from '../../../bot/sandbox/server.ts';

/** What the gateway sent. */
const received = z.object({
  op: z.int(),
  d: z.unknown().optional(),
  s: z.int().nullish(),
  t: z.string().nullish(),
});
/** What the gateway sent. */
export type Received = z.infer<typeof received>;

const interaction = z.custom<APIInteraction>(
  (value) => z.looseObject({ token: z.string() }).safeParse(value).success,
);

/** One connection to the gateway. */
export class GatewayConnection {
  readonly #socket: WebSocket;
  readonly #inbox: Received[] = [];
  readonly #waiting: (() => void)[] = [];
  /** The code with which the server hung up. */
  readonly closed: Promise<number>;

  constructor(url: string, query = 'v=10&encoding=json', headers: Record<string, string> = {}) {
    this.#socket = new WebSocket(`${url}?${query}`, { headers });
    this.closed = new Promise((resolve) => {
      this.#socket.on('close', resolve);
      this.#socket.on('error', () => resolve(-1));
    });
    this.#socket.on('message', (data: Buffer) => {
      this.#inbox.push(received.parse(JSON.parse(data.toString('utf8'))));
      this.#waiting.shift()?.();
    });
  }

  /** The next payload for which `wanted` holds; earlier ones are dropped. */
  async next(wanted: (payload: Received) => boolean): Promise<Received> {
    for (;;) {
      const payload = this.#inbox.shift();
      if (payload === undefined) await new Promise<void>((resolve) => this.#waiting.push(resolve));
      else if (wanted(payload)) return payload;
    }
  }

  /** The next payload with this operation code. */
  op(op: number): Promise<Received> {
    return this.next((payload) => payload.op === op);
  }

  /** The next event of this name. */
  event(name: string): Promise<Received> {
    return this.next((payload) => payload.t === name);
  }

  /** The next interaction. */
  async interaction(): Promise<APIInteraction> {
    return interaction.parse((await this.event('INTERACTION_CREATE')).d);
  }

  /** Sends a payload. */
  send(op: number, d: unknown): void {
    this.#socket.send(JSON.stringify({ op, d }));
  }

  /** Sends text that need be no payload. */
  sendText(text: string): void {
    this.#socket.send(text);
  }

  /** Hangs up. */
  hangUp(): void {
    this.#socket.terminate();
  }
}

/** Opens a connection and waits for HELLO. */
export async function connect(sandbox: Sandbox): Promise<GatewayConnection> {
  const connection = new GatewayConnection(`${sandbox.url.replace('http', 'ws')}/gateway`);
  await connection.op(GatewayOpcodes.Hello);
  return connection;
}

/** Opens a connection and begins a session. */
export async function identify(sandbox: Sandbox, intents = 0): Promise<GatewayConnection> {
  const connection = await connect(sandbox);
  connection.send(GatewayOpcodes.Identify, { token: sandbox.token, intents, properties: {} });
  await connection.event('READY');
  return connection;
}

const errorBody = z.object({ code: z.number(), message: z.string(), errors: z.unknown().optional() });

/** A response of the REST API. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  /** Discord's error code, 0 without one. */
  readonly code: number;
}

/** Makes a request with the bot's token, or with another `authorization`. */
export async function rest(
  sandbox: Sandbox,
  method: string,
  path: string,
  body?: unknown,
  authorization = `Bot ${sandbox.token}`,
): Promise<RestAnswer> {
  const response = await fetch(`${sandbox.apiUrl}/v10${path}`, {
    method,
    headers: { authorization, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed: unknown = text === '' ? null : JSON.parse(text);
  const error = errorBody.safeParse(parsed);
  return {
    status: response.status,
    headers: response.headers,
    body: parsed,
    code: error.success ? error.data.code : 0,
  };
}

/** Sends the first response to an interaction. */
export function callback(
  sandbox: Sandbox,
  { id, token }: APIInteraction,
  body: unknown,
): Promise<RestAnswer> {
  return rest(sandbox, 'POST', `/interactions/${id}/${token}/callback`, body);
}
