/** The words by which a typed quotation and a printed one are compared. */
import { type Word, words } from '../text/normalise.ts';

/**
 * Signs that make another number of the one beside them: "~164", "<164", "-5", ".5", "164+", "16⁴". Apart from numbers they are
 * punctuation, which does not count.
 */
const SIGN =
  /(?<![^\s(])[+<>≤≥≈±~](?=\s?[\p{Sc}\d])|(?<![^\s(\p{Sc}])[-−.](?=[\p{Sc}\d])|(?<=\d)[+‰]|(?<=\d)[⁰¹²³⁴-⁹₀-₉]/gu;
/** What whoever quotes puts after a printed fault: "less [sic] victims". */
const SIC = /[[(]\s*sic[.!]?\s*[\])]/giu;

/**
 * The words of a stretch of text, and the signs beside its numbers; without "[sic]", which is nobody's word.
 *
 * @example comparedWords('164+ [sic]').map(({ text }) => text) // ['164', '+']
 */
export function comparedWords(text: string, start = 0, end = text.length): Word[] {
  const part = text.slice(start, end);
  const remarks = Array.from(part.matchAll(SIC), ({ index, 0: remark }) => ({
    start: start + index,
    end: start + index + remark.length,
  }));
  const list = words(text, start, end).filter(
    (word) => !remarks.some((remark) => remark.start <= word.start && word.end <= remark.end),
  );
  const signs = Array.from(part.matchAll(SIGN), ({ index, 0: sign }): Word => {
    const at = start + index;
    return { text: sign === '−' ? '-' : sign, start: at, end: at + sign.length };
  });
  return signs.length === 0 ? list : [...list, ...signs].sort((a, b) => a.start - b.start);
}
