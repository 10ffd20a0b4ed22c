/** The bot as a process of its own, as it runs for real. */
import { type ChildProcess, spawn } from 'node:child_process';
import { environmentSchema } from '../../bot/config.ts';
import { projectRoot } from '../../corpus/root.ts';
import { bundled } from '../support/bundle.ts';

/** A running bot. */
export interface BotProcess {
  /** All that it has written so far. */
  readonly output: () => string;
  readonly alive: () => boolean;
  /** Settles when it has written something that matches, and rejects when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Settles with its exit code when it has ended. */
  readonly ended: Promise<number | null>;
  /** Ends it and settles with its exit code. */
  end(): Promise<number | null>;
}

/**
 * Starts `bot/main.ts` with this environment and no other: every variable that it reads and that is not named
 * is set to nothing, so that no `.env` of whoever runs the tests comes in.
 */
export async function startBot(environment: Readonly<Record<string, string>>): Promise<BotProcess> {
  const unset = Object.fromEntries(Object.keys(environmentSchema.shape).map((name) => [name, '']));
  const child: ChildProcess = spawn(process.execPath, [await bundled('bot/main.ts')], {
    cwd: projectRoot(),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...unset, ...environment },
  });
  let output = '';
  const listeners = new Set<() => void>();
  const note = (chunk: Buffer | string): void => {
    output += chunk.toString();
    for (const listener of [...listeners]) listener();
  };
  child.stdout?.on('data', note);
  child.stderr?.on('data', note);
  const ended = new Promise<number | null>((resolve) => {
    child.on('exit', (code) => {
      resolve(code);
      note('');
    });
  });
  const alive = (): boolean => child.exitCode === null && child.signalCode === null;
  return {
    output: () => output,
    alive,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = pattern.exec(output);
          if (found === null && alive()) return;
          listeners.delete(look);
          if (found === null) reject(new Error(`the bot ended without saying ${pattern}:\n${output}`));
          else resolve(found);
        };
        listeners.add(look);
        look();
      }),
    end() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}
