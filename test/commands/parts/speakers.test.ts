import { expect, test } from 'vitest';
import { speakerLine, titleMeaning } from '../../../commands/parts/speakers.ts';
import { person } from '../../support/documents.ts';
import { realCorpus } from '../../support/real.ts';

const corpus = realCorpus();
const titled = (title: string | null) =>
  person('a-b', 'A B', title, ['west-mercia-police', 'West Mercia Police']);

test.each([
  ['T/Chief Constable', /^T\/ = temporary/u],
  ['A/Chief Constable', /^A\/ = standing in/u],
  ['ACC', /^ACC = Assistant Chief Constable$/u],
  ['T/DCC', /^T\/ = temporary.*; DCC = Deputy Chief Constable$/u],
  ['Det Ch Supt', /^Det Ch Supt = Detective Chief Superintendent$/u],
])('the short forms of %s are explained', (title, meaning) => {
  expect(titleMeaning(corpus, titled(title))).toMatch(meaning);
});

test.each(['Chief Constable', 'Assistant Chief Constable', 'Mayor', null])(
  '%s needs no explanation',
  (title) => {
    expect(titleMeaning(corpus, titled(title))).toBeUndefined();
  },
);

test('title as printed, organisation, and whether it is inferred', () => {
  expect(speakerLine(titled('T/Chief Constable'))).toBe('T/Chief Constable A B, West Mercia Police');
  const inferred = { ...titled(null), organisationInferred: true };
  expect(speakerLine(inferred)).toBe('A B, West Mercia Police (organisation inferred)');
  expect(speakerLine({ kind: 'description', name: 'a spokesperson' })).toBe('a spokesperson');
});
