/** Sentences that list things between semicolons: the only ones that may be cut. */
import type { Span } from '../model.ts';

/** A sentence taken apart at its colon and semicolons. */
export interface ListSentence {
  /** Up to the colon; without a colon, up to the end of the first item, since nothing shows where the lead-in ends. */
  readonly leadIn: Span;
  /** In order, each with the semicolon (or the stop) that ends it, without white space around it. */
  readonly items: readonly Span[];
}

/** An item that begins so limits the items before it: such a sentence is never cut. */
const LIMITING_ITEM =
  /^(?:and |or )?(?:but|yet|however|although|though|unless|except|excluding|provided|if|when|where|while|only|none|neither|nor|not|no|all|both|each|which|who|that|this|these|those|it|they|subject to|with the exception|in (?:the past|each|all))\b/iu;

interface Mark {
  readonly index: number;
  readonly depth: number;
}

/** Colons and semicolons of a sentence with the depth of quotation marks around them; those in brackets are left out. */
function marksOf(text: string, { start, end }: Span): { colons: Mark[]; semicolons: Mark[] } {
  const colons: Mark[] = [];
  const semicolons: Mark[] = [];
  let depth = 0;
  let brackets = 0;
  let straight = false;
  for (let index = start; index < end; index += 1) {
    const character = text.charAt(index);
    if (character === '“') depth += 1;
    else if (character === '”') depth -= 1;
    else if (character === '"') {
      depth += straight ? -1 : 1;
      straight = !straight;
    } else if (character === '(' || character === '[') brackets += 1;
    else if (character === ')' || character === ']') brackets = Math.max(0, brackets - 1);
    else if (brackets === 0 && character === ';' && /\s/u.test(text.charAt(index + 1)))
      semicolons.push({ index, depth });
    else if (brackets === 0 && character === ':' && /\s/u.test(text.charAt(index + 1)))
      colons.push({ index, depth });
  }
  return { colons, semicolons };
}

/**
 * The parts of a list sentence, or undefined where a sentence with semicolons is no list: a list has a colon before its first
 * semicolon, or "and" or "or" before its last item, and no item that limits the others.
 */
export function splitList(text: string, sentence: Span): ListSentence | undefined {
  const { colons, semicolons } = marksOf(text, sentence);
  const [first] = semicolons;
  if (first === undefined || semicolons.some(({ depth }) => depth !== first.depth)) return undefined;
  const colon = colons.findLast(({ index, depth }) => index < first.index && depth === first.depth);
  const items = itemsBetween(text, colon?.index ?? null, semicolons, sentence);
  const printed = items.map(({ start, end }) => text.slice(start, end));
  const last = printed.at(-1) ?? '';
  if (printed.some((item) => item === '' || LIMITING_ITEM.test(item))) return undefined;
  if (/^(?:and|or)\s/iu.test(last) && semicolons.length >= (colon === undefined ? 2 : 1)) {
    return withLeadIn(colon, items, sentence);
  }
  return colon !== undefined && semicolons.length >= 2 ? withLeadIn(colon, items, sentence) : undefined;
}

function withLeadIn(
  colon: Mark | undefined,
  items: readonly Span[],
  sentence: Span,
): ListSentence | undefined {
  if (colon !== undefined) return { leadIn: { start: sentence.start, end: colon.index + 1 }, items };
  const [first, ...rest] = items;
  return first === undefined ? undefined : { leadIn: { start: sentence.start, end: first.end }, items: rest };
}

function itemsBetween(
  text: string,
  colon: number | null,
  semicolons: readonly Mark[],
  sentence: Span,
): Span[] {
  const ends = [...semicolons.map(({ index }) => index + 1), sentence.end];
  let start = colon === null ? sentence.start : colon + 1;
  return ends.map((end) => {
    while (start < end && /\s/u.test(text.charAt(start))) start += 1;
    const item = { start, end };
    start = end;
    return item;
  });
}

/** What stands for words that are left out. */
export const GAP = '[…]';
