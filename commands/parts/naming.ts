/** Names of bodies in sentences and on buttons, and the buttons themselves. */
import type { Organisation } from '../../corpus/register.ts';
import type { Action } from '../command.ts';

/** A button for `/grades`. */
export const ALL_GRADES: Action = { label: 'All grades', command: 'grades', options: {} };

/** A label for a button, cut at a word to 38 characters; that of a menu or a suggestion may have 100. */
export function label(words: string, most = 38): string {
  if (words.length <= most) return words;
  return `${words.slice(0, most - 1).replace(/\s+\S*$/u, '')}…`;
}

/** A button that asks a command about a body. */
export function askAbout(command: string, body: Organisation, words = shortName(body)): Action {
  return { label: label(words), command, options: { body: body.id } };
}

/** A name that fits a button: "West Midlands ROCU" for a unit with a long name. */
export function shortName({ kind, name, region }: Organisation): string {
  return kind === 'rocu' && region !== null ? `${region} ROCU` : name;
}

/** A name inside a sentence: "the Regional Organised Crime Unit for the West Midlands", "West Mercia Police". */
export function inText({ kind, name }: Organisation): string {
  return kind === 'rocu' && /\bUnit\b[^()]*$/u.test(name) ? `the ${name}` : name;
}
