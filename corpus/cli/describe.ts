/** A claim in one or two lines, for a person at a terminal. */
import type { Claim, Speaker } from '../model.ts';

const LONGEST = 100;

/** The first words of a text in one line, marked with "…" where it goes on. */
export function shorten(text: string, longest = LONGEST): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}

function who(speaker: Speaker | null): string {
  return speaker?.name ?? 'nobody named';
}

/** What a claim says, without its words. */
export function subjectLine(claim: Claim): string {
  switch (claim.kind) {
    case 'quotation':
      return `${claim.form === 'fragment' ? 'quoted words' : 'quotation'} of ${who(claim.speaker)}`;
    case 'reported-speech':
      return `reported speech of ${who(claim.speaker)}`;
    case 'grade':
      return `grade of ${claim.body}: ${claim.grade}${claim.earlier ? ' (earlier inspection)' : ''}`;
    case 'finding': {
      const of =
        claim.bodies.length > 0 ? claim.bodies.map(({ body }) => body).join(', ') : `(${claim.scope})`;
      return `${claim.finding} by the ${claim.by}, on ${of}`;
    }
    case 'figure':
      return `figure of ${who(claim.claimant)}: ${claim.value}${claim.period === null ? '' : `, ${claim.period}`}`;
    case 'period':
      return `period, as told by ${who(claim.claimant)}`;
    case 'statement':
      return `statement of ${claim.body}, ${claim.spans.length} passages`;
  }
}

/** A claim with its id, confidence and first words. */
export function claimLine(claim: Claim, text: string): string {
  const [span] = claim.spans;
  const words = span === undefined ? '' : text.slice(span.start, span.end);
  return `${claim.id}  ${claim.confidence.toFixed(2)}  ${subjectLine(claim)}\n          ${shorten(words)}`;
}
