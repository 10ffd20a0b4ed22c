/** Reads one grade word in its sentence: whose grade it is, by which rule, how surely; or that it is no grade. */
import type { BodyRef } from '../model.ts';
import type { BodyMention } from './body-mention.ts';
import * as patterns from './grade-patterns.ts';
import type { GradeWord } from './grade-words.ts';
import { isInspected } from './masked.ts';
import { antecedent, bodiesOf, listEndingAt, listStartingAt, type Sentence } from './sentence-bodies.ts';

/** What the rules may look at. All strings are masked; `left` ends where the grade begins, `right` starts where it ends. */
export interface GradeContext {
  readonly text: string;
  readonly all: readonly Sentence[];
  readonly sentence: Sentence;
  readonly masked: string;
  readonly word: GradeWord;
  readonly left: string;
  readonly right: string;
  /** Whether the words themselves stand in quotation marks. */
  readonly quoted: boolean;
  /** Grades already read in this sentence, in order. */
  readonly before: readonly GradeReading[];
  /** Who "we" is here, or nobody. */
  readonly we: readonly BodyRef[];
  /** False inside a quotation of somebody who doesn't give grades. */
  readonly reporter: boolean;
  /** Whether the word stands in a quotation at all. */
  readonly inQuotation: boolean;
  /** Whether the document tells of an inspection at all. */
  readonly aboutInspection: boolean;
  /** Whether the document has a grade before this one. */
  readonly gradedBefore: boolean;
}

/** A grade word that the rules take for a grade. */
export interface GradeReading {
  readonly word: GradeWord;
  readonly bodies: readonly BodyRef[];
  readonly rule: string;
  readonly confidence: number;
  /** What of the body was graded, where the subject says so ("response to serious and organised crime"). */
  readonly aspect: string | null;
  /** The masked words from the subject's end to the grade, for the rules on time. */
  readonly gap: string;
}

/** How far a rule looks to either side of a grade, in UTF-16 units. */
export const WINDOW = 400;

type Rule = (context: GradeContext) => GradeReading | null;

/** The rules in order: the first that reads the word decides. */
const RULES: readonly Rule[] = [
  label,
  subject,
  activeObject,
  pronounSubject,
  possessive,
  ratingNoun,
  listedAfter,
  opening,
  gradeLabel,
  moved,
  gapped,
  sharedSubject,
];

/** Reads a grade word, or null where no rule takes it for a grade of a body. */
export function readGradeWord(context: GradeContext): GradeReading | null {
  if (!patterns.FOLLOWED_WELL.test(context.right) && context.word.grade !== 'requires improvement')
    return null;
  if (patterns.COUNT.test(context.right)) return null;
  for (const rule of RULES) {
    const reading = rule(context);
    if (reading !== null) return withAlsoBodies(context, reading);
  }
  return null;
}

function reading(
  context: GradeContext,
  rule: string,
  confidence: number,
  bodies: readonly BodyRef[],
  gap: string,
  aspect?: string,
): GradeReading | null {
  if (bodies.length === 0) return null;
  return { word: context.word, bodies, rule, confidence, gap, aspect: aspect ?? null };
}

/** A subject that may stand before the grade: the mentions of one list, what stands before and after them. */
interface Candidate {
  readonly list: readonly BodyMention[];
  readonly lead: string;
  readonly gap: string;
}

function candidates(context: GradeContext): Candidate[] {
  const { sentence, text, masked, word } = context;
  const found: Candidate[] = [];
  let index = sentence.mentions.length - 1;
  while (index >= 0 && found.length < 4) {
    const mention = sentence.mentions[index];
    index -= 1;
    if (mention === undefined || mention.end > word.start || !isInspected(mention)) continue;
    if (word.start - mention.end > WINDOW) break;
    const list = listEndingAt(text, sentence.mentions, index + 1);
    const first = list[0] ?? mention;
    found.push({
      list,
      lead: masked.slice(Math.max(0, first.start - sentence.start - 120), first.start - sentence.start),
      gap: masked.slice(mention.end - sentence.start, word.start - sentence.start),
    });
    index -= list.length - 1;
  }
  return found;
}

