/** Finds the stretches of time that a text speaks of as inspected, or as passed since the inspection. */
import { isContent, type SourceText } from '../read/source-text.ts';
import { sentences } from '../text/sentences.ts';
import type { ExtractedPeriod } from './extraction.ts';
import type { Speech } from './quotations.ts';
import { claimantAt } from './speaking.ts';
import { inspectionPeriodsIn } from './time-words.ts';

const WITHOUT_INSPECTION = /inspect|fieldwork|review|assessment|visit/iu;
/** A sentence is looked at this far: longer ones are no sentences. */
const LONGEST_SENTENCE = 1500;

/**
 * Finds the periods of a text.
 *
 * @example extractPeriods(source, speech)[0] // "in the 11 months since the inspection took place"
 */
export function extractPeriods(source: SourceText, speech: Speech): ExtractedPeriod[] {
  const { text } = source;
  const found: ExtractedPeriod[] = [];
  for (const block of source.blocks.filter(isContent)) {
    for (const sentence of sentences(text, block.start, block.end)) {
      const end = Math.min(sentence.end, sentence.start + LONGEST_SENTENCE);
      if (!WITHOUT_INSPECTION.test(text.slice(sentence.start, end))) continue;
      let last = sentence.start;
      for (const { rule, ...span } of inspectionPeriodsIn(text, sentence.start, end)) {
        if (span.start < last) continue;
        last = span.end;
        const claimant = claimantAt(speech, sentence, span.start);
        found.push({ ...span, claimant, why: { rule, confidence: 0.85, candidates: [] } });
      }
    }
  }
  return found;
}
