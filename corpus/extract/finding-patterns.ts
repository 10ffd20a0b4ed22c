/** The patterns that tell findings, over masked sentences. Built from the lexicon once. */
import { z } from 'zod';
import type { FindingKind } from '../model.ts';
import { allMatches } from '../text/matches.ts';
import { evaluate } from './evaluation.ts';
import { lowerCasePattern, readLexicon } from './lexicon.ts';
import { BODY, INSPECTORATE } from './masked.ts';

const list = z.array(z.string().min(1));
const LEXICON = readLexicon(
  'findings.json',
  z.strictObject({
    about: z.string(),
    strengths: list,
    criticisms: list,
    negated: list,
    concerns: list,
    recommendations: list,
    orders: list,
    practices: list,
    reporting: list,
    sources: list,
    ownReport: list,
    included: list,
    passives: list,
  }),
);
const anyOf = (words: readonly string[]): RegExp =>
  lowerCasePattern(String.raw`(?<![\p{L}])(?:${words.join('|')})`);

const STRENGTH = anyOf(LEXICON.strengths);
const CRITICISM = lowerCasePattern(
  String.raw`(?<![\p{L}])(?:${LEXICON.criticisms.map((words) => words.replace(/\\s$/u, '')).join('|')})(?![\p{L}])|(?:(?<![\p{L}])not|(?<=\p{L})n't)\s+(?:\p{L}+\s+)?(?:${LEXICON.negated.join('|')})(?![\p{L}])`,
);
const CONCERN = anyOf(LEXICON.concerns);
/** "No longer concerned about its work": what was a fault is none any more, what might be is none yet. */
const OVER =
  /\brecommend(?:s|ed)?\s+(?:removing|moving|returning|closing)\b|\b(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|several|some)\s+(?:[a-z-]+\s+){0,2}(?:examples?\s+of\s+(?:[a-z]+\s+){0,2}practice|areas?\s+(?:for|of)\s+improvement|recommendations)\b(?!\s*(?::|that|because|about|over|on\b))|\b(?:clear|reduc|cut|halv|tackl|address)[a-z]*\s+(?:[a-z]+\s+){0,3}(?:backlogs?|gaps?|delays?)|\bif\s[^,.;]*|\bno\s+(?:areas?\s+for\s+improvement|causes?\s+(?:of|for)\s+concern|recommendations?|concerns)|\bno\s+longer\s+(?:concerned|worried|failing|struggling|poor|inadequate|understaffed)(?:\s+(?:about|over|by))?/g;
/** "No longer a cause of concern", "discharged its cause of concern": one that is closed. */
const CONCERN_OVER =
  /\b(?:no\s+longer|not|never|without)\s+(?:[a-z]+\s+){0,3}causes?\b|\b(?:discharg|clos|lift|remov|resolv)[a-z]*\s+[^.;]{0,60}\bcauses?\b|\bcauses?\s+(?:of|for)\s+concern\s+(?:[a-z]+\s+){0,3}(?:discharged|closed|lifted|removed|resolved)\b/;
const RECOMMENDATION = anyOf(LEXICON.recommendations);
const ORDER = anyOf(LEXICON.orders);
const PRACTICE = anyOf(LEXICON.practices);

const MUST = /\b(?:should|must|need(?:s|ed)?\s+to|ha[sd]\s+to|have\s+to)\b/;
/** "The force should train its officers", said by inspectors. */
const BODY_MUST = new RegExp(
  String.raw`(?:[${BODY}]|\b(?:it|they|officers|staff|leaders|supervisors))\s+(?:also\s+|still\s+|now\s+|therefore\s+)?(?:should|must|need(?:s|ed)?\s+to|ha[sd]\s+to|have\s+to)\s`,
);
const DEADLINE =
  /\b(?:by|before)\s+(?:the\s+(?:end|middle|start|beginning)\s+of\s+)?(?:early\s+|mid-?|late\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|next\s+[a-z]+|this\s+[a-z]+|20\d\d)\b|\bwithin\s+(?:the\s+next\s+)?(?:an?|[a-z]+|\d{1,3})\s+(?:days?|weeks?|months?|years?)\b/;
