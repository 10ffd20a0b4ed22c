/** How a sentence or headline opens: whether its capitals tell names. */
import { isSmallLetter } from '../../text/letters.ts';
import { DETERMINERS, PHRASE_ENDS, SENTENCE_STARTERS } from '../lexicon/function-words.ts';
import { ROLE_MODIFIERS, ROLE_NOUNS } from '../lexicon/roles.ts';
import { isFirstName } from './first-names.ts';
import { PRONOUNS } from './mention.ts';
import type { Token } from './tokens.ts';

/** Whether a sentence begins at a token. */
export function isSentenceStart(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return (
    before === undefined ||
    before.kind === 'run' ||
    (before.kind === 'punctuation' && /[.?!:…]/u.test(before.text))
  );
}

/** Whether the word at `index` has its capital only because it begins a sentence: "However", "Reached by telephone". */
export function opensWithoutName(tokens: readonly Token[], index: number): boolean {
  if (!isSentenceStart(tokens, index)) return false;
  return SENTENCE_STARTERS.has(withoutContraction(tokens[index]?.lower ?? '')) || isParticiple(tokens, index);
}

/** "Reached by telephone, she", "Validated by whom?": a verb opens the sentence. */
function isParticiple(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token === undefined || next?.kind !== 'word' || next.capital) return false;
  return /(?:ed|ing)$/u.test(token.lower) && PHRASE_ENDS.has(next.lower) && !isFirstName(token.lower);
}

/** A headline in title case: its capitals do not tell names. It ends without a full stop, a colon or quoted words. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  const last = tokens.at(-1);
  if (last?.kind === 'run' || last?.text === '.' || last?.text === ':') return false;
  const long = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  return long.length >= 4 && long.filter((token) => token.capital).length >= 0.8 * long.length;
}

/** "he" for "he'd". */
function withoutContraction(lower: string): string {
  return lower.replace(/['’](?:d|ll|ve|re|m|s)$/u, '');
}

/** Words in lower case that can begin a description, or stand for one: "i" is a pronoun as a capital only. */
const OPENING: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...ROLE_NOUNS,
  ...ROLE_MODIFIERS,
  ...['four', 'both', 'most', 'all', 'others'],
  ...[...PRONOUNS.keys()].filter((pronoun) => pronoun !== 'i'),
]);

/** Whether a mention can begin with a word: most words of a text cannot, and are told apart by one look. */
export function mayOpen(token: Token): boolean {
  return token.capital || !isSmallLetter(token.lower.charCodeAt(0)) || OPENING.has(token.lower);
}
