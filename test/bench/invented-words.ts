/** Invented words that are as frequent as those of English. */

const WORDS_A_SENTENCE = 20;
const VOCABULARY = 30_000;
const COMMON =
  'the of to and a in is that for it was on are as with be by at from this have or an not but they we which'.split(
    ' ',
  );

/** Numbers from 0 to 1, the same ones in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** As in English, nearly half of the words are common ones, and the others follow Zipf's law. */
export function wordFrom(random: () => number): string {
  if (random() < 0.45) return COMMON[Math.floor(random() ** 2 * COMMON.length)] ?? 'the';
  const rank = Math.floor(VOCABULARY ** random());
  const syllables = ['ba', 'co', 'di', 'fo', 'gra', 'hel', 'lin', 'mor', 'pre', 'sta', 'tic', 'ver'];
  let word = '';
  for (let rest = rank + 12; rest > 0; rest = Math.floor(rest / 12)) word += syllables[rest % 12] ?? '';
  return word;
}

/** A sentence of twenty invented words. */
export function sentenceFrom(random: () => number): string {
  const list = Array.from({ length: WORDS_A_SENTENCE }, () => wordFrom(random));
  const text = list.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
