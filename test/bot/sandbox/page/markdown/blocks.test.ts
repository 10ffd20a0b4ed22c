import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBlocks } from '../../../../../bot/sandbox/page/markdown/blocks.ts';
import { type Block, blockText, inlineText } from '../../../../../bot/sandbox/page/markdown/tree.ts';

/** Each block in a few words: its type and its text. */
function outline(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    if (block.type === 'quote') return `quote(${outline(block.blocks).join(' | ')})`;
    if (block.type === 'heading') return `heading${block.level}: ${inlineText(block.children)}`;
    return `${block.type}: ${blockText([block])}`;
  });
}

describe('blocks', () => {
  test.each<[string, string, string[]]>([
    ['a paragraph keeps its line breaks', 'one\ntwo\n\nthree', ['paragraph: one\ntwo\n\nthree']],
    ['headings of three levels', '# a\n## b\n### c', ['heading1: a', 'heading2: b', 'heading3: c']],
    ['four hashes are no heading', '#### a', ['paragraph: #### a']],
    ['a hash without a space is no heading', '#inspections', ['paragraph: #inspections']],
    ['small print', '-# As reported', ['subtext: As reported']],
    [
      'small print right after a quotation',
      '> as printed\n-# page 3',
      ['quote(paragraph: as printed)', 'subtext: page 3'],
    ],
    [
      'a heading right after a quotation',
      '> as printed\n### Next',
      ['quote(paragraph: as printed)', 'heading3: Next'],
    ],
    [
      'a list right after a quotation',
      '> as printed\n- Next',
      ['quote(paragraph: as printed)', 'list: Next'],
    ],
    [
      'text right after a quotation',
      '> as printed\nnext',
      ['quote(paragraph: as printed)', 'paragraph: next'],
    ],
    ['a quotation of several lines', '> one\n> two', ['quote(paragraph: one\ntwo)']],
    ['an empty line inside a quotation', '> one\n> \n> two', ['quote(paragraph: one\n\ntwo)']],
    ['a heading and small print inside a quotation', '> ### a\n> -# b', ['quote(heading3: a | subtext: b)']],
    ['no quotation inside a quotation', '> > a', ['quote(paragraph: > a)']],
    ['everything after three marks', '>>> a\n\n# b', ['quote(paragraph: a\n | heading1: b)']],
    ['a mark without a space is text', '>a', ['paragraph: >a']],
    ['code between fences', '```json\n{"a": 1}\n```\nafter', ['code-block: {"a": 1}', 'paragraph: after']],
    ['code that begins inside a line', 'see ```# a```', ['paragraph: see ', 'code-block: # a']],
    ['marks of blocks inside code are code', '```\n> a\n# b\n```', ['code-block: > a\n# b']],
    ['an open fence is text', '``` a', ['paragraph: ``` a']],
    ['escaped marks are text', '\\# a\n\\> b\n\\-# c\n\\- d', ['paragraph: # a\n> b\n-# c\n- d']],
  ])('%s', (_name, source, expected) => {
    expect(outline(parseBlocks(source))).toEqual(expected);
  });

  test('lists: kinds, numbers, indented lists and lines that go on', () => {
    expect(parseBlocks('- a\n  - b\n  goes on\n- c\n3. d\n4. e')).toEqual([
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [
          {
            children: [{ type: 'text', text: 'a' }],
            lists: [
              {
                type: 'list',
                ordered: false,
                start: 1,
                items: [{ children: [{ type: 'text', text: 'b\ngoes on' }], lists: [] }],
              },
            ],
          },
          { children: [{ type: 'text', text: 'c' }], lists: [] },
        ],
      },
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          { children: [{ type: 'text', text: 'd' }], lists: [] },
          { children: [{ type: 'text', text: 'e' }], lists: [] },
        ],
      },
    ]);
  });
});

/** Texts in which marks of every kind stand close together. */
const markUp = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '__',
        '~~',
        '||',
        '`',
        '```',
        '\\',
        '[',
        '](https://a.b/c)',
        '<',
        '>',
        '\n',
      ),
      fc.constantFrom(
        '> ',
        '>>> ',
        '# ',
        '### ',
        '-# ',
        '- ',
        '  - ',
        '1. ',
        '<@1>',
        '<t:0:R>',
        'https://a.b ',
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('whatever somebody writes', () => {
  test('is read without an error', () => {
    fc.assert(fc.property(markUp, (source) => Array.isArray(parseBlocks(source))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (source) => Array.isArray(parseBlocks(source))));
  });

  test('keeps its words, in order', () => {
    const words = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    const plain = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '*',
            '**',
            '_',
            '__',
            '~~',
            '||',
            '`',
            '\\',
            '\n',
            '> ',
            '>>> ',
            '# ',
            '-# ',
            '- ',
            ' ',
          ),
          fc.stringMatching(/^[a-zé ]{1,5}$/),
        ),
        { maxLength: 60 },
      )
      .map((parts) => parts.join(''));
    fc.assert(fc.property(plain, (source) => words(blockText(parseBlocks(source))) === words(source)));
  });

  test('is shown exactly when every mark is escaped', () => {
    const escaped = (text: string): string => text.replace(/[^0-9A-Za-z\s]/g, '\\$&');
    const oneLine = markUp.map((text) => text.replace(/\n/g, ' '));
    fc.assert(fc.property(oneLine, (text) => blockText(parseBlocks(escaped(text))) === text));
  });

  test.each([
    '*',
    '**',
    '_',
    '[',
    '`',
    '```',
    '||',
    '<',
    '> ',
    '- ',
    '\n  - ',
    '\\',
    '**a *b ',
    '[](',
    'http://',
  ])('a long run of %j is read, and nothing of it nests without end', (mark) => {
    expect(depth(parseBlocks(mark.repeat(2000)))).toBeLessThan(400);
  });
});

function depth(tree: unknown): number {
  if (Array.isArray(tree)) return Math.max(0, ...tree.map(depth));
  return typeof tree === 'object' && tree !== null ? 1 + depth(Object.values(tree)) : 0;
}
