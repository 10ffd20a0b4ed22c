/** Several questions in one message. */
import type { Corpus } from '../../corpus/corpus.ts';
import { beginsAsQuestion, type Clause, clausesOf, tellsOfAsker, withoutAsides } from './clauses.ts';
import type { Cue } from './lexicon.ts';
import { type Reading, shows } from './reading.ts';
import { recognise } from './recognise.ts';

/** More are not answered in one message. */
const MOST_QUESTIONS = 3;

/** Cues that alone ask for nothing: "why", "is that so", "which". */
const EMPTY_CUES: ReadonlySet<Cue> = new Set([
  'about',
  'compare',
  'help',
  'polite',
  'set',
  'why',
  'not',
  'define',
]);

/** The questions of a message, each read, with what a later one leaves out taken from the one before. */
export function questionsOf(corpus: Corpus, typed: string, before?: string): Reading[] {
  const text = withoutAsides(typed, (words) => {
    const reading = recognise(corpus, words);
    return names(reading) > 0 || reading.inspectorate;
  });
  const whole = recognise(corpus, text);
  const isOne = (whole.cues.has('who-said') && !/\?\s+\S/u.test(text)) || whole.quoted.length > 0;
  const read = isOne ? [whole] : readClauses(corpus, whole, clausesOf(text));
  const completed: Reading[] = [];
  for (const reading of read.slice(0, MOST_QUESTIONS)) {
    const previous =
      completed.at(-1) ?? (before === undefined ? undefined : onceNamed(recognise(corpus, before)));
    completed.push(previous === undefined ? reading : completedBy(reading, previous));
  }
  return completed;
}

/** A message that is replied to may name a body in its words and in its buttons: once is enough. */
function onceNamed(reading: Reading): Reading {
  const keys = reading.bodies.map(({ named }) => JSON.stringify(named));
  return { ...reading, bodies: reading.bodies.filter((_, at) => keys.indexOf(keys[at] ?? '') === at) };
}

/** Each question with what its lead names; a clause that asks for nothing by itself belongs to the one before. */
function readClauses(corpus: Corpus, whole: Reading, clauses: readonly Clause[]): Reading[] {
  if (clauses.length <= 1) return [whole];
  const questions: { text: string; reading: Reading }[] = [];
  for (const { text, continues } of clauses) {
    const reading = recognise(corpus, text);
    const last = questions.at(-1);
    // "And whose number is it": what was asked before says that too.
    if (last !== undefined && isOnFigure(reading) && (hasKnownTopic(last.reading) || names(last.reading) > 0))
      continue;
    const isLead = last !== undefined && continues && !beginsAsQuestion(last.text);
    // "A hundred years of jail, where does that figure come from": the topic stands in the lead.
    const isOfTopic = isLead && reading.pronoun && names(reading) + names(last.reading) === 0;
    const isOnLead =
      last !== undefined &&
      (topicOf(reading) === 0 || isOfTopic) &&
      !asksGradeOf(reading, last.reading) &&
      (reading.pronoun ? topicOf(last.reading) > 0 : isWithoutTopic(reading, last.reading));
    if (last !== undefined && continues && (isOnLead || !asks(reading))) {
      const joined = `${last.text}, ${text}`;
      questions[questions.length - 1] = { text: joined, reading: recognise(corpus, joined) };
    } else if (isLead) {
      questions[questions.length - 1] = { text, reading: withLead(reading, last.reading) };
    } else questions.push({ text, reading });
  }
  // What says nothing beside a question is no question: "cheers".
  const asking = questions.filter(
    ({ reading, text }) =>
      (asks(reading) || names(reading) > 0) &&
      !(questions.length > 1 && tellsOfAsker(text) && bodiesOrPeople(reading) === 0),
  );
  return asking.length === 0 ? [whole] : asking.map(({ reading }) => reading);
}

/** "My uncle works at West Mercia, how did they do": the lead says whose grade is asked for, and nothing else. */
function asksGradeOf(reading: Reading, lead: Reading): boolean {
  return lead.bodies.length > 0 && shows(reading, 'grade', 'got') && !shows(reading, 'quantity', 'figures');
}

/** "Harm reduction hubs, what did Staffordshire say": what is asked about stands in the lead alone. */
function isWithoutTopic(reading: Reading, lead: Reading): boolean {
  const isSaid = names(lead) === 0 && shows(reading, 'say', 'statement', 'quantity');
  return hasKnownTopic(lead) && (names(reading) === 0 || isSaid);
}

/** Whether a clause asks about a figure that it does not name. */
function isOnFigure(reading: Reading): boolean {
  const isOnly = [...reading.cues].every((cue) => cue === 'figures' || cue === 'say' || EMPTY_CUES.has(cue));
  const isAsked = reading.cues.has('figures') || /\bclaims?\b/iu.test(reading.text);
  return reading.pronoun && isAsked && isOnly && topicOf(reading) + names(reading) === 0;
}

