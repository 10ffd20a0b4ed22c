import { expect, it } from 'vitest';
import type { Cue } from '../../../commands/ask/lexicon.ts';
import { addWholeCues } from '../../../commands/ask/whole-cues.ts';

const cuesOf = (text: string): Cue[] => {
  const cues = new Set<Cue>(['got']);
  addWholeCues(text, cues);
  return [...cues];
};

it.each([
  ['when did the west midlands report actually come out', ['published']],
  ['on what day did the magazine run this story', ['published']],
  ['which year was the report of 2019 printed', ['published']],
  ['how long was it between the visit of the inspectors and now', ['got', 'inspected']],
  ['somebody promised to watch it closely, who?', ['got', 'who-said']],
  ['a spokesman said it was over, who was that', ['got', 'who-said']],
  ['which officer claimed changes were made', ['got', 'who-said']],
  ['when did the report say they released it', ['got']],
  ['when did they release the prisoners mentioned in the report', ['got']],
  ['how long before inspectors are replaced', ['got']],
  ['how many days after the inspection', ['got', 'inspected']],
  ['when will the next report come out', ['got']],
  ['when did they come out as inadequate', ['got']],
  ['how long between drinks', ['got']],
  ['which officer was promoted', ['got']],
])('%s', (text, expected) => {
  expect(cuesOf(text)).toEqual(expected);
});
