/** Typed words beside the words of one source: which of them stand there, in which stretches, and what differs. */
import { diffArrays } from 'diff';
import { NUMBERS } from '../extract/numbers.ts';
import { termOf } from '../search/analyse.ts';
import type { QuotedWord } from './quoted-words.ts';

/** A range of words, `from` inclusive, `to` exclusive; it may be empty. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words of the source (`printed`) where other words, or none, were typed. */
export interface Edit {
  readonly printed: Range;
  readonly typed: Range;
}

/** A stretch of typed words that stands in one stretch of the source, edits inside it. */
export interface Block {
  readonly printed: Range;
  readonly typed: Range;
  readonly edits: readonly Edit[];
}

/** How typed words stand in a source. */
export interface Alignment {
  /** In the order of the typed words. */
  readonly blocks: readonly Block[];
  /** The share of the typed words that stand in the source, from 0 to 1; stop words weigh half. */
  readonly share: number;
}

/** What somebody typed, as words, with the ellipses in it. */
export interface TypedWords {
  readonly words: readonly string[];
  /** Numbers of the words before which an ellipsis stands. */
  readonly gaps: ReadonlySet<number>;
}

/** A run of matched words this long, or a content word and one more, is no accident. */
const STRONG_RUN = 3;
/** Shorter runs count where they lie this near (in words) to a strong one. */
const NEAR = 6;
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

/** Whether a sentence begins at the word `at`. */
export function beginsSentence(source: readonly QuotedWord[], at: number): boolean {
  return at === 0 || source[at]?.sentence !== source[at - 1]?.sentence;
}

