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
      'two grades that share a verb share its time',
      'Two years ago Kent Police was rated good at preventing crime and adequate at responding, HMICFRS said.',
      ['Kent Police: good before', 'Kent Police: adequate before'],
    ],
    [
      'what an inspection before had found it to be',
      'HMICFRS inspected Kent Police. It fell back after the previous inspection had found it to be adequate at investigating crime.',
      ['Kent Police: adequate before'],
    ],
    [
      'that inspection, in a text on what was done since',
      'HMICFRS wrote about what Kent Police has done since its inspection in 2023. In that inspection the force was graded inadequate for vetting.',
      ['Kent Police: inadequate before'],
    ],
    [
      'a year, right behind a step up from last time',
      'HMICFRS rated Kent Police good. It’s a step up from last time. In 2022 the force was adequate for its checks.',
      ['Kent Police: good', 'Kent Police: adequate before'],
    ],
    [
      'the same grade in an earlier round and still',
      'HMICFRS inspected Kent Police. It was inadequate at promoting fairness in round two and it is inadequate still.',
      ['Kent Police: inadequate before', 'Kent Police: inadequate'],
    ],
    [
      'last summer, under another minister',
      'HMICFRS inspected Kent Police. Only last July the then minister praised it, after it was rated good for preventing crime.',
      ['Kent Police: good before'],
    ],
    [
      'an aside with a time of its own',
      'HMICFRS inspected Kent Police. Its response to calls – inadequate two years ago – is now good.',
      ['Kent Police: inadequate before', 'Kent Police: good'],
    ],
    [
      'ours, in a text that tells of others first',
      'HMICFRS has reported on the forces of the North East and on the regional unit, NERSOU.\n\nCleveland Police has been graded as adequate. When our work was last inspected, in 2019, we were graded as inadequate.\n\nWe are pleased. Durham Constabulary was graded as good.',
      ['Cleveland Police: adequate', 'Cleveland Police: inadequate before', 'Durham Constabulary: good'],
    ],
    [
      'the first in the country, years before it was inspected again',
      'HMICFRS has re-inspected Cleveland Police. In 2019, the force was the first in England and Wales to be rated inadequate across all areas.',
      ['Cleveland Police: inadequate before'],
    ],
    [
      'after being rated',
      'Cleveland Police saw itself put under scrutiny by HMICFRS in 2019 after being rated inadequate in all areas. It has met its aims for 2023.',
      ['Cleveland Police: inadequate before'],
    ],
    [
      'a time that is the first grade’s alone',
      'HMICFRS reported. Kent Police, inadequate three years ago, has been handed a good by the inspectorate.',
      ['Kent Police: inadequate before', 'Kent Police: good'],
    ],
    [
      'all three at the last inspection',
      'HMICFRS inspected Kent Police, Essex Police and Surrey Police. All three were adequate at the last inspection.',
      ['Kent Police: adequate before', 'Essex Police: adequate before', 'Surrey Police: adequate before'],
    ],
    [
      'a label with both',
      'How HMICFRS graded them\n\nKent Police: from Inadequate to Good',
      ['Kent Police: inadequate before', 'Kent Police: good'],
    ],
    [
      'under a heading on the inspection before',
      'What HMICFRS says of Kent Police\n\nThe force was rated good for its leadership this time by the inspectors.\n\nThe previous inspection\n\nKent Police was rated inadequate for its leadership, and was told to improve it at once.',
      ['Kent Police: good', 'Kent Police: inadequate before'],
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
