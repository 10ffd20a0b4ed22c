/** Headlines and pull quotes: words that the text gives again further on, where it says who said them. */
import type { ExtractedQuote } from '../extraction.ts';
import type { Entity } from './entities.ts';

type Quote = Omit<ExtractedQuote, 'speaker'> & { readonly entity: Entity | null };

/** A speaker surer than this is kept. */
const DOUBTFUL = 0.62;
/** Fewer words may be anybody's, in characters. */
const SHORTEST = 15;
/** So many doubtful quotations are looked for; a text has few headlines and pull quotes. */
const MOST = 20;
/** How sure the speaker of an echo is, at most: the words are the same, and only one is told to have said them. */
const CONFIDENCE = 0.92;

/** Gives a doubtful quotation the speaker of a surer one that holds the same words. */
export function withEchoes(text: string, quotes: readonly Quote[]): readonly Quote[] {
  const doubtful = quotes.filter((quote) => quote.why.confidence < DOUBTFUL).slice(0, MOST);
  if (doubtful.length === 0) return quotes;
  const sure = quotes
    .filter(
      (quote) =>
        quote.why.confidence >= DOUBTFUL && quote.entity !== null && quote.end - quote.start >= SHORTEST,
    )
    .map((quote) => ({ quote, words: folded(text, quote) }));
  const found = new Map<Quote, Quote>();
  for (const quote of doubtful) {
    const words = folded(text, quote);
    const echo = words.length < SHORTEST ? undefined : sure.find((other) => other.words.includes(words));
    if (echo !== undefined) found.set(quote, echo.quote);
  }
  return quotes.map((quote) => {
    const echo = found.get(quote);
    if (echo === undefined) return quote;
    const confidence = Math.min(CONFIDENCE, echo.why.confidence);
    return { ...quote, entity: echo.entity, why: { ...quote.why, rule: 'same-words', confidence } };
  });
}

/** The words without case, marks and punctuation. */
function folded(text: string, { start, end }: Quote): string {
  return text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
