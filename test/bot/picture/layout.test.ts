import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut, wrapped } from '../../../bot/picture/layout.ts';
import type { Picture } from '../../../commands/command.ts';

const picture: Picture = {
  name: 'grades',
  description: 'Bodies by grade.',
  title: 'Grades',
  legend: { filled: 'a police force', outlined: 'a regional unit' },
  sections: [
    {
      heading: 'Good',
      squares: { filled: 2, outlined: 1 },
      paragraphs: ['2 forces: Avon & Somerset <Police>'],
    },
  ],
  notes: ['A grade stands for its own inspection.'],
};

const filled = /<rect [^>]*width="30"[^>]* fill="#16181d"/gu;
const outlined = /fill="none"/gu;

describe('layOut', () => {
  it('shows every word, and as many squares as it is given, beside those of the legend', () => {
    const svg = layOut(picture);
    for (const words of ['Grades', 'Good', 'a police force', 'A grade stands for its own inspection.'])
      expect(svg).toContain(`>${words}</text>`);
    expect(svg).toContain('Avon &amp; Somerset &lt;Police&gt;');
    expect(svg.match(filled)).toHaveLength(2 + 1);
    expect(svg.match(outlined)).toHaveLength(1 + 1);
  });

  it('puts squares that don’t fit beside the heading below it, inside the picture', () => {
    const many = { filled: 43, outlined: 9 };
    const [section] = picture.sections;
    const svg = layOut({ ...picture, sections: section ? [{ ...section, squares: many }] : [] });
    const lefts = [...svg.matchAll(/<rect x="([\d.]+)"/gu)].map(([, x]) => Number(x));
    expect(lefts).toHaveLength(43 + 9 + 2);
    expect(Math.min(...lefts)).toBeGreaterThanOrEqual(48);
    expect(Math.max(...lefts)).toBeLessThanOrEqual(1080 - 48 - 26);
    expect(layOut(picture).length).toBeLessThan(svg.length);
  });

  it('keeps all words of a paragraph in order, in lines that are short enough', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 80 }), (text, letters) => {
        const lines = wrapped(text, letters);
        expect(lines.join(' ')).toBe(text.split(/\s+/u).filter(Boolean).join(' '));
        for (const line of lines) expect(line.length <= letters || !line.includes(' ')).toBe(true);
      }),
    );
  });
});
