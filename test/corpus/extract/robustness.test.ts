/** Whatever the text is, extraction ends without an exception, and claims nothing that doesn't stand in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../corpus/extract/extract.ts';
import type { Extraction } from '../../../corpus/extract/extraction.ts';
import type { Span } from '../../../corpus/model.ts';
import { readText } from '../../../corpus/read/text.ts';
import { loadRegister } from '../../../corpus/register.ts';
import { corpusRoot } from '../../../corpus/root.ts';

const loaded = loadRegister(corpusRoot());
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
const register = loaded.value;

function extractFrom(text: string): Extraction {
  return extract(readText(text), register);
}

/** Every claim with every place where it says that it stands. */
function placesOf(extraction: Extraction): Span[] {
  return [
    ...extraction.quotes,
    ...extraction.reportedSpeech,
    ...extraction.grades.flatMap((grade) => [grade, ...grade.also]),
    ...extraction.findings.flatMap((finding) => [
      finding,
      ...(finding.leadIn === null ? [] : [finding.leadIn]),
    ]),
    ...extraction.figures,
    ...extraction.periods,
  ];
}

function expectPassages(text: string): Extraction {
  const extraction = extractFrom(text);
  for (const place of placesOf(extraction)) {
    expect(place.start).toBeGreaterThanOrEqual(0);
    expect(place.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(place.start, place.end).trim()).not.toBe('');
  }
  for (const claim of Object.values(extraction).flat()) {
    expect(claim.why.confidence).toBeGreaterThanOrEqual(0);
    expect(claim.why.confidence).toBeLessThanOrEqual(1);
    expect(claim.why.rule).not.toBe('');
  }
  for (const [index, quote] of extraction.quotes.entries()) {
    expect(text.charAt(quote.start - 1)).toMatch(MARK);
    expect(quote.start).toBeGreaterThanOrEqual(extraction.quotes[index - 1]?.end ?? 0);
  }
  return extraction;
}

const MARK = /["“”„«»'‘’‚‹›`´]/u;
const MARKS = ['"', '“', '”', "'", '‘', '’', '„', '«', '»', '`'];
/** The pieces that the rules look for, in any order and with anything between them. */
const PIECES = [
  ...MARKS,
  ...[
    'said',
    'he',
    'she',
    'Mr Murray',
    'Ann Lee',
    'the force',
    'a spokesperson',
    ':',
    ',',
    '.',
    ' – ',
    '(',
    ')',
  ],
  ...[
    'Kent Police',
    'HMICFRS',
    'graded',
    'requires improvement',
    'good',
    'inadequate',
    'rated',
    'previously',
  ],
  ...['areas for improvement', 'included', 'cause of concern', 'should', '•', '- ', '1. ', ';', ' and '],
  ...['£1 million', 'almost', '484 people', 'per cent', 'in the past year', '2024', '1,000,000', '½'],
  ...['\n', '\n\n', '\r\n', '\r', '\t', ' ', '\u00a0', '\u2028', '\u0000', '\ud800', '\udc00', '😀', '…'],
];

describe('extraction from any text', () => {
  it('gives only claims with a passage, whatever the characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void expectPassages(text)),
    );
  });

  it('gives only claims with a passage, also where surrogates stand alone', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 });
    fc.assert(fc.property(units, (codes) => void expectPassages(String.fromCharCode(...codes))));
  });

  it('gives only claims with a passage, whatever the order of what the rules look for', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 80 });
    fc.assert(
      fc.property(pieces, fc.constantFrom('', ' '), (words, gap) => void expectPassages(words.join(gap))),
      { numRuns: 500 },
    );
  });

  it('gives the same claims for the same text', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 });
    fc.assert(
      fc.property(pieces, (words) => {
        const text = words.join(' ');
        expect(extractFrom(text)).toEqual(extractFrom(text));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\r\n '],
    ['only marks', '“”‘’"\'"\'“““”””'.repeat(50)],
    ['only opening marks', '“'.repeat(500)],
    ['only line breaks of every kind', '\n\r\n\r\u2028\u2029\n\n'.repeat(50)],
    ['NUL characters', '\u0000“\u0000”\u0000said\u0000'],
    ['a byte order mark', '\ufeff“” \ufeff'],
  ])('finds nothing in %s', (_, text) => {
    const extraction = expectPassages(text);
    expect(placesOf(extraction).filter((place) => /\p{L}/u.test(text.slice(place.start, place.end)))).toEqual(
      [],
    );
  });

  it.each([
    ['German', 'Der Minister sagte: „Wir haben keine Zeit.“ Die Polizei von Kent lehnte ab.'],
    ['French', '« Nous sommes prêts », a déclaré Mme Dupont. Elle a ajouté : « C’est bon. »'],
    ['Japanese', '「もう時間がない」と大臣は述べた。警察は484人を逮捕した。'],
    ['Arabic', 'وقال الوزير: "ليس لدينا وقت". وأضاف أن الشرطة اعتقلت 484 شخصا.'],
    ['mojibake', 'â€œWe areâ€\u009d, said Mr MÃ¼ller. Kent Police â€“ â€˜goodâ€™; 484Â people Â£1Â million'],
    [
      'mixed newlines',
      '“One.\r\n\r\n“Two.\r“Three,”\nsaid Ann Lee.\r\n\n“Four.” Kent Police was graded good.\r',
    ],
    ['marks that never close', '“One. "Two. ‘Three, said Ann Lee.\n\n“Four. Kent Police was graded ‘good.'],
    ['a very long word', `“${'a'.repeat(20_000)}” said Ann Lee.`],
    ['very many brackets', `${'('.repeat(2000)}good${')'.repeat(2000)}`],
  ])('ends without an exception on %s', (_, text) => {
    expectPassages(text);
  });
});
