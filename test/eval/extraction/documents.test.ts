import { describe, expect, it } from 'vitest';
import { foldName } from './compare.ts';
import { loadDocuments, type NamedDocument, type Part } from './documents.ts';

const PARTS: readonly Part[] = ['development', 'held-out'];
const MARK = /["“”‘’'«»„]/u;

/** Only the place of what is wrong: the held-out part is not to be read while extraction is written. */
function place(document: NamedDocument, at: number): string {
  return `${document.name}, line ${document.text.slice(0, at).split('\n').length} of the text`;
}

describe.each(PARTS)('the %s documents', (part) => {
  const documents = loadDocuments(part);

  it('have an opening mark before each run and a closing mark or the end of a paragraph after it', () => {
    const wrong = documents.flatMap((document) =>
      document.quotes
        .filter((quote) => {
          const after = document.text.charAt(quote.end);
          return !MARK.test(document.text.charAt(quote.start - 1)) || !(after === '\n' || MARK.test(after));
        })
        .map((quote) => place(document, quote.start)),
    );
    expect(wrong).toEqual([]);
  });

  it('have no mark of their own inside a run that would have closed it', () => {
    const wrong = documents.flatMap((document) =>
      document.quotes
        .filter((quote) => document.text.slice(quote.start, quote.end).includes('”'))
        .filter((quote) => document.text.charAt(quote.start - 1) === '“')
        .map((quote) => place(document, quote.start)),
    );
    expect(wrong).toEqual([]);
  });

  it('name only speakers that stand in the text', () => {
    const wrong = documents.flatMap((document) => {
      const text = ` ${foldName(document.text)}`;
      return document.quotes
        .filter((quote) => {
          const best = quote.speakers[0] ?? null;
          return best !== null && !text.includes(` ${foldName(best)}`);
        })
        .map((quote) => place(document, quote.start));
    });
    expect(wrong).toEqual([]);
  });

  it('give each run once', () => {
    const wrong = documents.flatMap((document) =>
      document.quotes
        .filter((quote, index) => {
          const before = document.quotes[index - 1];
          return before !== undefined && before.end > quote.start;
        })
        .map((quote) => place(document, quote.start)),
    );
    expect(wrong).toEqual([]);
  });
});
