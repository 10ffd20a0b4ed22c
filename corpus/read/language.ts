/** Telling English from other languages. The extractors know English alone. */

/** Words that hold English together, and that neither Welsh nor the neighbours' languages write so. */
const ENGLISH =
  /^(?:the|of|and|to|that|for|with|by|from|are|has|have|had|not|this|which|were|been|their|they|its|said|would|will|but)$/u;
/** In English news and reports more than a fifth of the words are of these; lists of names and grades have the fewest. */
const SMALLEST_SHARE = 0.03;
/** Shorter texts tell too little. */
const FEWEST_WORDS = 30;

/**
 * Whether a text may be English: too short to tell, or held together by English words.
 *
 * @example mayBeEnglish('Dywedodd y prif gwnstabl …') // false, where it goes on like this
 */
export function mayBeEnglish(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const english = words.filter((word) => ENGLISH.test(word)).length;
  return words.length < FEWEST_WORDS || english >= SMALLEST_SHARE * words.length;
}
