/** The clauses of a message: what stands before a question says whom it is about, and asks nothing. */

/** A clause with what parts it from the one before. */
export interface Clause {
  readonly text: string;
  /** True where it goes on from the clause before ("West Mercia, what did they get"), false where it is a question of its own. */
  readonly continues: boolean;
}

const QUESTION_WORDS =
  'who|whos|whose|what|whats|how|hows|when|which|why|where|did|does|do|was|were|is|are|has|have|can|could|will|would|should|wot';

/** What stands between a clause's beginning and its question word. */
const OPENING = '(?:so|but|well|ok|okay|just|please|pls|also|then|like|basically)';

/** A question mark, a new line, or "and" before a question word ends a question; other marks part clauses of one. */
const BOUNDARY = new RegExp(
  `(?<own>\\?+\\s+|\\n+|[,;]?\\s+(?:and|also|plus)\\s+(?=(?:also\\s+)?(?:${QUESTION_WORDS})\\b))|` +
    // "All I want to know is", whatever was told before it.
    `(?<told>[,;:.!]?\\s*\\b(?:(?:all|what)\\s+(?:i|we)\\s+(?:just\\s+)?(?:want|need|wanted)(?:\\s+to\\s+know)?\\s+is|(?:my|the)\\s+question\\s+is|(?:i|we)\\s+just\\s+(?:want|need)\\s+to\\s+know)\\s+)|` +
    // "I work for a council and need to know before nine how they did": what goes before the question is none of it.
    `(?<lead>[,;.]?\\s+(?:(?:and|so|but)\\s+)?(?:(?:i|we)\\s+)?(?:need|want|wanted|like|trying|hoping|have|asked)\\s+to\\s+(?:know|find\\s+out|check|confirm|understand|say|tell\\s+\\p{L}+)\\s+(?:[^?.!,;\\n]{0,40}?\\s)??)(?=(?:${QUESTION_WORDS})\\b)|` +
    // "I am a councillor and I'd like the grade."
    `(?<asked>(?<!\\bif)[,;.]?\\s+(?:(?:and|&|so|but)\\s+)?(?:i['’]?d\\s+(?:like|love)|(?:i|we)\\s+(?:would\\s+like|want|need)|(?:can|could)\\s+(?:you|someone|anyone)|please\\s+(?:tell|give|show))\\s+)|` +
    `(?<mark>[,;:!.]+\\s+|\\s+[-–—]+\\s+)(?=(?:${OPENING}\\s+)*(?:(?:by|in|at|for|on|from|of|to|with)\\s+)?(?:${QUESTION_WORDS})\\b)`,
  'giu',
);

/** No message is read any further, and no more clauses of it. */
const LONGEST = 2000;
const MOST_CLAUSES = 8;

const BEGINS_AS_QUESTION = new RegExp(`^(?:${OPENING}\\s+)*(?:${QUESTION_WORDS})\\b`, 'iu');

/** "My cousin swears that": who told the asker is nobody whose words are asked for. */
const HEARSAY =
  /^\W*(?:(?:so|but|well|ok|hi|hey)\s+)*(?:(?:my|our|some)\s+(?:\p{L}+\s+){1,3}?|(?:someone|somebody|everyone|everybody|people)\s+(?:(?:in|on|at|from)\s+(?:the\s+|my\s+)?\p{L}+\s+)?)(?<verb>\p{L}+)\s+(?:(?<hearer>me|us)\s+)?(?:that\s+)?(?=\p{L})(?!what(?:\s+(?:about|on|of)\b.*)?\W*$)/iu;
/** Forms of verbs with which somebody passes something on. */
const TELLS =
  /^(?:swears?|swore|insist(?:s|ed)?|reckon(?:s|ed)?|claim(?:s|ed)?|tells?|told|says?|said|thinks?|thought|believes?|bets?|argues?|maintains?|posted|tweeted|wrote|heard)$/iu;

