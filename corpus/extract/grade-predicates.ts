/** Reads what stands between a subject and a grade: "was rated", "received", "is", or nothing in a headline. */
import { AT_ANYTHING, CLAUSE_END, type GradeContext } from './grade-context.ts';
import * as patterns from './grade-patterns.ts';
import { isOthersOpinion } from './grade-refusals.ts';
import { BODY, INSPECTORATE } from './masked.ts';

/** How a subject is told to have a grade. */
export interface Predicate {
  readonly rule: string;
  readonly confidence: number;
  readonly aspect?: string;
}

function matched(rule: string, confidence: number, match: RegExpExecArray | null): Predicate | null {
  if (match === null) return null;
  const aspect = match.groups?.['aspect'];
  return aspect === undefined ? { rule, confidence } : { rule, confidence, aspect };
}

/** The predicate that the words of a gap make, or null. */
export function betweenSubjectAndGrade(
  context: GradeContext,
  gaps: typeof patterns.AFTER_NAME,
  gap: string,
): Predicate | null {
  const received = gaps.received.exec(gap);
  const isVerb = /^requir(?:es?|ed)\b/iu.test(context.text.slice(context.word.start, context.word.end));
  const isRating =
    received?.groups?.['noun'] !== undefined ||
    patterns.NOUN_AFTER.test(context.right) ||
    context.quoted ||
    (GOT_FOR.test(gap) && FOR.test(context.right) && AT_TOPIC.test(context.right)) ||
    (context.word.grade !== 'good' && CLAUSE_END.test(context.right) && GIVEN.test(gap)) ||
    (/\b(?:an?|its\s+(?:first|second|third|only)(?:\s+ever)?|another|the\s+(?:first|only))\s+$/iu.test(gap) &&
      (CLAUSE_END.test(context.right) ||
        NEXT_BODY.test(context.right) ||
        BY_INSPECTORS.test(context.right) ||
        /^"?\s+(?:since|in)\s+(?:19|20)\d\d/iu.test(context.right)));
  return (
    matched('rated', 0.97, gaps.passive.exec(gap)) ??
    matched('graded as follows', 0.9, patterns.GRADED_LIST.exec(gap)) ??
    (isRating ? matched('received', 0.94, received) : null) ??
    matched('rating is', 0.93, gaps.rating.exec(gap)) ??
    (mayBeCopula(context) ? matched('is', context.quoted ? 0.9 : 0.85, gaps.copula.exec(gap)) : null) ??
    (mayBeVerbless(context) ? matched('headline', 0.88, gaps.verbless.exec(gap)) : null) ??
    matched('rated, second verb', 0.75, gaps.conjoined.exec(gap)) ??
    (isVerb && context.quoted && context.aboutInspection
      ? matched('rated, second verb', 0.75, patterns.SECOND_VERB.exec(gap))
      : null)
  );
}

/** "Has been awarded outstanding", "but got adequate": no thing that one is given is called so. */
const GIVEN = /(?<![\p{L}])(?:awarded|handed|given|got|scored|managed)(?:\s+only)?\s+$/iu;
/** "Has been handed a good by HMICFRS". */
const BY_INSPECTORS = new RegExp(
  `^"?\\s+(?:by|from)\\s+(?:the\\s+)?(?:${INSPECTORATE}|inspectors|inspectorate|watchdog)`,
  'iu',
);
/** "Norfolk got a good and Suffolk ...". */
const NEXT_BODY = new RegExp(`^"?\\s+(?:and|but|while)\\s+(?:the\\s+)?${BODY}`, 'iu');
const GOT_FOR = /(?<![\p{L}])(?:gets?|got|scored|received|achieved|awarded|given)\s+"?$/iu;
const FOR = /^"?\s+for\s/iu;
const AT_TOPIC =
  /^"?\s+(?:at|in|for)\s+(?:how\b|the\s+way\b|its\b|their\b|\p{L}+ing\b|police\s+powers|leadership|crime\b|public\b|serious\b)/iu;
/** "Both had been good in the last round". */
const THEN =
  /^"?\s+(?:(?:in|at|during)\s+(?:(?:each|both|all)\s+of\s+)?(?:(?:the|its|their)\s+)?(?:last|previous|earlier|(?:19|20)\d\d)|last\s+time|when\s|(?:\p{L}+|\d+)\s+years?\s+ago)/iu;
/** "It was good in two areas". */
const AT_COUNT =
  /^"?\s+(?:in|across)\s+(?:all|both|just\s+|only\s+)*\s*(?:of\s+)?(?:(?:the|its)\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2}|most|areas|categories)(?![\p{L}\d])/iu;
const SOMEBODY_SAYS =
  /\b(?:said|says|claim(?:s|ed)|believes?|thinks?|argue[sd]?|told|insist(?:s|ed)|added)\b/iu;
/**
 * "Is good" says little by itself: it counts in quotation marks, with what it is good at, or in a text that grades others;
 * in a quotation only of those who give grades.
 */
function mayBeCopula(context: GradeContext): boolean {
  const { word, right, quoted, reporter, aboutInspection, gradedBefore, sentence } = context;
  if (!aboutInspection) return false;
  const isTitle = sentence.block.kind === 'title' || sentence.block.kind === 'standfirst';
  if (quoted)
    return AT_ANYTHING.test(right) || CLAUSE_END.test(right) || patterns.NOUN_AFTER.test(right) || reporter;
  if (!reporter || isOthersOpinion(context.left)) return false;
  if (!context.inQuotation && SOMEBODY_SAYS.test(context.masked) && !patterns.INSPECTORS.test(context.masked))
    return false;
  if (AT_COUNT.test(right)) return true;
  if (word.grade === 'good')
    return AT_TOPIC.test(right) || (gradedBefore && (CLAUSE_END.test(right) || THEN.test(right)));
  return (
    AT_ANYTHING.test(right) ||
    patterns.INSPECTORS.test(context.masked) ||
    isTitle ||
    (gradedBefore && (CLAUSE_END.test(right) || THEN.test(right)))
  );
}

/** "[body], outstanding at preventing fires": a grade with what it is for, in a text on an inspection, in words of those who may grade. */
export function mayBeAt({ right, aboutInspection, reporter, nobodyElse }: GradeContext): boolean {
  return aboutInspection && nobodyElse && reporter && AT_TOPIC.test(right);
}

/** A headline leaves the verb out; "requires improvement" is a verb itself. */
function mayBeVerbless(context: GradeContext): boolean {
  const { word, right, quoted, reporter, aboutInspection, sentence, text } = context;
  if (!aboutInspection) return false;
  const isHeading = sentence.block.kind === 'title' || sentence.block.kind === 'heading';
  const isVerb = /^requir(?:es?|ed)\b/iu.test(text.slice(word.start, word.end));
  if (isVerb && word.grade === 'requires improvement')
    return quoted || (reporter && !/^"?\s+(?:to|of)\b/iu.test(right));
  if (quoted) return isHeading || AT_ANYTHING.test(right);
  return isHeading && (AT_TOPIC.test(right) || CLAUSE_END.test(right));
}