/** How many bodies and people are named. */
function bodiesOrPeople({ bodies, people, offices }: Reading): number {
  return bodies.length + people.length + offices.length;
}

/** How many are named. */
function names({ bodies, people, offices, outsiders }: Reading): number {
  return bodies.length + people.length + offices.length + outsiders.length;
}

/** Whether a clause asks for something by itself. */
function asks(reading: Reading): boolean {
  const { cues, grades, quoted, inspectorate } = reading;
  // "What is HMICFRS".
  if (cues.has('define') && inspectorate) return true;
  const hasCue = [...cues].some((cue) => !EMPTY_CUES.has(cue));
  return hasCue || grades.length > 0 || quoted.length > 0 || names(reading) > 0 || hasKnownTopic(reading);
}

/** A question with whom its lead names, where it names nobody itself. */
function withLead(reading: Reading, lead: Reading): Reading {
  if (names(reading) > 0 || reading.inspectorate) {
    return names(lead) > 0 && isOnlyName(reading) ? completedBy(reading, lead) : reading;
  }
  const { people, offices, outsiders, inspectorate } = lead;
  // They stand at no place of this clause.
  const bodies = lead.bodies.map((body) => ({ ...body, from: Number.POSITIVE_INFINITY }));
  // "Custody inspection of Warwickshire, how did that go".
  const cues = lead.cues.has('other-inspection')
    ? new Set([...reading.cues, 'other-inspection' as const])
    : reading.cues;
  return { ...reading, cues, bodies, people, offices, outsiders, inspectorate };
}

/** Whether a question asks for nothing by itself: "and staffordshire?". */
function isOnlyName({ cues, topic, grades, quoted }: Reading): boolean {
  const asksMore = [...cues].some(
    (cue) => cue !== 'about' && cue !== 'compare' && cue !== 'help' && cue !== 'define',
  );
  return (
    !asksMore && grades.length === 0 && quoted.length === 0 && topic.every(({ isCue, weak }) => isCue || weak)
  );
}

/** A question with what it leaves out: what is asked, or of whom. */
function completedBy(reading: Reading, previous: Reading): Reading {
  const named = reading.bodies.length + reading.people.length + reading.offices.length;
  if (named > 0 && isOnlyName(reading)) {
    return {
      ...previous,
      text: reading.text,
      bodies: reading.bodies,
      people: reading.people,
      offices: reading.offices,
      corrected: reading.corrected,
    };
  }
  const isOwn =
    named > 0 || reading.inspectorate || reading.outsiders.length > 0 || reading.quoted.length > 0;
  if (isOwn || (!reading.pronoun && topicOf(reading) > 0 && !isShort(reading))) return reading;
  if (isGreeting(reading) || isOwnSet(reading) || asksMeaning(reading)) return reading;
  if (reading.cues.has('who-said')) {
    // "Who said that": whoever stands in the answer before.
    const isThat = reading.pronoun && topicOf(reading) === 0 && names(previous) > 0;
    return isThat ? { ...previous, text: reading.text } : reading;
  }
  return {
    ...reading,
    bodies: previous.bodies,
    people: reading.cues.has('say') || previous.bodies.length === 0 ? previous.people : [],
  };
}

function hasKnownTopic({ topic }: Reading): boolean {
  return topic.some(({ isCue, weak, unknown }) => !isCue && !weak && !unknown);
}

/** "Thanks!" goes on from nothing. */
function isGreeting({ cues }: Reading): boolean {
  return cues.has('greeting') && [...cues].every((cue) => cue === 'greeting' || cue === 'polite');
}

/** "What is an LRO" stands alone; "what was their grade" does not. */
function asksMeaning({ cues }: Reading): boolean {
  return (
    cues.has('define') &&
    !['grade', 'improve', 'statement', 'say'].some((cue) => [...cues].some((one) => one === cue))
  );
}

const WHOLES = new Set('all every each everyone everybody both none nobody which who four forces'.split(' '));

/** A set of its own: "any quotes" and "how many arrests" are of whoever was spoken of, "which forces" is not. */
function isOwnSet({ cues, tokens }: Reading): boolean {
  if (!cues.has('set')) return false;
  const isOfOne = cues.has('quantity') || cues.has('say') || cues.has('statement') || cues.has('figures');
  return !isOfOne || tokens.some(({ text }) => WHOLES.has(text));
}

function topicOf({ topic }: Reading): number {
  return topic.filter(({ isCue, weak }) => !isCue && !weak).length;
}

/** "why?", "what did they say": too short to stand alone. */
function isShort({ tokens }: Reading): boolean {
  return tokens.length <= 3;
}
