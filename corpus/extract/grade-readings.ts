/** Reads one grade word in its sentence: whose grade it is, by which rule, how surely; or that it is no grade. */

import type { BodyRef } from '../model.ts';
import { allMatches } from '../text/matches.ts';
import { gapped, moved, receivedAfter, sharedSubject } from './grade-comparisons.ts';
import {
  AT_ANYTHING,
  type Candidate,
  CLAUSE_END,
  candidates,
  type GradeContext,
  type GradeReading,
  isDenied,
  reading,
} from './grade-context.ts';
import { areaSubject, gradingAlone, headlineTurn, thereWere, thisIsRated } from './grade-implied.ts';
import { aside, possessive, ratingNoun } from './grade-nouns.ts';
import { gradeLabel, listedAfter, opening } from './grade-openings.ts';
import * as patterns from './grade-patterns.ts';
import { betweenSubjectAndGrade, mayBeAt, type Predicate } from './grade-predicates.ts';
import { isNoInspectorsVerdict, isOfOtherThing, isRefused } from './grade-refusals.ts';
import { endingPattern } from './lexicon.ts';
import { BODY, isInspected } from './masked.ts';
import { NUMBERS } from './numbers.ts';
import { antecedent, bodiesOf, listStartingAt } from './sentence-bodies.ts';

type Rule = (context: GradeContext) => GradeReading | null;

/** The rules in order: the first that reads the word decides. */
const RULES: readonly Rule[] = [
  bracketedBefore,
  aside,
  label,
  extent,
  subject,
  activeObject,
  pronounSubject,
  possessive,
  ratingNoun,
  listedAfter,
  opening,
  gradeLabel,
  receivedAfter,
  moved,
  gapped,
  sharedSubject,
  areaSubject,
  thereWere,
  gradingAlone,
  thisIsRated,
  headlineTurn,
];

