/** Which capitalised words stand together as one name, with the small words that join them. */
import { SENTENCE_STARTERS } from '../lexicon/function-words.ts';
import {
  KNOWN_ORGANISATIONS,
  NEVER_NAMES,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  SPEAKING_BODIES,
} from '../lexicon/organisations.ts';
import { ROLE_NOUNS } from '../lexicon/roles.ts';
import {
  JOINING,
  NAME_PARTICLES,
  OFFICE_WORDS,
  PERSONAL_TITLES,
  SURNAME_LIKE,
  TITLE_WORDS,
} from '../lexicon/titles.ts';
import { words } from '../lexicon/words.ts';
import { isFirstName } from './first-names.ts';
import type { Token } from './tokens.ts';

/** Longer runs of capitals are headlines, not names. */
const LONGEST_SEQUENCE = 14;

/** Possessives inside an organisation's name. */
const OWNING = words(
  'majesty chiefs people women children king queen governors veterans farmers teachers constables firefighters st workers men girls boys citizens parents lloyd',
);

/** "said Lee Monday": no part of a name. */
const WEEKDAYS = words('monday tuesday wednesday thursday friday saturday sunday');

/** Small words that a headline writes with a capital: "Ted Lee With Ann Day" are two names. */
const HEADLINE_WORDS = words('with over after as from by to is are amid before against says about who');

/** Titles behind which a name may go on with a place. */
const PEERAGE = words('lord lady baroness baron earl viscount marquess');

/** The capitalised words that begin at `index`, with what joins them; `limit` is where a known organisation begins. */
export function nameSequence(tokens: readonly Token[], index: number, limit: number): Token[] {
  const sequence: Token[] = [];
  for (let at = index; at < tokens.length && sequence.length < LONGEST_SEQUENCE; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.start >= limit) break;
    if (isNickname(tokens, at, sequence)) {
      sequence.push(token);
      continue;
    }
    if (token.kind !== 'word' && token.text !== '&') break;
    if (!token.capital && !continuesName(tokens, at, sequence)) break;
    // "said Lee Monday"
    if (sequence.length > 0 && (WEEKDAYS.has(token.lower) || HEADLINE_WORDS.has(token.lower))) break;
    sequence.push(token);
    if (token.possessive && !ownsOrganisation(tokens, at)) break;
  }
  while (
    sequence.length > 0 &&
    sequence.at(-1)?.capital === false &&
    !/^\p{N}/u.test(sequence.at(-1)?.text ?? '')
  )
    sequence.pop();
  return sequence;
}

/** A nickname is not longer than this with its marks, in characters. */
const LONGEST_NICKNAME = 18;

/** The marked words of "Maurice “Mo” Tolliver". */
function isNickname(tokens: readonly Token[], at: number, sequence: readonly Token[]): boolean {
  const [token, first, next] = [tokens[at], sequence.at(-1), tokens[at + 1]];
  if (token?.kind !== 'run' || first === undefined || next === undefined) return false;
  return (
    token.end - token.start <= LONGEST_NICKNAME &&
    isFirstName(first.lower) &&
    !first.possessive &&
    next.capital &&
    !SENTENCE_STARTERS.has(next.lower)
  );
}

