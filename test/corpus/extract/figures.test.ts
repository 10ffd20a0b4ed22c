import { describe, expect, test } from 'vitest';
import { extract } from '../../../corpus/extract/extract.ts';
import { article, HOSTILE_TEXTS, REGISTER } from './source.ts';

/** Each figure as "words = value, unit, period". */
function figures(body: string): string[] {
  const source = article(body);
  return extract(source, REGISTER).figures.map(
    ({ start, end, value, unit, period }) =>
      `${source.text.slice(start, end)} = ${value}, ${unit ?? 'no unit'}, ${period ?? 'no period'}`,
  );
}

describe('figures', () => {
  test.each([
    [
      'people',
      'The force arrested 484 people in the past year.',
      ['484 people = 484, people, in the past year'],
    ],
    ['a number in words', 'Officers recovered six firearms.', ['six firearms = 6, firearms, no period']],
    [
      'a hedge',
      'In 2023 teams made more than 250 arrests.',
      ['more than 250 arrests = 250, arrests, In 2023'],
    ],
    [
      'hedges on both sides of a value',
      'Drugs with an estimated street value of almost £1 million were seized.',
      ['estimated street value of almost £1 million = 1000000, £, no period'],
    ],
    [
      'money worth of something',
      'They seized almost £300,000 worth of cash.',
      ['almost £300,000 worth of cash = 300000, £ worth of cash, no period'],
    ],
    [
      'a sentence of two parts',
      'He was jailed for three years and two months.',
      ['three years and two months = 3, years and two months, no period'],
    ],
    [
      'a time to respond',
      'The average response time was 12 minutes and nine seconds.',
      ['12 minutes and nine seconds = 12, minutes and nine seconds, no period'],
    ],
    ['a set of forces in full', 'Inspectors visited all 43 police forces.', []],
    ['a share in words, and a collar number', 'PC 1234 Jones met almost three quarters of them.', []],
    ['how many got a grade', 'Of the reports, 21 were ‘good’ and 14 were rated adequate.', []],
    ['short millions', 'The force spent £1.8m on cars.', ['£1.8m = 1800000, £, no period']],
    [
      'a percentage',
      'In the last 12 months there was a ten per cent decrease in robbery.',
      ['ten per cent = 10, per cent, In the last 12 months'],
    ],
    [
      'a noun with what describes it',
      'The force recruited 60 new call handlers.',
      ['60 new call handlers = 60, new call handlers, no period'],
    ],
    [
      'capitals in a unit',
      'The force closed 19 County Lines.',
      ['19 County Lines = 19, County Lines, no period'],
    ],
    [
      'years in prison',
      'They were jailed for a combined total of more than 40 years.',
      ['more than 40 years = 40, years, no period'],
    ],
    ['thousands', 'Police stopped 12,500 cars.', ['12,500 cars = 12500, cars, no period']],
  ])('%s', (_case, body, expected) => {
    expect(figures(body)).toEqual(expected);
  });

  test.each([
    ['a date', 'The report came out on 14 May 2024 and on May 16.'],
    ['a year', 'The review covered 2022.'],
    ['a set', 'The four forces and nine areas were inspected.'],
    ['part of a name', 'The 4P plans were read.'],
    ['an age', 'Ann Lee, 43, and a 13-year-old girl spoke.'],
    ['how long ago', 'The inspection took place 11 months ago.'],
    ['a section of an Act', 'Under section 55 of the Act, page 10.'],
    ['a section that counts nothing', 'Section 60 was used in the town.'],
    ['a share', 'One in 60 reports was read.'],
  ])('none: %s', (_case, body) => {
    expect(figures(body)).toEqual([]);
  });

  test('who claims it: the speaker of the quotation', () => {
    const source = article('“We arrested 40 people,” said Chief Constable Ann Lee.');
    expect(extract(source, REGISTER).figures[0]?.claimant?.name).toBe('Ann Lee');
  });

  test('who claims it: the body whose own account it is', () => {
    const source = article(
      'Kent Police said the key areas it has focused on are:\n\n• analysts, of whom 40 people were hired;\n• plans.',
    );
    expect(extract(source, REGISTER).figures[0]?.claimant?.name).toBe('Kent Police');
  });
});

describe('ranges and years', () => {
  test.each([
    [
      'between two numbers',
      'Between 40 and 60 staff were moved.',
      ['Between 40 and 60 staff = 60, staff, no period'],
    ],
    [
      'between two sums',
      'They took between £1.2 million and £1.5 million off gangs.',
      ['between £1.2 million and £1.5 million = 1500000, £, no period'],
    ],
    ['to', 'Some 20 to 30 officers came.', ['Some 20 to 30 officers = 30, officers, no period']],
    ['a dash', 'It lost 40–60 staff.', ['40–60 staff = 60, staff, no period']],
    ['from one to another is a change', 'It rose from 40 to 60 cases.', ['60 cases = 60, cases, no period']],
    ['two numbers', 'They met 40 and 60 people.', ['60 people = 60, people, no period']],
    ['a year of two halves', 'It published the 2023–24 figures.', []],
    ['a line of copyright', '© 2024 Police and Crime Commissioner for Kent', []],
    ['the year of an act', 'The Police Act 1996 requires it.', []],
    [
      'half a million',
      'It serves half a million people.',
      ['half a million people = 500000, people, no period'],
    ],
    [
      'how long something takes',
      'What used to take nine months now takes about 11 weeks.',
      ['nine months = 9, months, no period', 'about 11 weeks = 11, weeks, no period'],
    ],
  ])('%s', (_case, body, expected) => {
    expect(figures(body)).toEqual(expected);
  });
});

describe('periods', () => {
  const periods = (body: string): string[] => {
    const source = article(body);
    return extract(source, REGISTER).periods.map(({ start, end }) => source.text.slice(start, end));
  };
  test.each([
    [
      'passed since',
      'Changes had been made in the 11 months since the inspection took place.',
      ['in the 11 months since the inspection took place'],
    ],
    [
      'inspected',
      'The inspection was a review of our work in 2022 and the beginning of 2023.',
      ['2022 and the beginning of 2023'],
    ],
    ['inspected in a month', 'The force was inspected in June 2023.', ['June 2023']],
    ['so long ago', 'The inspection took place more than a year ago.', ['more than a year ago']],
    [
      'so many months up to a day',
      'The inspection covered the 12 months to 31 March 2023.',
      ['the 12 months to 31 March 2023'],
    ],
    ['no length of time', 'Much has been done since the inspection.', []],
    ['a figure’s period', 'In the last 12 months crime fell.', []],
  ])('%s', (_case, body, expected) => {
    expect(periods(body)).toEqual(expected);
  });
});

test.each(HOSTILE_TEXTS)('%s does no harm', (_case, text) => {
  expect(() => figures(text)).not.toThrow();
});
