/** Typed words beside the words of one source: which of them stand there, in which stretches, and what differs. */
import { diffArrays } from 'diff';
import { NUMBERS } from '../extract/numbers.ts';
import { termOf } from '../search/analyse.ts';
import { type Block, blocksOf, type Range, type TypedWords, trustedRuns, type WordMatch } from './blocks.ts';
import { beginsSentence, endsSentence, type QuotedWord } from './quoted-words.ts';

/** How typed words stand in a source. */
export interface Alignment {
  /** In the order of the typed words. */
  readonly blocks: readonly Block[];
  /** The share of the typed words that stand in the source, from 0 to 1; stop words weigh half. */
  readonly share: number;
}

/** More edits than this make two texts, not a misquotation: it bounds the cost of the comparison. */
const MOST_EDITS = 600;

/** Words that are compared as one: forms of a word, and numbers in words and in figures. */
function likeness(word: string): string {
  const number = NUMBERS.get(word);
  return number === undefined ? (termOf(word) ?? word) : String(number);
}

function weight(word: string): number {
  return termOf(word) === null ? 0.5 : 1;
}

/** Where `wanted` stands in `list` word for word, from `start` on; -1 where it doesn't. */
function indexOfWords(list: readonly QuotedWord[], wanted: readonly string[], start: number): number {
  for (let at = start; at + wanted.length <= list.length; at += 1) {
    if (wanted.every((word, offset) => list[at + offset]?.text === word)) return at;
  }
  return -1;
}

/**
 * The typed words where they stand in the source word for word, in one piece, or in pieces parted by ellipses; null where they
 * don't. Of several places the one that begins with a sentence is taken.
 */
export function alignExactly(typed: TypedWords, source: readonly QuotedWord[]): Alignment | null {
  const { words } = typed;
  let place = -1;
  for (let at = indexOfWords(source, words, 0); at !== -1; at = indexOfWords(source, words, at + 1)) {
    const whole = beginsSentence(source, at) && endsSentence(source, at + words.length);
    if (place === -1 || whole) place = at;
    if (whole) break;
  }
  if (place !== -1) return { blocks: [exactBlock(place, { from: 0, to: words.length })], share: 1 };
  if (typed.gaps.size === 0) return null;
  const blocks: Block[] = [];
  const stops = [...typed.gaps].sort((a, b) => a - b);
  let from = 0;
  for (const to of [...stops, words.length]) {
    const at = indexOfWords(source, words.slice(from, to), blocks.at(-1)?.printed.to ?? 0);
    if (at === -1) return null;
    blocks.push(exactBlock(at, { from, to }));
    from = to;
  }
  return { blocks, share: 1 };
}

function exactBlock(at: number, typed: Range): Block {
  return { printed: { from: at, to: at + typed.to - typed.from }, typed, edits: [] };
}

/** Typed words beside the source's, whether they stand there exactly or not; null where they have too little in common. */
export function align(typed: TypedWords, source: readonly QuotedWord[]): Alignment | null {
  const exact = alignExactly(typed, source);
  if (exact !== null) return exact;
  const region = commonRegion(typed.words, source);
  if (region === null) return null;
  const matches = matchWords(typed.words, source, region);
  const runs = trustedRuns(typed.words, matches, source);
  if (runs.length === 0) return null;
  const blocks = blocksOf(typed, source, runs);
  const total = typed.words.reduce((sum, word) => sum + weight(word), 0);
  let matched = 0;
  for (const run of runs) {
    for (const word of typed.words.slice(run.typed.from, run.typed.to)) matched += weight(word);
    // Another form of a word is half of it.
    for (const { typed: word } of run.edits) matched -= weight(typed.words[word.from] ?? '') / 2;
  }
  return { blocks, share: matched / total };
}

/** The sentences of the source from the first to the last pair of words that it shares with the typed ones. */
function commonRegion(typed: readonly string[], source: readonly QuotedWord[]): Range | null {
  const keys = typed.map(likeness);
  const pairs = new Set(keys.slice(1).map((key, index) => `${keys[index]} ${key}`));
  const shared = source.flatMap((word, index) => {
    const next = source[index + 1];
    return next !== undefined && pairs.has(`${likeness(word.text)} ${likeness(next.text)}`) ? [index] : [];
  });
  const first = shared[0];
  const last = shared.at(-1);
  if (first === undefined || last === undefined) return null;
  let from = first;
  while (!beginsSentence(source, from)) from -= 1;
  let to = last + 2;
  while (!endsSentence(source, to)) to += 1;
  return { from, to };
}

/** For each typed word the printed ones that it stands for, or null. */
function matchWords(
  typed: readonly string[],
  source: readonly QuotedWord[],
  region: Range,
): (WordMatch | null)[] {
  const printed = source.slice(region.from, region.to).map(({ text }) => text);
  const changes = diffArrays(printed, [...typed], {
    comparator: (a, b) => a === b || likeness(a) === likeness(b),
    maxEditLength: MOST_EDITS,
  });
  const matches: (WordMatch | null)[] = [];
  let at = region.from;
  let dropped: Range = { from: at, to: at };
  for (const change of changes ?? []) {
    const { length } = change.value;
    if (change.removed) {
      dropped = { from: at, to: at + length };
      at += length;
      continue;
    }
    if (change.added) {
      const respaced = sameButForSpaces(change.value, source.slice(dropped.from, dropped.to));
      change.value.forEach((_, offset) => {
        const from = Math.min(dropped.from + offset, dropped.to - 1);
        const to = offset === length - 1 ? dropped.to : from + 1;
        matches.push(respaced ? { from, to, respaced } : null);
      });
    } else {
      for (let offset = 0; offset < length; offset += 1) {
        matches.push({ from: at + offset, to: at + offset + 1, respaced: false });
      }
      at += length;
    }
    dropped = { from: at, to: at };
  }
  return matches;
}

function sameButForSpaces(typed: readonly string[], printed: readonly QuotedWord[]): boolean {
  return printed.length > 0 && printed.map(({ text }) => text).join('') === typed.join('');
}
