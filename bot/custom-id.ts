/**
 * What a button or a menu means, as the string that Discord hands back when somebody presses it. All state is in there, so that any running
 * copy of the bot answers it, also after a restart. It holds ids and a page, never what somebody typed: `QUERY` as a value
 * stands for the words that the message itself shows.
 *
 * The form is that of an address: `1/grade?body=west-mercia`, `1/search/2?query=$query`, `1!share`, `1!report/y27v6c7b`; and
 * `1+800000000000000006/quote?topic=y27v6c7b` for an answer that is to be posted as a reply to that message; and
 * `1!more 1/quote?official=andy-cooke` for the menu of a message that this shows again.
 */
import { z } from 'zod';

/** Told apart from a later form by the first character. */
const VERSION = '1';
/** Discord's limit for a custom_id, and for the value of a menu's option. */
const MOST = 100;
/** Pages above this number are taken for tampering. */
const LAST_PAGE = 9999;

/** A command to run, with option values that are ids. */
export interface CommandPress {
  readonly type: 'command';
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  /** The page of a list, from 0. */
  readonly page: number;
  /** The part of an answer that is too long for one message, from 0. */
  readonly part: number;
  /** Where the answer is to be posted for everybody: the id of the message to reply to, or '' for none. */
  readonly post?: string;
}

/** What is done with the message itself. `choose` stands for a menu: what was chosen is another press. */
export const MESSAGE_ACTS = ['share', 'discuss', 'report', 'delete', 'choose', 'more'] as const;

/** Something to be done with the message itself. */
export interface ActPress {
  readonly type: (typeof MESSAGE_ACTS)[number];
  /** The id of the answer that the message shows, where it is needed; of `delete`, the user for whom it was posted. */
  readonly answer?: string;
  /** Of `more` on a private message, what shows that message again: the way back from what replaces it. */
  readonly again?: CommandPress;
}

/** What somebody asks for by pressing a button or choosing from a menu. */
export type Press = CommandPress | ActPress;

const actSchema = z.enum(MESSAGE_ACTS);
const numberSchema = z.coerce.number().int().min(0).max(LAST_PAGE);
const ACT = /^1!([a-z]{1,16})(?:\/([a-z0-9][a-z0-9:._-]{0,79}))?$/;
const COMMAND = /^1(?:\+(\d{0,20}))?\/([a-z0-9-]{1,32})(?:\/(\d{1,4}))?(?:\/(\d{1,4}))?(?:\?(.*))?$/s;

/** Letters that stand for themselves in an option's value beside those that an address allows. */
function encodeValue(value: string): string {
  return encodeURIComponent(value).replaceAll('%24', '$').replaceAll('%2C', ',').replaceAll('%3A', ':');
}

/**
 * The press as a string of at most 100 characters, or null where it does not fit (then no button can be shown for it).
 *
 * @example encodePress({ type: 'command', command: 'grade', options: { body: 'west-mercia' }, page: 0, part: 0 })
 * // '1/grade?body=west-mercia'
 */
export function encodePress(press: Press): string | null {
  if (press.type !== 'command') {
    const act = `${VERSION}!${press.type}${press.answer === undefined ? '' : `/${press.answer}`}`;
    const again = press.again === undefined ? '' : encodePress(press.again);
    if (again === null || !ACT.test(act)) return null;
    const encoded = again === '' ? act : `${act} ${again}`;
    return encoded.length <= MOST ? encoded : null;
  }
  const { command, options, page, part, post } = press;
  // Half a surrogate pair has no form in an address.
  if (Object.values(options).some((value) => /\p{Surrogate}/u.test(value))) return null;
  const pairs = Object.entries(options).map(([name, value]) => `${name}=${encodeValue(value)}`);
  const place = part > 0 ? `/${page}/${part}` : page > 0 ? `/${page}` : '';
  const target = post === undefined ? '' : `+${post}`;
  const encoded = `${VERSION}${target}/${command}${place}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
  return encoded.length <= MOST ? encoded : null;
}

/** The press that a string stands for, or null where it is none of ours, of another version, or tampered with. */
export function decodePress(encoded: string): Press | null {
  if (encoded.length > MOST) return null;
  if (encoded.startsWith(`${VERSION}!`)) {
    const [own = '', ...rest] = encoded.split(' ');
    const [, type, answer] = ACT.exec(own) ?? [];
    const act = actSchema.safeParse(type);
    const again = rest.length === 0 ? undefined : decodePress(rest.join(' '));
    if (!act.success || again === null || (again !== undefined && again.type !== 'command')) return null;
    return {
      type: act.data,
      ...(answer === undefined ? {} : { answer }),
      ...(again === undefined ? {} : { again }),
    };
  }
  const match = COMMAND.exec(encoded);
  if (match === null) return null;
  const [, post, command = '', page = '0', part = '0', pairs = ''] = match;
  const place = z.object({ page: numberSchema, part: numberSchema }).safeParse({ page, part });
  const options = decodePairs(pairs);
  if (!place.success || options === null) return null;
  return { type: 'command', command, options, ...place.data, ...(post === undefined ? {} : { post }) };
}

function decodePairs(pairs: string): Record<string, string> | null {
  const options = new Map<string, string>();
  for (const pair of pairs.split('&').filter(Boolean)) {
    const match = /^([a-z0-9_-]{1,32})=(.*)$/s.exec(pair);
    if (match === null) return null;
    const [, name = '', value = ''] = match;
    if (options.has(name)) return null;
    try {
      options.set(name, decodeURIComponent(value));
    } catch {
      return null;
    }
  }
  return Object.fromEntries(options);
}
