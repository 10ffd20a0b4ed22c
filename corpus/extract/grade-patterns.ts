/** The patterns that tell a grade from the same word used otherwise, over masked sentences. Built from the lexicon once. */
import { z } from 'zod';
import { endingPattern, readLexicon } from './lexicon.ts';
import { BODY, GRADE, INSPECTORATE } from './masked.ts';

const list = z.array(z.string().min(1));
const LEXICON = readLexicon(
  'grades.json',
  z.strictObject({
    about: z.string(),
    ratingVerbs: list,
    activeVerbs: list,
    receivingVerbs: list,
    ratingNouns: list,
    subjectNouns: list,
    auxiliaries: list,
    hypothetical: list,
    negation: list,
    earlier: list,
    notEarlier: list,
    now: list,
    inspectors: list,
    followers: list,
  }),
);

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;
const VERB = any(LEXICON.ratingVerbs);
const NOUN = any(LEXICON.ratingNouns);
const AUX = any(LEXICON.auxiliaries);
const RECEIVED = any(LEXICON.receivingVerbs);
const SUBJECT_NOUN = any(LEXICON.subjectNouns);

/** "(GMP)", ", which serves Kent," or "– the largest –" between a name and its verb. */
const APPOSITION = String.raw`(?:\s*\([^()]{0,80}\))?(?:,\s[^;:]{1,200}?,|\s[–—-]\s[^;:]{1,200}?\s[–—-])?`;
/** "response to serious and organised crime": what of the body was graded. */
const ASPECT = String.raw`(?<aspect>(?:[\p{L}-]+\s+){0,6}?${SUBJECT_NOUN}(?:\s+(?:to|of|in|at|for|with|on|across)\s+[^;:."${BODY}${GRADE}]{1,80}?)?)`;
const ASPECT_OF_NAME = String.raw`(?:(?:'s|"|')\s+${ASPECT})?`;
const ASPECT_OF_PRONOUN = String.raw`(?:\s+${ASPECT})?`;
const FILL = String.raw`(?:,?[\s"]+${AUX}(?![\p{L}]))*`;
/** "is the only force in the country to be", "was one of two forces". */
const ONE_OF = String.raw`(?:\s+(?:is|was|became|becomes|remains|were|are)\s+(?:now\s+)?(?:(?:one|two|three|four|five|among)\s+(?:of\s+)?)?(?:the\s+|just\s+|only\s+|\d{1,2}\s+|\p{L}+\s+){0,5}(?:forces?|units?|constabular(?:y|ies)|services?|ROCUs?|first|only)(?:\s+(?:in|across)\s+(?:the\s+)?[\p{L}\s-]{2,40}?)?(?:\s+(?:to\s+(?:be|have\s+been)|which|that|nationally))?)?`;
const TAIL = String.raw`(?:,?[\s"]+(?:as|at|to be|being|overall|only|an?|the|both|also|itself|merely|simply|just|have been|is|are)(?![\p{L}]))*[\s"(]*$`;
const BY = String.raw`(?:\s+by\s+[^,;.:]{1,60}?)?`;

const pattern = (source: string): RegExp => new RegExp(source, 'iu');

