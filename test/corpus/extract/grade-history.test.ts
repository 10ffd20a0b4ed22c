import { describe, expect, test } from 'vitest';
import { extract } from '../../../corpus/extract/extract.ts';
import { readText } from '../../../corpus/read/text.ts';
import { loadRegister } from '../../../corpus/register.ts';
import { corpusRoot } from '../../../corpus/root.ts';

const register = loadRegister(corpusRoot());
if (!register.ok) throw new Error(JSON.stringify(register.faults));

/** Each grade as "body: grade", with "before" for an earlier inspection's. */
const gradesIn = (text: string): string[] =>
  extract(readText(text), register.value).grades.map(
    ({ body, grade, earlier }) => `${body}: ${grade}${earlier ? ' before' : ''}`,
  );

describe('two grades of one body beside each other', () => {
  test.each<[string, string, string[]]>([
    [
      'had been, and now',
      'Kent Police had been rated good in 2019 but the watchdog now says it is inadequate.',
      ['Kent Police: good before', 'Kent Police: inadequate'],
    ],
    [
      'a year, and now',
      'Essex Police, rated adequate in 2021, is now outstanding, HMICFRS said.',
      ['Essex Police: adequate before', 'Essex Police: outstanding'],
    ],
    [
      'in the sentence before',
      'Last time, in 2022, inspectors found Wiltshire Police inadequate. This year it is good.',
      ['Wiltshire Police: inadequate before', 'Wiltshire Police: good'],
    ],
    [
      'moved from one to the other',
      'HMICFRS said Cleveland Police has moved from inadequate to requires improvement in its latest inspection.',
      ['Cleveland Police: inadequate before', 'Cleveland Police: requires improvement'],
    ],
    [
      'two bodies in one sentence have no history with each other',
      'HMICFRS rated Kent Police good in 2019 and Essex Police is now adequate.',
      ['Kent Police: good', 'Essex Police: adequate'],
    ],
    [
      'two grades without any sign of time stay as they are',
      'Kent Police was rated good at preventing crime and adequate at investigating it, HMICFRS said.',
      ['Kent Police: good', 'Kent Police: adequate'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(gradesIn(text)).toEqual(expected);
  });
});

describe('a table with a column for each year', () => {
  test('the last year is today, those before it are earlier', () => {
    const table =
      'How HMICFRS graded them\n\nForce | 2021 | 2024\nKent Police | Good | Adequate\nEssex Police | Requires improvement | Good';
    expect(gradesIn(table)).toEqual([
      'Kent Police: good before',
      'Kent Police: adequate',
      'Essex Police: requires improvement before',
      'Essex Police: good',
    ]);
  });

  test('a table without years has no history', () => {
    const table =
      'How HMICFRS graded them\n\nForce | Grade\nKent Police | Good\nEssex Police | Requires improvement';
    expect(gradesIn(table)).toEqual(['Kent Police: good', 'Essex Police: requires improvement']);
  });
});

test.each([
  [
    'HMICFRS said Durham Constabulary earned its first outstanding since 2016.',
    ['Durham Constabulary: outstanding'],
  ],
  ['Inspectors found Wiltshire Police inadequate.', ['Wiltshire Police: inadequate']],
  ['Inspectors found Wiltshire Police good value for money.', []],
  ['Inspectors found outstanding warrants at Wiltshire Police.', []],
])('%s', (text, expected) => {
  expect(gradesIn(text)).toEqual(expected);
});
