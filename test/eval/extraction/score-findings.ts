/** Findings by kind, by whom and of which bodies; figures by their words and value. */
import type { ExtractedFigure, ExtractedFinding } from '../../../corpus/extract/extraction.ts';
import type { Span } from '../../../corpus/model.ts';
import {
  type Comparison,
  type Failure,
  foldName,
  inContext,
  type Judged,
  overlaps,
  spanKey,
  withoutTrailingPoint,
} from './compare.ts';
import type { NamedDocument } from './documents.ts';
import type { ExpectedFinding } from './markup.ts';

/** Two spans that share at least this part of their union tell the same finding: people cut clauses differently. */
const SAME_FINDING = 0.7;

/** Compares findings by kind, by whom, and span: equal, or for the lenient measure with most of the words shared. */
export function scoreFindings(document: NamedDocument, given: readonly ExtractedFinding[]): Comparison {
  const { text, name } = document;
  const left = [...document.findings];
  const failures: Failure[] = [];
  const judged: Judged[] = [];
  const right = { lenient: 0, exact: 0, bodies: 0, complete: 0 };
  let counted = 0;
  for (const finding of given) {
    const at = bestMatch(left, finding);
    const expected = at === null ? undefined : left[at];
    if (expected !== undefined && at !== null) left.splice(at, 1);
    if (expected?.optional === true) continue;
    counted += 1;
    const sameBodies = expected !== undefined && bodyList(expected) === bodyList(finding);
    judged.push({ kind: 'findings', confidence: finding.why.confidence, right: sameBodies });
    if (expected !== undefined) {
      right.lenient += 1;
      if (sameWords(text, expected, finding)) right.exact += 1;
      if (sameBodies) right.bodies += 1;
      if (expected.complete === finding.complete) right.complete += 1;
    }
    if (!sameBodies) {
      const near = expected ?? document.findings.find((one) => overlaps(one, finding));
      failures.push({
        document: name,
        kind: 'findings',
        type: near === undefined ? 'extra' : 'wrong',
        words: inContext(text, finding),
        expected: near === undefined ? 'no finding' : `${describe(near)} ${inContext(text, near)}`,
        got: describe(finding),
        rule: finding.why.rule,
      });
    }
  }
  for (const missed of left.filter((one) => !one.optional)) {
    failures.push({
      document: name,
      kind: 'findings',
      type: 'missed',
      words: inContext(text, missed),
      expected: describe(missed),
      got: 'nothing',
      rule: null,
    });
  }
  const expected = document.findings.filter((one) => !one.optional).length;
  const ofFound = (count: number) => ({ right: count, expected: right.lenient, given: right.lenient });
  return {
    tallies: {
      findings: { right: right.lenient, expected, given: counted },
      'findings, exact words': { right: right.exact, expected, given: counted },
      'bodies, of right findings': ofFound(right.bodies),
      'completeness, of right findings': ofFound(right.complete),
    },
    failures,
    judged,
  };
}

/** Compares figures by their place; the value is a measure of its own. */
export function scoreFigures(document: NamedDocument, given: readonly ExtractedFigure[]): Comparison {
  const { text, name } = document;
  const left = new Map(document.figures.map((one) => [spanKey(withoutTrailingPoint(text, one)), one]));
  const failures: Failure[] = [];
  const judged: Judged[] = [];
  let right = 0;
  let values = 0;
  let counted = 0;
  for (const figure of given) {
    const key = spanKey(withoutTrailingPoint(text, figure));
    const expected = left.get(key);
    left.delete(key);
    if (expected?.optional === true) continue;
    counted += 1;
    judged.push({ kind: 'figures', confidence: figure.why.confidence, right: expected !== undefined });
    if (expected !== undefined) {
      right += 1;
      if (expected.value === figure.value) values += 1;
    }
    if (expected?.value !== figure.value) {
      const near = expected ?? document.figures.find((one) => overlaps(one, figure));
      failures.push({
        document: name,
        kind: 'figures',
        type: near === undefined ? 'extra' : 'wrong',
        words: inContext(text, figure),
        expected: near === undefined ? 'no figure' : `${text.slice(near.start, near.end)} (${near.value})`,
        got: `${text.slice(figure.start, figure.end)} (${figure.value})`,
        rule: figure.why.rule,
      });
    }
  }
  for (const missed of left.values()) {
    if (missed.optional || given.some((one) => overlaps(one, missed))) continue;
    failures.push({
      document: name,
      kind: 'figures',
      type: 'missed',
      words: inContext(text, missed),
      expected: String(missed.value),
      got: 'nothing',
      rule: null,
    });
  }
  const expected = document.figures.filter((one) => !one.optional).length;
  return {
    tallies: {
      figures: { right, expected, given: counted },
      'value, of right figures': { right: values, expected: right, given: right },
    },
    failures,
    judged,
  };
}

function bestMatch(expected: readonly ExpectedFinding[], finding: ExtractedFinding): number | null {
  let best: { index: number; share: number } | null = null;
  for (const [index, one] of expected.entries()) {
    if (!one.optional && (one.kind !== finding.kind || one.by !== finding.by)) continue;
    const share = sharedPart(one, finding);
    if (share >= SAME_FINDING && share > (best?.share ?? 0)) best = { index, share };
  }
  return best === null ? null : best.index;
}

function sharedPart(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function sameWords(text: string, a: Span, b: Span): boolean {
  return spanKey(withoutTrailingPoint(text, a)) === spanKey(withoutTrailingPoint(text, b));
}

function bodyList(finding: ExpectedFinding | ExtractedFinding): string {
  const names = finding.bodies.map((one) => foldName(typeof one === 'string' ? one : one.body));
  return names.sort().join(', ');
}

function describe(finding: ExpectedFinding | ExtractedFinding): string {
  return `${finding.kind} by the ${finding.by}, of ${bodyList(finding) || 'nobody named'}`;
}
