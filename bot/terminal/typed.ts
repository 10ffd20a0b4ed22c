/** What somebody types, as the command it stands for: `/grade west-mercia`, `/search "county lines" body:rocu`, or plain words. */
import type { Command } from '../../commands/command.ts';

/** A command with options by name, as typed. The command need not exist. */
export interface Typed {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** What plain words are: a question. */
const PLAIN = { command: 'ask', option: 'question' } as const;

/**
 * Reads a line. The first option may stand bare: it runs to the first ` name:` that is an option of the command, and is
 * taken literally. A value after `name:` may stand in double quotes, with JSON's escapes.
 *
 * @example readTyped('/search "county lines" body:rocu', commands)
 * // { command: 'search', options: { query: '"county lines"', body: 'rocu' } }
 */
export function readTyped(text: string, commands: readonly Command[]): Typed {
  const line = text.trim();
  const slash = /^\/(\S*)\s*/.exec(line);
  if (slash === null) return { command: PLAIN.command, options: { [PLAIN.option]: line } };
  const name = (slash[1] ?? '').toLowerCase();
  const command = commands.find((each) => each.name === name);
  if (command === undefined) return { command: name, options: {} };
  return { command: name, options: readOptions(line.slice(slash[0].length), command) };
}

function readOptions(rest: string, command: Command): Record<string, string> {
  const names = Object.keys(command.options);
  const options = new Map<string, string>();
  const label = new RegExp(`(?:^|\\s)(${names.map(escaped).join('|')}):`, 'g');
  const first = nextLabel(label, rest, 0);
  const bare = rest.slice(0, first?.start ?? rest.length).trim();
  const bareOption = names.find((name) => command.options[name]?.type === 'string');
  if (bare !== '' && bareOption !== undefined) options.set(bareOption, bare);
  for (let at = first; at !== null; ) {
    const { value, end } = readValue(rest, at.end, label);
    if (!options.has(at.name)) options.set(at.name, value);
    at = nextLabel(label, rest, end);
  }
  return Object.fromEntries(options);
}

function escaped(name: string): string {
  return name.replace(/[^\p{L}\p{N}_]/gu, '\\$&');
}

interface Label {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function nextLabel(label: RegExp, text: string, from: number): Label | null {
  label.lastIndex = from;
  const found = label.exec(text);
  return found === null
    ? null
    : { name: found[1] ?? '', start: found.index, end: found.index + found[0].length };
}

/** A value from `start`: up to the closing quotation mark, else up to the next option. */
function readValue(text: string, start: number, label: RegExp): { value: string; end: number } {
  const quoted = /^\s*("(?:[^"\\]|\\.)*")(?=\s|$)/s.exec(text.slice(start));
  const value = quoted === null ? null : fromJson(quoted[1] ?? '');
  if (quoted !== null && value !== null) return { value, end: start + quoted[0].length };
  const end = nextLabel(label, text, start)?.start ?? text.length;
  return { value: text.slice(start, end).trim(), end };
}

function fromJson(quoted: string): string | null {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
