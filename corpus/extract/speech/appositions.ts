/** Names beside descriptions: "Ann Lee, the mayor, said", "Ann Lee of Leeds, a teacher, said", "a man who". */

import { lowerCase } from '../../text/letters.ts';
import { CLAUSE_OPENERS, DETERMINERS, PHRASE_ENDS } from '../lexicon/function-words.ts';
import { namesPeople } from '../lexicon/roles.ts';
import { isFirstName } from './first-names.ts';
import type { Mention } from './mention.ts';
import type { MentionIndex } from './mention-index.ts';
import type { SubjectRule } from './subjects.ts';
import { headOfTail } from './tails.ts';
import type { Token } from './tokens.ts';

/** Words that end like participles and begin no clause. */
const NO_PARTICIPLE =
  /^(?:following|including|excluding|regarding|concerning|according|during|morning|evening)$/u;
/** "of", "by": behind a word that ends with -ed it is a participle, not the verb of the sentence. */
const BEHIND_PARTICIPLE = /^(?:of|by|to|in|at|with|for|from|on|over)$/u;

/** "who delivered a baby", "fighting to save the library", "accused of theft": a clause about the one before it. */
function tellsMore(tokens: readonly Token[], at: number, to: number): boolean {
  const word = tokens[at]?.lower ?? '';
  if (word === 'who') return true;
  const participle =
    (/\p{L}{2}ing$/u.test(word) && !NO_PARTICIPLE.test(word)) ||
    (/\p{L}ed$/u.test(word) && BEHIND_PARTICIPLE.test(tokens[at + 1]?.lower ?? ''));
  if (!participle) return false;
  for (let inside = at; inside < to; inside += 1)
    if (CLAUSE_OPENERS.has(tokens[inside]?.lower ?? '')) return false;
  return true;
}

/** "A driver who delivered a baby says": the one of whom the clause begins, not what its relative clause ends with. */
export function relatedBefore(
  tokens: readonly Token[],
  mentions: MentionIndex,
  beside: Mention,
  from: number,
): Mention | null {
  if (beside.kind === 'pronoun') return null;
  const first = mentions.at(from) ?? mentions.at(from + 1);
  if (first === undefined || first.to >= beside.from || !tellsMore(tokens, first.to, beside.from))
    return null;
  for (let at = first.to; at < beside.from; at += 1) if (tokens[at]?.kind !== 'word') return null;
  return first.kind === 'role' || first.kind === 'person' ? first : null;
}

/** "Ann Lee, cabinet member for schools said": the name before an apposition without its second comma. */
export function namedBefore(
  tokens: readonly Token[],
  mentions: MentionIndex,
  beside: Mention,
  from: number,
): Mention | null {
  if (beside.kind !== 'role' || beside.plural) return null;
  if (DETERMINERS.has(tokens[beside.from]?.lower ?? '')) {
    // "“...,” Ann Lee, an analyst at Leeds said"
    const named = tokens[beside.from - 1]?.text === ',' ? mentions.before(beside.from - 1) : undefined;
    const opens = named?.kind === 'person' && (named.from === from || tokens[named.from - 1]?.kind === 'run');
    return opens && namesPeople(beside.head) ? named : null;
  }
  for (let at = beside.from - 1; at >= Math.max(from, beside.from - 3); at -= 1) {
    const token = tokens[at];
    // "Ann Lee regional director for Leeds said": no comma at all.
    const touching = mentions.before(at + 1);
    if (touching?.kind === 'person' && touching.from === from && !touching.possessive) return touching;
    if (token?.text === ',') {
      const named = mentions.before(at);
      const opens =
        named !== undefined &&
        (named.from === from ||
          opensBehindComma(tokens, named.from, from) ||
          CLAUSE_OPENERS.has(tokens[named.from - 1]?.lower ?? ''));
      return named?.kind === 'person' && opens && !named.possessive ? named : null;
    }
    if (token?.kind !== 'word' || PHRASE_ENDS.has(token.lower)) return null;
  }
  return null;
}

/** "However, Ann Lee": one word and a comma open the sentence. */
function opensBehindComma(tokens: readonly Token[], at: number, from: number): boolean {
  return at === from + 2 && tokens[from + 1]?.text === ',';
}

