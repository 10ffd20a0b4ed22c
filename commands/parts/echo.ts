/** What somebody typed, as a reply repeats it: enough of it to be known again. */
import type { Inline } from '../command.ts';

/** Longest repetition; names and terms are far shorter. */
const LONGEST = 80;

/**
 * The typed words in marks, as pieces of a line; the end is left out where they are too long.
 *
 * @example echo('narnia') // ['“', { typed: 'narnia' }, '”']
 */
export function echo(typed: string): Inline[] {
  const words = typed.trim();
  // Cut between whole characters, never inside a surrogate pair.
  const shown = words.length <= LONGEST ? words : `${[...words].slice(0, LONGEST).join('')}…`;
  return ['“', { typed: shown }, '”'];
}
