import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanTyped, escapeMarkdown } from '../../../../../bot/markdown.ts';
import { parseBlocks } from '../../../../../bot/sandbox/page/markdown/blocks.ts';
import { blockText } from '../../../../../bot/sandbox/page/markdown/tree.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '_',
        '~~',
        '||',
        '`',
        '```',
        '\\',
        '[a](https://a.b)',
        '<@1>',
        '<t:0:R>',
        '\n',
        ' ',
      ),
      fc.constantFrom('\n> ', '\n# ', '\n-# ', '\n- ', '\n  - ', '\n1. ', 'https://a.b', ')', '(', '\n>>> '),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => cleanTyped(parts.join('')));

test('what the bot has escaped is shown as it was typed, every character of it', () => {
  fc.assert(
    fc.property(hostile, (typed) => {
      expect(blockText(parseBlocks(escapeMarkdown(typed)))).toBe(typed);
    }),
    { numRuns: 500 },
  );
});