/** "Ann Lee of West Mercia Police said": the person, not the organisation or place behind "of". */
export function ownerOfPlace(
  tokens: readonly Token[],
  mentions: MentionIndex,
  mention: Mention,
  from: number,
): Mention {
  if (mention.kind === 'pronoun') return mention;
  const head = headOfTail(tokens, mentions, mention.to, from);
  if (head !== null) return head;
  if (mention.kind === 'person') return mention;
  if (mention.kind === 'role') {
    // "Ann Lee of the parish council"
    const named = namesPeople(mention.head) ? undefined : mentions.before(mention.from - 1);
    return named?.kind === 'person' && !named.possessive && tokens[mention.from - 1]?.lower === 'of'
      ? named
      : mention;
  }
  // "Ann Lee of Columbia, South Carolina"
  const town =
    mention.kind === 'place' && tokens[mention.from - 1]?.text === ','
      ? mentions.before(mention.from - 1)
      : undefined;
  if (town?.kind === 'place' || town?.kind === 'name') {
    const owner = ownerOfPlace(tokens, mentions, town, from);
    return owner === town ? mention : owner;
  }
  const article = tokens[mention.from - 1]?.lower === 'the' ? 1 : 0;
  const preposition = mention.from - 1 - article;
  // "Ann Lee of the Tarn Centre (TC) and Leeds University"
  if (preposition > from && tokens[preposition]?.lower === 'and' && mention.kind === 'organisation') {
    const joined = mentions.before(beforeBrackets(tokens, preposition, from));
    if (joined?.kind === 'organisation') {
      const owner = ownerOfPlace(tokens, mentions, joined, from);
      return owner === joined ? mention : owner;
    }
  }
  if (preposition < from || !/^(?:of|from|at|for|in)$/u.test(tokens[preposition]?.lower ?? ''))
    return mention;
  const owner = mentions.before(preposition);
  return owner !== undefined && !owner.possessive && (owner.kind === 'person' || owner.kind === 'name')
    ? owner
    : mention;
}

/** Whom "who" means before a verb: "Ann Lee, a teacher who said". */
export function antecedent(
  tokens: readonly Token[],
  mentions: MentionIndex,
  who: number,
  from: number,
): { subject: Mention; rule: SubjectRule } | null {
  const separator = tokens[who - 1]?.text ?? '';
  const at = /^[,—–-]$/u.test(separator) ? who - 1 : who;
  const before = mentions.before(beforeBrackets(tokens, at, from));
  if (before === undefined) {
    // "the head - who had been moved there - who said"
    const head = at === who ? null : beforeApposition(tokens, mentions, at, from, separator);
    return head === null ? null : { subject: head, rule: 'before-apposition' };
  }
  // "Sen. Ann Lee, a Democrat who demanded": the name before the description.
  const named =
    before.kind === 'role' && tokens[before.from - 1]?.text === ','
      ? mentions.before(before.from - 1)
      : undefined;
  return { subject: named?.kind === 'person' ? named : before, rule: 'beside-verb' };
}

/** Skips "(left)" or "(D-Calif.)" to the left. */
export function beforeBrackets(tokens: readonly Token[], at: number, from: number): number {
  if (tokens[at - 1]?.text !== ')') return at;
  for (let open = at - 2; open >= Math.max(from, at - 14); open -= 1) {
    if (tokens[open]?.text === '(') return open;
  }
  return at;
}

/**
 * "Ann Lee, the mayor of Leeds, said": the phrase before the last pair of commas, or the one inside it where that is a
 * name ("The mayor, Ann Lee, said"). `close` is the index of the separator before the verb.
 */
