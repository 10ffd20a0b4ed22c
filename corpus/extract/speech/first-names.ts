/** First names: whether a word is one, and what it tells of gender. */
import { FEMALE_NAMES, MALE_NAMES, NEUTRAL_NAMES } from '../lexicon/first-names.ts';

/** What is known of a person's gender, for "he" and "she". */
export type Gender = 'male' | 'female' | null;

/** Whether a word in lower case is a first name. */
export function isFirstName(lower: string): boolean {
  return (
    MALE_NAMES.has(lower) || FEMALE_NAMES.has(lower) || NEUTRAL_NAMES.has(lower) || isDoubleFirstName(lower)
  );
}

/** "Anne-Marie": the first half tells. */
function isDoubleFirstName(lower: string): boolean {
  const [first, second] = lower.split('-');
  return (
    second !== undefined &&
    first !== undefined &&
    first.length > 2 &&
    (MALE_NAMES.has(first) || FEMALE_NAMES.has(first))
  );
}

/** The gender that a first name usually tells. */
export function genderOfFirstName(name: string): Gender {
  const lower = name.toLowerCase();
  if (NEUTRAL_NAMES.has(lower)) return null;
  const first = lower.split('-')[0] ?? lower;
  const [male, female] = [MALE_NAMES.has(first), FEMALE_NAMES.has(first)];
  if (male === female) return null;
  return male ? 'male' : 'female';
}

/** Whether two hints of gender do not contradict each other. */
export function compatible(one: Gender, other: Gender): boolean {
  return one === null || other === null || one === other;
}
