import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../bot/markdown.ts';
import { showComponents, showMarkdown } from '../../../bot/terminal/show.ts';

const plain = { width: 40, colour: false };

describe('showMarkdown', () => {
  it.each([
    ['## A title', 'A title'],
    ['**bold \\* mark** and `code`', 'bold * mark and code'],
    ['> “Words \\_as\\_ printed”', '│ “Words _as_ printed”'],
    ['-# small', '  small'],
    ['- item', '• item'],
    ['[read the passage](https://a.org/b)', 'read the passage <https://a.org/b>'],
    ['> one two three four five six seven eight nine', '│ one two three four five six seven\n│ eight nine'],
  ])('%j', (markdown, text) => {
    expect(showMarkdown(markdown, plain)).toBe(text);
  });

  it('uses weight, not colour alone, where the terminal can', () => {
    expect(showMarkdown('**inadequate**', { width: 40, colour: true })).toBe('\u001b[1minadequate\u001b[22m');
  });

  it('shows exactly the characters of escaped text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const line = text.replaceAll('\n', ' ');
        expect(showMarkdown(`a ${escapeMarkdown(line)}`, { width: 10_000, colour: false })).toBe(`a ${line}`);
      }),
    );
  });
});

describe('showComponents', () => {
  it('numbers what can be pressed', () => {
    const button = { type: 2, style: 2, label: 'Findings', custom_id: 'a' };
    const menu = {
      type: 3,
      custom_id: 'm',
      placeholder: 'Which?',
      options: [
        { label: 'One', value: '1' },
        { label: 'Two', value: '2' },
      ],
    };
    const { text, controls } = showComponents(
      [
        { type: 10, content: '## Title' },
        { type: 14 },
        { type: 1, components: [button] },
        { type: 1, components: [menu] },
        { type: 99 },
      ],
      plain,
    );
    expect(text).toBe('Title\n\n────────────────────\n\n[1] Findings\n\nWhich?:\n  [2] One\n  [3] Two');
    expect(controls).toEqual([
      { label: 'Findings', customId: 'a', value: null },
      { label: 'One', customId: 'm', value: '1' },
      { label: 'Two', customId: 'm', value: '2' },
    ]);
  });
});
