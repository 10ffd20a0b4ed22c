/**
 * What takes a grade away whichever rule would read it: somebody else's verdict, a body's own, a grade that was not given,
 * one that is told to be untrue, places that are no forces. Precision comes first: a wrong grade is worse than a missing one.
 */
import type { GradeContext } from './grade-context.ts';
import { INSPECTORS } from './grade-patterns.ts';
import { endingPattern } from './lexicon.ts';
import { BODY, INSPECTORATE, isInspected } from './masked.ts';

/** "The force rated itself good". */
const RATED_ITSELF = endingPattern(
  String.raw`(?<![\p{L}])(?:rat|grad|judg|assess|mark|scor|rank|class|deem|consider|declar|giv|gave|award)\p{L}*\s+(?:itself|themselves|ourselves|himself|herself)\s+(?:(?:as|to\s+be|at|overall|an?)\s+)*"?`,
);
const SELF_ASSESSED = /(?<![\p{L}])self[\s-]?(?:assess|evaluat|grad|rat)\p{L}*/iu;
/** "It is a myth that", "wrongly said that", "denied reports that". */
const SAID_WRONGLY =
  /(?<![\p{L}])(?:(?:wrongly|falsely|incorrectly|mistakenly|erroneously|inaccurately)\s+(?:said|stated|claimed|listed|suggested|wrote|announced|posted|told\s|reported\s+that)|(?:myth|rumours?|speculation|hoax)\s+that|(?:den(?:ied|ies|ying)|dismiss(?:ed|es|ing)|reject(?:ed|s|ing))\s+(?:\p{L}+\s+){0,3}that)(?![\p{L}])/iu;
