/** The way in through Discord's gateway: raw packets to the router, its responses back by REST. No privileged intent is needed. */
import {
  Client,
  type ClientOptions,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  InteractionResponseType,
  REST,
  Routes,
} from 'discord.js';
import type pino from 'pino';
import { z } from 'zod';
import type { Command } from '../commands/command.ts';
import type { Config } from './config.ts';
import { deliver } from './delivery.ts';
import { createFinisher } from './finish.ts';
import { newReference } from './log.ts';
import { type MentionParts, Mentions } from './mention.ts';
import { pictureUpload } from './picture/draw.ts';
import { declareCommands, needsRegistration } from './registration.ts';
import type { Router } from './router.ts';

/** What the gateway needs. */
export interface GatewayParts {
  readonly token: string;
  readonly config: Pick<Config, 'DISCORD_API_URL' | 'DISCORD_GUILD_ID'>;
  readonly commands: readonly Command[];
  readonly router: Router;
  readonly log: pino.Logger;
  /** Questions in messages are answered where this is given. */
  readonly questions?: Pick<MentionParts, 'corpus' | 'now'>;
  /** Told when Discord closed the connection for good. */
  readonly onClosed: (code: number) => void;
  /** How the connection is made, where that is not Discord's usual way. */
  readonly ws?: NonNullable<ClientOptions['ws']>;
}

/** A connection to Discord. */
export interface Gateway {
  /** Connects; settles when Discord says that the bot is ready and knows its commands. */
  start(): Promise<void>;
  /** Lets answers under way go out, for a second and a half at most, and disconnects. */
  stop(): Promise<void>;
}

/** Discord takes a first response for 3 s: an attempt that takes longer than this is given up for a second one. */
const CALLBACK_TIMEOUT_MS = 2_000;
/** How long answers under way may take when the bot is told to stop. */
const STOPPING_MS = 1_500;

const addressSchema = z.looseObject({ id: z.string(), token: z.string() });

/** Makes a connection that is not started yet. */
export function createGateway({
  token,
  config,
  commands,
  router,
  log,
  questions,
  onClosed,
  ws,
}: GatewayParts): Gateway {
  const api = config.DISCORD_API_URL;
  const client = new Client({
    // None of them is privileged: the words of a message come only where the bot is mentioned, and in direct messages.
    intents:
      questions === undefined ? [] : [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    allowedMentions: { parse: [] },
    rest: { api },
    ...(ws === undefined ? {} : { ws }),
  });
  const callbacks = new REST({ api, timeout: CALLBACK_TIMEOUT_MS, retries: 0 });
  const underWay = new Set<Promise<void>>();
  const finish = createFinisher({
    webhooks: callbacks,
    bot: client.rest,
    onFault(fault, words) {
      const reference = newReference();
      log.error({ reference, fault }, words);
      return reference;
    },
  });
  let stopping = false;
  let mentions: Mentions | undefined;

  const report = (fault: unknown, words: string): void => {
    log.error({ reference: newReference(), fault }, words);
  };

  async function answer(packet: unknown): Promise<void> {
    const begun = performance.now();
    const address = addressSchema.safeParse(packet);
    if (!address.success) {
      log.error({ reference: newReference() }, 'an interaction without id or token can’t be answered');
      return;
    }
    const routed = await router(packet);
    const files = routed.picture === undefined ? [] : [await pictureUpload(routed.picture)];
    const delivery = await deliver(callbacks, address.data, routed.response, files);
    const ms = Math.round(performance.now() - begun);
    const about = {
      interaction: address.data.id,
      response: routed.response.type,
      command: routed.answered?.command,
      outcome: routed.answered?.reply.outcome,
      ms,
    };
    if (delivery.type === 'lost') {
      const { code, fault } = delivery;
      log.warn({ ...about, reference: newReference(), code, fault }, 'an answer was lost');
      return;
    }
    if (delivery.type === 'answered-before') {
      log.info(about, 'the interaction was answered before');
      return;
    }
    // Suggestions are asked for with every key that is pressed.
    const isSuggestion =
      routed.response.type === InteractionResponseType.ApplicationCommandAutocompleteResult;
    if (isSuggestion) log.debug(about, 'suggested');
    else log.info(about, 'answered');
    if (routed.after !== undefined) await finish(routed.after);
  }

  async function register(application: string): Promise<void> {
    const server = config.DISCORD_GUILD_ID;
    const route =
      server === undefined
        ? Routes.applicationCommands(application)
        : Routes.applicationGuildCommands(application, server);
    const declared = declareCommands(commands, server === undefined ? 'everywhere' : 'one-server');
    // A server that doesn't say what it has is told all the same.
    const known = await client.rest.get(route).catch((fault: unknown) => {
      log.warn({ reference: newReference(), fault }, 'which commands are registered could not be read');
    });
    if (!needsRegistration(declared, known)) {
      log.info({ commands: declared.length }, 'commands are registered already');
      return;
    }
    await client.rest.put(route, { body: declared });
    log.info({ commands: declared.length }, 'commands registered');
  }

  client.ws.on(GatewayDispatchEvents.InteractionCreate, (packet: unknown) => {
    const answering = answer(packet)
      .catch((fault: unknown) => report(fault, 'an interaction could not be dealt with'))
      .finally(() => underWay.delete(answering));
    underWay.add(answering);
  });
  function onMessage(words: string, deal: (mentions: Mentions, packet: unknown) => Promise<boolean>) {
    return (packet: unknown): void => {
      if (questions === undefined || !client.isReady() || stopping) return;
      mentions ??= new Mentions({ bot: client.user.id, channels: client.rest, ...questions });
      const answering: Promise<void> = deal(mentions, packet)
        .then((answered) => {
          if (answered) log.info(words);
        })
        .catch((fault: unknown) => report(fault, 'a message could not be answered'))
        .finally(() => underWay.delete(answering));
      underWay.add(answering);
    };
  }
  client.ws.on(
    GatewayDispatchEvents.MessageCreate,
    onMessage('a message was answered', (one, packet) => one.created(packet)),
  );
  client.ws.on(
    GatewayDispatchEvents.MessageUpdate,
    onMessage('an edited message was answered', (one, packet) => one.edited(packet)),
  );
  client.on(Events.Error, (fault) => report(fault, 'the client reports an error'));
  client.on(Events.ShardError, (fault) => report(fault, 'the connection reports an error'));
  client.on(Events.ShardReconnecting, () => {
    // The client says so of every connection that ends, also of one that it ends itself.
    if (!stopping) log.info('connecting to Discord again');
  });
  client.on(Events.ShardResume, () => log.info('connected to Discord again'));
  client.on(Events.ShardDisconnect, ({ code }) => onClosed(code));

  return {
    async start() {
      const ready = new Promise<string>((resolve) => {
        client.once(Events.ClientReady, ({ application }) => resolve(application.id));
      });
      await client.login(token);
      const application = await ready;
      log.info({ application }, 'connected to Discord');
      try {
        await register(application);
      } catch (fault) {
        report(fault, 'the commands could not be registered; those that Discord has already are answered');
      }
    },
    async stop() {
      const patience = new Promise<void>((resolve) => {
        setTimeout(resolve, STOPPING_MS).unref();
      });
      await Promise.race([Promise.allSettled(underWay), patience]);
      stopping = true;
      await client.destroy();
      callbacks.clearHandlerSweeper();
      callbacks.clearHashSweeper();
    },
  };
}
