import { describe, expect, test } from 'vitest';
import { extract } from '../../../corpus/extract/extract.ts';
import { article, REGISTER } from './source.ts';

/** Each finding as "kind: words"; the text before names the inspectorate and one force. */
function findings(body: string): string[] {
  const source = article(`HMICFRS has published its report on Kent Police.\n\n${body}`);
  return extract(source, REGISTER).findings.map(
    ({ kind, bodies, start, end }) =>
      `${kind} of ${bodies.map(({ bodyId }) => bodyId).join(', ')}: ${source.text.slice(start, end)}`,
  );
}

describe('findings that are announced and told one by one', () => {
  test.each<[string, string, string[]]>([
    [
      'the first is that',
      'The report has two areas for improvement. The first is that the force needs more analysts. The second is a lack of training.',
      [
        'area-for-improvement of kent-police: the force needs more analysts',
        'area-for-improvement of kent-police: a lack of training',
      ],
    ],
    [
      'in response to the first, and what was done about it',
      'The inspectorate made two recommendations to Kent Police. In response to the first, that plans should be reviewed, we have appointed a lead. The second, that officers should be trained, was met in May.',
      [
        'recommendation of kent-police: that plans should be reviewed',
        'recommendation of kent-police: that officers should be trained',
      ],
    ],
    [
      'two in one sentence',
      'Kent Police has two causes of concern. The first was its failure to visit victims; the second, bullying that nobody had tackled.',
      [
        'cause-of-concern of kent-police: its failure to visit victims',
        'cause-of-concern of kent-police: bullying that nobody had tackled',
      ],
    ],
    [
      'what the force should do, twice',
      'They went through the two areas for improvement. The force should review its plans and should publish its results.',
      [
        'area-for-improvement of kent-police: review its plans',
        'area-for-improvement of kent-police: publish its results',
      ],
    ],
    [
      'an answer to the first is no finding',
      'The report has two areas for improvement. The first is the time that calls take. On the first, the chief constable has told me that more staff were hired.',
      ['area-for-improvement of kent-police: the time that calls take'],
    ],
  ])('%s', (_case, body, expected) => {
    expect(findings(body)).toEqual(expected);
  });
});

describe('lists in a sentence', () => {
  test.each<[string, string, string[]]>([
    [
      'one area after a colon',
      'The force has one area for improvement: it should train its officers.',
      ['area-for-improvement of kent-police: it should train its officers'],
    ],
    [
      'the one area was',
      'The one area for improvement was the use of court orders.',
      ['area-for-improvement of kent-police: the use of court orders'],
    ],
    [
      'singled out, after a dash',
      'Kent Police was visited. Two areas were singled out for improvement in its work – how plans are written and how they are kept.',
      [
        'area-for-improvement of kent-police: how plans are written',
        'area-for-improvement of kent-police: how they are kept',
      ],
    ],
    [
      'one recommendation after its number, commas and all',
      'Recommendation 1: by 31 January, Kent Police should name a lead, and publish a plan.',
      ['recommendation of kent-police: by 31 January, Kent Police should name a lead, and publish a plan'],
    ],
    [
      'lines that lost their breaks',
      'HMICFRS recommended that Kent Police should:\n\nreview its team;\ntrain its officers.',
      ['recommendation of kent-police: review its team', 'recommendation of kent-police: train its officers'],
    ],
  ])('%s', (_case, body, expected) => {
    expect(findings(body)).toEqual(expected);
  });
});

test('what a body has done, under a heading that asks', () => {
  expect(
    findings(
      'What we are doing\n\nPhones: we have bought five vans\n\nStaff: we are hiring analysts\n\nThe chief constable thanked everybody who had helped.',
    ),
  ).toEqual([
    'focus of kent-police: Phones: we have bought five vans',
    'focus of kent-police: Staff: we are hiring analysts',
  ]);
});

