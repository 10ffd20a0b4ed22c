/** Where a phrase that describes somebody begins, has its noun and ends: questions about a block's tokens. */
import {
  DETERMINERS,
  PAST_FORMS,
  PHRASE_ENDS,
  SENTENCE_STARTERS,
  VERB_FILLERS,
} from '../lexicon/function-words.ts';
import {
  DEMONYMS,
  NEVER_NAMES,
  ORGANISATION_NOUNS,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  SPEAKING_BODIES,
} from '../lexicon/organisations.ts';
import { namesPeople, PLURAL_ROLES, ROLE_MODIFIERS, ROLE_NOUNS } from '../lexicon/roles.ts';
import { DOCUMENT_NOUNS, INSCRIBED_NOUNS, NOUN_FORMS, SPEECH_VERBS } from '../lexicon/speech-verbs.ts';
import { PLACING } from './appositions.ts';
import { isFirstName } from './first-names.ts';
import { isLikeSurname } from './names.ts';
import type { Token } from './tokens.ts';

/** A description is not longer than this, in words. */
const LONGEST_DESCRIPTION = 9;
/** Words that begin a noun phrase and never stand inside one. */
const ARTICLES = new Set([
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
/** Determiners that can stand for somebody without a noun. */
const STANDING_ALONE = new Set(['one', 'another', 'others', 'some', 'many', 'several', 'both']);
/** Prepositions that go on a description: "of the council". */
const EXTENDING = new Set([
  'of',
  'for',
  'at',
  'from',
  'with',
  'in',
  'to',
  'on',
  'outside',
  'near',
  'inside',
  'behind',
]);
/** "One, who would not give a name, said", "Others added": a determiner without a noun that is said to speak. */
export function standsAlone(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || !STANDING_ALONE.has(token.lower)) return false;
  // "“...,” said another."
  const verb = tokens[index - 1];
  if (verb !== undefined && SPEECH_VERBS.has(verb.lower) && tokens[index - 2]?.kind === 'run')
    return next === undefined || next.kind === 'punctuation';
  if (next === undefined) return false;
  if (
    !isSentenceStart(tokens, index) &&
    !/^(?:[,;—–-]|and|but|while|as)$/u.test(tokens[index - 1]?.lower ?? '')
  )
    return false;
  if (SPEECH_VERBS.has(next.lower) && !NOUN_FORMS.has(next.lower)) return true;
  return (
    next.text === ',' && /^(?:who|whose|a|an|aged|speaking|asked)$/u.test(tokens[index + 2]?.lower ?? '')
  );
}

/** Whether a sentence begins at a token. */
export function isSentenceStart(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return (
    before === undefined ||
    before.kind === 'run' ||
    (before.kind === 'punctuation' && /[.?!:…]/u.test(before.text))
  );
}

/** "one of the managers" */
export function isPartOfGroup(tokens: readonly Token[], index: number): boolean {
  if (tokens[index + 1]?.lower !== 'of') return false;
  const first = tokens[index];
  const article = tokens[index + 2];
  return (
    first !== undefined &&
    /^(?:one|two|three|four|some|many|several|both|most|all)$/u.test(first.lower) &&
    article !== undefined &&
    (ARTICLES.has(article.lower) || article.possessive)
  );
}

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
  if (head !== end - 1) return -1;
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

/** "Smith’s lawyer": a possessive name opens a description. */
export function ownsNext(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (
    token === undefined ||
    !token.capital ||
    (SENTENCE_STARTERS.has(token.lower) && isSentenceStart(tokens, index))
  )
    return false;
  for (let at = index; at < index + 4; at += 1) {
    const word = tokens[at];
    if (word === undefined || word.kind !== 'word' || !word.capital) return false;
    if (word.possessive) {
      const next = tokens[at + 1];
      return next !== undefined && next.kind === 'word' && !next.capital && headAfter(tokens, at + 1) !== -1;
    }
  }
  return false;
}

/** Whether a description without an article begins at a token: "officials", "council leader". */
export function beginsBareRole(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const next = tokens[index + 1];
  if (ROLE_NOUNS.has(token.lower)) {
    // "Republican claims": without a determiner an adjective.
    if (token.capital && NEVER_NAMES.has(token.lower) && !PLURAL_ROLES.has(token.lower)) return false;
    // "Chief Constable Riggs" is a title and a name.
    return !(token.capital && next?.capital === true);
  }
  const opens = token.capital && isSentenceStart(tokens, index) && next?.capital === false;
  if (!ROLE_MODIFIERS.has(token.lower) && !opens) return false;
  for (let at = index + 1; at < index + 4; at += 1) {
    const word = tokens[at];
    if (word === undefined || word.kind !== 'word' || word.capital) return false;
    if (ROLE_NOUNS.has(word.lower)) return true;
    if (!ROLE_MODIFIERS.has(word.lower)) return false;
  }
  return false;
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
    // "a Department of Health spokesperson"
    const belongs =
      token.lower === 'of' &&
      ORGANISATION_WORDS.has(tokens[at - 1]?.lower ?? '') &&
      tokens[at - 1]?.capital === true &&
      tokens[at + 1]?.capital === true;
    if ((joins || belongs) && head === -1 && at > from) continue;
    if (endsPhrase(token)) break;
    // "In a statement the company said": a further determiner begins a phrase of its own.
    if (at > from && ARTICLES.has(token.lower)) break;
    const isHead = isHeadNoun(token) && !isPartyAdjective(tokens, at) && !opensOrganisation(tokens, at);
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
    else if (head !== -1 && /ed$/u.test(token.lower)) break;
    else if (head !== -1 && !token.possessive) {
      // "the officer injured ...": the phrase ended with its head, unless another head follows at once.
      const next = tokens[at + 1];
      if (next === undefined || !isHeadNoun(next)) break;
    }
  }
  return head;
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
function opensOrganisation(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.capital !== true) return false;
  for (let next = at + 1; next < at + 4; next += 1) {
    const token = tokens[next];
    if (token?.kind !== 'word' || !token.capital) return false;
    if (isFirstName(token.lower) && !PLACE_WORDS.has(token.lower)) return false;
    if (ORGANISATION_WORDS.has(token.lower)) return true;
  }
  return false;
}

