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

const NAMES: Readonly<Record<Claim['kind'], readonly [one: string, several: string]>> = {
  quotation: ['quotation', 'quotations'],
  'reported-speech': ['passage of reported speech', 'passages of reported speech'],
  grade: ['grade', 'grades'],
  finding: ['finding', 'findings'],
  figure: ['figure', 'figures'],
  period: ['period', 'periods'],
  statement: ['statement', 'statements'],
};

/**
 * How many claims there are, by kind.
 *
 * @example countLine(claims) // '3 claims: 1 grade, 2 quotations'
 */
export function countLine(claims: readonly Claim[]): string {
  const counts = new Map<Claim['kind'], number>();
  for (const { kind } of claims) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, count]) => `${count} ${NAMES[kind][count === 1 ? 0 : 1]}`);
  return `${claims.length} ${claims.length === 1 ? 'claim' : 'claims'}: ${parts.join(', ')}`;
}
