/** What the tables of speakers share: a case is what it shows, the expected speakers of its runs in order, and the text. */
import { expect } from 'vitest';
import { extractSpeech } from '../../../../corpus/extract/quotations.ts';
import { readText } from '../../../../corpus/read/text.ts';

/** One case of a table of speakers. */
export type SpeakerCase = readonly [what: string, expected: readonly (string | null)[], text: string];

/** Expects the runs of a text to be given to these speakers, in order. */
export function expectSpeakers(expected: readonly (string | null)[], text: string): void {
  const { quotes } = extractSpeech(readText(text), []);
  expect(quotes.map(({ speaker }) => speaker?.name ?? null)).toEqual(expected);
}
