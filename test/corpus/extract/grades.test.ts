import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBodyMentions } from '../../../corpus/extract/bodies.ts';
import type { ExtractedGrade } from '../../../corpus/extract/extraction.ts';
import { extractGrades } from '../../../corpus/extract/grades.ts';
import type { Speech } from '../../../corpus/extract/quotations.ts';
import type { SourceText } from '../../../corpus/read/source-text.ts';
import { article, HOSTILE_TEXTS, REGISTER } from './source.ts';

const NOBODY: Speech = { quotes: [], reportedSpeech: [], people: [] };

function gradesOf(source: SourceText, speech: Speech = NOBODY): ExtractedGrade[] {
  return extractGrades(source, findBodyMentions(source, REGISTER), speech);
}

/** Each grade as "id: grade", with " (earlier)" for a previous inspection's; all texts speak of an inspection. */
function grades(body: string): string[] {
  return gradesOf(article(`HMICFRS has published a report.\n\n${body}`)).map(
    ({ body: name, bodyId, grade, earlier }) =>
      `${bodyId ?? `?${name}`}: ${grade}${earlier ? ' (earlier)' : ''}`,
  );
}

describe('how a grade is worded', () => {
  test.each([
    [
      'passive',
      'Kent Police has been rated inadequate for its approach to gangs.',
      ['kent-police: inadequate'],
    ],
    ['active', 'Inspectors graded Kent Police as ‘good’.', ['kent-police: good']],
    ['found to be', 'Kent Police was found to be good at tackling gangs.', ['kent-police: good']],
    [
      'an object that was found so',
      'The report found Kent Police “adequate” at tackling gangs.',
      ['kent-police: adequate'],
    ],
    [
      'an apposition between',
      'Kent Police, which serves Dover, was graded adequate.',
      ['kent-police: adequate'],
    ],
    [
      'only "is", with a topic',
      'Kent Police is inadequate at tackling gangs, a report has found.',
      ['kent-police: inadequate'],
    ],
    [
      'the verb "requires improvement"',
      'Kent Police requires improvement at tackling gangs.',
      ['kent-police: requires improvement'],
    ],
    [
      'marks inside the grade',
      'Kent Police ‘require’ improvement, inspectors said.',
      ['kent-police: requires improvement'],
    ],
    [
      'the past of it',
      'Kent Police required ‘improvement’ in its work on gangs.',
      ['kent-police: requires improvement'],
    ],
    [
      '"requiring improvement"',
      'Kent Police was graded as requiring improvement.',
      ['kent-police: requires improvement'],
    ],
    [
      'a dash list',
      'The grades: Kent Police – ‘good’; Essex Police – ‘adequate’; and Surrey Police – ‘inadequate’.',
      ['kent-police: good', 'essex-police: adequate', 'surrey-police: inadequate'],
    ],
    [
      'a comma list',
      'The grades were: Kent Police, good; Essex Police, adequate.',
      ['kent-police: good', 'essex-police: adequate'],
    ],
    [
      'brackets',
      'Two forces, Kent Police (good) and Essex Police (inadequate), were inspected.',
      ['kent-police: good', 'essex-police: inadequate'],
    ],
    [
      'bullets',
      'The grades were:\n\n• Kent Police has been graded as good;\n• Essex Police has been graded as adequate.',
      ['kent-police: good', 'essex-police: adequate'],
    ],
    [
      'a table',
      'Force\tGrade\nKent Police\tGood\nEssex Police\tRequires improvement',
      ['kent-police: good', 'essex-police: requires improvement'],
    ],
    [
      'a line that begins with the grade',
      'Outstanding: Kent Police and Essex Police',
      ['kent-police: outstanding', 'essex-police: outstanding'],
    ],
    [
      'a grade under a heading',
      'Kent Police\n\nAdequate\n\nThe force was inspected in spring.',
      ['kent-police: adequate'],
    ],
    [
      'a grade received',
      'Kent Police received an overall rating of “inadequate”.',
      ['kent-police: inadequate'],
    ],
    [
      'a rating given to',
      'The inadequate rating given to Kent Police was a surprise.',
      ['kent-police: inadequate'],
    ],
    ['its rating', 'Kent Police was inspected. Its overall rating is adequate.', ['kent-police: adequate']],
    [
      "the force's rating",
      'Kent Police spoke about the force’s inadequate rating.',
      ['kent-police: inadequate'],
    ],
    [
      'a rating at the end of a long sentence',
      'Kent Police has good people, but changes are needed, leading to an overall rating of inadequate.',
      ['kent-police: inadequate'],
    ],
    [
      'what of the body was judged',
      'Kent Police’s response to gangs was judged to be inadequate.',
      ['kent-police: inadequate'],
    ],
    ['a pronoun', 'Kent Police was inspected. It was rated good.', ['kent-police: good']],
    [
      'the sentence begins with the grade',
      'Rated outstanding for the third time, Durham Constabulary was pleased.',
      ['durham-constabulary: outstanding'],
    ],
    [
      'the body comes last',
      'The only force to be rated outstanding was Durham Constabulary.',
      ['durham-constabulary: outstanding'],
    ],
    [
      'a bare place',
      'But Durham was rated “outstanding” for its systems.',
      ['durham-constabulary: outstanding'],
    ],
    [
      'each time since a year',
      'Kent Police has been rated outstanding each time since 2016.',
      ['kent-police: outstanding'],
    ],
    [
      'a body that no register has',
      'Northfolk Constabulary was rated good.',
      ['?Northfolk Constabulary: good'],
    ],
  ])('%s', (_case, body, expected) => {
    expect(grades(body)).toEqual(expected);
  });

  test('a headline leaves the verb out', () => {
    const source = article('An inspection has ended.').text.replace(
      'Report published today',
      'Kent Police ‘inadequate’ at tackling gangs',
    );
    expect(
      gradesOf({
        ...article(source),
        text: source,
        blocks: [
          { start: 0, end: 41, kind: 'title' },
          { start: 43, end: source.length, kind: 'paragraph' },
        ],
      }),
    ).toMatchObject([{ bodyId: 'kent-police', grade: 'inadequate', start: 13, end: 23 }]);
  });
});

