/** The noun of a phrase that describes somebody: where it stands. */
import { PAST_FORMS, PHRASE_ENDS, VERB_FILLERS } from '../lexicon/function-words.ts';
import {
  NEVER_NAMES,
  ORGANISATION_NOUNS,
  ORGANISATION_WORDS,
  PLACE_WORDS,
} from '../lexicon/organisations.ts';
import { namesPeople } from '../lexicon/roles.ts';
import { DOCUMENT_NOUNS, INSCRIBED_NOUNS, NOUN_FORMS, SPEECH_VERBS } from '../lexicon/speech-verbs.ts';
import { PLACING } from './appositions.ts';
import { isFirstName } from './first-names.ts';
import { isSentenceStart } from './openings.ts';
import type { Token } from './tokens.ts';

/** A description is not longer than this, in words. */
const LONGEST_DESCRIPTION = 9;

/** Words that begin a noun phrase and never stand inside one. */
export const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'his',
  'her',
  'their',
  'its',
  'our',
  'my',
  'this',
  'that',
  'these',
  'those',
]);

/**
 * The noun of a phrase that speaks, whatever it is: “...,” said an X, / “...,” reads a Y, / “...,” the X of the second Y
 * said, / an X, who was there, wrote. -1 where no such phrase opens at `index`.
 */
export function unknownHead(tokens: readonly Token[], index: number): number {
  let head = -1;
  let end = index + 1;
  for (; end < Math.min(tokens.length, index + 6); end += 1) {
    const token = tokens[end];
    if (token === undefined || token.kind !== 'word' || token.capital || endsPhrase(token)) break;
    if (end > index + 1 && speaksOrReads(token)) break;
    if (!/ly$/u.test(token.lower)) head = end;
  }
  const verb = tokens[index - 1];
  if (verb !== undefined && speaksOrReads(verb) && tokens[index - 2]?.kind === 'run') return head;
  if (head !== end - 1 || tokens[end]?.capital === true) return -1;
  const who = tokens[end]?.text === ',' ? end + 1 : end;
  if (tokens[who]?.lower === 'who' && isSentenceStart(tokens, index)) return head;
  return verb?.kind === 'run' && speechBehind(tokens, end) !== -1 ? head : -1;
}

/** The verb of speaking that words alone part from `from`, or -1: "of the 2010 draft said". */
export function speechBehind(tokens: readonly Token[], from: number): number {
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_DESCRIPTION); at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return -1;
    if (speaksOrReads(token) && !NOUN_FORMS.has(token.lower)) return at;
  }
  return -1;
}

/** The last noun for people, a body or a document in the phrase that begins at `from`, or -1. */
export function headAfter(tokens: readonly Token[], from: number): number {
  let head = -1;
  for (let at = from; at < Math.min(tokens.length, from + LONGEST_DESCRIPTION); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') break;
    // "a Redcar and Cleveland Council spokesman"
    const joins =
      token.lower === 'and' && tokens[at - 1]?.capital === true && tokens[at + 1]?.capital === true;
    // "a Department of Health spokesperson", "a Department for Transport spokesman"
    const belongs =
      (token.lower === 'of' || token.lower === 'for') &&
      ORGANISATION_WORDS.has(tokens[at - 1]?.lower ?? '') &&
      tokens[at - 1]?.capital === true &&
      tokens[at + 1]?.capital === true;
    if ((joins || belongs) && head === -1 && at > from) continue;
    if (endsPhrase(token)) {
      // "the rail giant has apologised"
      const before = tokens[at - 1];
      const speaks = /^ha(?:s|ve|d)$/u.test(token.lower) && at > from && speechSoon(tokens, at + 1);
      if (head === -1 && speaks && before !== undefined && !before.capital && isLikelyNoun(before))
        head = at - 1;
      break;
    }
    // "In a statement the company said": a further determiner begins a phrase of its own.
    if (at > from && ARTICLES.has(token.lower)) break;
    const isHead =
      isHeadNoun(token) &&
      !isPartyAdjective(tokens, at) &&
      !opensOrganisation(tokens, at) &&
      !saysWhich(tokens, at);
    if (!isHead && SPEECH_VERBS.has(token.lower)) {
      // "one negotiator called it", "the caller said": whoever is said to speak is somebody.
      const before = tokens[at - 1];
      if (
        head === -1 &&
        at > from &&
        // "with stickers on their cheeks chanted"
        !PLACING.test(tokens[from - 2]?.lower ?? '') &&
        before !== undefined &&
        !before.capital &&
        !NOUN_FORMS.has(token.lower) &&
        isLikelyNoun(before)
      )
        head = at - 1;
      break;
    }
    if (head !== -1 && token.capital && !(isHead && tokens[head]?.capital === true)) break;
    if (isHead && !token.possessive) head = at;
    else if (head !== -1 && (/ed$/u.test(token.lower) || PAST_FORMS.has(token.lower))) break;
    else if (head !== -1 && !token.possessive) {
      // "the officer injured ...": the phrase ended with its head, unless another head follows at once.
      const next = tokens[at + 1];
      if (next === undefined || !isHeadNoun(next)) break;
    }
  }
  return head;
}

