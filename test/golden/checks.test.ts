/** The quotations of the documents themselves, typed right and typed wrong: a misquotation is never called genuine. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Quotation } from '../../corpus/model.ts';
import { type Located, runWords } from '../../corpus/passages.ts';
import { words } from '../../corpus/text/normalise.ts';
import { sentences } from '../../corpus/text/sentences.ts';
import { findTyped } from '../../corpus/verify/find-quotations.ts';
import { put, realCorpus } from '../support/real.ts';

const corpus = realCorpus();

/** The whole sentences of a quotation: those of its runs; one that an interruption parts is none. */
function wholeSentences(located: Located<Quotation>): string[] {
  return located.claim.spans.flatMap((run) => {
    const text = runWords(located.document, run);
    return sentences(text, 0, text.length)
      .map(({ start, end }) => text.slice(start, end))
      .filter((sentence) => /[.!?]$/u.test(sentence));
  });
}

const quotations = corpus.claims('quotation').filter(({ claim }) => claim.form === 'full');
const whole = [...new Set(quotations.flatMap(wholeSentences))].filter((text) => words(text).length > 2);
const key = (text: string): string =>
  words(text)
    .map((word) => word.text)
    .join(' ');
const known = new Set(whole.map(key));

function verdict(text: string): string | undefined {
  const [found] = findTyped(`“${text}”`);
  return found === undefined ? undefined : corpus.check(found)?.verdict;
}

test('every whole sentence of every quotation is verbatim', () => {
  expect(whole.length).toBeGreaterThan(20);
  for (const sentence of whole) expect([sentence, verdict(sentence)]).toEqual([sentence, 'verbatim']);
});

test('a sentence with any one word changed, dropped or added is never verbatim', () => {
  const strange = fc.constantFrom(
    'not',
    'never',
    'some',
    'almost',
    'officers',
    'xyzzy',
    '12',
    'the',
    'Mercia',
    'we',
  );
  const change = fc.constantFrom('change', 'drop', 'add');
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.nat(), strange, change, (sentence, place, word, what) => {
      const list = sentence.split(/\s+/u);
      const at = place % list.length;
      const typed = list.toSpliced(at, what === 'add' ? 0 : 1, ...(what === 'drop' ? [] : [word])).join(' ');
      // Nothing is changed by a dash, or where another whole sentence comes of it.
      if (known.has(key(typed))) return;
      expect(verdict(typed)).not.toBe('verbatim');
    }),
    { numRuns: 120 },
  );
});

test.each([
  ['ultimately less victims of crime', 'cut'],
  ['ultimately fewer victims of crime in the areas we serve', 'altered'],
  ['more work was needed', 'reporter'],
  [
    'We are dedicated to disrupting and dismantling organised crime groups speaker:andy-cooke',
    'other-speaker',
  ],
  ['disappointed', undefined],
  ['The unit is a disgrace to the whole of the region', 'absent'],
])('/check %s: %s', async (typed, expected) => {
  const { outcome, verdicts } = await put(corpus, `/check ${typed}`);
  expect([outcome, verdicts?.[0]?.verdict]).toEqual([
    expected === undefined ? 'invalid' : 'answer',
    expected,
  ]);
});
