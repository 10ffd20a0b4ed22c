/**
 * Who said it: one ordered list of named rules. Each looks at a run in its surroundings and may name a speaker with a
 * score: how far it is trusted beside the others. The best candidate wins; the others are kept.
 */
import type { SpeechAct } from './acts.ts';
import type { Entity } from './discourse.ts';
import type { RunKind } from './kinds.ts';
import type { Run } from './marks.ts';
import type { Mention } from './mentions.ts';
import { type Reading, type Sentence, sentenceSubject } from './reading.ts';
import { SUBJECT_CONFIDENCE } from './subjects.ts';

/** How a run before this one was decided. */
export interface Decided {
  readonly run: Run;
  readonly kind: RunKind;
  readonly speaker: Entity | null;
  readonly rule: string;
  /** It is a question that somebody is said to have asked, or one of a dialogue: the answer is the other's. */
  readonly asks: boolean;
  /** "..., he answered": in a dialogue the other speaks next. */
  readonly answers: boolean;
  /** Token index of the run in its last block, and its sentence there. */
  readonly at: number;
  readonly sentence: number;
}

/** A run with all that the rules may look at. */
export interface Surroundings {
  readonly run: Run;
  readonly kind: RunKind;
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
  /** The content block after the one in which it ends. */
  readonly next: Reading | null;
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
}

/** A named rule. */
export interface Rule {
  readonly name: string;
  suggest(here: Surroundings): Suggestion | null;
}

/** A name with its office on a line of its own has at most this many words and signs. */
const LONGEST_SIGNATURE = 16;
/** A turn of a dialogue is short, in characters. */
const LONGEST_TURN = 110;

