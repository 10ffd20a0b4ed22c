import { describe, expect, test } from 'vitest';
import { extract } from '../../../corpus/extract/extract.ts';
import { article, REGISTER } from './source.ts';

/** The speakers of a text's quotations, in order. */
function speakers(body: string): (string | null)[] {
  return extract(article(body), REGISTER).quotes.map(({ speaker }) => speaker?.name ?? null);
}

describe('a name that has the name of a force’s area in it', () => {
  test.each([
    [
      'a surname',
      'Mary wept. Her husband, John Essex, 45, said: “So was I.” Mr Essex added: “It is over.”',
      ['John Essex', 'John Essex'],
    ],
    [
      'a charity',
      'West Mercia Rivers Trust said: “The Teme is dying.” The Essex Wildlife Trust said: “So is the Colne.”',
      ['West Mercia Rivers Trust', 'Essex Wildlife Trust'],
    ],
    ['a town beside it', 'Surrey Heath Labour Party said: “Shame on them.”', ['Surrey Heath Labour Party']],
    [
      'a surname that is also a word for a place, and where its bearer sits',
      '“Our website is slow,” said Cllr Bob Hill of Kent County Council.',
      ['Bob Hill'],
    ],
    [
      'an office of the force is none',
      'West Mercia Chief Constable Alex Murray said: “We will do better.”',
      ['Alex Murray'],
    ],
  ])('%s', (_case, body, expected) => {
    expect(speakers(body)).toEqual(expected);
  });
});

describe('whose spokesman, whose message', () => {
  test.each([
    [
      'the spokesman of another body',
      'A spokesman for Kent County Council said: “The road is closed.” Kent Police’s spokesman said: “Avoid the area.”',
      ['A spokesman for Kent County Council', 'Kent Police’s spokesman'],
    ],
    [
      'the same spokesman again',
      'A spokesman for Kent Police said: “The road is closed.” The spokesman said: “Avoid the area.”',
      ['A spokesman for Kent Police', 'A spokesman for Kent Police'],
    ],
    [
      'a message that somebody speaks of',
      'Tim Lowe said his client was “deeply sorry”. Prosecutor Ann Gold said that the message read: “Bring the car.”',
      ['Tim Lowe', 'the message'],
    ],
    [
      'by the party behind the name',
      '“This is a dark day,” Sen. Maria Cole, D-Wash., said. Rep. Tom Pell, R-Okla., disagreed. “It is a great day,” the Oklahoma Republican said.',
      ['Maria Cole', 'Tom Pell'],
    ],
    ['a heading', 'Under the heading “Next steps”, the letter promises a review.', []],
  ])('%s', (_case, body, expected) => {
    expect(speakers(body)).toEqual(expected);
  });
});
