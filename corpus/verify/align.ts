/** Typed words beside the words of one source: which of them stand there, in which stretches, and what differs. */
import { diffArrays } from 'diff';
import { NUMBERS } from '../extract/numbers.ts';
import { termOf } from '../search/analyse.ts';
import { type Block, blocksOf, type Range, type TypedWords, trustedRuns, type WordMatch } from './blocks.ts';
import { changeKinds } from './changes.ts';
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
  const wide = region === null ? null : alignIn(typed, source, region);
  if (wide === null || wide.blocks.length === 1) return wide;
  // A word too many also stands somewhere further on: what is nearer to a single place is the likelier account.
  return regionsAround(typed.words, source, wide.blocks)
    .flatMap((near) => alignIn(typed, source, near) ?? [])
    .reduce((best, near) => (distanceOf(near) <= distanceOf(best) ? near : best), wide);
}

/** How far typed words are from printed ones: what does not stand there, every change, and every further piece. */
export function distanceOf({ blocks, share }: Alignment): number {
  const edits = blocks.reduce((sum, block) => sum + block.edits.length, 0);
  return (1 - share) * 10 + edits + (blocks.length - 1) * 2;
}

/** Typed words beside those of a region of the source. */
function alignIn(typed: TypedWords, source: readonly QuotedWord[], region: Range): Alignment | null {
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

/** The sentences of the largest block, with as many around them as the other typed words may take up, and alone. */
function regionsAround(
  typed: readonly string[],
  source: readonly QuotedWord[],
  blocks: readonly Block[],
): Range[] {
  const [largest] = blocks.toSorted((a, b) => b.typed.to - b.typed.from - (a.typed.to - a.typed.from));
  if (largest === undefined) return [];
  const from = Math.max(0, largest.printed.from - largest.typed.from);
  const to = Math.min(source.length, largest.printed.to + typed.length - largest.typed.to);
  return [wholeSentences(source, { from, to }), wholeSentences(source, largest.printed)];
}

/** A range of the source, widened to whole sentences. */
function wholeSentences(source: readonly QuotedWord[], range: Range): Range {
  let { from, to } = range;
  while (!beginsSentence(source, from)) from -= 1;
  while (!endsSentence(source, to)) to += 1;
  return { from, to };
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
  return wholeSentences(source, { from: first, to: last + 2 });
}

/** For each typed word the printed ones that it stands for, or null. */
function matchWords(
  typed: readonly string[],
  source: readonly QuotedWord[],
  region: Range,
): (WordMatch | null)[] {
  // Compared by what they are looked up by, made once for each word: a comparison looks at each many times.
  const changes = diffArrays(
    source.slice(region.from, region.to).map(({ text }) => likeness(text)),
    typed.map(likeness),
    { maxEditLength: MOST_EDITS },
  );
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
      const added = typed.slice(matches.length, matches.length + length);
      const place = respacedPlace(added, source, dropped);
      for (let offset = 0; offset < length; offset += 1) {
        const from = place === null ? 0 : Math.min(place.from + offset, place.to - 1);
        const to = offset === length - 1 ? (place?.to ?? 0) : from + 1;
        matches.push(place === null ? null : { from, to, respaced: true });
      }
    } else {
      for (let offset = 0; offset < length; offset += 1) {
        matches.push({ from: at + offset, to: at + offset + 1, respaced: false });
      }
      at += length;
    }
    dropped = { from: at, to: at };
  }
  return besideNext(typed, source, matches);
}

/**
 * A run of words that stands a second time, just before what the next typed words stand for, is taken there: else all that is
 * printed in between would be told as left out.
 */
function besideNext(
  typed: readonly string[],
  source: readonly QuotedWord[],
  matches: readonly (WordMatch | null)[],
): (WordMatch | null)[] {
  const moved = [...matches];
  for (let end = moved.length - 1; end > 0; end -= 1) {
    const next = moved[end];
    const last = moved[end - 1];
    if (!next || !last || last.to >= next.from) continue;
    let begin = end - 1;
    while (begin > 0 && moved[begin - 1]?.to === moved[begin]?.from) begin -= 1;
    const from = next.from - (end - begin);
    const stands = typed.slice(begin, end).every((word, offset) => source[from + offset]?.text === word);
    if (!stands || from < last.to) continue;
    for (let at = begin; at < end; at += 1) {
      moved[at] = { from: from + at - begin, to: from + at - begin + 1, respaced: false };
    }
  }
  return moved;
}

/** Where, among words that were left out, the typed ones stand but for their spaces; null where they don't. */
function respacedPlace(
  typed: readonly string[],
  source: readonly QuotedWord[],
  { from, to }: Range,
): Range | null {
  const { length } = typed.join('');
  for (let start = from; start < to; start += 1) {
    let end = start;
    for (let sum = 0; end < to && sum < length; end += 1) sum += source[end]?.text.length ?? 0;
    if (sameButForSpaces(typed, source.slice(start, end))) return { from: start, to: end };
  }
  return null;
}

/** Spaces alone make another number of "1 64", and deny what "notable" says in "not able". */
function sameButForSpaces(typed: readonly string[], words: readonly QuotedWord[]): boolean {
  const printed = words.map(({ text }) => text);
  const together = typed.join('');
  if (printed.length === 0 || printed.join('') !== together) return false;
  const areThousands = [typed, printed].every((list) => THOUSANDS.test(list.join(' ')));
  if (!areThousands && digitsOf(typed) !== digitsOf(printed)) return false;
  return !changeKinds(printed, typed, new Set()).includes('negation');
}

/** The numbers among words, as they are parted: "1million" and "1 million" hold the same, "1 64" and "164" don't. */
function digitsOf(list: readonly string[]): string {
  return (list.join(' ').match(/\d+(?:\.\d+)*/gu) ?? []).join(' ');
}

/** A number, its thousands parted by spaces or not at all. */
const THOUSANDS = /^[1-9](?:\d*|\d{0,2}(?: \d{3})+)$/u;
