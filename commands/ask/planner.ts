/** From a question to its answer: the answerers in their order; the first that knows its kind of question answers. */

import { help, inspected, metadata } from './answerers/about.ts';
import { definition } from './answerers/definitions.ts';
import { earlier } from './answerers/earlier.ts';
import { askedFigures } from './answerers/figures.ts';
import { bodyFindings } from './answerers/findings.ts';
import { gradeSet, members } from './answerers/grade-sets.ts';
import { bodyGrades } from './answerers/grades.ts';
import { identity, judgement, later, notThere, outside, prediction, unknownSayer } from './answerers/no.ts';
import { passages } from './answerers/passages.ts';
import { quoted, title } from './answerers/people.ts';
import { relativeGrades } from './answerers/relative-grades.ts';
import { speech } from './answerers/speech.ts';
import { summary } from './answerers/summary.ts';
import { whoSaid } from './answerers/who-said.ts';
import type { Answerer, Planned, Question } from './question.ts';
import { asksWhatIsSaidOf, ownTopic } from './reading.ts';

/**
 * What a question is, is clearer from some words than from others: the words of a quotation and phrases such as "who wrote"
 * come first, what must be refused before what can be answered, structured answers before passages.
 */
const ANSWERERS: readonly Answerer[] = [
  whoSaid,
  help,
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

/** What the inspectorate says that a body should improve is a finding. */
function speechUnlessImprovement(question: Question): ReturnType<Answerer> {
  const { reading } = question;
  // "Did inspectors say that X has enough": no words of X.
  if (reading.bodies.length > 0 && reading.people.length === 0 && INSPECTORS_SAY.test(reading.text))
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

/** Answers a question. */
export async function plan(question: Question): Promise<Planned> {
  for (const answerer of ANSWERERS) {
    const planned = await answerer(question);
    if (planned !== undefined) return planned;
  }
  return notThere(question);
}
