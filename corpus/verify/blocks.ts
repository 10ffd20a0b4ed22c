/** From single words that match to the stretches of a source in which they stand. */
import { termOf } from '../search/analyse.ts';
import { beginsSentence, endsSentence, type QuotedWord } from './quoted-words.ts';

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

/** What somebody typed, as words, with the ellipses in it. */
export interface TypedWords {
  readonly words: readonly string[];
  /** Numbers of the words before which an ellipsis stands. */
  readonly gaps: ReadonlySet<number>;
}

/** The printed words that a typed word stands for. */
export interface WordMatch extends Range {
  /** True where only the spaces differ: "under way" typed for "underway". */
  readonly respaced: boolean;
}

/** A run of matched words this long, or a content word and one more, is no accident. */
const STRONG_RUN = 3;
/** Shorter runs count where they lie this near (in words) to a strong one. */
const NEAR = 6;
/** Consecutive typed words that stand for consecutive printed ones. */
export interface Run {
  readonly typed: Range;
  readonly printed: Range;
  /** Words that match only in kind: another form of the word, or the number written otherwise. */
  readonly edits: readonly Edit[];
}

/** Runs of matched words that are long enough to be no accident, and shorter ones near to them. */
export function trustedRuns(
  typed: readonly string[],
  matches: readonly (WordMatch | null)[],
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

/** The runs, put together into stretches of the source. */
export function blocksOf(typed: TypedWords, source: readonly QuotedWord[], runs: readonly Run[]): Block[] {
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
