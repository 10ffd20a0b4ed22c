import { expect, test } from 'vitest';
import { evaluate } from '../../../corpus/extract/evaluation.ts';

test.each<[string, string, 'praise' | 'blame' | null]>([
  ['praise', 'the unit has impressive plans', 'praise'],
  ['blame', 'its plans are patchy', 'blame'],
  ['blame wins', 'its effective teams are overwhelmed', 'blame'],
  ['praise that is denied', 'the force does not have effective plans', 'blame'],
  ['praise that is denied in short', "the force isn't quick to act", 'blame'],
  ['blame that is denied', 'there were no delays', 'praise'],
  ['blame that is remedied', 'the force has cut its backlog', 'praise'],
  [
    'a denial further off turns nothing round',
    'no one was there when the team made its way to the strong room',
    'praise',
  ],
  ['well that is no praise', 'officers as well as staff answered', null],
  ['how well is a question', 'inspectors looked at how effectively it answers calls', null],
  ['a grade judges nothing in particular', 'the force was found to be good.', null],
  ['what police work is about', 'the risk of harm and of violence', null],
  ['nothing', '', null],
])('%s', (_case, clause, expected) => {
  expect(evaluate(clause)).toBe(expected);
});
