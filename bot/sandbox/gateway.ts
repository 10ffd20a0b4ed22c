/**
 * The gateway: HELLO, IDENTIFY, READY, heartbeats, RESUME, and what Discord does when something is wrong.
 * Source: Discord's API reference, "Gateway" and "Gateway Opcodes / Close Codes".
 */
import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
} from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { type Dispatch, GatewaySession } from './gateway-session.ts';
import { Listeners } from './listeners.ts';
import { apiGuild } from './views.ts';
import type { World } from './world.ts';

/** Sends that Discord takes from one connection in a minute. */
const SENDS_A_MINUTE = 120;
/** Bytes of one payload to the gateway. */
const PAYLOAD_BYTES = 4096;
/** Intents that need Discord's approval; the sandbox's application has none. */
const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const KNOWN_INTENTS = Object.values(GatewayIntentBits).reduce<number>(
  (bits, bit) => (typeof bit === 'number' ? bits | bit : bits),
  0,
);

const NO_FLAGS: number = 0;

const payloadSchema = z.object({ op: z.int(), d: z.unknown().optional() });
const identifySchema = z.object({
  token: z.string(),
  intents: z.int().nonnegative(),
  properties: z.object({}),
  shard: z.tuple([z.int(), z.int()]).optional(),
});
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.int() });

/** How the gateway is set up. */
export interface GatewayOptions {
  readonly world: World;
  readonly token: string;
  /** Where a session is resumed: `ws://127.0.0.1:PORT`. Asked for at each READY. */
  readonly resumeUrl: () => string;
  /** Milliseconds between heartbeats; Discord's are 41,250. */
  readonly heartbeatInterval: number;
  /** Milliseconds that must lie between two IDENTIFYs; Discord's are 5,000. */
  readonly identifyInterval: number;
}

/** What can go wrong with a gateway, to be switched on by a test. */
export interface GatewayFaults {
  /** RESUME is answered with INVALID_SESSION. */
  refuseResume: boolean;
  /** Heartbeats are not acknowledged: the connection is a zombie. */
  withholdAcknowledgements: boolean;
}

/** The gateway of the fake Discord. */
export class Gateway {
  readonly faults: GatewayFaults = { refuseResume: false, withholdAcknowledgements: false };
  /** Hears true when the bot has a ready session, false when it has lost it. */
  readonly connection = new Listeners<boolean>();
  readonly #options: GatewayOptions;
  readonly #sessions = new Map<string, GatewaySession>();
  readonly #sockets = new Map<WebSocket, GatewaySession | null>();
  #lastIdentify = Number.NEGATIVE_INFINITY;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** True while a bot has a session on an open connection. */
  get connected(): boolean {
    return [...this.#sessions.values()].some((session) => session.connected);
  }

  /** Number of sessions that were begun with IDENTIFY. */
  get identified(): number {
    return this.#sessions.size;
  }

  /** Sends an event to every session that has one of the intents; with `intents` null, to every session. */
  dispatch(event: Dispatch, intents: number | null): void {
    for (const session of this.#sessions.values()) {
      if (intents === null || (session.intents & intents) !== 0) session.dispatch(event);
    }
  }

  /** Sends an event of any shape to every session: what a broken server might send. */
  dispatchUnchecked(name: string, data: unknown): void {
    for (const session of this.#sessions.values()) session.dispatch({ t: name, d: data });
  }

  /** Closes every connection with a close code; without one the line is cut. */
  drop(code?: number): void {
    for (const socket of this.#sockets.keys()) {
      if (code === undefined) socket.terminate();
      else socket.close(code);
    }
  }

  /** Tells the bot to reconnect. */
  reconnect(): void {
    this.#tellAll({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Tells the bot that its session is invalid; it may resume it or must begin a new one. */
  invalidate(resumable: boolean): void {
    if (!resumable) this.#sessions.clear();
    this.#tellAll({ op: GatewayOpcodes.InvalidSession, d: resumable });
  }

  /** Takes over a connection that has just been opened with the query of its address. */
  accept(socket: WebSocket, query: URLSearchParams): void {
    const { clock } = this.#options.world;
    this.#sockets.set(socket, null);
    let sends: number[] = [];
    let cancelTimeout = (): void => {};
    const expectHeartbeat = (): void => {
      cancelTimeout();
      cancelTimeout = clock.after(this.#options.heartbeatInterval * 2, () =>
        socket.close(GatewayCloseCodes.SessionTimedOut),
      );
    };
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      cancelTimeout();
      const session = this.#sockets.get(socket);
      this.#sockets.delete(socket);
      if (session == null) return;
      session.attach(null);
      this.connection.tell(this.connected);
    });
    const refusal = refusedQuery(query);
    if (refusal !== null) {
      socket.close(refusal);
      return;
    }

    socket.on('message', (data: Buffer) => {
      const now = clock.now();
      sends = [...sends.filter((at) => now - at < 60_000), now];
      if (sends.length > SENDS_A_MINUTE) return socket.close(GatewayCloseCodes.RateLimited);
      if (data.length > PAYLOAD_BYTES) return socket.close(GatewayCloseCodes.DecodeError);
      const payload = payloadSchema.safeParse(parseJson(data.toString('utf8')));
      if (!payload.success) return socket.close(GatewayCloseCodes.DecodeError);
      const code = this.#take(socket, payload.data.op, payload.data.d, expectHeartbeat);
      if (code !== null) socket.close(code);
    });
    expectHeartbeat();
    tell(socket, {
      op: GatewayOpcodes.Hello,
      d: { heartbeat_interval: this.#options.heartbeatInterval, _trace: ['sandbox'] },
    });
  }

  /** Handles one payload. Gives back a close code where Discord would hang up. */
  #take(socket: WebSocket, op: number, data: unknown, beat: () => void): GatewayCloseCodes | null {
    const session = this.#sockets.get(socket) ?? null;
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        beat();
        if (!this.faults.withholdAcknowledgements) tell(socket, { op: GatewayOpcodes.HeartbeatAck });
        return null;
      case GatewayOpcodes.Identify:
        return session === null ? this.#identify(socket, data) : GatewayCloseCodes.AlreadyAuthenticated;
      case GatewayOpcodes.Resume:
        return session === null ? this.#resume(socket, data) : GatewayCloseCodes.AlreadyAuthenticated;
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        return session === null ? GatewayCloseCodes.NotAuthenticated : null;
      default:
        return GatewayCloseCodes.UnknownOpcode;
    }
  }

