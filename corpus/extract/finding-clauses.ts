/** Cuts a sentence into the clauses that tell different findings. */
import type { FindingKind, Span } from '../model.ts';
import { allMatches } from '../text/matches.ts';
import { trimItem } from './finding-items.ts';
import * as patterns from './finding-patterns.ts';
import { BODY } from './masked.ts';
import type { Sentence } from './sentence-bodies.ts';

/** "Highlighted its work with schools and the strength of its plans": what is praised or criticised, and the second thing. */
const TWO_OBJECTS = new RegExp(
  String.raw`(?<![\p{L}])(?:highlighted|praised|commended|recognised|welcomed|applauded|criticised)\s+(?:the|its|their|his|her|how|both|[${BODY}]+)(?![\p{L}])[^,;"]{8,160}?(?<cut>\s+and\s+)(?:the|its|their|how)\s[^,;"]{6,}$`,
  'iu',
);

/** A clause that praises two things, as two: each is a finding of its own. */
export function objectsOf(clause: Span, words: string): Span[] {
  const told = words.replace(/[.\s]+$/u, '');
  const match = TWO_OBJECTS.exec(told);
  const cut = match?.groups?.['cut'];
  if (match === null || cut === undefined) return [clause];
  const at = clause.start + match.index + match[0].indexOf(cut);
  return [
    { start: clause.start, end: at },
    { start: at + cut.length, end: clause.start + told.length },
  ];
}

/** "And did not", "and its officers were", "and make sure": a second statement or order begins. */
const SECOND =
  /,?\s+and\s+(?=(?:(?:also|still|then|often)\s+)?(?:is|are|was|were|has|have|had|do|does|did|lacks?|lacked|needs?|needed|makes?|made|uses|used|works|worked|knows?|knew|can|could|should|must|fails?|failed|make\s+sure|ensure|review|publish|appoint|train|set\s+(?:up|out)|introduce|do\s+(?:more|better)|said|added|warned|noted|found)(?![\p{L}])|(?:that|it|they|there|officers|staff|some|most|many|almost|more\s+than)\s|(?:its|their)\s[^,;]{0,80}?\s?(?:is|are|was|were|has|have|had|does|do|did|can|could|makes?|knows?|works?|uses?|needs?|lacks?|\p{L}{3,}ed)\s)|,\s+(?=(?:do|does|did|is|are|was|were|has|have|had)(?:\s+not|n't)\s)/giu;

/** A clause with two verbs, each of which says what was found: two findings. */
function statementsOf(
  text: string,
  sentence: Sentence,
  clause: Span,
  masked: string,
  spoken: boolean,
): Span[] {
  const kindIn = ({ start, end }: Span): FindingKind | null =>
    patterns.kindOfClause(masked.slice(start - sentence.start, end - sentence.start));
  const words = masked.slice(clause.start - sentence.start, clause.end - sentence.start);
  for (const cut of allMatches(SECOND, words)) {
    const first = trimItem(text, { start: clause.start, end: clause.start + cut.index }, true);
    const rest = trimItem(text, { start: clause.start + cut.index + cut[0].length, end: clause.end }, true);
    // "Should improve how it works and uses data": both belong to what should improve.
    if (HOW.test(words.slice(0, cut.index)) && !cut[0].startsWith(',')) continue;
    if (first === null || rest === null || (spoken && !cut[0].startsWith(','))) continue;
    const isOrder =
      ORDER_BEGINS.test(words.slice(cut.index + cut[0].length)) &&
      (cut[0].startsWith(',') || DO_MORE.test(words.slice(cut.index + cut[0].length)));
    if (kindIn(first) === null || (kindIn(rest) === null && !isOrder)) continue;
    return [first, ...statementsOf(text, sentence, rest, masked, spoken)];
  }
  return [clause];
}

/** "How it works with others", up to the end. */
const HOW = /(?<![\p{L}])(?:how|the\s+way)\s+(?:it|they|its|their|the)\s[^,;]*$/iu;
/** "Make sure", "review": how a second thing to do begins. */
export const ORDER_BEGINS =
  /^(?:make\s+sure|ensure|review|publish|appoint|train|set\s+up|introduce|do\s+(?:more|better))(?![\p{L}])/iu;
const DO_MORE = /^do\s+(?:more|better)(?![\p{L}])/iu;

/**
 * A sentence as the clauses that tell different findings: cut where it turns, and where a second statement begins.
 *
 * @param spoken whether somebody says it: what belongs together there is parted by a comma at least
 */
export function clausesOf(
  text: string,
  sentence: Sentence,
  whole: Span,
  masked: string,
  spoken = false,
): Span[] {
  const turns = turnsOf(text, sentence, whole, masked);
  const parts = turns.flatMap((clause) => statementsOf(text, sentence, clause, masked, spoken));
  return parts.length === turns.length ? turns : parts;
}

/** Cut where it turns: "but that", "although", "and that", "while ..., it". */
function turnsOf(text: string, sentence: Sentence, whole: Span, masked: string): Span[] {
  const turning = patterns.WHILE.exec(masked);
  const first = turning?.groups?.['first'];
  if (turning !== null && first !== undefined) {
    const start = sentence.start + turning.index + turning[0].indexOf(first);
    const rest = { start: sentence.start + turning.index + turning[0].length, end: sentence.end };
    const clauses = [{ start, end: start + first.length }, trimItem(text, rest) ?? rest];
    return meanings(kindsOf(clauses, sentence, masked)) > 1 ? clauses : [whole];
  }
  const cuts = allMatches(patterns.CLAUSE_BREAK, masked).filter(
    ({ index }) => sentence.start + index > whole.start,
  );
  const clauses: Span[] = [];
  let from = whole.start;
  const trailing = cuts.length === 0 ? null : patterns.TRAILING.exec(masked);
  const last = trailing === null ? whole.end : sentence.start + trailing.index;
  for (const cut of [
    ...cuts.map((match) => ({ at: match.index, length: match[0].length, words: match[0] })),
    null,
  ]) {
    const end = cut === null ? last : sentence.start + cut.at;
    const clause = trimItem(text, { start: from, end });
    if (clause !== null) clauses.push(clause);
    if (cut !== null) from = sentence.start + cut.at + cut.length;
  }
  if (clauses.length < 2) return [whole];
  const joined = cuts.some((match) => /and\s+that|while|;/iu.test(match[0]));
  const kinds = kindsOf(clauses, sentence, masked);
  // Clauses that say the same kind of thing stay one finding, unless each is told for itself ("and that").
  return meanings(kinds) > 1 || joined || kinds.includes(null) ? clauses : [whole];
}

function kindsOf(clauses: readonly Span[], sentence: Sentence, masked: string): (FindingKind | null)[] {
  return clauses.map(({ start, end }) =>
    patterns.kindOfClause(masked.slice(start - sentence.start, end - sentence.start)),
  );
}

/** How many different things clauses of these kinds say. */
function meanings(kinds: readonly (FindingKind | null)[]): number {
  return new Set(kinds.filter((kind) => kind !== null)).size;
}

/** The sentence without the quotation marks that open or close it. */
export function withoutMarks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = /^["“‘\s]+/u.exec(words)?.[0].length ?? 0;
  const opened = lead > 0;
  const tail = opened || !/[“"]/u.test(words) ? (/["”\s]+$/u.exec(words)?.[0].length ?? 0) : 0;
  return { start: start + lead, end: end - tail };
}