/** Patterns for what stands between a subject and the grade; for a name, and for a pronoun ("its rating was"). */
function gaps(aspect: string) {
  const subject = `^${aspect}${APPOSITION}(?:,?\\s+(?:which|who|that))?`;
  return {
    passive: pattern(
      `(?:${subject}${ONE_OF}(?:\\s+that\\s[^;:,.${BODY}${GRADE}]{1,90}?)?|^,(?=\\s))${FILL}[\\s"]+(?:${VERB}|found(?=\\s+to\\s|\\s+"?$)|\\p{L}{3,}ed(?=\\s+as\\s+"))"?${BY}${TAIL}`,
    ),
    received: pattern(
      `${subject}${FILL},?\\s+${RECEIVED}(?:\\s+(?:an?|the|its|their|another|one|two|three|four|five|six|seven|eight|nine|ten|only|just|overall|highest|possible|top|lowest|second|first|third|ever|consecutive|same|\\d+))*(?<noun>\\s+(?:overall\\s+)?${NOUN}(?:\\s+(?:of|as|at)|\\s*[,:–—-]))?(?:\\s+(?:an?|the))*[\\s"]*$`,
    ),
    rating: pattern(
      `${subject}(?:\\s+|'s\\s+)(?:\\p{L}+\\s+){0,3}?${NOUN}\\s+(?:overall\\s+)?(?:is|was|were|are|has\\s+been|had\\s+been|remains?|as|of|at)(?:\\s+(?:still|also|again|now))*[\\s"]*$`,
    ),
    copula: pattern(
      `${subject}${FILL}\\s+(?:is|was|are|were|remains?|remained|be|being|been|stays|stayed)(?:\\s+(?:both|all|also|again|now|still|currently|only|overall|already|once))*[\\s"]*$`,
    ),
    verbless: pattern(`${subject}(?:\\s+(?:also|still|now|both|all|overall|only))*[\\s"]*$`),
    conjoined: pattern(
      `^[^;:${BODY}]{0,200}?(?:\\band|\\bbut|,|\\bafter(?=\\s+(?:being|having)))${FILL}[\\s"]+(?:${VERB}|found(?=\\s+to\\s))"?${BY}${TAIL}`,
    ),
  };
}

/** "Was graded on eight areas: good in one": what follows the colon lists its grades. */
export const GRADED_LIST = pattern(
  String.raw`^\s+(?:was|were|has\s+been|have\s+been)\s+(?:\p{L}+\s+)?${VERB}(?:\s+(?:on|in|across|for|over)\s[^.;:${BODY}${GRADE}]{1,80})?(?:\s+as\s+follows)?\s*:\s*"?$`,
);
/** Between a body's name and a grade. */
export const AFTER_NAME = gaps(ASPECT_OF_NAME);
/** Between a pronoun and a grade. */
export const AFTER_PRONOUN = gaps(ASPECT_OF_PRONOUN);

/** What begins an aside behind a name: ", which", ", like", " (EMSOU), the unit for". */
export const ASIDE_BEGINS =
  /^(?:\s*\([^()]{0,80}\))?,\s(?:which|who|that|whose|like|unlike|with|along|alongside|together|the|a|an|one|part|covering|serving|next)\s/iu;
