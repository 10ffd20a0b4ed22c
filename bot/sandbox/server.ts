/**
 * A small Discord on 127.0.0.1: REST, gateway and chat page on one port, in process. Nobody but this machine reaches it:
 * requests with another Host (a page that rebinds its name) or another Origin are refused.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type APIInteraction, GatewayDispatchEvents } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { refuse } from './api-error.ts';
import { Violations } from './body-check.ts';
import { type Clock, systemClock } from './clock.ts';
import { RestFaults } from './faults.ts';
import { sendPageFile, sendUpload } from './files.ts';
import { Gateway } from './gateway.ts';
import { tellBot } from './gateway-events.ts';
import { type Deliver, Interactions } from './interactions.ts';
import type { FileShelf } from './messages.ts';
import { handlePage, type PageContext } from './page-api.ts';
import { RateLimits } from './rate-limits.ts';
import { handleRest, type RestOptions, sendJson } from './rest.ts';
import { applicationRoutes } from './routes/application.ts';
import { channelRoutes } from './routes/channels.ts';
import { interactionRoutes } from './routes/interactions.ts';
import { type Seed, seed } from './seed.ts';
import { Visitor } from './visitor.ts';
import { World } from './world.ts';

/** Discord's own intervals. Source: its API reference, "Gateway" and "Session Start Limit". */
const HEARTBEAT_INTERVAL = 41_250;
const IDENTIFY_INTERVAL = 5_000;

/** How a sandbox is set up. */
export interface SandboxOptions {
  /** 0 for a free port. */
  readonly port: number;
  /** Hears of errors of the sandbox itself. */
  readonly report: (error: unknown) => void;
  readonly clock?: Clock;
  /** Milliseconds between heartbeats; Discord's where it is not given. */
  readonly heartbeatInterval?: number;
  /** Milliseconds between two IDENTIFYs; Discord's where it is not given. */
  readonly identifyInterval?: number;
  /** The folder of the chat page's files; without it there is no page. */
  readonly pageDirectory?: string;
  /** Another way to the bot than the gateway. It is made when the sandbox knows its interactions. */
  readonly deliverBy?: (shelf: FileShelf, interactions: Interactions) => Deliver;
}

/** A running sandbox. */
export interface Sandbox {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** What discord.js's `rest.api` must be. */
  readonly apiUrl: string;
  /** The token that the bot must log in with. Made anew for each sandbox. */
  readonly token: string;
  readonly world: World;
  readonly seed: Seed;
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  readonly violations: Violations;
  readonly faults: RestFaults;
  /** The member in front of the sandbox, or another user by id. */
  visitor(user?: string): Visitor;
  close(): Promise<void>;
}

