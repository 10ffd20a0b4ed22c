/** Finds figures: a number with every hedge, its unit as printed, who claims it and for which period. */
import type { Span, Speaker } from '../model.ts';
import type { SourceText } from '../read/source-text.ts';
import { allMatches } from '../text/matches.ts';
import type { Candidate, ExtractedFigure, ExtractedFinding } from './extraction.ts';
import { FIGURE_LEXICON as LEXICON } from './figure-lexicon.ts';
import { hedgesBefore, isYear, lowerEnd, NUMBER, numberOf } from './figure-numbers.ts';
import { DURATION, refusedPlace, refusedUnit } from './figure-refusals.ts';
import { endingPattern } from './lexicon.ts';
import { NUMBERS } from './numbers.ts';
import type { Speech } from './quotations.ts';
import type { Sentence } from './sentence-bodies.ts';
import { claimantAt, spanAt } from './speaking.ts';
import { type PeriodInText, periodsIn } from './time-words.ts';

const STOP = new Set(LEXICON.stopWords);
const PLURAL = new Set(LEXICON.plurals);
const NOT_PLURAL = new Set(LEXICON.notPlurals);

const PERCENT = /^(?:\s?%|\s(?:per\s?cent|percentage\s+points?)(?![\p{L}]))/iu;
const MEASURE = new RegExp(String.raw`^\s?(?:${LEXICON.measures.join('|')})(?![\p{L}])`, 'iu');
const WORTH = /^\s+worth\s+of\s+(?:[\p{L}-]+\s+){0,1}?[\p{L}-]+/iu;
/** "Three years and two months" is one length. */
const AND_PART = /^\s+and\s+(?:\d+|\p{L}+)\s+(?:months?|weeks?|days?|hours?|minutes?|seconds?)(?![\p{L}])/iu;
const SENTENCE_BEFORE = endingPattern(
  String.raw`\b(?:sentenced|jailed|imprisoned|banned|locked\s+up)(?:\s+to)?\s+`,
);
/** Quick to tell: a digit, or a number in words. */
const MAY_HAVE_NUMBER = new RegExp(
  String.raw`\d|\b(?:${[...NUMBERS.keys()].filter((word) => word !== 'one').join('|')}|hundred|thousand|dozen|[mb]illion)`,
);
/** The furthest that a hedge or a unit reaches from its number, in UTF-16 units. */
const REACH = 80;

/**
 * Finds the figures of a text. `findings` tells which list items are a body's own account, whose figures it claims.
 *
 * @example extractFigures(source, speech, [], sentencesWithBodies(source, mentions))[0]?.hedges // ['estimated', 'almost']
 */
export function extractFigures(
  { text }: SourceText,
  speech: Speech,
  findings: readonly ExtractedFinding[],
  sentences: readonly Sentence[],
): ExtractedFigure[] {
  const accounts = findings.filter((finding) => finding.by === 'body').sort((a, b) => a.start - b.start);
  const found: ExtractedFigure[] = [];
  for (const sentence of sentences) {
    if (!MAY_HAVE_NUMBER.test(sentence.lower)) continue;
    const figures = figuresOf(text, sentence);
    if (figures.length === 0) continue;
    const periods = periodsIn(sentence.lower, sentence.start).filter(
      // "Jailed for three years": how long, and not when.
      ({ start }) => !SENTENCE_BEFORE.test(text.slice(Math.max(sentence.start, start - REACH), start)),
    );
    for (const figure of figures) {
      if (periods.some((period) => period.start < figure.end && figure.start < period.end)) continue;
      const period = nearestPeriod(text, periods, figure);
      const others = periods
        .map(({ start, end }) => text.slice(start, end))
        .filter((words) => words !== period);
      const candidates = [
        ...figure.why.candidates,
        ...others.map((name) => ({ name, rule: 'a period further away', score: 0 })),
      ];
      const { start, end, value, unit, hedges, why } = figure;
      found.push({
        start,
        end,
        value,
        unit,
        hedges,
        why: { rule: why.rule, confidence: why.confidence, candidates },
        claimant: claimantAt(speech, sentence, start) ?? accountOf(accounts, start),
        period,
      });
    }
  }
  return found;
}

/** The body whose own account an item is. */
function accountOf(accounts: readonly ExtractedFinding[], offset: number): Speaker | null {
  const body = spanAt(accounts, offset)?.bodies[0];
  return body === undefined ? null : { kind: 'organisation', id: body.bodyId, name: body.body };
}

function distance(period: PeriodInText, figure: Span): number {
  return period.end <= figure.start ? figure.start - period.end : period.start - figure.end;
}

function nearestPeriod(text: string, periods: readonly PeriodInText[], figure: Span): string | null {
  let best: PeriodInText | null = null;
  for (const period of periods)
    if (best === null || distance(period, figure) < distance(best, figure)) best = period;
  return best === null ? null : text.slice(best.start, best.end);
}

type BareFigure = Omit<ExtractedFigure, 'claimant' | 'period'>;

/** How many numbers that are no figures are kept for `--why`: a line of dates explains nothing. */
const MOST_REFUSED = 8;

