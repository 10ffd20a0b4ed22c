import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginsAsQuestion, clausesOf, withoutAsides } from '../../../commands/ask/clauses.ts';

test.each([
  ['what did they get', ['what did they get']],
  [
    'West Mercia, what did they get? and who said so',
    ['West Mercia', 'what did they get', 'and who said so'],
  ],
  ['what did Kent get and what did Essex get', ['what did Kent get', 'what did Essex get']],
  ['I pay my taxes all I want to know is what did we get', ['I pay my taxes', 'what did we get']],
  ['cash, drugs and weapons', ['cash, drugs and weapons']],
  ['hello!', ['hello!']],
])('%j', (text, clauses) => {
  expect(clausesOf(text).map((clause) => clause.text)).toEqual(clauses);
});

test('a comma parts clauses of one question, a question mark two questions', () => {
  expect(clausesOf('Kent, what did they get? was it good').map(({ continues }) => continues)).toEqual([
    false,
    true,
    false,
  ]);
});

test.each([
  ['what did they get', true],
  ['so who said that', true],
  ['my gran lives there', false],
])('%j begins as a question: %j', (text, does) => {
  expect(beginsAsQuestion(text)).toBe(does);
});

const namesAny = (text: string): boolean => /kent/iu.test(text);

test.each([
  ['my gran swears that Kent was good', 'Kent was good'],
  ['my gran told me that Kent was good', 'Kent was good'],
  ['for our panel: what did Kent get', 'what did Kent get'],
  ['what did Kent get, before I put it to the panel', 'what did Kent get'],
  ['sorry to ask but what did Kent get', 'what did Kent get'],
])('what is told beside a question is left out: %s', (text, left) => {
  expect(withoutAsides(text, namesAny)).toBe(left);
});

test.each([
  'for the Kent force: what was the grade',
  'sorry, Kent but what did they get',
  'I know Kent failed but who spoke for it',
  'what did Kent get before we had a new chief',
  'what did Kent say when I was there',
  'people told inspectors what',
  'our chief said what about Kent',
])('what is a part of the question stays: %s', (text) => {
  expect(withoutAsides(text, namesAny)).toBe(text);
});

test('clauses are parts of what was typed, few and in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const clauses = clausesOf(text);
      expect(clauses.length).toBeLessThanOrEqual(8);
      let from = 0;
      for (const clause of clauses) {
        from = text.indexOf(clause.text, from);
        expect(from).toBeGreaterThanOrEqual(0);
        from += clause.text.length;
      }
    }),
  );
});