/** Whether a sentence ends before the word `at`. */
export function endsSentence(source: readonly QuotedWord[], at: number): boolean {
  return at === source.length || beginsSentence(source, at);
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

/** The printed words that a typed word stands for. */
interface Match extends Range {
  /** True where only the spaces differ: "under way" typed for "underway". */
  readonly respaced: boolean;
}

/** For each typed word the printed ones that it stands for, or null. */
function matchWords(
  typed: readonly string[],
  source: readonly QuotedWord[],
  region: Range,
): (Match | null)[] {
  const printed = source.slice(region.from, region.to).map(({ text }) => text);
  const changes = diffArrays(printed, [...typed], {
    comparator: (a, b) => a === b || likeness(a) === likeness(b),
    maxEditLength: MOST_EDITS,
  });
  const matches: (Match | null)[] = [];
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

interface Run {
  readonly typed: Range;
  readonly printed: Range;
  /** Words that match only in kind: another form of the word, or the number written otherwise. */
  readonly edits: readonly Edit[];
}

/** Runs of matched words that are long enough to be no accident, and shorter ones near to them. */
function trustedRuns(
  typed: readonly string[],
  matches: readonly (Match | null)[],
  source: readonly QuotedWord[],
): Run[] {
  const runs: Run[] = [];
  matches.forEach((match, index) => {
    if (match === null) return;
    const { from, to, respaced } = match;
    const word = { from: index, to: index + 1 };
    const same = respaced || typed[index] === source[from]?.text;
    const edits = same ? [] : [{ printed: { from, to }, typed: word }];
    const before = runs.at(-1);
    if (before !== undefined && before.typed.to === index && from <= before.printed.to) {
      runs[runs.length - 1] = {
        typed: { from: before.typed.from, to: word.to },
        printed: { from: before.printed.from, to },
        edits: [...before.edits, ...edits],
      };
    } else runs.push({ typed: word, printed: { from, to }, edits });
  });
  const strong = (run: Run): boolean => {
    const { from, to } = run.typed;
    return (
      to - from >= STRONG_RUN ||
      (to - from === 2 && typed.slice(from, to).some((word) => termOf(word) !== null))
    );
  };
  const near = (a: Run, b: Run): boolean =>
    Math.abs(b.printed.from - a.printed.to) <= NEAR &&
    Math.abs(b.typed.from - a.typed.to) <= NEAR &&
    source[a.printed.to - 1]?.sentence === source[b.printed.from]?.sentence;
  const trusted = new Set(runs.filter(strong));
  for (let grown = true; grown; ) {
    grown = false;
    runs.forEach((run, index) => {
      if (trusted.has(run)) return;
      const before = runs[index - 1];
      const after = runs[index + 1];
      const joins =
        (before !== undefined && trusted.has(before) && near(before, run)) ||
        (after !== undefined && trusted.has(after) && near(run, after));
      if (joins) {
        trusted.add(run);
        grown = true;
      }
    });
  }
  return runs.filter((run) => trusted.has(run));
}

/** Whether the words between two runs are more than a misquotation leaves out: a whole sentence, or parts of two. */
function partsTwoPlaces(typed: TypedWords, source: readonly QuotedWord[], a: Run, b: Run): boolean {
  const left = source.slice(a.printed.to, b.printed.from);
  if (left.length === 0) return false;
  for (let gap = a.typed.to; gap <= b.typed.from; gap += 1) if (typed.gaps.has(gap)) return true;
  const places = left.map((_, offset) => a.printed.to + offset);
  const wholeSentence = places.some(
    (at) =>
      beginsSentence(source, at) &&
      places.some(
        (end) => end >= at && source[end]?.sentence === source[at]?.sentence && endsSentence(source, end + 1),
      ),
  );
  const severalSentences = left.at(-1)?.sentence !== left[0]?.sentence;
  return wholeSentence || (severalSentences && left.length > 3);
}

function blocksOf(typed: TypedWords, source: readonly QuotedWord[], runs: readonly Run[]): Block[] {
  const blocks: Block[] = [];
  for (const run of runs) {
    const last = blocks.at(-1);
    if (last === undefined || partsTwoPlaces(typed, source, last, run)) {
      blocks.push(run);
      continue;
    }
    const edit: Edit = {
      printed: { from: last.printed.to, to: run.printed.from },
      typed: { from: last.typed.to, to: run.typed.from },
    };
    blocks[blocks.length - 1] = {
      printed: { from: last.printed.from, to: run.printed.to },
      typed: { from: last.typed.from, to: run.typed.to },
      edits: [...last.edits, edit, ...run.edits],
    };
  }
  return blocks.map((block, index) => withEdges(typed, source, block, blocks[index - 1], blocks[index + 1]));
}

/** A block with the equal words just before and after it, which a comparison may have found elsewhere first. */
function extended(
  typed: TypedWords,
  source: readonly QuotedWord[],
  block: Block,
  least: number,
  most = typed.words.length,
): Run {
  let { from, to } = block.printed;
  let { from: first, to: last } = block.typed;
  while (first > least && from > 0 && typed.words[first - 1] === source[from - 1]?.text) {
    first -= 1;
    from -= 1;
  }
  while (last < most && to < source.length && typed.words[last] === source[to]?.text) {
    last += 1;
    to += 1;
  }
  return { typed: { from: first, to: last }, printed: { from, to }, edits: block.edits };
}

/**
 * Typed words before the first or after the last matched one are an edit at that end: they replace the words that the
 * sentence has there if they are about as many, else they are added.
 */
function withEdges(
  typed: TypedWords,
  source: readonly QuotedWord[],
  block: Block,
  before: Block | undefined,
  after: Block | undefined,
): Block {
  const edits = [...block.edits];
  let { printed, typed: range } = extended(typed, source, block, before?.typed.to ?? 0, after?.typed.from);
  const leading = range.from - (before?.typed.to ?? 0);
  if (leading > 0) {
    let start = printed.from;
    while (!beginsSentence(source, start) && printed.from - start <= leading) start -= 1;
    const replaced = beginsSentence(source, start) ? start : printed.from;
    edits.unshift({
      printed: { from: replaced, to: printed.from },
      typed: { from: range.from - leading, to: range.from },
    });
    printed = { from: replaced, to: printed.to };
    range = { from: range.from - leading, to: range.to };
  }
  const trailing = after === undefined ? typed.words.length - range.to : 0;
  if (trailing > 0) {
    let end = printed.to;
    while (!endsSentence(source, end) && end - printed.to <= trailing) end += 1;
    const replaced = endsSentence(source, end) ? end : printed.to;
    edits.push({
      printed: { from: printed.to, to: replaced },
      typed: { from: range.to, to: range.to + trailing },
    });
    printed = { from: printed.from, to: replaced };
    range = { from: range.from, to: range.to + trailing };
  }
  return { printed, typed: range, edits: mergeNeighbours(edits) };
}

/** Edits side by side are one: "ten" for "10" and "per cent" for "%". */
function mergeNeighbours(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = [];
  for (const { printed, typed } of edits) {
    const last = merged.at(-1);
    if (last !== undefined && last.printed.to === printed.from && last.typed.to === typed.from) {
      merged[merged.length - 1] = {
        printed: { from: last.printed.from, to: printed.to },
        typed: { from: last.typed.from, to: typed.to },
      };
    } else merged.push({ printed, typed });
  }
  return merged;
}
