/**
 * Folding of text for *matching only*: what is shown is always the source's own characters. Case, accents, the style of
 * marks, dashes and spaces, invisible characters, ligatures and wrongly decoded UTF-8 are folded away, and every folded
 * character knows the source characters that it came from.
 */
import type { Span } from '../model.ts';

/** A folded text with the way back: character `i` came from `source.slice(starts[i], ends[i])`. */
export interface FoldedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** A word of a text: folded, with its place in the source. Currency signs and "%" are words; "&" is the word "and". */
export interface Word extends Span {
  readonly text: string;
}

/** Characters whose compatibility form isn't what a reader would type, so that they are replaced first. */
const REPLACEMENTS = new Map<string, string>([
  ...Array.from('‘’‚‛ʼʹ′`´＇‹›', (mark): [string, string] => [mark, "'"]),
  ...Array.from('“”„‟″«»＂', (mark): [string, string] => [mark, '"']),
  ['−', '-'],
  ['⁃', '-'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['ø', 'o'],
  ['Ø', 'o'],
  ['ß', 'ss'],
]);

/** Where Windows-1252 differs from Latin-1: the characters of the bytes 0x80 to 0x9F. Source: WHATWG Encoding, windows-1252. */
const WINDOWS_1252 = new Map(
  Array.from(
    '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ',
    (character, index): [string, number] => [character, 0x80 + index],
  ),
);

const folds = new Map<string, string>();

/** One code point, folded: no characters, one, or a few ("ﬁ" becomes "fi"). */
function foldCharacter(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const replaced = REPLACEMENTS.get(character) ?? character;
  const folded = replaced
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Cs}]/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s/gu, ' ')
    .replace(/\p{Cc}/gu, '');
  folds.set(character, folded);
  return folded;
}

function windows1252Byte(character: string): number | undefined {
  const code = character.charCodeAt(0);
  return WINDOWS_1252.get(character) ?? (code >= 0x80 && code <= 0xff ? code : undefined);
}

/**
 * UTF-8 that was read as Windows-1252 ("â€™" for "’"): the character that was meant and the length of what stands for it,
 * or undefined where the text at `index` is no such thing.
 */
function misreadUtf8(text: string, index: number): { character: string; length: number } | undefined {
  const lead = windows1252Byte(text.charAt(index));
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return undefined;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const bytes = [lead];
  for (let offset = 1; offset < length; offset += 1) {
    const byte = windows1252Byte(text.charAt(index + offset));
    if (byte === undefined || byte < 0x80 || byte > 0xbf) {
      // The closing mark's last byte has no character in Windows-1252, and many programs drop it.
      return text.startsWith('â€', index) ? { character: '"', length: 2 } : undefined;
    }
    bytes.push(byte);
  }
  const character = Buffer.from(bytes).toString('utf8');
  return character.includes('\ufffd') ? undefined : { character, length };
}

/**
 * Folds a text for matching.
 *
 * @example fold('The force’s “plan”').text === 'the force\'s "plan"'
 */
export function fold(source: string): FoldedText {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (folded: string, start: number, end: number): void => {
    if (folded === '') return;
    pieces.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  let index = 0;
  while (index < source.length) {
    const code = source.codePointAt(index) ?? 0;
    const misread = code >= 0xc2 && code <= 0xf4 ? misreadUtf8(source, index) : undefined;
    const character = misread?.character ?? String.fromCodePoint(code);
    const end = index + (misread?.length ?? character.length);
    add(foldCharacter(character), index, end);
    index = end;
  }
  return { text: pieces.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** The source's span of the folded characters from `start` to `end` (not empty). */
export function sourceSpan(folded: FoldedText, start: number, end: number): Span {
  return { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 };
}

/** Numbers with separators stay whole; an apostrophe inside a word belongs to it, one at its end doesn't. */
const WORD =
  /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,])|\d+(?:\.\d+)+|[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*|[\p{Sc}%&]/gu;

/**
 * The words of a stretch of text, folded: what remains of it when case, marks, dashes, spaces and punctuation don't count.
 *
 * @example words('Long-term plans: 1,000').map(({ text }) => text) // ['long', 'term', 'plans', '1000']
 */
export function words(source: string, start = 0, end = source.length): Word[] {
  const folded = fold(source.slice(start, end));
  return Array.from(folded.text.matchAll(WORD), (match) => {
    const span = sourceSpan(folded, match.index, match.index + match[0].length);
    const text = match[0] === '&' ? 'and' : match[0].replaceAll(',', '');
    return { text, start: start + span.start, end: start + span.end };
  });
}
