/** Discord's Markdown inside a line: text -> pieces. Never throws; what is not mark-up is text. */
import type { Inline } from './tree.ts';

/** A piece that begins at a place in the text, and the place after it. */
interface Found {
  readonly piece: Inline;
  readonly end: number;
}

/** Pieces in pieces are read this deep; below, marks are text. Nobody writes that deep, and a hostile text can't exhaust the stack. */
const DEEPEST = 16;

/** Marks that stand on both sides of what they format. Longer ones first: `**` is not two `*`. */
const DELIMITERS = [
  { mark: '**', type: 'strong' },
  { mark: '__', type: 'underline' },
  { mark: '~~', type: 'strike' },
  { mark: '||', type: 'spoiler' },
  { mark: '*', type: 'emphasis' },
  { mark: '_', type: 'emphasis' },
] as const;

/**
 * Reads the mark-up inside a line or paragraph.
 *
 * @example
 * parseInline('graded **good**') // [{type: 'text', text: 'graded '}, {type: 'strong', children: [{type: 'text', text: 'good'}]}]
 */
export function parseInline(source: string): Inline[] {
  return read(source, 0, true);
}

function read(source: string, depth: number, links: boolean): Inline[] {
  const pieces: Inline[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    if (isEscape(source, at)) {
      text += source.charAt(at + 1);
      at += 2;
      continue;
    }
    const found = depth < DEEPEST ? readPiece(source, at, depth, links) : null;
    if (!found) {
      text += source.charAt(at);
      at += 1;
      continue;
    }
    if (text) pieces.push({ type: 'text', text });
    text = '';
    pieces.push(found.piece);
    at = found.end;
  }
  if (text) pieces.push({ type: 'text', text });
  return pieces;
}

/** A backslash takes the meaning from the mark after it; before a letter, a digit or a space it is a backslash. */
function isEscape(source: string, at: number): boolean {
  return source.charAt(at) === '\\' && /[^0-9A-Za-z\s]/.test(source.charAt(at + 1));
}

function readPiece(source: string, at: number, depth: number, links: boolean): Found | null {
  switch (source.charAt(at)) {
    case '`':
      return readCode(source, at);
    case '[':
      return links ? readMaskedLink(source, at, depth) : null;
    case '<':
      return readAngle(source, at, links);
    case 'h':
      return links ? readAddress(source, at) : null;
    default:
      return readDelimited(source, at, depth, links);
  }
}

/** Code between runs of backticks of one length; a space that only keeps a backtick from the run is left out. */
function readCode(source: string, at: number): Found | null {
  const run = match(/`+/y, source, at)?.[0] ?? '';
  let close = at + run.length;
  while (close < source.length) {
    close = source.indexOf(run, close);
    if (close < 0) return null;
    const length = match(/`+/y, source, close)?.[0].length ?? 0;
    if (length === run.length) {
      const text = source
        .slice(at + run.length, close)
        .replace(/^ +(?=`)/, '')
        .replace(/(?<=`) +$/, '');
      return text ? { piece: { type: 'code', text }, end: close + length } : null;
    }
    close += length;
  }
  return null;
}

function readDelimited(source: string, at: number, depth: number, links: boolean): Found | null {
  for (const { mark, type } of DELIMITERS) {
    if (!source.startsWith(mark, at)) continue;
    const close = mark.length === 2 ? closeOfPair(source, at, mark) : closeOfSingle(source, at, mark);
    if (close === null) continue;
    const children = read(source.slice(at + mark.length, close), depth + 1, links);
    return { piece: { type, children }, end: close + mark.length };
  }
  return null;
}

/** `**a**`: the last two of a run of marks close, so that `***a***` is strong and emphasised. */
function closeOfPair(source: string, open: number, mark: string): number | null {
  for (let at = open + mark.length; at < source.length; at += 1) {
    if (isEscape(source, at)) {
      at += 1;
      continue;
    }
    const closes = source.startsWith(mark, at) && !source.startsWith(mark, at + 1);
    if (closes && at > open + mark.length) return at;
  }
  return null;
}

/** `*a*` and `_a_`: not around spaces (`2 * 3 * 4`), and `_` not inside words (`snake_case_name`). */
function closeOfSingle(source: string, open: number, mark: string): number | null {
  const first = source.charAt(open + 1);
  if (first === mark || /\s/.test(first)) return null;
  if (mark === '_' && isWord(source.charAt(open - 1))) return null;
  for (let at = open + 1; at < source.length; at += 1) {
    if (isEscape(source, at)) at += 1;
    else if (source.charAt(at) === mark) {
      if (source.charAt(at + 1) === mark) at += 1;
      else if (/\s/.test(source.charAt(at - 1))) return null;
      else return mark === '_' && isWord(source.charAt(at + 1)) ? null : at;
    }
  }
  return null;
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}_]/u.test(character);
}

/** `[words](https://…)`, also with the address in angle brackets or with a title, which is not shown. */
function readMaskedLink(source: string, at: number, depth: number): Found | null {
  const close = closingBracket(source, at);
  if (close === null) return null;
  const target = match(
    /\]\(\s*<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:\s+"[^"\n]*")?\s*\)/y,
    source,
    close,
  );
  const url = target?.[1];
  const words = source.slice(at + 1, close);
  if (!target || !url || !words.trim()) return null;
  return {
    piece: { type: 'link', url, children: read(words, depth + 1, false) },
    end: close + target[0].length,
  };
}

function closingBracket(source: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < source.length; at += 1) {
    if (isEscape(source, at)) at += 1;
    else if (source.charAt(at) === '[') depth += 1;
    else if (source.charAt(at) === ']') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return null;
}

/** What stands in angle brackets: mentions, timestamps, addresses without a preview. */
function readAngle(source: string, at: number, links: boolean): Found | null {
  const mention = match(/<(@!?|@&|#)(\d{1,20})>/y, source, at);
  if (mention) {
    const of = mention[1] === '#' ? 'channel' : mention[1] === '@&' ? 'role' : 'user';
    return { piece: { type: 'mention', of, id: mention[2] ?? '' }, end: at + mention[0].length };
  }
  const command = match(/<\/([-_'\p{L}\p{N} ]{1,100}):(\d{1,20})>/uy, source, at);
  if (command) {
    const [whole, name = '', id = ''] = command;
    return { piece: { type: 'mention', of: 'command', id, name }, end: at + whole.length };
  }
  const time = match(/<t:(-?\d{1,13})(?::([tTdDfFR]))?>/y, source, at);
  if (time) {
    const piece: Inline = { type: 'timestamp', seconds: Number(time[1]), style: time[2] ?? 'f' };
    return { piece, end: at + time[0].length };
  }
  const address = links ? match(/<(https?:\/\/[^\s<>]+)>/y, source, at) : null;
  return address ? { piece: plainLink(address[1] ?? ''), end: at + address[0].length } : null;
}

/** A bare address: without the punctuation of the sentence it stands in, and a closing bracket only if it was opened in it. */
function readAddress(source: string, at: number): Found | null {
  let url = match(/https?:\/\/[^\s<]*[^\s<.,:;!?"'\]*_~|]/y, source, at)?.[0];
  if (!url) return null;
  while (url.endsWith(')') && url.split('(').length < url.split(')').length) url = url.slice(0, -1);
  return { piece: plainLink(url), end: at + url.length };
}

function plainLink(url: string): Inline {
  return { type: 'link', url, children: [{ type: 'text', text: url }] };
}

/** A sticky expression at a place. */
function match(expression: RegExp, source: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(source);
}
