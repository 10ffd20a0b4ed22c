/** The router as a terminal uses it. */
import { COMMANDS } from '../../commands/index.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { createRouter, type Router } from '../router.ts';

/** A router over every command, for the person at the terminal: what goes wrong is told with its whole stack. */
export function terminalRouter(corpus: Corpus): Router {
  return createRouter({
    commands: COMMANDS,
    corpus: () => corpus,
    now: () => new Date(),
    place: 'terminal',
    onFault: (reference, fault) => {
      const detail = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      process.stderr.write(`${reference}: ${detail}\n`);
    },
  });
}
