/**
 * Compares words that somebody typed as a quotation with the quotations of the sources. It never calls a misquotation
 * genuine: `verbatim` is given only for whole sentences, or a whole fragment, word for word.
 */
import type { Span } from '../model.ts';
import { termOf } from '../search/analyse.ts';
import type { SearchDocument } from '../search/passages.ts';
import { speakerId } from '../speaker.ts';
import type { Word } from '../text/normalise.ts';
import { alignExactly, distanceOf } from './align.ts';
import { onlySaysWho } from './attribution.ts';
import { comparedWords } from './compared-words.ts';
import {
  describe,
  isExact,
  isWhole,
  type Match,
  matchQuotation,
  type Part,
  type ReadQuotations,
  type TypedText,
} from './match.ts';
import { candidates, type QuotationIndex } from './quotation-index.ts';
import { wordsOfDocument } from './quoted-words.ts';
import { type Attribution, isNamed } from './speakers.ts';
import { partOf, readTyped } from './typed-text.ts';

/**
 * - `verbatim`: whole sentences in order, or a whole fragment, as printed.
 * - `cut`: as printed, but words are left out at an end, or at an ellipsis.
 * - `altered`: words were changed, left out or added.
 * - `joined`: put together as one from separate places.
 * - `other-speaker`: said by somebody else than is named.
 * - `reporter`: the words stand in the document, but outside quotation marks.
 * - `absent`: not there.
 */
export type VerdictKind = 'verbatim' | 'cut' | 'altered' | 'joined' | 'other-speaker' | 'reporter' | 'absent';

/** Where several hold, the first of these is the verdict. */
const WEIGHT: readonly VerdictKind[] = ['altered', 'other-speaker', 'joined', 'cut'];

/** A place in a document. */
export interface Passage {
  readonly document: SearchDocument;
  readonly span: Span;
}

/** What came of the comparison. */
export interface Verdict {
  /** As it was given to be compared. */
  readonly text: string;
  readonly verdict: VerdictKind;
  /** What else holds, the weightiest first. */
  readonly also: readonly VerdictKind[];
  /** The source quotations in which the words stand, in the order of the typed words. Empty for `reporter` and `absent`. */
  readonly parts: readonly Part[];
  /** `reporter`: where the words stand; `absent`: the nearest paragraph, where there is one. Else null. */
  readonly passage: Passage | null;
}

/** Less in common than this (of the typed words, stop words weighing half) is no misquotation but another text. */
const LEAST_SHARE = 0.6;
/** A further piece of a joined quotation has at least so many words, and stands in its source nearly whole. */
const SHORTEST_PIECE = 4;
/** A piece that an ellipsis parts from others has at least so many. */
const SHORTEST_PARTED = 3;
const LEAST_PIECE_SHARE = 0.75;
const MOST_PIECES = 6;
/** So many words at an end of a typed text show whether a paragraph may hold it. */
const ENDS = 2;

/** A single word is no quotation; signs don't count. */
function isQuotation(list: readonly Word[]): boolean {
  return list.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)).length >= 2;
}

/**
 * Compares a typed quotation with the sources; null where there is nothing to compare (a single word).
 *
 * @param attribution whose words they are said to be; null where nobody is named
 * @example verify(index, 'fewer victims of crime in the areas we serve', null)?.verdict // 'altered', where "less" is printed
 */
export function verify(index: QuotationIndex, text: string, attribution: Attribution | null): Verdict | null {
  const typed = readTyped(text);
  if (!isQuotation(typed.list)) return null;
  const search: Search = { index, attribution, read: new Map() };
  const matches = bestMatches(search, typed);
  if (matches.length > 0) return judge(text, typed, matches, attribution);
  const passage = outsideMarks(index, typed);
  if (passage !== null) return { text, verdict: 'reporter', also: [], parts: [], passage };
  return { text, verdict: 'absent', also: [], parts: [], passage: nearest(index, typed) };
}

/** What stays the same while one text is compared. */
interface Search {
  readonly index: QuotationIndex;
  readonly attribution: Attribution | null;
  readonly read: ReadQuotations;
}

/** A match with the typed words that it is for, as offsets into all typed words. */
interface Piece {
  readonly match: Match;
  readonly from: number;
  readonly to: number;
}

