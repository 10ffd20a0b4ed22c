import { expect, test } from 'vitest';
import { ageLines, ageOf, lastKnownDay } from '../../../commands/parts/age.ts';

test.each([
  ['2024-05-14', '2026-11-22', '2 years and 6 months'],
  ['2024-05-14', '2025-05-14', '1 year'],
  ['2024-05-14', '2025-05-13', '11 months'],
  ['2024-05-14', '2024-06-14', '1 month'],
  ['2024-05-14', '2024-06-13', undefined],
  ['2024-05-14', '2024-05-14', undefined],
  ['2024-05-14', '1970-01-01', undefined],
])('from %s to %s: %s', (published, now, age) => {
  expect(ageOf(published, new Date(`${now}T12:00:00Z`))).toBe(age);
});

test('the newest of several sources counts; without a date nothing is said', () => {
  const now = new Date('2026-05-14T00:00:00Z');
  expect(ageLines(['2024-05-14', '2025-05-14', '2023-01-01'], now)).toEqual([
    'The newest source on this is 1 year old: what came later is not in it.',
  ]);
  expect(ageLines([], now)).toEqual([]);
});

test.each([
  ['2024-05-14', '2024-06', '2024-05-14'],
  [null, '2024-06-03', '2024-06-03'],
  [null, '2024-02', '2024-02-29'],
  [null, '2024', '2024-12-31'],
  [null, null, undefined],
])('published %s, on a page of %s: the age counts from %s', (published, seenPageDate, expected) => {
  expect(lastKnownDay({ published }, { seenPageDate })).toBe(expected);
});
