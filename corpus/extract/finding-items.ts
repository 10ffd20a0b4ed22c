/** Cuts lists into their items: within a sentence, and over the lines after a lead-in. */
import type { Span } from '../model.ts';
import { allMatches } from '../text/matches.ts';

/** "Causes of concern: none": an empty list. */
const NOTHING =
  /^(?:none(?:\s+(?:identified|found|recorded|reported|given|made))?|nil|n\/a|not\s+applicable|no\s+(?:areas\s+for\s+improvement|causes?\s+of\s+concern|recommendations)(?:\s+\p{L}+){0,3})$/iu;

/** The span without white space, separators and a leading "and" or bullet around it; null where nothing is left, or "none". */
export function trimItem(text: string, { start, end }: Span, keepStop = false): Span | null {
  let from = start;
  let to = end;
  const lead = /^(?:\s|[“"]|[•●▪◦‣*·–—-]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|and\s+)+/u.exec(
    text.slice(from, to),
  );
  if (lead !== null) from += lead[0].length;
  const tail = (
    keepStop ? /(?:\s|[;,]|[;,]?\s+and|”(?=\s*$))+$/u : /(?:\s|[;,.]|[;,]\s+and|”(?=\s*$))+$/u
  ).exec(text.slice(from, to));
  if (tail !== null) to -= tail[0].length;
  return to > from && !NOTHING.test(text.slice(from, to)) ? { start: from, end: to } : null;
}

/** Splits "a; b; and c" or "a, b and c" into its items. */
export function splitList(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const cuts = words.includes(';') ? cutsAt(words, /;\s*(?:(?:and|but)\s+)?/gu) : commaCuts(words);
  const items: Span[] = [];
  let from = 0;
  for (const cut of [...cuts, { start: words.length, end: words.length }]) {
    const item = trimItem(text, { start: start + from, end: start + cut.start });
    if (item !== null) items.push(item);
    from = cut.end;
  }
  return items;
}

function cutsAt(words: string, pattern: RegExp): Span[] {
  return allMatches(pattern, words).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Commas part the items; in the last stretch it is the first "and", unless the words around it are a pair ("serious and
 * organised"). Without a comma, "and" parts two items only where both begin alike ("how ... and how ...").
 */
function commaCuts(words: string): Span[] {
  const commas = cutsAt(words, /,\s+(?:and\s+)?/gu);
  const last = commas.at(-1);
  if (last !== undefined && /and\s+$/u.test(words.slice(last.start, last.end))) return commas;
  const from = last?.end ?? 0;
  const ands = cutsAt(words.slice(from), /\s+and\s+/gu).map((cut) => ({
    start: from + cut.start,
    end: from + cut.end,
  }));
  const opening = firstWord(words);
  const and = ands.find((cut) => {
    const next = firstWord(words.slice(cut.end));
    const alike = next === opening || (isGerund(next) && isGerund(opening));
    return last === undefined
      ? alike
      : alike || isGerund(next) || /^(?:the|its|their|how|better|more|a|an|use)$/u.test(next);
  });
  const chosen = and ?? (last === undefined ? undefined : ands[0]);
  return chosen === undefined ? commas : [...commas, chosen];
}

function firstWord(words: string): string {
  return /[\p{L}’'-]+/u.exec(words)?.[0].toLowerCase() ?? '';
}

function isGerund(word: string): boolean {
  return word.length > 5 && word.endsWith('ing');
}
