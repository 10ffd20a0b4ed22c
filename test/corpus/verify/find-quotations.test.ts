import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../../corpus/verify/check.ts';
import { findQuotations, findTyped } from '../../../corpus/verify/find-quotations.ts';
import { buildQuotationIndex } from '../../../corpus/verify/quotation-index.ts';
import { answer, board, report } from './documents.ts';

/** "speaker: words" for each quotation that is found. */
function found(message: string): string[] {
  return findQuotations(message).map(({ speaker, words }) => `${speaker ?? '-'}: ${words}`);
}

describe('findQuotations', () => {
  it.each([
    ['curly marks', 'He wrote “we will act” and left', ['-: we will act']],
    ['straight marks', '"we will act" is what he said', ['-: we will act']],
    ['guillemets', '«we will act»', ['-: we will act']],
    ['mixed marks', '“we will act" lol', ['-: we will act']],
    ['single marks', "Holt said 'we don't rest' yesterday", ["Holt: we don't rest"]],
    [
      'apostrophes that are no marks',
      "the forces' plans aren't the officers' plans",
      ["-: the forces' plans aren't the officers' plans"],
    ],
    ['several', '“we will act” and “they will not”', ['-: we will act', '-: they will not']],
    ['what is struck through, without it', '“we will ~~not~~ act”', ['-: we will  act']],
    ['letters that are struck through', '“we will n\u0336o\u0336t\u0336 act”', ['-: we will  act']],
    ['all of it struck through', '~~“we will act”~~', ['-: we will act']],
    [
      'a passage from the middle of a quotation',
      'We will act,” Holt said. “They will not.”',
      ['Holt: We will act,', '-: They will not.'],
    ],
    ['inches', 'a 6” knife and “we will act”', ['-: we will act']],
    ['a mark before a sum', 'Holt: ("£5 is enough")', ['-: £5 is enough']],
    ['a mark that is never closed', 'Holt said “we will act', ['Holt: we will act']],
    [
      'paragraphs that open with a mark',
      '“We will act.\n\n“They will not.”',
      ['-: We will act.\n\n“They will not.'],
    ],
    ['a single quoted word beside a quotation', 'a “robust” plan, he said “we will act”', ['-: we will act']],
    [
      'bold, italic and spoilers',
      '**“we *will* __act__”** ||“they will not”||',
      ['-: we will act', '-: they will not'],
    ],
    ['a masked link', '“we [will act](https://example.org/a)”', ['-: we will act']],
    [
      'mentions and emoji',
      '<@123456789012345678> “we will act” <:ok:123456789012345678>',
      ['-: we will act'],
    ],
    ['escaped marks', '\\“we will act\\”', ['-: we will act']],
    ['a block quotation', '> we will act\n> and soon', ['-: we will act\nand soon']],
    ['a block quotation to the end', 'look:\n>>> we will act\n\nand soon', ['-: we will act\n\nand soon']],
    ['a code block', '```\nwe will act\n```', ['-: we will act']],
    ['a code block with a language', '```md\nwe will act\n```', ['-: we will act']],
    ['inline code', '`“we will act”`', ['-: we will act']],
    ['a block with a speaker before it', 'Andy Cooke said:\n> we will act', ['Andy Cooke: we will act']],
    ['a block with a signature', '> we will act\n> — Andy Cooke', ['Andy Cooke: we will act']],
    ['a block with a speaker after it', '> we will act\n- Andy Cooke', ['Andy Cooke: we will act']],
    ['a block with marks inside', '> Ms Holt said: “we will act”', ['Ms Holt: we will act']],
  ])('finds words in %s', (_, message, expected) => {
    expect(found(message)).toEqual(expected);
  });

  it.each([
    ['before, with a verb', 'Andy Cooke said “we will act”', 'Andy Cooke'],
    ['before, in lower case', 'cooke said "we will act"', 'cooke'],
    ['before, with a colon', 'Cooke: “we will act”', 'Cooke'],
    ['before, with a title', 'the inspector claims “we will act”', 'the inspector'],
    ['before, with an adverb', 'Holt literally said “we will act”', 'Holt'],
    ['before, after fillers', 'nah mate, but Holt said “we will act”', 'Holt'],
    ['before, to somebody', 'Chief Constable Holt told the paper “we will act”', 'Chief Constable Holt'],
    ['before, according to', 'According to Holt, “we will act”', 'Holt'],
    ['before, as the owner of the words', 'Holt’s exact words were “we will act”', 'Holt'],
    ['after, with a verb', '“We will act,” Holt said.', 'Holt'],
    ['after, turned round', '“We will act,” said Andy Cooke yesterday', 'Andy Cooke'],
    ['after, with a dash', '“We will act” — Andy Cooke', 'Andy Cooke'],
    ['after, in brackets', '“We will act” (Cooke)', 'Cooke'],
    ['before, with a title between commas', 'Holt, the chief constable, said “we will act”', 'Holt'],
    ['before, as the source of the words', 'In the words of Ann Holt, “we will act”', 'Ann Holt'],
    ['before, as who puts it so', 'As Ann Holt put it, “we will act”', 'Ann Holt'],
    ['after, as a hashtag', '“We will act” #AnnHolt', '#AnnHolt'],
    ['after, as said by', '“We will act” was said by Ann Holt', 'Ann Holt'],
    ['after, in a line of its own', '“We will act”\nAnn Holt\nSad.', 'Ann Holt'],
    ['not in a line that says more', '“We will act”\nAnn Holt is wrong', null],
    ['as nobody: no one', 'Nobody said “we will act”', null],
    ['as nobody: a pronoun', 'he said “we will act”', null],
    ['as nobody: the article', 'the article says “we will act”', null],
    ['as nobody', '“we will act”', null],
  ])('reads the speaker %s', (_, message, speaker) => {
    expect(findQuotations(message).map((quotation) => quotation.speaker)).toEqual([speaker]);
  });

  it('keeps each quotation with its own speaker', () => {
    expect(found('Cooke said “we will act”. Holt said “they will not”.')).toEqual([
      'Cooke: we will act',
      'Holt: they will not',
    ]);
  });

  it.each([
    ['Cooke said the forces don’t work together', 'Cooke: the forces don’t work together'],
    [
      'Read it. Cooke said that the forces don’t work together. Sad.',
      'Cooke: the forces don’t work together.',
    ],
    ['According to the inspector, nobody works together', 'the inspector: nobody works together'],
    ['the forces don’t work together, said Cooke', 'Cooke: the forces don’t work together'],
    ['His Majesty’s Inspector, Andy Cooke said: nobody works together', 'Andy Cooke: nobody works together'],
    ['Cooke, the inspector, said nobody works together', 'Cooke: nobody works together'],
    ['The forces work together. – Andy Cooke', 'Andy Cooke: The forces work together.'],
    ['The forces work together. (Andy Cooke)', 'Andy Cooke: The forces work together.'],
    ['Alex Murray: more work is needed', 'Alex Murray: more work is needed'],
  ])('finds what is said to be somebody’s words: %s', (message, expected) => {
    expect(found(message)).toEqual([expected]);
  });

  it('takes a question for no claim', () => {
    expect(findQuotations('Did Cooke say the forces don’t work together?').map(({ how }) => how)).toEqual([
      'whole',
    ]);
  });

  it('takes a text without any quotation as one', () => {
    expect(findQuotations('more work is needed')).toEqual([
      { text: 'more work is needed', words: 'more work is needed', speaker: null, how: 'whole' },
    ]);
  });

  it.each([
    '',
    '   ',
    'disappointed',
    '“disappointed”',
    '> disappointed',
    '🚓',
    '```\n```',
    '“”',
    '<@123456789012345678>',
  ])('finds nothing in %j', (message) => {
    expect(findQuotations(message)).toEqual([]);
  });
});

