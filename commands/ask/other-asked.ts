/**
 * Words that make a question another one than it is without them: "provisional grade" asks for none that was printed, "what did
 * they deny" for none of what they said. Such a word is never left out; where no source has it, nothing answers.
 */
import type { Corpus } from '../../corpus/corpus.ts';
import { termOf } from '../../corpus/search/analyse.ts';
import { withoutInflection } from './knowledge.ts';
import { GRADE_VERBS } from './padding.ts';
import { type Reading, shows } from './reading.ts';

/** Versions of a grade, a report or a statement that are not the one that was published. */
const VERSIONS =
  'draft drafts provisional interim preliminary original unofficial secret confidential private unpublished unreleased unseen leaked internal anonymous ' +
  'corrected revised amended altered disputed contested rejected proposed projected predicted expected alleged rumoured fake forged bogus hypothetical desired ' +
  'deserved deleted censored redacted classified withheld hidden suppressed missing self-assessed';

/** What is done to a grade, a report or a question, beside telling or printing it. */
const DEEDS =
  'deny denied denies denying refuse reject appeal dispute contest ignore dismiss oppose overturn withdraw withdrew withdrawn retract cancel cancelled cancelling conceal hide hid ' +
  'leak resign quit apologise apologize lie lied lying falsify falsified exaggerate fiddle forge approve decline omit omitted omitting spend spent sue contradict disagree challenge ' +
  'censor redact suppress veto delay block blocked obstruct threaten plagiarise fabricate distort return returned doctor massage sabotage';

/** How something was done that nobody says was done so. */
const MANNERS =
  'privately secretly wrongly wrongfully falsely unlawfully illegally mistakenly confidentially anonymously originally provisionally internally unofficially unfairly improperly deliberately accidentally';

const VERSION_WORDS: ReadonlySet<string> = new Set(VERSIONS.split(' '));
const DEED_STEMS: ReadonlySet<string> = new Set(DEEDS.split(' ').map(withoutInflection));
const MANNER_WORDS: ReadonlySet<string> = new Set(MANNERS.split(' '));

/**
 * Whether a word asks for something else than the question without it does.
 *
 * @example isOtherAsked('provisional') // true
 * @example isOtherAsked('denied') // true
 * @example isOtherAsked('obtained') // false
 */
export function isOtherAsked(word: string): boolean {
  return VERSION_WORDS.has(word) || MANNER_WORDS.has(word) || DEED_STEMS.has(withoutInflection(word));
}

/** "Which force improved the most": nobody is compared across inspections. */
const MOST_IMPROVED =
  /\b(?:(?:improv|progress|worsen|declin)\w*\s+(?:the\s+)?(?:most|least|fastest)|most\s+improved)\b/iu;

