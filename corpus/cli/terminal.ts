/** What every sub-command of the corpus tool shares: where it reads and writes, and how it ends. */
import type { Readable } from 'node:stream';
import type { FileFault } from '../register.ts';

/** The outside world of a sub-command, so that tests can give it another. */
export interface Terminal {
  /** The corpus folder. */
  readonly root: string;
  readonly input: Readable;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Shows how far long work has come; shown for people only, and overwritten by what comes next. */
  readonly progress: (text: string) => void;
  /** Asks a person and gives the answer; null where there is nobody to ask. */
  readonly ask: (question: string) => Promise<string | null>;
  readonly now: () => Date;
}

/** Exit code: 0 done, 1 refused or faulty, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** A sub-command: one line for the overview, its help, and what it does. */
export interface SubCommand {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>;
}

/** A fault as one line: file, field, problem. */
export function formatFault({ file, field, problem }: FileFault): string {
  return field === '' ? `${file}: ${problem}` : `${file}, ${field}: ${problem}`;
}

/** Tells every fault, a line each. */
export function tellFaults(faults: readonly FileFault[], terminal: Terminal): void {
  for (const fault of faults) terminal.error(formatFault(fault));
}

/**
 * Text as a terminal may be given it. Control characters in a document could move the cursor, change what was written before,
 * or worse; each shows as a mark instead. Line ends and tabs stay.
 */
export function printable(text: string): string {
  return text
    .replace(/\r\n/gu, '\n')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '\ufffd',
    );
}
