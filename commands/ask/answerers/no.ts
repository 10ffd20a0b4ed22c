/** Questions that the sources don't answer: said in one line, with what they hold and the nearest things as buttons. */
import type { Corpus } from '../../../corpus/corpus.ts';
import { slice } from '../../../corpus/passages.ts';
import type { Action, Block, Evidence, Line, Reply } from '../../command.ts';
import { coverageLine } from '../../parts/coverage.ts';
import { distinct, sentencesOf } from '../../parts/evidence.ts';
import { gradeBlocks } from '../../parts/grades.ts';
import { ALL_GRADES, askAbout, shortName } from '../../parts/naming.ts';
import { MOST_ACTIONS, noneFound } from '../../parts/replies.ts';
import { otherAsked } from '../other-asked.ts';
import { bodiesOf, type Planned, type Question } from '../question.ts';
import { asksWhatChanged, ownTopic, type Reading, shows } from '../reading.ts';
import { UNNAMED } from '../word-lists.ts';
import { fromGlossary } from './glossary.ts';
import { fittingPassages, shownPassages } from './passages.ts';

/** Buttons to what is nearest: the grades of the bodies named, else all grades. */
export function nearest(question: Question): Action[] {
  const { corpus } = question;
  const bodies = bodiesOf(question).flatMap((id) => corpus.organisation(id) ?? []);
  return [
    ...bodies.slice(0, 2).map((body) => askAbout('grade', body, `Grade: ${shortName(body)}`)),
    ALL_GRADES,
    { label: 'Sources', command: 'sources', options: {} },
  ].slice(0, MOST_ACTIONS);
}

/** So much of what was typed is said back. */
const LONGEST_ECHO = 80;

/** Nothing in the sources. */
export function nothing(question: Question, answerer: string, lines: readonly Line[]): Planned {
  const reply = noneFound(question.corpus, {
    title: 'Not in the sources',
    lines,
    actions: nearest(question),
  });
  return { answerer, command: null, reply };
}

/** The newest grades of the bodies that a question names, as what the sources do say. */
function whatIsSaid(question: Question): { blocks: Block[]; evidence: Evidence[] } {
  const { corpus } = question;
  const grades = bodiesOf(question)
    .slice(0, 2)
    .flatMap((id) =>
      corpus
        .grades(id)
        .filter(({ claim }) => !claim.earlier)
        .slice(0, 1),
    );
  return {
    blocks: grades.flatMap((grade) => gradeBlocks(corpus, grade)),
    evidence: distinct(grades.flatMap((grade) => sentencesOf(grade))),
  };
}

function declined(question: Question, answerer: string, line: string): Planned {
  const said = whatIsSaid(question);
  const reply: Reply = {
    outcome: 'refused',
    visibility: 'private',
    title: 'Not a question for documents',
    blocks: [{ type: 'text', line }, ...said.blocks, { type: 'note', line: coverageLine(question.corpus) }],
    actions: nearest(question),
    evidence: said.evidence,
    claims: [],
  };
  return { answerer, command: null, reply };
}

/** The year of the newest document. */
function newestYear(corpus: Corpus): number {
  return Number(corpus.coverage.upTo?.slice(0, 4) ?? 9999);
}

/** The year of the newest inspection that the register knows. */
function newestRegisterYear({ register }: Corpus): number {
  return Math.max(0, ...register.inspections.map(({ published }) => Number(published?.slice(0, 4) ?? 0)));
}

const JUDGEMENT =
  'Whether something is good, right or safe is for people to judge: the sources only say what was found and said.';
const PREDICTION = 'What will happen is not in any document: the sources only say what was found and said.';

/** "is she any good": what somebody or something is. */
const ISNESS = /^\W*(?:so\s+)?(?:is|are|was|were|isnt|arent)\b/iu;

/** "Is west mercia safe": no passage says so, whatever is said of safety. */
function asksSafety(reading: Reading): boolean {
  const own = ownTopic(reading);
  return (
    ISNESS.test(reading.text) &&
    own.length > 0 &&
    own.every(({ word }) => /^(?:un)?safe(?:r|st)?$/u.test(word))
  );
}

const GOOD_AT = /\b(?:good|bad|strong|weak|effective)\s+at\b/iu;

