/** From a question to its answer: the answerers in their order; the first that knows its kind of question answers. */

import type { Block } from '../command.ts';
import { help, inspected, metadata } from './answerers/about.ts';
import { definition } from './answerers/definitions.ts';
import { earlier } from './answerers/earlier.ts';
import { askedFigures } from './answerers/figures.ts';
import { bodyFindings } from './answerers/findings.ts';
import { gradeSet, members } from './answerers/grade-sets.ts';
import { bodyGrades } from './answerers/grades.ts';
import {
  another,
  identity,
  judgement,
  later,
  notThere,
  outside,
  prediction,
  unknownSayer,
} from './answerers/no.ts';
import { passages } from './answerers/passages.ts';
import { quoted, title } from './answerers/people.ts';
import { relativeGrades } from './answerers/relative-grades.ts';
import { speech } from './answerers/speech.ts';
import { summary } from './answerers/summary.ts';
import { whoSaid } from './answerers/who-said.ts';
import { withoutCircumstances } from './circumstances.ts';
import type { Answerer, Planned, Question } from './question.ts';
import { asksWhatIsSaidOf, ownTopic, type Reading, shows } from './reading.ts';

/**
 * What a question is, is clearer from some words than from others: the words of a quotation and phrases such as "who wrote"
 * come first, what must be refused before what can be answered, structured answers before passages.
 */
const ANSWERERS: readonly Answerer[] = [
  whoSaid,
  help,
  another,
  definition,
  metadata,
  inspected,
  judgement,
  prediction,
  identity,
  outside,
  title,
  earlier,
  later,
  unknownSayer,
  quoted,
  members,
  summary,
  relativeGrades,
  gradeSet,
  askedFigures,
  speechUnlessImprovement,
  bodyGrades,
  bodyFindings,
  passages,
];

const INSPECTORS_SAY =
  /\b(?:inspectors|inspectorate|hmicfrs|hmic|watchdog)\s+(?:say|said|think|thought|claim|claimed)\b/iu;

const TOLD = /\b(?:was|were|got)\s+told\b/iu;
const SAID_OF = /\b(?:said|written|printed)\s+(?:about|of|on)\b/iu;
const SAYS =
  /\b(?:say|says|said|statements?|quotes?|comments?|commented|respon[ds]\w*|reply|replied|reaction)\b/iu;

/** What the inspectorate says that a body should improve is a finding. */
function speechUnlessImprovement(question: Question): ReturnType<Answerer> {
  const { reading } = question;
  // "Did inspectors say that X has enough": no words of X.
  if (reading.bodies.length > 0 && reading.people.length === 0 && INSPECTORS_SAY.test(reading.text))
    return undefined;
  // "How many were told requires improvement": a grade.
  if (
    reading.grades.length > 0 &&
    (shows(reading, 'set') || /\bwho\b/iu.test(reading.text)) &&
    reading.people.length + reading.offices.length === 0 &&
    TOLD.test(reading.text)
  )
    return undefined;
  // "Anything positive said about the unit": what was found, and nobody's words.
  if (SAID_OF.test(reading.text) && reading.people.length === 0 && shows(reading, 'strength', 'improve'))
    return undefined;
  // "How did they do on 999 calls": another inspection's business, and nobody's words.
  if (reading.cues.has('other-inspection') && reading.people.length === 0 && !SAYS.test(reading.text))
    return undefined;
  // "Explain why they were inadequate" asks for no statement.
  if (reading.cues.has('why') && reading.grades.length > 0 && reading.people.length === 0) return undefined;
  // "What made HMICFRS call them inadequate": a grade, and nobody's statement.
  const asksGrade = reading.inspectorate && reading.grades.length > 0 && reading.bodies.length > 0;
  if (asksGrade && reading.people.length === 0) return undefined;
  if (asksWhatIsSaidOf(reading) && ownTopic(reading).length === 0) return undefined;
  const isFinding =
    reading.cues.has('improve') &&
    reading.people.length === 0 &&
    reading.offices.length === 0 &&
    reading.bodies.length > 0 &&
    (reading.inspectorate ||
      reading.cues.has('concern') ||
      reading.cues.has('recommendation') ||
      !(reading.cues.has('say') || reading.cues.has('statement')) ||
      /\b(?:told|asked) to\b/iu.test(reading.text));
  return isFinding ? undefined : speech(question);
}

/** What may say "not in the sources" because of a word that is no part of what is asked. */
const RETRIED: ReadonlySet<string> = new Set(['speech', 'other-inspection', 'figures']);

/** Answers a question; where nothing does, without the words that it can be answered without. */
export async function plan(question: Question): Promise<Planned> {
  const strict = await firstAnswer(question);
  const isFinal =
    strict !== undefined && !(RETRIED.has(strict.answerer) && strict.reply.outcome === 'none-found');
  if (isFinal) return strict;
  const { reading } = question;
  const isNamed = reading.bodies.length + reading.people.length > 0;
  for (const which of ['unknown', 'all'] as const) {
    // What was done makes a figure: lines that were closed are no lines whose dealers were jailed.
    if (which === 'all' && strict?.answerer === 'figures') break;
    const left = withoutCircumstances(reading, which);
    const planned = left === undefined ? undefined : await firstAnswer({ ...question, reading: left });
    // Of nobody in particular a passage that holds only some of the words proves nothing.
    const isProof = planned?.reply.outcome === 'answer' && (planned.answerer !== 'passages' || isNamed);
    if (left !== undefined && planned !== undefined && isProof) return saidWithout(planned, reading, left);
  }
  return strict ?? notThere(question);
}

/** An answer that says which words it leaves out. */
function saidWithout(planned: Planned, reading: Reading, left: Reading): Planned {
  const words = reading.topic.filter((one) => !left.topic.includes(one)).map(({ word }) => word);
  const typed = [...new Set(words)].join(', ').slice(0, LONGEST_WORDS);
  const note: Block = { type: 'note', line: ['Answered without: “', { typed }, '”.'] };
  return { ...planned, reply: { ...planned.reply, blocks: [...planned.reply.blocks, note] } };
}

/** More of what was left out says no more. */
const LONGEST_WORDS = 80;

async function firstAnswer(question: Question): Promise<Planned | undefined> {
  for (const answerer of ANSWERERS) {
    const planned = await answerer(question);
    if (planned !== undefined) return planned;
  }
  return undefined;
}