describe('several bodies, several grades', () => {
  test.each([
    [
      'both',
      'Kent Police and Essex Police were both graded good.',
      ['kent-police: good', 'essex-police: good'],
    ],
    [
      'a verb for two',
      'Kent Police was rated good and Essex Police inadequate.',
      ['kent-police: good', 'essex-police: inadequate'],
    ],
    [
      'respectively',
      'Kent Police and Essex Police were rated good and adequate respectively.',
      ['kent-police: good', 'essex-police: adequate'],
    ],
    [
      'as was',
      'Kent Police was rated good, as was Essex Police.',
      ['kent-police: good', 'essex-police: good'],
    ],
    [
      'each force',
      'Faults were found at Staffordshire and Warwickshire, with each force graded adequate.',
      ['staffordshire-police: adequate', 'warwickshire-police: adequate'],
    ],
    [
      'one force, several areas',
      'Kent Police was rated ‘good’ at preventing crime, ‘adequate’ at investigating crime and ‘inadequate’ at responding to the public.',
      ['kent-police: good', 'kent-police: adequate', 'kent-police: inadequate'],
    ],
    [
      'a list of areas',
      'Kent Police was graded in three areas:\n\n- Investigating crime – inadequate\n- Leadership and force management – good\n- Managing offenders – good',
      ['kent-police: inadequate', 'kent-police: good', 'kent-police: good'],
    ],
    [
      'the number of areas, with or without their names',
      'Inspectors found Kent Police was ‘good’ in one area, ‘adequate’ in five areas, and ‘inadequate’ in two areas – leading officers and taking calls.',
      ['kent-police: good', 'kent-police: adequate', 'kent-police: inadequate'],
    ],
    [
      'how many grades of a sort',
      'Kent Police received six ‘outstanding’ grades and two ‘good’ grades.',
      ['kent-police: outstanding', 'kent-police: good'],
    ],
  ])('%s', (_case, body, expected) => {
    expect(grades(body)).toEqual(expected);
  });
});

