/** What the rules for grades look at, and what they give back. */
import type { BodyRef } from '../model.ts';
import type { BodyMention } from './body-mention.ts';
import * as patterns from './grade-patterns.ts';
import type { GradeWord } from './grade-words.ts';
import { isInspected } from './masked.ts';
import { bodiesOf, listEndingAt, type Sentence } from './sentence-bodies.ts';

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
  /** The only force or unit that the text names, or null. */
  readonly onlyBody: BodyRef | null;
  /** The bodies that were graded in the sentences right before this one, in order. */
  readonly recent: readonly BodyRef[];
  /** False inside a quotation of somebody who doesn't give grades. */
  readonly reporter: boolean;
  /** Whether the word stands in a quotation at all. */
  readonly inQuotation: boolean;
  /** Whether the document tells of an inspection at all. */
  readonly aboutInspection: boolean;
  /** Whether a sentence that names nobody can only be about the police or a fire service: no other inspectorate is named. */
  readonly nobodyElse: boolean;
  /** Whether the document has a grade before this one. */
  readonly gradedBefore: boolean;
  /** Whether the document tells what was done since an inspection, so that "that inspection" is no longer the latest. */
  readonly isFollowUp: boolean;
  /** Whether a bare place can be a force at all: the text speaks of the police, and of no other inspectorate alone. */
  readonly isOnPolice: boolean;
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

/** A reading, or null where nobody is graded. */
export function reading(
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
export interface Candidate {
  readonly list: readonly BodyMention[];
  readonly lead: string;
  readonly gap: string;
}

const CANDIDATES = new WeakMap<GradeContext, readonly Candidate[]>();

/** The subjects that may stand before a grade, the nearest first; put together once, for every rule asks. */
export function candidates(context: GradeContext): readonly Candidate[] {
  const known = CANDIDATES.get(context) ?? candidatesBefore(context);
  CANDIDATES.set(context, known);
  return known;
}

function candidatesBefore({ sentence, text, masked, word }: GradeContext): Candidate[] {
  const found: Candidate[] = [];
  let index = sentence.mentions.length - 1;
  while (index >= 0 && found.length < 4) {
    const mention = sentence.mentions[index];
    index -= 1;
    if (mention === undefined || mention.end > word.start || !isInspected(mention)) continue;
    if (word.start - mention.end > WINDOW) break;
    const list = listEndingAt(text, sentence.mentions, index + 1);
    const first = list[0] ?? mention;
    if (isEitherOf(text, list)) {
      index -= list.length - 1;
      continue;
    }
    found.push({
      list,
      lead: masked.slice(Math.max(0, first.start - sentence.start - 120), first.start - sentence.start),
      gap: masked.slice(mention.end - sentence.start, word.start - sentence.start),
    });
    index -= list.length - 1;
  }
  return found;
}

/** "Norfolk or Suffolk police was graded": nobody can tell which. "The unit, or EMSOU," is one body. */
function isEitherOf(text: string, list: readonly BodyMention[]): boolean {
  const [before, last] = [list.at(-2), list.at(-1)];
  if (before === undefined || last === undefined || bodiesOf([before, last]).length < 2) return false;
  return /\sor\s/u.test(text.slice(before.end, last.start));
}

/** ", with a budget not much larger,": what describes the subject denies nothing of the grade. */
const DESCRIBES = /^,\s(?:with|despite|like|unlike|an?|the|one|whose|where)\s[^;:,]{1,160},\s/iu;

/** Whether the words before the subject or after it deny the grade, or only wish or predict it. */
export function isDenied(before: string, gap: string): boolean {
  // "Must improve after it was rated ...": what must be done says nothing of what has been.
  const lead = before.replace(/^.*(?<![\p{L}])(?:after|because|since|having)\s/isu, '');
  const told = gap.replace(DESCRIBES, ' ');
  return (
    patterns.NEGATION.test(told) ||
    patterns.NEGATED_SUBJECT.test(lead) ||
    (patterns.EXCEPTED.test(lead) && !/^,\s+(?:which|who)\s/iu.test(gap)) ||
    patterns.HYPOTHETICAL.test(told) ||
    patterns.HYPOTHETICAL_LEAD.test(lead) ||
    (patterns.TO_COME.test(gap) && !/\b(?:only|first|last|found|judged|deemed|considered)\b/iu.test(gap))
  );
}

/** "at tackling gangs". */
export const AT_ANYTHING = /^"?\s+(?:at|in|for|over)\s/iu;
/** The clause ends with the grade. */
export const CLAUSE_END = /^"?(?:\s+(?:still|again|too|now))?\s*(?:$|[.;,:!?)])/u;