/** "of the council", "for West Mercia Police", "close to Smith" after a head noun; gives back the index after it. */
export function readExtension(tokens: readonly Token[], from: number): number {
  let to = from;
  for (let rounds = 0; rounds < 2; rounds += 1) {
    const preposition = tokens[to];
    if (preposition === undefined || preposition.kind !== 'word') return to;
    let at = to + 1;
    if (preposition.lower === 'close' && tokens[at]?.lower === 'to') at += 1;
    else if (preposition.lower === 'familiar' && tokens[at]?.lower === 'with') at += 1;
    else if (!EXTENDING.has(preposition.lower)) return to;
    const begin = at;
    while (at < tokens.length && at - begin < 8) {
      const token = tokens[at];
      if (token === undefined || (token.kind !== 'word' && token.text !== '&')) break;
      const joins =
        token.text === '&' ||
        ((token.lower === 'and' || token.lower === 'of' || token.lower === 'for') &&
          tokens[at + 1]?.capital === true &&
          tokens[at - 1]?.capital === true);
      // "Minister for Health Ann Lee": the office ends where the name begins.
      const before = tokens[at - 1];
      const office =
        before !== undefined &&
        (NEVER_NAMES.has(before.lower) || /^(?:police|staff|operations)$/u.test(before.lower));
      if (
        at > begin &&
        !DETERMINERS.has(before?.lower ?? '') &&
        token.capital &&
        tokens[at + 1]?.capital === true &&
        (office || isFirstName(token.lower)) &&
        !opensOrganisation(tokens, at - 1)
      )
        break;
      if (at > begin && (PAST_FORMS.has(token.lower) || isAdverb(token))) break;
      if (!joins && (endsPhrase(token) || (SPEECH_VERBS.has(token.lower) && !token.capital))) break;
      at += 1;
    }
    // "for his comments": what is left of the phrase names nobody.
    if (at === begin || (at === begin + 1 && DETERMINERS.has(tokens[begin]?.lower ?? ''))) return to;
    to = at;
  }
  return to;
}

/** ", Luke," between commas, or at the sentence's end. */
export function isApposed(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[from - 1]?.text === ',' && /^[,.]$/u.test(tokens[to]?.text ?? '.');
}

/** Whether one capitalised word can be somebody's name: no day or month, and a nationality only as "the Scot". */
export function canSpeak(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] ?? { lower: '' };
  if (lower === 'i' || lower.startsWith("i'") || lower.startsWith('i’')) return false;
  if (SPEAKING_BODIES.has(lower)) return true;
  if (DEMONYMS.has(lower)) {
    const next = tokens[at + 1];
    return (
      tokens[at - 1]?.lower === 'the' &&
      (next?.kind !== 'word' || endsPhrase(next) || SPEECH_VERBS.has(next.lower))
    );
  }
  // "White said", of somebody named Mary White before
  const next = tokens[at + 1];
  if (NEVER_NAMES.has(lower) && isLikeSurname(lower))
    return (
      next?.kind === 'word' && !next.capital && (SPEECH_VERBS.has(next.lower) || PHRASE_ENDS.has(next.lower))
    );
  return !NEVER_NAMES.has(lower);
}

/** A verb of speaking, or what a text does: "reads a letter". */
function speaksOrReads(token: Token): boolean {
  return SPEECH_VERBS.has(token.lower) || /^reads?$/u.test(token.lower);
}

/** A noun phrase ends here: a preposition, a conjunction, an auxiliary ("wouldn't"). */
function endsPhrase(token: Token): boolean {
  const { lower } = token;
  return PHRASE_ENDS.has(lower) || lower.endsWith('n’t') || lower.endsWith("n't");
}

/** "probably", "famously": what a description is not made of, behind its noun. */
function isAdverb(token: Token): boolean {
  return (
    !token.capital &&
    /[^aeiou]ly$/u.test(token.lower) &&
    !/^(?:family|elderly|early|daily|weekly|monthly|assembly|only|july|reply|supply|monopoly)$/u.test(
      token.lower,
    )
  );
}

/** Not an adverb, and no adjective of the kind that verbs of speaking follow. */
function isLikelyNoun(token: Token): boolean {
  return (
    token.kind === 'word' &&
    !/(?:ly|ing|ed)$/u.test(token.lower) &&
    !endsPhrase(token) &&
    !VERB_FILLERS.has(token.lower) &&
    !/^\p{N}/u.test(token.text)
  );
}

/** "A 43-year-old", "a mother-of-two". */
const COMPOUND = /^(?:\d+-year-old|(?:mother|father|mum|mom|dad|gran|grandmother|grandfather)-of-\p{L}+)$/u;

/** A noun for people counts with a capital too ("the Mayor"), unless it makes a name ("the Metropolitan Police"). */
function isHeadNoun(token: Token): boolean {
  const { lower } = token;
  if (token.capital && ORGANISATION_WORDS.has(lower)) return false;
  if (namesPeople(lower) || (lower.includes('-') && COMPOUND.test(lower))) return true;
  if (token.capital) return false;
  return DOCUMENT_NOUNS.has(lower) || INSCRIBED_NOUNS.has(lower) || Object.hasOwn(ORGANISATION_NOUNS, lower);
}