/** Judgements on forces and people. */
export function judgement(question: Question): Planned | undefined {
  const { reading } = question;
  const ranksSomebody =
    shows(reading, 'best', 'worst') && (reading.people.length > 0 || reading.offices.length > 0);
  if (ranksSomebody && !shows(reading, 'say')) return declined(question, 'judgement', JUDGEMENT);
  const isOfSomebody = reading.people.length > 0 && reading.grades.length > 0 && ISNESS.test(reading.text);
  if (shows(reading, 'sources')) return undefined;
  // "Is the unit any good at collecting intelligence": what was found of that is no judgement of ours.
  const own = ownTopic(reading);
  const asksFound = GOOD_AT.test(reading.text) && own.length > 0 && own.every(({ unknown }) => !unknown);
  if (asksFound && reading.bodies.length > 0 && fittingPassages(question).length > 0) return undefined;
  const asksShould = /^\W*(?:so\s+)?should\b/iu.test(reading.text);
  if (isOfSomebody || asksShould || asksSafety(reading)) return declined(question, 'judgement', JUDGEMENT);
  if (!shows(reading, 'judge')) return undefined;
  const asksYou =
    reading.tokens.some(({ text }) => text === 'you' || text === 'your') ||
    /^\W*i\s+(?:think|reckon|believe|feel)\b/iu.test(reading.text);
  const somebodys =
    shows(reading, 'say', 'statement') && (reading.people.length > 0 || reading.bodies.length > 0);
  const doubts = /\bg[eo]t\s+it\s+wrong\b/iu.test(reading.text) && reading.people.length === 0;
  return somebodys && !asksYou && !doubts ? undefined : declined(question, 'judgement', JUDGEMENT);
}

/** "Who were the dealers", "what were they called". */
const ASKS_NAMES = /\bwho\s+(?:are|were|is|was)\s+(?:the|those|these)\b|\bnam(?:es?|ed)\b|\bcalled\b/iu;

/** Names of groups, suspects and victims. */
export function identity(question: Question): Planned | undefined {
  const { reading } = question;
  const isUnnamed = reading.tokens.some(({ text }) => UNNAMED.has(text));
  if (isUnnamed && shows(reading, 'leads'))
    return declined(question, 'identity', 'Groups, suspects and victims are not named here.');
  const asksNames =
    ASKS_NAMES.test(reading.text) && isUnnamed && reading.people.length + reading.grades.length === 0;
  if (!shows(reading, 'identify') && !asksNames) return undefined;
  if (shows(reading, 'leads') && bodiesOf(question).length === 0)
    return nothing(question, 'identity', ['The sources do not name them.']);
  if (!isUnnamed) return undefined;
  return declined(question, 'identity', 'Groups, suspects and victims are not named here.');
}

