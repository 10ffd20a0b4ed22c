/** `npm run -s eval -- extraction`: scores the extraction on documents with answers. */
import { parseArgs } from 'node:util';
import { extract } from '../../corpus/extract/extract.ts';
import { readText } from '../../corpus/read/text.ts';
import { loadRegister } from '../../corpus/register.ts';
import { corpusRoot } from '../../corpus/root.ts';
import { loadDocuments } from './extraction/documents.ts';
import { report } from './extraction/report.ts';
import { scoreExtraction } from './extraction/score.ts';

const HELP = `npm run -s eval -- extraction [options]

Scores the extraction on the invented documents of test/eval/extraction (see test/eval/README.md).

  --held-out      score the part that is kept aside, instead of the development part
  --failures N    show at most N failures (10; with --held-out none unless asked for)
  --json          the scores as JSON
  --help          this text
`;

/** What is wrong with the command line: told with the help, exit code 2. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

function main(args: string[]): string {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'held-out': { type: 'boolean', default: false },
      failures: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return HELP;
  if (positionals.length !== 1 || positionals[0] !== 'extraction')
    throw new UsageError('name one: extraction');
  const part = values['held-out'] ? 'held-out' : 'development';
  const failures = Number(values.failures ?? (part === 'held-out' ? 0 : 10));
  if (!Number.isInteger(failures) || failures < 0) throw new UsageError('--failures takes a whole number');
  const register = loadRegister(corpusRoot());
  if (!register.ok) throw new Error('the register cannot be read', { cause: register.faults });
  const score = scoreExtraction(loadDocuments(part), (text) => extract(readText(text), register.value));
  if (!values.json) return `${part} part, ${report(score, failures)}\n`;
  return `${JSON.stringify({ part, ...score, failures: score.failures.slice(0, failures) }, null, 2)}\n`;
}

try {
  process.stdout.write(main(process.argv.slice(2)));
} catch (error) {
  const usage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  if (!usage) throw error;
  process.stderr.write(`${error.message}\n\n${HELP}`);
  process.exitCode = 2;
}
