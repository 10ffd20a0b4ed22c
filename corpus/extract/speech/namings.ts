/** Marked words that are the name of something, or a word that is spoken of: titles, terms, labels. */
import { countWords } from '../../text/count-words.ts';
import { lowerCase } from '../../text/letters.ts';
import { DETERMINERS, PAST_FORMS, PHRASE_ENDS } from '../lexicon/function-words.ts';
import { NAMING_WORDS, SPEECH_VERBS, TITLING_WORDS, WORK_NOUNS } from '../lexicon/speech-verbs.ts';
import { words } from '../lexicon/words.ts';
import { isTitleCase } from './openings.ts';
import type { Token } from './tokens.ts';

/** Small words that a title keeps in lower case. */
const SMALL_WORDS = words('a an and as at by for from in into of on or the to with vs &');

const SMALL = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
/** The first letter of a word is a capital, or it begins with a digit. */
const CAPITAL_FIRST = /^[^\p{L}]*[\p{Lu}\p{N}]/u;

/** More words explain more than a term. */
const LONGEST_GLOSS = 4;

/** More words in lower case are no name. */
const LONGEST_NAME = 6;

/** "sang “Amazing Grace.”": what is performed is a work, where it has a title's capitals. */
const PERFORMING = /^(?:sings?|sang|sung|singing|(?:play|perform|record)(?:s|ed|ing)?)$/u;

/**
 * Whether the marked words `body`, the token at `at`, name something.
 *
 * @param to where their sentence ends
 * @param directlyBefore the word right before them in their sentence, in lower case, or nothing
 */
export function isNaming(
  body: string,
  tokens: readonly Token[],
  at: number,
  to: number,
  directlyBefore: string,
): boolean {
  const [before, after] = [tokens[at - 1], tokens[at + 1]];
  if (TITLING_WORDS.has(directlyBefore) || isTerm(tokens, at, to)) return true;
  // "“La Torre” (“The Tower”)", "injera (“flat bread”)": what the words mean.
  if (before?.text === '(' && after?.text === ')' && isGloss(body, tokens[at - 2])) return true;
  if (before === undefined || directlyBefore === '') return false;
  const spoken = isSentenceLike(body);
  // "would be marked “as the day on which they turned their backs”"
  const told = SMALL.test(body) && countWords(body) > LONGEST_NAME;
  const named = NAMING_WORDS.has(directlyBefore) || isKnownAs(tokens, at) || isWordOf(tokens, at);
  if (named && !spoken && !told) return true;
  // "a member of the ‘Guild of Master Bakers (GMB).’"
  const bare = body.trim().replace(/[.,;:!?]+$/u, '');
  if (DETERMINERS.has(directlyBefore) && isTitle(bare) && isLongName(bare)) return true;
  const work = WORK_NOUNS.has(directlyBefore);
  if (work && CAPITAL.test(body) && !spoken && isShortName(body)) return true;
  if (isLabel(body, before, after)) return true;
  if (isTitle(body) && namesThing(tokens, directlyBefore)) return true;
  // "for the “Tarn Bay Five,” a group of"
  if (directlyBefore === 'the' && after?.kind === 'word' && isTitle(body)) return true;
  // "the book “Failure to Adjust: A History.”", "Mill’s “On Liberty”"
  return (work || before.possessive || PERFORMING.test(directlyBefore)) && hasTitleCase(body);
}

/** A few words in brackets behind the word or words that they translate or explain. */
function isGloss(body: string, explained: Token | undefined): boolean {
  if (explained?.kind === 'run') return true;
  return (
    explained?.kind === 'word' &&
    SMALL.test(body) &&
    countWords(body) <= LONGEST_GLOSS &&
    !/[.!?,]$/u.test(body)
  );
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
  if (before !== 'called') return false;
  // "is sometimes called", "what’s typically called"
  return tokens
    .slice(Math.max(0, at - 5), at - 1)
    .some(({ lower, possessive }) => /^(?:is|are)$/u.test(lower) || (possessive && lower === 'what'));
}

/** "the title of ‘Lady’", "the use of “us”" */
function isWordOf(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at - 2]?.lower ?? '';
  return tokens[at - 1]?.lower === 'of' && (NAMING_WORDS.has(noun) || /^uses?$/u.test(noun));
}

/** "known as", "known locally as the", "billed as" right before the marked words. */
function isKnownAs(tokens: readonly Token[], at: number): boolean {
  const as = DETERMINERS.has(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  if (tokens[as]?.lower !== 'as') return false;
  return tokens
    .slice(Math.max(0, as - 3), as)
    .some(({ lower }) => /^(?:known|billed|marketed)$/u.test(lower));
}

/** Endings of words that say what something is like, and short words that do. */
const JUDGING =
  /(?:able|ible|ous|ful|less|ive|al|ic|ary|ed|ent|ant|ing|ish|ly|y|er|est|ate|tolerance)$|^(?:good|bad|great|poor|tough|cold|stable|sad|fair|unfair|mad|wrong|strong|weak|huge|big|small|safe|unsafe|rude|cruel|evil|vile|sick|gross|harsh|brutal|smart|fresh|clear|severe|extreme|secure|sincere|obscene|insane|immune|absurd|corrupt|stupid|hard|soft|light|dark|hot|toxic|chronic|pure|sheer|total|utter)$/u;
/** A label is not longer than this, in words. */
const LONGEST_LABEL = 5;

/** A verb: the marked words are its subject, as in "the “evil act” shocked us all". */
function isVerb(word: string): boolean {
  return SPEECH_VERBS.has(word) || PAST_FORMS.has(word) || /ed$/u.test(word);
}

/** "a “zombie” knife", "the “one town, two councils” plan": a label for the thing that is named behind it, no judgement of it. */
function isLabel(body: string, before: Token, after: Token | undefined): boolean {
  if (after?.kind !== 'word' || after.capital || PHRASE_ENDS.has(after.lower) || isVerb(after.lower))
    return false;
  if (!DETERMINERS.has(before.lower) || /[.,!?]$/u.test(body) || countWords(body) > LONGEST_LABEL)
    return false;
  return !JUDGING.test(lowerCase(body.split(/\s/u).at(-1) ?? ''));
}

/** Words behind which capitals may be somebody's words: "he said it was “Total Rubbish”". */
const BEFORE_WORDS = words('that was is were are be been being not and but or as');
/** Longer paragraphs are no headlines, in words and signs. */
const LONGEST_HEADLINE = 40;

/** "his new version of “Pride & Glory”": in a text that is no headline, capitals behind a noun or a small word are a name. */
function namesThing(tokens: readonly Token[], before: string): boolean {
  if (SPEECH_VERBS.has(before) || BEFORE_WORDS.has(before)) return false;
  return tokens.length > LONGEST_HEADLINE || !isTitleCase(tokens);
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
export function isTitle(body: string): boolean {
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

/** Marked words that end like a sentence, or like one that goes on, and are more than a few. */
export function isSentenceLike(body: string): boolean {
  const trimmed = body.trim();
  return /[.!?…,]$/u.test(trimmed) && countWords(trimmed) > 3;
}