const SAID_UNTRUE = /^[^.;:]{0,80}?(?<![\p{L}])(?:untrue|not\s+true|false(?:ly)?)(?![\p{L}])/iu;
/** "This was wrong." right behind the sentence. */
const TAKEN_BACK =
  /^["“‘\s]*(?:this|that|the\s+(?:grade|rating|claim|statement|report))\s+(?:was|were)\s+(?:(?:in\s+fact|entirely|simply)\s+)?(?:wrong|incorrect|untrue|false|inaccurate|an?\s+(?:error|mistake)|not\s+(?:true|correct|so|accurate|the\s+case))(?![\p{L}])/iu;
/** "Had Kent Police been graded inadequate, ...": a condition without "if". */
const INVERTED = endingPattern(
  String.raw`(?:(?:^|[.,;:]|\bthat)["\s]*)(?:had|should)\s+(?:the\s+)?${BODY}+(?:'s\s+\p{L}+)?\s+(?!to\s)[^.;:?!]*`,
);
/** "Good or better", "adequate or above": not which. */
const OR_BETTER = /^"?\s+(?:or|and)\s+(?:better|above|higher|worse|below|lower)(?![\p{L}])/iu;

/** "A leaked draft of the report", "a spoof report": what has not been published, or not by inspectors. */
const UNPUBLISHED =
  /(?<![\p{L}])(?:(?:leaked|draft|unpublished|provisional|mock|fake|spoof|hoax)\s+(?:\p{L}+\s+){0,2}?(?:reports?|grad(?:e|es|ing|ings)|ratings?|judge?ments?|assessments?|inspections?|version|cop(?:y|ies)|drafts?|letters?|document|website|account)|spoof|satir\p{L}+|parod\p{L}+|april\s+fool\p{L}*|a\s+draft\s+of)(?![\p{L}])/iu;

/** Whether nothing in these words grades anybody, whatever a rule would read. */
export function isRefused(context: GradeContext): boolean {
  const { left, right, sentence, all, text, masked } = context;
  if (OR_BETTER.test(right) || RATED_ITSELF.test(left) || INVERTED.test(left)) return true;
  if (UNPUBLISHED.test(masked)) return true;
  if (SELF_ASSESSED.test(left) && !INSPECTORS.test(masked)) return true;
  if (BY_OTHER_JUDGE.test(right)) return true;
  if (context.word.grade === 'requires improvement' && IMPROVEMENT_WORK.test(right)) return true;
  if (SAID_WRONGLY.test(left) || SAID_UNTRUE.test(right)) return true;
  const next = all[sentence.index + 1];
  if (next !== undefined && TAKEN_BACK.test(text.slice(next.start, next.start + 80))) return true;
  return isOnlyPlaces(context);
}

/** "Essex and Kent were rated outstanding for their beaches": places, in a text that speaks of no police and no inspectorate of theirs. */
function isOnlyPlaces({ sentence, isOnPolice }: GradeContext): boolean {
  if (isOnPolice) return false;
  const bodies = sentence.mentions.filter(isInspected);
  return bodies.length > 0 && bodies.every(({ place }) => place);
}

/** "Did not", "declined to", "stopped short of", before a verb of grading. */
const NOT_DONE = endingPattern(
  String.raw`(?:(?<![\p{L}])(?:not|never|nobody|nor|neither|without|short\s+of|refrain(?:s|ed)?\s+from|instead\s+of|rather\s+than|(?:declin|refus|fail|hesitat|threaten|want|prepar|wait)(?:e|es|ed|ing|s)?\s+to|(?:yet|unable|reluctant|ready|due|about|likely|set)\s+to)|n't)\s+(?:(?:actually|ever|even|yet|formally)\s+)?"?`,
);
/** Those whose verdict is no inspection's grade. */
const OTHERS =
  '(?:MPs?|MSs?|peers?|councillors?|ministers?|secretary|leaders?|candidates?|residents|locals|people|public|staff|officers|workers|coroners?|judges?|justice|magistrates?|IOPC|ombudsman|federation|unions?|unison|campaigners?|charity|charities|victims|famil(?:y|ies)|critics?|lawyers?|auditors?|respondents|survey|poll|court|tribunal|jury|newspaper|columnists?|readers|voters|businesses|chair(?:man|woman)?|constable|commissioner|PCC|mayor|council|committee|per\\s+cent|%|academics?|experts?|activists?|workforce|visitors|customers|parents|users|regulator|callers|patients)';
/** Right before the verb. */
const OTHER_JUDGE = endingPattern(
  String.raw`(?<![\p{L}])${OTHERS}(?:,[^,]{1,60},)?(?:\s+(?:also|then|once|has|have|had|who|again|even|last\s+\p{L}+))*\s+"?`,
);
/** "Cllr Ted Hughes, who chairs the panel, graded": an office that gives no grades, with its holder's name. */
const NAMED_JUDGE =
  /(?<![\p{L}])(?:Cllr|Councillor|MP|Mayor|Judge|Justice|Coroner|Minister|Secretary)\s+(?:\p{Lu}[\p{L}'-]+,?\s+){1,3}(?:(?:who|of|from)\s[^,]{1,60},\s+)?(?:has\s+|had\s+)?"?$/u;
/** "Labelled inadequate by Labour", "good marks from the public". */
const BY_OTHER_JUDGE = new RegExp(
  String.raw`^"?\s+(?:(?:marks?|grades?|ratings?|scores?)\s+)?(?:by|from)\s+(?:(?!inspect)[\p{L}\p{N}'%-]+\s+){0,5}?(?:${OTHERS}|Labour|Tor(?:y|ies)|conservatives?|reform|opposition|stonewall|Ofsted|Estyn|CQC)(?![\p{L}])`,
  'iu',
);
/** "But victims said it was": with nothing but "is" between them and the grade, it is what they think. */
const OTHERS_SAY = endingPattern(
  String.raw`(?<![\p{L}])${OTHERS}\s+(?:\p{L}+\s+){0,2}?(?:said|says?|claim\p{L}*|thinks?|thought|feels?|felt|believ\p{L}*|argu\p{L}*|insist\p{L}*|complain\p{L}*)\s[^.;:"${INSPECTORATE}]{0,80}`,
);
/** "Recommendations for [body] remain", "the report on [body] is": what is outstanding is not the body. */
const OF_OTHER_THING = endingPattern(
  String.raw`(?<!(?:rat|grad|mark|verdict|judgement|judgment|score)\p{L}*)\s(?:on|for|from|by|about|against|to|with)\s+(?:the\s+)?`,
);
const ONLY_IS =
  /^\s+(?:(?:is|are|was|were|be|been|has|have|had|still|remain\p{L}*|stay\p{L}*|now|also)\s*"?)+$/iu;
const IMPROVEMENT_WORK = /^"?\s+(?:works?|plans?|programmes?|measures|projects?|funding)(?![\p{L}])/iu;

/** Whether somebody who gives no grades says of the body before that it "is" good or bad. */
export function isOthersOpinion(left: string): boolean {
  return OTHERS_SAY.test(left);
}

/** Whether the words before a body make it part of another subject, of which the grade's word is said with "is" or "remains". */
export function isOfOtherThing(lead: string, gap: string): boolean {
  return ONLY_IS.test(gap) && OF_OTHER_THING.test(lead);
}

/** Verbs that anybody can pass a verdict with: only an inspector's counts. */
const OPINION = /^(?:brand|label|declare|rule|consider|deem|class|found|find|mark)/iu;
const SUBJECT_PRONOUN = endingPattern(
  String.raw`(?:^|(?<![\p{L}])(?:they|it|who|which|and|also|that|has|have|had|after|by|[,;:–—-])\s*)"?`,
);
const GRADER = new RegExp(
  String.raw`${INSPECTORATE}|(?<![\p{L}])(?:inspector\p{L}*|inspections?|reports?|watchdogs?|HMIC\p{L}*|PEEL)(?![\p{L}])`,
  'iu',
);

/** Whether the active verb before a body says that somebody who gives no grades does so, or that nobody does; `before` ends where the verb begins. */
export function isNoInspectorsVerdict(context: GradeContext, before: string, verb: string): boolean {
  if (NOT_DONE.test(before)) return true;
  if (OTHER_JUDGE.test(before) || NAMED_JUDGE.test(before)) return true;
  if (!OPINION.test(verb)) return false;
  return !GRADER.test(context.masked) && !(context.aboutInspection && SUBJECT_PRONOUN.test(before));
}
