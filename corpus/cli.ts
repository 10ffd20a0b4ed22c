/** The corpus tool: `npm run -s corpus -- COMMAND`. */
import { createInterface } from 'node:readline/promises';
import { run } from './cli/run.ts';
import { printable } from './cli/terminal.ts';
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

/** What stands on the line of progress is wiped out before anything else is said. */
let progressShown = false;
function wipeProgress(): void {
  if (progressShown) process.stderr.write('\r\u001b[K');
  progressShown = false;
}

process.exitCode = await run(process.argv.slice(2), {
  root: corpusRoot(),
  input: process.stdin,
  out: (text) => {
    wipeProgress();
    // A file or another program gets every character as it is.
    process.stdout.write(`${process.stdout.isTTY ? printable(text) : text}\n`);
  },
  error: (text) => {
    wipeProgress();
    process.stderr.write(`${printable(text)}\n`);
  },
  progress: (text) => {
    if (!process.stderr.isTTY) return;
    process.stderr.write(`\r\u001b[K${printable(text).slice(0, (process.stderr.columns ?? 80) - 1)}`);
    progressShown = true;
  },
  ask: (question) => {
    wipeProgress();
    return ask(question);
  },
  now: () => new Date(),
});