export function beforeApposition(
  tokens: readonly Token[],
  mentions: MentionIndex,
  close: number,
  from: number,
  separator: string,
): Mention | null {
  const pattern = separator === ',' ? /^,$/u : /^[—–-]$/u;
  let fallback: Mention | null = null;
  let commas = 0;
  for (let at = close - 1; at >= from && commas < 7; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'run' || /^[.;:?!]$/u.test(token.text)) break;
    if (token.kind !== 'punctuation' || !pattern.test(token.text)) continue;
    commas += 1;
    const beside = mentions.before(beforeBrackets(tokens, at, from));
    // "Ann Lee of Leeds, a teacher, said"
    const head =
      beside === undefined || beside.possessive ? beside : ownerOfPlace(tokens, mentions, beside, from);
    const last = mentions.before(close);
    const inside = last === undefined || last.possessive ? last : ownerOfPlace(tokens, mentions, last, from);
    const relative = /^(?:who|which|whose|where|that)$/u.test(tokens[at + 1]?.lower ?? '');
    const whole =
      !relative && inside !== undefined && inside.from > at && inside.from - at <= 3 && !inside.possessive;
    const insideWhole = whole ? inside : null;
    // "Joint Leads for Policing, PCCs Ann Lee and Bob Hall, said"
    const apposed = mentions.at(at + 1);
    if (apposed?.kind === 'person' && apposed.title !== null && (head === undefined || mayBeOffice(head)))
      return apposed;
    if (
      head === undefined ||
      head.possessive ||
      head.kind === 'place' ||
      standsBehindPreposition(tokens, head)
    ) {
      if (insideWhole !== null && (insideWhole.kind === 'person' || insideWhole.kind === 'role'))
        fallback ??= insideWhole;
      continue;
    }
    // "Ann Lee, owner of the inn in High Street, Rye, said": the last name is the town's.
    const owner =
      head.kind === 'role' && tokens[head.from - 1]?.text === ','
        ? mentions.before(head.from - 1)
        : undefined;
    if (owner?.kind === 'person' && !owner.possessive && !DETERMINERS.has(tokens[head.from]?.lower ?? ''))
      return owner;
    if (insideWhole !== null && isNamed(insideWhole) && !isNamed(head)) return insideWhole;
    // "The joint leads, Ann Lee and Jo Day, said": the first of them
    const first =
      inside?.kind === 'person' && tokens[inside.from - 1]?.lower === 'and'
        ? mentions.before(inside.from - 1)
        : undefined;
    if (first?.kind === 'person' && first.from - at <= 3 && !isNamed(head)) return first;
    // "Tarn’s parent, the Lee Steel Group, said"
    if (insideWhole?.kind === 'organisation' && head.kind === 'role' && CAN_BE_BODY.test(head.head))
      return insideWhole;
    if (isNamed(head)) return head;
    fallback ??= head;
    // "Ann Lee, leader of the council, which ..., said": go on if this is itself an apposition.
    if (tokens[head.from - 1]?.text !== ',') return fallback;
  }
  return fallback;
}

/** Capitals that no first name or title shows to be a person's. */
function mayBeOffice({ kind, title, name }: Mention): boolean {
  return (
    kind === 'name' ||
    (kind === 'person' && title === null && !isFirstName(lowerCase(name.split(' ')[0] ?? '')))
  );
}

/** What a company or body can be to another: with a name beside it, the name is the body's. */
const CAN_BE_BODY =
  /^(?:parent|owner|maker|operator|employer|publisher|supplier|subsidiary|manufacturer|developer|contractor|sponsor|landlord|insurer|lender|provider|retailer|builder|regulator|watchdog|charity|company|firm|group|union)$/u;

/** "from the University of Warwick,": no subject. */
function standsBehindPreposition(tokens: readonly Token[], mention: Mention): boolean {
  if (mention.kind !== 'organisation' && mention.kind !== 'name') return false;
  const article = tokens[mention.from - 1]?.lower === 'the' ? 1 : 0;
  return /^(?:of|from|at|for|in|with|by|to)$/u.test(tokens[mention.from - 1 - article]?.lower ?? '');
}

function isNamed(mention: Mention): boolean {
  return mention.kind === 'person' || mention.kind === 'name' || mention.kind === 'pronoun';
}

/** "Ann Lee, 42, a teacher, was hurt": the name that a description stands behind. */
export function apposedTo(
  tokens: readonly Token[],
  mentions: MentionIndex,
  mention: Mention,
): Mention | null {
  if (mention.kind !== 'role') return null;
  // "a teacher and author"
  const joined = tokens[mention.from - 1]?.lower === 'and' ? mentions.before(mention.from - 1) : undefined;
  const comma = (joined?.kind === 'role' ? joined.from : mention.from) - 1;
  if (tokens[comma]?.text !== ',') return null;
  const aged = /^\d+$/u.test(tokens[comma - 1]?.text ?? '') && tokens[comma - 2]?.text === ',';
  const named = mentions.before(aged ? comma - 2 : comma);
  return named?.kind === 'person' && !named.possessive ? named : null;
}

/** "mayor Ann Lee": the name right behind a description. */
export function nameBeside(mentions: MentionIndex, mention: Mention): Mention {
  if (mention.kind !== 'role' || mention.plural) return mention;
  const beside = mentions.at(mention.to);
  return beside?.kind === 'person' && !beside.possessive ? beside : mention;
}

/** Prepositions behind which a name is seldom the subject. */
export const PLACING =
  /^(?:in|at|near|from|to|around|outside|of|for|on|over|by|with|about|against|between|after|before|under)$/u;
