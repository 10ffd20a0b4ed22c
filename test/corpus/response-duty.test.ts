import { describe, expect, test } from 'vitest';
import { loadRegister } from '../../corpus/register.ts';
import { lastDayToRespond, localPolicingBody } from '../../corpus/response-duty.ts';
import { corpusRoot } from '../../corpus/root.ts';

describe('the last day: the day of publication is the first', () => {
  test.each([
    ['2024-05-14', 56, '2024-07-08'],
    ['2024-08-30', 56, '2024-10-24'],
    ['2025-06-12', 56, '2025-08-06'],
    // Over a leap day, and over the change of clocks and of the year.
    ['2024-01-31', 30, '2024-02-29'],
    ['2023-11-10', 56, '2024-01-04'],
    ['2024-03-15', 56, '2024-05-09'],
    ['2024-05-14', 1, '2024-05-14'],
  ])('%s, %d days: %s', (published, days, last) => {
    expect(lastDayToRespond(published, days)).toBe(last);
  });
});

describe('who owes the answer', () => {
  const register = loadRegister(corpusRoot());
  if (!register.ok) throw new Error(JSON.stringify(register.faults));
  const { organisations } = register.value;
  test.each([
    ['west-mercia-police', 'the police and crime commissioner'],
    ['staffordshire-police', 'the police, fire and crime commissioner'],
    ['greater-manchester-police', 'the mayor'],
    ['metropolitan-police-service', 'the mayor'],
    ['city-of-london-police', 'the City of London Corporation'],
    ['rocuwm', undefined],
    ['british-transport-police', undefined],
    ['hmicfrs', undefined],
  ])('%s: %s', (id, owner) => {
    const organisation = organisations.get(id);
    expect(organisation && localPolicingBody(organisation)).toBe(owner);
  });

  test('every territorial force has somebody who owes it', () => {
    for (const organisation of organisations.values()) {
      expect(localPolicingBody(organisation) !== undefined, organisation.id).toBe(organisation.territorial);
    }
  });
});