/** Reads a grade word, or null where no rule takes it for a grade of a body. */
export function readGradeWord(context: GradeContext): GradeReading | null {
  const followed =
    patterns.FOLLOWED_WELL.test(context.right) ||
    context.word.grade === 'requires improvement' ||
    (patterns.FROM_GRADE.test(context.left) && patterns.TO_GRADE.test(context.right));
  if (!followed) return null;
  if (/^"?\s+(?:by|in|at|for)\s+(?:nobody|no\s+one|none)\b/iu.test(context.right)) return null;
  if (isRefused(context)) return null;
  for (const rule of RULES) {
    const reading = rule(context);
    if (reading !== null) return withAlsoBodies(context, reading);
  }
  return null;
}

/** "North Wales Police (previously ‘good’)", "Cumbria Constabulary (‘adequate’ last time)": the earlier grade of the body before the bracket. */
function bracketedBefore(context: GradeContext): GradeReading | null {
  const [nearest] = candidates(context);
  if (nearest === undefined) return null;
  const isTold = patterns.BRACKET_OF_BEFORE.test(nearest.gap);
  const isToldAfter = /^\s*\(\s*"?$/u.test(nearest.gap) && patterns.LAST_TIME_IN_BRACKET.test(context.right);
  if (!isTold && !isToldAfter) return null;
  return reading(context, 'moved from', 0.9, bodiesOf(nearest.list).slice(-1), nearest.gap);
}

/** "West Mercia Police – ‘inadequate’", "Durham (outstanding)". */
function label(context: GradeContext): GradeReading | null {
  const [nearest] = candidates(context);
  if (nearest === undefined) return null;
  if (
    patterns.PAIR_GAP.test(nearest.gap) &&
    patterns.PAIR_LEAD.test(nearest.lead) &&
    patterns.PAIR_END.test(context.right)
  ) {
    return reading(context, 'label', 0.9, bodiesOf(nearest.list), nearest.gap);
  }
  if (
    patterns.APPOSED_GAP.test(nearest.gap) &&
    CLAUSE_END.test(context.right) &&
    !isDenied(nearest.lead, '')
  ) {
    return reading(context, 'label', 0.88, bodiesOf(nearest.list), nearest.gap);
  }
  // "That service is [body], outstanding at preventing fires".
  if (patterns.PAIR_GAP.test(nearest.gap) && mayBeAt(context) && !isDenied(nearest.lead, '')) {
    return reading(context, 'label', 0.85, bodiesOf(nearest.list), nearest.gap);
  }
  // "- [body] as good;" under "HMICFRS graded:".
  if (
    /^\s+as\s+(?:an?\s+)?"?$/iu.test(nearest.gap) &&
    /^[\s•*·–-]*(?:the\s+)?$/iu.test(nearest.lead) &&
    /^"?\s*(?:[;,.]\s*)?(?:and\s*)?$/iu.test(context.right)
  ) {
    return reading(context, 'label', 0.93, bodiesOf(nearest.list), nearest.gap);
  }
  if (!patterns.LABEL.test(nearest.gap) || !patterns.LABEL_END.test(context.right)) return null;
  // Without marks a dash may also begin an aside: "Kent Police – good at its best –".
  const sure =
    context.quoted ||
    /^\s*(?:\([^()]*\)\s*)?[(:|\t]/u.test(nearest.gap) ||
    /^["')\s]*(?:$|[;,.)\t|]|\((?:\p{L}+\s+)?(?:was\s|in\s)?(?:19|20)\d\d|\((?:was|previously|formerly|up|down)\s)/iu.test(
      context.right,
    );
  if (!sure) return null;
  return reading(context, 'label', 0.97, bodiesOf(nearest.list), nearest.gap);
}

/** "The extent to which [body] is effective at reducing crime requires improvement". */
function extent(context: GradeContext): GradeReading | null {
  const [nearest] = candidates(context);
  if (nearest === undefined || !patterns.EXTENT_LEAD.test(nearest.lead)) return null;
  const gap = patterns.EXTENT_GAP.exec(nearest.gap);
  if (gap === null || isDenied('', nearest.gap)) return null;
  return reading(context, 'the extent', 0.95, bodiesOf(nearest.list), nearest.gap, gap.groups?.['aspect']);
}

/** "[body] was graded ...", "received an overall rating of ...", "is ‘inadequate’ at ...", "requires improvement". */
function subject(context: GradeContext): GradeReading | null {
  const all = candidates(context);
  for (const [index, candidate] of all.entries()) {
    const found = betweenSubjectAndGrade(context, patterns.AFTER_NAME, candidate.gap);
    if (found === null || isOfOtherThing(candidate.lead, candidate.gap)) continue;
    // "EMSOU, which serves five forces, was ...": the comma closes an aside, and what it is said of stands before that.
    const outer = candidate.gap.startsWith(',') ? outside(context, all.slice(index + 1)) : null;
    const { predicate, list, lead, gap } = outer ?? { ...candidate, predicate: found };
    if (isDenied(lead, gap)) return null;
    return reading(context, predicate.rule, predicate.confidence, bodiesOf(list), gap, predicate.aspect);
  }
  return null;
}

/** The subject that an aside follows, with its predicate behind the aside, or null. */
function outside(
  context: GradeContext,
  further: readonly Candidate[],
): (Candidate & { readonly predicate: Predicate }) | null {
  for (const candidate of further) {
    if (!patterns.ASIDE_BEGINS.test(candidate.gap)) continue;
    const predicate = betweenSubjectAndGrade(context, patterns.AFTER_NAME, candidate.gap);
    if (predicate !== null) return { ...candidate, predicate };
  }
  return null;
}

/** "HMICFRS graded [body] as ...", "inspectors found [body] to be ...". */
function activeObject(context: GradeContext): GradeReading | null {
  for (const { list, lead, gap } of candidates(context)) {
    const active = patterns.ACTIVE_LEAD.exec(lead);
    const object = active === null ? null : patterns.ACTIVE_GAP.exec(gap);
    if (active === null || object === null) continue;
    // "Judged the force to be good": here "to be" tells nothing of what is to come.
    if (isDenied(lead, gap.replace(/^\s+to\s+be(?![\p{L}])/iu, ' '))) return null;
    const verb = active.groups?.['verb']?.toLowerCase() ?? '';
    if (isNoInspectorsVerdict(context, lead.slice(0, active.index), verb)) return null;
    // "found [body] good evidence" grades nothing: a verb of being or marks must say so.
    const weak = /^(?:found|finds?|finding|gave|gives?|awarded|handed|considered|marked?|marks)$/u.test(verb);
    if (
      weak &&
      !context.quoted &&
      !/\b(?:be|been|is|was|are|were)\b/iu.test(gap) &&
      !patterns.NOUN_AFTER.test(context.right) &&
      !/\s(?:marks?|grades?|ratings?|scores?)\s*[,:–—-]/iu.test(gap) &&
      (context.word.grade === 'good' || !AT_ANYTHING.test(context.right)) &&
      !isBareVerdict(context, lead)
    ) {
      return null;
    }
    return reading(context, 'rated by', 0.95, bodiesOf(list), gap, object.groups?.['aspect']);
  }
  return null;
}

/** "Inspectors found [body] inadequate." No evidence is inadequate or outstanding there, the body is. */
function isBareVerdict(context: GradeContext, lead: string): boolean {
  return (
    (context.word.grade === 'inadequate' || context.word.grade === 'outstanding') &&
    CLAUSE_END.test(context.right) &&
    patterns.INSPECTORS.test(lead)
  );
}

const PRONOUN =
  /(?<![\p{L}])(?<word>it|they|them|both|all\s+(?:three|four|five|six|seven)|we|us|itself|its|their|our)(?:(?<=we|they)'(?:re|ve)(?![\p{L}])|(?![\p{L}']))/giu;

/** "When I was at Essex Police we were rated good": not the body that the speaker speaks for today. */
const ELSEWHERE = new RegExp(
  String.raw`(?<![\p{L}])I\s+(?:was|worked|led|served|ran|joined|left|commanded)(?![\p{L}])[^.;]*${BODY}`,
  'u',
);

/** "[body] has been told it": who is told is meant. */
const TOLD_IT = new RegExp(
  String.raw`${BODY}\s+(?:has|have|had|was|were)\s+(?:(?:also|been)\s+)*told\s+(?:that\s+)?$`,
  'iu',
);

/** The body that stands last before an offset. */
function bodyBefore({ sentence }: GradeContext, offset: number): readonly BodyRef[] {
  const last = sentence.mentions.findLast((mention) => isInspected(mention) && mention.end <= offset);
  return last === undefined ? [] : bodiesOf([last]);
}

const GRADES_IT = endingPattern(String.raw`(?<![\p{L}])(?:grad|rat|judg|rank)(?:e|es|ed|ing)\s+`);

/** "It was rated ...", "Its performance was judged ...", "our overall rating is ...". */
function pronounSubject(context: GradeContext): GradeReading | null {
  const { sentence, text, left, word } = context;
  const pronouns = allMatches(PRONOUN, left).slice(-2).reverse();
  for (const pronoun of pronouns) {
    // "IT" is what computers are.
    if (pronoun[0] === 'IT') continue;
    const gap = left.slice(pronoun.index + pronoun[0].length);
    const lead = left.slice(0, pronoun.index);
    const key = (pronoun.groups?.['word'] ?? '').toLowerCase();
    const found =
      betweenSubjectAndGrade(context, patterns.AFTER_PRONOUN, gap) ??
      (/^(?:it|us|them)$/u.test(key) &&
      patterns.ACTIVE_LEAD.test(lead) &&
      (/^\s+(?:as|to\s+be)\b/iu.test(gap) || (/^\s+"?$/u.test(gap) && GRADES_IT.test(lead))) &&
      patterns.ACTIVE_GAP.test(gap)
        ? { rule: 'rated by', confidence: 0.92 }
        : null) ??
      ratedItsWork(key, lead, gap);
    if (found === null) continue;
    // "Had found it to be": here "to be" tells nothing of what is to come.
    const told = patterns.ACTIVE_LEAD.test(lead) ? gap.replace(/^\s+to\s+be(?![\p{L}])/iu, ' ') : gap;
    if (isDenied(lead, told) || (key === 'we' && ELSEWHERE.test(lead))) return null;
    const offset = word.start - left.length + pronoun.index;
    const heard = key === 'it' && TOLD_IT.test(lead) ? bodyBefore(context, offset) : [];
    const nearest =
      heard.length > 0
        ? heard
        : /^(?:we|our|us)$/u.test(key)
          ? context.we
          : antecedent(text, context.all, sentence, offset, /^(?:the|both|all)/u.test(key));
    // "Both had been good": the two that were just graded, whatever else was named.
    const count = key === 'both' ? 2 : key.startsWith('all') ? (NUMBERS.get(key.slice(3).trim()) ?? 0) : null;
    const bodies = count !== null && nearest.length !== count ? context.recent : nearest;
    // "The other two were both ...": those that are left of a longer list.
    if (count !== null && (bodies.length !== count || /\bother\b/iu.test(lead))) return null;
    return reading(context, `${found.rule}, pronoun`, found.confidence - 0.08, bodies, gap, found.aspect);
  }
  return null;
}

/** "Inspectors rated its handling of calls as ...". */
function ratedItsWork(key: string, lead: string, gap: string): Predicate | null {
  const aspect = /^(?:its|their|our)$/u.test(key) ? patterns.ACTIVE_GAP_OF_PRONOUN.exec(gap) : null;
  const verb = patterns.ACTIVE_LEAD.exec(`${lead} `)?.groups?.['verb'] ?? '';
  const words = aspect?.groups?.['aspect'];
  if (words === undefined || verb === '' || !/\s(?:as|to\s+be)[\s"]*$/iu.test(gap)) return null;
  return { rule: 'rated by', confidence: 0.9, aspect: words };
}

/** Adds the bodies of ", as was [body]" and "along with [body]". */
function withAlsoBodies(context: GradeContext, read: GradeReading): GradeReading {
  const { right, sentence, text, word } = context;
  const also = patterns.ALSO_BODY.exec(right);
  if (also === null) return read;
  const index = sentence.mentions.findIndex((mention) => mention.start >= word.end + also[0].length);
  if (index === -1) return read;
  const known = new Set(read.bodies.map(({ body }) => body));
  const more = bodiesOf(listStartingAt(text, sentence.mentions, index)).filter(
    ({ body }) => !known.has(body),
  );
  return { ...read, bodies: [...read.bodies, ...more] };
}
