import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarkupError, parseMarked } from './markup.ts';

const HEADER = 'style: wire\nscored: quotes grades\n---\n';

function parse(body: string) {
  return parseMarked(`${HEADER}${body}`);
}

describe('parseMarked', () => {
  it('gives the text without markup, and offsets into it', () => {
    const document = parse('“{q1 Ann Lee|We won,}” said Ann Lee. “{q1|Twice.}”\n');
    expect(document.text).toBe('“We won,” said Ann Lee. “Twice.”');
    expect(document.quotes.map((one) => document.text.slice(one.start, one.end))).toEqual([
      'We won,',
      'Twice.',
    ]);
  });

  it('gives further runs of a group its speaker', () => {
    const document = parse('“{q1 Ann Lee|One}” “{f1|two}”');
    expect(document.quotes.map((one) => [one.kind, one.group, one.speakers])).toEqual([
      ['full', 1, ['Ann Lee']],
      ['fragment', 1, ['Ann Lee']],
    ]);
  });

  it('reads several right speakers, nobody, and what is optional', () => {
    const [first, second] = parse('“{q1 the board / Acme Board|One}” “{q?2 -|two}”').quotes;
    expect(first).toMatchObject({ speakers: ['the board', 'Acme Board'], optional: false });
    expect(second).toMatchObject({ speakers: [null], optional: true });
  });

  it('reads a grade of several bodies, the words "requires improvement" however they are marked, and mentions', () => {
    const document = parse(
      'A and B ‘{g A + B|require’ improvement}. C was {g- C|good}. Again A: {a A|Requires improvement}',
    );
    expect(document.grades).toMatchObject([
      { body: 'A', grade: 'requires improvement', earlier: false, also: [{ start: 52, end: 72 }] },
      { body: 'B', grade: 'requires improvement', earlier: false, also: [] },
      { body: 'C', grade: 'good', earlier: true, also: [] },
    ]);
  });

  it('reads findings: kind, by whom, bodies, completeness', () => {
    const document = parse(
      '{afi A + B; incomplete|plans}; {str; by=body|we did well}; {focus A|intelligence}',
    );
    expect(document.findings).toMatchObject([
      { kind: 'area-for-improvement', by: 'inspectorate', bodies: ['A', 'B'], complete: false },
      { kind: 'strength', by: 'body', bodies: [], complete: true },
      { kind: 'focus', by: 'body', bodies: ['A'] },
    ]);
  });

  it('reads marks within marks', () => {
    const document = parse('“{q1 Ann Lee|We arrested {n 484|484 people}.}”');
    expect(document.figures).toEqual([{ start: 13, end: 23, optional: false, value: 484 }]);
    expect(document.text.slice(13, 23)).toBe('484 people');
  });

  it.each([
    ['a closing brace too many', 'a\nb}', 5],
    ['a brace that is not closed', 'a {q1 Ann Lee|b\nc', 4],
    ['a brace without a bar', 'a {b}', 4],
    ['an unknown mark', 'a {x Ann Lee|b}', 4],
    ['a quotation without a number', '“{q Ann Lee|b}”', 4],
    ['a first run without a speaker', '“{q1|b}”', 4],
    ['words that are no grade', '{g A|nice}', 4],
    ['a mention of a grade that is not there', '{a A|good}', 4],
    ['a figure without a value', '{n|two dogs}', 4],
  ])('refuses %s and names the line', (_, body, line) => {
    expect(() => parse(body)).toThrow(MarkupError);
    expect(() => parse(body)).toThrow(`line ${line}:`);
  });

  it('refuses a header that names an unknown kind', () => {
    expect(() => parseMarked('style: wire\nscored: jokes\n---\n')).toThrow('jokes');
  });

  it('gives back any text and any spans that were written into it', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', ' ', '“', '”', '\n', 'é', '😀', '"', "'"),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(fc.record({ before: words, marked: words }), { minLength: 1 }), (pieces) => {
        const marked = pieces
          .map((piece, index) => `${piece.before}{q${index} Ann Lee|${piece.marked}}`)
          .join('');
        const plain = pieces.map((piece) => piece.before + piece.marked).join('');
        const document = parse(marked);
        expect(document.text).toBe(plain);
        expect(document.quotes.map((one) => plain.slice(one.start, one.end))).toEqual(
          pieces.map((piece) => piece.marked),
        );
      }),
    );
  });
});
