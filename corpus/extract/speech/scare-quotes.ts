/** Marked words that nobody says: for emphasis or distance, and what stands on a sign. */
import { INSCRIBED_NOUNS, SPEECH_PARTICIPLES } from '../lexicon/speech-verbs.ts';
import { tellsSpeech } from './acts.ts';
import type { Weighed } from './confidence.ts';
import type { Reading, Sentence } from './reading.ts';
import { isToldBefore } from './rules-around.ts';
import type { SpeechAct } from './speech-act.ts';
import type { Surroundings } from './surroundings.ts';

/** Few marked words without any verb of speaking are emphasis or distance, unless there are at least this many. */
const FEWEST_WORDS_WITHOUT_VERB = 4;

/** Fewer words that only somebody farther off could have said, by a score below this, are nobody's. */
const MANY_WORDS = 8;
const LEAST_INHERITED = 0.5;

/** Rules that need no verb of speaking in the sentence. */
const SURE_WITHOUT_VERB = new Set([
  'name-and-colon',
  'name-before-colon',
  'interrupted',
  'first-person',
  'spoken-noun-before',
]);

/** A few marked words that no verb of speaking governs: emphasis or distance. `count` is how many. */
export function isScareQuote(
  count: number,
  sentence: Sentence,
  here: Surroundings,
  best: Weighed | undefined,
): boolean {
  if (sentence.acts.length > 0) {
    const loose =
      best === undefined ||
      (best.rule === 'attribution-after' && best.score < 0.76) ||
      best.rule === 'carried-over' ||
      best.rule === 'last-credited';
    return best === undefined || (loose && count < FEWEST_WORDS_WITHOUT_VERB);
  }
  if (isToldBefore(here.reading, here.at) && tellsSpeech(here.reading.tokens, sentence)) return false;
  if (best !== undefined && SURE_WITHOUT_VERB.has(best.rule)) return false;
  if (count < FEWEST_WORDS_WITHOUT_VERB) return true;
  const inherited = best?.rule === 'last-credited' || best?.rule === 'carried-over';
  if (inherited && best.score < LEAST_INHERITED && count < MANY_WORDS) return true;
  const credit = here.lastCredited;
  return credit === null || here.reading.index - credit.block > 2;
}

/** "He painted a new sign. It reads “Swim.”", "with banners proclaiming: “Yes”"; `at` is the token of the marked words. */
export function isOnSign(
  reading: Reading,
  sentence: number,
  at: number,
  act: SpeechAct | undefined,
): boolean {
  const verb = /^[:,]$/u.test(reading.tokens[at - 1]?.text ?? '') ? at - 2 : at - 1;
  const says = SPEECH_PARTICIPLES.has(reading.tokens[verb]?.lower ?? '');
  if (says && INSCRIBED_NOUNS.has(reading.tokens[verb - 1]?.lower ?? '')) return true;
  if (act?.subject.head !== 'it' || !/^reads?$/u.test(act.word)) return false;
  const before = reading.sentences[sentence - 1];
  if (before === undefined) return false;
  return reading.tokens.slice(before.from, before.to).some(({ lower }) => INSCRIBED_NOUNS.has(lower));
}
