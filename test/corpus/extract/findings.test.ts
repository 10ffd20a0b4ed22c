import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../corpus/extract/extract.ts';
import type { ExtractedFinding } from '../../../corpus/extract/extraction.ts';
import { article, HOSTILE_TEXTS, REGISTER } from './source.ts';

function findingsOf(body: string): (ExtractedFinding & { text: string })[] {
  const source = article(body);
  return extract(source, REGISTER).findings.map((finding) => ({
    ...finding,
    text: source.text.slice(finding.start, finding.end),
  }));
}

/** Each finding as "kind of ids: words". */
function findings(body: string): string[] {
  return findingsOf(body).map(
    ({ kind, bodies, text }) =>
      `${kind} of ${bodies.map(({ bodyId }) => bodyId).join(', ') || 'nobody'}: ${text}`,
  );
}

describe('lists', () => {
  test.each([
    [
      'for the subject of the lead-in, whatever else an item names',
      'HMICFRS inspected Kent Police and the South East ROCU.\n\nKent Police should:\n\n• share intelligence with the ROCU; and\n• train its officers.',
      [
        'recommendation of kent-police: share intelligence with the ROCU',
        'recommendation of kent-police: train its officers',
      ],
    ],
    [
      'what the last words before the colon name',
      'HMICFRS issued a cause of concern to Kent Police about its plans, and made two recommendations:\n\n• the force should review its team; and\n• the force should train its officers.',
      [
        'recommendation of kent-police: the force should review its team',
        'recommendation of kent-police: the force should train its officers',
      ],
    ],
    [
      'semicolons, for nobody by name',
      'HMICFRS spoke. Areas for improvement included using data better; and training the workforce.',
      [
        'area-for-improvement of nobody: using data better',
        'area-for-improvement of nobody: training the workforce',
      ],
    ],
    [
      'commas and a pair inside the last item',
      'Kent Police was inspected.\n\nAreas identified for improvement included the force’s work with partners, use of data and enhancing its understanding of serious and organised crime.',
      [
        'area-for-improvement of kent-police: the force’s work with partners',
        'area-for-improvement of kent-police: use of data',
        'area-for-improvement of kent-police: enhancing its understanding of serious and organised crime',
      ],
    ],
    [
      'for a body',
      'Areas for improvement for Kent Police included giving officers time; and recording disruptions.',
      [
        'area-for-improvement of kent-police: giving officers time',
        'area-for-improvement of kent-police: recording disruptions',
      ],
    ],
    [
      'each item says what it is',
      'Inspectors found that:\n\n• Kent Police has a strong understanding of gangs;\n• Essex Police did not always have enough analysts.',
      [
        'strength of kent-police: Kent Police has a strong understanding of gangs',
        'criticism of essex-police: Essex Police did not always have enough analysts',
      ],
    ],
    [
      'recommendations with a date',
      'HMICFRS inspected Kent Police.\n\nBy 30 September, Kent Police should:\n\n• review its team; and\n• train its officers.',
      ['recommendation of kent-police: review its team', 'recommendation of kent-police: train its officers'],
    ],
    [
      "a body's own account, with what it did",
      'Kent Police said the key areas it has focused on are:\n\nAnalysts. The force now has six of them\n\nPlans are not always kept. The force has a new system.',
      [
        'focus of kent-police: Analysts. The force now has six of them',
        'focus of kent-police: Plans are not always kept. The force has a new system.',
      ],
    ],
  ])('%s', (_case, body, expected) => {
    expect(findings(body)).toEqual(expected);
  });

  test('"included" makes a list incomplete, and its words are kept', () => {
    const source = 'HMICFRS spoke. Areas for improvement included using data; and training people.';
    const [first] = findingsOf(source);
    expect(first).toMatchObject({ complete: false, scope: 'unnamed', by: 'inspectorate' });
    const { text } = article(source);
    expect(text.slice(first?.leadIn?.start, first?.leadIn?.end)).toBe('Areas for improvement included');
  });

  test('what a body works on is its own account', () => {
    expect(
      findingsOf('Kent Police said the key areas it has focused on are:\n\n• analysts;\n• plans.')[0]?.by,
    ).toBe('body');
  });
});

