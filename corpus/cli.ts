/** The corpus tool: `npm run -s corpus -- COMMAND`. */
import { run } from './cli/run.ts';
import { corpusRoot } from './root.ts';

process.exitCode = await run(process.argv.slice(2), {
  root: corpusRoot(),
  input: process.stdin,
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
  now: () => new Date(),
});
