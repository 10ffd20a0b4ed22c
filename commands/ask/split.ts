/** Several questions in one message. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { Reading } from './reading.ts';
import { recognise } from './recognise.ts';

/** More are not answered in one message. */
const MOST_QUESTIONS = 3;

/** Where one question ends: a question mark, a new line, or "and" before a question word. */
const BOUNDARY =
  /\?+\s+|\n+|[,;]?\s+(?:and|also|plus)\s+(?=(?:also\s+)?(?:who|what|whats|how|hows|when|which|why|where|did|does|was|were|is|are|has|have)\b)/iu;

/** The questions of a message, each read, with what a later one leaves out taken from the one before. */
export function questionsOf(corpus: Corpus, text: string, before?: string): Reading[] {
  const whole = recognise(corpus, text);
  const isOne = whole.cues.has('who-said') && !/\?\s+\S/u.test(text);
  const pieces = isOne || whole.quoted.length > 0 ? [text] : text.split(BOUNDARY);
  const parts = pieces.map((piece) => piece.trim()).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  const read =
    parts.length <= 1 ? [whole] : parts.slice(0, MOST_QUESTIONS).map((part) => recognise(corpus, part));
  const completed: Reading[] = [];
  for (const reading of read) {
    const previous = completed.at(-1) ?? (before === undefined ? undefined : recognise(corpus, before));
    completed.push(previous === undefined ? reading : completedBy(reading, previous));
  }
  return completed;
}

/** Whether a question asks for nothing by itself: "and staffordshire?". */
function isOnlyName({ cues, topic, grades, quoted }: Reading): boolean {
  const asks = [...cues].some((cue) => cue !== 'about' && cue !== 'compare' && cue !== 'help');
  return (
    !asks && grades.length === 0 && quoted.length === 0 && topic.every(({ isCue, weak }) => isCue || weak)
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
  if (reading.cues.has('who-said') || reading.cues.has('set') || reading.cues.has('define')) return reading;
  return {
    ...reading,
    bodies: previous.bodies,
    people: reading.cues.has('say') || previous.bodies.length === 0 ? previous.people : [],
  };
}

function topicOf({ topic }: Reading): number {
  return topic.filter(({ isCue, weak }) => !isCue && !weak).length;
}

/** "why?", "what did they say": too short to stand alone. */
function isShort({ tokens }: Reading): boolean {
  return tokens.length <= 3;
}
