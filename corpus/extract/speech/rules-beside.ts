/** Rules that find the speaker in the sentence of the quoted words: a verb of speaking, a colon, a dash. */
import { MANNER_VERBS, SPEECH_VERBS } from '../lexicon/speech-verbs.ts';
import { words } from '../lexicon/words.ts';
import { issuerOf } from './issued-statements.ts';
import type { Mention } from './mention.ts';
import { withArticle } from './mention-index.ts';
import { type Reading, type Sentence, sentenceSubject } from './reading.ts';
import type { SpeechAct } from './speech-act.ts';
import { actAfter, actBefore, fromAct, hasRunBetween, type Rule, sentenceAt } from './surroundings.ts';
import { isPassive } from './verbs.ts';

/** “...,” said Ann Lee. / “...,” Ann Lee said. */
export const attributionAfter: Rule = {
  name: 'attribution-after',
  suggest(here) {
    const sentence = sentenceAt(here.lastReading, here.lastSentence);
    const act = actAfter(sentence, here.lastAt);
    if (sentence === null || act === undefined) return null;
    if (hasRunBetween(here.lastReading, here.lastAt + 1, act.verb)) {
      // "“tourism” and technology “will grow,” according to a forecast"
      const last =
        here.kind === 'fragment' &&
        sentence.acts.length === 1 &&
        closesSentence(here.lastReading, sentence, act, Math.min(act.verb, act.subject.from));
      return last ? fromAct(here, act, here.lastReading, 0.85) : null;
    }
    // "..., Ann Lee said: “...”" speaks of what follows.
    const next = here.lastReading.tokens[act.verb + 1];
    if (next?.text === ':' && here.lastReading.tokens[act.verb + 2]?.kind === 'run') return null;
    // "When Lee shouted, “Go,” Day joked, “Amen.”": who shouted is told before, and the act behind speaks of what follows.
    if (introducesRun(here.reading, here.at) && hasRunBetween(here.lastReading, act.verb, sentence.to))
      return null;
    // "He called her weak and said, “Go,” the prosecutor’s office said.": his words, as the office tells them.
    if (isSaidWithin(here.reading, here.at, act)) return null;
    const nearest = Math.min(act.verb, act.subject.from);
    if (here.kind === 'full')
      return fromAct(here, act, here.lastReading, nearest - here.lastAt <= 3 ? 0.97 : 0.95);
    const { tokens } = here.lastReading;
    const follows =
      nearest - here.lastAt <= 1 || (nearest - here.lastAt === 2 && tokens[here.lastAt + 1]?.text === ',');
    const closes = follows || closesSentence(here.lastReading, sentence, act, nearest);
    return fromAct(here, act, here.lastReading, closes ? 0.95 : 0.75);
  },
};

/** "and said, “...”" before words that somebody else, in a clause behind them, is told to have told of. */
function isSaidWithin(reading: Reading, at: number, behind: SpeechAct): boolean {
  const { tokens } = reading;
  if (
    !/^[,:]$/u.test(tokens[at - 1]?.text ?? '') ||
    !/^(?:said|says|saying)$/u.test(tokens[at - 2]?.lower ?? '')
  )
    return false;
  return behind.subject.kind !== 'pronoun' && behind.rule === 'beside-verb';
}

/** ", shouted, “...”": a verb of speaking and a comma or colon right before the words. */
function introducesRun({ tokens }: Reading, at: number): boolean {
  return /^[,:]$/u.test(tokens[at - 1]?.text ?? '') && SPEECH_VERBS.has(tokens[at - 2]?.lower ?? '');
}

