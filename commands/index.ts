/** THE list of commands: registration, router, help and tests all read this one. */
import type { Command } from './command.ts';
import { grade } from './grade.ts';

/** Every command, in the order in which help shows them. */
export const COMMANDS: readonly Command[] = [grade];

/** The command with this name. */
export function commandNamed(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}
