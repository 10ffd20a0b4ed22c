import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gluedVerb, isMisspelt, titleSpelt } from '../../../../corpus/extract/speech/spelling.ts';
import { expectSpeakers, type SpeakerCase } from './speaker-cases.ts';

describe('isMisspelt', () => {
  it.each([
    ['a letter left out', 'alashikh', 'alalshikh'],
    ['a letter put in', 'zelennko', 'zelenko'],
    ['a letter changed', 'grigory', 'grigori'],
    ['two letters swapped', 'mcallsiter', 'mcallister'],
  ])('%s', (_what, one, other) => {
    expect(isMisspelt(one, other)).toBe(true);
    expect(isMisspelt(other, one)).toBe(true);
  });

  it.each([
    ['short words', 'hill', 'hall'],
    ['another first letter', 'harrison', 'garrison'],
    ['an s at the end', 'harrods', 'harrod'],
    ['the same word', 'harrison', 'harrison'],
  ])('not %s', (_what, one, other) => {
    expect(isMisspelt(one, other)).toBe(false);
  });
});

describe('a title or verb with a slip in it', () => {
  it('a title is the one it is nearest to, and any other word stays', () => {
    expect(['supterintendent', 'councllor', 'inspectors', 'counsellor', 'pember'].map(titleSpelt)).toEqual([
      'superintendent',
      'councillor',
      'inspectors',
      'counsellor',
      'pember',
    ]);
  });

  it('a verb begins inside a word only behind a name', () => {
    expect(gluedVerb('Otero-Cortanresponded')).toBe('Otero-Cortan'.length);
    for (const word of ['Elsaid', 'Foretold', 'responded', 'Corresponded'])
      expect(gluedVerb(word)).toBe(word.length);
  });

  it('a verb is never the whole word', () => {
    fc.assert(fc.property(fc.string(), (word) => word === '' || gluedVerb(word) > 0));
  });
});

const NAMES: readonly SpeakerCase[] = [
  [
    'by a bare surname with one letter wrong',
    ['Turki Alalmish', 'Turki Alalmish'],
    'The fight will be on Saturday, Turki Alalmish has said.\n\n“The world will watch,” Alamish added on X. “We hope you enjoy it.”',
  ],
  [
    'by a title and a surname with one letter wrong',
    ['Sandra McAllister', 'Sandra McAllister'],
    'Sandra McAllister said it was “tough”.\n\n“I would go again,” Ms McAlister said.',
  ],
  [
    'but not by somebody else’s name',
    ['Jo Hall', 'Tom Hill', 'Ann Harrison', 'Lee Garrison'],
    'Jo Hall said it was “tough”.\n\n“I would go again,” said Tom Hill.\n\n' +
      'Ann Harrison said it was “fine”.\n\n“I would not,” said Lee Garrison.',
  ],
  [
    'by a name glued to its verb',
    ['Alexandra Otero-Cortan', 'Alexandra Otero-Cortan'],
    'Rep. Alexandra Otero-Cortan posted a video.\n\n“It’s a lifestyle,” Otero-Cortanresponded on Twitter.\n\nOtero-Cortan said it was “sad”.',
  ],
  [
    'behind a misspelt title',
    ['Meirion Howell', 'Dale Fenton'],
    'Cll Meirion Howell, Chair of Tarnshire County Council, added: “It is amazing.”\n\nSupterintendent Dale Fenton said: “It is safe.”',
  ],
];

describe('somebody meant', () => {
  it.each(NAMES)('%s', (_what, expected, text) => {
    expectSpeakers(expected, text);
  });
});
