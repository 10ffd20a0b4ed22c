/** Rules for sentences that begin with the grade and name the bodies after it. */
import { type GradeContext, type GradeReading, isDenied, reading } from './grade-context.ts';
import * as patterns from './grade-patterns.ts';
import { bodiesOf, listStartingAt } from './sentence-bodies.ts';

/** "The only force rated outstanding was [body]". */
export function listedAfter(context: GradeContext): GradeReading | null {
  const { left, right, sentence, text, word } = context;
  const after = patterns.LISTED_BODIES.exec(right);
  const lead = after === null ? null : patterns.LISTED_LEAD.exec(left);
  if (lead === null || after === null || isDenied(left, '')) return null;
  const index = sentence.mentions.findIndex((mention) => mention.start >= word.end + after[0].length);
  if (index === -1) return null;
  return reading(
    context,
    'listed after',
    0.88,
    bodiesOf(listStartingAt(text, sentence.mentions, index)),
    left.slice(lead.index),
  );
}

/** "Rated outstanding for the third time, [body] ...". */
export function opening(context: GradeContext): GradeReading | null {
  const { left, right, sentence, text, word } = context;
  if (left.length < word.start - sentence.start || !patterns.OPENING.test(left)) return null;
  if (context.we.length > 0 && /^["\s]*being\s/iu.test(left))
    return reading(context, 'opening, we', 0.85, context.we, left);
  const after = patterns.OPENING_SUBJECT.exec(right);
  if (after === null || isDenied('', left)) return null;
  const index = sentence.mentions.findIndex((mention) => mention.start >= word.end + after[0].length);
  if (index === -1) return null;
  return reading(context, 'opening', 0.88, bodiesOf(listStartingAt(text, sentence.mentions, index)), left);
}

/** A line of its own: "Outstanding: Durham". */
export function gradeLabel(context: GradeContext): GradeReading | null {
  const { left, right, sentence, text, word } = context;
  const gap = patterns.GRADE_LABEL.test(left) ? patterns.GRADE_LABEL_GAP.exec(right) : null;
  if (gap === null || left.length < word.start - sentence.start) return null;
  const index = sentence.mentions.findIndex((mention) => mention.start >= word.end + gap[0].length);
  if (index === -1) return null;
  const list = listStartingAt(text, sentence.mentions, index);
  const last = list.at(-1);
  if (last === undefined || !patterns.AFTER_LISTED.test(text.slice(last.end, sentence.end))) return null;
  return reading(context, 'grade label', 0.92, bodiesOf(list), '');
}
