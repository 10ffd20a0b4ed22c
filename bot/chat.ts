/** `npm run chat`: the bot in a terminal. Needs neither a token nor a network. */
import { COMMANDS } from '../commands/index.ts';
import { corpusRoot } from '../corpus/root.ts';
import { openCorpus } from './open-corpus.ts';
import { chat } from './terminal/chat.ts';
import { terminalRouter } from './terminal/router.ts';

const opened = openCorpus(corpusRoot());
if (opened.ok) {
  await chat(terminalRouter(opened.corpus), COMMANDS, { input: process.stdin, output: process.stdout });
} else {
  process.stderr.write(`${opened.faults.join('\n')}\n`);
  process.exitCode = 1;
}
