/** Proof of an answer: passages exactly as they stand in the document. */
import type { Claim, Quotation, Span, Speaker } from '../../corpus/model.ts';
import {
  type CorpusDocument,
  type Located,
  quotationWords,
  sentenceAt,
  slice,
} from '../../corpus/passages.ts';
import type { AssertedClaim, Evidence } from '../command.ts';

/** A passage as evidence. */
export function passage(document: CorpusDocument, { start, end }: Span, speaker?: Speaker | null): Evidence {
  return {
    kind: 'passage',
    document: document.record.id,
    start,
    end,
    text: slice(document, { start, end }),
    ...(speaker === undefined || speaker === null ? {} : { speaker: speaker.name }),
  };
}

/** The sentences that hold a claim, first mention first. */
export function sentencesOf({ document, claim }: Located<Claim>, speaker?: Speaker | null): Evidence[] {
  return claim.spans.map((span) => passage(document, sentenceAt(document, span), speaker));
}

/** The runs of a quotation, in order. */
export function runsOf({ document, claim }: Located<Quotation>): Evidence[] {
  return claim.spans.map((span) => passage(document, span, claim.speaker));
}

/** A quotation as an answer asserts it. */
export function assertedQuotation(located: Located<Quotation>): AssertedClaim {
  const { speaker } = located.claim;
  return {
    kind: 'quotation',
    ...(speaker === null ? {} : { speaker: speaker.name }),
    value: quotationWords(located),
  };
}

/** Each passage once, in the order of first appearance. */
export function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((entry) => {
    const key = entry.kind === 'passage' ? `${entry.document} ${entry.start} ${entry.end}` : entry.entry;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
