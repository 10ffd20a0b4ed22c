/** Finds the stretches of time that a text speaks of as inspected, or as passed since the inspection. */
import type { SourceText } from '../read/source-text.ts';
import type { ExtractedPeriod } from './extraction.ts';
import type { Speech } from './quotations.ts';
import type { Sentence } from './sentence-bodies.ts';
import { claimantAt } from './speaking.ts';
import { inspectionPeriodsIn } from './time-words.ts';

/** Without one of these, in lower case, a sentence speaks of no inspection. */
const OF_INSPECTIONS = ['inspect', 'fieldwork', 'review', 'assessment', 'visit'];
/** A sentence is looked at this far: longer ones are no sentences. */
const LONGEST_SENTENCE = 1500;

/**
 * Finds the periods of a text.
 *
 * @example extractPeriods(source, speech, sentences)[0] // "in the 11 months since the inspection took place"
 */
export function extractPeriods(
  { text }: SourceText,
  speech: Speech,
  sentences: readonly Sentence[],
): ExtractedPeriod[] {
  const found: ExtractedPeriod[] = [];
  for (const sentence of sentences) {
    const words = sentence.lower.slice(0, LONGEST_SENTENCE);
    if (!OF_INSPECTIONS.some((word) => words.includes(word))) continue;
    const periods = inspectionPeriodsIn(words, sentence.start);
    let last = sentence.start;
    for (const { start, end: until, rule } of periods) {
      if (start < last) continue;
      last = until;
      const claimant = claimantAt(speech, sentence, start);
      const candidates = periods
        .filter((other) => other.start < until && start < other.end && other.rule !== rule)
        .map((other) => ({ name: text.slice(other.start, other.end), rule: other.rule, score: 0 }));
      found.push({ start, end: until, claimant, why: { rule, confidence: 0.85, candidates } });
    }
  }
  return found;
}
