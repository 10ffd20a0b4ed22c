/** From what was found in a message to verdicts. */
import type { FoundQuotation } from './find-quotations.ts';
import type { QuotationIndex } from './quotation-index.ts';
import { attributionOf, resolveAttribution } from './speakers.ts';
import { type Verdict, verify } from './verify.ts';

/**
 * Compares one found quotation with the sources; null where there is nothing to compare.
 *
 * @param speaker whose words they are said to be, where somebody was asked for that; else the message's own account counts
 * @example findTyped('Holt said “no child was held overnight”').flatMap((found) => check(index, found) ?? [])
 */
export function check(index: QuotationIndex, found: FoundQuotation, speaker?: string): Verdict | null {
  const named =
    speaker === undefined
      ? attributionOf(index.speakers, found.speaker)
      : resolveAttribution(index.speakers, speaker);
  if (found.words === found.text) return verify(index, found.text, named);
  // "We accept that ..." may be what was said, or say who said it: the reading that stands in the sources is the right one.
  const whole = verify(index, found.text, speaker === undefined ? null : named);
  const stands = whole !== null && whole.verdict !== 'altered' && whole.verdict !== 'absent';
  if (stands) return whole;
  const inner = verify(index, found.words, named);
  const best = inner === null || inner.verdict === 'absent' ? (whole ?? inner) : inner;
  return best;
}