describe('how the press and the inspectorate also put it', () => {
  test.each([
    [
      'the extent to which',
      'The extent to which Kent Police is fair to the people it serves requires improvement.',
      ['kent-police: requires improvement'],
    ],
    [
      'the extent, with a verb',
      'The extent to which Kent Police is careful with its money is good.',
      ['kent-police: good'],
    ],
    [
      'the question as a heading',
      'Kent Police\n\nHow well does the force plan its work?\n\nGood',
      ['kent-police: good'],
    ],
    [
      'found so, without marks',
      'HMICFRS found Kent Police inadequate at looking after witnesses.',
      ['kent-police: inadequate'],
    ],
    [
      'a verb of the reporter’s own, with marks',
      'Kent Police was slammed as “inadequate” in the report.',
      ['kent-police: inadequate'],
    ],
    ['one of so many', 'Kent Police was one of 12 forces classed as good this year.', ['kent-police: good']],
    [
      'the work of a body',
      'The watchdog deemed the overall effectiveness of Kent Police as outstanding.',
      ['kent-police: outstanding'],
    ],
    [
      'the assessment of it',
      'The commissioner noted HMICFRS’s assessment of Kent Police’s arrangements as ‘Adequate’.',
      ['kent-police: adequate'],
    ],
    [
      'police forces in a list',
      'South Wales and Gwent police forces were deemed "good" in all areas.',
      ['south-wales-police: good', 'gwent-police: good'],
    ],
    [
      'from one to the other, in plain words',
      'Kent Police, by contrast, went from inadequate to adequate. Inspectors downgraded Essex Police from outstanding to good.',
      [
        'kent-police: inadequate (earlier)',
        'kent-police: adequate',
        'essex-police: outstanding (earlier)',
        'essex-police: good',
      ],
    ],
    [
      'a grade after an article',
      'Kent Police came away with a good and Essex Police got an adequate.',
      ['kent-police: good', 'essex-police: adequate'],
    ],
    [
      'the mark in other words first',
      'Kent Police was handed the lowest mark, inadequate. Inspectors gave Essex Police top marks - outstanding.',
      ['kent-police: inadequate', 'essex-police: outstanding'],
    ],
    [
      'to whom it was given',
      'A rating of ‘good’ was given to Kent Police. There was an ‘adequate’ for Essex Police.',
      ['kent-police: good', 'essex-police: adequate'],
    ],
    [
      'the verdict on it',
      '“Requires improvement” was the verdict on Kent Police.',
      ['kent-police: requires improvement'],
    ],
    [
      'the second verb',
      'Kent Police was praised but “requires improvement” in how it trains staff.',
      ['kent-police: requires improvement'],
    ],
    [
      'what must be done after it',
      'Kent Police has been told it must change after it was rated inadequate at training.',
      ['kent-police: inadequate'],
    ],
    [
      'a place that was graded',
      'In Kent, which was rated adequate as recently as 2019, officers were proud.',
      ['kent-police: adequate (earlier)'],
    ],
    [
      'both, after neither',
      'Surrey Police was graded good. Neither Kent Police nor Essex Police was graded outstanding: both are adequate.',
      ['surrey-police: good', 'kent-police: adequate', 'essex-police: adequate'],
    ],
    [
      'grades in turn',
      'Kent Police and Essex Police: ‘inadequate’ and ‘good’',
      ['kent-police: inadequate', 'essex-police: good'],
    ],
    [
      'its work, by a pronoun',
      'HMICFRS inspected Kent Police. It rated their investigations as outstanding.',
      ['kent-police: outstanding'],
    ],
    [
      'found so, in marks',
      'Kent Police has been found "inadequate" by inspectors.',
      ['kent-police: inadequate'],
    ],
    ['awarded without a noun', 'Kent Police has been awarded outstanding.', ['kent-police: outstanding']],
    ['its grade and a colon', 'Kent Police’s grade: outstanding.', ['kent-police: outstanding']],
    [
      'a list under the verb',
      'HMICFRS graded:\n\n- Kent Police as good;\n- Essex Police as inadequate; and\n- Surrey Police as requires improvement.',
      ['kent-police: good', 'essex-police: inadequate', 'surrey-police: requires improvement'],
    ],
    [
      'a mark that was read wrongly',
      "Kent Police was the only force to be rated '˜inadequate' in the report.",
      ['kent-police: inadequate'],
    ],
  ])('%s', (_case, body, expected) => {
    expect(grades(body)).toEqual(expected);
  });

  test.each([
    [
      'the service',
      'Northfolk Fire and Rescue Service was inspected. The service was rated adequate at preventing fires.',
      ['?Northfolk Fire and Rescue Service: adequate'],
    ],
    [
      'written small after its place',
      'Kent fire service has been judged good by inspectors.',
      ['?Kent fire service: good'],
    ],
    [
      'not the force that was named before',
      'Kent Police spoke first. The fire service was rated as requiring improvement. While praising it and rating it good at training, inspectors saw faults.',
      [],
    ],
  ])('a fire service: %s', (_case, body, expected) => {
    expect(grades(body)).toEqual(expected);
  });
});

