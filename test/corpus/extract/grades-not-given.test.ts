import { describe, expect, test } from 'vitest';
import { findBodyMentions } from '../../../corpus/extract/bodies.ts';
import { extract } from '../../../corpus/extract/extract.ts';
import { extractGrades } from '../../../corpus/extract/grades.ts';
import type { Speech } from '../../../corpus/extract/quotations.ts';
import { article, REGISTER } from './source.ts';

const NOBODY: Speech = { quotes: [], reportedSpeech: [], people: [] };

/** Each grade as "id: grade", with " (earlier)" for a previous inspection's; nobody is quoted. */
function grades(body: string): string[] {
  const source = article(body);
  return extractGrades(source, findBodyMentions(source, REGISTER), NOBODY).map(
    ({ bodyId, grade, earlier }) => `${bodyId}: ${grade}${earlier ? ' (earlier)' : ''}`,
  );
}

describe('no grade is read from', () => {
  test.each([
    ['a verb of grading that is denied', 'Inspectors did not grade Kent Police outstanding.'],
    ['a grade refused', 'HMICFRS declined to grade Kent Police good.'],
    [
      'with ten good grades, in the same club as another',
      'HMICFRS has reported. Surrey is now in the same club as Kent Police with ten good gradings.',
    ],
    ['a leaked draft', 'A leaked draft of the HMICFRS report rates Kent Police as inadequate.'],
    ['a spoof', 'A spoof report said Kent Police was rated inadequate by HMICFRS.'],
    ['a grade yet to come', 'HMICFRS has yet to grade Kent Police good in any area.'],
    ['a grade stopped short of', 'Inspectors stopped short of grading Kent Police inadequate.'],
    ['a condition without "if"', 'Had Kent Police been graded inadequate, HMICFRS would have come back.'],
    ['a body that rates itself', 'Kent Police rated itself good at tackling fraud, HMICFRS heard.'],
    ['a self-assessment', 'In a self-assessment Kent Police was graded good at tackling fraud.'],
    ['a share of the staff', 'HMICFRS came. 60 per cent of staff rated Kent Police good as an employer.'],
    ['a union', 'The Police Federation rated Kent Police inadequate for welfare.'],
    ['a politician', 'The MP branded Kent Police inadequate in the debate on the HMICFRS report.'],
    ['a coroner', 'The coroner ruled Kent Police inadequate in its response.'],
    ['another watchdog', 'The IOPC found Kent Police’s response was inadequate.'],
    ['a myth', 'It is a myth that Kent Police was rated inadequate by HMICFRS.'],
    ['a rumour', 'Rumours that Kent Police had been rated inadequate by HMICFRS were untrue.'],
    ['what was said wrongly', 'The council wrongly said that Kent Police was rated inadequate by HMICFRS.'],
    ['what is taken back', 'We said HMICFRS had rated Kent Police inadequate. This was wrong.'],
    ['one of two, not which', 'Norfolk or Suffolk police was rated inadequate, HMICFRS said.'],
    ['all but one', 'All forces in the region except Kent Police were rated inadequate by HMICFRS.'],
    ['at least so good', 'Kent Police was graded good or better in eight areas by HMICFRS.'],
    [
      'a councillor by name',
      'Cllr Ted Hughes, who chairs the panel, graded Kent Police inadequate for speed.',
    ],
    ['a judge', 'Kent Police was branded inadequate by a judge. HMICFRS was told.'],
    ['a party', 'Kent Police was labelled “inadequate” by Labour. HMICFRS has not commented.'],
    [
      'the inspectorate of schools',
      'Kent Police was rated good by Ofsted for apprenticeships. HMICFRS comes in May.',
    ],
    ['a survey of the public', 'Kent Police got good marks from the public. HMICFRS took note.'],
    ['what victims say', 'HMICFRS came to Kent Police, but victims said it was inadequate.'],
    ['what is still to be done', 'Two recommendations for Kent Police remain outstanding, HMICFRS said.'],
    ['a response from the body', 'HMICFRS said a response from Kent Police was outstanding.'],
    ['work that is needed', 'Kent Police requires improvement work on its cells, HMICFRS heard.'],
    ['a prison', 'HMP Norfolk has been graded inadequate. Norfolk Police was called, HMICFRS said.'],
    ['places, where nobody speaks of police', 'Essex and Kent were rated outstanding for their beaches.'],
    [
      'places, where only another inspectorate is named',
      'A Kent hospital was inspected by the CQC. Essex, which was rated good, did better. Police came.',
    ],
  ])('%s', (_case, body) => {
    expect(grades(body)).toEqual([]);
  });
});

