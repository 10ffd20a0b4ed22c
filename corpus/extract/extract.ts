/** All extractors in their order: text in, everything that stands in it out. Deterministic; reads nothing else. */
import type { SourceText } from '../read/source-text.ts';
import type { Register } from '../register.ts';
import type { Extraction } from './extraction.ts';

/**
 * Finds quotations, reported speech, grades, findings, figures and periods in a text.
 *
 * @example extract(readText(text), register).grades
 */
export function extract(_source: SourceText, _register: Register): Extraction {
  return { quotes: [], reportedSpeech: [], grades: [], findings: [], figures: [], periods: [] };
}
