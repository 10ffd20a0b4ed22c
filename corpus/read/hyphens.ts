/** Words that a line break divides: which lose their hyphen, and which are written with it. */

/** A word's beginning at the end of a line, with the hyphen that was printed or that the file has for a possible break. */
const DIVIDED = /(?<first>\p{L}+)[-\u2010\u00ad]$/u;

/** More characters than any word has. */
const LONGEST_WORD = 80;

/** The words of a document, to tell by. */
export type Vocabulary = ReadonlySet<string>;

/** All words of the lines, those with hyphens inside whole, in lower case; what a line break divides is none. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  let isDivided = false;
  for (const line of lines) {
    const whole = (isDivided ? line.replace(/^\p{L}+/u, '') : line).replace(DIVIDED, '');
    for (const [word] of whole
      .toLowerCase()
      .replaceAll('\u2010', '-')
      .matchAll(/\p{L}+(?:-\p{L}+)*/gu))
      words.add(word);
    isDivided = DIVIDED.test(line);
  }
  return words;
}

/**
 * The text with the next line's words put to it, where a word was divided between them, or null where none was. The hyphen
 * stays where the document writes the word with it elsewhere, or where it has both halves as words but not the whole
 * ("well-" and "established").
 *
 * @example joinDivided('The inspec-', 'tors found', new Set()) // 'The inspectors found'
 */
export function joinDivided(text: string, next: string, vocabulary: Vocabulary): string | null {
  // Only the end is looked at: the text may be a whole report.
  const first = DIVIDED.exec(text.slice(-LONGEST_WORD))?.groups?.['first'];
  const second = /^\f?(?<second>\p{Ll}+)/u.exec(next)?.groups?.['second'];
  if (first === undefined || second === undefined) return null;
  const [begin, end] = [first.toLowerCase(), second.toLowerCase()];
  const isSoft = text.endsWith('\u00ad');
  const isWhole = vocabulary.has(begin + end);
  const hasHyphen =
    !isSoft &&
    (vocabulary.has(`${begin}-${end}`) || (!isWhole && vocabulary.has(begin) && vocabulary.has(end)));
  return text.slice(0, -1) + (hasHyphen ? '-' : '') + next;
}
