/** The bot: on Discord with a token, in a small Discord of its own without one. */
import { join } from 'node:path';
import { config as loadDotenv } from 'dotenv';
import { COMMANDS } from '../commands/index.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { corpusRoot, projectRoot } from '../corpus/root.ts';
import { type Config, readConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import { createLog, newReference } from './log.ts';
import { openCorpus } from './open-corpus.ts';
import { createRouter } from './router.ts';
import { openSandbox } from './sandbox/open.ts';

/** Says what hinders the start, a line each, and ends with a fault. */
function giveUp(lines: readonly string[]): never {
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exit(1);
}

/** Opens the sandbox, with the bot in it by the same way in as on Discord. */
async function runInSandbox(config: Config, corpus: Corpus): Promise<void> {
  const log = createLog(config.LOG_LEVEL);
  const opened = await openSandbox(config.PORT, (fault) =>
    log.error({ reference: newReference(), fault }, 'the sandbox failed'),
  );
  if (!opened.ok) giveUp([opened.problem]);
  const { url, apiUrl, token } = opened.sandbox;
  // The server that DISCORD_GUILD_ID names is on Discord, not in here.
  const inSandbox = { ...config, DISCORD_API_URL: apiUrl, DISCORD_GUILD_ID: undefined };
  await runOnDiscord(inSandbox, token, corpus);
  process.stdout.write(`No DISCORD_TOKEN is set, so the bot answers in a small Discord of its own: ${url}\n`);
}

async function runOnDiscord(config: Config, token: string, corpus: Corpus): Promise<void> {
  const log = createLog(config.LOG_LEVEL);
  // A malformed packet makes discord.js itself throw where nobody can catch it: the bot says so and goes on.
  process.on('unhandledRejection', (fault) => {
    log.error({ reference: newReference(), fault }, 'something failed outside an answer');
  });
  const router = createRouter({
    commands: COMMANDS,
    corpus: () => corpus,
    now: () => new Date(),
    reportChannel: config.REPORT_CHANNEL_ID,
    onFault: (reference, fault) => log.error({ reference, fault }, 'an answer failed'),
  });
  const gateway = createGateway({
    token,
    config,
    commands: COMMANDS,
    router,
    log,
    questions: { corpus: () => corpus, now: () => new Date() },
    onClosed: (code) => {
      log.fatal({ code }, 'Discord closed the connection for good');
      process.exit(1);
    },
  });
  const stop = (signal: NodeJS.Signals) => {
    log.info({ signal }, 'stopping');
    gateway.stop().then(
      () => process.exit(0),
      () => process.exit(0),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  try {
    await gateway.start();
  } catch (fault) {
    const reference = newReference();
    log.fatal({ reference, fault }, 'no connection to Discord');
    giveUp([`Discord could not be reached, or refused DISCORD_TOKEN. Reference: ${reference}`]);
  }
}

loadDotenv({ path: join(projectRoot(), '.env'), quiet: true });
const read = readConfig(process.env);
if (!read.ok) giveUp(read.problems);
const opened = openCorpus(corpusRoot());
if (!opened.ok) giveUp(opened.faults);
opened.corpus.prepare();
const token = read.config.DISCORD_TOKEN;
if (token === undefined) await runInSandbox(read.config, opened.corpus);
else await runOnDiscord(read.config, token, opened.corpus);