test('a list after another list is not about the last item of that', () => {
  expect(
    findings(
      'HMICFRS inspected Essex Police.\n\nHMICFRS found that:\n\n• Kent Police has good analysts; and\n• Essex Police lacks analysts.\n\nAreas for improvement included:\n\n• the use of court orders; and\n• the support of officers.',
    ),
  ).toEqual([
    'strength of kent-police: Kent Police has good analysts',
    'criticism of essex-police: Essex Police lacks analysts',
    'area-for-improvement of : the use of court orders',
    'area-for-improvement of : the support of officers',
  ]);
});

test.each([
  ['drivers who were urged', 'Drivers were urged to slow down.'],
  ['officers who were praised', 'Officers were praised for saving a dog.'],
  ['what a force was asked, by its own account', 'Kent Police said it had been asked to help.'],
  ['inspectors of somebody else', 'Inspectors from the zoo found the horse in poor condition.'],
  ['an inspection of something else', 'The inspection of the bridge found gaps.'],
])('no finding: %s', (_case, body) => {
  expect(findings(body)).toEqual([]);
});

describe('sentences of findings', () => {
  test.each<[string, string, string[]]>([
    [
      'two things that are praised',
      'Inspectors highlighted the force’s work with schools and the strength of its plans.',
      [
        'strength of kent-police: Inspectors highlighted the force’s work with schools',
        'strength of kent-police: the strength of its plans',
      ],
    ],
    [
      'and that: the same kind again',
      'Inspectors found that the force has a clear understanding of gangs and that its officers know the town.',
      [
        'strength of kent-police: Inspectors found that the force has a clear understanding of gangs',
        'strength of kent-police: its officers know the town',
      ],
    ],
    [
      'it said the force must',
      'It said the force must record every delay.',
      ['criticism of kent-police: It said the force must record every delay.'],
    ],
    [
      'somebody who led the inspection',
      'Roy Marsh, who led the inspection, said: “Kent Police doesn’t always record its reasons.”',
      ['criticism of kent-police: Kent Police doesn’t always record its reasons.'],
    ],
    [
      'a quotation before a long attribution',
      '“The force does not know where its gangs are,” said HM Inspector of Constabulary Colette Mary Amory.',
      ['criticism of kent-police: The force does not know where its gangs are,'],
    ],
    [
      'told it needs to',
      'Kent Police has been told by inspectors it needs to answer calls.',
      [
        'area-for-improvement of kent-police: Kent Police has been told by inspectors it needs to answer calls.',
      ],
    ],
    [
      'a backlog that was cleared is a strength',
      'Inspectors said Kent Police had worked hard to clear its backlog.',
      ['strength of kent-police: Inspectors said Kent Police had worked hard to clear its backlog.'],
    ],
    [
      'after an aside about the inspectorate',
      'The inspectorate, which did not grade the force this time, said there had been good work by its teams.',
      ['strength of kent-police: there had been good work by its teams.'],
    ],
    [
      'that it should, after what was recommended',
      'Inspectors recommended that the force should review its cases, and that it should train its officers.',
      [
        'recommendation of kent-police: Inspectors recommended that the force should review its cases',
        'recommendation of kent-police: it should train its officers',
      ],
    ],
    [
      'it, after it, after the inspectorate',
      'HMICFRS said Kent Police has good leaders. It said the force lacks analysts. It recommends that the force hires more.',
      [
        'strength of kent-police: HMICFRS said Kent Police has good leaders.',
        'criticism of kent-police: It said the force lacks analysts.',
        'recommendation of kent-police: It recommends that the force hires more.',
      ],
    ],
    [
      'no areas for improvement are no criticism',
      'HMICFRS said there were no areas for improvement in Kent Police.',
      [],
    ],
    [
      'what others call on a force to do',
      'Kent Police was inspected. Survivors have called on Kent Police to act after the report.',
      [],
    ],
    [
      'an officer of the rank of inspector',
      '“Kent Police lacks officers,” a neighbourhood inspector said.',
      [],
    ],
    [
      'what the force itself says of the report',
      'Kent Police hit back at parts of the report, which were not fair.',
      [],
    ],
  ])('%s', (_case, body, expected) => {
    expect(findings(body)).toEqual(expected);
  });
});