/** "West Mercia – ‘inadequate’", "West Mercia (inadequate)", a table's columns. */
export const LABEL = pattern(
  String.raw`^(?:\s*\([^()]{0,40}\))?(?:'s?\s+(?:overall\s+)?${NOUN})?\s*(?:[–—:|\t(=-]|\s{2,})\s*"?(?:(?:both|all|each)\s+)?(?:(?:graded|rated|judged|overall)\s*:?\s*(?:as\s+)?)?["\s]*$`,
);
/** "Kent Police, good; Essex Police, adequate": a list of pairs. */
export const PAIR_GAP = /^(?:\s*\([^()]{0,40}\))?,\s*"?$/u;
/** "Essex and Kent, both adequate", "the second was Kent, also adequate": the grade stands behind its bodies like a second name. */
export const APPOSED_GAP = /^(?:\s*\([^()]{0,40}\))?,\s+(?:both|all|each|also|again|now|still)\s+"?$/iu;
/** What stands before the body of such a pair. */
export const PAIR_LEAD = /(?:[:;]|\band)\s+(?:the\s+)?$|^\s*$/iu;
/** What ends such a pair. */
export const PAIR_END = /^"?\s*(?:;|\.?\s*$|,?\s+and\b)/iu;
/** What may follow a grade that stands as a label. */
export const LABEL_END = /^["')\]\s]*(?:$|[;,.|\t)(]|(?:and|while|but|at|for|in|overall)\b|[–—-]\s)/iu;
/** A body directly before a grade, after a conjunction: the verb stands with the grade before. */
export const GAPPED_GAP =
  /^(?:\s*\([^()]{0,40}\))?(?:,\s[^,;:"]{3,80},)?(?:\s+(?:as|at|was|were|is|also|overall|both|only|being))*[\s"]*$/iu;
/** What stands before the body of such a clause. */
export const GAPPED_LEAD = endingPattern(
  String.raw`(?:,|;|\band|\bbut|\bwhile|\bwhereas|\bwith|"|[–—-])\s+(?:the\s+|both\s+|neighbouring\s+|(?:that|those)\s+of\s+)*`,
);
/** Between a grade and the next of the same subject: "good at preventing crime, adequate at ...". */
export const SHARED = pattern(
  String.raw`^"?[^.;${BODY}${GRADE}]{0,220}?(?:,|;|\band|\bbut|\bthen|/)\s*"?(?:(?:was|is|were|also|then|particularly|especially|after|having|receiving|received|an?|the|it|they|has|had|been|again|just|only|now|still|currently|found|to|be|one|two|three|four|five|six|seven|eight|nine|${VERB})\s+)*(?:as\s+|at\s+|being\s+|overall\s+)*["\s]*$`,
);
/** A rating verb before the object: "HMICFRS graded [body] ...". */
export const ACTIVE_LEAD = pattern(
  String.raw`\b(?<verb>${any(LEXICON.activeVerbs)}|(?:assessments?|judge?ments?|gradings?|ratings?)\s+of)(?:\s+that)?(?:\s+(?:the|both|all|neighbouring|each|overall|its|police|force|area))*(?:\s+${SUBJECT_NOUN}\s+(?:of|at|by)(?:\s+the)?)?\s*"?$`,
);
const ACTIVE_TAIL = String.raw`(?:\s+(?:its|the|an?|\p{L}+-?)(?:\s+\p{L}+){0,2}?\s+${NOUN}\s*[,:–—-]|\s+(?:top|full|high|low)\s+${NOUN}\s*[,:–—-])?(?:,?\s+(?:as|to\s+be|being|overall|is|was|are|were|both|also|an?|having|to\s+have\s+been|only|with|at))*[\s"]*$`;
/** Between such an object and the grade. */
export const ACTIVE_GAP = pattern(`^${ASPECT_OF_NAME}${APPOSITION}${ACTIVE_TAIL}`);
/** The same after "its", "their" or "our". */
export const ACTIVE_GAP_OF_PRONOUN = pattern(`^\\s+${ASPECT}${ACTIVE_TAIL}`);
/** A rating noun right before the grade: "an overall rating of". */
export const NOUN_BEFORE = endingPattern(
  String.raw`\b${NOUN}\s+(?:overall\s+)?(?:of|as|to|at)(?:\s+(?:an?|the|only|just))*[\s"]*`,
);
/** A rating noun right after the grade: "inadequate rating". */
export const NOUN_AFTER = pattern(String.raw`^"?\s+(?:overall\s+)?${NOUN}\b`);
/** "outstanding rating for [body]". */
export const NOUN_AFTER_FOR = pattern(
  String.raw`^"?\s+(?:(?:was|is)\s+the\s+)?(?:overall\s+)?${NOUN}\s+(?:(?:was|has\s+been|were|being|is|that\s+was)\s+)?(?:given\s+|awarded\s+|handed\s+|issued\s+)?(?:for|to|of|at|on)\s+(?:the\s+|both\s+)*(?=${BODY})`,
);
/** "an overall rating of inadequate for [body]", "... was given to [body]". */
export const FOR_BODY = pattern(
  String.raw`^"?\s+(?:(?:was|were|has\s+been)\s+(?:given|awarded|handed|issued)\s+)?(?:for|to|at)\s+(?:the\s+|both\s+)*(?=${BODY})`,
);
/** "The requires improvement we received": whose it was stands after the grade. */
export const RECEIVED_AFTER =
  /^"?\s+(?:(?:that|which)\s+)?(?<who>we|it|they)\s+(?:had\s+|was\s+|were\s+)?(?:received|given|awarded|got|held|had|scored)(?![\p{L}])/iu;
/** "Was praised but ‘requires improvement’": the grade is the second verb itself. */
export const SECOND_VERB = pattern(
  String.raw`^\s+(?:was|were|is|are|has|have|had|did|does)\s[^.;:${BODY}${GRADE}]{0,120}?(?:,|\band|\bbut|\byet)\s+(?:also\s+|still\s+|again\s+)*["\s]*$`,
);
/** Between a body and "inadequate rating": "the force’s", "its disappointing". */
export const POSSESSIVE = /^(?:'s?|")?\s+(?:[\p{L}-]+\s+){0,3}["\s]*$/iu;
/** ", as was [body]", "along with [body]". */
export const ALSO_BODY = pattern(
  String.raw`^"?[^.;${GRADE}]{0,80}?,?\s+(?:as\s+(?:was|were|is|are|did|had|has)|along\s+with|alongside|together\s+with)\s+(?:the\s+|both\s+|neighbouring\s+)*(?=${BODY})`,
);
/** A sentence that begins with the grading: "Rated outstanding for the third time, [body] ...". */
export const OPENING = pattern(
  String.raw`^["\s]*(?:(?:despite|after|having|although|while|though|once|when|since|now|also|again|already)\s+)*(?:(?:being|been|having|it|was)\s+)*${VERB}${TAIL}`,
);
/** What stands between such an opening and its subject. */
export const OPENING_SUBJECT = pattern(
  String.raw`^[^.;:${BODY}]{0,160}?,\s+(?:the\s+|neighbouring\s+)*(?=${BODY})`,
);
/** "The only force rated outstanding was [body]"; "Rated as good: [bodies]". */
export const LISTED_LEAD = pattern(
  String.raw`(?:^|\b(?:forces?|those|units?|bodies|ones?|one|two|three|four|five|six|only|services?|constabularies)\b[^.;:${BODY}]{0,60}?)["\s]*${VERB}${TAIL}`,
);
/** What stands between such a grade and its bodies. */
export const LISTED_BODIES = pattern(
  String.raw`^"?[^.;${BODY}${GRADE}]{0,60}?(?:\b(?:is|was|were|are)|:|\s[–—-])\s+(?:the\s+|both\s+)*(?=${BODY})`,
);
/** "The extent to which [body] is efficient at keeping people safe is ...": how the inspectorate sums up. */
export const EXTENT_LEAD = endingPattern(String.raw`\bthe\s+extent\s+to\s+which\s+(?:the\s+)?`);
/** Between such a body and its grade. */
export const EXTENT_GAP = pattern(
  String.raw`^\s+(?:is|was)\s+(?<aspect>[^.;:${BODY}${GRADE}]{4,160}?)(?:\s+(?:is|was|remains|has\s+been|rated|graded|judged|as|to\s+be))*[\s"]*$`,
);
/** A line that begins with a grade and goes on with bodies: "Outstanding: Durham". */
export const GRADE_LABEL = pattern(String.raw`^\s*(?:[•*·–—-]\s*)?(?:graded\s+|rated\s+)?"?\s*$`);
/** What parts such a grade from its bodies. */
export const GRADE_LABEL_GAP = pattern(
  String.raw`^"?\s*(?:\([^()]{0,20}\))?\s*(?:[:–—|\t]|\s-)\s*(?:the\s+)?(?=${BODY})`,
);

/** A word that may follow a grade; a noun after it would make it an adjective ("good work"). */
export const FOLLOWED_WELL = pattern(
  String.raw`^"?(?:$|\s*[^\p{L}\p{N}\s"]|["\s]*$|"?\s+"?(?:${any(LEXICON.followers)}\b|${NOUN}\b|[${BODY}${INSPECTORATE}]|\p{N}))`,
);
/** Words that take the assertion away: conditions, wishes, predictions. Case counts, so that May is a month. */
export const HYPOTHETICAL = new RegExp(
  String.raw`(?<![\p{L}])(?:${LEXICON.hypothetical.join('|')}|If|Unless|Whether)(?![\p{L}])`,
  'u',
);
/** Words that deny. */
export const NEGATION = pattern(String.raw`(?<![\p{L}])${any(LEXICON.negation)}(?![\p{L}])|n't\b`);
/** A denial or a part right before the subject: "neither", "two of the region's". */
export const NEGATED_SUBJECT = endingPattern(
  String.raw`\b(?:neither|nor|no|not|without|unlike|(?:none|one|two|three|four|five|half|most|some|many|several|few|each\s+but\s+one)\s+of)\s+(?:(?:the|its|their)\s+)?(?:[\p{L}]+'s\s+)?`,
);
/** "All but Kent Police", "except Kent Police", "and not, as reported, Essex Police". */
export const EXCEPTED = endingPattern(
  String.raw`(?<![\p{L}])(?:all\s+but|except(?:ing)?(?:\s+for)?|apart\s+from|aside\s+from|other\s+than|excluding|bar|(?:with\s+)?the\s+exception\s+of|not,?\s+as\s+(?:\p{L}+\s+){0,3}?(?:reported|said|stated|printed),?)\s+(?:(?:the|its|their|neighbouring)\s+)*`,
);
/** "if", "wants", "should" in the clause before the subject. */
export const HYPOTHETICAL_LEAD = new RegExp(
  String.raw`(?<![\p{L}])(?:${LEXICON.hypothetical.join('|')}|If|Unless|Whether)(?![\p{L}])[^,;.:${BODY}${GRADE}]*$`,
  'u',
);
/** "is to be rated": not yet. "The only force to be rated" is. */
export const TO_COME = /\b(?:is|are|was|were|due|set|going)\s+to\s+be\b|^\s+to\s+be\b/iu;
/** The grade before this one: "up from", "improved from". */
export const FROM_GRADE = endingPattern(
  String.raw`\bfrom\s+(?:an?\s+|the\s+|its\s+|their\s+|being\s+)?(?:previous\s+|earlier\s+|overall\s+)?(?:(?:grade|grading|rating|judgement)\s+(?:of\s+)?)?["\s]*`,
);
/** "From inadequate to good": the grade that follows makes the one before it a grade. */
export const TO_GRADE = new RegExp(
  String.raw`^"?\s+(?:in\s+(?:19|20)\d\d\s+)?(?:up\s+|down\s+)?to\s+(?:an?\s+)?"?${GRADE}`,
  'iu',
);
/** "Kent Police: from inadequate to good". */
export const LABEL_FROM = /^\s*[:–—-]\s*(?:up\s+|down\s+)?from\s+(?:an?\s+)?"?$/iu;
/** "Improved from", "fallen from", "up from": what comes before the earlier one of two grades. */
export const MOVED_FROM = endingPattern(
  String.raw`(?:\b(?:improv|mov|upgrad|downgrad|drop|fall|fell|ris|rose|climb|slid|slump|plung|tumbl|leap|sank|sink|gone|went|going|slip|chang|rais|lift|jump)\p{L}*\b[^.;:]{0,60}?|\b(?:up|down|change|move|drop|rise|improvement)\s+)\bfrom\s+[^.;:]{0,50}`,
);
/** Between the earlier one and the grade of today. */
export const MOVED_TO =
  /^"?\s+(?:(?:at|in)\s+[^.;:]{1,60}?\s+)?(?:up\s+|down\s+|straight\s+)?to\s+(?:an?\s+|being\s+|a\s+rating\s+of\s+)*(?:rated\s+|graded\s+)?["\s]*$/iu;
/** "Compared with", before a grade of another time. */
export const COMPARED = endingPattern(
  String.raw`\bcompared\s+(?:with|to)\s+(?:(?:an?|the|its|their|being|previous|earlier|last|grade|rating|rated|graded|of)\s+)*["\s]*`,
);
/** "Adequate (previously requires improvement)". */
export const BRACKETED_BEFORE = endingPattern(
  String.raw`\(\s*(?:previously|formerly|was|up\s+from|down\s+from|from|last\s+time|in\s+20\d\d|(?:PEEL\s+)?20\d\d(?:[/–-]\d{2,4})?)[:,]?(?:\s+(?:rated|graded))?\s*"?`,
);
/** Between a body and the grade that it had before: "(previously". */
export const BRACKET_OF_BEFORE =
  /^\s*\(\s*(?:previously|formerly|last\s+time|up\s+from|down\s+from)[:,]?(?:\s+(?:rated|graded))?\s*"?$/iu;
/** "– inadequate two years ago – is now": the aside has a time of its own. */
export const THEN_IN_ASIDE =
  /^"?\s+(?:(?:\p{L}+|\d{1,2})\s+years?\s+(?:ago|before|earlier)|in\s+(?:\p{L}+\s+)?20\d\d|last\s+(?:time|year)(?:\s+(?:a)?round)?|at\s+(?:its|the|their)\s+(?:last|previous)\s+inspection|previously)\s*(?:[,)]|[–—-]\s)/iu;
/** Between a body and such an aside: nothing, or what of it was graded. */
export const BEFORE_ASIDE = pattern(String.raw`^${ASPECT_OF_NAME}\s*(?:,|\(|[–—-])\s*"?$`);
/** "Its response to emergency calls –". */
export const PRONOUN_BEFORE_ASIDE = pattern(
  String.raw`(?<![\p{L}])(?:its|their|our)\s+${ASPECT}\s*(?:,|\(|[–—-])\s*"?$`,
);
/** "Has four outstanding grades", between the body and the grade. */
export const HAS_GRADES =
  /^\s+(?:now\s+|also\s+)?(?:has|have|had)\s+(?:now\s+)?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+"?$/iu;
/** Behind a grade in brackets: it is the one before. */
export const LAST_TIME_IN_BRACKET =
  /^"?\s+(?:last\s+time|previously|before|at\s+the\s+last\s+inspection)\s*\)/iu;
/** A grade that has held for years, told beside today's. */
export const EACH_TIME = /^"?\s+(?:each|every)\s+(?:time|year)\b|^"?\s+since\s+20\d\d/iu;
/** Words for an earlier inspection. */
export const EARLIER = pattern(String.raw`(?<![\p{L}])${any(LEXICON.earlier)}(?![\p{L}])`);
/** Words for an earlier inspection that don't make the grade an earlier one: "since its last inspection". */
export const NOT_EARLIER = new RegExp(String.raw`(?<![\p{L}])${any(LEXICON.notEarlier)}(?![\p{L}])`, 'giu');
/** Words for today's inspection. */
export const NOW = pattern(String.raw`(?<![\p{L}])${any(LEXICON.now)}(?![\p{L}])`);
/** Who reports grades. */
export const INSPECTORS = pattern(
  String.raw`${INSPECTORATE}|(?<![\p{L}])${any(LEXICON.inspectors)}(?![\p{L}])`,
);
/** Who inspects, or the words that only an inspection's report has. */
export const TELLS_OF_INSPECTION = pattern(
  String.raw`${INSPECTORATE}|(?<![\p{L}])(?:${any(LEXICON.inspectors)}|areas?\s+for\s+improvement|causes?\s+of\s+concern|graded\s+judge?ments?)(?![\p{L}])`,
);
/** What was done since an inspection: a visit to see what came of it. */
export const FOLLOW_UP =
  /\b(?:revisit(?:ed|s)?|re-?inspect(?:ed|ion|ions)?|follow-up\s+(?:inspection|visit))\b|\b(?:since|after)\s+(?:its|the|their|our|an)\s+(?:\p{L}+\s+){0,2}inspection\s+in\s+(?:\p{L}+\s+)?20\d\d/iu;
/** Those who grade schools, hospitals, prisons: where they are named, a grade of nobody may be of those. */
export const OTHER_INSPECTORATES =
  /\b(?:Ofsted|Estyn|CQC|Care\s+Quality\s+Commission|Care\s+Inspectorate|HMIP|Inspectorate\s+of\s+(?:Prisons|Probation)|Ofgem|Ofwat|Ofcom)\b/;
/** "In three areas – investigating crime, managing offenders": the areas counted are named. */
export const COUNT_NAMED = pattern(
  String.raw`^"?\s+(?:in|across|for|at)\s+(?:\p{L}+\s+){0,3}?(?:areas?|categories|aspects)\s*(?:[–—:]|\s-(?=\s))\s*(?<topic>[^.;:${GRADE}]{4,240}?)\s*(?:[.;]|$)`,
);
/** "Responding to the public had been graded as": an area of work as the subject, from the beginning of its clause. */
export const AREA_SUBJECT = pattern(
  String.raw`(?:^|[.;:]\s|,?\s(?:but|and|while|although|with)\s)["\s•*·–-]*(?<area>(?:the\s+way\s|how\s|its\s|\p{L}+ing\s|${SUBJECT_NOUN}(?:\s|$))[^.;:"${BODY}${GRADE}]{0,160}?)${FILL}\s*(?:(?<rated>(?:is|was|are|were|been)\s+(?:also\s+|again\s+|still\s+|now\s+)*(?:${VERB}|found(?=\s+to\s)))${TAIL}|(?:was|were|been|is|are)\s+(?:also\s+)?(?:given|awarded|handed)(?:\s+an?|\s+the)?[\s"]*$)`,
);
/** Areas of several or of others, or no area at all. */
export const OTHERS =
  /(?<![\p{L}])(?:forces|services|constabularies|units|hospitals?|schools?|homes?|councils?|university|charity|company|residents|auditors?|regulator|customers|others|everything|something|nothing|anything|during|according|following|speaking)(?![\p{L}])/iu;
/** "There were", before grades that nobody is named for. */
export const THERE_WERE = endingPattern(
  String.raw`(?<![\p{L}])there\s+(?:was|were|is|are|have\s+been)\s+(?:also\s+|an?\s+|two\s+|further\s+|more\s+)*["\s]*`,
);
/** "marks for leadership". */
export const MARKS_FOR = pattern(String.raw`^"?\s+${NOUN}\s+(?:for|in|at)\s`);
/** "The grade of": one that the reader knows. */
export const THE_GRADE_OF = endingPattern(
  String.raw`(?<![\p{L}])(?:the|that|this|our|its)\s+(?:(?:overall|previous|earlier|current|latest|disappointing|same)\s+){0,2}(?:grade|grading|rating|judge?ment)\s+of\s+["\s]*`,
);
/** "The result follows an": a grade told with its inspection. */
export const FOLLOWS = endingPattern(
  String.raw`(?<![\p{L}])(?:follows|followed|after|from|despite|replaces?d?)\s+(?:an?|the|its|last\s+year's)\s+(?:(?:overall|previous|earlier)\s+)?"?`,
);
/** "The inadequate grading". */
export const DEFINITE = endingPattern(
  String.raw`(?<![\p{L}])(?:the|that|this)\s+(?:(?:overall|previous|earlier|latest)\s+)?"?`,
);
/** What any force with the grade would get. */
export const IN_GENERAL = pattern(
  String.raw`^"?\s+(?:${NOUN}\s+)?(?:means?|would|could|triggers?|leads?\s+to|results?\s+in|is\s+(?:given|the|a|not)|can|applies|requires|should)(?![\p{L}])`,
);
/** "Although this is still rated as". */
export const THIS_IS_RATED = pattern(
  String.raw`(?<![\p{L}])(?:this|that|these|which)\s+(?:is|was|are|were|has\s+been)\s+(?:also\s+|still\s+|again\s+|now\s+|only\s+)*${VERB}${TAIL}`,
);
/** "But still", at the turn of a headline. */
export const STILL = endingPattern(
  String.raw`(?:[–—-]|,|:|\bbut|\band|\byet)\s+(?:(?:but|and|yet)\s+)?(?:it\s+)?(?:still|again|now|also|remains|rated|graded)?\s*"`,
);
/** What follows the bodies that a grade introduces: nothing; "Good – the force has shown ..." explains a scale. */
export const AFTER_LISTED = /^\s*(?:\([^()]*\)\s*)?[.;,]?\s*$/u;