/** What must be done by a date: only a recommendation has one. */
function isDue(clause: string): boolean {
  return MUST.test(clause) && DEADLINE.test(clause);
}
/** "By 1 December, [body] should": a recommendation, whoever prints it. */
export const DUE_ORDER = new RegExp(
  String.raw`^["\s]*(?:by|within|before)\s[^.;:]{3,60}?,?\s+(?:the\s+)?(?:[${BODY}]+|it|they|both)\s+(?:should|must|needs?\s+to)(?![\p{L}])`,
  'iu',
);

/** The kind of finding that a masked clause words, or null where it words none. */
export function kindOfClause(masked: string): FindingKind | null {
  // Quoted words count as the reporter's: “effective processes in place”.
  const clause = masked.toLowerCase().replaceAll('"', ' ');
  const kind = kindOfWords(clause);
  // Few clauses have a kind at all, so that what is over is looked for last.
  if (kind === null) return null;
  const rest = clause.replace(OVER, ' ');
  return rest === clause ? kind : kindOfWords(rest);
}

function kindOfWords(clause: string): FindingKind | null {
  if (CONCERN.test(clause) && !CONCERN_OVER.test(clause)) return 'cause-of-concern';
  if (RECOMMENDATION.test(clause) || isDue(clause)) return 'recommendation';
  if (ORDER.test(clause)) return 'area-for-improvement';
  if (CRITICISM.test(clause)) return 'criticism';
  if (PRACTICE.test(clause)) return 'practice';
  if (STRENGTH.test(clause)) return 'strength';
  if (BODY_MUST.test(clause)) return 'criticism';
  const verdict = evaluate(clause);
  return verdict === null ? null : verdict === 'praise' ? 'strength' : 'criticism';
}

/** The other kinds that the words of a clause would also do for, each of which a rule before it took: for `--why`. */
export function otherKinds(masked: string, kind: FindingKind): FindingKind[] {
  const clause = masked.toLowerCase().replaceAll('"', ' ').replace(OVER, ' ');
  const kinds: [FindingKind, RegExp][] = [
    ['cause-of-concern', CONCERN],
    ['recommendation', RECOMMENDATION],
    ['area-for-improvement', ORDER],
    ['criticism', CRITICISM],
    ['practice', PRACTICE],
    ['strength', STRENGTH],
  ];
  return kinds.flatMap(([other, words]) => (other !== kind && words.test(clause) ? [other] : []));
}

const SOURCE = String.raw`(?:[${INSPECTORATE}]+|(?<![\p{L}])(?:${LEXICON.sources.join('|')})(?![\p{L}]))`;
const REPORTING = String.raw`(?<![\p{L}])(?:${LEXICON.reporting.join('|')})(?![\p{L}])`;
const SOURCES = new RegExp(lowerCasePattern(SOURCE).source, 'g');
const REPORTS_AFTER = lowerCasePattern(`^[^.;]{0,90}?${REPORTING}`);
const REPORTED_BEFORE = lowerCasePattern(
  String.raw`${REPORTING}\s+(?:(?:by|in)\s+)?$|according\s+to\s+[^.;]{0,40}$`,
);
/** "Inspectors from the zoo", "the inspection of the bridge": somebody else's. */
const OF_OTHERS = new RegExp(
  String.raw`^(?:inspectors?\s+(?:from|with)|(?:the|an)\s+inspection\s+of)\s+(?:(?:the|a|an|its)\s+)?(?![${BODY}${INSPECTORATE}]|force|police|how|\p{L}+\s+forces)`.replaceAll(
    '\\p{L}',
    '[a-z]',
  ),
);
/** How far before its source a verb stands at most, and how far after it, in UTF-16 units. */
const BEFORE_SOURCE = 60;
const AFTER_SOURCE = 120;

