/** Words and punctuation of the reporter's own text; what stands between quotation marks is one token, a run. */

import type { Span } from '../../model.ts';
import { isSmallLetter, lowerCase } from '../../text/letters.ts';
import { words } from '../lexicon/words.ts';
import { gluedVerb } from './spelling.ts';

/** A word, a punctuation mark, or a quotation (one run, or the part of it in this block). */
export interface Token extends Span {
  readonly kind: 'word' | 'punctuation' | 'run';
  /** The word without a possessive ending. Empty for a run. */
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Had a possessive ending ("Smith’s", "officers’"). */
  readonly possessive: boolean;
  /** Index of the run, or -1. */
  readonly run: number;
}

/** A stretch of a block that belongs to a run, its marks included. */
export interface RunPiece extends Span {
  readonly run: number;
}

/** Words that keep their full stop. Single letters and letter groups with inner stops ("U.S.") need no entry. */
const ABBREVIATIONS = words(`
  mr mrs ms dr prof rev sgt insp supt det capt lt lieut col maj gen cpl brig sen rep gov jr sr st hon cllr asst dep
  inc corp ltd co d.c pres sec jan feb aug sept oct nov dec v vs no dept
`);
const WORD_OR_MARK =
  /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[’'\-‑./&@](?=[\p{L}\p{N}])|(?<=\p{N}),(?=\p{N}))*|[^\s\p{L}\p{N}]/gu;
/** A capital letter, also behind a small prefix: "al-Tamimi", "d’Arcy". */
const CAPITAL = /^(?:(?:al|el|ad|ar|as|ash|an|d|l|t)[-’'])?\p{Lu}/u;
const LETTER = /\p{L}/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;
const POSSESSIVE = /[’']s$/iu;
const DIGIT = /^\p{N}/u;
const INITIALS = /^(?:\p{Lu}|\p{L}(?:\.\p{L})+)$/u;

/** Splits a block into tokens; `pieces` are the parts of runs that lie in it, in order. */
export function tokenise(text: string, block: Span, pieces: readonly RunPiece[]): Token[] {
  const tokens: Token[] = [];
  let from = block.start;
  for (const piece of pieces) {
    readWords(text, from, piece.start, tokens);
    tokens.push({
      kind: 'run',
      text: '',
      lower: '',
      start: piece.start,
      end: piece.end,
      capital: false,
      possessive: false,
      run: piece.run,
    });
    from = piece.end;
  }
  readWords(text, from, block.end, tokens);
  return tokens;
}

const SPACE = 0x20;
const TAB = 0x09;
const RETURN = 0x0d;
const COMMA = 0x2c;
/** Apostrophes, hyphens and the like, which stand inside words. */
const INSIDE_WORDS = new Set([..."’'-‑./&@"].map((mark) => mark.charCodeAt(0)));

/** A plain letter or digit: most of any text, and told without a pattern. */
function isPlain(code: number): boolean {
  const letter = code | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** The end of a word of plain letters that begins at `at`; `at` itself where only the pattern can tell. */
function plainWordEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isPlain(code)) end += 1;
    else if (end > at && INSIDE_WORDS.has(code)) {
      const next = text.charCodeAt(end + 1);
      if (next >= 0x80) return at;
      if (!isPlain(next)) return end;
      end += 2;
    } else return code >= 0x80 || (code === COMMA && isPlain(text.charCodeAt(end + 1))) ? at : end;
  }
}

function readWords(text: string, start: number, end: number, tokens: Token[]): void {
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === SPACE || (code >= TAB && code <= RETURN)) {
      at += 1;
      continue;
    }
    let stop = plainWordEnd(text, at);
    if (stop === at) {
      WORD_OR_MARK.lastIndex = at;
      const match = WORD_OR_MARK.exec(text);
      if (match === null || match.index >= end) return;
      at = match.index;
      stop = at + match[0].length;
    }
    let raw = text.slice(at, Math.min(stop, end));
    const verb = gluedVerb(raw);
    if (verb < raw.length) {
      raw = raw.slice(0, verb);
      stop = at + verb;
    }
    if (isPlain(raw.charCodeAt(0)) || LETTER_OR_DIGIT.test(raw)) {
      const token = readWord(text, at, raw);
      tokens.push(token);
      // The mark of "officers’" and the stop of "Mr." belong to the word.
      stop = Math.max(stop, token.end);
    } else {
      tokens.push({
        kind: 'punctuation',
        text: raw,
        lower: raw,
        start: at,
        end: at + raw.length,
        capital: false,
        possessive: false,
        run: -1,
      });
    }
    at = stop;
  }
}

