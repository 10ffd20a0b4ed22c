import { describe, expect, test } from 'vitest';
import { findBodyMentions } from '../../../corpus/extract/bodies.ts';
import { extractGrades } from '../../../corpus/extract/grades.ts';
import type { Speech } from '../../../corpus/extract/quotations.ts';
import { readText } from '../../../corpus/read/text.ts';
import { article, REGISTER } from './source.ts';

const NOBODY: Speech = { quotes: [], reportedSpeech: [], people: [] };

/** Each grade as "id: grade", with " (earlier)" for a previous inspection's; nobody is quoted. */
function grades(body: string): string[] {
  const source = article(body);
  return extractGrades(source, findBodyMentions(source, REGISTER), NOBODY).map(
    ({ bodyId, grade, earlier }) => `${bodyId}: ${grade}${earlier ? ' (earlier)' : ''}`,
  );
}

describe('a grade beside its body, without a verb of rating', () => {
  test.each([
    [
      'behind a comma, with what it is for',
      'HMICFRS has reported. The best is Kent Police, outstanding at preventing crime.',
      ['kent-police: outstanding'],
    ],
    ['gets good for', 'HMICFRS said Kent Police gets good for understanding risk.', ['kent-police: good']],
    [
      'both, in brackets',
      'HMICFRS told Kent Police and Essex Police (both inadequate) to act.',
      ['kent-police: inadequate', 'essex-police: inadequate'],
    ],
    [
      'so many grades of a sort',
      'HMICFRS said Kent Police has four outstanding grades, for training, vetting and custody.',
      ['kent-police: outstanding'],
    ],
    [
      'one rating, three of another, without the noun',
      'HMICFRS reported on Avon Fire and Rescue Service.\n\nThe service received one ‘good’ rating, three ‘adequate’ and one ‘inadequate’.',
      ['null: good', 'null: adequate', 'null: inadequate'],
    ],
    [
      'finding it was good in so many areas',
      'Kent Police was graded by HMICFRS, finding it was good in two areas and requires improvement in four.',
      ['kent-police: good', 'kent-police: requires improvement'],
    ],
    [
      'under its grade, with a force that has a region’s name',
      'HMIC graded forces as follows:\n\n:: Good\nWarwickshire, West Mercia, West Midlands and Wiltshire\n:: Inadequate\nBedfordshire',
      [
        'warwickshire-police: good',
        'west-mercia-police: good',
        'west-midlands-police: good',
        'wiltshire-police: good',
        'bedfordshire-police: inadequate',
      ],
    ],
    [
      'after the number of areas and a colon',
      'HMICFRS reported. Kent Police was graded on eight areas of policing: good in one area, adequate in three and ‘inadequate’ in four.',
      ['kent-police: good', 'kent-police: adequate', 'kent-police: inadequate'],
    ],
    [
      'told it, after others were rated',
      'HMICFRS rated Kent Police and Essex Police good, but Surrey Police has been told it ‘requires improvement’.',
      ['kent-police: good', 'essex-police: good', 'surrey-police: requires improvement'],
    ],
    [
      'the same area in another form of the word is one entry',
      'HMICFRS rated Kent Police inadequate at responding to the public. The force was rated inadequate at how it responds to the public.',
      ['kent-police: inadequate'],
    ],
    [
      'a good by the inspectorate, and an adequate that one escaped with',
      'HMICFRS reported. Kent Police has been handed a good by HMICFRS. Essex Police escaped with an “adequate”.',
      ['kent-police: good', 'essex-police: adequate'],
    ],
    [
      'climbed from',
      'HMICFRS rated Kent Police good, the force having climbed from inadequate in one inspection.',
      ['kent-police: good', 'kent-police: inadequate (earlier)'],
    ],
    [
      'last week, behind words that describe the body',
      'HMICFRS reported. Durham Constabulary, with a budget not much larger, was last week judged outstanding in three areas.',
      ['durham-constabulary: outstanding'],
    ],
  ])('%s', (_case, body, expected) => {
    expect(grades(body)).toEqual(expected);
  });
});

describe('the grade of today and the one before', () => {
  test.each([
    [
      'from one year to another',
      'HMICFRS said the grade for Kent Police has gone from requires improvement in 2018 to good in 2022.',
      ['kent-police: requires improvement (earlier)', 'kent-police: good'],
    ],
    [
      'both, after two were graded',
      'Inspectors graded Kent Police adequate, and Essex Police inadequate.\n\nBoth had been good in the last round.',
      [
        'kent-police: adequate',
        'essex-police: inadequate',
        'kent-police: good (earlier)',
        'essex-police: good (earlier)',
      ],
    ],
    [
      'an aside with its year, then now',
      'Kent Police, rated ‘good’ for its work on gangs in 2023, now ‘requires improvement’, HMICFRS said.',
      ['kent-police: good (earlier)', 'kent-police: requires improvement'],
    ],
    [
      'the result follows another',
      'Kent Police has been graded ‘good’ by HMICFRS.\n\nThe result follows an ‘inadequate’ grading in 2022.',
      ['kent-police: good', 'kent-police: inadequate (earlier)'],
    ],
    [
      'columns with years in words',
      'HMICFRS grades\n\nForce | 2019 grade | Grade (2024)\nKent Police | Good | Inadequate',
      ['kent-police: good (earlier)', 'kent-police: inadequate'],
    ],
  ])('%s', (_case, body, expected) => {
    expect(grades(body)).toEqual(expected);
  });
});

