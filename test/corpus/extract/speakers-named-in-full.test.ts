import { describe, expect, it } from 'vitest';
import { extractSpeech } from '../../../corpus/extract/quotations.ts';
import { readText } from '../../../corpus/read/text.ts';

/** The speakers of a text's runs, in order. */
function speakers(text: string): (string | null)[] {
  return extractSpeech(readText(text), []).quotes.map(({ speaker }) => speaker?.name ?? null);
}

type Case = readonly [what: string, expected: readonly (string | null)[], text: string];

const ORGANISATIONS: readonly Case[] = [
  [
    'a role noun that opens its name',
    ['Local Schools Association'],
    'The Local Schools Association defended the fees as “one of a number of ways to pay for roofs”.',
  ],
  [
    'a weekday that opens its name',
    ['Sunday Star Times'],
    'The Sunday Star Times said it was “very sorry about all of that”.',
  ],
  [
    'a county that is also a first name',
    ['A spokesman for East Kent Hospitals'],
    'A spokesman for East Kent Hospitals said: “We are sorry.”',
  ],
  [
    'a department of two things before its spokesperson',
    ['A Department of Roads and Rural Ferries spokesperson'],
    'A Department of Roads and Rural Ferries spokesperson said: “We are listening.”',
  ],
  [
    'beside what it is to another',
    ['Tarn Steel Group'],
    "Bolton's corporate parent, the Tarn Steel Group, said on Monday that “this was not decided lightly”.",
  ],
];

const PEOPLE: readonly Case[] = [
  [
    'a description behind the name without a comma',
    ['Chris Wray'],
    'Chris Wray regional medical director for Tarn said the strikes would have an “enormous effect”.',
  ],
  [
    'a party before the office, and no second comma',
    ['Natalie Brook'],
    'However, Natalie Brook, Green Party Councillor for Bow West pointed out: “Nobody asked us.”',
  ],
  [
    'whose secretary she is',
    ['Ann Lee'],
    'Ogden press secretary Ann Lee issues a statement slamming the story as “faulty”.',
  ],
  [
    'an office behind the body that it belongs to',
    ['Dane Fisker'],
    'Tarn University’s Media Coordinator Dane Fisker wrote: “We respect that.”',
  ],
  [
    'whoever an agency quotes as saying something',
    ['Olga Simon'],
    'Olga Simon flew home. “We know nothing,” the Tarn news website quoted Ms Simon, the editor in chief, as saying.',
  ],
  [
    'two names of a headline',
    ['Walter Nash'],
    'Paper Compares Ted Marsh With Walter Nash\n\nTed Marsh was not amused.\n\nWalter Nash was a miner. In 1963 he said: “We draw the line.”',
  ],
  [
    'a second sentence behind a comma, after a woman spoke',
    ['Liz Jaeger', 'Peter Buckle'],
    'Liz Jaeger said: “It is safe.”\n\nPeter Buckle, a councillor, seconded the motion, he said: “It is not.”',
  ],
];

const STATEMENTS: readonly Case[] = [
  [
    'whoever said it, not the paper that tells so',
    ['Sally Hole'],
    'Sally Hole, who saw it, said, according to The Mirror: “It looked harmless.”',
  ],
  [
    'whoever released the statement',
    ['Bill Norton'],
    'When Wallace died in 1998, President Bill Norton released the following statement:\n\n“We offer our condolences.”',
  ],
  [
    '"it" after two who issued it',
    ['Alison Sand'],
    'A guide was printed. Alison Sand, chief prosecutor for Tarn, issued a statement today.\n\nIt said: “This case was of an exceptional scale.”',
  ],
  [
    'nobody who is told something',
    ['A spokesman for Tarn Hospitals', null],
    'A spokesman for Tarn Hospitals said: “We are sorry.”\n\nShe went to Dover but was told: “Everything is fine.”',
  ],
  [
    'every one of a group as "they"',
    ['every single doctor'],
    'Mark Hunt will decide. But every single doctor has written about the plans, which they say “ignored all opposition from us”.',
  ],
  [
    'a few words before a clause of hers between commas',
    ['Ruth May'],
    'Ruth May came. Resources had been “stretched”, above all in spring, she said, with an effect on care.',
  ],
  [
    'the organisation that spoke just before, by its kind',
    ['Tarn News', 'Tarn News'],
    'Bolton’s main satellite network is in trouble.\n\nTarn News called the decision “wholly incomprehensible”. The network said it was part of a plan to “impede the work of us all”.',
  ],
];

describe.each([
  ['words are given to', STATEMENTS],
  ['an organisation is named in full', ORGANISATIONS],
  ['a person is found beside', PEOPLE],
])('%s', (_, cases) => {
  it.each(cases)('%s', (_what, expected, text) => {
    expect(speakers(text)).toEqual(expected);
  });
});

describe('marks', () => {
  it('reads a closing mark in front of a capital as the opening one', () => {
    const text =
      '‘It was funny,’ Ann Lee says with a smile. ’She spoke in a posh accent, for a while at least.’';
    expect(speakers(text)).toEqual(['Ann Lee', 'Ann Lee']);
  });

  it('goes on over a caption with its label', () => {
    const text =
      'Ann Lee said: ‘I know of nobody who wants it. \n\nDemand: Nurses march through the town\n\n‘It will be a disaster.’';
    expect(speakers(text)).toEqual(['Ann Lee']);
  });

  it('takes no name of a group behind "the" for speech', () => {
    const text = 'Ann Lee said he had pushed for the trial of the “Tarn Bay Five,” a group of young men.';
    expect(speakers(text)).toEqual([]);
  });
});