/** The longest small prefix of CAPITAL with its mark, in UTF-16 units. */
const LONGEST_PREFIX = 4;

/** Whether a word begins with a capital; only a small prefix ("al-", "d’") or a letter that is not plain needs the pattern. */
function hasCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  if (code >= 0x41 && code <= 0x5a) return true;
  for (let at = 0; at < Math.min(word.length, LONGEST_PREFIX); at += 1)
    if (!isSmallLetter(word.charCodeAt(at))) return CAPITAL.test(word);
  return false;
}

function readWord(text: string, start: number, raw: string): Token {
  let word = raw;
  let end = start + raw.length;
  let possessive = false;
  const next = text.charAt(end);
  const mark = word.at(-2);
  if ((mark === '’' || mark === "'") && POSSESSIVE.test(word)) {
    word = word.slice(0, -2);
    possessive = true;
  } else if ((next === '’' || next === "'") && /s$/iu.test(word) && !LETTER.test(text.charAt(end + 1))) {
    possessive = true;
    end += 1;
  } else if (next === '.') {
    const stopsInside = /[,;:)]/u.test(text.charAt(end + 1));
    if (stopsInside || isAbbreviation(word, text, end) || (INITIALS.test(word) && word !== 'I')) {
      word += '.';
      end += 1;
    }
  }
  return {
    kind: 'word',
    text: word,
    lower: lowerCase(word),
    start,
    end,
    capital: hasCapital(word),
    possessive,
    run: -1,
  };
}

/** "Cllr.", and "No." before a number, but not "she said no.": the stop stands at `end`. */
function isAbbreviation(word: string, text: string, end: number): boolean {
  const lower = lowerCase(word);
  return ABBREVIATIONS.has(lower) && (lower !== 'no' || DIGIT.test(text.slice(end + 1, end + 3).trimStart()));
}

/** A dateline is not longer than this, in tokens. */
const LONGEST_DATELINE = 18;

/** The index behind "WASHINGTON (AP) —" or "LONDON, Aug. 4 -" at a paragraph's start, or 0: it names a place, not a speaker. */
export function datelineEnd(tokens: readonly Token[]): number {
  const [first] = tokens;
  if (first === undefined || !first.capital) return 0;
  let bracket = false;
  for (let at = 1; at < Math.min(tokens.length, LONGEST_DATELINE); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'run') return 0;
    if (/^[—–-]$/u.test(token.text))
      return bracket || (first.text.length > 2 && first.text === first.text.toUpperCase()) ? at + 1 : 0;
    bracket ||= token.text === '(';
    if (token.kind === 'punctuation' ? !/^[,.()/]$/u.test(token.text) : !/^[\p{Lu}\p{N}]/u.test(token.text))
      return 0;
  }
  return 0;
}

/**
 * Sentences of the reporter's text as ranges of token indices. A run ends a sentence only if its last sign does and
 * what follows does not say who spoke (`speechFollows`).
 */
export function tokenSentences(
  text: string,
  tokens: readonly Token[],
  speechFollows: (index: number) => boolean,
): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (token === undefined) continue;
    const opens = index === from;
    if (next !== undefined && token.kind === 'word') continue;
    if (next !== undefined && !endsSentence(text, token, next, opens, () => speechFollows(index + 1)))
      continue;
    sentences.push({ from, to: index + 1 });
    from = index + 1;
  }
  return sentences;
}

function endsSentence(
  text: string,
  token: Token,
  next: Token,
  opens: boolean,
  speechFollows: () => boolean,
): boolean {
  if (token.kind === 'punctuation' && !/[.?!…]/u.test(token.text)) return false;
  const begins = next.kind === 'run' || next.capital || next.text === '‘' || DIGIT.test(next.text);
  if (token.kind === 'punctuation') return begins && !/[.?!…]/u.test(next.text);
  if (token.kind !== 'run') return false;
  const last =
    text
      .slice(token.start, token.end)
      .replace(/["”’'»“]+$/u, '')
      .at(-1) ?? '';
  if (!/[.?!…]/u.test(last) || !begins) return false;
  // "She called it “unlawful.” The mayor said ...": the point of the reporter's sentence stands inside the marks.
  const closesReporters =
    !opens && last === '.' && /^["“‘']?\p{Ll}/u.test(text.slice(token.start, token.start + 3));
  return next.kind === 'run' || closesReporters || !speechFollows();
}