function figuresOf(text: string, sentence: Sentence): BareFigure[] {
  const found: BareFigure[] = [];
  const refused: Candidate[] = [];
  const words = text.slice(sentence.start, sentence.end);
  for (const match of allMatches(NUMBER, sentence.lower)) {
    const start = sentence.start + match.index;
    const end = start + match[0].length;
    if (start < (found.at(-1)?.end ?? 0)) continue;
    const before = text.slice(Math.max(sentence.start, start - REACH), start);
    const after = text.slice(end, Math.min(sentence.end, end + REACH));
    const value = numberOf(match.groups ?? {});
    const money = match.groups?.['currency'] !== undefined;
    const number = text.slice(start, end);
    const place = { number, before, after, opensBlock: start === sentence.block.start };
    const unit =
      value === null
        ? null
        : money
          ? moneyUnit(match.groups?.['currency'] ?? '', after)
          : unitOf(after, value, match.groups?.['word'] === undefined);
    const no =
      refusedPlace(place) ??
      (money ? null : refusedUnit(place, unit?.words ?? null, words)) ??
      (unit === null ? 'counts nothing' : null);
    if (no !== null || unit === null || value === null) {
      if (refused.length < MOST_REFUSED) refused.push({ name: number, rule: no ?? 'no number', score: 0 });
      continue;
    }
    const range = lowerEnd(before, value);
    const hedged = hedgesBefore(before.slice(0, before.length - range));
    const first = start - range - hedged.length;
    // "Between £1 million and £2 million" is one figure, and no two.
    while (range > 0 && (found.at(-1)?.end ?? 0) > first) found.pop();
    found.push({
      start: first,
      end: end + unit.length,
      value,
      unit: unit.words,
      hedges: hedged.hedges,
      why: { rule: unit.rule, confidence: unit.confidence, candidates: refused },
    });
  }
  return found;
}

interface Unit {
  readonly words: string | null;
  /** How far the figure reaches past its number. */
  readonly length: number;
  readonly rule: string;
  readonly confidence: number;
}

function moneyUnit(currency: string, after: string): Unit {
  const worth = WORTH.exec(after)?.[0];
  if (worth === undefined) return { words: currency, length: 0, rule: 'money', confidence: 0.95 };
  return {
    words: `${currency}${worth}`,
    length: worth.length,
    rule: 'money worth of something',
    confidence: 0.85,
  };
}

/** The unit after a number: a percentage, a measure, or the noun counted, with what describes it. */
function unitOf(after: string, value: number, inDigits: boolean): Unit | null {
  const measure = PERCENT.exec(after)?.[0] ?? MEASURE.exec(after)?.[0];
  if (measure !== undefined) {
    return { words: measure.trim(), length: measure.length, rule: 'percentage or measure', confidence: 0.95 };
  }
  const words = wordsAfter(after);
  for (const [index, { lower, end: at }] of words.slice(0, LONGEST_UNIT).entries()) {
    if (STOP.has(lower)) break;
    if (isPlural(lower) && !describesNext(lower, words[index + 1])) {
      const end =
        at +
        (DURATION.test(lower)
          ? (AND_PART.exec(after.slice(at))?.[0].length ?? 0)
          : alternative(after.slice(at), lower));
      return {
        words: after.slice(0, end).trim(),
        length: end,
        rule: 'number and noun',
        confidence: inDigits ? 0.93 : 0.85,
      };
    }
  }
  if (
    inDigits &&
    value >= 10 &&
    /^\s+(?:were|was|have|had|are)\b(?!\s+(?:rated|graded|judged|["“‘']?(?:outstanding|good|adequate|inadequate)))/iu.test(
      after,
    ) &&
    !isYear(value)
  ) {
    return { words: null, length: 0, rule: 'number without noun', confidence: 0.6 };
  }
  return null;
}

/** A unit is not longer than this, in words. */
const LONGEST_UNIT = 5;
const NEXT_WORD = /\s+(\p{L}[\p{L}’'-]*)/uy;

/** The words right behind a number with nothing but white space between them, one more than a unit has at most. */
function wordsAfter(after: string): { lower: string; end: number }[] {
  const words: { lower: string; end: number }[] = [];
  NEXT_WORD.lastIndex = 0;
  while (words.length <= LONGEST_UNIT) {
    const printed = NEXT_WORD.exec(after)?.[1];
    if (printed === undefined) break;
    words.push({ lower: printed.toLowerCase(), end: NEXT_WORD.lastIndex });
  }
  return words;
}

/** "43 police forces": the plural describes the noun after it. */
function describesNext(word: string, next: { lower: string } | undefined): boolean {
  return word === 'police' && next !== undefined && isPlural(next.lower);
}

const PEOPLE = /^(?:women|men|boys|girls|people)$/iu;

/** "firearms or imitation firearms": the same noun again belongs to the unit. */
function alternative(after: string, noun: string): number {
  // "1,730 women and children"
  const together = PEOPLE.test(noun)
    ? /^\s+and\s+(?:children|women|girls|boys)(?![\p{L}])/iu.exec(after)
    : null;
  if (together !== null) return together[0].length;
  const match = /^\s+or\s+(?:[\p{L}-]+\s+){0,2}(?<noun>[\p{L}-]+)/u.exec(after);
  return match?.groups?.['noun']?.toLowerCase() === noun ? match[0].length : 0;
}

function isPlural(word: string): boolean {
  if (PLURAL.has(word)) return true;
  return (
    word.length > 3 &&
    /[^s’']s$/u.test(word) &&
    !NOT_PLURAL.has(word) &&
    !word.endsWith('ous') &&
    !/[’']s$/u.test(word)
  );
}
