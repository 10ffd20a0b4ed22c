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
    'two statements with verbs of their own',
    'HMICFRS said the force had a clear understanding of gangs and was quick to help other forces.',
    [
      'strength: HMICFRS said the force had a clear understanding of gangs',
      'strength: was quick to help other forces.',
    ],
  ],
  [
    'a list of what it does not do',
    'The force does not know its demand, the inspectorate said, does not protect victims and does not supervise its staff.',
    [
      'criticism: The force does not know its demand',
      'criticism: does not protect victims',
      'criticism: does not supervise its staff.',
    ],
  ],
  [
    'what somebody says in one breath stays together',
    'HM Inspector Ann Lee said: “The force is well led and its people are skilled.”',
    ['strength: The force is well led and its people are skilled.'],
  ],
  [
    'a long attribution is no part of it',
    'In a report that was published on Thursday morning, HMICFRS said the force was too slow to answer.',
    ['criticism: the force was too slow to answer.'],
  ],
  [
    'what must be done by a date is a recommendation',
    'It said the force must review every open case within eight weeks.',
    ['recommendation: It said the force must review every open case within eight weeks.'],
  ],
  [
    'by a date the force should, and make sure',
    'By December 1, the force should write a profile of its gangs, and make sure that officers read it.',
    [
      'recommendation: By December 1, the force should write a profile of its gangs',
      'recommendation: make sure that officers read it.',
    ],
  ],
  [
    'what they found after it, in the same paragraph',
    'Inspectors looked at 110 cases and found gaps. In half of them the response was not good enough.',
    [
      'criticism: Inspectors looked at 110 cases and found gaps.',
      'criticism: In half of them the response was not good enough.',
    ],
  ],
  [
    'they found, in the middle',
    'Inspectors found delays. Officers had used words that blamed victims, they found, in several cases.',
    [
      'criticism: Inspectors found delays.',
      'criticism: Officers had used words that blamed victims, they found, in several cases.',
    ],
  ],
  [
    'what the force says of itself after it is none',
    'Inspectors found delays. The force said it has since improved its effective response.',
    ['criticism: Inspectors found delays.'],
  ],
  [
    'four areas after a colon, wherever they are announced',
    'Across the county and beyond it HMICFRS identified two areas for improvement: the quality of plans; and the use of data.',
    ['area-for-improvement: the quality of plans', 'area-for-improvement: the use of data'],
  ],
  [
    'causes of concern, which are that',
    'The watchdog has kept both of its causes of concern, which are that the force does not assess risk and that its checks are ineffective.',
    [
      'cause-of-concern: that the force does not assess risk',
      'cause-of-concern: that its checks are ineffective',
    ],
  ],
  [
    'what inspectors liked, and a practice among it',
    'What the inspectors liked:\n\n- We know our streets.\n- Our reading club was described as promising practice.',
    ['strength: We know our streets', 'practice: Our reading club was described as promising practice'],
  ],
  [
    'praised for a scheme',
    'The force was praised for a scheme in which neighbours look after each other.',
    ['practice: The force was praised for a scheme in which neighbours look after each other.'],
  ],
  [
    'a lead inspector',
    'Lead inspector Hugh Vane said: “The force has been too slow to change.”',
    ['criticism: The force has been too slow to change.'],
  ],
  [
    'a letter of the inspectorate, and what it goes on to say',
    'HMICFRS has sent the force a letter. The letter states: “The force now has robust plans.” It also says that the force has doubled the number of its checks.',
    [
      'strength: The force now has robust plans.',
      'strength: It also says that the force has doubled the number of its checks.',
    ],
  ],
  [
    'bodies after a colon are no causes',
    'There were causes of concern at two: Kent Police, where plans were weak, and Essex Police.',
    [],
  ],
  [
    'what an inspector says of himself or of crime',
    'HM Inspector Ann Lee said: “I rarely use the word. Crime does not stop at borders.”',
    [],
  ],
  [
    'who is disappointed with the report',
    'The chief said he was disappointed that the report found faults.',
    [],
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
