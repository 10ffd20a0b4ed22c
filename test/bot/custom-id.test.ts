import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePress, encodePress, MESSAGE_ACTS, type Press } from '../../bot/custom-id.ts';

const command = fc.record({
  type: fc.constant('command' as const),
  command: fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/),
  options: fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_-]{0,15}$/), fc.string({ unit: 'binary' }), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
  page: fc.integer({ min: 0, max: 9999 }),
  part: fc.integer({ min: 0, max: 9999 }),
});
const act = fc.constantFrom(...MESSAGE_ACTS).map((type): Press => ({ type }));
const back = command.map((again): Press => ({ type: 'more', again }));
const press: fc.Arbitrary<Press> = fc.oneof(command, act, back);

describe('custom_id', () => {
  it.each<[string, Press]>([
    ['1!share', { type: 'share' }],
    [
      '1!more 1/quote?official=andy-cooke',
      {
        type: 'more',
        again: { type: 'command', command: 'quote', options: { official: 'andy-cooke' }, page: 0, part: 0 },
      },
    ],
    [
      '1/grade?body=west-mercia',
      { type: 'command', command: 'grade', options: { body: 'west-mercia' }, page: 0, part: 0 },
    ],
    [
      '1/search/2?query=$query&body=rocu',
      {
        type: 'command',
        command: 'search',
        options: { query: '$query', body: 'rocu' },
        page: 2,
        part: 0,
      },
    ],
    [
      '1/quote/0/1?topic=abcdefgh',
      { type: 'command', command: 'quote', options: { topic: 'abcdefgh' }, page: 0, part: 1 },
    ],
  ])('reads as %s', (encoded, meant) => {
    expect(encodePress(meant)).toBe(encoded);
    expect(decodePress(encoded)).toEqual(meant);
  });

  it('gives back exactly what was put in, in at most 100 characters, or does not fit', () => {
    fc.assert(
      fc.property(press, (meant) => {
        const encoded = encodePress(meant);
        if (encoded === null) return;
        expect(encoded.length).toBeLessThanOrEqual(100);
        expect(decodePress(encoded)).toEqual(meant);
      }),
    );
  });

  it('fits 100 characters and not 101', () => {
    const ofLength = (length: number) =>
      encodePress({
        type: 'command',
        command: 'grade',
        options: { body: 'a'.repeat(length - '1/grade?body='.length) },
        page: 0,
        part: 0,
      });
    expect(ofLength(100)).toHaveLength(100);
    expect(ofLength(101)).toBeNull();
  });

  it.each([
    '',
    'hello',
    '0/grade?body=a',
    '2/grade?body=a',
    '1!unknown',
    '1/Grade',
    '1/grade/99999',
    '1/grade?body',
    '1/grade?body=%',
    '1/grade?body=%zz',
    '1/grade?body=a&body=b',
    '1/grade?BODY=a',
    `1/grade?body=${'a'.repeat(100)}`,
  ])('takes %j for none of ours', (encoded) => {
    expect(decodePress(encoded)).toBeNull();
  });

  it('never throws on what is not ours', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string().map((rest) => `1/grade?${rest}`),
        ),
        (text) => {
          decodePress(text);
        },
      ),
    );
  });

  it('does not fit half a surrogate pair', () => {
    const options = { body: '\uD800' };
    expect(encodePress({ type: 'command', command: 'a', options, page: 0, part: 0 })).toBeNull();
  });
});
