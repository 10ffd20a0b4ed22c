/** The whole bot in a sandbox, by each way in that it has: what these tests ask is the same for all of them. */
import pino from 'pino';
import { createGateway, type Gateway } from '../../bot/gateway.ts';
import { openCorpus } from '../../bot/open-corpus.ts';
import { createRouter } from '../../bot/router.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../bot/sandbox/server.ts';
import { COMMANDS } from '../../commands/index.ts';
import { corpusRoot } from '../../corpus/root.ts';
import { manualClock } from '../bot/sandbox/manual-clock.ts';

/** A bot at work in a sandbox. */
export interface World {
  readonly sandbox: Sandbox;
  /** The lines of the bot's log, parsed. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** Errors of the sandbox itself; a test that ends with one has found a bug. */
  readonly faults: readonly unknown[];
  readonly gateway: Gateway;
  /** Codes with which Discord closed the connection for good. */
  readonly closedForGood: readonly number[];
  /** Ends the bot and starts another one, which knows nothing of what the first one did. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** A way in: how the bot and a sandbox are put together. */
export interface WayIn {
  readonly name: string;
  readonly start: (options?: Partial<SandboxOptions>) => Promise<World>;
}

const opened = openCorpus(corpusRoot());
if (!opened.ok) throw new Error(opened.faults.join('\n'));
const { corpus } = opened;

/** The answering part of the bot, with the documents of this repository. */
function routerFor(log: pino.Logger, reportChannel: string) {
  return createRouter({
    commands: COMMANDS,
    corpus: () => corpus,
    now: () => new Date('2026-01-05T12:00:00Z'),
    reportChannel,
    onFault: (reference, fault) => log.error({ reference, fault }, 'an answer failed'),
  });
}

/**
 * Starts the bot over the gateway, with the real client. It does not wait between IDENTIFYs, and the sandbox's time stands
 * still: on a busy machine nothing comes too late that would be in time elsewhere.
 */
async function startOverGateway(options: Partial<SandboxOptions> = {}): Promise<World> {
  const faults: unknown[] = [];
  const lines: Record<string, unknown>[] = [];
  const closedForGood: number[] = [];
  const log = pino({ level: 'debug', base: null }, { write: (line) => lines.push(JSON.parse(line)) });
  const sandbox = await startSandbox({
    port: 0,
    identifyInterval: 0,
    clock: manualClock(),
    heartbeatInterval: 36_000_000,
    report: (error) => faults.push(error),
    ...options,
  });
  const connect = (): Gateway =>
    createGateway({
      token: sandbox.token,
      config: { DISCORD_API_URL: sandbox.apiUrl, DISCORD_GUILD_ID: undefined },
      commands: COMMANDS,
      router: routerFor(log, sandbox.seed.inspections.id),
      log,
      questions: { corpus: () => corpus, now: () => new Date('2026-01-05T12:00:00Z') },
      onClosed: (code) => closedForGood.push(code),
      ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    });
  let gateway = connect();
  await gateway.start();
  return {
    sandbox,
    log: lines,
    faults,
    get gateway() {
      return gateway;
    },
    closedForGood,
    async restart() {
      await gateway.stop();
      gateway = connect();
      await gateway.start();
    },
    async close() {
      await gateway.stop();
      await sandbox.close();
    },
  };
}

/** Every way in that the bot has. */
export const WAYS_IN: readonly WayIn[] = [{ name: 'over the gateway', start: startOverGateway }];

/** The way in that tests of the gateway itself use. */
export const overGateway = startOverGateway;
