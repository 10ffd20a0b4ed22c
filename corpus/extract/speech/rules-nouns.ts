/** Rules that find the speaker by a noun for the words: “...” was Dr Lee’s verdict. */
import { SPOKEN_NOUNS } from '../lexicon/speech-verbs.ts';
import { type Mention, ownerMention } from './mention.ts';
import type { Reading } from './reading.ts';
import { actBefore, type Rule, sentenceAt } from './surroundings.ts';

/** How far from the quoted words the noun for them is looked for, in tokens. */
export const FARTHEST_NOUN = 14;

/** “...” was Dr Lee’s verdict. / “...” came the reply from Dr Lee. */
export const spokenNounAfter: Rule = {
  name: 'spoken-noun-after',
  suggest(here) {
    const { tokens } = here.lastReading;
    const sentence = sentenceAt(here.lastReading, here.lastSentence);
    if (sentence === null || !/^(?:was|is|were|came|comes)$/u.test(tokens[here.lastAt + 1]?.lower ?? ''))
      return null;
    const owner = ownerOfWords(here.lastReading, here.lastAt + 2, sentence.to);
    const speaker = owner === null ? null : here.resolve(owner, null, here.lastReading);
    return speaker === null ? null : { speaker, score: 0.96 };
  },
};

/** Dr Lee’s message was simple: “...” */
export const spokenNounBefore: Rule = {
  name: 'spoken-noun-before',
  suggest(here) {
    const sentence = sentenceAt(here.reading, here.sentence);
    if (sentence === null || here.reading.tokens[here.at - 1]?.text !== ':') return null;
    if (actBefore(sentence, here.at) !== undefined) return null;
    const owner = ownerOfWords(here.reading, sentence.from, here.at);
    const speaker = owner === null ? null : here.resolve(owner, null, here.reading);
    return speaker === null ? null : { speaker, score: 0.9 };
  },
};

/** Ann Lee’s warning on the radio that they were “unprepared”. */
export const spokenNounThat: Rule = {
  name: 'spoken-noun-that',
  suggest(here) {
    const sentence = sentenceAt(here.reading, here.sentence);
    if (sentence === null || here.kind !== 'fragment') return null;
    const { tokens } = here.reading;
    for (let that = here.at - 1; that > Math.max(sentence.from, here.at - FARTHEST_NOUN); that -= 1) {
      if (tokens[that]?.kind === 'run') return null;
      if (tokens[that]?.lower !== 'that') continue;
      for (let noun = that - 1; noun > Math.max(sentence.from, that - 5); noun -= 1) {
        if (!SPOKEN_NOUNS.has(tokens[noun]?.lower ?? '')) continue;
        const owner = ownerOfWords(here.reading, Math.max(sentence.from, noun - 6), noun + 1);
        // "said in a statement that": who said it is told by the verb.
        if (owner?.kind === 'document' && tokens[owner.from - 1]?.lower === 'in') return null;
        const speaker = owner === null ? null : here.resolve(owner, null, here.reading);
        return speaker === null ? null : { speaker, score: 0.93 };
      }
      return null;
    }
    return null;
  },
};

/** Whose verdict, reply or message is spoken of between two tokens. */
export function ownerOfWords(reading: Reading, from: number, to: number): Mention | null {
  let owner: Mention | null = null;
  for (let at = from; at < Math.min(to, from + FARTHEST_NOUN); at += 1) {
    const token = reading.tokens[at];
    if (token === undefined || token.kind === 'run') return null;
    const mention = reading.outer.at(at);
    // "Ann Lee’s message to residents" is one mention.
    if (mention?.kind === 'document' && SPOKEN_NOUNS.has(mention.head)) return mention;
    if (mention?.possessive === true) owner = { ...mention, possessive: false };
    else owner = ownerMention(reading.tokens, at) ?? owner;
    if (!SPOKEN_NOUNS.has(token.lower)) continue;
    if (owner !== null) return owner;
    const behind = reading.outer.at(at + 2);
    if (behind !== undefined && /^(?:of|from|by)$/u.test(reading.tokens[at + 1]?.lower ?? '')) return behind;
  }
  return null;
}
