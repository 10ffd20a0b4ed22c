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
    'what the report also criticised',
    'The report also criticised:\n\n- Plans without an owner\n- The time that calls take',
    ['criticism: Plans without an owner', 'criticism: The time that calls take'],
  ],
  [
    'what inspectors were pleased to find',
    'Inspectors were pleased to find that:\n\n- it looks into every case; and\n- its officers search people fairly.',
    ['strength: it looks into every case', 'strength: its officers search people fairly'],
  ],
  [
    'what it needs to do, without a date',
    'The report says the force needs to:\n\n- Work better with prisons\n- Give officers more training',
    ['area-for-improvement: Work better with prisons', 'area-for-improvement: Give officers more training'],
  ],
  [
    'they slammed',
    'Inspectors found gaps. And they slammed bosses for keeping files in a shed.',
    ['criticism: Inspectors found gaps.', 'criticism: And they slammed bosses for keeping files in a shed.'],
  ],
  [
    'improvements that inspectors cite',
    'The inspectorate cited improvements the force has made in its control room.',
    ['strength: The inspectorate cited improvements the force has made in its control room.'],
  ],
  [
    'work that a letter recognises',
    'HMICFRS has sent Kent Police a letter. The letter states: “We recognise the considerable work that the force has carried out.”',
    ['strength: We recognise the considerable work that the force has carried out.'],
  ],
  [
    'concerns about one thing and another',
    'The watchdog raised concerns about the ability of the force to answer calls, and its failure to give advice.',
    [
      'criticism: The watchdog raised concerns about the ability of the force to answer calls, and its failure to give advice.',
    ],
  ],
  [
    'what an inspector recommends to the inspectorate itself',
    'HM Inspector Ann Lee said: “I have recommended removing the force from our monitoring.”',
    [],
  ],
  [
    'what should improve in how it works, and works with others',
    'Inspectors said the force needs to improve how it works with schools and uses data to tackle crime effectively.',
    [
      'criticism: Inspectors said the force needs to improve how it works with schools and uses data to tackle crime effectively.',
    ],
  ],
  [
    'it said the force, two sentences after the inspectorate',
    'The watchdog visited in May. It looked at 90 cases.\n\nIt said the force lacks analysts.',
    ['criticism: It said the force lacks analysts.'],
  ],
  [
    'found in the work of the force',
    'Serious deficiencies have been found in the work of Kent Police.',
    ['criticism: Serious deficiencies have been found in the work of Kent Police.'],
  ],
  [
    'recommendations that were not met are no list of them',
    'Recommendations from a review in 2015 were also found to have not been implemented by the force, the report says.',
    [
      'criticism: Recommendations from a review in 2015 were also found to have not been implemented by the force, the report says.',
    ],
  ],
  [
    'requires significant improvement is no grade',
    'Outlined in the report was the force’s approach to missing children which ‘requires significant improvement’.',
    [
      'criticism: Outlined in the report was the force’s approach to missing children which ‘requires significant improvement’.',
    ],
  ],
  [
    'without a name that is longer than what it says',
    'His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services said the force was slow.',
    ['criticism: the force was slow.'],
  ],
  [
    'who hits out at a report',
    'The federation of Kent Police has hit out at a report it calls poor and unfair.',
    [],
  ],
  [
    'also needs to, in the next paragraph',
    'It has been told by inspectors to answer calls in time.\n\nThe force also needs to improve its plans.\n\nIt must also train its staff.',
    [
      'area-for-improvement: It has been told by inspectors to answer calls in time.',
      'criticism: The force also needs to improve its plans.',
      'criticism: It must also train its staff.',
    ],
  ],
  [
    'was also told it needs to',
    'The force was also told it needs to answer calls.',
    ['area-for-improvement: The force was also told it needs to answer calls.'],
  ],
  [
    'what an inspector is concerned with, in the reporter’s words',
    'HM Inspector Ann Lee said the force was slow.\n\nMs Lee said she was also concerned with how it managed demand.',
    [
      'criticism: HM Inspector Ann Lee said the force was slow.',
      'criticism: Ms Lee said she was also concerned with how it managed demand.',
    ],
  ],
  [
    'concerns raised',
    'Concerns raised were that the force’s work has deteriorated; many of its cases lack a plan.',
    [
      'criticism: Concerns raised were that the force’s work has deteriorated',
      'criticism: many of its cases lack a plan',
    ],
  ],
  [
    'a plan that was asked for, and a grade that was not given',
    'Kent Police was asked to draw up an action plan. HMICFRS said it did not make a graded judgement on its service.',
    [],
  ],
  [
    'matters that a body was asked to work on',
    'HMICFRS asked the force to keep working on two matters: the quality of its checks, and how it consults people.',
    ['area-for-improvement: the quality of its checks', 'area-for-improvement: how it consults people'],
  ],
  [
    'what inspectors found, right after the cause of concern is spoken of',
    'The commissioner drew attention to the cause of concern regarding calls. Inspectors had concluded that the force did not answer them in time.',
    ['cause-of-concern: Inspectors had concluded that the force did not answer them in time.'],
  ],
  [
    'an inspector by surname',
    'The chief inspector of constabulary, Sir Max Rudge, has looked at the force. “It is what it is,” Rudge said.\n\nRudge has recommended that the Home Office look again at the grant.',
    ['recommendation: Rudge has recommended that the Home Office look again at the grant.'],
  ],
  [
    'a measure that is denied',
    'A report published on Thursday said the force was not properly recording crime.',
    ['criticism: A report published on Thursday said the force was not properly recording crime.'],
  ],
  [
    'another body, after while',
    'HMICFRS said the plans of Kent Police were poor, while Essex Police needed to meet the needs of victims.',
    [
      'criticism: HMICFRS said the plans of Kent Police were poor',
      'criticism: Essex Police needed to meet the needs of victims',
    ],
  ],
  [
    'needs to do one thing and do more of another',
    'Inspectors said the force needs to get better at its work and do more to support victims.',
    [
      'criticism: Inspectors said the force needs to get better at its work',
      'criticism: do more to support victims.',
    ],
  ],
  [
    'recommended the force must',
    'The report recommended the force must improve how it keeps in touch with suspects yet to be found.',
    [
      'recommendation: The report recommended the force must improve how it keeps in touch with suspects yet to be found.',
    ],
  ],
  [
    'without what the inspector will do',
    'HM Inspector Ann Lee said: “The force has clear plans, which I will continue to watch. I have serious concerns about its calls.”',
    ['strength: The force has clear plans', 'criticism: I have serious concerns about its calls.'],
  ],
  [
    'an inspector by the office before the name and its abbreviation',
    'HM inspector of constabulary (HMIC) Ann Lee said she was worried, adding: “The force is missing opportunities to protect victims.”',
    ['criticism: The force is missing opportunities to protect victims.'],
  ],
  [
    'how many examples there were says nothing of them',
    'Inspectors gave the force 14 specific areas for improvement and found two examples of notable good practice.',
    [],
  ],
  [
    'what the force says of the report',
    'The force said the report reflected the real progress it had made, and its strong leaders.',
    [],
  ],
  [
    'a grade in so many areas, including one',
    'HMICFRS found the force was adequate in four areas but required improvement in six, including how it protected people and answered calls.',
    [],
  ],
])('%s', (_name, body, expected) => {
  expect(findings(body)).toEqual(expected);
});