/** The sentence ends with who said it: "..., he said." / "..., the company acknowledged yesterday." */
function closesSentence(reading: Reading, sentence: Sentence, act: SpeechAct, nearest: number): boolean {
  const { tokens } = reading;
  const last = tokens[sentence.to - 1]?.kind === 'punctuation' ? sentence.to - 2 : sentence.to - 1;
  const end = Math.max(act.verb, act.subject.to - 1);
  if (
    end >= last ||
    act.rule === 'according-to' ||
    (act.rule === 'after-verb' && tokens[act.verb - 1]?.text === ',')
  )
    return true;
  // "Beds were “scarce”, above all in spring, she said, with long waits"
  if (tokens[nearest - 1]?.text === ',' && tokens[end + 1]?.text === ',' && act.rule === 'beside-verb')
    return true;
  return (
    /^(?:,|the|a|an)$/u.test(tokens[nearest - 1]?.lower ?? '') &&
    last - end <= LONGEST_TAIL &&
    tokens.slice(end + 1, last + 1).every(({ kind }) => kind === 'word')
  );
}

/** "yesterday", "on Tuesday night", "in a statement": so many words may stand behind "he said". */
const LONGEST_TAIL = 4;

/** Ann Lee said: “...” / Ann Lee said it was “...”. */
export const attributionBefore: Rule = {
  name: 'attribution-before',
  suggest(here) {
    const sentence = sentenceAt(here.reading, here.sentence);
    const act = governing(here.reading, sentence, here.at);
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

/** An opinion governs a few words right behind it; farther on the speech act before it goes on. */
const FARTHEST_OPINION = 8;

/** What is done with words or without, only in front of them: "signed “Ann”", but "signed up to protect “people”". */
const FARTHEST_MANNER = 3;

/** "Ann Lee said Smith had found a home and was “glad”": not what was found is told, but what she said. */
function governing(reading: Reading, sentence: Sentence | null, at: number): SpeechAct | undefined {
  const act = actBefore(sentence, at);
  // "Ann Lee said, according to the Mirror: “...”"
  if (act?.rule === 'according-to') {
    const said = actBefore(sentence, act.verb - 1);
    if (said !== undefined && !said.opinion && act.verb - said.verb === 2) return said;
  }
  if (act === undefined) return act;
  const far = at - act.verb > (MANNER_VERBS.has(act.word) ? FARTHEST_MANNER : FARTHEST_OPINION);
  if (!(act.opinion && far) && !isSubordinate(reading, act, at)) return act;
  const earlier = actBefore(sentence, act.verb - 1);
  return earlier !== undefined && !earlier.opinion ? earlier : act;
}

/** "Ann Lee said that until Day promises to stop, “it would be wrong”": who promises stands in a clause of its own. */
function isSubordinate({ tokens }: Reading, act: SpeechAct, at: number): boolean {
  const before = tokens[withArticle(tokens, act.subject.from) - 1]?.lower ?? '';
  return (
    /^(?:until|unless|if|once|whenever|though|although|while|whilst|because|since)$/u.test(before) &&
    at - act.verb > 2 &&
    tokens.slice(act.verb + 1, at).some(({ text }) => text === ',')
  );
}

/** What a page puts before a headline. */
const LABELS = words(
  'letter letters watch video live revealed exclusive update listen opinion comment poll quiz gallery pictures photos breaking recap review analysis column editorial podcast interview explainer',
);

/** Ann Lee: “...” */
export const nameAndColon: Rule = {
  name: 'name-and-colon',
  suggest(here) {
    const sentence = sentenceAt(here.reading, here.sentence);
    const colon = here.reading.tokens[here.at - 1];
    if (sentence === null || colon?.text !== ':') return null;
    if (isToldTo(here.reading, here.at, sentence.from)) return null;
    // "Of Smith: “...”" tells what the words are about.
    if (/^(?:of|on|about)$/u.test(here.reading.tokens[sentence.from]?.lower ?? '')) return null;
    const beside = here.reading.outer.before(here.at - 1);
    const alone = beside?.from === sentence.from;
    // "LETTER: ‘Our street is dying’"
    if (alone && LABELS.has(here.reading.tokens[sentence.from]?.lower ?? '')) return null;
    const subject = alone ? null : sentenceSubject(here.reading, sentence, here.at);
    const { from } = sentence;
    const written = withTheWords(here.reading, here.at) ?? issuerOf(here.reading, { from, to: here.at - 1 });
    for (const [mention, score] of [
      [written, 0.9],
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

/** A headline is not longer than this between its colon and the words, in tokens. */
const FARTHEST_COLON = 12;

/** Ann Lee: rivals are “too slow” */
export const nameBeforeColon: Rule = {
  name: 'name-before-colon',
  suggest(here) {
    const sentence = sentenceAt(here.reading, here.sentence);
    const mention = sentence === null ? undefined : here.reading.outer.at(sentence.from);
    if (sentence === null || (mention?.kind !== 'person' && mention?.kind !== 'name')) return null;
    const near = here.at - mention.to <= FARTHEST_COLON && here.at > mention.to + 1;
    if (!near || here.reading.tokens[mention.to]?.text !== ':') return null;
    if (actBefore(sentence, here.at) !== undefined) return null;
    const speaker = here.resolve(mention, null, here.reading);
    // "Inquest: climber ‘died doing what he loved’"
    const named = speaker?.kind === 'person' && (mention.kind === 'person' || speaker.evident);
    return named ? { speaker, score: 0.8 } : null;
  },
};

/** “...” — Ann Lee */
export const nameAfterDash: Rule = {
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

/** The cards said “get well soon” from Ann Lee / messages included “thank you” from nurse Ann Lee. */
export const fromSomebody: Rule = {
  name: 'from-somebody',
  suggest(here) {
    const { tokens, outer } = here.lastReading;
    if (tokens[here.lastAt + 1]?.lower !== 'from') return null;
    for (let at = here.lastAt + 2; at < here.lastAt + 2 + LONGEST_CALLING; at += 1) {
      const token = tokens[at];
      if (token?.kind !== 'word') return null;
      const mention = outer.at(at);
      if (mention?.possessive === true) return null;
      if (mention?.kind === 'person') {
        const speaker = here.resolve(mention, null, here.lastReading);
        return speaker === null ? null : { speaker, score: 0.88 };
      }
    }
    return null;
  },
};

/** Words for what somebody is, before the name: "New Tarn Hospital nurse Ann Lee". */
const LONGEST_CALLING = 7;

/** "a shop which Ms Lee opened with the words: “...”": whoever is named last before. */
function withTheWords({ tokens, outer }: Reading, at: number): Mention | null {
  if (tokens[at - 2]?.lower !== 'words' || tokens[at - 3]?.lower !== 'the') return null;
  for (let back = at - 4; back >= Math.max(0, at - 40); back -= 1) {
    const mention = outer.at(back);
    if (mention?.kind === 'person' || mention?.kind === 'pronoun') return mention;
  }
  return null;
}

/** "but was told: “...”": whoever stands before is spoken to. */
export function isToldTo(reading: Reading, at: number, from: number): boolean {
  return (
    /^(?:told|asked|warned|advised|informed)$/u.test(reading.tokens[at - 2]?.lower ?? '') &&
    isPassive(reading.tokens, at - 2, from)
  );
}

/** Smith was told: “...”: the other of two speakers says it. */
export const toldByOther: Rule = {
  name: 'told-by-other',
  suggest(here) {
    const sentence = sentenceAt(here.reading, here.sentence);
    if (sentence === null || !isToldTo(here.reading, here.at, sentence.from)) return null;
    const subject = sentenceSubject(here.reading, sentence, here.at);
    const patient = subject === null ? null : here.resolve(subject, null, here.reading);
    const speaker = here.partners.find((partner) => partner !== patient && partner.kind === 'person');
    return speaker === undefined ? null : { speaker, score: 0.7 };
  },
};

/** John Dean was driving home when “I looked over and saw a house on fire”. */
export const firstPerson: Rule = {
  name: 'first-person',
  suggest(here) {
    const sentence = sentenceAt(here.reading, here.sentence);
    const token = here.reading.tokens[here.at];
    if (sentence === null || token === undefined || sentence.from === here.at || sentence.acts.length > 0)
      return null;
    if (!here.inFirstPerson || here.reading.tokens[here.at - 1]?.kind !== 'word') return null;
    const subject = sentenceSubject(here.reading, sentence, here.at);
    const speaker = subject === null ? null : here.resolve(subject, null, here.reading);
    return speaker?.kind === 'person' ? { speaker, score: 0.8 } : null;
  },
};