/** The quotation in which the typed words stand, or the several from which they were put together; empty where none is. */
function bestMatches(search: Search, typed: TypedText): Piece[] {
  const whole = bestMatch(search, typed, 0);
  if (whole === null) return [];
  if (whole.alignment.share >= 1) return [{ match: whole, from: 0, to: typed.words.length }];
  const parted = piecesBetweenGaps(search, typed);
  if (parted.length > 0) return parted;
  const pieces = coveredPieces(search, typed, whole);
  const inPieces = pieces.reduce((sum, { match, from, to }) => sum + match.alignment.share * (to - from), 0);
  if (pieces.length > 1 && inPieces / typed.words.length > whole.alignment.share + 0.1) {
    return inPieces / typed.words.length >= LEAST_SHARE ? pieces : [];
  }
  return whole.alignment.share >= LEAST_SHARE ? [{ match: whole, from: 0, to: typed.words.length }] : [];
}

/** What stands between ellipses, where each of it stands somewhere as printed; empty where some of it doesn't. */
function piecesBetweenGaps(search: Search, typed: TypedText): Piece[] {
  if (typed.gaps.size === 0) return [];
  const stops = [0, ...[...typed.gaps].sort((a, b) => a - b), typed.words.length];
  const pieces = stops.slice(1).flatMap((to, index): Piece[] => {
    const from = stops[index] ?? 0;
    if (to - from < SHORTEST_PARTED) return [];
    const match = bestMatch(search, partOf(typed, from, to), 1);
    return match === null || !isExact(match) ? [] : [{ match, from, to }];
  });
  return pieces.length === stops.length - 1 ? pieces : [];
}

/** Takes the largest stretch that stands in one quotation, then what is left before and after it. */
function coveredPieces(search: Search, typed: TypedText, whole: Match): Piece[] {
  const pieces: Piece[] = [];
  const open = [{ from: 0, to: typed.words.length }];
  for (let range = open.pop(); range !== undefined && pieces.length < MOST_PIECES; range = open.pop()) {
    const { from, to } = range;
    if (to - from < SHORTEST_PIECE) continue;
    const all = to - from === typed.words.length;
    const match = all ? whole : bestMatch(search, partOf(typed, from, to), 0);
    const largest = match?.alignment.blocks.toSorted((a, b) => coreLength(b) - coreLength(a))[0];
    if (match === null || largest === undefined || coreLength(largest) < SHORTEST_PIECE) continue;
    const core = { from: from + largest.typed.from, to: from + largest.typed.to };
    const leading = largest.edits.find((edit) => edit.typed.from === largest.typed.from);
    const trailing = largest.edits.find((edit) => edit.typed.to === largest.typed.to);
    if (leading !== undefined && leading.typed.to - leading.typed.from >= SHORTEST_PIECE) {
      core.from = from + leading.typed.to;
    }
    if (trailing !== undefined && trailing.typed.to - trailing.typed.from >= SHORTEST_PIECE) {
      core.to = from + trailing.typed.from;
    }
    const own = bestMatch(search, partOf(typed, core.from, core.to), LEAST_PIECE_SHARE);
    if (own === null) continue;
    pieces.push({ match: own, ...core });
    open.push({ from, to: core.from }, { from: core.to, to });
  }
  return pieces.sort((a, b) => a.from - b.from);
}

function coreLength(block: Match['alignment']['blocks'][number]): number {
  const inEdits = block.edits.reduce((sum, { typed }) => sum + typed.to - typed.from, 0);
  return block.typed.to - block.typed.from - inEdits;
}

function bestMatch({ index, attribution, read }: Search, typed: TypedText, leastShare: number): Match | null {
  const { complete, best } = candidates(index.quotations, typed.words);
  const weighed = (match: Match) => ({ match, cost: costOf(match, attribution) });
  const exact = complete.flatMap((unit) => matchQuotation(unit, typed, 'exact', read) ?? []).map(weighed);
  // Nothing comes nearer than the printed words of the named speaker.
  const perfect = exact.find(({ cost }) => cost === 0);
  if (perfect !== undefined) return perfect.match;
  const like = best.flatMap((unit) => matchQuotation(unit, typed, 'like', read) ?? []).map(weighed);
  const [first] = [...exact, ...like]
    .filter(({ match }) => match.alignment.share >= leastShare)
    .sort((a, b) => a.cost - b.cost);
  return first?.match ?? null;
}

/**
 * How far a match is from the printed words of the named speaker. The right words of another speaker are nearer than
 * wrong words of the one who is named, and those nearer than wrong words of another.
 */