/** "Inspectors found", "HMICFRS said", "..., the inspectorate has said": whether masked words are the inspectorate's finding. */
export function isAttributed(masked: string): boolean {
  const words = masked.toLowerCase();
  for (const source of allMatches(SOURCES, words)) {
    const end = source.index + source[0].length;
    if (OF_OTHERS.test(words.slice(source.index, end + AFTER_SOURCE))) continue;
    if (REPORTS_AFTER.test(words.slice(end, end + AFTER_SOURCE))) return true;
    if (REPORTED_BEFORE.test(words.slice(Math.max(0, source.index - BEFORE_SOURCE), source.index)))
      return true;
  }
  return false;
}

/** "Rudge has recommended": a pattern for a surname, as it stands in the text, with a verb of telling after it. */
export function tellsAfter(surnames: readonly string[]): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}])(?:${surnames.join('|')})\s+(?:(?:has|have|had|also|then)\s+)*${REPORTING}`,
    'u',
  );
}

/** "They found", "It recommended": the sentence goes on with what inspectors found. */
export const GOES_ON = new RegExp(
  String.raw`^["\s]*(?:(?:however|but|and|yet|overall),?\s+)?(?:it|they|he|she)\s+(?:also\s+|further\s+|has\s+|have\s+){0,2}${REPORTING}`,
  'iu',
);
/** "They praised", after a sentence that names the inspectorate: only inspectors do so. */
export const JUDGES =
  /^["\s]*(?:(?:and|but)\s+)?(?:in\s+[^,]{2,40},\s+)?they\s+(?:also\s+|further\s+)?(?:praised|criticised|slammed|warned|found|identified|highlighted|noted|concluded|commended|were\s+(?:impressed|critical|concerned|pleased|struck)|liked|singled\s+out|welcomed|applauded)(?![\p{L}])/iu;
/** "It said the force must ...", after a sentence that names the inspectorate: who speaks of the force is not the force. */
export const SPEAKS_OF_BODY = new RegExp(
  String.raw`^["\s]*it\s+(?:also\s+|further\s+|has\s+|have\s+){0,2}${REPORTING}\s+(?:that\s+)?(?:the\s+)?[${BODY}]`,
  'iu',
);
/** "The force also needs to", "it must also": more orders, also in the next paragraph. */
export const ALSO_MUST = new RegExp(
  String.raw`^["\s]*(?:the\s+)?(?:[${BODY}]+|it|they)\s+(?:(?:also|further)\s+(?:needs?|must|should)|(?:needs?|must|should)\s+also|(?:was|were)\s+also\s+told)(?![\p{L}])`,
  'iu',
);
/** "..., they found": after what inspectors found, more of it. */
export const FOUND_AFTER = /,\s+(?:it|they)\s+(?:also\s+)?(?:found|said|say|says|added|noted)(?=[,.])/iu;
/** "The force said the report ...", "a September 2019 report said": a body's own words, and those of an older report. */
export const OTHERS_ACCOUNT = new RegExp(
  String.raw`^["\s]*(?:(?:however|but),?\s+)?(?:the\s+)?[${BODY}]+(?:'s\s+[^.;:]{1,60}?)?,?\s+(?:also\s+|has\s+|have\s+)?(?:said|says|told|added|insist(?:s|ed)|responded|accepts?|accepted|welcomed|disputed)(?![\p{L}])|^["\s]*(?:an?|the|its)\s+(?:\p{L}+\s+)?20\d\d\s+(?:report|inspection)(?![\p{L}])|^[^.;]{3,90}?\s(?:hit|hits|lashed)\s+(?:out|back)\s`,
  'iu',
);
/** Words of the body's own account, of what came after, or of somebody who is quoted. */
export const OWN_ACCOUNT =
  /["?]|(?<![\p{L}])(?:said|says|told|tells|added|insist\p{L}*|accept\p{L}*|admit\p{L}*|since|now|will|we|our|I|my|today|yesterday|announced|plans?\s+to|promised|welcomed|response\s+to\s+the\s+(?:report|inspection))(?![\p{L}])/iu;
/** What inspectors say besides findings: what follows from them, what is to come. */
export const NO_FINDING =
  /^["\s]*(?:if\s|(?:serious|organised|crime|criminals|offenders|policing)(?![\p{L}])|I(?!\s+(?:also\s+|therefore\s+|further\s+)*(?:found|saw|heard|noted|recommend|praise|commend|am|was|remain|have(?!\s+(?:shared|decided))|welcome|would\s+like)(?![\p{L}]))|this\s+means|these\s+are|(?:we|I)\s+(?:have\s+)?(?:shared|decided)|(?:we|I)(?:\s+will|\s+look|'ll|\s+hope|\s+expect|\s+thank|\s+recognise\s+that))(?![\p{L}])/iu;
/** "We heard from staff that", "as one analyst put it": what somebody told inspectors. */
export const TOLD_INSPECTORS =
  /^["\s]*(?:as\s+one\s|we\s+heard\s+from|one\s+(?:\p{L}+\s+)?(?:officer|analyst|manager|member|leader)\s)/iu;
/** "This means that the force has a poor understanding": a fault of the body, though it follows from another. */
export const MEANS_FAULT = new RegExp(
  String.raw`^["\s]*this\s+means\s+(?:that\s+)?(?:the\s+)?[${BODY}]`,
  'iu',
);
/** "Inspectors said they were": "they" are the inspectors. */
export const THEY_ARE_INSPECTORS = new RegExp(
  String.raw`${SOURCE}\s+(?:also\s+)?\p{L}+\s+(?:that\s+)?they\s`,
  'iu',
);
/** Whether masked words name a body, or speak of one. */
export const NAMES_BODY = new RegExp(`[${BODY}]`, 'u');
/** Whether the words name the inspectorate or its inspectors. */
export const NAMES_INSPECTORS = new RegExp(SOURCE, 'iu');
/** "The unit needs to improve ...", "Some forces did not have enough ...": after what inspectors found, more of it. */
export const GOES_ON_FAULT = new RegExp(
  String.raw`^["\s]*(?:however,?\s+|but\s+)?(?:the\s+)?(?:[${BODY}]+|it|they|there|some\s+forces|officers(?:\s+and\s+staff)?)(?:\s+(?:in|across)\s+the\s+region)?\s+(?:also\s+|still\s+)?(?:needs?\s|must\s|should\s|lack(?:s|ed)\s|(?:does|do|did|is|are|was|were|has|have|had)(?:\s+not|n't)\s)`,
  'iu',
);
/** A paragraph under a heading that introduces what follows, and is no finding itself. */
export const INTRODUCES =
  /^(?:during|in\s+(?:this|our)|we\s|this\s|our\s|as\s+part|the\s+following|here|below|these)/iu;
const PASSIVE = lowerCasePattern(String.raw`(?<![\p{L}])(?:${LEXICON.passives.join('|')})(?![\p{L}])`);

const TELLS_BODY = new RegExp(String.raw`[${BODY}]|\b(?:it|its|they|their|which|both|we|our)\b`);
const BODY_SAYS = new RegExp(String.raw`[${BODY}]\s+(?:said|says|told|claimed|added)\s`);

/** "Was told to", "was praised": in a text about an inspection, by the inspectors. */
export function isTold(masked: string): boolean {
  const words = masked.toLowerCase();
  const passive = PASSIVE.exec(words);
  if (passive === null) return false;
  if (passive[0].startsWith('concerns')) return true;
  // "Deficiencies have been found in the work of [body]".
  if (/found\s+(?:in|at|by)/.test(passive[0])) return words.includes(BODY);
  // "Drivers were urged to ...", "[body] said it had been asked to ...": told, but not what it is to do better.
  const before = words.slice(0, passive.index);
  return TELLS_BODY.test(before) && !BODY_SAYS.test(before);
}

/** ", the inspectorate has said" at the end of a clause. */
export const TRAILING = new RegExp(String.raw`,\s+(?:the\s+)?${SOURCE}(?:\s+\p{L}+){1,3}[.\s]*$`, 'iu');
/** Words by which a report speaks of itself, in lower case. */
export const OWN_REPORT = new RegExp(
  String.raw`(?<![a-z])(?<!\p{L})(?:${LEXICON.ownReport.join('|')})(?!\p{L})`,
  'gu',
);
/** "included", "such as": the list goes on elsewhere. */
export const INCLUDED = new RegExp(
  String.raw`(?<![\p{L}])(?:${LEXICON.included.join('|')})(?![\p{L}])`,
  'iu',
);

/** What parts the clauses of a sentence that may say different things. */
export const CLAUSE_BREAK = new RegExp(
  String.raw`,\s+while\s+(?=[${BODY}]|(?:its?|the|acknowledging|praising|noting|recognising|\p{L}+\s+(?:needed|was|were|had|did))\s)|,?\s+(?:but\s+that|but|although|though|whereas|yet(?!\s+to\s)|and\s+that)\s+(?=\S)|,\s+(?=which\s+(?:was|were)\s+(?:both\s+|all\s+|also\s+)?(?:told|asked|urged|praised|criticised)\b)|;\s+(?:however,\s+|and\s+)?(?=\S)`,
  'giu',
);
/** "While the unit has ..., it needs ...": two clauses. */
export const WHILE = new RegExp(
  String.raw`(?<![\p{L}])while\s+(?<first>[^;]{10,220}?),\s+(?=(?:it|they|there|the|more|its|some|[${BODY}]))`,
  'iu',
);

/** Quick to tell, in lower case: what every introduction of findings has in it. */
export const MAY_LIST = /areas?\b|improvement|\bcause|recommendation|strength|\bafis\b/;
/** The introduction of a list within one sentence, up to its first item. */
export const INLINE_LIST =
  /(?<head>\b(?:areas?|improvements?|causes?|recommendations?|strengths?)\b[^.:;]{0,120}?)\s*(?<verb>\b(?:included?|includes|including|among\s+them|such\s+as|(?:are|were|was|is)(?!\s+(?:also\s+|all\s+)?(?:singled|identified|highlighted|found|noted|listed|set|needed|required|made|raised|outlined|picked|marked)\b))\b:?|:|\s[–—-](?=\s))\s+(?=\S)/iu;
/** "HMICFRS asked the service to keep working on two matters:": what was asked is listed. */
export const ASKED_LIST = new RegExp(
  String.raw`(?:told|asked|urged|advised|wants?)\s+(?:the\s+)?(?:[${BODY}]+|it|them|us)\s+to\s[^.;:]{0,80}?\b(?:matters|things|points|areas|aspects)\s*:\s+(?=\S)`,
  'iu',
);
/** Quick to tell: what every such heading has in it. */
const MAY_HEAD =
  /cause|improve|better|work|\bAFI|focus|recommend|practice|strength|well\b|liked|praised|positive|good\s+at/i;
/** What such an introduction, a heading or a lead-in says of the items after it. */
export function kindOfHeading(words: string): FindingKind | null {
  if (!MAY_HEAD.test(words)) return null;
  if (/\bcauses?\s+(?:of|for)\s+concern\b/iu.test(words)) return 'cause-of-concern';
  if (
    /\bareas?\b[^.;]{0,60}\b(?:improv\p{L}*|do\s+better|work\s+on|needs?\s+work)\b|\bimprovements?\s+(?:needed|required|identified)\b|\bneed\s+(?:of\s+)?improvement\b|\bAFIs?\b/iu.test(
      words,
    )
  ) {
    return 'area-for-improvement';
  }
  if (/\bareas?\b[^.;]{0,40}\b(?:focus(?:s)?(?:ed|ing)?)\b|\bkey\s+areas\b[^.;]{0,60}\bfocus/iu.test(words))
    return 'focus';
  if (/\brecommend(?:ation|ed|s)/iu.test(words)) return 'recommendation';
  if (/\b(?:innovative|promising|notable)\b[^.;]{0,30}\bpractice\b/iu.test(words)) return 'practice';
  if (
    /\bstrengths\b|\b(?:doing|does|do|did|done|going)\s+well\b|\bgood\s+(?:practice|at)\b|\b(?:liked|praised)\b[^.;]{0,20}$|\bpositives\b/iu.test(
      words,
    )
  )
    return 'strength';
  return null;
}
/** A heading over what a body has done since: "What we are doing". */
export const DOING_HEADING =
  /^what\s+(?:we|the\s+(?:force|constabulary|unit|service))(?:'re|’re|'ve|’ve|\s+(?:are|is|have|has))\s+(?:now\s+|since\s+|already\s+)?(?:doing|done|changed|improved)(?![\p{L}])/iu;
/** A lead-in whose items say themselves what they are: "Inspectors found that:". */
export const FOUND_LEAD_IN =
  /\b(?:found|said|also\s+found|identified|highlighted|noted|[Aa]ccording\s+to\s+(?:the\s+)?(?:report|inspectorate|inspectors|watchdog))(?:\s+that)?(?:\s+(?:the\s+)?[\p{Lu}][\p{L}’'-]*(?:\s+[\p{L}’'-]+){0,4}|\s+(?:the|its?)\s+\p{L}+)?\s*:\s*$/u;
/** An item that gives a grade: "is ‘good’ at", "requires improvement in". */
export const GRADE_ITEM =
  /^[\s•*·–-]*(?:(?:is|was|has\s+been|rated|graded)\s+)*"?(?:outstanding|good|adequate|inadequate|requires?"?\s+"?improvement)"?\s+(?:at|in|for)\s/iu;
/** A lead-in whose verb says what its items are: "It also criticised:", "Inspectors were pleased to find that:". */
export const CRITICISED_LEAD_IN =
  /\b(?:criticised|concerned|disappointed|worried)(?:\s+(?:to\s+(?:find|see)|by|about|at))?(?:\s+that)?\s*:\s*$/iu;
/** The same of praise. */
export const PRAISED_LEAD_IN =
  /\b(?:praised|commended|liked|pleased|impressed)(?:\s+(?:to\s+(?:find|see)|by|with))?(?:\s+that)?\s*:\s*$/iu;
/** A lead-in to what must be improved: "HMICFRS said the region should improve:". */
export const IMPROVE_LEAD_IN = /\b(?:should|must|needs?\s+to|need)\s+improve(?:\s+in)?\s*:\s*$/iu;
/** A lead-in to what must be done: "By 30 September, the force should:". */
export const SHOULD_LEAD_IN = /\b(?:should|must|needs?\s+to)\s*:\s*$/iu;
/** What a body says it works on: "the key areas it has focused on are:". */
export const FOCUS_LEAD_IN =
  /\b(?:focus(?:s)?(?:ed|es|ing)?|centred|concentrated|concentrating)\s+(?:on|upon)\b[^.;]*:\s*$|\b(?:we|the\s+force|it)\s+(?:have|has)\s+(?:since\s+|already\s+)?(?:made|taken|put|introduced)\b[^.;]*:\s*$|\bwhat\s+(?:we|it|the\s+\p{L}+)\s+(?:have|has|had)\s+(?:since\s+)?(?:done|changed|improved)\b[^.;]*:\s*$|\bsince\s+the\s+(?:inspection|visit)[^.;]{0,60}\b(?:we|it|the\s+\p{L}+)\s+(?:have|has|had)\s*:\s*$|\bwork(?:ing)?\s+(?:to\s+)?(?:on|improve)\b[^.;]*:\s*$|\b(?:its|their|our)\s+(?:\p{L}+\s+){0,2}priorit(?:y|ies)\b[^.;]*:\s*$/iu;