function isDenied(lead: string, gap: string): boolean {
  return (
    patterns.NEGATION.test(gap) ||
    patterns.NEGATED_SUBJECT.test(lead) ||
    patterns.HYPOTHETICAL.test(gap) ||
    patterns.HYPOTHETICAL_LEAD.test(lead) ||
    (patterns.TO_COME.test(gap) && !/\b(?:only|first|last|found|judged|deemed|considered)\b/iu.test(gap))
  );
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
  if (!patterns.LABEL.test(nearest.gap) || !patterns.LABEL_END.test(context.right)) return null;
  // Without marks a dash may also begin an aside: "Kent Police – good at its best –".
  const sure =
    context.quoted ||
    /^\s*(?:\([^()]*\)\s*)?[(:|\t]/u.test(nearest.gap) ||
    /^["')\s]*(?:$|[;,.)\t|])/u.test(context.right);
  if (!sure) return null;
  return reading(context, 'label', 0.97, bodiesOf(nearest.list), nearest.gap);
}

/** "[body] was graded ...", "received an overall rating of ...", "is ‘inadequate’ at ...", "requires improvement". */
function subject(context: GradeContext): GradeReading | null {
  for (const { list, lead, gap } of candidates(context)) {
    const found = betweenSubjectAndGrade(context, patterns.AFTER_NAME, gap);
    if (found === null) continue;
    if (isDenied(lead, gap)) return null;
    return reading(context, found.rule, found.confidence, bodiesOf(list), gap, found.aspect);
  }
  return null;
}

interface Predicate {
  readonly rule: string;
  readonly confidence: number;
  readonly aspect?: string;
}

function betweenSubjectAndGrade(
  context: GradeContext,
  gaps: typeof patterns.AFTER_NAME,
  gap: string,
): Predicate | null {
  const matched = (rule: string, confidence: number, match: RegExpExecArray | null): Predicate | null => {
    if (match === null) return null;
    const aspect = match.groups?.['aspect'];
    return aspect === undefined ? { rule, confidence } : { rule, confidence, aspect };
  };
  const received = gaps.received.exec(gap);
  const isRating =
    received?.groups?.['noun'] !== undefined ||
    patterns.NOUN_AFTER.test(context.right) ||
    context.quoted ||
    (/\ban?\s+$/iu.test(gap) && CLAUSE_END.test(context.right));
  return (
    matched('rated', 0.97, gaps.passive.exec(gap)) ??
    (isRating ? matched('received', 0.94, received) : null) ??
    matched('rating is', 0.93, gaps.rating.exec(gap)) ??
    (mayBeCopula(context) ? matched('is', context.quoted ? 0.9 : 0.85, gaps.copula.exec(gap)) : null) ??
    (mayBeVerbless(context) ? matched('headline', 0.88, gaps.verbless.exec(gap)) : null) ??
    matched('rated, second verb', 0.85, gaps.conjoined.exec(gap))
  );
}

const AT_TOPIC =
  /^"?\s+(?:at|in|for)\s+(?:how\b|the\s+way\b|its\b|their\b|\p{L}+ing\b|police\s+powers|leadership|crime\b|public\b|serious\b)/iu;
const SOMEBODY_SAYS =
  /\b(?:said|says|claim(?:s|ed)|believes?|thinks?|argue[sd]?|told|insist(?:s|ed)|added)\b/iu;
const AT_ANYTHING = /^"?\s+(?:at|in|for|over)\s/iu;
const CLAUSE_END = /^"?\s*(?:$|[.;,:!?)])/u;

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
  if (!reporter) return false;
  if (!context.inQuotation && SOMEBODY_SAYS.test(context.masked) && !patterns.INSPECTORS.test(context.masked))
    return false;
  if (word.grade === 'good') return AT_TOPIC.test(right) || (gradedBefore && CLAUSE_END.test(right));
  return (
    AT_ANYTHING.test(right) ||
    patterns.INSPECTORS.test(context.masked) ||
    isTitle ||
    (gradedBefore && CLAUSE_END.test(right))
  );
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

/** "HMICFRS graded [body] as ...", "inspectors found [body] to be ...". */
function activeObject(context: GradeContext): GradeReading | null {
  for (const { list, lead, gap } of candidates(context)) {
    const active = patterns.ACTIVE_LEAD.exec(lead);
    const object = active === null ? null : patterns.ACTIVE_GAP.exec(gap);
    if (active === null || object === null) continue;
    if (isDenied(lead, gap)) return null;
    const verb = active.groups?.['verb']?.toLowerCase() ?? '';
    // "found [body] good evidence" grades nothing: a verb of being or marks must say so.
    const weak = /^(?:found|finds?|finding|gave|gives?|awarded|handed|considered|marked?|marks)$/u.test(verb);
    if (
      weak &&
      !context.quoted &&
      !/\b(?:be|been|is|was|are|were)\b/iu.test(gap) &&
      !patterns.NOUN_AFTER.test(context.right)
    ) {
      return null;
    }
    return reading(context, 'rated by', 0.95, bodiesOf(list), gap, object.groups?.['aspect']);
  }
  return null;
}

const PRONOUN = /(?<![\p{L}])(?<word>it|they|them|we|us|itself|its|their|our)(?![\p{L}'])/giu;

/** "It was rated ...", "Its performance was judged ...", "our overall rating is ...". */
function pronounSubject(context: GradeContext): GradeReading | null {
  const { sentence, text, left, word } = context;
  const pronouns = [...left.matchAll(PRONOUN)].slice(-2).reverse();
  for (const pronoun of pronouns) {
    // "IT" is what computers are.
    if (pronoun[0] === 'IT') continue;
    const gap = left.slice(pronoun.index + pronoun[0].length);
    const lead = left.slice(0, pronoun.index);
    const key = pronoun[0].toLowerCase();
    const found =
      betweenSubjectAndGrade(context, patterns.AFTER_PRONOUN, gap) ??
      (/^(?:it|us|them)$/u.test(key) &&
      patterns.ACTIVE_LEAD.test(lead) &&
      /^\s+(?:as|to\s+be)\b/iu.test(gap) &&
      patterns.ACTIVE_GAP.test(gap)
        ? { rule: 'rated by', confidence: 0.92 }
        : null);
    if (found === null) continue;
    if (isDenied(lead, gap)) return null;
    const offset = word.start - left.length + pronoun.index;
    const bodies = /^(?:we|our|us)$/u.test(key)
      ? context.we
      : antecedent(text, context.all, sentence, offset, /^the/u.test(key));
    return reading(context, `${found.rule}, pronoun`, found.confidence - 0.08, bodies, gap, found.aspect);
  }
  return null;
}

/** "The force’s inadequate rating", "its ‘good’ grade". */
function possessive(context: GradeContext): GradeReading | null {
  const { left, right, sentence, text, word } = context;
  if (!patterns.NOUN_AFTER.test(right)) return null;
  const [nearest] = candidates(context);
  if (nearest !== undefined && patterns.POSSESSIVE.test(nearest.gap)) {
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
function ratingNoun(context: GradeContext): GradeReading | null {
  const { left, right, sentence, text, word } = context;
  const nounBefore = patterns.NOUN_BEFORE.test(left);
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

/** "The only force rated outstanding was [body]". */
function listedAfter(context: GradeContext): GradeReading | null {
  const { left, right, sentence, text, word } = context;
  const lead = patterns.LISTED_LEAD.exec(left);
  const after = lead === null ? null : patterns.LISTED_BODIES.exec(right);
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
function opening(context: GradeContext): GradeReading | null {
  const { left, right, sentence, text, word } = context;
  if (left.length < word.start - sentence.start || !patterns.OPENING.test(left)) return null;
  const after = patterns.OPENING_SUBJECT.exec(right);
  if (after === null || isDenied('', left)) return null;
  const index = sentence.mentions.findIndex((mention) => mention.start >= word.end + after[0].length);
  if (index === -1) return null;
  return reading(context, 'opening', 0.88, bodiesOf(listStartingAt(text, sentence.mentions, index)), left);
}

/** A line of its own: "Outstanding: Durham". */
function gradeLabel(context: GradeContext): GradeReading | null {
  const { left, right, sentence, text, word } = context;
  const gap = patterns.GRADE_LABEL.test(left) ? patterns.GRADE_LABEL_GAP.exec(right) : null;
  if (gap === null || left.length < word.start - sentence.start) return null;
  const index = sentence.mentions.findIndex((mention) => mention.start >= word.end + gap[0].length);
  if (index === -1) return null;
  return reading(context, 'grade label', 0.92, bodiesOf(listStartingAt(text, sentence.mentions, index)), '');
}

/** "Improved from ‘requires improvement’ to ‘good’"; "graded good, up from adequate". */
function moved(context: GradeContext): GradeReading | null {
  const { left, masked, sentence, word } = context;
  const before = context.before.at(-1);
  const between =
    before === undefined ? '' : masked.slice(before.word.end - sentence.start, word.start - sentence.start);
  if (before !== undefined && patterns.BRACKETED_BEFORE.test(left)) {
    return reading(context, 'moved from', 0.92, before.bodies, between);
  }
  const isFrom =
    (patterns.FROM_GRADE.test(left) && patterns.MOVED_FROM.test(left)) || patterns.COMPARED.test(left);
  if (before !== undefined && (isFrom || (before.rule === 'moved from' && patterns.MOVED_TO.test(between)))) {
    const which = /\bthe\s+(?<one>former|latter)\b/iu.exec(between)?.groups?.['one']?.toLowerCase();
    const bodies =
      which === undefined
        ? before.bodies
        : which === 'former'
          ? before.bodies.slice(0, 1)
          : before.bodies.slice(-1);
    return reading(context, isFrom ? 'moved from' : 'moved to', 0.9, bodies, between);
  }
  const [nearest] = candidates(context);
  if (!isFrom || nearest === undefined || isDenied(nearest.lead, nearest.gap)) return null;
  return reading(context, 'moved from', 0.9, bodiesOf(nearest.list), nearest.gap);
}

/** "Staffordshire was rated good and Warwickshire inadequate": the verb stands with the grade before. */
function gapped(context: GradeContext): GradeReading | null {
  const [nearest] = candidates(context);
  const before = context.before.at(-1);
  if (nearest === undefined || before === undefined) return null;
  if (!patterns.GAPPED_GAP.test(nearest.gap) || !patterns.GAPPED_LEAD.test(nearest.lead)) return null;
  const first = nearest.list[0];
  if (first === undefined || first.start < before.word.end) return null;
  return reading(context, 'same verb', 0.93, bodiesOf(nearest.list), nearest.gap);
}

/** "Rated good at preventing crime, adequate at investigating it": the subject stands with the grade before. */
function sharedSubject(context: GradeContext): GradeReading | null {
  const before = context.before.at(-1);
  if (before === undefined) return null;
  const { sentence, masked, word, right, quoted } = context;
  const between = masked.slice(before.word.end - sentence.start, word.start - sentence.start);
  if (!patterns.SHARED.test(between) || isDenied('', between)) return null;
  if (!quoted && !AT_ANYTHING.test(right) && !CLAUSE_END.test(right) && !/^\s+overall\b/iu.test(right))
    return null;
  return reading(context, 'same subject', 0.87, before.bodies, between);
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
