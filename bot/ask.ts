/** `npm run -s ask -- 'TEXT'`: one question, or many from standard input, answered as on Discord. */
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { COMMANDS } from '../commands/index.ts';
import { corpusRoot } from '../corpus/root.ts';
import { openCorpus } from './open-corpus.ts';
import { askLine, askTyped } from './terminal/asked.ts';
import { terminalRouter } from './terminal/router.ts';
import { showMarkdown } from './terminal/show.ts';
import { whyLines } from './terminal/why.ts';

const HELP = `Asks the bot as on Discord, and prints the answer.

  npm run -s ask -- 'TEXT'           the answer for a person
  npm run -s ask -- 'TEXT' --json    the answer with evidence, claims and payload
  npm run -s ask -- 'TEXT' --why     the answer, and how the question was understood
  npm run -s ask -- --jsonl          a line {"id", "q", "reply_to"?} of standard input each; a line of JSON out each

TEXT is a slash command (/grade west-mercia) or a question in plain words. The first option may stand
without its name: /search "county lines" body:rocu

Exit code 0 for every outcome, 1 where the corpus has faults, 2 for wrong usage.`;

const FLAGS = {
  json: { type: 'boolean', default: false },
  why: { type: 'boolean', default: false },
  jsonl: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

interface Usage {
  readonly text: string;
  readonly json: boolean;
  readonly why: boolean;
  readonly jsonl: boolean;
  readonly help: boolean;
}

/** The arguments, or what is wrong with them. */
function readUsage(args: readonly string[]): Usage | string {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: FLAGS, allowPositionals: true });
    const text = positionals.join(' ');
    if (values.help) return { ...values, text };
    if (values.json && values.jsonl) return 'Either --json or --jsonl.';
    if (values.jsonl && positionals.length > 0) return '--jsonl reads its questions from standard input.';
    if (!values.jsonl && positionals.length === 0) return 'What do you want to ask? --help shows how.';
    return { ...values, text };
  } catch (error) {
    return error instanceof Error ? error.message : 'These arguments are not understood.';
  }
}

async function main(): Promise<number> {
  const usage = readUsage(process.argv.slice(2));
  if (typeof usage === 'string') {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  if (usage.help) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  const opened = openCorpus(corpusRoot());
  if (!opened.ok) {
    process.stderr.write(`${opened.faults.join('\n')}\n`);
    return 1;
  }
  const router = terminalRouter(opened.corpus);
  const ask = (input: string, before?: string) => askTyped(input, router, COMMANDS, before);
  if (usage.jsonl) return askLines(ask);
  const asked = await ask(usage.text);
  const width = Math.min(process.stdout.columns ?? 100, 100);
  const style = { width, colour: process.stdout.isTTY };
  process.stdout.write(`${usage.json ? JSON.stringify(asked) : showMarkdown(asked.text, style)}\n`);
  if (usage.why && asked.plan !== undefined) process.stdout.write(`\n${whyLines(asked.plan).join('\n')}\n`);
  return 0;
}

/** Answers every line of standard input; a bad one is told and does not stop the others. */
async function askLines(
  ask: (input: string, before?: string) => ReturnType<typeof askTyped>,
): Promise<number> {
  const answers = new Map<string, unknown>();
  try {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() !== '') process.stdout.write(`${JSON.stringify(await askLine(line, ask, answers))}\n`);
    }
    return 0;
  } catch {
    process.stderr.write('Standard input cannot be read.\n');
    return 2;
  }
}

process.exitCode = await main();
