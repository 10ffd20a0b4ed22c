import { expect, test } from 'vitest';
import { extract } from '../../../corpus/extract/extract.ts';
import { article, REGISTER } from './source.ts';

const TEXT =
  'HMICFRS inspected Kent Police and Essex Police. ' +
  'Inspectors said Kent Police has good leaders but lacks analysts, unlike Essex Police.\n\n' +
  'In 2023, on 4 May, the force arrested 40 people in its 12 areas.';

test('a finding keeps the kinds and the bodies that lost', () => {
  const [finding] = extract(article(TEXT), REGISTER).findings;
  expect(finding?.kind).toBe('strength');
  const [, second] = extract(article(TEXT), REGISTER).findings;
  expect(second?.why.candidates).toEqual([{ name: 'Kent Police', rule: 'named in the sentence', score: 0 }]);
});

test('a finding whose words would do for another kind names it', () => {
  const [finding] = extract(
    article('HMICFRS inspected Kent Police. Inspectors said its good leadership lacks a plan.'),
    REGISTER,
  ).findings;
  expect(finding?.kind).toBe('criticism');
  expect(finding?.why.candidates).toEqual([{ name: 'strength', rule: 'its words too', score: 0 }]);
});

test('a figure keeps the numbers of its sentence that are none, each with the reason', () => {
  const [figure] = extract(article(TEXT), REGISTER).figures;
  const refused = figure?.why.candidates.map(({ name, rule }) => `${name}: ${rule}`);
  expect(refused).toEqual(['2023: a year', '4: a date', '12: names a set']);
});
