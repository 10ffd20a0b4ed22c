/** Why extraction found what it found: for each thing the rule, its confidence, and the candidates that lost. */
import type { Extraction, Reason } from '../extract/extraction.ts';
import type { Span } from '../model.ts';
import { shorten } from './describe.ts';

interface Explained extends Span {
  readonly what: string;
  readonly why: Reason;
}

/** One paragraph for each thing found, in document order. */
export function explain(text: string, extraction: Extraction): string {
  const all: Explained[] = [
    ...extraction.quotes.map((quote) => ({
      ...quote,
      what: `quotation of ${quote.speaker?.name ?? 'nobody named'}`,
    })),
    ...extraction.reportedSpeech.map((speech) => ({
      ...speech,
      what: `reported speech of ${speech.speaker.name}`,
    })),
    ...extraction.grades.map((grade) => ({ ...grade, what: `grade of ${grade.body}` })),
    ...extraction.findings.map((finding) => ({
      ...finding,
      what: `${finding.kind} on ${finding.bodies.map(({ body }) => body).join(', ') || finding.scope}`,
    })),
    ...extraction.figures.map((figure) => ({
      ...figure,
      what: `figure of ${figure.claimant?.name ?? 'nobody named'}`,
    })),
    ...extraction.periods.map((period) => ({ ...period, what: 'period' })),
  ];
  return all
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, what, why }) => {
      const lost = why.candidates.map(
        ({ name, rule, score }) => `    lost: ${name} (${rule}, ${score.toFixed(2)})`,
      );
      const head = `${what}: ${shorten(text.slice(start, end))}`;
      return [head, `    rule: ${why.rule}, confidence ${why.confidence.toFixed(2)}`, ...lost].join('\n');
    })
    .join('\n\n');
}