/** "What grade did they want": not the one that they got. */
const WANTED_GRADE =
  /\b(?:did|does|do)\s+(?!i\b|we\b|you\b)(?:[\p{L}'’]+\s+){1,4}?(?:want|expect|hope\s+for|give\s+(?:itself|themselves|himself|herself))\W*$/iu;

/** "What did inspectors fail to find": none of what they found. */
const OVERLOOKED =
  /\b(?:inspectors|inspectorate|hmicfrs|report|inspection)\s+(?:fail(?:ed)?\s+to|miss|missed|overlook|overlooked|get\s+wrong|got\s+wrong|leave\s+out|left\s+out)\b/iu;

/** "What did they not say". */
const NOT_SAID =
  /\bwhat\s+(?:did|does|has)(?:n['’]?t\s+(?:[\p{L}'’]+\s+){1,4}?|\s+(?:[\p{L}'’]+\s+){1,4}?(?:not|never|avoid|fail\s+to|forget\s+to)\s+)(?:say|saying|mention|mentioning|admit|admitting|explain|answer)\b/iu;

/** "The previous chief constable" is not the one who is quoted. */
const FORMER =
  /\b(?:former|previous|ex|retired|outgoing|incoming|next|future|last|late)[\s-]+(?:(?:temporary|acting|deputy|assistant)\s+)?(?:chief|commissioner|pcc|inspector|acc|dcc|leader|boss)\b/iu;

/** "Murray's wife" is not Murray. */
const KIN =
  /s\s+(?:wife|husband|partner|sons?|daughters?|brothers?|sisters?|mother|mum|father|dad|family|friends?|mates?|neighbours?|lawyers?|solicitors?|barristers?|predecessor|successor|secretary|dog)\b/iu;

/** "What grade did Murray get": nobody is graded but bodies. */
const GRADE_OF_PERSON =
  /\b(?:grades?|ratings?|scores?|marks?)\s+(?:did|has|have|does)\s+(?:[\p{L}'’]+\s+){1,3}?(?:get|got|receive|received|give|given|award)\b/iu;

const INSPECTORATE = '(?:the\\s+)?(?:hmicfrs|hmic|inspectorate|watchdog)';
/** "Is HMICFRS adequate", "who inspects the inspectorate": nobody grades it. */
const GRADE_OF_INSPECTORATE = new RegExp(
  `\\b(?:did|has|have|does|is|was)\\s+${INSPECTORATE}\\s+(?:been\\s+)?(?:get|got|receive|received|graded|inspected|rated|adequate|good|inadequate|outstanding)\\W*$|` +
    `\\bwho\\s+(?:inspects|grades|rates|oversees|runs|funds|pays|owns)\\s+${INSPECTORATE}\\b`,
  'iu',
);

/** "How often". */
const FREQUENCY = /\bhow\s+(?:often|frequently|regularly)\b/iu;

/** How to reach somebody: such words are not looked for ("address" is a verb in most documents). */
const CONTACT = /\b(?:e-?mail|postal|home|web|street)\s+address\b|\b(?:phone|telephone|mobile)\s+number\b/iu;

/** "Did they welcome the grade": what they did with it is asked, and not which it was. */
function deedToGrade({ tokens, topic }: Reading): string | undefined {
  if (!/^(?:did|does|do|has|have|had)$/u.test(tokens[0]?.text ?? '')) return undefined;
  return topic.find(({ at, unknown, word }) => {
    const behind = tokens.slice(at + 1, at + 4).map(({ text }) => text);
    return unknown && !GRADE_VERBS.has(word) && GRADE_FOLLOWS.test(behind.join(' '));
  })?.word;
}

const GRADE_FOLLOWS =
  /^(?:(?:against|with|to|at|by|over)\s+)?(?:the|its|their|this|that|his|her)\s+(?:grad(?:e|es|ing)|ratings?|scores?|results?|verdict)\b/u;

/** The words that ask for something that no source has; undefined where there are none. */
export function otherAsked(corpus: Corpus, reading: Reading): string | undefined {
  const { text, tokens, quoted, people, bodies } = reading;
  if (quoted.length > 0) return undefined;
  // "Spent or done": the other one may be answered.
  const isChoice = (at: number): boolean => tokens[at - 1]?.text === 'or' || tokens[at + 1]?.text === 'or';
  const word = tokens.find(
    (token, at) => isOtherAsked(token.text) && !isChoice(at) && !isHeld(corpus, token.text),
  );
  if (word !== undefined) return word.typed;
  const deed = deedToGrade(reading);
  if (deed !== undefined) return deed;
  const isGrade = shows(reading, 'grade', 'got');
  const isSpeech = shows(reading, 'say', 'statement');
  const patterns = [
    MOST_IMPROVED,
    OVERLOOKED,
    NOT_SAID,
    FREQUENCY,
    CONTACT,
    ...(isGrade ? [WANTED_GRADE] : []),
    ...(bodies.length === 0 ? [GRADE_OF_INSPECTORATE] : []),
    ...(people.length > 0 ? [KIN, GRADE_OF_PERSON] : isSpeech ? [FORMER] : []),
  ];
  return patterns.map((pattern) => pattern.exec(text)?.[0]).find((found) => found !== undefined);
}

function isHeld(corpus: Corpus, word: string): boolean {
  const term = termOf(word);
  return term !== null && corpus.frequency(term).passages > 0;
}