test.each([
  [
    'in our report of another year',
    'In our 2022 report, we graded Kent Police as outstanding at disrupting gangs.',
    ['kent-police: outstanding (earlier)'],
  ],
  [
    'in the first round, and this summer',
    'HMICFRS visited Kent Police. In the first round it was rated good, and this summer it was found to require improvement.',
    ['kent-police: good (earlier)', 'kent-police: requires improvement'],
  ],
])('an earlier inspection: %s', (_case, body, expected) => {
  expect(grades(body)).toEqual(expected);
});

describe('whose grade, where the sentence does not name the body', () => {
  test.each([
    [
      'an area of its work as the subject',
      'HMICFRS has inspected Kent Police.\n\n• Responding to the public had been graded as requires improvement.',
      ['kent-police: requires improvement'],
    ],
    [
      'how it does its work',
      'HMICFRS has inspected Kent Police.\n\nThe way officers investigate crime was given an adequate rating.',
      ['kent-police: adequate'],
    ],
    [
      'there were grades for areas',
      'HMICFRS has inspected Kent Police.\n\nAnd there were adequate marks for leadership.',
      ['kent-police: adequate'],
    ],
    [
      'the grade from an inspection',
      'HMICFRS has returned to Kent Police.\n\nThe grade of requires improvement from the first inspection stands.',
      ['kent-police: requires improvement'],
    ],
    [
      'this is still rated',
      'Kent Police said its management of offenders is better, although this is still rated as “inadequate”, HMICFRS says.',
      ['kent-police: inadequate'],
    ],
    [
      'a police force, named in the next sentence',
      'A police force has been rated inadequate at answering calls.\n\nKent Police was one of two, HMICFRS said. Essex Police was the other.',
      ['kent-police: inadequate'],
    ],
    [
      'the force of which a panel has the name',
      'Members of the Kent Police and Crime Panel met after an HMICFRS inspection.\n\nThe force had been graded good, they heard.',
      ['kent-police: good'],
    ],
    [
      'the service, where no fire service is spoken of',
      'HMICFRS has inspected Kent Police.\n\nThe service is good at preventing crime, inspectors said.',
      ['kent-police: good'],
    ],
    [
      'areas of other forces: nobody',
      'HMICFRS has inspected Kent Police.\n\nHow other forces respond was rated inadequate.',
      [],
    ],
    [
      'what any force with the grade would get: nobody',
      'HMICFRS has inspected Kent Police.\n\nThe ‘inadequate’ grade means a visit every three months.',
      [],
    ],
    [
      'a school that Ofsted graded, in a text on one force: nobody',
      'Ofsted has inspected a school that Kent Police visited, HMICFRS said.\n\nLeadership was rated inadequate. There were good marks for early years. The grade of inadequate follows a visit.',
      [],
    ],
    [
      'inspectors of whom nobody knows: nobody',
      'Inspectors came. Kent Police was called.\n\nLeadership was rated inadequate.',
      [],
    ],
    [
      'what others think of it: nobody',
      'HMICFRS has inspected Kent Police. Kent Police was rated good by its own staff. Responding to floods was rated inadequate by most residents. Leadership at the council was rated good.',
      [],
    ],
    [
      'several bodies before: nobody',
      'HMICFRS has inspected Kent Police and Essex Police.\n\nResponding to the public was graded as good.',
      [],
    ],
    ['a surname: nobody', 'HMICFRS has inspected Essex Police.\n\nDI Moira Kent was rated outstanding.', []],
  ])('%s', (_case, body, expected) => {
    expect(grades(body)).toEqual(expected);
  });
});

test('we: pleased to be graded, gone from one grade to another', () => {
  const source = readText(
    'What HMICFRS said about us\n\nThe report on Kent Police is out.\n\nWe’re pleased to be graded good for preventing crime.\n\nWe’ve gone from inadequate to adequate for leadership.',
  );
  const found = extractGrades(source, findBodyMentions(source, REGISTER), NOBODY);
  expect(found.map(({ grade, earlier }) => [grade, earlier])).toEqual([
    ['good', false],
    ['inadequate', true],
    ['adequate', false],
  ]);
});

test('the second part of a headline', () => {
  const source = readText(
    'Kent Police out of special measures – but still ‘requires improvement’\n\nHMICFRS has published a report.',
  );
  const found = extractGrades(source, findBodyMentions(source, REGISTER), NOBODY);
  expect(found.map(({ bodyId, grade }) => [bodyId, grade])).toEqual([
    ['kent-police', 'requires improvement'],
  ]);
});

