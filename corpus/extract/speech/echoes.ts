/** Headlines, leads and pull quotes: words that the text gives again further on, where it says who said them. */
import type { ExtractedQuote } from '../extraction.ts';
import { PHRASE_ENDS, SENTENCE_STARTERS } from '../lexicon/function-words.ts';
import { namesPeople } from '../lexicon/roles.ts';
import type { Entity } from './entities.ts';

type Quote = Omit<ExtractedQuote, 'speaker'> & { readonly entity: Entity | null };

/** A speaker surer than this is kept. */
const DOUBTFUL = 0.62;
/** Fewer words may be anybody's, in characters: three short ones, or two long ones. */
const SHORTEST = 10;
/** The quotation that holds them is of at least so many characters. */
const SHORTEST_SOURCE = 15;
/** A single word that is told again in a quotation is of at least this many letters. */
const SHORTEST_WORD = 6;
/** Forms of a word ("malicious", "maliciously") share so many first letters, or all of a shorter one. */
const STEM = 6;
/** Headlines change a word here and there: this share of the words that carry the meaning is in the quotation. */
const SHARE = 0.75;
/** So many doubtful quotations are looked for; a text has few headlines and pull quotes. */
const MOST = 20;
/** How sure the speaker of an echo is, at most: the words are the same, and only one is told to have said them. */
const CONFIDENCE = 0.92;
/** How sure it is where only most of the words are the same. */
const NEAR = 0.75;

/**
 * Gives a doubtful quotation the speaker of a surer one that holds the same words, and one that only a description is said
 * to have spoken ("a mother tells") the name of whoever says just these words.
 *
 * @param held words that are a quotation only if a surer one holds them
 */
export function withEchoes(text: string, quotes: readonly Quote[], held: readonly Quote[]): readonly Quote[] {
  const doubtful = quotes.filter((quote) => quote.why.confidence < DOUBTFUL).slice(0, MOST);
  const described = quotes.slice(0, MOST).filter(({ entity }) => isOneDescribed(entity));
  if (doubtful.length === 0 && held.length === 0 && described.length === 0) return quotes;
  const sure = quotes
    .filter(
      (quote) =>
        quote.why.confidence >= DOUBTFUL &&
        quote.entity !== null &&
        quote.end - quote.start >= SHORTEST_SOURCE,
    )
    .map((quote) => ({ quote, words: ` ${folded(text, quote)} ` }));
  const echoed = new Map<Quote, Quote>();
  for (const quote of [...doubtful, ...held.slice(0, MOST)]) {
    const echo = echoOf(text, quote, sure);
    if (echo !== null) echoed.set(quote, echo);
  }
  const named = described.length === 0 ? [] : sure.filter(({ quote }) => quote.entity?.kind === 'person');
  for (const quote of described) {
    const echo = echoed.has(quote) ? null : echoOf(text, quote, named);
    if (echo !== null && echo.why.confidence > NEAR) echoed.set(quote, echo);
  }
  const all = quotes.map((quote) => echoed.get(quote) ?? quote);
  const found = held.flatMap((quote) => echoed.get(quote) ?? []);
  return found.length === 0 ? all : [...all, ...found].sort((a, b) => a.start - b.start);
}

/** One person without a name. */
function isOneDescribed(entity: Entity | null): boolean {
  return entity?.kind === 'description' && !entity.plural && namesPeople(entity.head);
}

/** The quotation with the speaker of the one that holds its words, or null. `sure`: folded words between spaces. */
function echoOf(
  text: string,
  quote: Quote,
  sure: readonly { readonly quote: Quote; readonly words: string }[],
): Quote | null {
  const words = folded(text, quote);
  const same = words.length < SHORTEST ? undefined : sure.find((other) => other.words.includes(` ${words} `));
  const telling = tellingWords(words);
  const near = same ?? sure.find((other) => sharesMost(telling, other.words));
  if (near === undefined) return null;
  const confidence = Math.min(same === undefined ? NEAR : CONFIDENCE, near.quote.why.confidence);
  return { ...quote, entity: near.quote.entity, why: { ...quote.why, rule: 'same-words', confidence } };
}

/** What is looked for of words that carry a meaning: their beginnings, or a single one as a whole; each behind a space. */
function tellingWords(words: string): string[] {
  const telling = words
    .split(' ')
    .filter((word) => word.length > 2 && !PHRASE_ENDS.has(word) && !SENTENCE_STARTERS.has(word));
  const [only] = telling;
  if (only !== undefined && telling.length === 1) return only.length < SHORTEST_WORD ? [] : [` ${only} `];
  return telling.map((word) => ` ${word.slice(0, STEM)}`);
}

/** Whether most of the words that carry a meaning stand in the other words, be it in another form. */
function sharesMost(telling: readonly string[], others: string): boolean {
  let missing = 0;
  for (const word of telling) {
    if (others.includes(word)) continue;
    missing += 1;
    // Most quotations have nothing to do with each other, as a word or two tell.
    if ((telling.length - missing) / telling.length < SHARE) return false;
  }
  return telling.length > 0;
}

/** The words without case, marks and punctuation. */
function folded(text: string, { start, end }: Quote): string {
  return text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