/**
 * Starts a sandbox.
 *
 * @throws the server's own error where the port can't be had (`code` is `EADDRINUSE` for a busy one)
 * @example
 * const sandbox = await startSandbox({ port: 0, report: console.error });
 * const client = new Client({ intents: [], rest: { api: sandbox.apiUrl } });
 * await client.login(sandbox.token);
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const clock = options.clock ?? systemClock;
  const world = new World(clock, 'Inspection answers');
  const seeded = seed(world);
  const token = randomBytes(32).toString('base64url');
  const violations = new Violations();
  const faults = new RestFaults();
  let port = options.port;
  const origin = (): string => `http://127.0.0.1:${port}`;
  const gatewayUrl = (): string => `ws://127.0.0.1:${port}/gateway`;
  const gateway = new Gateway({
    world,
    token,
    resumeUrl: gatewayUrl,
    heartbeatInterval: options.heartbeatInterval ?? HEARTBEAT_INTERVAL,
    identifyInterval: options.identifyInterval ?? IDENTIFY_INTERVAL,
  });
  const shelf: FileShelf = { world, origin };
  const interactions: Interactions = new Interactions(world, (packet) => deliver(packet));
  const deliver: Deliver = options.deliverBy?.(shelf, interactions) ?? byGateway(gateway);
  const stopTelling = tellBot(world, gateway);
  const rest: RestOptions = {
    routes: [
      ...applicationRoutes(world, gatewayUrl),
      ...channelRoutes(shelf),
      ...interactionRoutes(shelf, interactions),
    ],
    token,
    limits: new RateLimits(clock),
    faults,
    violations,
    timestamp: () => world.timestamp(),
  };
  const page: PageContext = { world, seed: seeded, interactions, gateway, violations };

  const server = createServer((incoming, outgoing) => {
    const url = addressOf(incoming, origin());
    if (url === null) return sendJson(outgoing, 404, refuse.noRoute().toBody());
    respond(incoming, outgoing, url).catch((error: unknown) => {
      // Whoever hung up before the body had come is told nothing, and nothing is wrong here.
      if (incoming.errored !== null) return;
      if (outgoing.headersSent) outgoing.destroy();
      else sendJson(outgoing, 500, refuse.serverError().toBody());
      options.report(error);
    });
  });
  const respond = async (incoming: IncomingMessage, outgoing: ServerResponse, url: URL): Promise<void> => {
    if (!isLocal(incoming, port)) return sendJson(outgoing, 403, refuse.missingAccess().toBody());
    const api = /^\/api(?:\/v10)?(\/.*)$/.exec(url.pathname)?.[1];
    if (api !== undefined) return handleRest(rest, incoming, api, url.searchParams, outgoing);
    const forPage = /^\/sandbox\/api(\/.*)$/.exec(url.pathname)?.[1];
    if (forPage !== undefined) return handlePage(page, incoming, forPage, url.searchParams, outgoing);
    // HEAD is GET without the body, which Node leaves out by itself.
    const reads = incoming.method === 'GET' || incoming.method === 'HEAD';
    if (reads && sendUpload(world, url.pathname, outgoing)) return;
    const directory = options.pageDirectory;
    if (reads && directory !== undefined) {
      if (await sendPageFile(directory, url.pathname, outgoing)) return;
    }
    sendJson(outgoing, 404, refuse.noRoute().toBody());
  };

  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = addressOf(incoming, origin());
    if (url === null || !isLocal(incoming, port) || !/^\/gateway\/?$/.test(url.pathname)) {
      // Whoever is refused may be gone already: a write to nobody is no fault of the sandbox.
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(incoming, socket, head, (connection) =>
      gateway.accept(connection, url.searchParams),
    );
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address !== null && typeof address === 'object') port = address.port;

  return {
    url: origin(),
    apiUrl: `${origin()}/api`,
    token,
    world,
    seed: seeded,
    gateway,
    interactions,
    violations,
    faults,
    visitor(user = seeded.member.id) {
      const found = world.users.get(user);
      if (found === undefined) throw refuse.unknownUser();
      return new Visitor(world, interactions, found);
    },
    async close() {
      stopTelling();
      gateway.drop();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

/** Delivers interactions over the gateway, whatever the bot's intents are. */
function byGateway(gateway: Gateway): Deliver {
  return (packet: APIInteraction) => {
    if (gateway.identified === 0) return false;
    gateway.dispatch({ t: GatewayDispatchEvents.InteractionCreate, d: packet }, null);
    return true;
  };
}

/** The address that is asked for, null where it is none: `//` is a path that no address may have. */
function addressOf(incoming: IncomingMessage, origin: string): URL | null {
  const path = incoming.url ?? '/';
  return URL.canParse(path, origin) ? new URL(path, origin) : null;
}

/** True for a request that was meant for this server: by its Host, and by its Origin where a browser names one. */
function isLocal(incoming: IncomingMessage, port: number): boolean {
  // A browser leaves out the port that is usual for the scheme.
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`].map((host) => new URL(`http://${host}`).host);
  const { host = '', origin } = incoming.headers;
  return hosts.includes(host) && (origin === undefined || hosts.some((one) => origin === `http://${one}`));
}
