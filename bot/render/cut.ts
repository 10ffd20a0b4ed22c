/** Long text in pieces: whole sentences where they fit, and `[…]` on both sides where a sentence itself must be parted. */
import { sentences } from '../../corpus/text/sentences.ts';

/** What stands where words are left out, or go on elsewhere. */
const GAP = '[…]';

/**
 * The text in pieces that fit, none of it lost. A sentence that does not fit by itself is parted between words, and each
 * side of the cut says so.
 */
export function pieces(text: string, fits: (piece: string) => boolean): string[] {
  if (fits(text)) return [text];
  const found: string[] = [];
  let begin = 0;
  let end = 0;
  for (const sentence of sentences(text)) {
    if (end > begin && !fits(text.slice(begin, sentence.end))) {
      found.push(...parted(text.slice(begin, end), fits));
      begin = sentence.start;
    }
    end = sentence.end;
  }
  found.push(...parted(text.slice(begin), fits));
  return found;
}

/** One sentence in pieces that fit. */
function parted(sentence: string, fits: (piece: string) => boolean): string[] {
  if (fits(sentence)) return [sentence.trim()];
  const found: string[] = [];
  let rest = sentence.trim();
  while (!fits(rest)) {
    const cut = longestStart(rest, fits);
    found.push(`${rest.slice(0, cut).trimEnd()} ${GAP}`);
    rest = `${GAP} ${rest.slice(cut).trimStart()}`;
  }
  return [...found, rest];
}

/** How many characters fit together with a gap: up to a space, else up to a whole character. */
function longestStart(text: string, fits: (piece: string) => boolean): number {
  const least = GAP.length + 2;
  let low = least;
  let high = text.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(`${text.slice(0, middle)} ${GAP}`)) low = middle;
    else high = middle - 1;
  }
  const space = text.slice(0, low).search(/\s\S*$/);
  if (space > GAP.length) return space;
  const insideCharacter = /[\uD800-\uDBFF]/.test(text.charAt(low - 1));
  return insideCharacter ? (low > least ? low - 1 : low + 1) : low;
}

/** The text up to `most` characters, cut between words; a cut is marked. */
export function shortened(text: string, most: number): string {
  return parted(text, (piece) => piece.length <= most)[0] ?? '';
}
