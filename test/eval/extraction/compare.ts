/** What the comparisons of all kinds of answer share: tallies, failures, and when two spans or names are the same. */
import type { Span } from '../../../corpus/model.ts';
import type { ScoredKind } from './markup.ts';

/** What was right, of how many expected and how many given. */
export interface Tally {
  readonly right: number;
  readonly expected: number;
  readonly given: number;
}

/** One thing the extraction got wrong, told in words. */
export interface Failure {
  readonly document: string;
  readonly kind: ScoredKind;
  /** `missed`: expected, not given; `extra`: given, not expected; `wrong`: found, but something about it differs. */
  readonly type: 'missed' | 'extra' | 'wrong';
  /** The words it is about, with a little of what stands before and after. */
  readonly words: string;
  readonly expected: string;
  readonly got: string;
  /** The rule that made the wrong claim, or null where there is none. */
  readonly rule: string | null;
}

/** How sure the extraction was of one claim, and whether it was right. */
export interface Judged {
  readonly kind: ScoredKind;
  readonly confidence: number;
  readonly right: boolean;
}

/** What comparing one kind of answer in one document gives: tallies by the name of the measure. */
export interface Comparison {
  readonly tallies: Readonly<Record<string, Tally>>;
  readonly failures: readonly Failure[];
  readonly judged: readonly Judged[];
}

/** The share of what was given that is right; 1 where nothing was given. */
export function precision(tally: Tally): number {
  return tally.given === 0 ? 1 : tally.right / tally.given;
}

/** The share of what was expected that was found; 1 where nothing was expected. */
export function recall(tally: Tally): number {
  return tally.expected === 0 ? 1 : tally.right / tally.expected;
}

/** The harmonic mean of precision and recall; 0 where both are. */
export function f1(tally: Tally): number {
  const sum = tally.expected + tally.given;
  return sum === 0 ? 1 : (2 * tally.right) / sum;
}

/** A span without a comma, full stop or white space at its end: on those, printers and people differ. */
export function withoutTrailingPoint(text: string, span: Span): Span {
  const kept = text.slice(span.start, span.end).replace(/[\s.,]+$/u, '');
  return { start: span.start, end: span.start + kept.length };
}

/** A key for looking up equal spans. */
export function spanKey(span: Span): string {
  return `${span.start}:${span.end}`;
}

/** Whether two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The words of a span in one line, shortened in the middle, with 40 characters of what stands around it. */
export function inContext(text: string, span: Span): string {
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  const after = text.slice(span.end, span.end + 40);
  const words = text.slice(span.start, span.end);
  const shown = words.length > 120 ? `${words.slice(0, 60)} [...] ${words.slice(-50)}` : words;
  return `${before}>>>${shown}<<<${after}`.replaceAll(/\s+/gu, ' ');
}

/**
 * A name as it is compared: without case, accents, punctuation and a leading article.
 *
 * @example
 * foldName('The Mayor’s office') === foldName("mayor's office") // true
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[\p{M}'’‘`.]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|an?) /u, '');
}
