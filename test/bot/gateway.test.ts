import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../bot/gateway.ts';
import { createLog } from '../../bot/log.ts';
import { createRouter } from '../../bot/router.ts';
import { type Sandbox, startSandbox } from '../../bot/sandbox/server.ts';
import { projectRoot } from '../../corpus/root.ts';
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
});

/** The bot as it is run, from source. */
function run(environment: Readonly<Record<string, string>>): { child: ChildProcess; output: () => string } {
  const written: string[] = [];
  const child = spawn(process.execPath, ['--import', 'tsx', 'bot/main.ts'], {
    cwd: projectRoot(),
    // The test runner sets MODE for itself.
    env: { ...process.env, MODE: '', DISCORD_TOKEN: '', DISCORD_GUILD_ID: '', ...environment },
  });
  child.stdout.on('data', (chunk: Buffer) => written.push(String(chunk)));
  child.stderr.on('data', (chunk: Buffer) => written.push(String(chunk)));
  closing.push(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  });
  return { child, output: () => written.join('') };
}

async function untilWritten(output: () => string, child: ChildProcess, words: string): Promise<void> {
  while (!output().includes(words)) {
    if (child.exitCode !== null) throw new Error(`the bot ended: ${output()}`);
    await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')]);
  }
}

describe('the bot as a process', () => {
  it('goes on after packets that no client can read, and ends cleanly when it is told to', {
    timeout: 30_000,
  }, async () => {
    const sandbox = await sandboxed();
    const { child, output } = run({ DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: sandbox.apiUrl });
    await untilWritten(output, child, 'commands registered');
    const packets = [
      'null',
      '7',
      '"x"',
      '[]',
      '{}',
      '{"type":2}',
      '{"type":2,"id":"1","token":"hidden","data":null}',
    ];
    for (const packet of packets) {
      sandbox.gateway.dispatch(JSON.parse(`{"t":"INTERACTION_CREATE","d":${packet}}`), null);
    }
    await untilWritten(output, child, 'an answer was lost');
    const id = commandId(sandbox, 'sources');
    const outcome = await sandbox.visitor().slash(sandbox.seed.general.id, id, []);
    expect(outcome).toMatchObject({ outcome: 'answered' });
    expect(output()).toMatch(/"reference":"[A-Z0-9]{8}"/);
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    expect(await exited).toEqual([0, null]);
    expect(output()).not.toContain('hidden');
    expect(output()).not.toContain(sandbox.token);
  });

  it('tells every problem with its environment, and no secret', { timeout: 30_000 }, async () => {
    const { child, output } = run({ DISCORD_TOKEN: 'a secret', PORT: 'x', LOG_LEVEL: 'loud' });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(output()).toMatch(/DISCORD_TOKEN.*\n.*PORT.*\n.*LOG_LEVEL/);
    expect(output()).not.toContain('secret');
  });

  it('says in a sentence that a token is refused', { timeout: 30_000 }, async () => {
    const sandbox = await sandboxed();
    const { child, output } = run({ DISCORD_TOKEN: 'wrong-token', DISCORD_API_URL: sandbox.apiUrl });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(output()).toContain('refused DISCORD_TOKEN');
    expect(output()).not.toContain('wrong-token');
  });
});
