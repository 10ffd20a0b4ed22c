import { describe, expect, test } from 'vitest';
import { extract } from '../../../corpus/extract/extract.ts';
import { readText } from '../../../corpus/read/text.ts';
import { REGISTER } from './source.ts';

/** Each grade as "id: grade, topic", with " (earlier)" for a previous inspection's. */
function grades(table: string): string[] {
  const source = readText(`HMICFRS publishes its grades\n\n${table}`);
  return extract(source, REGISTER).grades.map(
    ({ bodyId, grade, topic, earlier }) =>
      `${bodyId}: ${grade}${topic === null ? '' : `, ${topic}`}${earlier ? ' (earlier)' : ''}`,
  );
}

describe('a table of grades', () => {
  test.each([
    [
      'a column for each area of work',
      'Force | Preventing crime | Responding\nKent Police | Good | Inadequate\nEssex Police | Adequate | Good',
      [
        'kent-police: good, Preventing crime',
        'kent-police: inadequate, Responding',
        'essex-police: adequate, Preventing crime',
        'essex-police: good, Responding',
      ],
    ],
    [
      'a line of dashes under the heading',
      '| Force | Preventing crime | Responding |\n| --- | --- | --- |\n| Kent Police | Good | Inadequate |',
      ['kent-police: good, Preventing crime', 'kent-police: inadequate, Responding'],
    ],
    [
      'a column for each body',
      'Area\tKent Police\tEssex Police\nPreventing crime\tGood\tAdequate\nResponding\tInadequate\tGood',
      [
        'kent-police: good, Preventing crime',
        'essex-police: adequate, Preventing crime',
        'kent-police: inadequate, Responding',
        'essex-police: good, Responding',
      ],
    ],
    [
      'the grade of today and the one before',
      'Force | Grade | Previous grade\nKent Police | Good | Inadequate',
      ['kent-police: good', 'kent-police: inadequate (earlier)'],
    ],
    [
      'a column for each year',
      'Force | 2019 | 2024\nKent Police | Good | Inadequate',
      ['kent-police: good (earlier)', 'kent-police: inadequate'],
    ],
    [
      'one grade for each',
      'Kent Police | Good\nEssex Police | Adequate',
      ['kent-police: good', 'essex-police: adequate'],
    ],
    ['several grades of which nobody tells what they are for', 'Kent Police | Good | Inadequate', []],
  ])('%s', (_case, table, expected) => {
    expect(grades(table)).toEqual(expected);
  });
});

test.each([
  [
    'what one force is graded for is not what another is',
    'The Met was rated inadequate for responding to the public, HMICFRS said. The City of London Police is rated outstanding.',
    [
      'metropolitan-police-service: inadequate, responding to the public',
      'city-of-london-police: outstanding',
    ],
  ],
  [
    'a topic ends before its verb',
    'HMICFRS has inspected Kent Police. Its rating of outstanding for vetting is deserved.',
    ['kent-police: outstanding, vetting'],
  ],
  [
    'what remains is no topic',
    'Kent Police was found to be good in the remaining areas by HMICFRS.',
    ['kent-police: good'],
  ],
])('%s', (_case, body, expected) => {
  expect(grades(body)).toEqual(expected);
});
