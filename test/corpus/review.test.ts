import { expect, test } from 'vitest';
import type { Claim, ReviewDecision } from '../../corpus/model.ts';
import { applyReview, orphanedDecisions } from '../../corpus/review.ts';

const claim: Claim = {
  ...{ id: 'abcdefgh', kind: 'quotation', spans: [{ start: 0, end: 4 }], confidence: 0.5, rule: 'r' },
  ...{ form: 'full', speaker: { kind: 'description', name: 'a neighbour' } },
};
const decide = (decision: ReviewDecision['decision']): ReviewDecision => ({
  ...{ claim: 'abcdefgh', decision, by: 'A. Reviewer', at: '2026-03-01T00:00:00Z' },
});

test.each<[string, ReviewDecision[], unknown[]]>([
  ['no decision', [], [{ ...claim, origin: 'extracted' }]],
  ['accept', [decide({ type: 'accept' })], [{ ...claim, origin: 'reviewed' }]],
  ['reject', [decide({ type: 'reject' })], []],
  [
    'correct spans and speaker',
    [
      decide({
        type: 'correct',
        spans: [{ start: 1, end: 3 }],
        speaker: { kind: 'description', name: 'a friend' },
      }),
    ],
    [
      {
        ...claim,
        spans: [{ start: 1, end: 3 }],
        speaker: { kind: 'description', name: 'a friend' },
        origin: 'reviewed',
      },
    ],
  ],
  [
    'the last decision counts',
    [decide({ type: 'reject' }), decide({ type: 'accept' })],
    [{ ...claim, origin: 'reviewed' }],
  ],
])('%s', (_name, review, expected) => {
  expect(applyReview({ claims: [claim], review })).toEqual(expected);
});

test('a decision on a claim that is gone is orphaned', () => {
  const orphan = { ...decide({ type: 'accept' }), claim: 'zzzzzzzz' };
  expect(orphanedDecisions({ claims: [claim], review: [decide({ type: 'accept' }), orphan] })).toEqual([
    orphan,
  ]);
});
