/**
 * Sentences with their offsets. News text needs three things that simple splitters miss: abbreviations and initials,
 * closing marks after the full stop, and a question inside marks that its attribution follows (“Why?” Ms Hall asked.).
 */
import type { Span } from '../model.ts';
import { allMatches } from './matches.ts';

/** Words that end in a full stop without ending a sentence (lower case, without the stop). */
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof rev hon st sr jr sgt cpl pte capt lt col gen maj cmdr cdr insp supt det ch dep asst cllr ' +
    'gov sen rep pres sec vs etc eg ie cf al no nos para fig vol pp ed est approx dept inc ltd co corp bros plc ' +
    'ave rd blvd mt ft jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun'
  ).split(' '),
);
/** These end a sentence when the next word looks like a beginning: "in the U.S. The ..." is rare, "Acme Inc. said" is not. */
const TERMINATOR = /[.!?…]+["”’'»)\]]*/gu;
/** Who has said the question or exclamation before the marks: "Ms Hall asked". */
const SPEECH_AFTER_MARK =
  /^\s*(?:[\p{Lu}][\p{L}.’'-]*\s+){1,4}(?:said|says|asked|added|told|replied|cried|shouted|wrote|tweeted|joked|recalled)\b/u;

const INSIDE_WORD = /[\p{L}\p{N}.]/u;
const INITIALS = /^(?:\p{L}\.)*\p{Lu}$/u;
const BEGINNING = /^\s+["“‘'«([]*[\p{Lu}\p{N}]/u;

/** Whether the stop at `index` belongs to an abbreviation, an initial or a number. */
function isAbbreviation(text: string, index: number): boolean {
  if (text[index] !== '.') return false;
  let begin = index;
  while (begin > 0 && index - begin < 12 && INSIDE_WORD.test(text.charAt(begin - 1))) begin -= 1;
  const word = text.slice(begin, index);
  if (ABBREVIATIONS.has(word.toLowerCase())) return true;
  // "J." and "U.S": single letters between stops. "I." is a word at the end of a sentence.
  return INITIALS.test(word) && word !== 'I';
}

/**
 * Splits `text` from `start` to `end` into sentences: spans in order, without surrounding white space.
 *
 * @example sentences('Mr Hall left. “Why?” he asked.', 0, 30).length === 2
 */
export function sentences(text: string, start = 0, end = text.length): Span[] {
  const found: Span[] = [];
  let begin = start;
  // Only the part that was asked for is searched: a text without a full stop would else be searched to its end each time.
  for (const match of allMatches(TERMINATOR, text.slice(start, end))) {
    const index = start + match.index;
    const stop = index + match[0].length;
    if (stop < end && endsSentence(text, index, stop)) {
      pushTrimmed(found, text, begin, stop);
      begin = stop;
    }
  }
  pushTrimmed(found, text, begin, end);
  return found;
}

/** Adds the span without the white space around it; nothing where there is nothing else. */
function pushTrimmed(found: Span[], text: string, start: number, end: number): void {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  if (to > from) found.push({ start: from, end: to });
}

function endsSentence(text: string, index: number, stop: number): boolean {
  const after = text.slice(stop, stop + 120);
  // What follows must look like a beginning: white space, then perhaps an opening mark, then a capital or a digit.
  if (!BEGINNING.test(after)) return /^\s*\n\s*\n/u.test(after);
  const mark = text.slice(index, stop);
  if (mark === '.' && isAbbreviation(text, index)) return false;
  const speech = /["”’']/u.test(mark) ? SPEECH_AFTER_MARK.exec(after) : null;
  if (speech === null) return true;
  // After a full stop only an attribution that goes no further: `It works.” Eastfen Police said there was more` begins anew.
  return mark.startsWith('.') && !/^(?:[.,]|$)/u.test(after.slice(speech[0].length));
}
