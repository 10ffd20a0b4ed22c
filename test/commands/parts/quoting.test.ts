import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openingWords, shownSentence, wholeQuotation } from '../../../commands/parts/quoting.ts';
import { Corpus } from '../../../corpus/corpus.ts';
import type { Quotation, Span } from '../../../corpus/model.ts';
import { documentOf, person, place } from '../../support/documents.ts';
import { INVENTED_REGISTER } from '../../support/invented.ts';

const SPEAKER = person('kim-vale', 'Kim Vale', null, null);

const TEXT = `Title

Ms Vale said: “We did not stop. We never will.

“Nor will they. Not all of it is done,” she said. “We go on.”

'It is fine', she said.`;

function quotation(...words: string[]) {
  const document = documentOf(TEXT, {}, [{ kind: 'quotation', form: 'full', speaker: SPEAKER, words }]);
  const [claim] = document.claims;
  if (claim?.kind !== 'quotation') throw new Error('no quotation');
  return { document, claim, corpus: new Corpus([document], INVENTED_REGISTER) };
}

const LONG = quotation(
  'We did not stop. We never will.\n\n“Nor will they. Not all of it is done,',
  'We go on.',
);

test('a whole quotation keeps the marks of each paragraph, and shows where it is interrupted', () => {
  expect(wholeQuotation(LONG)).toEqual([
    '“We did not stop. We never will.',
    '“Nor will they. Not all of it is done,” […] “We go on.”',
  ]);
});

test('the marks are those of the document', () => {
  expect(wholeQuotation(quotation('It is fine'))).toEqual(["'It is fine'"]);
});

test('opening words are the first sentence, with a gap where the quotation goes on', () => {
  expect(openingWords(LONG)).toBe('“We did not stop. […]”');
  expect(openingWords(quotation('We go on.'))).toBe('“We go on.”');
});

test.each([
  ['did not stop', 'Ms Vale said: “We did not stop. […]”'],
  ['never', '“We never will. […]”'],
  ['Nor will', '“Nor will they. […]”'],
  ['Not all', '“Not all of it is done,” she said.'],
])('a sentence from a quotation has its marks: %s', (words, shown) => {
  const { corpus, document } = LONG;
  expect(shownSentence(corpus, document, place(TEXT, words))).toEqual({ text: shown, speaker: SPEAKER });
});

test('a sentence of the reporter is shown as it is, with no speaker', () => {
  const { corpus, document } = quotation('We go on.');
  expect(shownSentence(corpus, document, place(TEXT, 'Title'))).toEqual({
    text: 'Title',
    speaker: undefined,
  });
});

test('what is shown of a quotation is a run of source characters, or carries a gap', () => {
  const spans: fc.Arbitrary<Span> = fc
    .tuple(fc.integer({ min: 22, max: 120 }), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(spans, (span) => {
      const claim: Quotation = { ...LONG.claim, spans: [span] };
      const shown = openingWords({ document: LONG.document, claim });
      const whole = TEXT.slice(span.start, span.end);
      const [words = '', afterGap] = shown.slice(1, -1).split(' […]');
      if (afterGap === undefined) expect(words).toBe(whole);
      else expect(whole.startsWith(words)).toBe(true);
    }),
  );
});