/** "For the data appendix:", "before I put it to the panel on Thursday": what the asker needs the answer for. */
const PURPOSES: readonly RegExp[] = [
  /[\s,;.–—-]{1,4}(?:(?:i|we)\s+)?need(?:ed)?\s+(?:it|this|that)\s+(?:for|by)\b[^?!]{0,80}$/iu,
  /^\W*(?:sorry|excuse\s+me|forgive\s+me|not\s+being\s+funny|no\s+offence|i\s+know)\b[^?.!]{0,40}?\bbut\s+/iu,
  /^\W*for\s+(?:my|our|the|a|an|this)\s+(?:\p{L}+\s+){0,4}?\p{L}+\s*[:,]\s+(?=\S+\s+\S+)/iu,
  /(?<=\S\s{1,4}\S{1,40}\s{1,4}\S{1,40})[\s,;–—-]{1,8}(?:before|because|as|so(?:\s+that)?|when|while)\s+(?:i|we|i['’]?m|we['’]?re|i['’]?ve)\b(?!(?<=\b(?:before|when|while)\s+(?:i|we))\s+(?:was|were|had|did|came|went|got|left|saw|\p{L}+ed)\b)(?:(?!\b(?:who|what|which|how|when|where|why|could|can|would|did|does|tell|give|show)\b)[^?.!]){0,160}(?=[?.!\s]*$)/iu,
];

/** What a question is without who told the asker what it asks about; as it is where nobody did. */
function withoutHearsay(text: string): string {
  const lead = HEARSAY.exec(text);
  const verb = lead?.groups?.['verb'] ?? '';
  if (lead === null || !TELLS.test(verb)) return text;
  // "People told inspectors what": it was not told to the asker.
  const isToOthers = /^t(?:old|ells?)$/iu.test(verb) && lead.groups?.['hearer'] === undefined;
  return isToOthers ? text : text.slice(lead[0].length);
}

/**
 * A question without who told the asker what it asks about, and without what the answer is needed for.
 *
 * @param namesAny whether some words name anybody: what alone does is left in ("for the county force: what grade")
 */
export function withoutAsides(typed: string, namesAny: (text: string) => boolean): string {
  const steps = [
    ...PURPOSES.map(
      (purpose) =>
        (text: string): string =>
          text.replace(purpose, ''),
    ),
    withoutHearsay,
  ];
  return steps.reduce(
    (text, step) => {
      const left = step(text);
      return left === text || (namesAny(text) && !namesAny(left)) ? text : left;
    },
    typed.slice(0, LONGEST),
  );
}

const TOLD_BY_ASKER =
  /^\W*(?:(?:so|and|but|just)\s+)*(?:i|i['’]?m|i['’]?ve|im|ive|we|we['’]?re|my|our|got\s+my|got\s+an?)\b/iu;

/** Whether a clause tells something of the asker: "got my exam on Monday". */
export function tellsOfAsker(text: string): boolean {
  return TOLD_BY_ASKER.test(text) && !text.includes('?');
}

/** Whether a clause begins as a question does. */
export function beginsAsQuestion(text: string): boolean {
  return BEGINS_AS_QUESTION.test(text.trim());
}

/**
 * The clauses of a message, those without a word left out.
 *
 * @example clausesOf('West Mercia, what did they get? and who said so').map(({ text }) => text)
 *   // ['West Mercia', 'what did they get', 'who said so']
 */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let continues = false;
  const add = (end: number): void => {
    const clause = text.slice(from, end).trim();
    if (/[\p{L}\p{N}]/u.test(clause)) clauses.push({ text: clause, continues });
  };
  for (const match of text.slice(0, LONGEST).matchAll(BOUNDARY)) {
    if (clauses.length >= MOST_CLAUSES) break;
    add(match.index);
    continues = match.groups?.['own'] === undefined;
    from = match.index + match[0].length;
  }
  add(text.length);
  return clauses.slice(0, MOST_CLAUSES);
}
