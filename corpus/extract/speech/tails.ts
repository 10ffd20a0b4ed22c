/** A subject with a tail: "Ann Lee of Baton Rouge told", "Ann Lee, Cabinet Member for Libraries at Leeds City Council said". */
import { lowerCase } from '../../text/letters.ts';
import { CLAUSE_OPENERS, PAST_FORMS, PHRASE_ENDS } from '../lexicon/function-words.ts';
import { ORGANISATION_NOUNS } from '../lexicon/organisations.ts';
import { namesPeople } from '../lexicon/roles.ts';
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts';
import { JOINING, TITLE_WORDS } from '../lexicon/titles.ts';
import { words } from '../lexicon/words.ts';
import { isFirstName } from './first-names.ts';
import type { Mention } from './mention.ts';
import { type MentionIndex, withArticle } from './mention-index.ts';
import type { Token } from './tokens.ts';

/** A tail is not longer than this, in tokens. */
const LONGEST_TAIL = 26;

/** Small words inside a tail. */
const SMALL_WORDS = words('of from at for in with on and the & to a an');

/** Prepositions by which a place or body is put behind somebody's name. */
const ATTACHING = words('of from at for in with');

/** Prepositions behind which a name is nobody who speaks. */
const BEHIND = words(
  'of from at for in with by to on about against over near around between than like as into',
);

/**
 * Whoever stands before a tail that ends right before the token `end`, a verb or comma; null where no such phrase ends
 * there. A tail is capitals and small words only: where it is from, of which body, which office it is.
 */
export function headOfTail(
  tokens: readonly Token[],
  mentions: MentionIndex,
  end: number,
  from: number,
): Mention | null {
  const last = mentions.before(end);
  if (last === undefined || last.kind === 'pronoun' || last.kind === 'document') return null;
  let office = false;
  let loose = false;
  let at = end;
  while (at > Math.max(from, end - LONGEST_TAIL)) {
    const mention = mentions.before(at);
    const token = tokens[at - 1];
    if (token === undefined || token.kind === 'run') return null;
    if (mention !== undefined && isSomebody(tokens, mentions, mention)) {
      const join = tokens[at];
      if (mention.possessive || at === end || join === undefined) return null;
      if (ATTACHING.has(join.lower) && !loose && !BEHIND.has(tokens[mention.from - 1]?.lower ?? ''))
        return mention;
      const attached = join.text === ',' && ATTACHING.has(tokens[at + 1]?.lower ?? '');
      const apposed = office && tokens[at + 1]?.capital === true && (join.text === ',' || join.capital);
      return (attached || apposed) && opensClause(tokens, mention, from) ? mention : null;
    }
    // "The Centre for Bees in Leeds said"
    const body = mention?.kind === 'organisation' && !mention.possessive && isPlace(last) ? mention : null;
    if (body !== null && ATTACHING.has(tokens[at]?.lower ?? '') && opensClause(tokens, body, from))
      return body;
    if (mention !== undefined) {
      office ||= mention.kind === 'role' || holdsOffice(mention.name);
      at = mention.from;
      continue;
    }
    if (token.text !== ',' && !token.capital && !SMALL_WORDS.has(token.lower)) {
      if (token.kind !== 'word' || mayBeVerb(token)) return null;
      // "of Saint Brigid parish in Leeds"
      loose ||= tokens[at - 2]?.capital !== true || !SMALL_WORDS.has(tokens[at]?.lower ?? '');
    }
    office ||= token.capital && (namesPeople(token.lower) || TITLE_WORDS.has(token.lower));
    at -= 1;
  }
  return null;
}

/** "with responsibility for libraries" is part of an office in capitals, but no verb is. */
function mayBeVerb({ lower }: Token): boolean {
  return PHRASE_ENDS.has(lower) || PAST_FORMS.has(lower) || SPEECH_VERBS.has(lower) || /ed$/u.test(lower);
}

function isPlace({ kind }: Mention): boolean {
  return kind === 'place' || kind === 'name';
}

/** A person's name, not "Baton Rouge" or "Child Protection Team" behind a preposition or a possessive. */
function isSomebody(tokens: readonly Token[], mentions: MentionIndex, mention: Mention): boolean {
  if (mention.kind !== 'person') return false;
  const before = tokens[mention.from - 1];
  if (before?.possessive === true) return false;
  // "the campaign group Save Our Buses"
  if (Object.hasOwn(ORGANISATION_NOUNS, mentions.before(mention.from)?.head ?? '')) return false;
  if (mention.title !== null && !holdsOffice(mention.name)) return true;
  if (isFirstName(lowerCase(mention.name.split(' ')[0] ?? ''))) return true;
  return !ATTACHING.has(before?.lower ?? '') && before?.lower !== 'the' && !holdsOffice(mention.name);
}

/** "Cabinet Member for Libraries": the words of an office. */
function holdsOffice(name: string): boolean {
  return name
    .split(' ')
    .some((word, index) => index > 0 && (namesPeople(lowerCase(word)) || JOINING.has(lowerCase(word))));
}

/** The sentence or a clause begins with a mention: also behind "However,", "Speaking on Monday,", "and". */
function opensClause(tokens: readonly Token[], mention: Mention, from: number): boolean {
  const first = withArticle(tokens, mention.from);
  const before = tokens[first - 1];
  return (
    first <= from ||
    before === undefined ||
    before.kind === 'run' ||
    before.text === ',' ||
    CLAUSE_OPENERS.has(before.lower)
  );
}
