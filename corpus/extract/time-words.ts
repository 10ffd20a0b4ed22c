/** Stretches of time as running text words them. All patterns are for words in lower case. */
import { allMatches } from '../text/matches.ts';
import { NUMBERS } from './numbers.ts';

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const COUNT = `(?:${[...NUMBERS.keys()].join('|')}|\\d{1,3}|several|few|couple\\s+of)`;
const LENGTH = `(?:${COUNT}\\s+)?(?:and\\s+a\\s+half\\s+)?(?:years?|months?|weeks?|days?|decades?|quarters?)`;
const POINT = `(?:(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${MONTH}(?:\\s+\\d{1,2}(?:st|nd|rd|th)?(?!\\d),?)?(?:\\s+(?:last\\s+year|this\\s+year|(?:19|20)\\d{2}))?|(?:the\\s+)?(?:beginning|start|end|middle|first\\s+half|second\\s+half|spring|summer|autumn|winter|early|late|mid)(?:\\s+of|-)?\\s*(?:${MONTH}\\s+)?(?:(?:19|20)\\d{2}|last\\s+year|this\\s+year)|(?:19|20)\\d{2}(?:[/–-]\\d{2,4})?)`;

/** One or several points of time: "2022 and the beginning of 2023", "March and June 2024", "July last year". */
const POINTS = `${POINT}(?:(?:\\s*,\\s*|\\s+and\\s+|\\s+to\\s+|\\s*[–-]\\s*)${POINT})*`;

const FIGURE_PERIOD = new RegExp(
  [
    `(?:in|over|during|within|for)\\s+the\\s+(?:past|last|previous|preceding|latest|same|current|financial|calendar|first|second|third|\\s)+${LENGTH}(?:\\s+(?:to|ending|up\\s+to)\\s+${POINTS})?`,
    `(?:in|during|for|over)\\s+the\\s+(?:\\d{1,2}\\s+months|${LENGTH})\\s+(?:to|ending|up\\s+to|since)\\s+(?:${POINTS}|the\\s+inspection(?:\\s+took\\s+place)?)`,
    `between\\s+${POINT}\\s+and\\s+${POINT}`,
    `from\\s+${POINT}\\s+to\\s+${POINT}`,
    `(?:in|during|since|throughout|by)\\s+${POINTS}`,
    `(?:so\\s+far\\s+)?(?:this|last)\\s+(?:year|month|week|spring|summer|autumn|winter)`,
    `(?:each|every|per)\\s+(?:year|month|week|day)(?![\\p{L}-])`,
    `since\\s+(?:the|its|their|our)\\s+(?:last\\s+)?inspection`,
  ].join('|'),
  'gu',
);

/** Quick to tell: what every such period has in it. */
const HAS_TIME = new RegExp(
  String.raw`\b(?:year|month|week|day|decade|quarter|spring|summer|autumn|winter|early|late|mid|start|end|beginning|${MONTH}|(?:19|20)\d\d)|inspection`,
);

/** A period in a sentence. */
export interface PeriodInText {
  readonly start: number;
  readonly end: number;
}

/** The periods that a sentence, in lower case, prints for its figures ("in the past year", "in 2023"), in order. */
export function periodsIn(words: string, start: number): PeriodInText[] {
  if (!HAS_TIME.test(words)) return [];
  return allMatches(FIGURE_PERIOD, words).map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

/** What every point of time has one of: a year, a month, or the word. */
const HAS_POINT = new RegExp(String.raw`\b(?:19|20)\d\d|\b${MONTH}|\byear`);

const SINCE_INSPECTION = new RegExp(
  String.raw`(?:in\s+the\s+|over\s+the\s+|during\s+the\s+)?(?:(?:past|last|more\s+than|almost|nearly|about|around|over)\s+)*(?:an?\s+|${COUNT}\s+)(?:full\s+|and\s+a\s+half\s+)?(?:years?|months?|weeks?)\s+(?:since|after|on\s+from)\s+(?:the|its|our|their|that|this|inspectors?(?:’|')?)\s*(?:\p{L}+\s+){0,3}?(?:inspections?|fieldwork|inspectors|visit)(?:\s+(?:took\s+place|was\s+(?:carried\s+out|completed|undertaken|conducted)|ended|began|finished|visited))?`,
  'gu',
);
const AGO = new RegExp(
  String.raw`\b(?:inspect(?:ion|ed|ors)|fieldwork|visit)\b[^.;]{0,80}?\s(?<span>(?:(?:more\s+than|almost|nearly|about|around|over|just\s+over|well\s+over)\s+)?(?:an?|${COUNT})\s+(?:years?|months?|weeks?)\s+ago)`,
  'gu',
);
const INSPECTED = new RegExp(
  String.raw`\b(?:inspect(?:ion|ions|ed|ors)|review(?:ed)?|fieldwork|assessment)\b[^.;"“”]{0,100}?\b(?:in|during|between|covering|covered|from|of)\s+(?<span>(?:the\s+${LENGTH}\s+(?:to|ending|up\s+to)\s+)?${POINTS})`,
  'gu',
);

/** The stretches that a sentence, in lower case, speaks of as inspected, or as passed since the inspection. */
export function inspectionPeriodsIn(words: string, start: number): (PeriodInText & { rule: string })[] {
  // Most sentences on an inspection have no time in them: what each pattern cannot do without is looked for first.
  const since = /\b(?:since|after|on\s+from)\b/.test(words) ? allMatches(SINCE_INSPECTION, words) : [];
  const whole = since.map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    rule: 'passed since the inspection',
  }));
  const inside = (pattern: RegExp, rule: string) =>
    allMatches(pattern, words).flatMap((match) => {
      const span = match.groups?.['span'];
      if (span === undefined) return [];
      const at = start + match.index + match[0].length - span.length;
      return [{ start: at, end: at + span.length, rule }];
    });
  return [
    ...whole,
    ...(/\bago\b/.test(words) ? inside(AGO, 'inspected so long ago') : []),
    ...(HAS_POINT.test(words) ? inside(INSPECTED, 'inspected in') : []),
  ].sort((a, b) => a.start - b.start);
}
