/** `npm run -s eval -- extraction` and `-- questions`: scores on documents with answers, and on questions with keys. */
import { parseArgs } from 'node:util';
import { extract } from '../../corpus/extract/extract.ts';
import { readText } from '../../corpus/read/text.ts';
import { loadRegister } from '../../corpus/register.ts';
import { corpusRoot } from '../../corpus/root.ts';
import { inventedCorpus } from '../support/invented.ts';
import { put, realCorpus } from '../support/real.ts';
import { loadDocuments } from './extraction/documents.ts';
import { report } from './extraction/report.ts';
import { scoreExtraction } from './extraction/score.ts';
import { loadQuestions, type QuestionPart } from './questions/questions.ts';
import { questionReport } from './questions/report.ts';
import { type QuestionScore, scoreQuestions } from './questions/score.ts';

const HELP = `npm run -s eval -- SUBJECT [options]

Subjects (see test/eval/README.md):
  extraction      scores the extraction on the invented documents of test/eval/extraction
  questions       scores the answers to questions as people type them, on the committed and on an invented document

  --held-out      score the part that is kept aside, instead of the development part
  --failures N    show at most N failures (10; with --held-out none unless asked for)
  --json          the scores as JSON
  --help          this text
`;

/** What is wrong with the command line: told with the help, exit code 2. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was asked for. */
interface Wanted {
  readonly heldOut: boolean;
  readonly failures: number;
  readonly json: boolean;
}

async function main(args: string[]): Promise<string> {
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
  const [subject, ...more] = positionals;
  if (more.length > 0) throw new UsageError('name one subject');
  const heldOut = values['held-out'];
  const failures = Number(values.failures ?? (heldOut ? 0 : 10));
  if (!Number.isInteger(failures) || failures < 0) throw new UsageError('--failures takes a whole number');
  const wanted = { heldOut, failures, json: values.json };
  switch (subject) {
    case 'extraction':
      return evaluateExtraction(wanted);
    case 'questions':
      return evaluateQuestions(wanted);
    default:
      throw new UsageError('name one: extraction, questions');
  }
}

function evaluateExtraction({ heldOut, failures, json }: Wanted): string {
  const register = loadRegister(corpusRoot());
  if (!register.ok) throw new Error('the register cannot be read', { cause: register.faults });
  const part = heldOut ? 'held-out' : 'development';
  const score = scoreExtraction(loadDocuments(part), (text) => extract(readText(text), register.value));
  if (!json) return `${part} part, ${report(score, failures)}\n`;
  return `${JSON.stringify({ part, ...score, failures: score.failures.slice(0, failures) }, null, 2)}\n`;
}

async function evaluateQuestions({ heldOut, failures, json }: Wanted): Promise<string> {
  const parts: QuestionPart[] = heldOut ? ['held-out'] : ['development', 'invented'];
  const scores: (QuestionScore & { readonly part: QuestionPart })[] = [];
  for (const part of parts) {
    const corpus = part === 'invented' ? inventedCorpus() : realCorpus();
    const ask = (question: string) => put(corpus, `/ask ${question}`);
    const score = await scoreQuestions(loadQuestions(part), ask, corpus);
    scores.push({ part, ...score });
  }
  if (!json) {
    return scores.map((score) => `${score.part} part, ${questionReport(score, failures)}\n`).join('\n');
  }
  const shown = scores.map((score) => ({ ...score, failures: score.failures.slice(0, failures) }));
  return `${JSON.stringify(shown, null, 2)}\n`;
}

try {
  process.stdout.write(await main(process.argv.slice(2)));
} catch (error) {
  const usage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  if (!usage) throw error;
  process.stderr.write(`${error.message}\n\n${HELP}`);
  process.exitCode = 2;
}
