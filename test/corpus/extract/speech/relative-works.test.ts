import { describe, it } from 'vitest';
import { expectSpeakers, type SpeakerCase } from './speaker-cases.ts';

const CASES: readonly SpeakerCase[] = [
  [
    'the author of a tweet, behind "where"',
    ['Saikat Chakra', 'Saikat Chakra'],
    'Rep. William Clay was angry at a tweet by Saikat Chakra, where he compared moderates to “new Southern Democrats” that “certainly seem hell bent to do what the old ones did”.',
  ],
  [
    'the author of a letter, behind "in which"',
    ['Nora Finch'],
    'Ann Dorn read out a letter from Nora Finch, in which she described the plan as “a sick joke”.',
  ],
  [
    'the author of an article, behind "which"',
    ['Nora Finch'],
    'Ann Dorn criticised an article by Nora Finch, which called the plan “a sick joke”.',
  ],
  [
    'whose speech it is',
    ['Paul Finch'],
    'Mark Dorn criticised Paul Finch’s speech, in which he said the party was “dead and buried”.',
  ],
  [
    'with whom an interview is',
    ['Paul Finch'],
    'Ann Dorn quoted from an interview with Paul Finch in which he said the party was “dead and buried”.',
  ],
  [
    'whom a video shows',
    ['Ian Poole'],
    'The force released a video of Chief Supt Ian Poole, in which he said the town was “safer than ever”.',
  ],
  [
    'whoever is blamed for a tweet',
    ['Saikat Chakra'],
    'William Clay called out Chakra in July for a tweet where he compared moderates to “new Southern Democrats”. Saikat Chakra said nothing.',
  ],
  [
    'whoever gives a speech, where the text names no author',
    ['Paul Finch'],
    'Paul Finch gave a speech on Monday where he said the party was “dead and buried”.',
  ],
  [
    'whoever the pronoun can mean, not an author of the other sex',
    ['Ann Dorn'],
    'Ann Dorn read out a letter by Paul Finch at a meeting where she called it “a sick joke”.',
  ],
];

describe('a relative clause about somebody’s words is told of', () => {
  it.each(CASES)('%s', (_what, expected, text) => {
    expectSpeakers(expected, text);
  });
});