/** The noun right behind a body's name for those who speak for it or what it gives out: "Tarn Trust bosses". -1 for none. */
export function nounBehind(tokens: readonly Token[], at: number): number {
  const [last, noun] = [tokens[at - 1], tokens[at]];
  if (last?.possessive !== false || noun?.kind !== 'word' || noun.capital) return -1;
  return namesPeople(noun.lower) || DOCUMENT_NOUNS.has(noun.lower) ? at : -1;
}

/** "has since apologised" */
function speechSoon(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (at < from + 3 && (VERB_FILLERS.has(tokens[at]?.lower ?? '') || /ly$/u.test(tokens[at]?.lower ?? '')))
    at += 1;
  return SPEECH_VERBS.has(tokens[at]?.lower ?? '');
}

/** Ranks and nouns for people that are adjectives too. */
const RANK_OR_ADJECTIVE = new Set(['major', 'general', 'private', 'minor', 'principal', 'native', 'junior']);

/** "A major station", "the general public": a word for a rank that here says of what kind something is. */
function saysWhich(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || token.capital || !RANK_OR_ADJECTIVE.has(token.lower)) return false;
  // "The inspector general last month described it".
  if (before !== undefined && isHeadNoun(before)) return false;
  if (next === undefined || next.capital || /^(?:last|this|next|yesterday|today)$/u.test(next.lower))
    return false;
  if (SPEECH_VERBS.has(next.lower) || PAST_FORMS.has(next.lower)) return false;
  return isLikelyNoun(next) && !isHeadNoun(next);
}

/** "a Conservative Party spokesman", "a Republican leader": the noun is still to come. */
function isPartyAdjective(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || !token.capital || !NEVER_NAMES.has(token.lower))
    return false;
  return next.kind === 'word' && !endsPhrase(next) && !SPEECH_VERBS.has(next.lower);
}

/** "the Local Government Association", "The Sunday Star Times": the noun is part of a body's name. */
export function opensOrganisation(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.capital !== true) return false;
  for (let next = at + 1; next < at + 4; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'word' || !token.capital) return false;
    if (isFirstName(token.lower) && !PLACE_WORDS.has(token.lower)) return false;
    if (ORGANISATION_WORDS.has(token.lower)) return true;
  }
  return false;
}

/** A verb of speaking, or what a text does: "reads a letter". */
function speaksOrReads(token: Token): boolean {
  return SPEECH_VERBS.has(token.lower) || /^reads?$/u.test(token.lower);
}

/** A noun phrase ends here: a preposition, a conjunction, an auxiliary ("wouldn't"). */
export function endsPhrase(token: Token): boolean {
  const { lower } = token;
  return PHRASE_ENDS.has(lower) || lower.endsWith('n’t') || lower.endsWith("n't");
}

/** "probably", "famously": what a description is not made of, behind its noun. */
export function isAdverb(token: Token): boolean {
  return (
    !token.capital &&
    /ly$/u.test(token.lower) &&
    !/^(?:family|elderly|early|daily|weekly|monthly|assembly|only|july|reply|supply|monopoly)$/u.test(
      token.lower,
    )
  );
}

/** Not an adverb, and no adjective of the kind that verbs of speaking follow. */
export function isLikelyNoun(token: Token): boolean {
  return (
    token.kind === 'word' &&
    !/(?:ly|ing|ed)$/u.test(token.lower) &&
    !endsPhrase(token) &&
    !VERB_FILLERS.has(token.lower) &&
    !/^\p{N}/u.test(token.text)
  );
}

/** A noun for people counts with a capital too ("the Mayor"), unless it makes a name ("the Metropolitan Police"). */
function isHeadNoun(token: Token): boolean {
  const { lower } = token;
  if (token.capital && ORGANISATION_WORDS.has(lower)) return false;
  if (namesPeople(lower) || (lower.includes('-') && COMPOUND.test(lower))) return true;
  if (token.capital) return false;
  return DOCUMENT_NOUNS.has(lower) || INSCRIBED_NOUNS.has(lower) || Object.hasOwn(ORGANISATION_NOUNS, lower);
}

/** "A 43-year-old", "a mother-of-two". */
const COMPOUND = /^(?:\d+-year-old|(?:mother|father|mum|mom|dad|gran|grandmother|grandfather)-of-\p{L}+)$/u;
