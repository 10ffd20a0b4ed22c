import { afterEach, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../bot/gateway.ts';
import { createLog } from '../../bot/log.ts';
import { createRouter } from '../../bot/router.ts';
import { type Sandbox, startSandbox } from '../../bot/sandbox/server.ts';
import { inventedCorpus } from '../support/invented.ts';
import { SMALL_COMMANDS } from './small-commands.ts';

const corpus = inventedCorpus();
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function sandboxed(): Promise<Sandbox> {
  const sandbox = await startSandbox({
    port: 0,
    identifyInterval: 1,
    report: (error) => {
      throw error;
    },
  });
  closing.push(() => sandbox.close());
  return sandbox;
}

/** A bot on the sandbox, in this process, and the lines of its log. */
async function connected(sandbox: Sandbox): Promise<{ gateway: Gateway; log: string[] }> {
  const log: string[] = [];
  const gateway = createGateway({
    token: sandbox.token,
    config: { DISCORD_API_URL: sandbox.apiUrl, DISCORD_GUILD_ID: undefined },
    commands: SMALL_COMMANDS,
    router: createRouter({
      commands: SMALL_COMMANDS,
      corpus: () => corpus,
      now: () => new Date('2031-03-01'),
      onFault: (_reference, fault) => {
        throw fault;
      },
    }),
    log: createLog('info', { write: (line) => void log.push(line) }),
    onClosed: () => undefined,
  });
  closing.push(() => gateway.stop());
  await gateway.start();
  return { gateway, log };
}

function commandId(sandbox: Sandbox, name: string): string {
  const { visitor, seed } = sandbox;
  const command = visitor()
    .commandsIn(seed.general.id)
    .find((each) => each.name === name);
  if (command === undefined) throw new Error(`/${name} is not registered`);
  return command.id;
}

describe('the gateway', () => {
  it('registers its commands once, and answers with nothing that Discord would refuse', async () => {
    const sandbox = await sandboxed();
    const { log } = await connected(sandbox);
    const id = commandId(sandbox, 'grade');
    const channel = sandbox.seed.general.id;
    const option = { name: 'body', type: 3, value: 'west-mercia' } as const;
    expect(await sandbox.visitor().slash(channel, id, [option])).toMatchObject({ outcome: 'answered' });
    expect(
      await sandbox.visitor().autocomplete(channel, id, [{ ...option, value: 'west-me', focused: true }]),
    ).toMatchObject({ outcome: 'choices', choices: [{ value: 'west-mercia' }] });
    expect(sandbox.violations.list).toEqual([]);
    expect(log.join('')).toContain('commands registered');
    expect(log.join('')).not.toContain('token');
    const again = await connected(sandbox);
    expect(again.log.join('')).toContain('commands are registered already');
  });

  it('registers its commands where it can’t be told which ones are known', async () => {
    const sandbox = await sandboxed();
    sandbox.faults.add(/^GET \/applications\/\d+\/commands$/, { kind: 'error-500' }, 10);
    const { log } = await connected(sandbox);
    expect(log.join('')).toContain('commands registered');
    expect(commandId(sandbox, 'grade')).toMatch(/^\d+$/);
  });

  it('does not speak of connecting again when it is stopped', async () => {
    const { gateway, log } = await connected(await sandboxed());
    await gateway.stop();
    expect(log.join('')).not.toContain('again');
  });
});
