import { describe, it } from 'vitest';
import { expectSpeakers, type SpeakerCase } from './speaker-cases.ts';

const PAIRS: readonly SpeakerCase[] = [
  [
    'in the paragraph before',
    ['Chris Pell', 'Chris Pell'],
    'Kim Bardon, the party leader, said no.\n\nShadow ministers Chris Pell and Alicia Kerr pressed for an inquiry.\n\n' +
      'They said that only an inquiry “can show the whole of these crimes” and see whether reports were “covered up or lost”.',
  ],
  [
    'in the same paragraph',
    ['Ann Lee', 'Ann Lee'],
    'Mayor Kim Dorn refused. Residents Ann Lee and town clerk Bob Hart wrote to the mayor. They called the plan “cruel and costly” and added: “Stop it now.”',
  ],
  [
    'behind a sentence that ends with "no"',
    ['Ann Lee'],
    'Mayor Kim Dorn said no. Residents Ann Lee and Bob Hart wrote to her. They called it “cruel and costly”.',
  ],
  [
    'unless a group has spoken since',
    ['Campaigners', 'Campaigners'],
    'Ann Lee and Bob Hart met.\n\nCampaigners said it was “a sad day for us all”. They said it was “no good at all”.',
  ],
];

const NAMELESS: readonly SpeakerCase[] = [
  [
    'who did not give her name',
    ['the mother'],
    'Cameron Sterne broke down on Wednesday as his mother spoke.\n\n“He was killed unjustly,” said the mother, who did not give her name.',
  ],
  [
    'who asked not to be named',
    ['the woman'],
    'Kim Dorn was at the shop, where a woman was crying.\n\n“I lost all,” said the woman, who asked not to be named.',
  ],
  [
    'who declined to be named, before the verb',
    ['the father'],
    'Police spoke to Jo Dell on Monday.\n\n“My son is innocent,” the father, who declined to be named, said.',
  ],
];

describe.each([
  ['"they" for two people', PAIRS],
  ['somebody described', NAMELESS],
] as const)('%s', (_, cases) => {
  it.each(cases)('%s', (_what, expected, text) => {
    expectSpeakers(expected, text);
  });
});
