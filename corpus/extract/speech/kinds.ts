/** Whether marked words are a whole quotation, a few words inside the reporter's sentence, or no quotation at all. */
import { GRADES } from '../../model.ts';
import { countWords } from '../../text/count-words.ts';
import { lowerCase } from '../../text/letters.ts';
import { DETERMINERS, SENTENCE_STARTERS } from '../lexicon/function-words.ts';
import { NAMING_WORDS, SPEECH_VERBS, TITLING_WORDS, WORK_NOUNS } from '../lexicon/speech-verbs.ts';
import { words } from '../lexicon/words.ts';
import type { Run } from './runs.ts';
import type { Token } from './tokens.ts';

/** What somebody's words are: whole, or a few inside the reporter's sentence. */
export type SpokenKind = 'full' | 'fragment';

/** What a run is; for no quotation, why not. */
export type RunKind = SpokenKind | 'nickname' | 'naming' | 'title' | 'grade';

const GRADE_WORDS: ReadonlySet<string> = new Set<string>([
  ...GRADES,
  'requiring improvement',
  'require',
  'requires',
]);
const GRADING = words(
  'graded grade grades grading rated rating ratings rates judged judgement judgment marked',
);
/** Directly before a grade they say that it is one. */
const OF_GRADES = words('as of an overall');
/** Small words that a title keeps in lower case. */
const SMALL_WORDS = words('& a an and as at by for from in into of on or the to with vs');

const SMALL = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
const CAPITAL_BEHIND_MARKS = /^[\s"'‘“(]*\p{Lu}/u;
/** The first letter of a word is a capital, or it begins with a digit. */
const CAPITAL_FIRST = /^[^\p{L}]*[\p{Lu}\p{N}]/u;

/** More words in lower case are no name. */
const LONGEST_NAME = 6;

/** Reads a run's kind from its words and the tokens around it. `at` is the run's token; `speech`: a verb of speaking introduces it. */
export function kindOfRun(
  text: string,
  run: Run,
  tokens: readonly Token[],
  at: number,
  sentence: { from: number; to: number },
  introduced: boolean,
  continued: boolean,
): RunKind {
  const body = text.slice(run.start, run.end);
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const atStart = at === sentence.from;
  if (isNickname(body, before, after)) return 'nickname';
  const bare = body.trim().replace(/[.,;:!?]+$/u, '');
  // "‘good’ at tackling crime": in a text that tells speech in other marks.
  if (run.secondary && GRADE_WORDS.has(bare.toLowerCase())) return 'grade';
  if (GRADE_WORDS.has(bare.toLowerCase()) && !atStart && before !== undefined && before.kind === 'word') {
    const graded = tokens
      .slice(Math.max(sentence.from, at - 40), Math.min(sentence.to, at + 40))
      .some(({ lower }) => GRADING.has(lower));
    return graded || OF_GRADES.has(before.lower) ? 'grade' : 'fragment';
  }
  // "“Anya”, a survivor, said": a name that is not the real one.
  if (atStart && after?.text === ',' && /^\p{Lu}\p{Ll}+$/u.test(body)) return 'nickname';
  const directlyBefore = !atStart && before !== undefined && before.kind === 'word' ? before.lower : '';
  const spoken = isSentenceLike(body);
  const capitalised = CAPITAL.test(body);
  const named = TITLING_WORDS.has(directlyBefore) || isTerm(tokens, at, sentence.to);
  // "would be marked “as the day on which they turned their backs”"
  const told = SMALL.test(body) && countWords(body) > LONGEST_NAME;
  // "the title of ‘Lady’"
  const ofName = directlyBefore === 'of' && NAMING_WORDS.has(tokens[at - 2]?.lower ?? '');
  if (named || ((ofName || NAMING_WORDS.has(directlyBefore)) && !spoken && !told)) return 'naming';
  // "a member of the ‘Guild of Master Bakers (GMB).’"
  if (DETERMINERS.has(directlyBefore) && isTitle(bare) && isLongName(bare)) return 'naming';
  if (directlyBefore !== '' && WORK_NOUNS.has(directlyBefore) && capitalised && !spoken && isShortName(body))
    return 'naming';
  // "for the “Tarn Bay Five,” a group of"
  if (directlyBefore === 'the' && after?.kind === 'word' && isTitle(body)) return 'naming';
  // "the book “Failure to Adjust: A History.”", "Mill’s “On Liberty”"
  const workOf = directlyBefore !== '' && (WORK_NOUNS.has(directlyBefore) || before?.possessive === true);
  if (workOf && hasTitleCase(body)) return 'naming';
  const workBefore = before?.text === ',' && WORK_NOUNS.has(tokens[at - 2]?.lower ?? '');
  if (workBefore && isTitle(body)) return 'title';
  if (!introduced && isTitle(body) && !(atStart && (spoken || isAttributed(body, after, tokens[at + 2]))))
    return 'title';
  if (run.firstBlock !== run.lastBlock) return 'full';
  if (continued) return 'full';
  if (atStart) return isInsideSentence(body, after, tokens, at, sentence) ? 'fragment' : 'full';
  if (before !== undefined && /^[:]$/u.test(before.text))
    return SMALL.test(body) && countWords(body) < 4 ? 'fragment' : 'full';
  if (hasInnerSentence(body)) return 'full';
  const capital = CAPITAL_BEHIND_MARKS.test(body);
  if (before !== undefined && /^[,—–-]$/u.test(before.text) && introduced && capital) return 'full';
  return capital && introduced && spoken && /[.!?…,]$/u.test(body.trim()) && countWords(body) > 3
    ? 'full'
    : 'fragment';
}

/** "defines “excessive” as", "knew what “Category 1” meant", "is called “bogus caller” crime": the marked words are a term. */
function isTerm(tokens: readonly Token[], at: number, to: number): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  const after = at + 1 < to ? (tokens[at + 1]?.lower ?? '') : '';
  if (/^(?:define[ds]?|mean(?:s|t|ing))$/u.test(before)) return true;
  // "which roughly translates as “ancient ape”"
  if (/^(?:as|to|into)$/u.test(before) && /^translate[sd]?$/u.test(tokens[at - 2]?.lower ?? '')) return true;
  // "which called itself the “Northside Grocers”"
  const self = before === 'the' ? at - 2 : at - 1;
  if (
    /^(?:it|him|her|them)sel(?:f|ves)$/u.test(tokens[self]?.lower ?? '') &&
    /^call/u.test(tokens[self - 1]?.lower ?? '')
  )
    return true;
  if (before === 'what' && /^mean[st]?$/u.test(after)) return true;
  // "known as the “Three Amigos”"
  const as = /^(?:the|a|an)$/u.test(before) ? at - 2 : at - 1;
  if (tokens[as]?.lower === 'as' && /^(?:known|billed|marketed)$/u.test(tokens[as - 1]?.lower ?? ''))
    return true;
  if (before !== 'called') return false;
  // "is sometimes called", "what’s typically called"
  return tokens
    .slice(Math.max(0, at - 5), at - 1)
    .some(({ lower, possessive }) => /^(?:is|are)$/u.test(lower) || (possessive && lower === 'what'));
}

