/** Questions for what a word means, and for the duty to answer a report. */
import { foldName } from '../../../corpus/names.ts';
import { termOf } from '../../../corpus/search/analyse.ts';
import type { Line } from '../../command.ts';
import { dutyLines } from '../../parts/register-findings.ts';
import { together } from '../combine.ts';
import { type Knowledge, knowledgeOf } from '../knowledge.ts';
import { bodiesOf, type Planned, type Question } from '../question.ts';
import { ownTopic, type Reading, shows, type TopicWord } from '../reading.ts';
import { retrieve } from '../retrieve.ts';
import type { Token } from '../tokens.ts';
import { FILLERS } from '../word-lists.ts';
import { fromGlossary } from './glossary.ts';
import { shownPassages } from './passages.ts';

const SMALL_WORDS = new Set(
  'a an the this that these those in it does do did mean means meaning by of on for to about like all really actually again please pls is are was u you'.split(
    ' ',
  ),
);

/** The words that neither ask for a meaning nor are mere politeness. */
function withoutCues({ tokens }: Reading, { cues }: Knowledge): Token[] {
  const rest: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const cue = cues.at(tokens, at);
    const isSkipped = cue?.value.some((shown) => shown === 'define' || shown === 'polite') === true;
    const token = tokens[at];
    if (!isSkipped && token !== undefined && token.text !== 'what') rest.push(token);
    at += isSkipped ? cue.length : 1;
  }
  return rest;
}

/** Words without the small ones before and behind them. */
function trimmed(tokens: readonly Token[]): readonly Token[] {
  const isOwn = ({ text }: Token): boolean => !SMALL_WORDS.has(text);
  return tokens.slice(Math.max(0, tokens.findIndex(isOwn)), tokens.findLastIndex(isOwn) + 1);
}

/** "Can someone define X for me", "explain X to somebody who", "what do people mean by X": the term stands in one place. */
const ASKED_TERMS: readonly RegExp[] = [
  /\b(?:define|explain|expand)\s+(?:an?\s+|the\s+)?(?<term>[^\s,]+(?:\s+[^\s,]+){0,4}?)(?:\s+(?:to|for)\s+(?:me|us|somebody|someone|anyone|anybody|an?|my|our|the)\b.*|,.*)?[\s?!.]*$/iu,
  /\bwhat\s+(?:do|does|did)\s+\S+(?:\s+\S+)?\s+mean\s+by\s+(?:an?\s+|the\s+)?(?<term>\S+(?:\s+\S+){0,4}?)[\s?!.]*$/iu,
  /\bwhat\s+(?:does|do|did)\s+(?:an?\s+|the\s+)?(?<term>\S+)\s+(?:bit|part|thing|letter|in\s+front\s+of|before|after|behind|next\s+to|beside|in)\s+.*?\b(?:mean|stand\s+for)\b/iu,
  /\bthe\s+(?<term>\S+)\s+(?:bit|part|thing|in\s+front\s+of|before)\b.*\bmeans?\s+what\b/iu,
];

/** The glossary's entry for a term that is asked for by its place in the question. */
async function askedTerm(question: Question): Promise<Planned | undefined> {
  for (const pattern of ASKED_TERMS) {
    const term = pattern.exec(question.reading.text)?.groups?.['term'];
    const found = term === undefined ? undefined : await fromGlossary(question, term);
    if (found !== undefined) return found;
  }
  return undefined;
}

