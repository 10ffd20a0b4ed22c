/** Which sub-command was meant, and what is said when none was. */
import { addCommand } from './add.ts';
import { checkCommand } from './check.ts';
import { diffCommand, removeCommand, showCommand } from './documents.ts';
import { extractCommand } from './extract.ts';
import { listCommand } from './list.ts';
import { reviewCommand } from './review.ts';
import type { ExitCode, SubCommand, Terminal } from './terminal.ts';

/** Every sub-command, in the order of the overview. */
export const SUB_COMMANDS: readonly SubCommand[] = [
  addCommand,
  reviewCommand,
  checkCommand,
  listCommand,
  showCommand,
  diffCommand,
  removeCommand,
  extractCommand,
];

function overview(): string {
  const lines = SUB_COMMANDS.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`);
  return ['npm run -s corpus -- COMMAND [options]', '', ...lines, '', 'COMMAND --help tells more.'].join(
    '\n',
  );
}

/** What the system says in codes, in words (POSIX.1-2017, errno.h). */
const SYSTEM_FAULTS: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'Your share of the disk is full',
  EACCES: 'A file or folder may not be read or written',
  EPERM: 'A file or folder may not be changed',
  EROFS: 'The disk can only be read',
  ENAMETOOLONG: 'A name is too long',
  ENOENT: 'A file or folder is missing',
  EFBIG: 'A file would be larger than is allowed here',
};

/** Runs one command line. Wrong usage gives exit code 2 and says what would be right. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === 'help') {
    terminal.out(overview());
    return name === undefined ? 2 : 0;
  }
  const command = SUB_COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    terminal.error(`There is no command "${name}".\n\n${overview()}`);
    return 2;
  }
  if (rest.includes('--help')) {
    terminal.out(command.help);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    // parseArgs throws on unknown options; its message names them.
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      terminal.error(`${error.message}\n\n${command.help}`);
      return 2;
    }
    // A full disk, a folder without permission: what the system says, without a stack.
    if (error instanceof Error && 'syscall' in error && 'code' in error) {
      const said = SYSTEM_FAULTS[String(error.code)] ?? error.message;
      const where = 'path' in error ? ` (${String(error.path)})` : '';
      terminal.error(`${said}${where}. Nothing was changed.`);
      return 1;
    }
    throw error;
  }
}