describe('running text', () => {
  test.each([
    [
      'what should improve',
      'HMICFRS said that Kent Police should improve how it records disruptions.',
      ['criticism of kent-police: HMICFRS said that Kent Police should improve how it records disruptions.'],
    ],
    [
      'a strength',
      'Inspectors found that Kent Police has effective processes in place.',
      ['strength of kent-police: Inspectors found that Kent Police has effective processes in place.'],
    ],
    [
      'two strengths in one sentence',
      'Inspectors found that Kent Police has effective processes, and that it makes good use of its officers.',
      [
        'strength of kent-police: Inspectors found that Kent Police has effective processes',
        'strength of kent-police: it makes good use of its officers',
      ],
    ],
    [
      'a strength and a criticism',
      'The report found that Kent Police has sufficient officers in place, but that improvements are needed in some areas.',
      [
        'strength of kent-police: The report found that Kent Police has sufficient officers in place',
        'criticism of kent-police: improvements are needed in some areas',
      ],
    ],
    [
      'while',
      'HMICFRS said while Kent Police has “effective processes in place”, it needed to improve its plans.',
      [
        'strength of kent-police: Kent Police has “effective processes in place”',
        'criticism of kent-police: it needed to improve its plans',
      ],
    ],
    [
      'a unit and the forces that the text names',
      'Surrey Police and Sussex Police were inspected. Inspectors said the South East ROCU and its regional forces need to improve how they work together.',
      [
        'criticism of serocu, surrey-police, sussex-police: Inspectors said the South East ROCU and its regional forces need to improve how they work together.',
      ],
    ],
    [
      'an inspector',
      'HM Inspector of Constabulary Ann Lee said: “Kent Police has a strong understanding of gangs. It prioritises tackling fraud.”',
      [
        'strength of kent-police: Kent Police has a strong understanding of gangs.',
        'strength of kent-police: It prioritises tackling fraud.',
      ],
    ],
    [
      'a cause of concern',
      'Inspectors said there was a cause of concern about how Kent Police assessed risk.',
      [
        'cause-of-concern of kent-police: Inspectors said there was a cause of concern about how Kent Police assessed risk.',
      ],
    ],
    [
      'a recommendation',
      'HMICFRS recommended that Kent Police should train its officers.',
      ['recommendation of kent-police: HMICFRS recommended that Kent Police should train its officers.'],
    ],
    [
      'told to do something',
      'Kent Police was told to sort out its records, the inspectorate said.',
      [
        'area-for-improvement of kent-police: Kent Police was told to sort out its records, the inspectorate said.',
      ],
    ],
  ])('%s', (_case, body, expected) => {
    expect(findings(body)).toEqual(expected);
  });

  test('a region is nobody’s name', () => {
    const [finding] = findingsOf(
      'HM Inspector Ann Lee said: “Kent Police was inspected. It is important that regional change is managed effectively.”',
    ).slice(-1);
    expect(finding).toMatchObject({ kind: 'criticism', bodies: [], scope: 'region' });
  });

  test.each([
    [
      'what a force says it has done',
      'HMICFRS inspected Kent Police. The force said: “We have improved our records and trained officers.”',
    ],
    ["a councillor's opinion", 'Councillor Ann Lee said: “Kent Police should improve its website.”'],
    ['a text without inspectors', 'Kent Police should improve its website.'],
    ['told to improve, without saying what', 'Kent Police has been told to improve.'],
  ])('none: %s', (_case, body) => {
    expect(findings(body)).toEqual([]);
  });
});

test.each(HOSTILE_TEXTS)('%s does no harm', (_case, text) => {
  expect(() => findingsOf(text)).not.toThrow();
});

test('findings lie inside the text and are never empty', () => {
  const parts = [
    'Inspectors found that',
    'Kent Police',
    'has effective',
    'but that',
    ' while ',
    'it needs to improve',
    'Areas for improvement included',
    '; and ',
    ', ',
    ' and ',
    ':\n\n',
    '• ',
    '. ',
    '“',
    '”',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 6 })), { maxLength: 30 }),
      (words) => {
        for (const { text } of findingsOf(words.join(' '))) expect(text.trim()).toBe(text);
      },
    ),
  );
});

describe('what is said in other words', () => {
  test.each([
    [
      'a list that only its lead-in gives a body',
      'HMICFRS found Kent Police:\n\n• Has limited capacity to answer calls\n• Could do more, because it does not train its staff',
      [
        'criticism of kent-police: Has limited capacity to answer calls',
        'criticism of kent-police: Could do more, because it does not train its staff',
      ],
    ],
    [
      'areas in a sentence without a body, in a text on one force',
      'Kent Police was inspected by HMICFRS.\n\nHMICFRS said the areas needing improvement are storing evidence; calling back victims; and training.',
      [
        'area-for-improvement of kent-police: storing evidence',
        'area-for-improvement of kent-police: calling back victims',
        'area-for-improvement of kent-police: training',
      ],
    ],
    [
      'more faults in the same paragraph',
      'HMICFRS inspected Kent Police. Inspectors found the force was slow to answer calls. It does not have enough call handlers.',
      [
        'criticism of kent-police: Inspectors found the force was slow to answer calls.',
        'criticism of kent-police: It does not have enough call handlers.',
      ],
    ],
    [
      'a practice that a report dwells on',
      'The report focussed on Kent Police’s innovative practice in schools.',
      ['practice of kent-police: The report focussed on Kent Police’s innovative practice in schools.'],
    ],
  ])('%s', (_case, body, expected) => {
    expect(findings(body)).toEqual(expected);
  });

  test.each([
    [
      'a cause of concern that is closed',
      'Kent Police confirmed that HMICFRS has discharged one of its causes of concern.',
    ],
    [
      'areas that somebody has worked on',
      'HMICFRS inspected Kent Police. There are no surprises in areas we need to work on and much of this was under way, and we have made progress.',
    ],
    [
      'items that are grades',
      'Inspectors found that Kent Police:\n\n• is ‘good’ at reducing crime\n• ‘requires improvement’ at looking after victims',
    ],
    [
      'a crosshead in marks',
      "HMICFRS inspected Kent Police.\n\n'Took recommendations to heart'\n\nIn 2018 there was another visit.",
    ],
    ['an empty list', 'HMICFRS inspected Kent Police.\n\nCauses of concern:\n\n• None identified'],
    [
      'words that somebody opens and nobody closes',
      '‘HMICFRS inspectors said Kent Police was slow to answer, which I dispute and will go on disputing.',
    ],
  ])('none in %s', (_case, body) => {
    expect(findings(body)).toEqual([]);
  });
});
