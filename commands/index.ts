/** THE list of commands: registration, router, help and tests all read this one. */

import { ask } from './ask.ts';
import { check } from './check.ts';
import { cite } from './cite.ts';
import type { Command } from './command.ts';
import { evidence } from './evidence.ts';
import { figures } from './figures.ts';
import { findings } from './findings.ts';
import { glossary } from './glossary.ts';
import { grade } from './grade.ts';
import { grades } from './grades.ts';
import { helpFor } from './help.ts';
import { improvements } from './improvements.ts';
import { messageCheck } from './message-check.ts';
import { messageFind } from './message-find.ts';
import { quote } from './quote.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { statement } from './statement.ts';

const ANSWERING: readonly Command[] = [
  ask,
  grade,
  grades,
  improvements,
  findings,
  quote,
  check,
  statement,
  figures,
  search,
  cite,
  evidence,
  glossary,
  sources,
  messageCheck,
  messageFind,
];

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Command[] = [...ANSWERING, helpFor(ANSWERING)];

/** The command with this name. */
export function commandNamed(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}
