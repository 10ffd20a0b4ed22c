import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractSpeech } from '../../../corpus/extract/quotations.ts';
import { readText } from '../../../corpus/read/text.ts';

const speechOf = (text: string) => extractSpeech(readText(text), []);

/** "speaker: words" for every run of a text. */
function said(text: string): string[] {
  return speechOf(text).quotes.map(
    (quote) => `${quote.speaker?.name ?? '-'}: ${text.slice(quote.start, quote.end)}`,
  );
}

/** Rule and speaker of the last run: each rule is named with the case that it is for. */
const RULES: readonly [rule: string, speaker: string, text: string][] = [
  ['attribution-after', 'Ann Lee', '“We are ready,” said Ann Lee.'],
  ['attribution-after', 'Ann Lee', '“We are ready,” Ann Lee said.'],
  ['attribution-after', 'Ann Lee', '“We are ready,” said the mayor, Ann Lee.'],
  ['attribution-after', 'Ann Lee', '“We are ready,” shot back Ann Lee, to roars from the benches.'],
  ['attribution-after', 'Ann Lee', '“We are ready,” the group’s president, Ann Lee, said in a statement.'],
  ['attribution-after', 'Ann Lee', 'The plan was “a disgrace”, according to Ann Lee.'],
  ['attribution-before', 'Ann Lee', 'Ann Lee said: “We are ready.”'],
  [
    'attribution-before',
    'Ann Lee',
    'Ann Lee, from the University of Leeds, who saw it, said: “We are ready.”',
  ],
  ['attribution-before', 'Ann Lee', 'Ann Lee, leader of the council, told the BBC it was “a disgrace”.'],
  ['attribution-before', 'Ann Lee', 'Supt Ann Lee of Kent Police said: “We are ready.”'],
  ['attribution-before', 'Ann Lee', 'After the hearing, council leader Ann Lee said: “We are ready.”'],
  ['interrupted', 'Ann Lee', '“We are ready,” Ann Lee said. “We will go.”'],
  [
    'introduced-by-paragraph',
    'Ann Lee',
    'Reacting to the news, Ann Lee, the mayor, said:\n\n“We are ready.”',
  ],
  ['name-and-colon', 'Ann Lee', 'Ann Lee: “We are ready.”'],
  ['name-after-dash', 'Ann Lee', '“We are ready.” — Ann Lee'],
  [
    'name-on-its-own-line',
    'Ann Lee',
    'It was a long day in town.\n\n“We are ready.”\n\nChief Constable Ann Lee',
  ],
  ['carried-over', 'Ann Lee', '“We are ready,” said Ann Lee.\n\n“The rest can follow us.”'],
  ['sentence-before', 'Ann Lee', 'Ann Lee said she was pleased. “It took a long time.”'],
  ['sentence-before', 'Ann Lee', 'Ann Lee, 43, lives next door. “It took a long time.”'],
  [
    'dialogue-turn',
    'Bob Hall',
    '“We go,” said Bob Hall.\n\n“Are you sure?” asked Ann Lee.\n\n“Sure as anything.”',
  ],
  ['sentence-after', 'Ann Lee', '“It took a long time.” Ann Lee, 43, lives next door.'],
  ['last-credited', 'Ann Lee', 'Ann Lee said she would go. The road was wet. “It was awful.”'],
];

describe('the rules for speakers', () => {
  it.each(RULES)('%s finds %s in %j', (rule, speaker, text) => {
    const quote = speechOf(text).quotes.at(-1);
    expect(quote?.speaker?.name).toBe(speaker);
    expect(quote?.why.rule).toBe(rule);
    expect(quote?.why.confidence).toBeGreaterThan(0);
    expect(quote?.why.confidence).toBeLessThanOrEqual(1);
  });
});

describe('later mentions', () => {
  it.each([
    ['a surname', '“A b c,” said Ann Lee.\n\n“D e f,” Lee said.', 'Ann Lee'],
    ['a courtesy title', '“A b c,” said Ann Lee.\n\n“D e f,” said Ms Lee.', 'Ann Lee'],
    ['a pronoun for who spoke last', '“A b c,” said Ann Lee.\n\n“D e f,” she added.', 'Ann Lee'],
    [
      'a pronoun that the last speaker’s name does not fit',
      '“A b c,” said Ann Lee.\n\nBob Hall, 43, lives next door.\n\n“D e f,” he said.',
      'Bob Hall',
    ],
    ['an office', 'The mayor, Ann Lee, came late.\n\n“D e f,” the mayor said.', 'Ann Lee'],
    ['a rank for another word', 'DS Ann Lee came late.\n\n“D e f,” the detective said.', 'Ann Lee'],
    ['an age', 'Ann Lee, 43, said she left.\n\n“D e f,” the 43-year-old said.', 'Ann Lee'],
    [
      'the council',
      'Leeds City Council said it was sorry.\n\n“D e f,” the council said.',
      'Leeds City Council',
    ],
    [
      'an abbreviation',
      'The National Farmers Union (NFU) met.\n\n“D e f,” the NFU said.',
      'National Farmers Union',
    ],
    [
      'a description',
      'A spokesman for the trust said: “A b c.”\n\n“D e f,” the spokesman said.',
      'A spokesman for the trust',
    ],
  ])('%s', (_, text, expected) => {
    expect(speechOf(text).quotes.at(-1)?.speaker?.name).toBe(expected);
  });
});

