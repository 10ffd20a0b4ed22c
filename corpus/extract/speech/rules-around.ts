/** Rules that find the speaker in another sentence or paragraph than the quoted words. */
import { namesPeople } from '../lexicon/roles.ts';
import { SPEECH_VERBS, SPOKEN_NOUNS } from '../lexicon/speech-verbs.ts';
import { tellsSpeech } from './acts.ts';
import { issuerOf } from './issued-statements.ts';
import type { Mention } from './mention.ts';
import { type Reading, sentenceSubject } from './reading.ts';
import { isToldTo } from './rules-beside.ts';
import { subjectToTheRight } from './subjects.ts';
import { actAfter, actBefore, fromAct, type Rule, type Surroundings, sentenceAt } from './surroundings.ts';

/** A name with its office on a line of its own has at most this many words and signs. */
const LONGEST_SIGNATURE = 16;
/** A turn of a dialogue is short, in characters. */
const LONGEST_TURN = 110;

/** The paragraph before ends with a colon. */
export const introducedByParagraph: Rule = {
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
        : (issuerOf(previous, sentence) ??
          previous.outer.before(previous.tokens.length - 1) ??
          sentenceSubject(previous, sentence));
    const speaker = subject === null ? null : here.resolve(subject, null, previous);
    return speaker === null ? null : { speaker, score: 0.75 };
  },
};

