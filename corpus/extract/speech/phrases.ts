/** Where a phrase that describes somebody begins, has its noun and ends: questions about a block's tokens. */
import { DETERMINERS, PAST_FORMS, PHRASE_ENDS, SENTENCE_STARTERS } from '../lexicon/function-words.ts';
import {
  DEMONYMS,
  NEVER_NAMES,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  SPEAKING_BODIES,
} from '../lexicon/organisations.ts';
import { namesPeople, PLURAL_ROLES, ROLE_MODIFIERS, ROLE_NOUNS } from '../lexicon/roles.ts';
import { NOUN_FORMS, SPEECH_VERBS } from '../lexicon/speech-verbs.ts';
import { isFirstName } from './first-names.ts';
import { ARTICLES, endsPhrase, headAfter, isAdverb, isLikelyNoun, opensOrganisation } from './heads.ts';
import { isLikeSurname } from './names.ts';
import { isSentenceStart } from './openings.ts';
import type { Token } from './tokens.ts';

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

/** "of the council", "for West Mercia Police", "close to Smith" after a head noun; gives back the index after it. */
export function readExtension(tokens: readonly Token[], from: number): number {
  let to = from;
  for (let rounds = 0; rounds < 2; rounds += 1) {
    const preposition = tokens[to];
    if (preposition === undefined || preposition.kind !== 'word') return to;
    let at = to + 1;
    if (preposition.lower === 'close' && tokens[at]?.lower === 'to') at += 1;
    else if (preposition.lower === 'familiar' && tokens[at]?.lower === 'with') at += 1;
    else if (!EXTENDING.has(preposition.lower) && !looksInto(tokens, to)) return to;
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
        (NEVER_NAMES.has(before.lower) ||
          /^(?:police|staff|operations)$/u.test(before.lower) ||
          // "Chair of governors Wilf Hargreaves"
          (!before.capital && /s$/u.test(before.lower) && namesPeople(before.lower)) ||
          // "ambassador to Britain Liu Xiaming"
          // or "Inspector of Constabulary Ann Lee"
          (at === begin + 1 && (isWholePlace(before.lower) || ORGANISATION_WORDS.has(before.lower))));
      if (
        at > begin &&
        !DETERMINERS.has(before?.lower ?? '') &&
        token.capital &&
        tokens[at + 1]?.capital === true &&
        (office || isFirstName(token.lower)) &&
        !isPartOfName(tokens, at) &&
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

/** "inquiry into Child Neglect" */
function looksInto(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]?.lower === 'into' &&
    /^(?:inquiry|investigation|review|report|inquest|probe|study)$/u.test(tokens[at - 1]?.lower ?? '')
  );
}

/** A place that is one word by itself: "Britain", not "West". */
function isWholePlace(lower: string): boolean {
  return PLACE_WORDS.has(lower) && lower.length > 5;
}

/** "to Britain West Office": the word or the next belongs to a body's or place's name. */
function isPartOfName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  // "leader of the council Ann Hill"
  if (isFirstName(tokens[at]?.lower ?? '') && isLikeSurname(next)) return false;
  return (
    ORGANISATION_WORDS.has(next) || PLACE_WORDS.has(next) || ORGANISATION_WORDS.has(tokens[at]?.lower ?? '')
  );
}

/** ", Luke," between commas, or at the sentence's end. */
export function isApposed(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens[from - 1]?.text === ',' && /^[,.]$/u.test(tokens[to]?.text ?? '.');
}

/** Whether one capitalised word can be somebody's name: no day or month, and a nationality only as "the Scot". */
export function canSpeak(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] ?? { lower: '' };
  // "Initial investigations suggested": no name, but a word before the noun that the verb has for its subject.
  const [noun, verb] = [tokens[at + 1], tokens[at + 2]];
  if (
    noun !== undefined &&
    verb !== undefined &&
    !noun.capital &&
    SPEECH_VERBS.has(verb.lower) &&
    !NOUN_FORMS.has(verb.lower) &&
    isSentenceStart(tokens, at) &&
    tokens[at]?.possessive === false &&
    isLikelyNoun(noun) &&
    !SPEECH_VERBS.has(noun.lower)
  )
    return false;
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

/** "Matthew Grove, police commissioner for Tarn", "Ann Park said": a place's name by its words, somebody's by what follows. */
export function standsForSomebody(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from !== 2 || !isFirstName(tokens[from]?.lower ?? '') || tokens[to - 1]?.possessive === true)
    return false;
  const next = tokens[to];
  if (next?.kind === 'word') return SPEECH_VERBS.has(next.lower) && !NOUN_FORMS.has(next.lower);
  const behind = tokens[to + 1];
  if (next?.text !== ',' || behind === undefined) return false;
  return /^(?:who|whose|aged|\d{2})$/u.test(behind.lower) || headAfter(tokens, to + 1) !== -1;
}

/** "Lee supporters": people by whose they are. */
export function isFollowing(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined || token.possessive || tokens[index - 1]?.capital === true)
    return false;
  return (
    !next.capital &&
    PLURAL_ROLES.has(next.lower) &&
    !SENTENCE_STARTERS.has(token.lower) &&
    !PHRASE_ENDS.has(next.lower)
  );
}
