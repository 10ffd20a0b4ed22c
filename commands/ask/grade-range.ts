/** Grades that a question asks for: those it names, or all on one side of one ("adequate or better"). */
import { GRADES, type Grade } from '../../corpus/model.ts';
import type { Reading } from './reading.ts';

const BETTER = '(?:better|above|higher|more|over|up|upwards)';
const WORSE = '(?:worse|below|lower|less|under|down|downwards)';
const BEYOND = new RegExp(
  `\\b(?:(?<better>${BETTER})|(?<worse>${WORSE}))\\s+(?:than\\s+)?(?:an?\\s+)?$`,
  'iu',
);
const ONWARDS = new RegExp(`^\\W*(?:or|and)\\s+(?:(?<better>${BETTER})|(?<worse>${WORSE}))\\b`, 'iu');
const AT_LEAST = /\bat\s+least\s+(?:an?\s+)?$/iu;

/**
 * The grades that a question asks for, the best first.
 *
 * @example askedGrades(reading) // of "forces below adequate": ['requires improvement', 'inadequate']
 */
export function askedGrades({ text, grades }: Pick<Reading, 'text' | 'grades'>): readonly Grade[] {
  const [only, another] = grades;
  if (only === undefined || another !== undefined) return grades;
  const at = text.toLowerCase().indexOf(only);
  if (at === -1) return grades;
  const before = text.slice(0, at);
  const after = text.slice(at + only.length);
  const place = GRADES.indexOf(only);
  const beyond = BEYOND.exec(before)?.groups;
  if (beyond !== undefined)
    return beyond['better'] === undefined ? GRADES.slice(place + 1) : GRADES.slice(0, place);
  const onwards = ONWARDS.exec(after)?.groups;
  if (onwards !== undefined)
    return onwards['better'] === undefined ? GRADES.slice(place) : GRADES.slice(0, place + 1);
  return AT_LEAST.test(before) ? GRADES.slice(0, place + 1) : grades;
}
