import { expect, test } from 'vitest';
import { askedGrades } from '../../../commands/ask/grade-range.ts';
import type { Grade } from '../../../corpus/model.ts';

test.each<[string, Grade[], Grade[]]>([
  ['which forces are good', ['good'], ['good']],
  ['forces below adequate', ['adequate'], ['requires improvement', 'inadequate']],
  ['worse than requires improvement', ['requires improvement'], ['inadequate']],
  ['any better than adequate', ['adequate'], ['outstanding', 'good']],
  ['adequate or better', ['adequate'], ['outstanding', 'good', 'adequate']],
  ['adequate or worse', ['adequate'], ['adequate', 'requires improvement', 'inadequate']],
  ['at least good', ['good'], ['outstanding', 'good']],
  ['good or outstanding', ['good', 'outstanding'], ['good', 'outstanding']],
  ['who got RI', ['requires improvement'], ['requires improvement']],
  ['how many', [], []],
])('%j asks for %j', (text, grades, asked) => {
  expect(askedGrades({ text, grades })).toEqual(asked);
});