describe('an earlier inspection', () => {
  test.each([
    [
      'up from',
      'Kent Police was graded good, up from adequate in 2022.',
      ['kent-police: good', 'kent-police: adequate (earlier)'],
    ],
    [
      'improved from',
      'Kent Police improved from ‘requires improvement’ to ‘good’.',
      ['kent-police: requires improvement (earlier)', 'kent-police: good'],
    ],
    [
      'when last inspected',
      'Kent Police was rated adequate. It was rated “outstanding” when it was last inspected.',
      ['kent-police: adequate', 'kent-police: outstanding (earlier)'],
    ],
    [
      'previously',
      'Kent Police, previously rated good, was graded inadequate.',
      ['kent-police: good (earlier)', 'kent-police: inadequate'],
    ],
    [
      'a year before',
      'In 2018, Kent Police was rated inadequate. On 14 May 2024 it was rated good.',
      ['kent-police: inadequate (earlier)', 'kent-police: good'],
    ],
    [
      'progress since the last inspection',
      'Kent Police has improved since its last inspection and was rated good.',
      ['kent-police: good'],
    ],
    [
      'in brackets',
      'Grades:\n\n• Kent Police: Adequate (previously Good)',
      ['kent-police: adequate', 'kent-police: good (earlier)'],
    ],
    [
      'which the force left',
      'Kent Police, which was inadequate in 2024, went up to adequate.',
      ['kent-police: inadequate (earlier)', 'kent-police: adequate'],
    ],
    [
      'so many months ago',
      'Kent Police was judged to be inadequate, after receiving a ‘good’ grading just 12 months ago.',
      ['kent-police: inadequate', 'kent-police: good (earlier)'],
    ],
    [
      'then and now, whenever it was written',
      'In 2018, Kent Police was rated adequate, but it is now ranked good.',
      ['kent-police: adequate (earlier)', 'kent-police: good'],
    ],
    [
      'held for years',
      'Kent Police, rated outstanding each time since 2016, has kept its outstanding grade.',
      ['kent-police: outstanding (earlier)', 'kent-police: outstanding'],
    ],
  ])('%s', (_case, body, expected) => {
    expect(grades(body)).toEqual(expected);
  });
});

