import { describe, it } from 'vitest';
import { expectSpeakers, type SpeakerCase } from './speaker-cases.ts';

const GOVERNING: readonly SpeakerCase[] = [
  [
    'who said it, not who stands in a clause with "until"',
    ['Hilary Rodd'],
    'U.S. Secretary of State Hilary Rodd said that until Iranland reassures the world it is not building one, “it would be premature to go ahead”.',
  ],
  [
    'who said it, not who signed up to something',
    ['David Mann'],
    'Human rights advocate David Mann, meanwhile, said Tarnland had signed up to conventions to protect “people who come to its shores, not exposing them to risks”.',
  ],
  [
    'who said it, not the thing that is told of',
    ['Tanya Herne'],
    'Tanya Herne, a professor and author of “Sugar and Salt,” said the tradition also reflects “problems in the entire region with descendants of others”.',
  ],
  [
    'who speaks between the first subject and the verb',
    ['Human Rights League'],
    'Sam Rainer had chosen exile rather than face trial for what Human Rights League said at the time were charges that showed the state was “no longer interested in the pretence of democracy”.',
  ],
  [
    'a name with its article behind "with"',
    ['EU'],
    'Other countries questioned the verdict, with the EU saying it posed “serious questions” about the rule of law.',
  ],
  [
    'a verb of naming in the active',
    ['Martin Beyer'],
    'The Dutch botanist Martin Beyer dubbed it “a contagious living fluid”.',
  ],
  [
    'nobody for a title that somebody is given',
    [],
    'The three, who said nothing, are known as the “Three Amigos.” ' +
      'Sims, who ran the home, said she had been awarded the title of “Ladyship”. She claimed to be a member of the “Tarn Association of Bakers and Cooks.”',
  ],
  [
    'nobody for what a name means',
    [],
    'The group, whose name means “learning is forbidden to all”, said nothing. Scientists have called the creature Archis, which roughly translates as “a very ancient monkey”.',
  ],
];

const SUBJECTS: readonly SpeakerCase[] = [
  [
    'whoever he is who ends a sentence about others',
    ['Dmitry Olsen'],
    'Conservative journalist Dmitry Olsen took a look back at history. While Tsar Nicholas II and Mikhail Gorbunov had been fond of their wives, they failed as rulers, he remarked. By contrast, Josef Starr was never known to be a loving husband, yet was “still with us in many ways”.',
  ],
  [
    'an unknown noun with a clause that begins with "who"',
    ['Another tweeter'],
    'Some were amused.\n\nAnother tweeter, who was evidently referring to Mr Penn’s matches with Prime Minister Dmitry Medlev and a stunt, wrote: “He should have devoted more time to his wife.”',
  ],
  [
    'the name, not the description behind it, as the next subject',
    ['Michael Georges', 'Michael Georges'],
    '“We have always been discriminated against,” said Michael Georges, another late-night visitor. “I don’t see any change,” he said, before riding off.',
  ],
  [
    'a clause with "who" between dashes',
    ['the headmistress'],
    'The cook thought the oil looked odd. She drew it to the attention of the headmistress - who was in charge of the scheme and had been moved there recently - who said the “oil was home-made and safe to use”.',
  ],
  [
    'the person before two bodies joined with "and"',
    ['Sarah Wills'],
    'A new study says so.\n\n“The cloud is forming stars at a rapid pace,” the study’s lead author Sarah Wills of the Tarn Center for Space (TCS) and Leeds State University said in a statement.',
  ],
  [
    'whoever chants, not what they carry',
    ['Supporters'],
    'Thousands came out.\n\nSupporters bearing flags on their cheeks chanted: “Change, change now!”',
  ],
  [
    'a body without the adverb behind it',
    ['Onion'],
    'As The Onion famously once said in a headline, “Man walks on a very big moon.”',
  ],
  [
    'somebody in an aside between brackets',
    ['Phil Price'],
    'Phil Price grew up in Tarn. By the time he had met the stars of the day (“She was very nice and chatty, but very loud,” he says), he had a bar of his own.',
  ],
];

