import { describe, expect, it } from 'vitest';
import { extractSpeech } from '../../../../corpus/extract/quotations.ts';
import { readText } from '../../../../corpus/read/text.ts';
import { expectSpeakers } from './speaker-cases.ts';

describe('double marks typed as two single ones', () => {
  it('close what a double mark opens', () => {
    expectSpeakers(
      ['Janet Marsh', 'Janet Marsh'],
      `Hospital news\n\n"We are beyond thrilled,'' Janet Marsh, the girl's mother, told the agency. "Obviously we still need a match.''\n\nDoctors were cautious.`,
    );
  });

  it('stand outside the words', () => {
    const text = "``We won't wait,'' Ann Lee said.";
    const [quote] = extractSpeech(readText(text), []).quotes;
    expect(quote === undefined ? null : text.slice(quote.start, quote.end)).toBe("We won't wait,");
    expect(quote?.speaker?.name).toBe('Ann Lee');
  });
});
