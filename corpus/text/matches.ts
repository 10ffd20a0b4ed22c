/** All places where a pattern matches, at the cost of the matches alone. */

/**
 * What `text.matchAll(pattern)` gives, as a list. `matchAll` copies the pattern for each call, which takes longer than to search
 * a sentence; here the pattern itself is used, from its beginning. It must be global and match no empty string.
 *
 * @example allMatches(/\d+/g, '4 of 43').length // 2
 */
export function allMatches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) found.push(match);
  return found;
}
