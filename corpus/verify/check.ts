/** From what was found in a message to verdicts. */
import { termOf } from '../search/analyse.ts';
import { comparedWords } from './compared-words.ts';
import type { FoundQuotation } from './find-quotations.ts';
import type { QuotationIndex } from './quotation-index.ts';
import { type Attribution, attributionOf, resolveAsked } from './speakers.ts';
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
      : resolveAsked(index.speakers, speaker);
  if (found.words === found.text) return verify(index, found.text, named);
  // "We accept that ..." may be what was said, or say who said it: the reading that stands in the sources is the right one.
  const whole = verify(index, found.text, speaker === undefined ? null : named);
  const stands = whole !== null && whole.verdict !== 'altered' && whole.verdict !== 'absent';
  if (stands) return whole;
  const inner = verify(index, found.words, named);
  if (inner === null || inner.verdict === 'absent') return whole ?? inner;
  const isOneQuotation = whole?.verdict === 'altered' && beginsInside(found, whole, inner, named);
  return isOneQuotation ? whole : inner;
}

/** Whether what seems to say who speaks is itself part of the misquoted words: "They never acknowledged that ...". */
function beginsInside(
  { text, words, how }: FoundQuotation,
  whole: Verdict,
  inner: Verdict,
  named: Attribution | null,
): boolean {
  const start = text.indexOf(words);
  const isKnown = named !== null && named.keys.size > 0;
  const changed = whole.parts.flatMap((part) => part.changes.flatMap(({ typed }) => typed ?? []));
  const leadStands = comparedWords(text).some((word) => {
    const isLead = word.end <= start || word.start >= start + words.length;
    const stands = !changed.some((span) => span.start <= word.start && word.end <= span.end);
    return isLead && stands && (!isKnown || termOf(word.text) !== null);
  });
  if (leadStands) return true;
  // Who typed a text to be checked, and names nobody known in it, means all of it.
  const [first] = inner.parts;
  const isCutBefore = first?.printed[0]?.start !== first?.sentences[0]?.start;
  return how === 'whole' && !isKnown && isCutBefore;
}
