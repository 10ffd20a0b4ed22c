/** Questions for the grades of bodies that are named, with a premise put right. */
import { wordClass } from '../../../corpus/english/word-classes.ts';
import { resolveName } from '../../../corpus/names.ts';
import { earlierGrades, registerGrades } from '../../../corpus/register-facts.ts';
import type { Block, Reply } from '../../command.ts';
import { grade } from '../../grade.ts';
import { ALL_GRADES } from '../../parts/naming.ts';
import { together } from '../combine.ts';
import { knowledgeOf } from '../knowledge.ts';
import { bodiesOf, type Planned, type Question, targetsOf } from '../question.ts';
import { asksWhatChanged, isUnknownThing, ownTopic, type Reading, shows } from '../reading.ts';
import { ABOUT, FILLERS, GRADE_NOUNS } from '../word-lists.ts';
import { nothing } from './no.ts';

/** More bodies than fit one answer. */
const MOST_BODIES = 4;

const SLOTS = new Set(['for', 'on', 'about', 'at', 'in']);

/** "Crime prevention grade": whether an own word says what the grade is for. */
function isBesideGrade(reading: Reading): boolean {
  return ownTopic(reading).some(({ at, word }) =>
    [nextTo(reading, at - 1, -1), nextTo(reading, at + word.split(' ').length, 1)].some((text) =>
      GRADE_NOUNS.has(text),
    ),
  );
}

/** "Good wifi": a thing that is good, and no grade. */
function isGradedThing(reading: Reading): boolean {
  const at = reading.tokens.findIndex(({ text }) => text === 'good' || text === 'excellent');
  return at !== -1 && ownTopic(reading).some((word) => word.at === at + 1 && isUnknownThing(word));
}

