import { describe, expect, it } from 'vitest';
import { extractSpeech } from '../../../corpus/extract/quotations.ts';
import { readText } from '../../../corpus/read/text.ts';

/** "speaker: words" for every run of a text. */
function said(text: string): string[] {
  return extractSpeech(readText(text), []).quotes.map(
    (quote) => `${quote.speaker?.name ?? '-'}: ${text.slice(quote.start, quote.end)}`,
  );
}

describe('extractSpeech', () => {
  it.each([
    ['inverted attribution', '“We are ready,” said Ann Lee.', ['Ann Lee: We are ready,']],
    ['direct attribution', '“We are ready,” Ann Lee said.', ['Ann Lee: We are ready,']],
    ['colon', 'Ann Lee said: “We are ready.”', ['Ann Lee: We are ready.']],
    ['apposition', '“We are ready,” said Ann Lee, the mayor of Leeds.', ['Ann Lee: We are ready,']],
    [
      'a pronoun for who spoke last',
      '“We are ready,” said Ann Lee.\n\n“We will go,” she added.',
      ['Ann Lee: We are ready,', 'Ann Lee: We will go,'],
    ],
    [
      'interrupted',
      '“We are ready,” Ann Lee said. “We will go.”',
      ['Ann Lee: We are ready,', 'Ann Lee: We will go.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  it('takes a quotation over several paragraphs as one run, inner opening marks included', () => {
    expect(said('Ann Lee said: “One.\n\n“Two.\n\n“Three.”\n\nThe end.')).toEqual([
      'Ann Lee: One.\n\n“Two.\n\n“Three.',
    ]);
  });
});
