import { describe, expect, test } from 'vitest';
import { joinDivided, vocabularyOf } from '../../../corpus/read/hyphens.ts';

describe('joinDivided', () => {
  test.each([
    ['a word that the document has nowhere whole', 'The inspec-', 'tors found', [], 'The inspectors found'],
    ['a word that it has whole', 'A re-', 'view began', ['re view review'], 'A review began'],
    [
      'a compound that it has elsewhere',
      'A multi-',
      'agency board',
      ['multi-agency boards'],
      'A multi-agency board',
    ],
    [
      'two words of the document',
      'A well-',
      'established unit',
      ['well established'],
      'A well-established unit',
    ],
    [
      'a mark for a possible break',
      'The inspec\u00ad',
      'tors found',
      ['inspec tors'],
      'The inspectors found',
    ],
  ])('%s', (_name, text, next, lines, expected) => {
    expect(joinDivided(text, next, vocabularyOf(lines))).toBe(expected);
  });

  test.each([
    ['The force', 'found'],
    ['2023-', '24 was a year'],
    ['The force -', 'Kent'],
  ])('%j and %j are not one word', (text, next) => {
    expect(joinDivided(text, next, new Set())).toBeNull();
  });

  test('the halves of a divided word are no words to tell by', () => {
    expect([...vocabularyOf(['The inspec-', 'tors found'])]).toEqual(['the', 'found']);
  });
});
