/** The options of a command as they were given, checked against its declaration. */
import { type Command, type OptionDeclaration, QUERY, type Reply } from '../commands/command.ts';
import type { CommandPress } from './custom-id.ts';
import { cleanTyped } from './markdown.ts';

/** Values by the names of options. */
export type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** An option as it was given. */
export interface GivenOption {
  readonly name: string;
  readonly value?: string | number | boolean | undefined;
}

/** Values that the declaration allows, or the first option whose value is missing or not of the declared type. */
export type ReadOptions =
  | { readonly ok: true; readonly values: Values }
  | { readonly ok: false; readonly option: string; readonly wanted: OptionDeclaration['type'] | null };

/** Reads options by a command's declaration; what it does not declare is left out. */
export function readOptions(command: Command, given: readonly GivenOption[]): ReadOptions {
  const values: Record<string, string | number | boolean | undefined> = {};
  for (const [name, declaration] of Object.entries(command.options)) {
    const raw = given.find((option) => option.name === name)?.value;
    const value = raw === undefined ? undefined : readValue(declaration, raw);
    if (value === null) return { ok: false, option: name, wanted: declaration.type };
    if (value === undefined && declaration.required === true) {
      return { ok: false, option: name, wanted: null };
    }
    values[name] = value;
  }
  return { ok: true, values };
}

/** The value as declared; null where it is of another type. */
function readValue(
  { type }: OptionDeclaration,
  raw: string | number | boolean,
): string | number | boolean | null {
  if (type === 'string') return cleanTyped(String(raw));
  if (type === 'boolean') {
    // Buttons and the terminal carry words; Discord itself shows them as "True" and "False".
    const word = String(raw).toLowerCase();
    return word === 'true' ? true : word === 'false' ? false : null;
  }
  const number = typeof raw === 'boolean' || raw === '' ? Number.NaN : Number(raw);
  return Number.isSafeInteger(number) ? number : null;
}

/** Ids are all that a button may hold beside a page. */
const ID = /^[a-z0-9]+(?:[-_.:][a-z0-9]+)*$/;

/**
 * The press that asks for the same answer again, or null where it would have to hold what somebody typed. Words that the
 * reply itself shows are read back from there.
 */
export function asksAgain(command: Command, values: Values, page: number, reply: Reply): CommandPress | null {
  const query = reply.blocks.find((block) => block.type === 'query')?.text;
  const options: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || name === 'private') continue;
    const readAs = reply.readAs?.[name];
    if (typeof value !== 'string' || ID.test(value)) options[name] = String(value);
    else if (readAs !== undefined) options[name] = readAs;
    else if (query !== undefined && cleanTyped(query) === value) options[name] = QUERY;
    else return null;
  }
  return { type: 'command', command: command.name, options, page, part: 0 };
}
