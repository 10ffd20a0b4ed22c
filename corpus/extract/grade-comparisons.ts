/** Rules for a grade that stands beside another: what it moved from or to, or whose verb or subject it shares. */
import type { BodyRef } from '../model.ts';
import {
  AT_ANYTHING,
  CLAUSE_END,
  candidates,
  type GradeContext,
  type GradeReading,
  isDenied,
  reading,
  WINDOW,
} from './grade-context.ts';
import * as patterns from './grade-patterns.ts';
import { antecedent, bodiesOf } from './sentence-bodies.ts';

/** "A step up from the requires improvement we received in 2021". */
export function receivedAfter(context: GradeContext): GradeReading | null {
  const { right, sentence, text, word } = context;
  const who = patterns.RECEIVED_AFTER.exec(right)?.groups?.['who']?.toLowerCase();
  if (who === undefined) return null;
  const bodies =
    who === 'we' ? context.we : antecedent(text, context.all, sentence, word.start, who === 'they');
  return reading(context, 'that it received', 0.85, bodies, '');
}

/** "Improved from ‘requires improvement’ to ‘good’"; "graded good, up from adequate". */
export function moved(context: GradeContext): GradeReading | null {
  const { left, masked, sentence, word } = context;
  const before = context.before.at(-1);
  const between =
    before === undefined ? '' : masked.slice(before.word.end - sentence.start, word.start - sentence.start);
  if (before !== undefined && patterns.BRACKETED_BEFORE.test(left)) {
    return reading(context, 'moved from', 0.92, before.bodies, between);
  }
  const isFrom =
    (patterns.FROM_GRADE.test(left) && patterns.MOVED_FROM.test(left)) || patterns.COMPARED.test(left);
  const leftBefore =
    before === undefined ? '' : masked.slice(0, before.word.start - sentence.start).slice(-WINDOW);
  const wentFrom = before !== undefined && patterns.FROM_GRADE.test(leftBefore);
  if (
    before !== undefined &&
    (isFrom || ((wentFrom || before.rule === 'moved from') && patterns.MOVED_TO.test(between)))
  ) {
    return reading(context, isFrom ? 'moved from' : 'moved to', 0.9, movedBodies(before, between), between);
  }
  const [nearest] = candidates(context);
  if (nearest !== undefined && patterns.LABEL_FROM.test(nearest.gap) && patterns.TO_GRADE.test(context.right))
    return reading(context, 'moved from', 0.88, bodiesOf(nearest.list), nearest.gap);
  // "We’ve gone from requires improvement to good".
  if (isFrom && nearest === undefined && /(?<![\p{L}])(?:we|our)(?![\p{L}])/iu.test(left))
    return reading(context, 'moved from', 0.85, context.we, left);
  if (!isFrom || nearest === undefined || isDenied(nearest.lead, nearest.gap)) return null;
  return reading(context, 'moved from', 0.9, bodiesOf(nearest.list), nearest.gap);
}

/** "The former having slipped from adequate": which of the bodies of the grade before moved. */
function movedBodies(before: GradeReading, between: string): readonly BodyRef[] {
  const which = /\bthe\s+(?<one>former|latter)\b/iu.exec(between)?.groups?.['one']?.toLowerCase();
  if (which === undefined) return before.bodies;
  return which === 'former' ? before.bodies.slice(0, 1) : before.bodies.slice(-1);
}

/** "Staffordshire was rated good and Warwickshire inadequate": the verb stands with the grade before. */
export function gapped(context: GradeContext): GradeReading | null {
  const [nearest] = candidates(context);
  const before = context.before.at(-1);
  if (nearest === undefined || before === undefined) return null;
  if (!patterns.GAPPED_GAP.test(nearest.gap) || !patterns.GAPPED_LEAD.test(nearest.lead)) return null;
  const first = nearest.list[0];
  if (first === undefined || first.start < before.word.end) return null;
  return reading(context, 'same verb', 0.93, bodiesOf(nearest.list), nearest.gap);
}

/** "Rated good at preventing crime, adequate at investigating it": the subject stands with the grade before. */
export function sharedSubject(context: GradeContext): GradeReading | null {
  const before = context.before.at(-1);
  if (before === undefined) return null;
  const { sentence, masked, word, right, quoted } = context;
  const between = masked.slice(before.word.end - sentence.start, word.start - sentence.start);
  if (!patterns.SHARED.test(between) || isDenied('', between)) return null;
  if (
    !quoted &&
    !AT_ANYTHING.test(right) &&
    !patterns.NOUN_AFTER.test(right) &&
    !CLAUSE_END.test(right) &&
    !/^\s+overall\b/iu.test(right)
  )
    return null;
  return reading(context, 'same subject', 0.87, before.bodies, between);
}
