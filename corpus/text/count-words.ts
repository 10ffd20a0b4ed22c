/** How many words a stretch of text has. */

const SPACE = 0x20;
const TAB = 0x09;
const RETURN = 0x0d;
const OTHER_SPACE = /\s/u;

function isWhiteSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code === SPACE || (code >= TAB && code <= RETURN);
  return OTHER_SPACE.test(text.charAt(at));
}

/**
 * Into how many pieces white space parts a text: `text.split(/\s+/u).length`, without the pieces. White space at either end
 * counts as well, so trim first where it should not.
 *
 * @example countWords('the chief  constable') // 3
 */
export function countWords(text: string): number {
  let count = 1;
  let inSpace = false;
  for (let at = 0; at < text.length; at += 1) {
    const isSpace = isWhiteSpace(text, at);
    if (isSpace && !inSpace) count += 1;
    inSpace = isSpace;
  }
  return count;
}