/** "Staffordshire Police choir": a noun behind a body's name makes it the name of something else. */
function isLongerName(reading: Reading): boolean {
  return ownTopic(reading).some(
    ({ at, unknown, word }) =>
      unknown &&
      wordClass(word) === 'noun' &&
      reading.bodies.some(({ from, length }) => from + length === at) &&
      !/['’]s?$/u.test(reading.tokens[at - 1]?.typed ?? ''),
  );
}

/** The word at a place, or up to two further on where that one says nothing: "traffic policing grade". */
function nextTo({ tokens }: Reading, place: number, step: 1 | -1): string {
  let at = place;
  const isEmpty = (text: string): boolean => FILLERS.has(text) && !GRADE_NOUNS.has(text);
  while (Math.abs(at - place) < 2 && isEmpty(tokens[at]?.text ?? '')) at += step;
  return tokens[at]?.text ?? '';
}

/** A name in such a question is no question for its grade. */
const NO_GRADE =
  /^\W*(?:(?:so|and|but|ok|hi|hey)\s+)*(?:where|when|who|is there(?!\s+anything)|are there|can|should|(?:what|which)\s+(?!did|do|does|is|was|are|were|about)\p{L}+\s+(?:do|does|did|has|have)\b|(?:does|do|has|have|had)(?!\s+(?:you|we)\b))\b/iu;

/** "Meaning of Mercia". */
const MEANING = /\b(?:mean|means|meaning|definition|origins?|history)\b/iu;

/** Whether the own words of a question ask for another inspection, or for something that no grade says. */
function asksOther(reading: Reading): boolean {
  const own = ownTopic(reading).filter(({ word }) => !reading.years.includes(Number(word)));
  if (own.some(({ unknown }) => !unknown)) return true;
  if (isBesideGrade(reading) || isGradedThing(reading) || isLongerName(reading)) return true;
  const slot = reading.tokens.findIndex(({ text }) => SLOTS.has(text));
  // In a long message, what stands before the question is no slot of it.
  const isLong = reading.tokens.length > LONG;
  return (
    slot !== -1 && own.some(({ at }) => (isLong ? SLOTS.has(reading.tokens[at - 1]?.text ?? '') : at > slot))
  );
}

/** More words than a plain question has. */
const LONG = 20;

/** "Staffordshire on making great places": common words, but words that are asked about. */
function isOnTopic({ corpus, reading }: Question): boolean {
  const { inspectionTerms } = knowledgeOf(corpus);
  const about = reading.tokens.findIndex(({ text }) => ABOUT.has(text));
  return (
    about !== -1 &&
    reading.topic.some(
      ({ at, isCue, alternatives }) =>
        at > about && !isCue && !alternatives.flat().some((term) => inspectionTerms.has(term)),
    )
  );
}

/** Whom a question names, for a grade: of a region its unit and what else has its name, and that the region itself has none. */
function gradedOf(question: Question): string[] {
  const [only, another] = question.reading.bodies;
  const region = only?.named.type === 'several' ? only.named.region : undefined;
  const isKnown = region !== undefined && resolveName(question.corpus.register, region).type !== 'unknown';
  return isKnown && another === undefined ? [region] : targetsOf(question);
}

/** Grades of bodies that a question names. */
export async function bodyGrades(question: Question): Promise<Planned | undefined> {
  const { reading, corpus, request } = question;
  const targets = gradedOf(question).slice(0, MOST_BODIES);
  if (targets.length === 0) return undefined;
  const asksGrade = shows(reading, 'grade') || reading.grades.length > 0;
  const asksMore = shows(reading, 'got', 'best', 'worst', 'compare', 'why');
  const own = ownTopic(reading).filter(({ word }) => !reading.years.includes(Number(word)));
  const isCompared =
    targets.length > 1 && own.length === 0 && /\b(?:better|worse|beat)\b/iu.test(reading.text);
  if (!asksGrade && own.length > 0 && !(shows(reading, 'got') && shows(reading, 'other-inspection')))
    return undefined;
  if (
    !asksGrade &&
    !asksMore &&
    !isCompared &&
    shows(reading, 'improve', 'strength', 'focus', 'findings', 'say', 'statement', 'quantity', 'figures')
  )
    return undefined;
  if (!asksGrade && !isCompared && shows(reading, 'improve', 'strength', 'focus', 'findings', 'figures'))
    return undefined;
  if (!asksGrade && !asksMore && (isOnTopic(question) || MEANING.test(reading.text))) return undefined;
  if (!asksGrade && shows(reading, 'later') && asksWhatChanged(reading)) return undefined;
  if (shows(reading, 'other-inspection'))
    return asksGrade || shows(reading, 'got') ? otherInspection(question) : undefined;
  if (asksGrade && asksOther(reading)) {
    return shows(reading, 'grade') && isBesideGrade(reading) ? otherInspection(question) : undefined;
  }
  if (!asksGrade && !asksMore && (shows(reading, 'rank', 'leads') || NO_GRADE.test(reading.text)))
    return undefined;
  const asked = reading.years[0];
  if (asked !== undefined && !isYearHeld(question, asked)) {
    return nothing(question, 'grade', [`The sources hold no grade of ${asked}.`]);
  }
  const replies: Reply[] = [];
  for (const body of targets)
    replies.push(await grade.answer({ ...request, options: { body, private: undefined } }, corpus));
  const [first] = replies;
  if (first === undefined) return undefined;
  const command = targets.map((body) => `/grade ${body}`).join(' ');
  const reply = replies.length === 1 ? first : compared(replies);
  return { answerer: targets.length > 1 ? 'compare' : 'grade', command, reply: withPremise(reading, reply) };
}

/** Whether a grade of the bodies is of a year, or of the inspection that was published in the year after. */
function isYearHeld(question: Question, year: number): boolean {
  const { corpus } = question;
  const dates = bodiesOf(question).flatMap((body) => [
    ...corpus.grades(body).map(({ document }) => document.record.published),
    ...registerGrades(corpus.register, body).flatMap(({ inspection }) => inspection.published ?? []),
    ...earlierGrades(corpus.register, body).map(({ published }) => published),
  ]);
  return dates.some((date) => date.startsWith(String(year)) || date.startsWith(String(year + 1)));
}

/** Several bodies: each answer under its own heading. */
function compared(replies: readonly Reply[]): Reply {
  const reply = together(replies);
  return {
    ...reply,
    blocks: [
      ...reply.blocks,
      { type: 'note', line: 'Each grade stands for itself: the sources rank nobody.' },
    ],
    actions: [ALL_GRADES],
  };
}

/** A question that names a grade is told which one it is. */
function withPremise(reading: Reading, reply: Reply): Reply {
  const named = reading.grades;
  const values = [...new Set(reply.claims.flatMap(({ kind, value }) => (kind === 'grade' ? [value] : [])))];
  const [value, another] = values;
  if (named.length === 0 || value === undefined || another !== undefined || reply.outcome !== 'answer')
    return reply;
  if (named.some((grade) => grade === value)) return reply;
  const line: Block = {
    type: 'text',
    line: ['The grade in the sources is ', { strong: value }, `, not ${named.join(' or ')}.`],
  };
  return { ...reply, blocks: [line, ...reply.blocks] };
}

/** A grade of something that these inspections don't grade. */
export function otherInspection(question: Question): Planned {
  const topics = [...new Set(question.corpus.claims('grade').flatMap(({ claim }) => claim.topic ?? []))];
  const only =
    topics.length === 0
      ? ''
      : ` The grades in the sources are for the ${topics.slice(0, 2).join(' and the ')}.`;
  return nothing(question, 'other-inspection', [`The sources hold no grade for that.${only}`]);
}