const PARTICIPLES: readonly SpeakerCase[] = [
  [
    'whoever wrote, not the last of those written to',
    ['Tarn Trust bosses'],
    'Earlier this month, Tarn Trust bosses wrote to Mrs Lowe and her husband Frank apologising for the blunder and claiming it was “wholly unacceptable”.',
  ],
  [
    'whoever does something by announcing',
    ['the county council'],
    'Campaigners vowed to battle on after the county council threw them a lifeline by announcing all branches “will remain open”.',
  ],
  [
    'whoever does something by announcing, where nobody has spoken before',
    ['a guard'],
    'It was revealed how a guard took a swipe at the town by announcing: “As if it wasn’t miserable enough, the next stop is Tarn.”',
  ],
  [
    'a document that something is described in',
    ['one official inspection report'],
    'The bridge had been described as a “risk to life and limb” in one official inspection report. Police Tarnland said nothing.',
  ],
  [
    'words within somebody’s account of them',
    ['Patrick Carl', 'Patrick Carl'],
    'Patrick Carl called her a “terrorist” and said, “somebody ought to stop her,” the prosecutor’s office said.',
  ],
  [
    'an unknown noun that has apologised',
    ['the rail giant'],
    'Now the rail giant has apologised for the remarks, describing them as “playful”.',
  ],
  [
    'those who vowed, not what they fight for',
    ['Campaigners'],
    'Campaigners fighting to save Tarn’s libraries vowed “to battle on for years”.',
  ],
  [
    'nobody, where passengers were told something by nobody named',
    [null],
    'Passengers on a late train were told someone “couldn’t be bothered to live anymore”. Great Eastern apologised to its customers on Monday.',
  ],
];

const NAMES: readonly SpeakerCase[] = [
  [
    'behind an office with its place',
    ['Liu Xing', 'Liu Xing'],
    'Wangland’s ambassador to Britain Liu Xing has said that it has the “resolution and power” to end it.\n\nMr Liu said: “They are already there.”',
  ],
  [
    'whose last word is one of places',
    ['Matthew Grove', 'Matthew Grove'],
    'Matthew Grove, Police and Crime Commissioner for Tarnshire believes the news is a “welcome boost.”\n\nMr Grove added that it “gives us a much firmer footing”.',
  ],
  [
    'beside a role, and a second one',
    ['Roger Hurst'],
    'The joint leads for policing, Roger Hurst and Joy Allan, said: “We know the public want to see more officers.”',
  ],
  [
    'not of partisans who are one place’s',
    ['Shirley Burn', 'Shirley Burn'],
    '“We were encouraged by the vote,” adds Shirley Burn.\n\nWirral Tories have promised to reinstate all libraries. “We can only hope,” she adds.',
  ],
  [
    'behind whose son somebody is, in brackets what he made',
    ['Charlie Doyle'],
    'Steen’s son, filmmaker Charlie Doyle (“The One We Love”), also remembers it as a trying time. “It was all of a sudden,” he said.',
  ],
  [
    'of a body behind whose it is',
    ['HIV Support Group'],
    'John Anders argued the Act was open to abuse.\n\nBut the island’s HIV Support Group had opposed the measure. In an open letter, they argued it would have an “adverse effect” on people.',
  ],
  [
    'of whoever is named far more often than a namesake',
    ['Ann Holt', 'Ann Holt'],
    'Ann Holt has been on the road for a month. Holt spoke in Leeds on Monday, and Holt will be in York tomorrow.\n\n“It has been a whirlwind,” Holt said. Holt’s father is A. Linwood Holt, a former governor. “I have had fun,” Holt said.',
  ],
  [
    'that only a later paragraph has',
    ['Jack Curtin'],
    'Mr Curtin’s brother Jack said that nobody believed it.\n\n“We could understand,” he said.\n\nThe family met on Monday, and Jack Curtin said he told the police.',
  ],
  [
    'that is also a word for places',
    ['Anthony Lake'],
    'Anthony Lake, executive director of the fund, spoke to reporters in Tarn.\n\n“It is a horrible thing,” Lake said.',
  ],
  [
    'without its Arabic article',
    ['Gehad el-Haddar'],
    'Brotherhood official Gehad el-Haddar told reporters it would not retreat.\n\n“We never close the door to dialogue,” Haddar said.',
  ],
];

describe.each([
  ['the speech act that governs the words', GOVERNING],
  ['the subject of a verb of speaking', SUBJECTS],
  ['a participle or passive', PARTICIPLES],
  ['a name', NAMES],
] as const)('%s', (_, cases) => {
  it.each(cases)('%s', (_what, expected, text) => {
    expectSpeakers(expected, text);
  });
});
