import { describe, it } from 'vitest';
import { expectSpeakers, type SpeakerCase } from './speaker-cases.ts';

const INTRODUCED: readonly SpeakerCase[] = [
  [
    'by an age behind the name',
    ['Alexei Navin'],
    'Alexei Navin, 37, was freed on Friday. A judge approved a request to release him.\n\n“I am very grateful,” the 37-year-old said, rushing across the court to hug his wife.',
  ],
  [
    'by what she is said to be',
    ['Jo Day'],
    'Jo Day is a teacher from Tarn. Her friend Ann Lee is a nurse.\n\n“We were stunned,” the teacher said.',
  ],
  [
    'by what he does',
    ['Boris Jones', 'Boris Jones'],
    'Tory MP Boris Jones, who edits the Observer, has said Mr Blair should stay out of the row.\n\n“I don’t see why he has to get involved,” the Observer editor told the radio. “It’s a dispute between two people.”',
  ],
  [
    'by a part in court, prosecuting',
    ['Ann Lee'],
    'Prosecuting, Ann Lee told Leeds Crown Court that John Brand was angry that night. Defending, Tim Moss said Brand was sorry.\n\nThe prosecutor added: “He had a knife.”',
  ],
  [
    'by a part in court, on trial',
    ['John Brand'],
    'John Brand, 34, denies murder. Ann Lee QC told the jury he was angry.\n\nThe defendant told the court: “I did not do it.”',
  ],
  [
    'by party and office',
    ['Diane Holt'],
    'Diane Holt, Labour MP for Tarn East, met Theresa Moor, the Conservative leader of the council, on Friday.\n\n“I was not satisfied,” the Labour MP said.',
  ],
  [
    'as a former minister',
    ['Alan Duke'],
    'Sir Alan Duke, a former minister, called the plan mad. His colleague Mark Field backed it.\n\n“It won’t work,” the former minister said.',
  ],
];

const NOT_INTRODUCED: readonly SpeakerCase[] = [
  [
    'a part in a case, nobody who is named before the comma',
    ['the victim'],
    'In a statement read out by prosecutor Ann Lee, the victim said: “I will never trust anyone again.”',
  ],
  [
    'the letters of an office, who holds it',
    ['David Camber', 'David Camber'],
    'David Camber, the prime minister, said: “No.” The PM added: “Never.”',
  ],
  [
    'a kind of body, which is not several',
    ['Unison', 'Unison'],
    'Unison said members were “at breaking point”. The union added: “We have no choice.”',
  ],
  [
    'an office, who has just been said to speak',
    ['Tony Bell'],
    'Tony Bell has urged the mayor to say sorry. Mr Bell told a phone-in it would be sensible.\n\nLater the prime minister said: “Many of us get angry.”',
  ],
  [
    'an age, whom the text is mostly about',
    ['Alexei Navin'],
    'Alexei Navin was freed on Friday. A judge approved a request to release him. Mr Navin will stay in the town.\n\n“I am very grateful,” the 37-year-old said.',
  ],
  [
    'an occupation, who has just spoken, where the words are added',
    ['Carole Mere', 'Carole Mere'],
    'Carole Mere knew the driver. He was a “really good neighbour”, she said.\n\n“I last saw him at the shops,” added the part time Tesco employee.',
  ],
  [
    'an age before an occupation, whom the text is about',
    ['Carole Bean', 'Carole Bean'],
    'Carole Bean, of North Road, is frustrated by the charges.\n\nThe 39-year-old teaching assistant said people were paying for something they “didn’t want, and don’t need”. She said: “There are a lot of issues.”',
  ],
  [
    'a loss, whom the text is about',
    ['Gladys Gale'],
    'Gladys Gale must smoke at the rear of her house after complaints.\n\nThe widow claims she was told to move. But she said: “I like being at the front.”',
  ],
  [
    'children, whom the text is mostly about and not a neighbour',
    ['Kate Horn'],
    'Kate Horn, who has two sons, bought the house in May. Her neighbour Sue Hall is annoyed.\n\nThe mother-of-two said: “I fell in love with it.”',
  ],
  [
    'a player, not the manager who spoke before',
    ['Paul Lamb', 'Danny Inge'],
    'Danny Inge scored twice as Tarn beat Leeds. Manager Paul Lamb was delighted.\n\n“We were superb,” said Lamb.\n\nThe striker said: “It was a team effort.”',
  ],
  [
    'a driver, nobody with a name',
    ['the driver'],
    'A lorry overturned on the road on Monday. Traffic was held for hours.\n\n“I never saw the ice,” the driver said.',
  ],
];

describe.each([
  ['somebody introduced', INTRODUCED],
  ['somebody who is not introduced so, by', NOT_INTRODUCED],
] as const)('%s', (_, cases) => {
  it.each(cases)('%s', (_what, expected, text) => {
    expectSpeakers(expected, text);
  });
});