function sentenceAt(reading: Reading, index: number): Sentence | null {
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

function fromAct(here: Surroundings, act: SpeechAct, reading: Reading, score: number): Suggestion | null {
  const speaker = here.resolve(act.subject, act, reading);
  return speaker === null ? null : { speaker, score: score * SUBJECT_CONFIDENCE[act.rule] };
}

function hasRunBetween(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (reading.tokens[at]?.kind === 'run') return true;
  return false;
}

/** “...,” said Ann Lee. / “...,” Ann Lee said. */
const attributionAfter: Rule = {
  name: 'attribution-after',
  suggest(here) {
    const sentence = sentenceAt(here.lastReading, here.lastSentence);
    const act = actAfter(sentence, here.lastAt);
    if (sentence === null || act === undefined || hasRunBetween(here.lastReading, here.lastAt + 1, act.verb))
      return null;
    // "..., Ann Lee said: “...”" speaks of what follows.
    const next = here.lastReading.tokens[act.verb + 1];
    if (next?.text === ':' && here.lastReading.tokens[act.verb + 2]?.kind === 'run') return null;
    const nearest = Math.min(act.verb, act.subject.from);
    if (here.kind === 'full')
      return fromAct(here, act, here.lastReading, nearest - here.lastAt <= 3 ? 0.97 : 0.95);
    const last = here.lastReading.tokens[sentence.to - 1];
    const closes =
      Math.max(act.verb, act.subject.to - 1) >= sentence.to - (last?.kind === 'punctuation' ? 2 : 1);
    return fromAct(here, act, here.lastReading, closes || nearest - here.lastAt <= 2 ? 0.95 : 0.75);
  },
};

/** Ann Lee said: “...” / Ann Lee said it was “...”. */
const attributionBefore: Rule = {
  name: 'attribution-before',
  suggest(here) {
    const sentence = sentenceAt(here.reading, here.sentence);
    const act = actBefore(sentence, here.at);
    if (act === undefined) return null;
    const run = hasRunBetween(here.reading, act.verb, here.at);
    const mark = here.reading.tokens[here.at - 1];
    if (here.kind === 'full') {
      if (run) return null;
      const introduces = mark !== undefined && /^[:,]$/u.test(mark.text);
      return fromAct(here, act, here.reading, act.opinion ? 0.85 : introduces ? 0.96 : 0.88);
    }
    return fromAct(here, act, here.reading, run ? 0.86 : 0.92);
  },
};

/** Ann Lee: “...” */
const nameAndColon: Rule = {
  name: 'name-and-colon',
  suggest(here) {
    const sentence = sentenceAt(here.reading, here.sentence);
    const colon = here.reading.tokens[here.at - 1];
    if (sentence === null || colon?.text !== ':') return null;
    const beside = here.reading.outer.before(here.at - 1);
    const alone = beside?.from === sentence.from;
    const subject = alone ? null : sentenceSubject(here.reading, sentence, here.at);
    for (const [mention, score] of [
      [alone ? beside : null, 0.93],
      [subject, 0.86],
      [beside, 0.75],
    ] as const) {
      if (mention === null || mention === undefined || mention.kind === 'place' || mention.possessive)
        continue;
      const speaker = here.resolve(mention, null, here.reading);
      if (speaker !== null) return { speaker, score };
    }
    return null;
  },
};

/** “...” — Ann Lee */
const nameAfterDash: Rule = {
  name: 'name-after-dash',
  suggest(here) {
    const { tokens, outer } = here.lastReading;
    if (!/^[—–-]$/u.test(tokens[here.lastAt + 1]?.text ?? '')) return null;
    const mention = outer.at(here.lastAt + 2);
    if (mention === undefined || (mention.to < tokens.length && tokens[mention.to]?.text !== ','))
      return null;
    const speaker = here.resolve(mention, null, here.lastReading);
    return speaker === null ? null : { speaker, score: 0.9 };
  },
};

/** The paragraph before ends with a colon. */
const introducedByParagraph: Rule = {
  name: 'introduced-by-paragraph',
  suggest(here) {
    const { previous } = here;
    if (here.at !== 0 || previous === null || previous.tokens.at(-1)?.text !== ':') return null;
    const sentence = previous.sentences.at(-1);
    const act = sentence?.acts.at(-1);
    if (act !== undefined) return fromAct(here, act, previous, 0.94);
    const subject =
      sentence === undefined
        ? null
        : (previous.outer.before(previous.tokens.length - 1) ?? sentenceSubject(previous, sentence));
    const speaker = subject === null ? null : here.resolve(subject, null, previous);
    return speaker === null ? null : { speaker, score: 0.75 };
  },
};

/** The name alone in the paragraph before or behind: a press release, a pull quote, a signature. */
const nameOnItsOwnLine: Rule = {
  name: 'name-on-its-own-line',
  suggest(here) {
    if (here.kind !== 'full' || here.at !== 0) return null;
    for (const [reading, score] of [
      [here.previous, 0.92],
      [here.next, 0.9],
    ] as const) {
      const mention = reading === null ? undefined : loneName(reading);
      const speaker = reading === null || mention === undefined ? null : here.resolve(mention, null, reading);
      if (speaker !== null) return { speaker, score };
    }
    return null;
  },
};

/** The person whom a short paragraph without a sentence names. */
function loneName(reading: Reading): Mention | undefined {
  const { tokens } = reading;
  if (tokens.length > LONGEST_SIGNATURE || reading.block.kind === 'title') return undefined;
  if (tokens.some((token) => token.kind === 'run' || /^[.?!]$/u.test(token.text))) return undefined;
  const first = /^[—–:-]$/u.test(tokens[0]?.text ?? '') ? 1 : 0;
  const person = reading.outer.outer.find(({ kind }) => kind === 'person');
  if (person === undefined || reading.sentences.some(({ acts }) => acts.length > 0)) return undefined;
  const atStart = person.from === first;
  const atEnd =
    person.to === tokens.length || tokens[person.to]?.text === ',' || tokens[person.to]?.text === ':';
  return atStart && atEnd ? person : undefined;
}

/** “...,” Ann Lee said. “...” */
const interrupted: Rule = {
  name: 'interrupted',
  suggest(here) {
    const before = here.decidedHere.at(-1);
    if (before === undefined || before.speaker === null) return null;
    const steps = here.sentence - before.sentence;
    const sameSentence = steps === 0;
    const act = actAfter(sentenceAt(here.reading, before.sentence), before.at);
    const attributed =
      steps === 1 && act !== undefined && sentenceAt(here.reading, here.sentence)?.from === here.at;
    const touching = here.at === before.at + 1;
    const turn = before.asks || before.answers || before.rule === 'dialogue-turn';
    if (before.kind === 'full' && touching) return { speaker: before.speaker, score: turn ? 0.8 : 0.9 };
    if (before.kind === 'full' && attributed) return { speaker: before.speaker, score: 0.95 };
    if (before.kind === 'full' && sameSentence) return { speaker: before.speaker, score: 0.9 };
    return sameSentence ? { speaker: before.speaker, score: 0.8 } : null;
  },
};

/** Ann Lee said she was pleased. “...” */
const sentenceBefore: Rule = {
  name: 'sentence-before',
  suggest(here) {
    const before = sentenceAt(here.reading, here.sentence - 1);
    const sentence = sentenceAt(here.reading, here.sentence);
    if (before === null || sentence === null || sentence.from !== here.at) return null;
    const act = before.acts.at(-1);
    if (act !== undefined) return fromAct(here, act, here.reading, 0.88);
    const subject = sentenceSubject(here.reading, before);
    if (subject === null) return null;
    const speaker = here.resolve(subject, null, here.reading);
    return speaker === null ? null : { speaker, score: subject.kind === 'organisation' ? 0.5 : 0.74 };
  },
};

/** An earlier quotation in the same paragraph. */
const sameParagraph: Rule = {
  name: 'same-paragraph',
  suggest(here) {
    const speaker = here.decidedHere.at(-1)?.speaker;
    return speaker === undefined || speaker === null ? null : { speaker, score: 0.72 };
  },
};

/** A paragraph without attribution goes on with the speaker of the paragraph before. */
const carriedOver: Rule = {
  name: 'carried-over',
  suggest(here) {
    const { previous } = here;
    if (previous === null || here.decidedHere.length > 0) return null;
    const last = here.decidedBefore.at(-1);
    const sentence = previous.sentences.at(-1);
    const starts = here.at === 0 ? 1 : 0.75;
    if (last !== undefined && last.speaker !== null) {
      const ends = sentence !== undefined && last.at >= sentence.from;
      const turn = last.asks || last.answers || last.rule === 'dialogue-turn' ? 0.85 : 1;
      return { speaker: last.speaker, score: (ends ? 0.9 : 0.78) * starts * turn };
    }
    const act = sentence?.acts.at(-1);
    if (act !== undefined) return fromAct(here, act, previous, 0.84 * starts);
    const subject = sentence === undefined ? null : sentenceSubject(previous, sentence);
    if (subject === null || subject.kind === 'organisation') return null;
    const speaker = here.resolve(subject, null, previous);
    return speaker === null ? null : { speaker, score: 0.6 * starts };
  },
};

/** “Why?” asks one; the next paragraph, without attribution, is the other's answer. */
const dialogueTurn: Rule = {
  name: 'dialogue-turn',
  suggest(here) {
    // In a text whose paragraphs are not parted, the turns touch.
    const neighbour = here.decidedHere.at(-1);
    const touching = neighbour !== undefined && neighbour.at === here.at - 1;
    const last = touching ? neighbour : here.decidedBefore.at(-1);
    if ((here.at !== 0 && !touching) || last === undefined || last.speaker === null) return null;
    const other = here.partners.find((partner) => partner !== last.speaker);
    const short = here.run.end - here.run.start < LONGEST_TURN;
    if (other === undefined || !(last.asks || (short && (last.answers || last.rule === 'dialogue-turn'))))
      return null;
    return { speaker: other, score: last.asks ? 0.88 : 0.82 };
  },
};

/** “...” Ann Lee, 34, said she ran. */
const sentenceAfter: Rule = {
  name: 'sentence-after',
  suggest(here) {
    const after = sentenceAt(here.lastReading, here.lastSentence + 1);
    const sentence = sentenceAt(here.lastReading, here.lastSentence);
    if (here.kind !== 'full' || after === null || sentence === null || sentence.to !== here.lastAt + 1)
      return null;
    if (here.lastReading.tokens[after.from]?.kind === 'run') return null;
    const act = after.acts[0];
    if (act !== undefined) return fromAct(here, act, here.lastReading, 0.62);
    const subject = sentenceSubject(here.lastReading, after);
    if (subject === null || subject.kind === 'organisation') return null;
    const speaker = here.resolve(subject, null, here.lastReading);
    return speaker === null ? null : { speaker, score: 0.5 };
  },
};

/** Nobody nearer: who spoke last. */
const lastCredited: Rule = {
  name: 'last-credited',
  suggest(here) {
    const credit = here.lastCredited;
    if (credit === null) return null;
    const distance = here.reading.index - credit.block;
    return { speaker: credit.entity, score: Math.max(0.25, 0.6 - 0.06 * distance) };
  },
};

/** All rules, the surest first. */
export const RULES: readonly Rule[] = [
  attributionAfter,
  attributionBefore,
  interrupted,
  introducedByParagraph,
  nameAndColon,
  nameAfterDash,
  nameOnItsOwnLine,
  carriedOver,
  sentenceBefore,
  dialogueTurn,
  sameParagraph,
  sentenceAfter,
  lastCredited,
];