function costOf(match: Match, attribution: Attribution | null): number {
  const { alignment, unit } = match;
  const other =
    unit.claim.speaker !== null && attribution !== null && !isNamed(unit.claim.speaker, attribution);
  return distanceOf(alignment) + (isWhole(match) ? 0 : 0.5) + (other ? 0.9 : 0);
}

function judge(
  text: string,
  typed: TypedText,
  pieces: readonly Piece[],
  attribution: Attribution | null,
): Verdict {
  const holds = new Set<VerdictKind>();
  const covered = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  if (covered < typed.words.length || pieces.some(({ match }) => !isExact(match))) holds.add('altered');
  const goesOn = pieces.every((piece, index) => index === 0 || continues(pieces[index - 1], piece));
  if (!goesOn || pieces.some(({ match, from }) => hasHiddenSeam(match, from, typed))) holds.add('joined');
  for (const { match } of pieces) {
    const { speaker } = match.unit.claim;
    if (attribution !== null && speaker !== null && !isNamed(speaker, attribution))
      holds.add('other-speaker');
    if (!isWhole(match) || match.alignment.blocks.length > 1) holds.add('cut');
  }
  // Whole sentences that were put together are joined, but nothing of them is cut.
  if (pieces.every(({ match }) => isWhole(match)) && holds.has('joined')) holds.delete('cut');
  const [verdict = 'verbatim', ...also] = WEIGHT.filter((kind) => holds.has(kind));
  const parts = pieces.flatMap(({ match, from, to }) => describe(match, partOf(typed, from, to), text));
  return { text, verdict, also, parts, passage: null };
}

/** Whether a piece goes on where the one before ends, in the next quotation of the same speaker. */
function continues(before: Piece | undefined, { match }: Piece): boolean {
  const last = before?.match;
  const end = last?.unit.claim.spans.at(-1)?.end;
  const start = match.unit.claim.spans[0]?.start;
  if (last === undefined || end === undefined || start === undefined || end > start) return false;
  const { document, claim } = match.unit;
  const [one, other] = [last.unit.claim.speaker, claim.speaker];
  return (
    last.unit.document === document &&
    one !== null &&
    other !== null &&
    speakerId(one) === speakerId(other) &&
    last.alignment.blocks.at(-1)?.printed.to === last.source.length &&
    match.alignment.blocks[0]?.printed.from === 0 &&
    onlySaysWho(document.source.text.slice(end, start))
  );
}

/** Whether two pieces of one quotation follow each other without an ellipsis. */
function hasHiddenSeam({ alignment }: Match, offset: number, typed: TypedText): boolean {
  return alignment.blocks.some((block, index) => {
    const before = alignment.blocks[index - 1];
    if (before === undefined) return false;
    for (let gap = before.typed.to; gap <= block.typed.from; gap += 1) {
      if (typed.gaps.has(gap + offset)) return false;
    }
    return true;
  });
}

/** Where the typed words stand in a document's text, not all of them between quotation marks. */
function outsideMarks(index: QuotationIndex, typed: TypedText): Passage | null {
  const seen = new Set<SearchDocument>();
  for (const { document, span } of candidates(index.paragraphs, typed.words).best) {
    if (seen.has(document) || !holdsAnEnd(document, span, typed)) continue;
    seen.add(document);
    const source = wordsOfDocument(document);
    const blocks = alignExactly(typed, source)?.blocks;
    const first = source[blocks?.[0]?.printed.from ?? -1];
    const last = source[(blocks?.at(-1)?.printed.to ?? 0) - 1];
    if (first !== undefined && last !== undefined) {
      return { document, span: { start: first.start, end: last.end } };
    }
  }
  return null;
}

/** Whether a paragraph holds the first or the last few of the typed words: only then is its whole document read. */
function holdsAnEnd(document: SearchDocument, { start, end }: Span, typed: TypedText): boolean {
  const printed = ` ${wordText(comparedWords(document.source.text, start, end))} `;
  const first = wordText(typed.list.slice(0, ENDS));
  const last = wordText(typed.list.slice(-ENDS));
  return printed.includes(` ${first} `) || printed.includes(` ${last} `);
}

function wordText(list: readonly Word[]): string {
  return list.map(({ text }) => text).join(' ');
}

/** The paragraph with most of the typed words, the rare ones weighing most; null where it has no content word of them. */
function nearest(index: QuotationIndex, typed: TypedText): Passage | null {
  const content = typed.words.filter((word) => termOf(word) !== null);
  const [unit] = candidates(index.paragraphs, content).best;
  return unit === undefined ? null : { document: unit.document, span: unit.span };
}