const ANNOUNCES = /\b(?:will|shall|won['’]t|going to|(?:plan|aim|intend)(?:s|ned|ed|ning|ing)? to)\b/iu;

/** "Will they be monitored": no prediction of ours where a passage says what somebody is going to do. */
function announced(question: Question): Planned | undefined {
  const own = ownTopic(question.reading);
  if (own.length === 0 || own.some(({ unknown }) => unknown)) return undefined;
  const fits = fittingPassages(question).filter(
    ({ hit: { document, start, end }, score }) =>
      score > 0.99 && ANNOUNCES.test(slice(document, { start, end })),
  );
  return fits.length === 0 ? undefined : shownPassages(question, fits);
}

/** What will be: "will", "next", a year after the newest source. */
export function prediction(question: Question): Planned | undefined {
  const { reading, corpus } = question;
  const first = reading.tokens.findIndex(({ text }) => text === 'will');
  const supposes = /^\W*(?:would|could|might)\s+(?!(?:you|u|anyone|someone|anybody|somebody|i)\b)/iu.test(
    reading.text,
  );
  // "Reckon they will get good": the asker's own guess is asked for.
  const guesses = /^\W*(?:reckon|think|bet|guess|hope)\b.*\bwill\b/iu.test(reading.text);
  const asksWill =
    guesses || supposes || (first >= 0 && first <= 2 && !shows(reading, 'say', 'statement', 'who-said'));
  const present = Math.max(
    question.request.now.getUTCFullYear(),
    newestYear(corpus),
    newestRegisterYear(corpus),
  );
  const ahead = reading.years.some((year) => year > present);
  if (!asksWill && !ahead && !shows(reading, 'predict')) return undefined;
  if (shows(reading, 'say', 'who-said') && !asksWill) return undefined;
  if (newestYear(corpus) === 9999) return undefined;
  return (ahead ? undefined : announced(question)) ?? declined(question, 'prediction', PREDICTION);
}

/** "Has it been regraded?": nothing later is in the sources, which is not "no". */
export function later(question: Question): Planned | undefined {
  const { reading, corpus } = question;
  const newest =
    shows(reading, 'grade') || reading.bodies.length > 0
      ? Math.max(newestYear(corpus), newestRegisterYear(corpus))
      : newestYear(corpus);
  const isAfter = /\b(?:after|since|beyond)\s+(?:\w+\s+)?(?:19|20)\d\d\b/iu.test(reading.text);
  const after = reading.years.some((year) => year > newest || (isAfter && year >= newestYear(corpus)));
  // "Has it been moved up from adequate yet".
  const asksYet = reading.grades.length > 0 && /^\W*(?:has|have|is|are)\b.*\byet\b/iu.test(reading.text);
  if (!after && !asksYet && !shows(reading, 'later')) return undefined;
  if (!after && asksWhatChanged(reading)) return undefined;
  if (shows(reading, 'say', 'who-said', 'statement') && !after) return undefined;
  if (ownTopic(reading).some(({ unknown }) => !unknown) && !after) return undefined;
  const said = whatIsSaid(question);
  const planned = nothing(question, 'later', [
    'The sources hold nothing later than this. That is no “no”: something newer may exist elsewhere.',
  ]);
  return {
    ...planned,
    reply: { ...planned.reply, blocks: [...planned.reply.blocks, ...said.blocks], evidence: said.evidence },
  };
}

/** Other services, whose names stand in that of the inspectorate. */
export function outside(question: Question): Planned | undefined {
  const { reading } = question;
  if (!shows(reading, 'outside') || shows(reading, 'define', 'say', 'who-said')) return undefined;
  return nothing(question, 'outside', [
    'The sources here are on police forces and their regional units alone.',
  ]);
}

/** Somebody of whom the sources have no words. */
export function unknownSayer(question: Question): Planned | undefined {
  const { reading, corpus } = question;
  const outsider = reading.outsiders[0];
  const isSaid = shows(reading, 'say', 'statement');
  if (isSaid && outsider !== undefined && reading.bodies.length === 0 && reading.people.length === 0) {
    const name = corpus.organisation(outsider)?.name ?? outsider;
    return nothing(question, 'unknown-sayer', [`The sources quote nobody from ${name}.`]);
  }
  if (reading.unknownSayer === undefined) return undefined;
  return nothing(question, 'unknown-sayer', [
    ['The sources quote nobody called “', { typed: reading.unknownSayer.slice(0, LONGEST_ECHO) }, '”.'],
  ]);
}

/** What is asked of a thing that the sources have, and they don't: "their provisional grade", "what did they deny". */
export function another(question: Question): Planned | undefined {
  const words = otherAsked(question.corpus, question.reading);
  if (words === undefined) return undefined;
  return nothing(question, 'another', [
    ['The sources do not answer “', { typed: words.slice(0, LONGEST_ECHO) }, '” here.'],
  ]);
}

/** What nothing else answers; a term that only the glossary has is explained. */
export async function notThere(question: Question): Promise<Planned> {
  const planned = withoutPassage(question);
  for (const { word } of ownTopic(question.reading)) {
    const explained = await fromGlossary(question, word);
    if (explained === undefined) continue;
    const { reply } = explained;
    const blocks: Block[] = [{ type: 'heading', line: reply.title }, ...reply.blocks];
    return { ...planned, reply: { ...planned.reply, blocks: [...planned.reply.blocks, ...blocks] } };
  }
  return planned;
}

function withoutPassage(question: Question): Planned {
  const unknown = ownTopic(question.reading).filter((word) => word.unknown);
  const words = [...new Set(unknown.map(({ word }) => word))].slice(0, 3).join('”, “');
  return nothing(
    question,
    'not-there',
    words === ''
      ? ['The sources have no passage that answers this.']
      : [['The sources say nothing about “', { typed: words.slice(0, LONGEST_ECHO) }, '” here.']],
  );
}
