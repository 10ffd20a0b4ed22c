/** The quotation marks of a paragraph, with what it costs to read each as opening, as closing, or as no quotation mark. */
import type { Span } from '../../model.ts';
import { allMatches } from '../../text/matches.ts';
import { DETERMINERS, PHRASE_ENDS } from '../lexicon/function-words.ts';

/** What a mark is: double (“ ” " « ») or single (‘ ’ '). */
export type Style = 'double' | 'single';

/**
 * One mark. The costs say how odd each reading of it would be where it stands: 0 is what anybody would read, from 4 on hardly
 * anybody would. `pair` chooses the readings of a whole text that together cost least.
 */
export interface Mark extends Span {
  readonly style: Style;
  readonly open: number;
  readonly close: number;
  /** Read as an apostrophe, as inches, or as a slip. */
  readonly skip: number;
  /** Read as the mark that opens a further paragraph of a quotation already open. */
  readonly again: number;
}

const MARKS = /["“”„‟«»″'‘’‚‛]/gu;
/** The same where double marks are typed as two single ones. */
const MARKS_TYPED_AS_TWO = /``|''|‘‘|’’|["“”„‟«»″'‘’‚‛]/gu;
/** ``We go,'' he said. */
const TYPED_AS_TWO = /(?:``|‘‘|(?<![^\s([])'')(?=[\p{L}\p{N}])/u;
const SINGLE = new Set(["'", '‘', '’', '‚', '‛']);
const OPENING = new Set(['“', '„', '«', '‟', '``', '‘‘']);
const CLOSING = new Set(['”', '»', '’’', "''"]);
const BEFORE_OPENING = /[\s([{—–\-/:"“‘…]/u;
const AFTER_CLOSING = /[\s.,;:!?)\]}—–\-/…"”’']/u;
const LETTER = /[\p{L}\p{N}]/u;
/** Words written with an apostrophe in front. */
const ELISION = /^(?:em|til|tis|twas|n|cause|bout|cos|round|ere|\d0s|\d\d)\b/iu;
/** Inches: 6'2", 12". */
const MEASURE = /\d['’′]\s?\d{1,2}$/u;

/** A reading that the mark's own shape or place speaks against. */
const ODD = 2.5;
/** A reading that nearly nothing speaks for. */
const WILD = 5;

/**
 * The marks of a block, in order. An apostrophe between two letters is none.
 *
 * @example marksOf('“Yes,” she said.', { start: 0, end: 16 }).map(({ style }) => style) // ['double', 'double']
 */
export function marksOf(text: string, block: Span): Mark[] {
  const marks: Mark[] = [];
  // Only the block is searched: a text without marks would else be searched to its end for every block.
  const words = text.slice(block.start, block.end);
  for (const found of allMatches(TYPED_AS_TWO.test(words) ? MARKS_TYPED_AS_TWO : MARKS, words)) {
    const sign = found[0];
    const start = block.start + found.index;
    const place: Place = {
      text,
      block,
      sign,
      start,
      end: start + sign.length,
      before: start === block.start ? ' ' : text.charAt(start - 1),
      after: start + sign.length >= block.end ? ' ' : text.charAt(start + sign.length),
    };
    const single = SINGLE.has(sign);
    if (single && LETTER.test(place.before) && LETTER.test(place.after)) continue;
    const { open, close, skip } = single ? singleCosts(place) : doubleCosts(place);
    const style = single ? 'single' : 'double';
    marks.push({ start, end: place.end, style, open, close, skip, again: open + againCost(place) });
  }
  return marks;
}

/** A mark with the characters beside it; the edge of the block counts as white space. */
interface Place extends Span {
  readonly text: string;
  readonly block: Span;
  readonly sign: string;
  readonly before: string;
  readonly after: string;
}

type Costs = Pick<Mark, 'open' | 'close' | 'skip'>;

function doubleCosts({ text, block, sign, start, before, after }: Place): Costs {
  const looksOpening = BEFORE_OPENING.test(before) && !/\s/u.test(after);
  const looksClosing = !/\s/u.test(before) && AFTER_CLOSING.test(after);
  const skip = sign === '"' && MEASURE.test(text.slice(Math.max(0, start - 5), start)) ? 0.2 : 4;
  // "“ ‘We go,’ she said", a space between: it opens the paragraph all the same.
  if (start === block.start && /\s/u.test(after) && start + 1 < block.end) return { open: 1, close: 2, skip };
  // A mark curled the wrong way is read by where it stands.
  if (OPENING.has(sign))
    return looksClosing && !looksOpening
      ? { open: 2, close: 0.7, skip }
      : { open: 0, close: looksClosing ? ODD : WILD, skip };
  if (CLOSING.has(sign))
    return looksOpening && !looksClosing
      ? { open: 0.7, close: 2, skip }
      : { open: looksOpening ? ODD : WILD, close: 0, skip };
  if (looksOpening === looksClosing) return { open: 0.5, close: 0.5, skip };
  return looksOpening
    ? { open: 0, close: /\s/u.test(before) ? WILD : ODD, skip }
    : { open: WILD, close: 0, skip };
}

function singleCosts({ text, block, sign, start, end, before, after }: Place): Costs {
  const opensWord = /[\p{L}\p{N}“"£$€([]/u.test(after);
  if (BEFORE_OPENING.test(before) && opensWord) {
    if (sign !== '‘' && ELISION.test(text.slice(end, end + 6))) return { open: 1.5, close: WILD, skip: 0 };
    const introduces = start === block.start || /[:,.!?]\s$/u.test(text.slice(start - 2, start));
    if (sign === '’') return { open: /\p{Lu}/u.test(after) ? 1 : 2, close: ODD, skip: 1 };
    return { open: sign === '‘' ? 0 : 0.2, close: WILD, skip: introduces ? 4 : ODD };
  }
  if (/\s/u.test(before) || LETTER.test(after)) return { open: 3, close: 3, skip: 0.5 };
  const close = sign === '‘' ? 1.5 : 0;
  if (!LETTER.test(before)) return { open: WILD, close, skip: 4 };
  // "rock 'n' roll"
  if (/(?<!\p{L})['‘’]n$/iu.test(text.slice(Math.max(block.start, start - 3), start)))
    return { open: WILD, close: WILD, skip: 0 };
  // "an' all", "goin' home"
  if (!/s/iu.test(before)) return { open: WILD, close: /\s/u.test(after) ? 0.2 : close, skip: ODD };
  if (!/\s/u.test(after) || end >= block.end) return { open: WILD, close, skip: 1.5 };
  return {
    open: WILD,
    ...pluralCosts(text.slice(Math.max(block.start, start - 40), start), text.slice(end + 1, end + 21)),
  };
}

/** A mark between a word that ends with s and a space: "the officers' work" has an apostrophe, "in ‘two ways’ or three" a mark. */
function pluralCosts(before: string, behind: string): { close: number; skip: number } {
  const next = /^\p{L}+/u.exec(behind)?.[0] ?? '';
  if (PHRASE_ENDS.has(next)) return { close: 0.1, skip: 1.5 };
  // "Curtis' arrest"
  if (/(?<!\p{L})\p{Lu}\p{L}*s$/u.test(before) && /^\p{Ll}/u.test(next)) return { close: 0.8, skip: 0.1 };
  if (/(?:s|[oi]u|i)s$/iu.test(before)) return { close: 0.2, skip: 1 };
  const [, article = '', other = ''] = /(?:(\p{L}+)\s)?(?:(\p{L}+)\s)?\p{L}+$/u.exec(before) ?? [];
  const owned = DETERMINERS.has(article.toLowerCase()) || DETERMINERS.has(other.toLowerCase());
  return owned && /^\p{Ll}/u.test(next) ? { close: 1, skip: 0.1 } : { close: 0.5, skip: 0.5 };
}

/** A further paragraph opens with a mark; where paragraphs have run together, the mark stands before a sentence. */
function againCost({ text, block, start, after }: Place): number {
  if (start === block.start) return 0;
  const beginsSentence = /[.!?…]['’"”]?\s+$/u.test(text.slice(Math.max(block.start, start - 4), start));
  return beginsSentence && /[\p{Lu}\p{N}]/u.test(after) ? 0.8 : 2;
}
