import { expect, test } from 'vitest';
import { extract } from '../../../corpus/extract/extract.ts';
import { article, REGISTER } from './source.ts';

/** Each finding as "kind: words"; the text before names the inspectorate and one force. */
function findings(body: string): string[] {
  const source = article(`HMICFRS has published its report on Kent Police.\n\n${body}`);
  return extract(source, REGISTER).findings.map(
    ({ kind, start, end }) => `${kind}: ${source.text.slice(start, end)}`,
  );
}

test.each<[string, string, string[]]>([
  [
    'a cause of concern that a body was given',
    'Kent Police was given a cause of concern over how it answers calls.',
    ['cause-of-concern: Kent Police was given a cause of concern over how it answers calls.'],
  ],
  [
    'a cause of concern that was issued',
    'HMICFRS issued one cause of concern to Kent Police, saying calls were not answered fast enough.',
    [
      'cause-of-concern: HMICFRS issued one cause of concern to Kent Police, saying calls were not answered fast enough.',
    ],
  ],
  [
    'one area for improvement, told in a sentence',
    'Inspectors identified one area for improvement, that the force should train its officers.',
    [
      'area-for-improvement: Inspectors identified one area for improvement, that the force should train its officers.',
    ],
  ],
  [
    'lines parted by semicolons under a heading',
    'Areas for improvement\n\nThe force should improve its records;\n\nthe force should train officers; and\n\nthe force should work with partners.',
    [
      'area-for-improvement: The force should improve its records',
      'area-for-improvement: the force should train officers',
      'area-for-improvement: the force should work with partners',
    ],
  ],
  [
    'sentences that say what should be done, under a heading; the next paragraph is none of them',
    'Recommendations\n\nBy 1 June, Kent Police should publish its plan.\n\nBy 1 July, Kent Police should train its officers.\n\nThe town has a market on Fridays.',
    [
      'recommendation: By 1 June, Kent Police should publish its plan',
      'recommendation: By 1 July, Kent Police should train its officers',
    ],
  ],
  [
    'what a body calls its priorities',
    'Kent Police said its priorities since the inspection had been:\n\nTraining every officer\n\nBuying new software',
    ['focus: Training every officer', 'focus: Buying new software'],
  ],
  [
    'they, after a sentence that names the inspectorate',
    'They praised the force for its work with schools.',
    ['strength: They praised the force for its work with schools.'],
  ],
  ['they, who judge nothing', 'They visited the force in June and met its officers.', []],
])('%s', (_name, body, expected) => {
  expect(findings(body)).toEqual(expected);
});
