/** The corpus tool: `npm run -s corpus -- COMMAND`. */
import { createInterface } from 'node:readline/promises';
import { run } from './cli/run.ts';
import { corpusRoot } from './root.ts';

const isTerminal = process.stdin.isTTY && process.stderr.isTTY;

/** One question, one line; null when the answer is refused with Ctrl-D. */
async function ask(question: string): Promise<string | null> {
  if (!isTerminal) return null;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const closed = new Promise<null>((done) => lines.once('close', () => done(null)));
  try {
    return await Promise.race([lines.question(question), closed]);
  } finally {
    lines.close();
  }
}

process.exitCode = await run(process.argv.slice(2), {
  root: corpusRoot(),
  input: process.stdin,
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
  progress: (text) => {
    if (isTerminal) process.stderr.write(`\r\u001b[K${text}`);
  },
  ask,
  now: () => new Date(),
});
