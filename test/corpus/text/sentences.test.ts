import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from '../../../corpus/text/sentences.ts';

const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each<[string, string[]]>([
    ['One. Two.', ['One.', 'Two.']],
    ['Mr. Hall met Dr. Wu. They spoke.', ['Mr. Hall met Dr. Wu.', 'They spoke.']],
    [
      '“It was good,” Mr Murray added. “We are committed.”',
      ['“It was good,” Mr Murray added.', '“We are committed.”'],
    ],
    ['“We left.” She sat.', ['“We left.”', 'She sat.']],
    ['“Why now?” Ms Hall asked. Nobody knew.', ['“Why now?” Ms Hall asked.', 'Nobody knew.']],
    ['“It is good.” Ms Hall said. Nobody knew.', ['“It is good.” Ms Hall said.', 'Nobody knew.']],
    [
      '“It is safe.” Eastfen Police said there was more.',
      ['“It is safe.”', 'Eastfen Police said there was more.'],
    ],
    ['It grew 2.5 per cent. Then it fell.', ['It grew 2.5 per cent.', 'Then it fell.']],
    ['J. K. Lane spoke. So did I. We left.', ['J. K. Lane spoke.', 'So did I.', 'We left.']],
    ['The U.S. economy grew.', ['The U.S. economy grew.']],
    ['Wait… what? Yes!', ['Wait… what?', 'Yes!']],
    ['No stop at the end', ['No stop at the end']],
    ['', []],
    ['   \n ', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test('every sentence is a non-empty slice, in order, and only white space lies between', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let position = 0;
        for (const { start, end } of sentences(text)) {
          expect(end).toBeGreaterThan(start);
          expect(text.slice(position, start).trim()).toBe('');
          position = end;
        }
        expect(text.slice(position).trim()).toBe('');
      }),
    );
  });

  test('a part of a text is split as if it stood alone', () => {
    const text = 'Before. Inside one. Inside two. After.';
    expect(sentences(text, 8, 31)).toEqual([
      { start: 8, end: 19 },
      { start: 20, end: 31 },
    ]);
  });
});