  #identify(socket: WebSocket, data: unknown): GatewayCloseCodes | null {
    const { world, token, identifyInterval, resumeUrl } = this.#options;
    const parsed = identifySchema.safeParse(data);
    if (!parsed.success) return GatewayCloseCodes.DecodeError;
    const { intents, shard } = parsed.data;
    if (parsed.data.token !== token) return GatewayCloseCodes.AuthenticationFailed;
    if ((intents & ~KNOWN_INTENTS) !== 0) return GatewayCloseCodes.InvalidIntents;
    if ((intents & PRIVILEGED) !== 0) return GatewayCloseCodes.DisallowedIntents;
    if (shard !== undefined && (shard[0] < 0 || shard[0] >= shard[1])) return GatewayCloseCodes.InvalidShard;
    const now = world.clock.now();
    if (now - this.#lastIdentify < identifyInterval) {
      tell(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    this.#lastIdentify = now;

    const session = new GatewaySession(world.nextId(), intents);
    this.#sessions.set(session.id, session);
    this.#bind(socket, session);
    const guilds = [...world.guilds.values()].filter((guild) => guild.members.has(world.bot.id));
    session.dispatch({
      t: GatewayDispatchEvents.Ready,
      d: {
        v: 10,
        user: { ...world.bot, mfa_enabled: false, verified: true },
        guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
        session_id: session.id,
        resume_gateway_url: resumeUrl(),
        shard: shard ?? [0, 1],
        application: { id: world.bot.id, flags: NO_FLAGS, flags_new: '0' },
      },
    });
    if ((intents & GatewayIntentBits.Guilds) !== 0) {
      for (const guild of guilds) {
        session.dispatch({ t: GatewayDispatchEvents.GuildCreate, d: apiGuild(world, guild) });
      }
    }
    this.connection.tell(true);
    return null;
  }

  #resume(socket: WebSocket, data: unknown): GatewayCloseCodes | null {
    const parsed = resumeSchema.safeParse(data);
    if (!parsed.success) return GatewayCloseCodes.DecodeError;
    if (parsed.data.token !== this.#options.token) return GatewayCloseCodes.AuthenticationFailed;
    const session = this.#sessions.get(parsed.data.session_id);
    if (session === undefined || this.faults.refuseResume) {
      if (session !== undefined) this.#sessions.delete(session.id);
      tell(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    if (!session.canReplayFrom(parsed.data.seq)) return GatewayCloseCodes.InvalidSeq;
    this.#bind(socket, session);
    session.replay(parsed.data.seq);
    session.dispatch({ t: GatewayDispatchEvents.Resumed, d: undefined });
    this.connection.tell(true);
    return null;
  }

  #bind(socket: WebSocket, session: GatewaySession): void {
    for (const [other, theirs] of this.#sockets) {
      if (theirs === session && other !== socket) this.#sockets.set(other, null);
    }
    this.#sockets.set(socket, session);
    session.attach((text) => socket.send(text));
  }

  #tellAll(payload: object): void {
    for (const [socket, session] of this.#sockets) if (session !== null) tell(socket, payload);
  }
}

/** The close code for a connection that asks for another version or encoding than ours, null for a good one. */
function refusedQuery(query: URLSearchParams): GatewayCloseCodes | null {
  if (query.get('v') !== '10') return GatewayCloseCodes.InvalidAPIVersion;
  return (query.get('encoding') ?? 'json') === 'json' ? null : GatewayCloseCodes.DecodeError;
}

function tell(socket: WebSocket, payload: object): void {
  socket.send(JSON.stringify(payload));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