/** The name alone in the paragraph before or behind: a press release, a pull quote, a signature. */
export const nameOnItsOwnLine: Rule = {
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
export const interrupted: Rule = {
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
export const sentenceBefore: Rule = {
  name: 'sentence-before',
  suggest(here) {
    const before = sentenceAt(here.reading, here.sentence - 1);
    const sentence = sentenceAt(here.reading, here.sentence);
    if (before === null || sentence === null || sentence.from !== here.at) return null;
    const act = before.acts.at(-1);
    if (act !== undefined) return fromAct(here, act, here.reading, isBody(act.subject) ? 0.7 : 0.88);
    const subject = sentenceSubject(here.reading, before);
    if (subject === null) return null;
    const speaker = here.resolve(subject, null, here.reading);
    return speaker === null ? null : { speaker, score: isBody(subject) ? 0.5 : 0.74 };
  },
};

/** An organisation, or a group such as "her campaign": what is told of it introduces nobody's words. */
function isBody({ kind, head }: Mention): boolean {
  return kind === 'organisation' || (kind === 'role' && !namesPeople(head));
}

/** An earlier quotation in the same paragraph. */
export const sameParagraph: Rule = {
  name: 'same-paragraph',
  suggest(here) {
    const speaker = here.decidedHere.at(-1)?.speaker;
    return speaker === undefined || speaker === null ? null : { speaker, score: 0.72 };
  },
};

/** "She was told: “...”": nobody named before needs to have said it. */
function isToldToSomebody(here: Surroundings): boolean {
  const sentence = sentenceAt(here.reading, here.sentence);
  if (sentence === null) return false;
  if (sentence.acts.length === 0) {
    // "passengers were told that someone “couldn’t be bothered”"
    for (let at = here.at; at > Math.max(sentence.from, here.at - FARTHEST_TOLD); at -= 1)
      if (isToldTo(here.reading, at + 1, sentence.from)) return true;
  }
  return here.reading.tokens[here.at - 1]?.text === ':' && isToldTo(here.reading, here.at, sentence.from);
}

/** Who is told something is looked for so many tokens before the words. */
const FARTHEST_TOLD = 8;

/** A paragraph without attribution goes on with the speaker of the paragraph before. */
export const carriedOver: Rule = {
  name: 'carried-over',
  suggest(here) {
    const { previous } = here;
    if (previous === null || here.decidedHere.length > 0 || isToldToSomebody(here)) return null;
    const last = here.decidedBefore.at(-1);
    const sentence = previous.sentences.at(-1);
    const starts =
      here.at === 0 ? 1 : actBefore(sentenceAt(here.reading, here.sentence), here.at) ? 0.5 : 0.75;
    if (last !== undefined && last.speaker !== null) {
      const ends = sentence !== undefined && last.at >= sentence.from;
      const turn = last.asks || last.answers || last.rule === 'dialogue-turn' ? 0.85 : 1;
      return { speaker: last.speaker, score: (ends ? 0.9 : 0.78) * starts * turn };
    }
    const act = sentence?.acts.at(-1);
    if (act !== undefined) return fromAct(here, act, previous, 0.84 * starts);
    const subject = sentence === undefined ? null : sentenceSubject(previous, sentence);
    if (subject === null || subject.kind === 'organisation') return null;
    if (previous.block.kind === 'title' && subject.kind !== 'person') return null;
    const speaker = here.resolve(subject, null, previous);
    // "Then came the tours, the lawyers.": who is only told of says nothing.
    return speaker === null ? null : { speaker, score: (speaker.kind === 'person' ? 0.6 : 0.44) * starts };
  },
};

/** “Why?” asks one; the next paragraph, without attribution, is the other's answer. */
export const dialogueTurn: Rule = {
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
export const sentenceAfter: Rule = {
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
export const lastCredited: Rule = {
  name: 'last-credited',
  suggest(here) {
    const credit = here.lastCredited;
    if (credit === null || isToldToSomebody(here)) return null;
    const distance = here.reading.index - credit.block;
    return { speaker: credit.entity, score: Math.max(0.25, 0.6 - 0.06 * distance) };
  },
};

/** Smith was branded “a coward”. [...] Ann Lee, the councillor, said: who said it follows in the next paragraph. */
export const toldAhead: Rule = {
  name: 'told-ahead',
  suggest(here) {
    const sentence = sentenceAt(here.reading, here.sentence);
    if (sentence === null || sentence.acts.length > 0) return null;
    if (here.lastCredited !== null || !isToldBefore(here.reading, here.at)) return null;
    if (!tellsSpeech(here.reading.tokens, sentence) || isToldToSomebody(here)) return null;
    const later = here.reading.sentences
      .slice(here.sentence + 1, here.sentence + 5)
      .flatMap(({ acts }) => acts)[0];
    if (later !== undefined) return fromAct(here, later, here.reading, 0.7);
    for (const reading of here.ahead) {
      const act = reading.sentences.slice(0, 5).flatMap(({ acts }) => acts)[0];
      if (act !== undefined) return fromAct(here, act, reading, 0.7);
    }
    return null;
  },
};

/** “...” opens the text. Ann Lee is sitting in a café. */
export const paragraphAfter: Rule = {
  name: 'paragraph-after',
  suggest(here) {
    const { next } = here;
    const [sentence] = next?.sentences ?? [];
    if (here.kind !== 'full' || here.lastCredited !== null || next === null || sentence === undefined)
      return null;
    if (next.tokens[sentence.from]?.kind === 'run') return null;
    const subject = sentenceSubject(next, sentence);
    if (subject === null || (subject.kind !== 'person' && subject.kind !== 'role')) return null;
    const speaker = here.resolve(subject, null, next);
    return speaker === null ? null : { speaker, score: 0.55 };
  },
};

/** “...” fills a paragraph. Those were the words of Ann Lee: who said it is told in the next one. */
export const wordsOf: Rule = {
  name: 'words-of',
  suggest(here) {
    const { next } = here;
    const sentence = next?.sentences[0];
    if (here.kind !== 'full' || next === null || sentence === undefined) return null;
    if (here.lastAt !== here.lastReading.tokens.length - 1) return null;
    const { tokens } = next;
    if (!/^(?:those|these|that|this|such|so)$/u.test(tokens[sentence.from]?.lower ?? '')) return null;
    for (let at = sentence.from + 1; at < Math.min(sentence.to, sentence.from + FARTHEST_NOUN); at += 1) {
      const word = tokens[at]?.lower ?? '';
      const told = SPOKEN_NOUNS.has(word) && /^(?:of|from|by)$/u.test(tokens[at + 1]?.lower ?? '');
      const says = at === sentence.from + 1 && /^(?:said|says)$/u.test(word);
      if (!told && !says) continue;
      const subject = subjectToTheRight(tokens, next.outer, told ? at + 2 : at + 1, sentence.to);
      const speaker = subject === null ? null : here.resolve(subject, null, next);
      return speaker === null ? null : { speaker, score: 0.93 };
    }
    return null;
  },
};

/** How far from the start of a paragraph the noun for words before it is looked for, in tokens. */
const FARTHEST_NOUN = 8;

/** "was branded “evil”", "described by neighbours as “kind”": a verb of speaking stands a few words before. */
export function isToldBefore(reading: Reading, at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 7); back -= 1)
    if (SPEECH_VERBS.has(reading.tokens[back]?.lower ?? '')) return true;
  return false;
}