/** “That’s Gerald,” she said: a comma inside the marks, and a pronoun or a verb of speaking behind them. */
function isAttributed(body: string, after: Token | undefined, next: Token | undefined): boolean {
  if (!/,$/u.test(body.trim()) || after?.kind !== 'word') return false;
  return SPEECH_VERBS.has(after.lower) || (next !== undefined && SPEECH_VERBS.has(next.lower));
}

/** "John “Jack” Smith": a capitalised word between names. */
function isNickname(body: string, before: Token | undefined, after: Token | undefined): boolean {
  if (before?.kind !== 'word' || after?.kind !== 'word' || !before.capital || !after.capital) return false;
  return (
    /^(?:the\s)?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}?[\p{L}.'’-]*)?$/iu.test(body) &&
    /^\p{Lu}/u.test(body.replace(/^the\s/iu, '')) &&
    !SENTENCE_STARTERS.has(before.lower)
  );
}

/** A few words, no sentence: what a name can be. */
function isShortName(body: string): boolean {
  return countWords(body.trim()) <= 6;
}

/** More than a name that somebody could be called: “Flip Flop” is no such name, “Guild of Master Bakers” is. */
function isLongName(body: string): boolean {
  return countWords(body) > 2;
}

/** Every word but the small ones has a capital, and there is more than one. */
function hasTitleCase(body: string): boolean {
  const parts = body.trim().split(/\s+/u);
  return (
    parts.length > 1 &&
    parts.every((word, index) => CAPITAL_FIRST.test(word) || (index > 0 && SMALL_WORDS.has(word)))
  );
}

/** Every word but the small ones has a capital, and it does not end like a sentence. */
function isTitle(body: string): boolean {
  const trimmed = body.trim().replace(/,$/u, '');
  if (/[.!?…]$/u.test(trimmed)) return false;
  const count = countWords(trimmed);
  if (count < 2 || count > 12) return false;
  const big = trimmed.split(/\s+/u).filter((word) => !SMALL_WORDS.has(lowerCase(word)));
  return (
    big.length >= 2 &&
    big.every((word) => CAPITAL_FIRST.test(word)) &&
    !(big.length < 3 && /^I\b/u.test(trimmed))
  );
}

function isSentenceLike(body: string): boolean {
  const trimmed = body.trim();
  return /[.!?…,]$/u.test(trimmed) && countWords(trimmed) > 3;
}

function hasInnerSentence(body: string): boolean {
  return countWords(body) >= 10 && /[.!?]\s+\p{Lu}/u.test(body);
}

/** A run that begins the sentence but not a quotation: “Disappointed” was the word. */
function isInsideSentence(
  body: string,
  after: Token | undefined,
  tokens: readonly Token[],
  at: number,
  sentence: { from: number; to: number },
): boolean {
  if (at + 1 >= sentence.to || after === undefined || after.kind !== 'word') return false;
  if (/[.,!?…—–-]["'’”]?$/u.test(body.trim())) return false;
  return (
    countWords(body) < 8 &&
    !after.capital &&
    /^(?:is|was|were|are|and|but|in|of|to|for|that|has|had|by)$/u.test(tokens[at + 1]?.lower ?? '')
  );
}
