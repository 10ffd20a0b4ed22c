/** Sentences that are lists: a lead-in with a colon, then items parted by semicolons. */
import type { Span } from '../model.ts';

/** A sentence taken apart at its colon and semicolons. */
export interface ListSentence {
  /** From the beginning of the sentence to its colon. */
  readonly leadIn: Span;
  /** In order, each with the semicolon (or the stop) that ends it, without white space around it. */
  readonly items: readonly Span[];
}

/**
 * Takes a list sentence apart; undefined where the sentence is none. Speech ("she said: “We tried; we failed”") is
 * no list: a colon before an opening quotation mark doesn't count, nor does a semicolon between double marks.
 *
 * @example splitList('Grades: A – good; B – adequate.', { start: 0, end: 31 })?.items.length === 2
 */
export function splitList(text: string, sentence: Span): ListSentence | undefined {
  const words = text.slice(sentence.start, sentence.end);
  const colon = /:\s+(?!["“])/u.exec(words);
  if (colon === null) return undefined;
  const items: Span[] = [];
  let begin = colon.index + colon[0].length;
  let quoted = false;
  for (let index = begin; index <= words.length; index += 1) {
    const mark = words.charAt(index);
    if (mark === '“') quoted = true;
    if (mark === '”') quoted = false;
    const ends = index === words.length || (mark === ';' && !quoted && /\s/u.test(words.charAt(index + 1)));
    if (!ends) continue;
    const until = Math.min(index + 1, words.length);
    if (until > begin) items.push({ start: sentence.start + begin, end: sentence.start + until });
    begin = until;
    while (/\s/u.test(words.charAt(begin))) begin += 1;
  }
  return items.length < 2
    ? undefined
    : { leadIn: { start: sentence.start, end: sentence.start + colon.index + 1 }, items };
}

/** What stands for words that are left out. */
export const GAP = '[…]';

/**
 * A list sentence with only those items that `keep` touches: the lead-in stays, every gap is shown. A sentence that is
 * no list, or of which `keep` touches no item, stays whole.
 *
 * @example
 * keepItems('Grades: A – good; B – adequate; C – good.', { start: 0, end: 41 }, [{ start: 18, end: 19 }])
 *   === 'Grades: […] B – adequate; […]'
 */
export function keepItems(text: string, sentence: Span, keep: readonly Span[]): string {
  const list = splitList(text, sentence);
  const kept =
    list?.items.map((item) => keep.some(({ start, end }) => start < item.end && item.start < end)) ?? [];
  if (list === undefined || !kept.includes(true)) return text.slice(sentence.start, sentence.end);
  const parts = [text.slice(list.leadIn.start, list.leadIn.end)];
  list.items.forEach((item, index) => {
    if (kept[index] === true) parts.push(text.slice(item.start, item.end));
    else if (parts.at(-1) !== GAP) parts.push(GAP);
  });
  return parts.join(' ');
}
