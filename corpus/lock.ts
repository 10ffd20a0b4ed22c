/** One at a time: two programs that add to one corpus wait for each other. */
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** How long a program waits before it looks again. */
const PAUSE_MS = 20;

/**
 * Runs work while this process alone holds the lock at `path`; others that are running wait until it is done. The lock of a
 * process that was killed counts for nothing.
 */
export async function withLock<Value>(path: string, work: () => Value): Promise<Value> {
  const own = `${path}.${process.pid}.tmp`;
  writeFileSync(own, String(process.pid));
  try {
    // A link is there whole or not at all, so that nobody reads half a number.
    while (!isMade(() => linkSync(own, path))) {
      const holder = holderOf(path);
      if (holder !== null && !isRunning(holder)) rmSync(path, { force: true });
      else await setTimeout(PAUSE_MS);
    }
    try {
      return work();
    } finally {
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

function isMade(make: () => void): boolean {
  try {
    make();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The number of the process that holds a lock; null where it was given back in this moment. */
function holderOf(path: string): number | null {
  try {
    return Number(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** Whether another process of this number is running. */
export function isRunning(number: number): boolean {
  if (number === process.pid) return false;
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    // Another user's process may not be asked, but it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