const ASKS_MEANING =
  /\b(?:define|definition|explain|explanation|expand|mean(?:s|ing)?|stands? for|short for|spell(?:ed|t)? out|jargon|proper|(?:official|right|correct|real) (?:term|word|name))\b|^\W*(?:so\s+)?what(?:\s+(?:is|are|was|were)|['’]?s)\s+(?:an?\s+|the\s+)?(?=\S)/iu;

/** The one term of the glossary that stands among the words of a question for a meaning, where nothing of its own is asked of it. */
async function namedTerm(question: Question): Promise<Planned | undefined> {
  const { reading, corpus } = question;
  const { tokens, text } = reading;
  if (!ASKS_MEANING.test(text) || reading.grades.length + reading.people.length > 0) return undefined;
  if (reading.bodies.some(({ named }) => named.type !== 'unit') || shows(reading, ...OTHER_KINDS))
    return undefined;
  const { terms } = knowledgeOf(corpus);
  const found: { term: string; at: number; length: number }[] = [];
  for (let at = 0; at < tokens.length; ) {
    const term = terms.at(tokens, at);
    if (term !== undefined) found.push({ term: term.value, at, length: term.length });
    at += term?.length ?? 1;
  }
  const [only] = found;
  if (only === undefined || found.some(({ term }) => term !== only.term)) return undefined;
  // "The county lines budget" is no question for what county lines are.
  const isBeside = ownTopic(reading).some(
    ({ at, word }) => (at < only.at && !ASKS_MEANING.test(word)) || at === only.at + only.length,
  );
  return isBeside ? undefined : fromGlossary(question, only.term);
}

/** What a term means: "what is an LRO", "LRO". */
export async function definition(question: Question): Promise<Planned | undefined> {
  const { reading, corpus } = question;
  if (isDuty(reading)) return duty(question);
  if ((shows(reading, 'scale') || asksOfGrades(reading)) && reading.bodies.length === 0)
    return fromGlossary(question, 'Grade');
  const asksName =
    reading.inspectorate && reading.tokens.some(({ text }) => text === 'called' || text === 'name');
  if (shows(reading, 'inspectorate') || asksName) return fromGlossary(question, 'HMICFRS');
  // "What are the recommendations" asks for them, not for what the word means.
  const asksThem = /^\W*what\s+(?:are|were)\s+(?:the|their|its|your|all)\b/iu.test(reading.text);
  if (asksThem && shows(reading, 'recommendation', 'concern', 'improve', 'strength')) return undefined;
  const both = await bothTerms(question);
  if (both !== undefined) return both;
  const asked = (await askedTerm(question)) ?? (await namedTerm(question));
  if (asked !== undefined) return asked;
  const asks = shows(reading, 'define') || /^\W*(?:so\s+)?what\s+do(?:es)?\s.*\bdo\W*$/iu.test(reading.text);
  const rest = trimmed(withoutCues(reading, knowledgeOf(corpus)));
  if (rest.length === 0 || rest.length > 5) return undefined;
  const term = rest.map(({ text }) => text).join(' ');
  if (!asks) {
    const isShort = rest.length === 1 && reading.tokens.length <= 4 && reading.bodies.length === 0;
    if (isOtherName(question, term)) return fromGlossary(question, term);
    return isShort && !shows(reading, 'grade', 'got', 'help', 'quantity') && reading.grades.length === 0
      ? fromGlossary(question, term)
      : undefined;
  }
  const exact = await fromGlossary(question, term);
  if (exact !== undefined) return exact;
  const plain = rest.filter(({ text }) => !FILLERS.has(text) || text === 'soc' || text === 'hmicfrs');
  const isShorter = plain.some(({ text }) => text.length > 2) && plain.length < rest.length;
  const shorter =
    isShorter && plain.length <= 3
      ? await fromGlossary(question, plain.map(({ text }) => text).join(' '))
      : undefined;
  return shorter ?? phrase(question, rest);
}

const OTHER_KINDS = [
  'grade',
  'got',
  'best',
  'worst',
  'improve',
  'strength',
  'focus',
  'say',
  'who-said',
  'statement',
  'quantity',
  'figures',
  'concern',
  'recommendation',
  'findings',
  'inspected',
  'published',
  'author',
  'members',
  'leads',
  'duty',
] as const;

const OF_GRADES =
  /\bmeans?\s+what\b|\bdifferen\w+|\blooks?\s+like\b|^\W*(?:so\s+)?is\b|^\W*what(?:\s+is|['’]?s)\s+(?:worse|better|higher|lower)\b/iu;
const GRADED = new Set(
  'force forces rocu unit units region anyone anybody any who which it that this they'.split(' '),
);

/** "Is adequate a pass", "what is worse, A or B": of the grades themselves, and of nobody who got one. */
function asksOfGrades(reading: Reading): boolean {
  const { text, grades, people, offices, tokens } = reading;
  if (ownTopic(reading).some(({ unknown }) => unknown)) return false;
  if (grades.length === 0 || people.length + offices.length > 0 || !OF_GRADES.test(text)) return false;
  return !tokens.some((token) => GRADED.has(token.text));
}

/** "What is the difference between A and B": what both mean. */
async function bothTerms(question: Question): Promise<Planned | undefined> {
  const { reading, corpus } = question;
  // "Meaning of NPT and LRO"; "what is X, and what did they say of Y" asks for more.
  const isPair =
    shows(reading, 'define') && /\band\b|&/iu.test(reading.text) && [...reading.cues].length === 1;
  if (!(shows(reading, 'compare') || isPair) || reading.bodies.some(({ named }) => named.type !== 'unit'))
    return undefined;
  if (shows(reading, 'got') || reading.grades.length > 0) return undefined;
  const { terms } = knowledgeOf(corpus);
  const found: string[] = [];
  for (let at = 0; at < reading.tokens.length; ) {
    const term = terms.at(reading.tokens, at);
    if (term !== undefined) found.push(term.value);
    at += term?.length ?? 1;
  }
  const planned: Planned[] = [];
  for (const term of new Set(found)) {
    const explained = await fromGlossary(question, term);
    if (explained !== undefined) planned.push(explained);
  }
  if (planned.length !== 2) return undefined;
  return {
    answerer: 'definition',
    command: planned.map(({ command }) => command).join(' '),
    reply: together(planned.map(({ reply }) => reply)),
  };
}

const COMMISSIONERS = new Set('pcc pccs pfcc commissioner commissioners mayor opcc'.split(' '));
const DEADLINE = new Set(
  'when long deadline must due days time legally obliged required supposed have has got'.split(' '),
);

/** Whether a question asks who must answer a report, and until when. */
function isDuty(reading: Reading): boolean {
  if (shows(reading, 'duty')) return true;
  const has = (words: ReadonlySet<string>): boolean => reading.tokens.some(({ text }) => words.has(text));
  return (
    shows(reading, 'statement', 'say') &&
    has(COMMISSIONERS) &&
    has(DEADLINE) &&
    !/\bdid\b(?!.*\bhave\s+to\b)/iu.test(reading.text) &&
    (!/\bwhat\b/iu.test(reading.text) ||
      /\b(?:deadline|due|date|legal\w*|(?:by|before|until) what)\b/iu.test(reading.text))
  );
}

/** More forces than fit one answer. */
const MOST_FORCES = 4;

/** The duty to answer a report, with the last day for the forces that a question names, else for those at hand. */
async function duty(question: Question): Promise<Planned | undefined> {
  const { corpus } = question;
  const planned = await fromGlossary(question, 'Section 55 response');
  if (planned === undefined) return undefined;
  const named = bodiesOf(question);
  const bodies = named.length > 0 ? named : (corpus.inspections[0]?.bodies ?? []);
  const lines = bodies
    .flatMap((id) => corpus.organisation(id) ?? [])
    .slice(0, MOST_FORCES + 1)
    .flatMap((body) =>
      dutyLines(corpus, body).map((line): Line => [{ strong: body.name }, ': ', ...[line].flat()]),
    );
  return {
    ...planned,
    answerer: 'duty',
    reply: {
      ...planned.reply,
      blocks: [...planned.reply.blocks, { type: 'list', items: lines.slice(0, MOST_FORCES) }],
    },
  };
}

/** Whether some words are, whole, another name that the glossary gives a term: "the four Ps". */
function isOtherName({ corpus }: Question, term: string): boolean {
  const wanted = foldName(term);
  return corpus.register.glossary.terms.some(({ alsoCalled = [] }) =>
    alsoCalled.some((name) => [name, `${name}s`].some((form) => foldName(plainName(form)) === wanted)),
  );
}

/** A name without an article before it or a remark in brackets behind it. */
function plainName(name: string): string {
  return name.replace(/^the\s+/iu, '').replace(/\s*\(.*?\)/gu, '');
}

/** The passage that prints a term, word for word, where the glossary doesn't have it. */
function phrase(question: Question, tokens: readonly Token[]): Planned | undefined {
  const { corpus, reading } = question;
  const topic = tokens.flatMap(({ text }, at): TopicWord[] => {
    const term = termOf(text);
    return term === null
      ? []
      : [{ word: text, alternatives: [[term]], weak: false, isCue: false, unknown: false, at }];
  });
  if (tokens.length < 2 || reading.corrected.length > 0) return undefined;
  const fits = retrieve(corpus, topic, { phrase: tokens.map(({ text }) => text) });
  return fits.length === 0 ? undefined : shownPassages(question, fits);
}
