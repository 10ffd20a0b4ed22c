import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marksOf } from '../../../corpus/extract/speech/marks.ts';
import { pair } from '../../../corpus/extract/speech/pairing.ts';
import { findRuns } from '../../../corpus/extract/speech/runs.ts';
import { readText } from '../../../corpus/read/text.ts';

/** The words of every run of a text. */
function runsOf(text: string): string[] {
  return findRuns(readText(text)).runs.map(({ start, end }) => text.slice(start, end));
}

describe('marks that are apostrophes', () => {
  it.each([
    [
      'a plural’s, inside single marks',
      "Ann Lee said: 'I saw the officers' work and the boys' faces.' It rained.",
      ["I saw the officers' work and the boys' faces."],
    ],
    [
      'a plural’s, outside all marks',
      "The officers' work was 'a disgrace' to the boys' families.",
      ['a disgrace'],
    ],
    [
      'a dropped letter at the end',
      "Ann Lee said: 'We are goin' home an' all.'",
      ["We are goin' home an' all."],
    ],
    ['a dropped letter at the start', "Get 'em in the '90s, 'twas said 'for nothing' then.", ['for nothing']],
    ['a word between two', "The 'Rock 'n' Roll' shop is 'a dream' now.", ["Rock 'n' Roll", 'a dream']],
    ['a plural’s at the end of the words', "It was called 'the boys' club' in town.", ["the boys' club"]],
    [
      'no plural’s: a small word follows',
      "It could cause 'harm, or distress' to people.\n\n'There is no camera there,' said a spokesman.",
      ['harm, or distress', 'There is no camera there,'],
    ],
    [
      'no plural’s: the word has no plural',
      "She called it a 'damaging and malicious' work.\n\n'They blinked first,' a source said.",
      ['damaging and malicious', 'They blinked first,'],
    ],
    [
      'a plural’s in a paragraph before the last',
      "Ann Lee said: 'I saw the officers' work.\n\n'It was a long day.'",
      ["I saw the officers' work.\n\n'It was a long day."],
    ],
    [
      'a name’s',
      "'MISSING PIECES' Suspicion had fallen on Curtis' brother. 'No,' said Ann Lee.",
      ['MISSING PIECES', 'No,'],
    ],
    ['inches', 'A man of 6\'2" said nothing. "We go," said Ann Lee.', ['We go,']],
  ])('%s', (_, text, expected) => {
    expect(runsOf(text)).toEqual(expected);
  });
});

