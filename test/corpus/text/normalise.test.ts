import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, sourceSpan, words } from '../../../corpus/text/normalise.ts';

describe('fold', () => {
  it.each([
    ['case', 'West MERCIA', 'west mercia'],
    ['curly single marks', 'the force’s ‘plan’', "the force's 'plan'"],
    ['curly double marks and guillemets', '“plan” «plan» „plan‟', '"plan" "plan" "plan"'],
    ['dashes', 'a–b—c‑d−e', 'a-b-c-d-e'],
    ['no-break and thin spaces', 'a\u00a0b\u2009c\td', 'a b c d'],
    ['zero-width characters and soft hyphens', 'gra\u200bd\u00aded\ufeff\u2060', 'graded'],
    ['direction marks', '\u202eabc\u202c', 'abc'],
    ['control characters', 'a\u0007b\u0000', 'ab'],
    ['ligatures', 'eﬀective oﬃcer œuvre', 'effective officer oeuvre'],
    ['accents, composed and combining', 'Café Cafe\u0301', 'cafe cafe'],
    ['full-width characters', '４Ｐ', '4p'],
    ['an ellipsis', 'and…', 'and...'],
    ['UTF-8 read as Windows-1252', 'the forceâ€™s â€œplanâ€\u009d â€“ Â£1', 'the force\'s "plan" - £1'],
    ['the same with the last byte of the closing mark lost', 'â€œplanâ€.', '"plan".'],
    ['the same with accents', 'CafÃ©', 'cafe'],
  ])('folds %s', (_, text, folded) => {
    expect(fold(text).text).toBe(folded);
  });

  it('leaves letters that only look like wrongly decoded UTF-8', () => {
    expect(fold('âge Ångström').text).toBe('age angstrom');
  });

  it('knows where every folded character came from', () => {
    const source = 'an oﬃcer\u00a0saidâ€”no';
    const folded = fold(source);
    const at = (part: string): string => {
      const start = folded.text.indexOf(part);
      const span = sourceSpan(folded, start, start + part.length);
      return source.slice(span.start, span.end);
    };
    expect(at('officer')).toBe('oﬃcer');
    expect(at('-no')).toBe('â€”no');
  });

  it('maps in order and inside the source, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const folded = fold(source);
        expect(folded.starts).toHaveLength(folded.text.length);
        for (let index = 0; index < folded.text.length; index += 1) {
          const { start, end } = sourceSpan(folded, index, index + 1);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(start).toBeGreaterThanOrEqual(folded.starts[index - 1] ?? 0);
        }
      }),
    );
  });
});

describe('words', () => {
  it.each([
    ['hyphens part words', 'long-term', ['long', 'term']],
    [
      'an apostrophe inside belongs to the word',
      'we’ve the forces’ plans',
      ["we've", 'the', 'forces', 'plans'],
    ],
    ['separators in numbers', '£300,000 and 10.5%', ['£', '300000', 'and', '10.5', '%']],
    ['a list of numbers is several', '1, 2,3', ['1', '2', '3']],
    ['letters with digits', '4P plans (2023–24)', ['4p', 'plans', '2023', '24']],
    ['an ampersand is "and"', 'Devon & Cornwall', ['devon', 'and', 'cornwall']],
    ['abbreviated titles', 'T/Chief Const. O’Hara', ['t', 'chief', 'const', "o'hara"]],
  ])('%s', (_, text, expected) => {
    expect(words(text).map((word) => word.text)).toEqual(expected);
  });

  it('keeps offsets into the whole text when given a part of it', () => {
    const text = 'One two ﬁve';
    const found = words(text, 4);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['two', 'ﬁve']);
  });

  it('changes nothing when its own result is read again', () => {
    fc.assert(
      fc.property(fc.string(), (source) => {
        const once = words(source).map(({ text }) => text);
        expect(words(once.join(' ')).map(({ text }) => text)).toEqual(once);
      }),
    );
  });
});
