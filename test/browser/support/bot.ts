/** The real bot on a sandbox. */
import { createGateway } from '../../../bot/gateway.ts';
import { createLog } from '../../../bot/log.ts';
import { openCorpus } from '../../../bot/open-corpus.ts';
import { createRouter } from '../../../bot/router.ts';
import type { Sandbox } from '../../../bot/sandbox/server.ts';
import { COMMANDS } from '../../../commands/index.ts';
import { corpusRoot } from '../../../corpus/root.ts';

/** Connects the bot with its shipped corpus; gives back how to disconnect it. Problems are reported to *inspections*. */
export async function connectBot(sandbox: Sandbox): Promise<() => Promise<void>> {
  const opened = openCorpus(corpusRoot());
  if (!opened.ok) throw new Error(opened.faults.join('\n'));
  const faults: unknown[] = [];
  const gateway = createGateway({
    token: sandbox.token,
    config: { DISCORD_API_URL: sandbox.apiUrl, DISCORD_GUILD_ID: undefined },
    commands: COMMANDS,
    router: createRouter({
      commands: COMMANDS,
      corpus: () => opened.corpus,
      now: () => new Date(),
      reportChannel: sandbox.seed.inspections.id,
      onFault: (_reference, fault) => faults.push(fault),
    }),
    log: createLog('silent'),
    onClosed: () => {},
  });
  await gateway.start();
  return async () => {
    await gateway.stop();
    if (faults.length > 0) throw faults[0];
  };
}
