import { afterEach } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../bot/sandbox/server.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';

const running: Sandbox[] = [];
const faults: unknown[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
  const [first] = faults.splice(0);
  if (first !== undefined) throw first;
});

/** A sandbox on a free port that is closed after the test; an error of its own fails the test. */
export async function sandboxForTest(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({
    port: 0,
    identifyInterval: 0,
    report: (error) => faults.push(error),
    ...options,
  });
  running.push(sandbox);
  return sandbox;
}

/** A sandbox whose time the test moves. Its heartbeats are so far apart that no connection dies of it. */
export async function timedSandbox(): Promise<{ sandbox: Sandbox; clock: ManualClock }> {
  const clock = manualClock();
  return { clock, sandbox: await sandboxForTest({ clock, heartbeatInterval: 36_000_000 }) };
}
