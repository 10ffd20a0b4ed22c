import { describe, it } from 'vitest';
import { expectSpeakers, type SpeakerCase } from './speaker-cases.ts';

const NEXT_PARAGRAPH: readonly SpeakerCase[] = [
  [
    'whose words they were',
    ['Brian Holt'],
    'Local hero honoured\n\n“I never thought this day would come for us.\n\n“It means the world.”\n\nThose were the words of Brian Holt as he was given the freedom of the town.',
  ],
  [
    'who says so',
    ['Ann Lee'],
    'New rules for schools\n\n“Nobody asked the parents what they wanted.”\n\nSo says Ann Lee, who has two sons at the school.',
  ],
];

const WITHOUT_ATTRIBUTION: readonly SpeakerCase[] = [
  [
    'whom the interview is with, not what was told of last',
    ['Tim Rose', 'Tim Rose'],
    'Tim Rose: why I left the band\n\nTim Rose sits in his kitchen in Tarn, stirring tea. Fame, he says, was never the plan.\n\n“I just wanted to play.”\n\nHis first record sold a million. Then came the tours, the cars, the lawyers.\n\n“It all went so fast.”',
  ],
];

const SUBJECTS: readonly SpeakerCase[] = [
  [
    'a passage that reads',
    ['a passage from the second section of the course'],
    'The course promises change.\n\n“Friend, we must first agree on this,” a passage from the second section of the course reads.',
  ],
  [
    'whoever spoke before, by a noun nobody listed',
    ['Josh Brand'],
    'Josh Brand is leaving the team. Brand said his career is not his main focus.\n\n“This is the right decision for me,” the seventh-round pick of the 2010 draft said.',
  ],
  [
    'no adjective that opens the sentence',
    [],
    'The cause is not known.\n\nInitial investigations suggested that safety was “very badly confused throughout”.',
  ],
  [
    'whoever is heard to say it',
    ['Kevin Mack'],
    'As he was taken away, Kevin Mack, 30, was heard to state that he was “about to murder” somebody.',
  ],
  [
    'whoever says it in a clause with "while"',
    ['Ann Lee', 'a neighbour'],
    '“I feel sorry,” wrote Ann Lee, while a neighbour remarked, “I hope she will stop now”.',
  ],
  [
    'a leader behind "with"',
    ['Carlos Zorro'],
    'Socialists acknowledged that it played into their hands, with parliamentary leader Carlos Zorro calling it “an irrevocable favour to them”.',
  ],
  [
    'a name behind a participle',
    ['Clint Frazer', 'Clint Frazer'],
    '“I was first,” said Clint Frazer.\n\n“I am sensitive,” a smiling Frazer said.',
  ],
  [
    'whoever the main clause is about, for a pronoun before it',
    ['Jim Chandler', 'Oscar Ives', 'Oscar Ives'],
    '“They are friends,” said Jim Chandler. Oscar Ives is in the next film.\n\nAlthough he said it was “wild” to see himself, Ives stopped short of more. “I’ve signed it away,” he joked.',
  ],
  [
    'whoever is known to be a woman, not somebody described before her',
    ['Mary Steen'],
    'However it might sound — the late neurologist wrote about similar symptoms in his book — Mary Steen was not thrilled. The next months were tough. “I couldn’t focus,” she said.',
  ],
  [
    'from whom messages are',
    ['Stephanie Smythe', 'Beata Nowak'],
    'Staff had messages for the public. These included “thank you for caring for my children” from skills tutor Stephanie Smythe and “big thanks from the Urgent Care Centre” from New Tarn Hospital nurse Beata Nowak.',
  ],
  [
    'whoever the paragraph before comes back to, with "who"',
    ['Jolyon Peabo', 'Hetti Crumble'],
    'Hetti Crumble founded the chain.\n\n“We tried,” said Jolyon Peabo.\n\nCrumble, who was ousted last year, could not hide her anger.\n\n“I warned them,” she said.',
  ],
  [
    'whoever a sentence ends with, her place and "who"',
    ['Joost Terps', 'Gwendal Achter'],
    '“We can’t say,” said Joost Terps.\n\nThat is what worries Prof Gwendal Achter of King’s College London, who was not involved. “Retired people nap,” she said.',
  ],
  [
    'a name behind an office with a body',
    ['Thaddo Oakes'],
    'His Majesty’s Inspector of Constabulary Thaddo Oakes said:\n\n“I congratulate the force on it.”',
  ],
  [
    'a name behind an office of several',
    ['Wilfo Hargrove'],
    'Chair of governors Wilfo Hargrove, who led the campaign, said it had been a “rollercoaster for all of us”.',
  ],
  [
    'whose brother it was that the paragraph before is about',
    ['Alwyn Ford', 'Jade Oller'],
    '“In its officers, yes,” said Alwyn Ford.\n\nJade Oller’s brother was hurt in Chester in 2024 after a dispute.\n\n“It is a word for a packed lunch,” she said.',
  ],
  [
    'whose assistant relayed it',
    ['Bernadette Oye', 'Bernadette Oye'],
    '“Stupid,” said Bernadette Oye.\n\nThe coach spent the last minutes on a box. Her assistant relayed events. “He’s a lovely fella,” she said.',
  ],
  [
    'somebody by a noun nobody listed',
    ['A purser'],
    'Crews know what to look for. A purser described how she had bought a boy chips. “He thought he was in trouble,” she said.',
  ],
  [
    'somebody who lives, not whoever has died',
    ['Ann Lee', 'Ann Lee'],
    'Ann Lee, 50, cared for her mother Joan, 80, for years. Joan died in May. “She was my best friend,” she said.\n\n“I miss her every day.”',
  ],
  [
    'whoever is quoted by others as saying it',
    ['Igor Pole'],
    'Igor Pole arrived at the scene. He was quoted by local media as saying there were “no survivors”.',
  ],
  [
    'the woman, who is the resident without a name',
    ['Ann Lee', 'A resident'],
    '“We are afraid,” Ann Lee said.\n\nA resident who did not want to be identified out of fear of the law said people stay at home.\n\n“They are not going to work,” the woman said.',
  ],
];

describe.each([
  ['told in the next paragraph', NEXT_PARAGRAPH],
  ['a paragraph without attribution', WITHOUT_ATTRIBUTION],
  ['a subject', SUBJECTS],
] as const)('%s', (_, cases) => {
  it.each(cases)('%s', (_what, expected, text) => {
    expectSpeakers(expected, text);
  });
});
