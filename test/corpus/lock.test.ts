import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withLock } from '../../corpus/lock.ts';
import { temporaryCorpus } from '../support/temporary-corpus.ts';

describe('withLock', () => {
  test('holds the lock while the work is done, and gives it back also when the work fails', async () => {
    const root = temporaryCorpus();
    const path = join(root, 'lock');
    expect(await withLock(path, () => existsSync(path))).toBe(true);
    await expect(
      withLock(path, () => {
        throw new Error('work');
      }),
    ).rejects.toThrow('work');
    expect(readdirSync(root).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  test('the lock of a process that is gone counts for nothing', async () => {
    const path = join(temporaryCorpus(), 'lock');
    writeFileSync(path, String(spawnSync(process.execPath, ['--version']).pid));
    expect(await withLock(path, () => 'done')).toBe('done');
  });
});
