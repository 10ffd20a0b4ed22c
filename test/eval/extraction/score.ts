/** Compares what the extraction finds in marked documents with their answers. */
import type { Extraction } from '../../../corpus/extract/extraction.ts';
import type { Comparison, Failure, Tally } from './compare.ts';
import type { NamedDocument } from './documents.ts';
import type { ScoredKind } from './markup.ts';
import { scoreFigures, scoreFindings } from './score-findings.ts';
import { scoreGrades } from './score-grades.ts';
import { scoreQuotes } from './score-quotes.ts';

/** A stretch of confidence with the share of claims in it that were right. */
export interface CalibrationRow {
  readonly from: number;
  readonly to: number;
  readonly claims: number;
  readonly right: number;
}

/** The scores over all documents. */
export interface Score {
  readonly documents: number;
  /** By the name of the measure, in the order in which they are printed. */
  readonly tallies: Readonly<Record<string, Tally>>;
  /** By kind of answer. */
  readonly calibration: Readonly<Partial<Record<ScoredKind, readonly CalibrationRow[]>>>;
  readonly failures: readonly Failure[];
}

/** Where confidence is cut into buckets; the last one includes 1. */
const CONFIDENCE_EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 1] as const;

/**
 * Extracts from each document and compares.
 *
 * @param extract from a text without markup to everything that was found in it
 */
export function scoreExtraction(
  documents: readonly NamedDocument[],
  extract: (text: string) => Extraction,
): Score {
  const comparisons = documents.flatMap((document) => {
    const extraction = extract(document.text);
    return document.scored.map((kind) => SCORERS[kind](document, extraction));
  });
  const tallies = new Map<string, Tally>();
  for (const [name, tally] of comparisons.flatMap((one) => Object.entries(one.tallies))) {
    tallies.set(name, addTallies(tallies.get(name), tally));
  }
  const judged = comparisons.flatMap((one) => one.judged);
  return {
    documents: documents.length,
    tallies: Object.fromEntries(tallies),
    calibration: Object.fromEntries(
      Object.keys(SCORERS).map((kind) => [kind, calibrate(judged.filter((one) => one.kind === kind))]),
    ),
    failures: comparisons.flatMap((one) => one.failures),
  };
}

const SCORERS: Readonly<Record<ScoredKind, (document: NamedDocument, extraction: Extraction) => Comparison>> =
  {
    quotes: (document, extraction) => scoreQuotes(document, extraction.quotes),
    grades: (document, extraction) => scoreGrades(document, extraction.grades),
    findings: (document, extraction) => scoreFindings(document, extraction.findings),
    figures: (document, extraction) => scoreFigures(document, extraction.figures),
  };

function addTallies(sum: Tally | undefined, next: Tally): Tally {
  return {
    right: (sum?.right ?? 0) + next.right,
    expected: (sum?.expected ?? 0) + next.expected,
    given: (sum?.given ?? 0) + next.given,
  };
}

function calibrate(judged: Comparison['judged']): CalibrationRow[] {
  return CONFIDENCE_EDGES.slice(0, -1).map((from, index) => {
    const to = CONFIDENCE_EDGES[index + 1] ?? 1;
    const inside = judged.filter(
      (one) => one.confidence >= from && (one.confidence < to || (to === 1 && one.confidence === 1)),
    );
    return { from, to, claims: inside.length, right: inside.filter((one) => one.right).length };
  });
}