describe('no grade', () => {
  test.each([
    ['told to improve', 'Kent Police has been told to improve.'],
    ['a denial', 'Kent Police was not rated inadequate.'],
    ['a condition', 'If Kent Police is rated inadequate, it will be monitored.'],
    ['a wish', 'Kent Police hopes to be rated outstanding.'],
    ['a part of a set', 'Kent Police and Essex Police spoke. Half of the two forces are rated good.'],
    ['nobody', 'No force was rated outstanding, Kent Police said.'],
    [
      'the scale',
      'Kent Police knows that forces are graded as outstanding, good, adequate, requires improvement or inadequate.',
    ],
    ['an area of none', 'Kent Police was rated good in none of the areas.'],
    [
      'the scale explained',
      'Kent Police will be graded again. The grades are:\n\n- Good – The force has shown most of what is asked\n- Adequate – The force has shown some of it\n- Inadequate – We have serious worries',
    ],
    ['a joke on it', 'Kent Police is rated good by nobody.'],
    [
      'those that are left',
      'Kent Police was inspected with others. The other two were both found to be good.',
    ],
    ['a grade that nobody got', 'Kent Police was graded:\n\nOutstanding – none'],
    ['ordinary words', 'Kent Police did good work with adequate resources and outstanding warrants.'],
    [
      'a thing that requires improvement',
      'Inadequate lighting in Kent requires improvement, Kent Police said.',
    ],
    ["the force's equipment", 'The force’s IT requires improvement, Kent Police said.'],
    ["somebody's opinion", 'Kent Police is good at listening, said a resident.'],
    ['the region', 'The region was praised for good work. The West Midlands has no grade.'],
    [
      'a force that is only named',
      'Each of the four forces, among them Kent Police, received a graded judgement. The graded judgement is lower than I would wish; resources are adequate.',
    ],
  ])('%s', (_case, body) => {
    expect(grades(body)).toEqual([]);
  });

  test('an opinion in a quotation is none, the words of an inspector are', () => {
    const source = article('An inspection has ended. “Kent Police is inadequate at listening,” they said.');
    const start = source.text.indexOf('Kent');
    const quote = {
      start,
      end: source.text.indexOf('”'),
      kind: 'full' as const,
      group: 0,
      why: { rule: '', confidence: 1, candidates: [] },
    };
    const said = (title: string): Speech => ({
      quotes: [
        {
          ...quote,
          speaker: {
            kind: 'person',
            id: 'ann-lee',
            name: 'Ann Lee',
            title,
            organisation: null,
            organisationInferred: false,
          },
        },
      ],
      reportedSpeech: [],
      people: [],
    });
    expect(gradesOf(source, said('Councillor'))).toEqual([]);
    expect(gradesOf(source, said('HM Inspector of Constabulary'))).toHaveLength(1);
  });
});

describe('one entry', () => {
  test('further mentions go along with the first', () => {
    const source = article(
      'HMICFRS rated Kent Police inadequate. The force’s inadequate rating was a surprise.',
    );
    const [grade, ...others] = gradesOf(source);
    expect(others).toEqual([]);
    expect(grade?.also).toHaveLength(1);
  });

  test.each([
    [
      'for',
      'Kent Police was rated good for its response to serious and organised crime.',
      'response to serious and organised crime',
    ],
    ['at', 'Kent Police was rated good at tackling gangs, HMICFRS said.', 'tackling gangs'],
    ['of the subject', 'Kent Police’s handling of gangs was rated good.', 'handling of gangs'],
    ['none', 'Kent Police was rated good.', null],
    [
      'the subject ends where the verb begins',
      'Kent Police had its handling of gangs and work with schools all found to be inadequate.',
      'handling of gangs and work with schools',
    ],
    [
      'a list at the end is one topic',
      'Kent Police is adequate at vetting, staff training and counter-corruption.',
      'vetting, staff training and counter-corruption',
    ],
    [
      'a dash ends it',
      'Kent Police was rated good at tackling gangs - but it has work to do.',
      'tackling gangs',
    ],
    ['a number of areas is no topic', 'Kent Police ‘requires improvement in a number of areas’.', null],
    ['a time is no topic', 'Kent Police was rated good for the third time.', null],
  ])('the topic: %s', (_case, body, topic) => {
    expect(gradesOf(article(body))[0]?.topic).toBe(topic);
  });
});

test.each(HOSTILE_TEXTS)('%s does no harm', (_case, text) => {
  expect(() => gradesOf(article(text))).not.toThrow();
});

test('a grade is the words of the text', () => {
  const parts = [
    'Kent Police',
    'was rated',
    'good',
    ' “inadequate” ',
    'requires improvement',
    ' and ',
    ', ',
    '. ',
    '\n\n',
    'HMICFRS',
    ' – ',
    'it',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 6 })), { maxLength: 40 }),
      (words) => {
        const source = article(words.join(' '));
        for (const { start, end, also } of gradesOf(source)) {
          for (const span of [{ start, end }, ...also]) {
            expect(source.text.slice(span.start, span.end)).toMatch(
              /^(?:outstanding|good|adequate|inadequate|requir\w+\W+improvement)$/iu,
            );
          }
        }
      },
    ),
  );
});