test.each([
  [
    'a rating that was lost is an earlier one',
    'Kent Police lost its outstanding rating, HMICFRS said.',
    ['kent-police: outstanding (earlier)'],
  ],
  [
    'what a force recorded wrongly takes no grade away',
    'Kent Police, which wrongly recorded 300 crimes, was rated inadequate by HMICFRS.',
    ['kent-police: inadequate'],
  ],
  [
    'an exception with a grade of its own',
    'Apart from Essex Police, which was rated good, Kent Police was rated adequate by HMICFRS.',
    ['essex-police: good', 'kent-police: adequate'],
  ],
  [
    'what a chief constable says that inspectors graded',
    'The chief constable said Kent Police was graded good by inspectors, and HMICFRS rated Essex Police adequate.',
    ['kent-police: good', 'essex-police: adequate'],
  ],
  [
    'two names of one body',
    'The East Midlands Special Operations Unit, or EMSOU, was rated inadequate by HMICFRS.',
    ['emsou: inadequate'],
  ],
  [
    'places in a text on police',
    'Essex and Kent police chiefs met. Essex was rated good.',
    ['essex-police: good'],
  ],
])('%s', (_case, body, expected) => {
  expect(grades(body)).toEqual(expected);
});

test('the years that a speaker spent at another force are not those of his own', () => {
  const source = article(
    '“When I was at Essex Police we were rated good,” said Jo Bell of Kent Police after HMICFRS had come.',
  );
  expect(extract(source, REGISTER).grades).toEqual([]);
});

describe('another organisation with the name of a force’s area', () => {
  const OTHERS = [
    'Ambulance Service',
    'Hospital Trust',
    'Probation',
    'Search and Rescue',
    'Children’s Services',
    'Crown Court',
    'Airport',
    'Football Club',
    'Roads',
    'Fire Authority',
    'Mountain Rescue',
  ];
  const FORMS = [
    (name: string) => `- Sussex ${name}: good\n- Essex ${name}: inadequate`,
    (name: string) => `Sussex ${name} – ‘good’\n\nEssex ${name} (inadequate)`,
    (name: string) => `Sussex ${name} was rated good and Essex ${name} inadequate.`,
    (name: string) => `Inspectors rated Sussex ${name} as good.`,
    (name: string) => `Sussex ${name}, Essex ${name} and Norfolk ${name} were all graded outstanding.`,
    (name: string) => `| Body | Crime | Staff |\n| Sussex ${name} | Good | Good |`,
    (name: string) => `Good: Sussex ${name}, Essex ${name}`,
    (name: string) => `There was a good grade for Sussex ${name}.`,
  ];

  test.each(OTHERS)('is graded by nobody here, and lends no force its grade: %s', (name) => {
    for (const form of FORMS)
      expect(grades(`Kent Police was graded adequate by HMICFRS.\n\n${form(name)}`)).toEqual([
        'kent-police: adequate',
      ]);
  });

  test('but a fire brigade is a fire service, in a table too', () => {
    expect(grades('Cleveland Fire Brigade was rated good.')).toEqual(['null: good']);
    const table = 'Service | Crime | Staff\nCleveland Fire Brigade | Good | Adequate';
    expect(grades(table).every((one) => one.startsWith('null'))).toBe(true);
  });

  test('and what headlines say of a force in capitals is no part of its name', () => {
    expect(grades('Kent Rated Good By HMICFRS\n\nThe police force was inspected in May.')).toEqual([
      'kent-police: good',
    ]);
  });
});
