/** Turns of a dialogue: whether words are a question or an answer, so that somebody else speaks next. */
import { actAfter, type Surroundings } from './surroundings.ts';

/** Longer questions are seldom put to somebody who answers in the next paragraph. */
const LONGEST_TURN = 80;

/** "...,” he answered: the one who asked speaks next. */
export function answers(here: Surroundings): boolean {
  const act = actAfter(here.lastReading.sentences[here.lastSentence] ?? null, here.lastAt);
  return act !== undefined && /^(?:answered|answers|replied|replies)$/u.test(act.word);
}

/** A question that somebody is said to have asked, or one of a dialogue: the answer is the other's. `rule` decided who asks. */
export function asks(text: string, here: Surroundings, rule: string): boolean {
  if (!/\?\s*$/u.test(text.slice(Math.max(here.run.start, here.run.end - 3), here.run.end))) return false;
  const act = actAfter(here.lastReading.sentences[here.lastSentence] ?? null, here.lastAt);
  const short = here.run.end - here.run.start < LONGEST_TURN;
  return (
    rule === 'dialogue-turn' ||
    act?.word === 'asked' ||
    act?.word === 'asks' ||
    (short && act?.word === 'said')
  );
}
