/**
 * A sentence with its bodies and other marked words put behind signs of the same length, so that patterns can speak of
 * "a body" or "a grade" and every offset still fits the text.
 */
import type { Span } from '../model.ts';
import type { BodyMention } from './body-mention.ts';

/** Stands for each letter of a body that can be graded: a force, a regional unit, a fire service. */
export const BODY = '\u0001';
/** Stands for each letter of a grade. */
export const GRADE = '\u0002';
/** Stands for each letter of the inspectorate's name. */
export const INSPECTORATE = '\u0003';

/** Whether a mention is of something that is inspected and graded. */
export function isInspected(mention: BodyMention): boolean {
  return mention.kind === 'force' || mention.kind === 'rocu' || mention.kind === 'fire-service';
}

/**
 * The words from `start` to `end`, white space as single-width spaces, all quotation marks as `"`, apostrophes inside words
 * as `'`, bodies and `marked` spans behind their signs. It has the same length as the words.
 */
export function mask(
  text: string,
  { start, end }: Span,
  mentions: readonly BodyMention[],
  marked: readonly (Span & { readonly sign: string })[] = [],
): string {
  const words = plainMarks(text.slice(start, end));
  if (mentions.length === 0 && marked.length === 0) return words;
  const signs: (Span & { readonly sign: string })[] = [];
  for (const mention of mentions) {
    const sign = isInspected(mention) ? BODY : mention.kind === 'inspectorate' ? INSPECTORATE : null;
    if (sign !== null) signs.push({ start: mention.start, end: mention.end, sign });
  }
  signs.push(...marked);
  signs.sort((a, b) => a.start - b.start);
  let masked = '';
  let at = start;
  for (const span of signs) {
    if (span.start < at || span.end > end) continue;
    masked += words.slice(at - start, span.start - start) + span.sign.repeat(span.end - span.start);
    at = span.end;
  }
  return masked + words.slice(at - start);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are the signs, and must not come from the text
const NO_PLAIN_SPACE = /[\u0001-\u0003\n\r\u00a0\u2028\u2029]/g;
const ANY_MARK = /[“”„«»‘’`˜']/;
const MARKS = /[“”„«»‘’`˜']/g;

/** White space as single-width spaces, all quotation marks as `"`, apostrophes inside words as `'`. */
function plainMarks(words: string): string {
  const spaced = words.replace(NO_PLAIN_SPACE, ' ');
  if (!ANY_MARK.test(spaced)) return spaced;
  return spaced.replace(MARKS, (mark, at: number) => {
    if (mark !== '’' && mark !== "'") return '"';
    const [before, after] = [spaced.charAt(at - 1), spaced.charAt(at + 1)];
    if (!isLetterOrDigit(before)) return '"';
    if (isLetter(after)) return "'";
    return mark === "'" && isLetterOrDigit(after) ? "'" : '"';
  });
}

const LETTER = /^\p{L}/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;

function isLetter(character: string): boolean {
  return LETTER.test(character);
}

function isLetterOrDigit(character: string): boolean {
  return LETTER_OR_DIGIT.test(character);
}
