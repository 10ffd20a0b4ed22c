import { describe, expect, test } from 'vitest';
import { findOverlap } from '../../corpus/duplicates.ts';
import { readText } from '../../corpus/read/text.ts';

const RELEASE = `Force answers inspectors

Kent Police has been graded as ‘good’ by the inspectorate for its response to serious and organised crime in the county.

Chief Constable Jo Bell said that officers had worked hard all year, and that the force would publish a plan in the summer.

The inspectors spoke with many officers and staff, and looked at how the force records what it does against organised crime.
`;

const overlap = (text: string) =>
  findOverlap(readText(text), [{ record: { id: 'release' }, source: readText(RELEASE) }]);

describe('findOverlap', () => {
  test('the same text, white space, case and marks not counting', () => {
    expect(overlap(RELEASE.toUpperCase().replaceAll('‘', "'").replaceAll('\n\n', '\n\n\n')).same).toBe(
      'release',
    );
  });

  test('the same release under another headline, with a word changed in every paragraph', () => {
    const edited = RELEASE.replace('Force answers inspectors', 'Kent force welcomes its grade')
      .replace('has been graded as', 'was graded')
      .replace('worked hard all year', 'worked tirelessly all year')
      .replace('many officers and staff', 'dozens of officers and staff');
    expect(overlap(edited)).toEqual({ same: null, sameSource: ['release'] });
  });

  test('a story of its own that shares a sentence is another source', () => {
    const story = `Is Kent safe from gangs

Kent Police has been graded as ‘good’ by the inspectorate for its response to serious and organised crime in the county.

Residents of the coast have heard such praise before, and say that little has changed in their streets since the last report came out.

A councillor of the town told this paper that she had asked for more patrols at night three times since the beginning of the spring.

The force did not wish to say how many officers it has on the coast, nor whether there will be more of them by the end of next year.
`;
    expect(overlap(story)).toEqual({ same: null, sameSource: [] });
  });
});
