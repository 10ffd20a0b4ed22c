/** All extractors in their order: text in, everything that stands in it out. Deterministic; reads nothing else. */
import type { SourceText } from '../read/source-text.ts';
import type { Register } from '../register.ts';
import { findBodyMentions } from './bodies.ts';
import type { Extraction } from './extraction.ts';
import { extractFigures } from './figures.ts';
import { extractFindings } from './findings.ts';
import { extractGrades } from './grades.ts';
import { extractPeriods } from './periods.ts';
import { extractSpeech } from './quotations.ts';
import { sentencesWithBodies } from './sentence-bodies.ts';

/**
 * Finds quotations, reported speech, grades, findings, figures and periods in a text.
 *
 * @example extract(readText(text), register).grades
 */
export function extract(source: SourceText, register: Register): Extraction {
  const mentions = findBodyMentions(source, register);
  const speech = extractSpeech(source, mentions);
  const sentences = sentencesWithBodies(source, mentions);
  const findings = extractFindings(source, mentions, speech, sentences);
  return {
    quotes: speech.quotes,
    reportedSpeech: speech.reportedSpeech,
    grades: extractGrades(source, mentions, speech, sentences),
    findings,
    figures: extractFigures(source, speech, findings, sentences),
    periods: extractPeriods(source, speech, sentences),
  };
}
