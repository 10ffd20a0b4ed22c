/** A person's decisions, applied to what the extractor found. */
import type { Claim, DocumentRecord, ReviewDecision } from './model.ts';

/** A claim as answers use it: as extracted, or as a person reviewed it. */
export type ReviewedClaim = Claim & { readonly origin: 'extracted' | 'reviewed' };

/** Applies the decisions of a document's review: the last decision on a claim counts. */
export function applyReview({ claims, review }: Pick<DocumentRecord, 'claims' | 'review'>): ReviewedClaim[] {
  const decisions = new Map<string, ReviewDecision>(review.map((decision) => [decision.claim, decision]));
  return claims.map((claim) => decide(claim, decisions.get(claim.id))).filter((claim) => claim !== null);
}

function decide(claim: Claim, review: ReviewDecision | undefined): ReviewedClaim | null {
  if (review === undefined) return { ...claim, origin: 'extracted' };
  if (review.decision.type === 'reject') return null;
  return review.decision.type === 'accept'
    ? { ...claim, origin: 'reviewed' }
    : correct(claim, review.decision);
}

function correct(
  claim: Claim,
  decision: Extract<ReviewDecision['decision'], { type: 'correct' }>,
): ReviewedClaim {
  const spans = decision.spans ?? claim.spans;
  const { speaker } = decision;
  if (speaker === undefined) return { ...claim, spans, origin: 'reviewed' };
  switch (claim.kind) {
    case 'quotation':
      return { ...claim, spans, speaker, origin: 'reviewed' };
    case 'figure':
    case 'period':
      return { ...claim, spans, claimant: speaker, origin: 'reviewed' };
    case 'reported-speech':
      return { ...claim, spans, speaker: speaker ?? claim.speaker, origin: 'reviewed' };
    default:
      return { ...claim, spans, origin: 'reviewed' };
  }
}

/** Decisions whose claim the extractor no longer makes: warnings, never faults. */
export function orphanedDecisions({
  claims,
  review,
}: Pick<DocumentRecord, 'claims' | 'review'>): ReviewDecision[] {
  const ids = new Set(claims.map(({ id }) => id));
  return review.filter(({ claim }) => !ids.has(claim));
}
