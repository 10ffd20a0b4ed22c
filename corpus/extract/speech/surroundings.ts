/** What the rules look at: a run with its sentence, the paragraphs beside it, and what was decided before. */

import type { Entity } from './entities.ts';
import type { SpokenKind } from './kinds.ts';
import type { Mention } from './mention.ts';
import type { Reading, Sentence } from './reading.ts';
import type { Run } from './runs.ts';
import type { SpeechAct } from './speech-act.ts';
import { SUBJECT_CONFIDENCE } from './subjects.ts';

/** How a run before this one was decided. */
export interface Decided {
  readonly run: Run;
  readonly kind: SpokenKind;
  readonly speaker: Entity | null;
  readonly rule: string;
  /** It is a question that somebody is said to have asked, or one of a dialogue: the answer is the other's. */
  readonly asks: boolean;
  /** "..., he answered": in a dialogue the other speaks next. */
  readonly answers: boolean;
  /** How sure it is that the speaker is right. */
  readonly confidence: number;
  /** Token index of the run in its last block, and its sentence there. */
  readonly at: number;
  readonly sentence: number;
}

/** A run with all that the rules may look at. */
export interface Surroundings {
  readonly run: Run;
  readonly kind: SpokenKind;
  /** Its words begin with "I" or "we". */
  readonly inFirstPerson: boolean;
  /** The block in which the run begins, the run's token in it, and its sentence. */
  readonly reading: Reading;
  readonly at: number;
  readonly sentence: number;
  /** The same for the block in which it ends. */
  readonly lastReading: Reading;
  readonly lastAt: number;
  readonly lastSentence: number;
  /** The content block before, and what was decided in this block and in that one. */
  readonly previous: Reading | null;
  /** The content block after the one in which it ends, and the two behind that. */
  readonly next: Reading | null;
  readonly ahead: readonly Reading[];
  readonly decidedHere: readonly Decided[];
  readonly decidedBefore: readonly Decided[];
  /** Who was credited last, and the last two different ones, newest first. */
  readonly lastCredited: { readonly entity: Entity; readonly block: number } | null;
  readonly partners: readonly Entity[];
  resolve(mention: Mention, act: SpeechAct | null, reading: Reading): Entity | null;
}

/** Somebody whom a rule names. */
export interface Suggestion {
  readonly speaker: Entity;
  readonly score: number;
  /** The mention that names the speaker, where one does. */
  readonly by?: Mention;
}

/** A named rule. */
export interface Rule {
  readonly name: string;
  suggest(here: Surroundings): Suggestion | null;
}

/** A sentence of a reading, or null where there is none of that number. */
export function sentenceAt(reading: Reading, index: number): Sentence | null {
  return reading.sentences[index] ?? null;
}

/** The first speech act behind a token. */
export function actAfter(sentence: Sentence | null, at: number): SpeechAct | undefined {
  return sentence?.acts[firstActAfter(sentence.acts, at)];
}

/** The last speech act before a token. */
export function actBefore(sentence: Sentence | null, at: number): SpeechAct | undefined {
  return sentence?.acts[firstActAfter(sentence.acts, at) - 1];
}

/** Index of the first act behind a token; acts are in order, and a sentence may be a megabyte long. */
function firstActAfter(acts: readonly SpeechAct[], at: number): number {
  let low = 0;
  let high = acts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((acts[middle]?.verb ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The subject of a speech act as a suggestion, its score by how the subject was found. */
export function fromAct(
  here: Surroundings,
  act: SpeechAct,
  reading: Reading,
  score: number,
): Suggestion | null {
  const speaker = here.resolve(act.subject, act, reading);
  return speaker === null ? null : { speaker, score: score * SUBJECT_CONFIDENCE[act.rule], by: act.subject };
}

/** Whether marked words stand between two tokens. */
export function hasRunBetween(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (reading.tokens[at]?.kind === 'run') return true;
  return false;
}
