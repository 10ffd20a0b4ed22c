/** A corpus folder of one's own, to break on purpose. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { run } from '../../corpus/cli/run.ts';
import { corpusRoot } from '../../corpus/root.ts';

/** A new corpus folder with the register and no document; it is removed when the test ends. */
export function temporaryCorpus(): string {
  const folder = mkdtempSync(join(tmpdir(), 'corpus-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(corpusRoot(), 'register'), join(folder, 'register'), { recursive: true });
  mkdirSync(join(folder, 'documents'));
  return folder;
}

/** An invented article about real-looking bodies: short, with one of everything that `add` reads from a text. */
export const INVENTED_ARTICLE = `Inspectors grade Kent

Inspectors published a report.

May 3, 2023
By Ann Lee

Kent Police has been graded as ‘good’ by HMICFRS.

“We are pleased, and there is more to do,” said Chief Constable Jo Bell.

Copyright © 2023 Trade Weekly
`;

/** Writes a text beside the corpus and gives its path. */
export function textFile(root: string, text: string | Uint8Array, name = 'new.txt'): string {
  const path = join(root, name);
  writeFileSync(path, text);
  return path;
}

/** Runs the corpus tool on a folder and gives what it printed. */
export async function runCorpus(
  root: string,
  args: readonly string[],
  input = '',
  answers: readonly string[] = [],
): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const left = [...answers];
  const code = await run(args, {
    root,
    input: Readable.from([input]),
    out: (text) => {
      out += `${text}\n`;
    },
    error: (text) => {
      error += `${text}\n`;
    },
    progress: () => {},
    ask: async () => left.shift() ?? null,
    now: () => new Date('2026-03-01T12:00:00Z'),
  });
  return { code, out, error };
}
