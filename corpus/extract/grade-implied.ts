/**
 * Rules for sentences that give a grade and name nobody: "Responding to the public was graded as adequate", "there were good
 * marks for leadership", "the result follows an inadequate grading in 2022". They count only where the text leaves no doubt
 * whose grade it is: it names one body alone, or the sentences before speak of one.
 */
import type { BodyRef } from '../model.ts';
import { CLAUSE_END, type GradeContext, type GradeReading, isDenied, reading } from './grade-context.ts';
import * as patterns from './grade-patterns.ts';
import { isInspected } from './masked.ts';
import { antecedent, bodiesOf } from './sentence-bodies.ts';

/** The body that a sentence without a name speaks of, or nobody. */
function impliedBody(context: GradeContext): readonly BodyRef[] {
  if (context.onlyBody !== null) return [context.onlyBody];
  return antecedent(context.text, context.all, context.sentence, context.word.start, false);
}

function namesNobody(context: GradeContext): boolean {
  return !context.sentence.mentions.some(
    (mention) =>
      isInspected(mention) ||
      // "A good grade for Sussex Ambulance Service": whose it is, though nobody that we know.
      (mention.kind === 'other' && mention.bodies.every(({ bodyId }) => bodyId === null)),
  );
}

/** The words after the last comma or stop. */
function clauseOf(left: string): string {
  return left.slice(Math.max(left.lastIndexOf(','), left.lastIndexOf(';'), left.lastIndexOf('. ')) + 1);
}

/** "Responding to the public was graded as ...", "how it treats staff was given an adequate rating". */
export function areaSubject(context: GradeContext): GradeReading | null {
  const { left, right, reporter } = context;
  if (!reporter || !context.nobodyElse || !namesNobody(context)) return null;
  const subject = patterns.AREA_SUBJECT.exec(left)?.groups;
  if (subject === undefined) return null;
  const isRated = subject['rated'] !== undefined || patterns.NOUN_AFTER.test(right) || context.quoted;
  const area = subject['area'] ?? '';
  if (!isRated || patterns.OTHERS.test(area) || isDenied('', left)) return null;
  return reading(context, 'area was rated', 0.8, impliedBody(context), left, area);
}

/** "There were adequate marks for leadership". */
export function thereWere(context: GradeContext): GradeReading | null {
  const { left, right, reporter } = context;
  if (!reporter || !context.nobodyElse || !namesNobody(context)) return null;
  if (!patterns.THERE_WERE.test(left) || !patterns.MARKS_FOR.test(right)) return null;
  return reading(context, 'there were grades', 0.75, impliedBody(context), '');
}

/** "The judgement of ‘requires improvement’", "follows an ‘inadequate’ grading in 2022", in the words of the force or of the press. */
export function gradingAlone(context: GradeContext): GradeReading | null {
  const { left, right } = context;
  if (!context.nobodyElse || !namesNobody(context)) return null;
  const definite = patterns.THE_GRADE_OF.test(left);
  const followed =
    patterns.NOUN_AFTER.test(right) &&
    (patterns.FOLLOWS.test(left) ||
      (patterns.DEFINITE.test(left) && (context.quoted || CLAUSE_END.test(right))));
  if ((!definite && !followed) || patterns.IN_GENERAL.test(right) || isDenied('', clauseOf(left)))
    return null;
  const bodies = context.inQuotation && context.we.length > 0 ? context.we : impliedBody(context);
  return reading(context, 'the grade', 0.75, bodies, left.slice(-60));
}

/** "..., although this is still rated as ‘requires improvement’": of the body that the sentence names first. */
export function thisIsRated(context: GradeContext): GradeReading | null {
  if (
    !context.nobodyElse ||
    !context.reporter ||
    !patterns.THIS_IS_RATED.test(context.left) ||
    isDenied('', context.left.slice(-60))
  )
    return null;
  const bodies = antecedent(context.text, context.all, context.sentence, context.word.start, false);
  return reading(context, 'this is rated', 0.75, bodies, '');
}

/** A headline with one body and, after a turn, the marked words of a grade: "Kent Police improving – but still ‘inadequate’". */
export function headlineTurn(context: GradeContext): GradeReading | null {
  const { sentence, left, quoted } = context;
  if (sentence.block.kind !== 'title' && sentence.block.kind !== 'standfirst') return null;
  const bodies = bodiesOf(sentence.mentions.filter(isInspected));
  if (!quoted || bodies.length !== 1 || !context.aboutInspection || !patterns.STILL.test(left)) return null;
  return reading(context, 'headline, second part', 0.8, bodies, '');
}
