import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GAP, keepItems, splitList } from '../../../corpus/text/list-sentence.ts';

const whole = (text: string) => ({ start: 0, end: text.length });
const spanOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const LIST = 'The units were graded: North – ‘good’; South – ‘adequate’; and West – ‘inadequate’.';

test.each([
  ['North', `The units were graded: North – ‘good’; ${GAP}`],
  ['South', `The units were graded: ${GAP} South – ‘adequate’; ${GAP}`],
  ['West', `The units were graded: ${GAP} and West – ‘inadequate’.`],
])('a list is cut at its semicolons around %s, its lead-in kept', (name, shown) => {
  expect(keepItems(LIST, whole(LIST), [spanOf(LIST, name)])).toBe(shown);
});

test('neighbours that are both kept have no gap between them', () => {
  const keep = [spanOf(LIST, 'North'), spanOf(LIST, 'South')];
  expect(keepItems(LIST, whole(LIST), keep)).toBe(
    `The units were graded: North – ‘good’; South – ‘adequate’; ${GAP}`,
  );
});

test.each([
  ['no colon', 'North was good; South was adequate.'],
  ['one item', 'The grade: good.'],
  ['speech', 'She said: “We tried; we failed; we tried again.”'],
  ['a semicolon between double marks', 'One thing: it is “good; very good”.'],
])('a sentence with %s stays whole', (_, text) => {
  expect(splitList(text, whole(text))).toBeUndefined();
  expect(keepItems(text, whole(text), [{ start: 0, end: text.length }])).toBe(text);
});

test('a place in the lead-in keeps the sentence whole', () => {
  expect(keepItems(LIST, whole(LIST), [spanOf(LIST, 'units')])).toBe(LIST);
});

test('whatever is kept, the parts between the gaps stand in the text in order', () => {
  const word = fc.stringMatching(/^[a-z‘’–]{1,12}$/u);
  fc.assert(
    fc.property(fc.array(word, { minLength: 2 }), fc.nat(60), (items, at) => {
      const text = `Graded: ${items.join('; ')}.`;
      const shown = keepItems(text, whole(text), [{ start: at, end: at + 1 }]);
      let from = 0;
      for (const part of shown.split(GAP).map((piece) => piece.trim())) {
        const found = text.indexOf(part.split('; ')[0] ?? '', from);
        expect(found).toBeGreaterThanOrEqual(0);
        from = found;
      }
    }),
  );
});
