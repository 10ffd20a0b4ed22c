/** What the extractors give back, one list for each kind, before claims get their ids. */
import type { BodyRef, FindingKind, Grade, Span, Speaker } from '../model.ts';

/** A candidate that an extractor weighed, for `--why`. */
export interface Candidate {
  /** What it would have been: a speaker's or body's name. */
  readonly name: string;
  readonly rule: string;
  readonly score: number;
}

/** How a claim came to be: the rule that made it, how sure it is (0 to 1), and what lost. */
export interface Reason {
  readonly rule: string;
  readonly confidence: number;
  readonly candidates: readonly Candidate[];
}

/** One run, from an opening mark to the mark that closes it; the marks themselves lie outside. */
export interface ExtractedQuote extends Span {
  readonly speaker: Speaker | null;
  readonly kind: 'full' | 'fragment';
  /** Runs of one interrupted or continued quotation share a group; numbered from 0 in document order. */
  readonly group: number;
  readonly why: Reason;
}

/** A sentence (or clause) that gives somebody's words without quotation marks. */
export interface ExtractedReportedSpeech extends Span {
  readonly speaker: Speaker;
  readonly why: Reason;
}

/** One body's grade in one inspection. Start and end are the grade word; further mentions are in `also`. */
export interface ExtractedGrade extends Span, BodyRef {
  readonly grade: Grade;
  readonly topic: string | null;
  readonly earlier: boolean;
  readonly also: readonly Span[];
  readonly why: Reason;
}

/** One finding, with all bodies that it is said of. */
export interface ExtractedFinding extends Span {
  readonly kind: FindingKind;
  readonly by: 'inspectorate' | 'body';
  readonly bodies: readonly BodyRef[];
  readonly scope: 'bodies' | 'region' | 'unnamed';
  readonly complete: boolean;
  readonly leadIn: Span | null;
  readonly why: Reason;
}

/** From the first hedge or the number to the end of the unit. */
export interface ExtractedFigure extends Span {
  readonly value: number;
  readonly unit: string | null;
  readonly hedges: readonly string[];
  readonly claimant: Speaker | null;
  readonly period: string | null;
  readonly why: Reason;
}

/** A stretch of time that the text speaks of as inspected, or as passed since. */
export interface ExtractedPeriod extends Span {
  readonly claimant: Speaker | null;
  readonly why: Reason;
}

/** Everything that extraction finds in one text. */
export interface Extraction {
  readonly quotes: readonly ExtractedQuote[];
  readonly reportedSpeech: readonly ExtractedReportedSpeech[];
  readonly grades: readonly ExtractedGrade[];
  readonly findings: readonly ExtractedFinding[];
  readonly figures: readonly ExtractedFigure[];
  readonly periods: readonly ExtractedPeriod[];
}
