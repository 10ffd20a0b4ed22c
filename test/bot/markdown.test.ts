import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanTyped, escapeMarkdown, lineMarkdown, unescapeMarkdown } from '../../bot/markdown.ts';

/** Text as people type it to break things: Markdown, mentions, addresses, odd characters. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '*',
          '**',
          '_',
          '~~',
          '`',
          '```',
          '||',
          '\\',
          '<@1>',
          '<#2>',
          '<t:0:R>',
          '<a:b:1>',
          '[a](http://b.c)',
        ],
        ...[
          '](',
          '(',
          ')',
          '# ',
          '-# ',
          '> ',
          '>>> ',
          '- ',
          '1. ',
          '12.',
          '\n',
          '\n\n',
          ' ',
          '\t',
          'https://a.b/c',
        ],
        ...[
          '@everyone',
          '@here',
          ':smile:',
          ':',
          '::',
          '://',
          '¯\\_(ツ)_/¯',
          '“”',
          '…',
          '\u202E',
          '\0',
          '\r\n',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

/** What Discord would take for formatting: none of it may be left in escaped text. */
const FORMATTING = [
  /(?<!\\)(?:\\\\)*[*_~|`<]/,
  /^[ \t]*[#>-]/m,
  /^[ \t]*\d+\./m,
  /\]\(/,
  /(?<!\\):\/\//,
  /(?<!\\):[\w~+-]+:/,
  /(?<!\\)@(?:everyone|here)/,
];

describe('escapeMarkdown', () => {
  it.each([
    ['plain words, “quoted”.', 'plain words, “quoted”.'],
    ['*bold* _slanted_ ~~gone~~ ||hidden||', '\\*bold\\* \\_slanted\\_ \\~\\~gone\\~\\~ \\|\\|hidden\\|\\|'],
    ['<@123> <#4> <t:0:R>', '\\<@123> \\<#4> \\<t\\:0:R>'],
    ['# not a heading', '\\# not a heading'],
    ['-# not small', '\\-# not small'],
    ['> not quoted\n- no list\n1. no list', '\\> not quoted\n\\- no list\n1\\. no list'],
    ['well-known 1.5 > 1', 'well-known 1.5 > 1'],
    ['[label](https://example.org)', '[label]\\(https\\://example.org)'],
    ['[…] and then', '[…] and then'],
    ['@everyone :smile: 10:30', '\\@everyone \\:smile: 10:30'],
    ['back\\slash', 'back\\\\slash'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('is undone exactly, and leaves nothing that formats', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const escaped = escapeMarkdown(text);
        expect(unescapeMarkdown(escaped)).toBe(text);
        for (const pattern of FORMATTING) expect(escaped).not.toMatch(pattern);
      }),
    );
  });
});

describe('cleanTyped', () => {
  it('leaves no control characters, no half characters, nothing that turns the writing around', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const cleaned = cleanTyped(text);
        expect(cleaned.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
        expect(cleaned).not.toMatch(/\p{Surrogate}/u);
        expect(cleanTyped(cleaned)).toBe(cleaned);
      }),
    );
  });
});

describe('lineMarkdown', () => {
  it.each([
    [{ strong: 'inadequate' }, '**inadequate**'],
    [{ strong: ' a*b ' }, '**a\\*b**'],
    [{ strong: ' ' }, ''],
    [{ code: '/grade west-mercia' }, '`/grade west-mercia`'],
    [{ code: 'a`b' }, 'a\\`b'],
    [
      { link: 'read the passage', url: 'https://a.org/b#:~:text=c(d)' },
      '[read the passage](https://a.org/b#:~:text=c%28d%29)',
    ],
    [{ link: 'read [it]', url: 'https://a.org' }, '[read (it)](https://a.org)'],
    [{ link: 'label', url: 'javascript:alert(1)' }, 'label'],
    [{ typed: '<@1>\u202Ea' }, '\\<@1>a'],
    [{ printed: 'less victims' }, 'less victims'],
  ])('%j', (inline, markdown) => {
    expect(lineMarkdown(inline)).toBe(markdown);
  });

  it('escapes words over the seams of pieces', () => {
    expect(lineMarkdown(['https:', { typed: '//a.b' }, '@', { printed: 'everyone' }])).toBe(
      'https\\://a.b\\@everyone',
    );
  });

  it('keeps pieces in one line', () => {
    expect(lineMarkdown(['one\n', { typed: 'two\n- three' }])).toBe('one two - three');
  });
});
