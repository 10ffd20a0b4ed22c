import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName, type Resolution, resolveName, suggestNames } from '../../corpus/names.ts';
import { loadRegister } from '../../corpus/register.ts';
import { corpusRoot } from '../../corpus/root.ts';

const loaded = loadRegister(corpusRoot());
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
const register = loaded.value;

const brief = (resolution: Resolution): string => {
  switch (resolution.type) {
    case 'organisation':
      return resolution.organisation.id;
    case 'each':
    case 'ask':
      return resolution.type;
    case 'at-hand':
      return `at-hand ${resolution.kind}`;
    case 'region':
      return `region ${resolution.name}`;
    case 'unknown':
      return 'unknown';
  }
};

describe('resolveName', () => {
  test.each([
    ['West Midlands Police', 'west-midlands-police'],
    ['west-midlands-police', 'west-midlands-police'],
    ['WEST MERCIA', 'west-mercia-police'],
    ['west-mercia', 'west-mercia-police'],
    ['westmercia', 'west-mercia-police'],
    ['Devon & Cornwall', 'devon-and-cornwall-police'],
    ['Staffs', 'staffordshire-police'],
    ['Gloucestershire Police', 'gloucestershire-constabulary'],
    ['Northumbria Constabulary', 'northumbria-police'],
    ['the Met', 'metropolitan-police-service'],
    ['the watchdog', 'hmicfrs'],
    ['inspectorate', 'hmicfrs'],
    ['Region', 'at-hand region'],
    ['WMP', 'west-midlands-police'],
    ['west-midlands', 'each'],
    ['WM', 'ask'],
    ['rocu', 'at-hand rocu'],
    ['the ROCU', 'at-hand rocu'],
    ['rocuwm', 'rocuwm'],
    ['West Midlands ROCU', 'rocuwm'],
    ['West Midlands region', 'region West Midlands'],
    ['narnia', 'unknown'],
    ['', 'unknown'],
    ['   ', 'unknown'],
    ['Police', 'unknown'],
    ['the the the', 'unknown'],
  ])('%j -> %s', (typed, expected) => {
    expect(brief(resolveName(register, typed))).toBe(expected);
  });

  test('the usual meaning of WMP offers the other', () => {
    const resolution = resolveName(register, 'wmp');
    expect(resolution.type === 'organisation' && resolution.others).toEqual([
      { type: 'organisation', id: 'west-mercia-police' },
    ]);
  });

  test('every official name and every id finds its organisation', () => {
    for (const { id, name } of register.organisations.values()) {
      expect(brief(resolveName(register, id))).toBe(id);
      expect(brief(resolveName(register, name))).toBe(id);
    }
  });

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        resolveName(register, typed);
        suggestNames(register, typed, 5);
      }),
    );
  });
});

describe('suggestNames', () => {
  test.each([
    ['west merca', 'west-mercia-police'],
    ['stafordshire', 'staffordshire-police'],
    ['warwick', 'warwickshire-police'],
  ])('%s -> %s', (typed, expected) => {
    expect(suggestNames(register, typed, 3)[0]?.id).toBe(expected);
  });

  test('nothing is suggested for what is like no name', () => {
    expect(suggestNames(register, 'xyzzyplugh', 3)).toEqual([]);
  });
});

test('foldName: case, spaces, hyphens and "&" do not count', () => {
  expect(foldName('Avon & Somerset')).toBe(foldName('avon-and-somerset'));
});
