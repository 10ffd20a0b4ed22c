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
  const list = words(text, start, end);
  // Most texts hold neither: they are not searched for them.
  const said = list.some((word) => word.text === 'sic') ? withoutRemarks(list, part, start) : list;
  const signs = /\d/u.test(part) ? signsIn(part, start) : [];
  return signs.length === 0 ? said : [...said, ...signs].sort((a, b) => a.start - b.start);
}

function withoutRemarks(list: readonly Word[], part: string, offset: number): Word[] {
  const remarks = Array.from(part.matchAll(SIC), ({ index, 0: remark }) => ({
    start: offset + index,
    end: offset + index + remark.length,
  }));
  return list.filter((word) => !remarks.some(({ start, end }) => start <= word.start && word.end <= end));
}

function signsIn(part: string, offset: number): Word[] {
  return Array.from(part.matchAll(SIGN), ({ index, 0: sign }) => {
    const at = offset + index;
    return { text: sign === '−' ? '-' : sign, start: at, end: at + sign.length };
  });
}