/** A small word inside a name: "van", or the "of" of an organisation or office. */
function continuesName(tokens: readonly Token[], at: number, sequence: readonly Token[]): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined || sequence.length === 0) return false;
  if (NAME_PARTICLES.has(token.lower)) {
    const further = NAME_PARTICLES.has(next.lower) ? tokens[at + 2] : next;
    return further?.capital === true;
  }
  if (goesOnWithPurpose(tokens, at, sequence)) return true;
  if (!JOINING.has(token.lower)) return false;
  // "Lord Hall of Birkenhead"
  if (token.lower === 'of' && next.capital && sequence.some(({ lower }) => PEERAGE.has(lower))) return true;
  const target = next.lower === 'the' ? tokens[at + 2] : next;
  if (target?.capital !== true) return false;
  if (token.lower === 'the') return true;
  const previous = sequence.at(-1);
  if (previous === undefined) return false;
  if (token.lower === '&') return true;
  if (token.lower === 'and') {
    // "Police and Crime", "Fire and Rescue", but "John Smith and Jane Doe".
    return (
      !isFirstName(target.lower) &&
      !PERSONAL_TITLES.has(target.lower) &&
      (OFFICE_WORDS.has(previous.lower) ||
        (NEVER_NAMES.has(previous.lower) && OFFICE_WORDS.has(target.lower)) ||
        (sequence.some(({ lower }) => ORGANISATION_WORDS.has(lower)) && aheadHasOrganisation(tokens, at + 1)))
    );
  }
  // "Cllr Bob Hill of Kent County Council": a surname behind a first name begins no organisation's name.
  const first = sequence.at(-2);
  if (first !== undefined && SURNAME_LIKE.has(previous.lower) && isFirstName(first.lower)) return false;
  return (
    ORGANISATION_WORDS.has(previous.lower) ||
    TITLE_WORDS.has(previous.lower) ||
    (ROLE_NOUNS.has(previous.lower) &&
      !sequence.slice(0, -1).some(({ lower }) => isFirstName(lower) || PERSONAL_TITLES.has(lower))) ||
    PLACE_WORDS.has(previous.lower)
  );
}

/** Small words between an organisation and what it is for. */
const PURPOSE = words('for on into');

/** Fields that a name puts behind "in"; any other word there is where the organisation is. */
const FIELDS = words('public higher further education schools social health sport policing science');

/** "Royal Commission into Aged Care", "Society for the Protection of Hedges", "Office for Product Safety and Standards". */
function goesOnWithPurpose(tokens: readonly Token[], at: number, sequence: readonly Token[]): boolean {
  const small = tokens[at]?.lower ?? '';
  if (!/^(?:into|of|and|in)$/u.test(small)) return false;
  const next = tokens[at + 1];
  const target = next?.lower === 'the' ? tokens[at + 2] : next;
  if (target?.capital !== true || isFirstName(target.lower) || PERSONAL_TITLES.has(target.lower))
    return false;
  const body = sequence.findIndex(({ lower }) => ORGANISATION_WORDS.has(lower));
  if (body === -1 || sequence.some(({ lower }) => isFirstName(lower))) return false;
  if (small === 'into') return body === sequence.length - 1;
  const purpose = sequence.findIndex(({ lower }) => PURPOSE.has(lower));
  if (purpose <= body || sequence.length - purpose < 2) return false;
  if (small === 'of') return true;
  if (small === 'in') return FIELDS.has(target.lower);
  return target === next && isLastOfTwo(tokens, at + 1);
}

/** "and Standards said": one word that is no other body's or place's name. */
function isLastOfTwo(tokens: readonly Token[], at: number): boolean {
  const { lower = '', text = '' } = tokens[at] ?? {};
  return (
    tokens[at + 1]?.capital !== true &&
    text !== text.toUpperCase() &&
    !KNOWN_ORGANISATIONS.has(lower) &&
    !SPEAKING_BODIES.has(lower) &&
    !PLACE_WORDS.has(lower)
  );
}

function aheadHasOrganisation(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const token = tokens[at];
    if (token === undefined || !token.capital) return false;
    if (ORGANISATION_WORDS.has(token.lower)) return true;
  }
  return false;
}

function ownsOrganisation(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || tokens[at + 1]?.capital !== true) return false;
  // "Wednesday’s Ministry of Defence statement"
  if (WEEKDAYS.has(token.lower)) return false;
  return OWNING.has(token.lower) || (aheadHasOrganisation(tokens, at + 1) && !aheadHasRole(tokens, at + 1));
}

/** "Leeds University’s Media Coordinator Ann Lee": behind the owner stands an office, not the rest of a name. */
function aheadHasRole(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4 && tokens[at]?.capital === true; at += 1)
    if (ROLE_NOUNS.has(tokens[at]?.lower ?? '')) return true;
  return false;
}
