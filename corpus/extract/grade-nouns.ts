/** Rules for a grade that a noun tells ("the force’s inadequate rating", "a rating of good for") or an aside with a time of its own. */
import { candidates, type GradeContext, type GradeReading, isDenied, reading } from './grade-context.ts';
import * as patterns from './grade-patterns.ts';
import { antecedent, bodiesOf, listStartingAt } from './sentence-bodies.ts';

/** "Its response to calls – inadequate two years ago – is now good": an earlier grade in an aside behind what it is of. */
export function aside(context: GradeContext): GradeReading | null {
  const { left, right, sentence, text, word } = context;
  if (!patterns.THEN_IN_ASIDE.test(right) || !/(?:\s[–—-]|,|\()\s*"?$/u.test(left)) return null;
  const [nearest] = candidates(context);
  if (nearest !== undefined && patterns.BEFORE_ASIDE.test(nearest.gap))
    return reading(context, 'moved from', 0.85, bodiesOf(nearest.list), nearest.gap);
  const own = patterns.PRONOUN_BEFORE_ASIDE.exec(left);
  if (own === null) return null;
  const offset = word.start - left.length + own.index;
  const isPlural = /^their/iu.test(own[0].trim());
  const bodies = /^our/iu.test(own[0].trim())
    ? context.we
    : antecedent(text, context.all, sentence, offset, isPlural);
  return reading(context, 'moved from', 0.8, bodies, own[0]);
}

const COMPARED_TO = /(?<![\p{L}])(?:as|like|unlike|than|joins?|joined|behind|alongside)\s+(?:the\s+)?$/iu;

/** "The force’s inadequate rating", "its ‘good’ grade". */
export function possessive(context: GradeContext): GradeReading | null {
  const { left, right, sentence, text, word } = context;
  if (!patterns.NOUN_AFTER.test(right)) return null;
  const [nearest] = candidates(context);
  // "In the same club as Lancashire with ten good grades": whose they are, nobody can tell.
  if (nearest !== undefined && COMPARED_TO.test(nearest.lead)) return null;
  if (
    nearest !== undefined &&
    (patterns.POSSESSIVE.test(nearest.gap) || patterns.HAS_GRADES.test(nearest.gap))
  ) {
    if (isDenied(nearest.lead, nearest.gap)) return null;
    return reading(context, 'its rating', 0.9, bodiesOf(nearest.list), nearest.gap);
  }
  const own = /(?<![\p{L}])(?<word>its|their|our)(?<gap>\s+(?:[\p{L}-]+\s+){0,3}["\s]*)$/iu.exec(left);
  if (own === null || isDenied(left.slice(0, own.index), '')) return null;
  const key = own.groups?.['word']?.toLowerCase();
  const offset = word.start - left.length + own.index;
  const bodies =
    key === 'our' ? context.we : antecedent(text, context.all, sentence, offset, key === 'their');
  return reading(context, 'its rating, pronoun', 0.8, bodies, own.groups?.['gap'] ?? '');
}

/** "... leading to an overall rating of inadequate", "an outstanding rating for [body]". */
export function ratingNoun(context: GradeContext): GradeReading | null {
  const { left, right, sentence, text, word } = context;
  // "It was a ‘good’ for [body]": the marks make it a grade.
  const nounBefore =
    patterns.NOUN_BEFORE.test(left) || (context.quoted && /(?<![\p{L}])an?\s+"$/iu.test(left));
  const forBody = patterns.NOUN_AFTER_FOR.exec(right) ?? (nounBefore ? patterns.FOR_BODY.exec(right) : null);
  if (forBody !== null) {
    const at = word.end + forBody[0].length;
    const index = sentence.mentions.findIndex((mention) => mention.start >= at);
    if (isDenied(left.slice(-120), '') || index === -1) return null;
    return reading(context, 'rating for', 0.9, bodiesOf(listStartingAt(text, sentence.mentions, index)), '');
  }
  if (!nounBefore) return null;
  const [nearest] = candidates(context);
  if (nearest === undefined) return null;
  if (isDenied(nearest.lead, nearest.gap.slice(-60))) return null;
  return reading(context, 'rating of', 0.85, bodiesOf(nearest.list), nearest.gap);
}