describe('runs', () => {
  it('goes over several paragraphs, inner opening marks included', () => {
    expect(said('Ann Lee said: “One.\n\n“Two.\n\n“Three.”\n\nThe end.')).toEqual([
      'Ann Lee: One.\n\n“Two.\n\n“Three.',
    ]);
  });

  it('goes over paragraphs that are not parted', () => {
    expect(said('Ann Lee said: “One. “Two. “Three.” The end.')).toEqual(['Ann Lee: One. “Two. “Three.']);
  });

  it.each([
    ['straight marks', 'Ann Lee said: "We are ready."', ['Ann Lee: We are ready.']],
    ['a mark of each kind', 'Ann Lee said: “We are ready."', ['Ann Lee: We are ready.']],
    [
      'a quotation inside',
      'Ann Lee said: “He told me “go” and I went.”',
      ['Ann Lee: He told me “go” and I went.'],
    ],
    ['inches', 'A man of 6\'2" said nothing. "We go," said Ann Lee.', ['Ann Lee: We go,']],
    ['a mark never closed', 'Ann Lee said: “We are ready.\n\nIt rained.', ['Ann Lee: We are ready.']],
    [
      'British single marks with apostrophes',
      "'It's the officers' own work,' said Ann Lee. 'They don't stop.'",
      ["Ann Lee: It's the officers' own work,", "Ann Lee: They don't stop."],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('share a group when they are one interrupted or continued quotation, and only then', () => {
    const text =
      '“A b c,” said Ann Lee. “D e f.”\n\n“G h i.”\n\nShe paused.\n\n“J k l,” she said. Bob Hall called it “m n”.';
    expect(speechOf(text).quotes.map(({ group }) => group)).toEqual([0, 0, 0, 1, 2]);
  });
});

describe('what is no quotation', () => {
  it.each([
    ['a nickname', 'Ann “Annie” Lee said she was ready.'],
    ['a title', 'Ann Lee wrote the novel “The Long Road Home” in 1990.'],
    ['a name', 'A scheme known as “clear and hold” began.'],
    ['a word of distance', 'The “experts” were wrong.'],
    ['a grade', 'Kent Police was graded as “good” by inspectors.'],
    [
      'a grade in single marks',
      'Ann Lee said: “We go.” The force was graded ‘adequate’ by inspectors, they said.',
    ],
    ['an inscription', 'A sign outside the gym said “Go Badgers.”'],
  ])('%s', (_, text) => {
    expect(said(text).filter((line) => !line.endsWith('We go.'))).toEqual([]);
  });
});

describe('kinds', () => {
  it.each([
    ['full', 'Ann Lee said: “We are ready.”'],
    ['full', 'Ann Lee said, “We are ready.”'],
    ['fragment', 'Ann Lee said she was “disappointed”.'],
    ['fragment', 'Ann Lee called it “a disgrace”.'],
  ])('%s: %s', (kind, text) => {
    expect(speechOf(text).quotes.map((quote) => quote.kind)).toEqual([kind]);
  });
});

describe('reported speech', () => {
  it.each([
    ['It will open in Leeds this year, Ann Lee said.', 'Ann Lee'],
    ['Ann Lee said the work was nearly done.', 'Ann Lee'],
    ['According to Ann Lee, the work was nearly done.', 'Ann Lee'],
  ])('%s', (text, speaker) => {
    const [passage] = speechOf(text).reportedSpeech;
    expect(passage?.speaker.name).toBe(speaker);
    expect(text.slice(passage?.start, passage?.end)).toBe(text);
  });

  it('gives nothing for somebody who was told', () => {
    expect(speechOf('Ann Lee was told to leave.').reportedSpeech).toEqual([]);
  });
});

describe('people', () => {
  it('have title and organisation as printed beside the name', () => {
    const text = 'Kent Police Chief Constable Ann Lee said: “We go.”';
    expect(speechOf(text).people).toMatchObject([
      { id: 'ann-lee', name: 'Ann Lee', title: 'Chief Constable' },
    ]);
  });
});

describe('words that a headline or lead tells in short', () => {
  it.each([
    [
      'the same words',
      'Cars burnt in ‘malicious’ attack\n\nCars were burnt in a ‘malicious’ attack in Leeds.\n\nHe ran off.\n\nAnn Lee, of the fire service, said: ‘It is clear this was malicious. No one was hurt.’',
      [
        'Ann Lee: malicious',
        'Ann Lee: malicious',
        'Ann Lee: It is clear this was malicious. No one was hurt.',
      ],
    ],
    [
      'most of the words',
      'Thieves are ‘highly mobile and highly motivated’\n\nIt rained.\n\nAnn Lee said: “They are highly mobile and highly organised.”',
      [
        'Ann Lee: highly mobile and highly motivated',
        'Ann Lee: They are highly mobile and highly organised.',
      ],
    ],
    [
      'words in another form or part of a longer word are not told again',
      'Three-times married ‘doctor’ jailed\n\nIt rained.\n\nAnn Lee said: “She said she was a doctoral student here.”',
      ['Ann Lee: She said she was a doctoral student here.'],
    ],
    [
      'a headline’s description is named below',
      '‘I thought I would die’: Woman tells of attack\n\nIt rained.\n\n“I thought I would die,” said Ann Lee. “It was awful.”',
      ['Ann Lee: I thought I would die', 'Ann Lee: I thought I would die,', 'Ann Lee: It was awful.'],
    ],
    [
      'a label before a headline is nobody',
      'LETTER: ‘Our street is dying, and nobody cares’\n\nIt rained all day.',
      ['-: Our street is dying, and nobody cares'],
    ],
    [
      'words that nobody says are no quotation',
      'Inside the ‘ghost town’\n\nIt rained.\n\nAnn Lee said: “We are glad that it is over.”',
      ['Ann Lee: We are glad that it is over.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('does not take the speaker of a headline for who spoke last', () => {
    const text =
      '‘You sold us’: fury in Leeds\n\nCouncillors were branded “cowards” last night as they met.\n\nAnn Lee, a teacher, shouted: “You sold us all down the river.”';
    expect(said(text).at(-1)).toBe('Ann Lee: You sold us all down the river.');
    expect(said(text)[0]).toBe('Ann Lee: You sold us');
  });
});

describe('a list of what people said', () => {
  it('gives whole quotations behind the bullets', () => {
    const text =
      'Report\n\nIt rained all day.\n\n- “We want action,” said Ann Lee.\n- “It is bad,” said Bob Hall.';
    expect(speechOf(text).quotes.map(({ kind }) => kind)).toEqual(['full', 'full']);
  });
});

describe('marked words that judge a thing', () => {
  it('are somebody’s words', () => {
    expect(said('Ann Lee said it was a “ferocious” battle and an “awful” job.')).toEqual([
      'Ann Lee: ferocious',
      'Ann Lee: awful',
    ]);
  });
});

describe('marked words that are a name', () => {
  it.each([
    ['behind "the title of"', 'Ann Lee said she had the title of “Lady” since May.'],
    ['a long one behind an article', 'Ann Lee claimed to be a member of the “Guild of Master Bakers (GMB).”'],
    ['behind "known as the"', 'Ann Lee said they were known locally as the “Three Friends.”'],
    ['behind "the use of"', 'Ann Lee was paid for the use of “We” by the firm, she said.'],
    ['what foreign words mean', 'Ann Lee said it was known as “La Torre” (“The Tower”).'],
    ['a work behind a noun', 'Ann Lee had won the singing contest “I’d Do Anything” before she told him.'],
    ['with a sign for and', 'It rained, and the version of “Pride & Glory” that Ann Lee called for came.'],
    ['on a banner', 'Ann Lee wept. They will hold banners proclaiming: “Yes we can – stop it!”'],
    ['a song that is sung', 'Ann Lee said he was on deck and sang “Amazing Grace.” It rained.'],
    ['a label for a thing', 'Ann Lee said that a “zombie” knife and a “walk-in” centre were found.'],
    ['a grade in other marks than speech', 'Police ‘good’ at it, says Lee\n\nAnn Lee wept.\n\nIt rained.'],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([]);
  });
});

describe('any text', () => {
  it('gives runs that are not empty, in order, inside the text', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      'Ann Lee',
      ' said ',
      '. ',
      ', ',
      '\n\n',
      'he',
      '\0',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let last = -1;
        for (const { start, end } of speechOf(text).quotes) {
          expect(start).toBeGreaterThan(last);
          expect(text.slice(start, end).trim()).not.toBe('');
          last = start;
        }
      }),
    );
  });
});