describe('findTyped', () => {
  it('takes a text without marks whole, whatever it says', () => {
    expect(findTyped('Murray said more work was needed').map(({ text }) => text)).toEqual([
      'Murray said more work was needed',
    ]);
  });

  it('takes what stands between marks', () => {
    expect(findTyped('Murray said “more work is needed” and “we act”').map(({ text }) => text)).toEqual([
      'more work is needed',
      'we act',
    ]);
  });

  it.each(['“disappointed”', 'disappointed', 'he was “disappointed”', '“…”'])(
    'has nothing to check in %j',
    (text) => {
      expect(findTyped(text)).toEqual([]);
    },
  );
});

/** The runs that go over several paragraphs. */
const documentsWithRuns = [report, answer].flatMap(({ source, claims }) =>
  claims.flatMap(({ spans }) =>
    spans
      .map(({ start, end }): [string, string] => [
        source.text.slice(start, start + 30),
        source.text.slice(start, end),
      ])
      .filter(([, run]) => run.includes('\n') && !run.startsWith('and ')),
  ),
);

describe('check', () => {
  const index = buildQuotationIndex([report, answer]);
  const verdicts = (message: string, speaker?: string): (string | undefined)[] =>
    findQuotations(message).map((quotation) => check(index, quotation, speaker)?.verdict);

  it.each([
    ['Holt said “no child was held overnight”', 'verbatim'],
    ['Sen said “no child was held overnight”', 'other-speaker'],
    ['The Herald says “no child was held overnight”', 'verbatim'],
    ['the police said “no child was held overnight”', 'verbatim'],
    ['The police said “no child was held overnight”', 'verbatim'],
    ['The force said “no child was held overnight”', 'verbatim'],
    ['Officers said “no child was held overnight”', 'verbatim'],
    ['Great line: “no child was held overnight”', 'verbatim'],
    ['My favourite bit of it: “no child was held overnight”', 'verbatim'],
    ['Ann: “no child was held overnight”', 'verbatim'],
    ['Ann Sen: “no child was held overnight”', 'other-speaker'],
    ['Ravi: “no child was held overnight”', 'other-speaker'],
    ['so basically Holt said “no child was held overnight”', 'verbatim'],
    ['Simon Holt said “no child was held overnight”', 'other-speaker'],
    ['Sen and Holt said “no child was held overnight”', 'verbatim'],
    ['Sen and Okoro said “no child was held overnight”', 'other-speaker'],
    ['Sen, the inspector, said “no child was held overnight”', 'other-speaker'],
    ['“no child was held overnight” #AnnHolt', 'verbatim'],
    ['“no child was held overnight” @RaviSen', 'other-speaker'],
    ['“no child was held overnight” #Policing', 'verbatim'],
    // What seems to say who speaks may be part of the misquoted words.
    ['We never accept that there are more improvements we need to make', 'altered'],
    ['I never accept that there are more improvements we need to make', 'altered'],
    [
      'I am, of course, not disappointed with the grade, I accept that there are more improvements we need to make',
      'altered',
    ],
    ['The mayor said “no child was held overnight”', 'other-speaker'],
    ['Holt said no child was held overnight', 'verbatim'],
    [
      'While I am, of course, disappointed with the grade, I accept that there are more improvements we need to make',
      'verbatim',
    ],
    ['I accept that there are more improvements we need to make', 'cut'],
    ['HMICFRS said more training was needed', 'reporter'],
    ['Sen said the forces never share anything', 'absent'],
    ['> We are complacent; in the past year we’ve trained 484 officers\n— Ann Holt', 'altered'],
  ])('%s', (message, expected) => {
    expect(verdicts(message)).toEqual([expected]);
  });

  it.each([
    ['They also acknowledged our wish to train more staff and protect children in custody.', 'verbatim'],
    ['They never acknowledged our wish to train more staff and protect children in custody.', 'altered'],
    ['They also acknowledged our wish to train some staff and protect children in custody.', 'altered'],
    ['Some also acknowledged our wish to train more staff and protect children in custody.', 'altered'],
    ['Okoro acknowledged our wish to train more staff and protect children in custody.', 'altered'],
    ['Okoro said the board has clear plans in place', 'cut'],
    ['Okoro said they also acknowledged our wish to train more staff', 'cut'],
  ])('tells a verb of the quotation from one that says who speaks: %s', (message, expected) => {
    const own = buildQuotationIndex([board]);
    expect(findQuotations(message).map((quotation) => check(own, quotation)?.verdict)).toEqual([expected]);
    expect(findTyped(message).map((quotation) => check(own, quotation)?.verdict)).toEqual([expected]);
  });

  it.each(documentsWithRuns)(
    'compares all of a quotation that is copied without its outer marks: %s',
    (_, run) => {
      for (const typed of [run, `${run}”`, `“${run}”`, `“${run}`]) {
        expect(
          findTyped(typed).map((one) => check(index, one)?.verdict),
          typed,
        ).toEqual(['verbatim']);
        expect(
          findQuotations(typed).map((one) => check(index, one)?.verdict),
          typed,
        ).toEqual(['verbatim']);
      }
      const list = run.split(' ');
      for (const place of list.keys()) {
        const changed = list.with(place, `${/^\s*/u.exec(list[place] ?? '')?.[0]}xyzzy`).join(' ');
        for (const typed of [changed, `${changed}”`]) {
          expect(
            findTyped(typed).map((one) => check(index, one)?.verdict),
            typed,
          ).not.toContain('verbatim');
        }
      }
    },
  );

  it('does not take what stands before a quotation for a part of it', () => {
    expect(verdicts('I have read this.\n\n“No child was held overnight.”')).toEqual(['verbatim']);
    expect(verdicts('I have read this.\n\n“partners need to improve how they work together”')).toEqual([
      'cut',
    ]);
    expect(verdicts('I have read all of this.\n\n“No child was held overnight')).toEqual(['verbatim']);
    expect(verdicts('Holt said:\n\n“No child was held overnight.')).toEqual(['verbatim']);
  });

  it('takes a text that was typed to be checked whole, unless it names somebody known', () => {
    const typed = (text: string): (string | undefined)[] =>
      findTyped(text).map((quotation) => check(index, quotation)?.verdict);
    expect(typed('The mayor accepts there are more improvements we need to make')).toEqual(['altered']);
    expect(typed('Holt accepts there are more improvements we need to make')).toEqual(['cut']);
    expect(typed('Simon Holt said no child was held overnight')).toEqual(['other-speaker']);
  });

  it('does not hold “the police” for another speaker', () => {
    expect(verdicts('“no child was held overnight”', 'the police')).toEqual(['verbatim']);
    expect(verdicts('“no child was held overnight”', 'churchill')).toEqual(['other-speaker']);
  });

  it('lets a speaker who is asked for win over the message', () => {
    expect(verdicts('Sen said “no child was held overnight”', 'Ann Holt')).toEqual(['verbatim']);
  });

  it('gives a verdict for each quotation of a message', () => {
    expect(
      verdicts('“no child was held overnight” and “some children were held overnight in there”'),
    ).toEqual(['verbatim', expect.not.stringMatching('verbatim')]);
  });
});

it.each(['A', 'Aa ', 'also ', 'Cooke, ', 'said by ', '~~a ', '– A'])(
  'reads %j without end in a moment',
  (piece) => {
    // A pattern that tried every way of parting these would never come back.
    for (const message of [
      piece.repeat(1500),
      `“we act now”\n${piece.repeat(1500)}1`,
      `${piece.repeat(1500)}“we act now”`,
    ]) {
      expect(findQuotations(message).length).toBeLessThanOrEqual(20);
    }
  },
);

it('reads any message without fault, and finds only words that stand in it', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '> ',
      '>>> ',
      '```',
      '\n',
      '\n\n',
      ' said ',
      'Holt',
      ': ',
      '**',
      '— ',
      'we will act',
      '…',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const { text, words } of [...findQuotations(pieces.join('')), ...findTyped(pieces.join(''))]) {
        expect(text.trim()).toBe(text);
        expect(words.length).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});
