import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endingPattern } from '../../../corpus/extract/lexicon.ts';

const SOURCES = [
  String.raw`(?<![\p{L}])(?:page|Seite)s?\.?\s+`,
  String.raw`\bfrom\s+(?:an?\s+|the\s+)*["\s]*`,
  String.raw`(?:^|[.,;:])\s*(?:had|has)\s+(?!to\s)[^.;:]*`,
];
const PIECES = [
  'page',
  'Pages',
  'Seite',
  'from',
  'a',
  'the',
  'had',
  'to',
  ' ',
  '\n',
  '.',
  ',',
  '"',
  'é',
  '😀',
];

describe('a pattern for how a text ends', () => {
  it.each(SOURCES)('tells what the same pattern up to the end tells: %s', (source) => {
    const forwards = new RegExp(`(?:${source})$`, 'iu');
    const backwards = endingPattern(source);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
        expect(backwards.test(pieces.join(''))).toBe(forwards.test(pieces.join('')));
      }),
    );
  });
});
