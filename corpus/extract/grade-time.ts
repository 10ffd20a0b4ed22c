/** Whether a grade is an earlier inspection's. */

import { allMatches } from '../text/matches.ts';
import type { GradeContext, GradeReading } from './grade-context.ts';
import * as patterns from './grade-patterns.ts';
import { endingPattern } from './lexicon.ts';
import { GRADE } from './masked.ts';

const CLAUSE_START = new RegExp(
  String.raw`[.;:]|,?\s(?:but|while|although|though|whereas)\s|${GRADE}`,
  'giu',
);
const CLAUSE_STOP = /[.;:,–—]|\s(?:but|and|while|although|though|whereas|up|down|compared|having)\s/iu;
const YEAR = /(?<lead>[\p{L}']+\s+(?:\p{L}+\s+)?|\()(?<year>20\d\d)(?!\d)/giu;
/** "Since 2016" is no inspection's year; an inspection "carried out in 2024" may be today's. */
const NOT_ITS_YEAR =
  /\b(?:since|until|by|after)\s(?:\p{L}+\s)?$|\b(?:inspection|inspected|took|carried|fieldwork|published)\s/iu;

/** "In our 2022 report, we graded ...": a report speaks so of the one before it. */
const OUR_REPORT_OF = /\bin\s+our\s+20\d\d(?:[/–-]\d{2,4})?\s+(?:PEEL\s+)?(?:report|inspection|assessment)/iu;
/** "In 2018 it was graded good, but now it is ...": the year is an earlier one, whenever the document was written. */
const THEN = /^["\s]*(?:back\s+)?in\s+(?:\p{L}+\s+)?20\d\d,?\s/iu;
const BUT_NOW = /\b(?:but|while|and|whereas|although)\s(?:[\p{L}]+\s){0,3}now\s/iu;

/** "Lost its outstanding rating": the grade that it had before. */
const LOST = endingPattern(
  String.raw`(?<![\p{L}])(?:los(?:t|es|e|ing)|stripped\s+of|shed(?:s|ding)?)\s+(?:its|their|our|an?|the)\s+(?:\p{L}+\s+){0,2}"?`,
);

/** "In that inspection", "in the same 2023 inspection": today's is another, where the text tells what was done since. */
const IN_THAT_INSPECTION =
  /(?<![\p{L}])(?:in|at|during|after|following)\s+(?:that|the\s+same(?:\s+20\d\d)?|(?:its|the)\s+20\d\d)\s+(?:PEEL\s+|full\s+)?(?:inspection|report|round|visit)(?![\p{L}])/iu;
/** "In 2022 it was adequate" right behind "it's a step up from last time". */
const LAST_TIME =
  /(?<![\p{L}])(?:step|improvement|move|jump|change|better|worse|higher|lower|up|down)\s+(?:\p{L}+\s+){0,2}?(?:from|than|on)\s+(?:(?:the|its|their)\s+)?(?:last|previous|before)(?![\p{L}])/iu;
/** "Was inadequate in round two and it is inadequate still". */
const THEN_AND_STILL = new RegExp(
  String.raw`^[^.;]*\bround\s+(?:one|two)\b[^.;]*\b(?:is|are|remains?)\s[^.;]*${GRADE}`,
  'iu',
);
/** "London Fire Brigade, which had been graded inadequate": before what is told. */
const WHICH_HAD = endingPattern(
  String.raw`(?<![\p{L}])which\s+had\s+(?:\p{L}+ly\s+)?been\s+(?:graded|rated|judged|deemed|marked)\s+(?:as\s+)?"?`,
);
/** Rules by which a grade shares the verb of the one before, and with it its time. */
const SHARES_VERB = /^same (?:subject|verb)$/u;

/**
 * Whether the words around a grade put it before today's inspection.
 *
 * @param year the document's own, if it is known
 * @param before whether the grade before it in the sentence is an earlier one; null where there is none
 */
export function isEarlier(
  context: GradeContext,
  read: GradeReading,
  year: number | null,
  before: boolean | null = null,
): boolean {
  if (before === true && SHARES_VERB.test(read.rule) && !patterns.NOW.test(read.gap)) return true;
  return isOfEarlierInspection(context, read, year);
}

function isOfEarlierInspection(context: GradeContext, read: GradeReading, year: number | null): boolean {
  const { left, right, all, sentence, text } = context;
  if (read.rule === 'moved from') return true;
  if (read.rule === 'moved to') return false;
  if (context.isFollowUp && (IN_THAT_INSPECTION.test(left) || THEN.test(left))) return true;
  if (THEN_AND_STILL.test(right)) return true;
  const last = THEN.test(left) ? all[sentence.index - 1] : undefined;
  if (last !== undefined && LAST_TIME.test(text.slice(last.start, Math.min(last.end, last.start + 200))))
    return true;
  if (patterns.EACH_TIME.test(right) && right.includes(GRADE)) return true;
  const before = clauseBefore(left).replace(patterns.NOT_EARLIER, ' ');
  const after = clauseAfter(right).replace(patterns.NOT_EARLIER, ' ');
  if (patterns.FROM_GRADE.test(left) || LOST.test(left) || WHICH_HAD.test(left)) return true;
  if ((THEN.test(left) && BUT_NOW.test(right)) || OUR_REPORT_OF.test(before)) return true;
  if (patterns.NOW.test(before.slice(-60)) || patterns.NOW.test(after)) return false;
  if (patterns.EARLIER.test(before) || patterns.EARLIER.test(after)) return true;
  return year !== null && (hasEarlierYear(before, year) || hasEarlierYear(after, year));
}

function clauseBefore(left: string): string {
  let start = 0;
  for (const match of allMatches(CLAUSE_START, left)) start = match.index + match[0].length;
  // "Inadequate two years ago, has been handed a": the time is the first grade's.
  return left.slice(start).replace(patterns.THEN_IN_ASIDE, ' ');
}

function clauseAfter(right: string): string {
  const inBrackets = /^"?\s*\((?<words>[^()]{0,60})\)/u.exec(right)?.groups?.['words'];
  if (inBrackets !== undefined) return inBrackets.includes(GRADE) ? '' : `(${inBrackets}`;
  const stop = CLAUSE_STOP.exec(right);
  return stop === null ? right : right.slice(0, stop.index);
}

function hasEarlierYear(words: string, year: number): boolean {
  // Most clauses have no year at all.
  if (!words.includes('20')) return false;
  for (const match of allMatches(YEAR, words)) {
    const lead = match.groups?.['lead'] ?? '';
    const context = words.slice(Math.max(0, match.index - 24), match.index) + lead;
    if (Number(match.groups?.['year']) < year && !NOT_ITS_YEAR.test(context)) return true;
  }
  return false;
}