describe('bodies and grades in lists', () => {
  test.each([
    [
      'that of another force',
      'HMICFRS said the work of Kent Police was rated good, and that of Essex Police outstanding.',
      ['kent-police: good', 'essex-police: outstanding'],
    ],
    [
      'the grade behind the bodies, like a second name',
      'HMICFRS graded Kent Police good. The other two were Essex and Surrey Police, both adequate.',
      ['kent-police: good', 'essex-police: adequate', 'surrey-police: adequate'],
    ],
    [
      'grades as headings over the bodies',
      'HMIC graded forces as follows:\n:: Outstanding\nDurham\n:: Good\nKent, Essex and Surrey\n:: Inadequate\nSussex',
      [
        'durham-constabulary: outstanding',
        'kent-police: good',
        'essex-police: good',
        'surrey-police: good',
        'sussex-police: inadequate',
      ],
    ],
    [
      'a grade under the heading of its area stays there',
      'HMICFRS has inspected Kent Police\n\nKent Police\n\nGood\n\nEssex Police\n\nAdequate',
      ['kent-police: good', 'essex-police: adequate'],
    ],
    [
      'an area that has the word for a grade in it',
      'HMICFRS has inspected Kent Police.\n\n• Preventing crime - good\n• Good use of resources - requires improvement.',
      ['kent-police: good', 'kent-police: requires improvement'],
    ],
    [
      'places printed small, with "forces"',
      'HMICFRS said the Dyfed-Powys and north Wales forces "required improvement".',
      ['dyfed-powys-police: requires improvement', 'north-wales-police: requires improvement'],
    ],
    [
      'the judged force, to be good',
      'HMICFRS has judged Kent Police to be good at preventing crime.',
      ['kent-police: good'],
    ],
    [
      'lines with the grade of another year in brackets',
      'HMICFRS on investigating crime.\n\nKent Police – Good (2021/22: Outstanding)\nEssex Police – Adequate (2021/22: Good)',
      [
        'kent-police: good',
        'kent-police: outstanding (earlier)',
        'essex-police: adequate',
        'essex-police: good (earlier)',
      ],
    ],
    [
      'an aside between the body and the grade',
      'HMICFRS graded Kent Police good, Essex Police adequate and Surrey Police, to the dismay of its chief, inadequate.',
      ['kent-police: good', 'essex-police: adequate', 'surrey-police: inadequate'],
    ],
    [
      'bodies in an aside are not the subject',
      'HMICFRS said Kent Police, which works with Essex Police and Surrey Police, was judged to be inadequate.',
      ['kent-police: inadequate'],
    ],
    [
      'like another force',
      'HMICFRS said Kent Police, like Essex Police, was rated good.',
      ['kent-police: good'],
    ],
    ['a grade avoided', 'HMICFRS said Kent Police has avoided an inadequate grade.', []],
    [
      'good in none',
      'HMICFRS graded Kent Police adequate at managing offenders and good in none.',
      ['kent-police: adequate'],
    ],
    [
      'had given the force',
      'HMICFRS visited Kent Police. The report had given the force inadequate for how it answers calls.',
      ['kent-police: inadequate'],
    ],
    [
      'the country’s largest force',
      'HMICFRS inspected Kent Police. Britain’s largest force was deemed to require improvement.',
      ['kent-police: requires improvement'],
    ],
    [
      'a neighbour that is named in passing is not "the force"',
      'HMICFRS inspected Kent Police and praised it. Essex Police, its neighbour, was not visited.\n\nThe force was rated good at training.',
      ['kent-police: good'],
    ],
    [
      'its first ever',
      'HMICFRS said Kent Police earned its first ever outstanding.',
      ['kent-police: outstanding'],
    ],
  ])('%s', (_case, body, expected) => {
    expect(grades(body)).toEqual(expected);
  });
});

describe('earlier grades beside today’s', () => {
  test.each([
    [
      'each in brackets behind its body',
      'HMICFRS reported. Essex Police (‘adequate’ last time) and Kent Police (previously ‘good’) each received ‘requires improvement’.',
      [
        'essex-police: adequate (earlier)',
        'kent-police: good (earlier)',
        'kent-police: requires improvement',
      ],
    ],
    [
      '"respectively" in a clause of its own',
      'Essex Police and Kent Police were found to be ‘adequate’ and ‘outstanding’, respectively, by HMICFRS; Norfolk Constabulary was graded ‘good’.',
      ['essex-police: adequate', 'kent-police: outstanding', 'norfolk-constabulary: good'],
    ],
    [
      'when a force was last looked at',
      'Kent Police had been assessed as ‘requires improvement’ by HMICFRS when it was last looked at.',
      ['kent-police: requires improvement (earlier)'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(new Set(grades(text))).toEqual(new Set(expected));
  });
});
