/**
 * Two grades of one body beside each other: which of them is an earlier inspection's. A single clause can't always tell ("rated
 * adequate in 2021, is now outstanding"); the other one can.
 */
import type { GradeMention } from './grade-merge.ts';
import { sameTopic } from './grade-topic.ts';
import { endingPattern } from './lexicon.ts';
import type { Sentence } from './sentence-bodies.ts';

/** How far before and after a grade its signs of time stand, in UTF-16 units. */
const BEFORE = 90;
const AFTER = 60;

/** "Had been rated", "was once judged". */
const PAST_PERFECT = endingPattern(
  String.raw`(?<![\p{L}])(?:had\s+(?:\p{L}+\s+){0,2}(?:been\s+)?(?:rated|graded|judged|found|given|deemed|assessed|received|got)?|once|used\s+to\s+be|in\s+the\s+(?:first|last|previous)\s+(?:round|inspection|report))(?![\p{L}])[^.;]*`,
);
const NOW =
  /(?<![\p{L}])(?:now|today|this\s+(?:time|year|spring|summer|autumn|winter|month|week)|latest|currently|new\s+(?:grade|rating|report)|has\s+since|has\s+been|have\s+been)(?![\p{L}])/iu;
/** A year that the grade is of: not "since 2016". */
const YEAR = /(?<!since\s|until\s|by\s|after\s)(?<!\d)(?<year>(?:19|20)\d\d)(?!\d)/giu;

const NOW_BEGINS = /^.*,\s+(?<now>(?:but\s+|and\s+|is\s+|are\s+)*(?:now|today|currently)\s[^,]*)$/isu;

interface Time {
  readonly year: number | null;
  readonly past: boolean;
  readonly now: boolean;
}

/** The signs of time around a grade, up to its neighbours. */
function timeOf(text: string, mention: GradeMention, from: number, to: number): Time {
  // "Rated good in 2023, now requires improvement": the words before "now" are the other grade's.
  const before = text
    .slice(Math.max(from, mention.start - BEFORE), mention.start)
    .replace(NOW_BEGINS, '$<now>');
  const after = text.slice(mention.end, Math.min(to, mention.end + AFTER)).split(/[;.]/u, 1)[0] ?? '';
  const own =
    after.split(/,\s(?:but|is|was|and|now|today)|\sbut\s|\swhile\s|\swhereas\s|\sand\s/u, 1)[0] ?? '';
  const years = [...before.matchAll(YEAR), ...own.matchAll(YEAR)].map((match) =>
    Number(match.groups?.['year']),
  );
  return {
    year: years.length === 0 ? null : Math.max(...years),
    past: PAST_PERFECT.test(before),
    now: NOW.test(before) || NOW.test(own),
  };
}

function isBefore(a: Time, b: Time): boolean {
  if (a.year !== null && b.year !== null && a.year !== b.year) return a.year < b.year;
  if (a.past && !b.past) return true;
  if (a.now || b.past) return false;
  return b.now && (a.year !== null || a.past);
}

/**
 * Marks the earlier one of two different grades that one or two neighbouring sentences give the same body on the same topic.
 * `sentences` are the document's; the mentions' places tell which of them they stand in.
 */
export function withHistory(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly GradeMention[],
): GradeMention[] {
  const ordered = [...mentions].sort((a, b) => a.start - b.start);
  const places = placesOf(sentences, ordered);
  const earlier = new Set<GradeMention>();
  for (const [index, first] of ordered.entries()) {
    for (const second of ordered.slice(index + 1, index + 6)) {
      const apart = (places.get(second) ?? 0) - (places.get(first) ?? 0);
      if (apart > 1) break;
      if (!isPair(first, second)) continue;
      const [firstTime, secondTime] = [
        timeOf(text, first, sentences[places.get(first) ?? 0]?.start ?? 0, second.start),
        timeOf(
          text,
          second,
          apart === 0 ? first.end : (sentences[places.get(second) ?? 0]?.start ?? 0),
          text.length,
        ),
      ];
      if (isBefore(firstTime, secondTime)) earlier.add(first);
      else if (isBefore(secondTime, firstTime)) earlier.add(second);
    }
  }
  return mentions.map((mention) => (earlier.has(mention) ? { ...mention, earlier: true } : mention));
}

function isPair(a: GradeMention, b: GradeMention): boolean {
  const sameBody = (a.body.bodyId ?? a.body.body) === (b.body.bodyId ?? b.body.body);
  return sameBody && a.grade !== b.grade && !a.earlier && !b.earlier && sameTopic(a.topic, b.topic);
}

/** The index of the sentence in which each mention stands; both lists are in order. */
function placesOf(
  sentences: readonly Sentence[],
  mentions: readonly GradeMention[],
): Map<GradeMention, number> {
  const places = new Map<GradeMention, number>();
  let index = 0;
  for (const mention of mentions) {
    while (index + 1 < sentences.length && (sentences[index]?.end ?? 0) <= mention.start) index += 1;
    places.set(mention, index);
  }
  return places;
}
