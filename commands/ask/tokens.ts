/** The words of a question, with their places in it. */
import { wordClass } from '../../corpus/english/word-classes.ts';
import { type Word, words } from '../../corpus/text/normalise.ts';
import { CONTRACTIONS } from './word-lists.ts';

/** A word as it is compared: folded, without a possessive ending or the apostrophe of a short form. */
export interface Token extends Word {
  /** As typed. */
  readonly typed: string;
}

/** No question is longer; what comes after it is not read. */
const LONGEST = 2000;
/** Questions have far fewer words: the rest of a pasted text is not read. */
const MOST_TOKENS = 150;

/** What stands behind the apostrophe of "what'd" and the like. */
const VERBS = new Map([
  ['d', 'did'],
  ['s', 'is'],
  ['re', 'are'],
  ['ll', 'will'],
  ['ve', 'have'],
]);

/** The words of a text. "What's" gives two words with one place. */
export function tokensOf(text: string): Token[] {
  const shown = text.slice(0, LONGEST);
  return words(shown)
    .slice(0, MOST_TOKENS)
    .flatMap((word): Token[] => {
      const typed = shown.slice(word.start, word.end);
      const written = Object.hasOwn(CONTRACTIONS, word.text) ? CONTRACTIONS[word.text] : undefined;
      const asked = /^(what|who|where|when|how|why)'(d|s|re|ll|ve)$/u.exec(word.text);
      const joined = asked === null ? undefined : `${asked[1]} ${VERBS.get(asked[2] ?? '') ?? ''}`;
      const parts = (written ?? joined)?.split(' ') ?? [
        word.text.replace(/(?<=\p{L})'(?:s|d|ll|ve|re|m)$/u, '').replaceAll("'", ''),
      ];
      return parts.map((part) => ({ text: part, start: word.start, end: word.end, typed }));
    });
}

/** A list of phrases by their words, for the longest that begins at a place. */
export interface PhraseTable<Value> {
  /** The longest phrase at this place, with how many words it has. */
  at(tokens: readonly Pick<Token, 'text'>[], place: number): { value: Value; length: number } | undefined;
  /** Every single word that is a phrase, or part of one. */
  readonly words: ReadonlySet<string>;
}

/** Makes a table of phrases; the words of a phrase are parted by spaces. */
export function phraseTable<Value>(entries: Iterable<readonly [string, Value]>): PhraseTable<Value> {
  const byPhrase = new Map<string, Value>();
  const known = new Set<string>();
  // How many words the longest phrase has that begins with a word.
  const longest = new Map<string, number>();
  for (const [phrase, value] of entries) {
    const list = phrase.split(' ');
    const [first = ''] = list;
    byPhrase.set(phrase, value);
    longest.set(first, Math.max(longest.get(first) ?? 0, list.length));
    for (const word of list) known.add(word);
  }
  return {
    words: known,
    at(tokens, place) {
      const most = longest.get(tokens[place]?.text ?? '') ?? 0;
      const phrases: { phrase: string; length: number }[] = [];
      let phrase = '';
      for (let at = place, words = 0; words < most && at < tokens.length; at += 1) {
        const text = tokens[at]?.text ?? '';
        // "When did it actually come out": an adverb may stand in a phrase that doesn't have it.
        if (words > 0 && !known.has(text) && wordClass(text) === 'adverb') continue;
        phrase = words === 0 ? text : `${phrase} ${text}`;
        words += 1;
        phrases.push({ phrase, length: at - place + 1 });
      }
      for (const { phrase: shown, length } of phrases.reverse()) {
        const value = byPhrase.get(shown);
        if (value !== undefined) return { value, length };
      }
      return undefined;
    },
  };
}
