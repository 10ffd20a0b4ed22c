import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstSpan, paragraphs, quotationWords, sentenceAt, slice } from '../../corpus/passages.ts';
import { documentOf, place } from '../support/documents.ts';
import { INVENTED_TEXT, inventedCorpus } from '../support/invented.ts';

const TEXT = `Title

One thing is so. Another is not. A third

• an item; with more

“Quoted words,” he said. “More of them.”`;
const document = documentOf(TEXT, {}, []);

test.each([
  ['thing', 'One thing is so.'],
  ['Another', 'Another is not.'],
  ['so. Another', 'One thing is so. Another is not.'],
  ['third', 'A third'],
  ['More of', '“More of them.”'],
])('the sentence that holds “%s”', (words, sentence) => {
  expect(slice(document, sentenceAt(document, place(TEXT, words)))).toBe(sentence);
});

test('whatever the place, its sentence holds it', () => {
  const [invented] = inventedCorpus().documents;
  if (invented === undefined) throw new Error('no document');
  fc.assert(
    fc.property(fc.nat(INVENTED_TEXT.length - 2), fc.nat(200), (start, length) => {
      const span = { start, end: Math.min(INVENTED_TEXT.length, start + length + 1) };
      const sentence = sentenceAt(invented, span);
      expect(sentence.start).toBeLessThanOrEqual(span.start);
      expect(sentence.end).toBeGreaterThanOrEqual(span.end);
    }),
  );
});

test('the words of a quotation have no marks of further paragraphs, but those of a quotation inside', () => {
  const text = 'Title\n\n“First.\n\n“Second, as they say, ‘now’,” he said. “Third.”';
  const words = ['First.\n\n“Second, as they say, ‘now’,', 'Third.'];
  const quoted = documentOf(text, {}, [{ kind: 'quotation', form: 'full', speaker: null, words }]);
  const [claim] = quoted.claims;
  if (claim?.kind !== 'quotation') throw new Error('no quotation');
  expect(quotationWords({ document: quoted, claim })).toBe('First.\n\nSecond, as they say, ‘now’, Third.');
  expect(slice(quoted, firstSpan(claim))).toBe(words[0]);
});

test('paragraphs have no empty ones among them', () => {
  expect(paragraphs(' one \n\n two\n')).toEqual(['one', 'two']);
});