describe('marks that are left out or wrong', () => {
  it.each([
    [
      'a paragraph within a quotation without its mark, where it says "we"',
      "Ann Lee said: 'It was late.\n\nAnd then we went home.\n\n'It was dark by then.'\n\nIt rained.",
      ["It was late.\n\nAnd then we went home.\n\n'It was dark by then."],
    ],
    [
      'a caption between two paragraphs of a quotation',
      "Ann Lee said: 'It was late.\n\nShocked: Ann Lee in her garden on Monday\n\n'It was dark by then.'",
      ["It was late.\n\nShocked: Ann Lee in her garden on Monday\n\n'It was dark by then."],
    ],
    [
      'a quotation never closed before a paragraph about something else',
      '“We are glad.\n\nBob Hall said: “We are not.”',
      ['We are glad.', 'We are not.'],
    ],
    [
      'a closing mark of the other style',
      'They went home.\n\n\'We love you, "Gran" - and we will be strong."\n\nThe service is on Friday.',
      ['We love you, "Gran" - and we will be strong.'],
    ],
    [
      'a quotation inside that is never closed',
      'She said: "I looked out and thought \'thank God".\n\nIt rained.',
      ["I looked out and thought 'thank God"],
    ],
    [
      'an opening mark inside with one closing mark for both',
      'He said: "A guard came on and said "if today was not bad enough, here is Leeds."\n\nIt rained.',
      ['A guard came on and said "if today was not bad enough, here is Leeds.'],
    ],
    [
      'paragraphs that have run together, with a title in the same marks',
      "Mr Hall added: 'It does not exist. 'And they never give titles such as 'Lady'. 'There are no records.' It rained.",
      ["It does not exist. 'And they never give titles such as 'Lady'. 'There are no records."],
    ],
    [
      'a space behind the mark that opens a paragraph',
      'Ann Lee said: "They went there.\n\n" \'It is bad,\' he told me. \'It is odd.\'\n\n"Then they left."',
      ["They went there.\n\n\" 'It is bad,' he told me. 'It is odd.'\n\n\"Then they left."],
    ],
    [
      'line breaks inside a sentence',
      'Ann Lee said: “They were so sad that they sat down\n\nand filled it in – and it was\n\nno easy thing.\n\n“It took long.”',
      [
        'They were so sad that they sat down\n\nand filled it in – and it was\n\nno easy thing.\n\n“It took long.',
      ],
    ],
    [
      'straight marks before each paragraph, and none at the end',
      'Ann Lee said: "We are glad.\n\n"It took a long time.\n\nBob Hall said: "We are not."',
      ['We are glad.\n\n"It took a long time.', 'We are not.'],
    ],
    [
      'two marks in a row, for a quotation inside one',
      "He said: 'I had my hands up, 'Do not hit me, please,'' and laughed.",
      ["I had my hands up, 'Do not hit me, please,'"],
    ],
    [
      'a single mark never closed',
      "'It was late,' Ann Lee said. 'We think it was part of the day.\n\nLee can't say.",
      ['It was late,', 'We think it was part of the day.'],
    ],
    [
      'two single marks for a double one',
      "‘‘We have a long way to go,’’ said Ann Lee. ``Yes,'' said Bob Hall.",
      ['We have a long way to go,', 'Yes,'],
    ],
    ['a stray closing mark', 'It rained” all day. “We go,” said Ann Lee.', ['We go,']],
    ['marks curled the wrong way', 'Ann Lee said: ”We go home.“ It rained.', ['We go home.']],
  ])('%s', (_, text, expected) => {
    expect(runsOf(text)).toEqual(expected);
  });
});

describe('texts in both styles', () => {
  it('gives words in single marks beside speech in double marks, and says so', () => {
    const text = 'Cuts ‘a disgrace’\n\nAnn Lee said: “They are a disgrace to us all.”';
    const { runs } = findRuns(readText(text));
    expect(runs.map(({ start, end, secondary }) => [text.slice(start, end), secondary])).toEqual([
      ['a disgrace', true],
      ['They are a disgrace to us all.', false],
    ]);
  });

  it('takes neither style for secondary where speech is told in single marks', () => {
    const text = "Ann Lee said: 'They are a disgrace.' She called it \"unfair\". Bob Hall said: 'No.'";
    expect(findRuns(readText(text)).runs.map(({ secondary }) => secondary)).toEqual([false, false, false]);
  });

  it('leaves out what is quoted inside a quotation', () => {
    expect(runsOf('She said: “He told me ‘go’ and I went.” \'He called it "fair" then,\' said Bob.')).toEqual(
      ['He told me ‘go’ and I went.', 'He called it "fair" then,'],
    );
  });
});

describe('any text', () => {
  const PIECES = ['“', '”', '"', '‘', '’', "'", "''", 'We', 'said', "officers'", '.', ',', ':', ' ', '\n\n'];

  it('gives runs in order that never overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { marked, start, end: close } of findRuns(readText(text)).runs) {
          expect(marked.start).toBeGreaterThanOrEqual(end);
          expect(start).toBeGreaterThan(marked.start);
          expect(close).toBeGreaterThan(start);
          end = marked.end;
        }
      }),
    );
  });

  it('pairs a mark at most once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        const text = pieces.join(' ');
        const marks = marksOf(text, { start: 0, end: text.length });
        const paired = pair([{ marks, carry: { double: 0, single: 0 } }]).flatMap(({ open, close }) => [
          open.start,
          close?.start ?? Number.NaN,
        ]);
        const known = paired.filter((at) => !Number.isNaN(at));
        expect(new Set(known).size).toBe(known.length);
      }),
    );
  });
});
