/** Who is the subject of a verb of speaking: the mention beside it, before an apposition, behind it, or at the clause's start. */
import { DETERMINERS, PHRASE_ENDS, VERB_FILLERS } from '../lexicon/function-words.ts';
import { namesPeople } from '../lexicon/roles.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './tokens.ts';

/** How the subject was found; see `SUBJECT_CONFIDENCE`. */
export type SubjectRule =
  | 'beside-verb'
  | 'before-apposition'
  | 'after-verb'
  | 'according-to'
  | 'by-agent'
  | 'participle'
  | 'start-of-clause'
  | 'nearest-person';

/** How far a subject found so can be trusted, from 0 to 1, a judgement checked against what the evaluation prints. */
export const SUBJECT_CONFIDENCE: Readonly<Record<SubjectRule, number>> = {
  'beside-verb': 1,
  'after-verb': 1,
  'according-to': 1,
  'by-agent': 0.95,
  'before-apposition': 0.97,
  participle: 0.93,
  'start-of-clause': 0.8,
  'nearest-person': 0.6,
};

/** A range of token indices. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Longest stretch to the left in which a subject is looked for, in tokens. */
const WIDEST_SEARCH = 70;
const CLAUSE_OPENERS = new Set([
  'and',
  'but',
  'while',
  'whilst',
  'although',
  'though',
  'as',
  'when',
  'because',
  'that',
  'however',
  'if',
  'so',
  'or',
  'before',
  'after',
]);

/** The mentions of a block by the token at which they begin and end; those inside another are left out. */
export class MentionIndex {
  private readonly starting = new Map<number, Mention>();
  private readonly ending = new Map<number, Mention>();
  readonly outer: readonly Mention[];

  constructor(mentions: readonly Mention[]) {
    this.outer = mentions.filter((mention) => !mention.inner);
    for (const mention of this.outer) {
      this.starting.set(mention.from, mention);
      this.ending.set(mention.to, mention);
    }
  }

  /** The mention whose first token this is. */
  at(index: number): Mention | undefined {
    return this.starting.get(index);
  }

  /** The mention that ends right before this token. */
  before(index: number): Mention | undefined {
    return this.ending.get(index);
  }
}

/** The subject in front of a verb: beside it, before an apposition, else at the start of the clause. */
export function subjectToTheLeft(
  tokens: readonly Token[],
  mentions: MentionIndex,
  sentence: TokenRange,
  verb: number,
): { subject: Mention; rule: SubjectRule } | null {
  const from = Math.max(sentence.from, verb - WIDEST_SEARCH);
  let at = verb;
  while (
    at > from &&
    (VERB_FILLERS.has(tokens[at - 1]?.lower ?? '') || /ly$/u.test(tokens[at - 1]?.lower ?? ''))
  ) {
    if (mentions.before(at) !== undefined) break;
    at -= 1;
  }
  at = beforeBrackets(tokens, at, from);
  const beside = mentions.before(at);
  if (beside !== undefined && !beside.possessive && beside.from >= from) {
    if (beside.kind === 'pronoun' && beside.head === 'who')
      return antecedent(tokens, mentions, beside.from, from);
    const described = relatedBefore(tokens, mentions, beside, from);
    if (described !== null) return { subject: described, rule: 'before-apposition' };
    // "a driver who helped on the top deck says"
    if (
      beside.kind === 'role' &&
      !namesPeople(beside.head) &&
      PLACING.test(tokens[beside.from - 1]?.lower ?? '')
    ) {
      const subject = clauseSubject(tokens, mentions, { from, to: beside.from }, beside.from);
      if (subject?.rule === 'start-of-clause') return subject;
    }
    const named = namedBefore(tokens, mentions, beside, from);
    if (named !== null) return { subject: named, rule: 'before-apposition' };
    return { subject: ownerOfPlace(tokens, mentions, beside, from), rule: 'beside-verb' };
  }
  const separator = tokens[at - 1];
  if (separator !== undefined && separator.kind === 'punctuation' && /^[,—–-]$/u.test(separator.text)) {
    const head = beforeApposition(tokens, mentions, at - 1, from, separator.text);
    if (head !== null) return { subject: head, rule: 'before-apposition' };
  }
  return clauseSubject(tokens, mentions, { from, to: verb }, verb);
}

/** "A driver who delivered a baby says": the one of whom the clause begins, not what its relative clause ends with. */
function relatedBefore(
  tokens: readonly Token[],
  mentions: MentionIndex,
  beside: Mention,
  from: number,
): Mention | null {
  if (beside.kind === 'pronoun') return null;
  const first = mentions.at(from) ?? mentions.at(from + 1);
  if (first === undefined || first.to >= beside.from || tokens[first.to]?.lower !== 'who') return null;
  for (let at = first.to; at < beside.from; at += 1) if (tokens[at]?.kind !== 'word') return null;
  return first.kind === 'role' || first.kind === 'person' ? first : null;
}

/** "Ann Lee, cabinet member for schools said": the name before an apposition without its second comma. */
function namedBefore(
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
    if (token?.text === ',') {
      const named = mentions.before(at);
      const opens =
        named !== undefined &&
        (named.from === from || CLAUSE_OPENERS.has(tokens[named.from - 1]?.lower ?? ''));
      return named?.kind === 'person' && opens && !named.possessive ? named : null;
    }
    if (token?.kind !== 'word' || token.capital || PHRASE_ENDS.has(token.lower)) return null;
  }
  return null;
}

/** "Ann Lee of West Mercia Police said": the person, not the organisation or place behind "of". */
export function ownerOfPlace(
  tokens: readonly Token[],
  mentions: MentionIndex,
  mention: Mention,
  from: number,
): Mention {
  if (mention.kind === 'person' || mention.kind === 'pronoun') return mention;
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
  if (preposition < from || !/^(?:of|from|at|for|in)$/u.test(tokens[preposition]?.lower ?? ''))
    return mention;
  const owner = mentions.before(preposition);
  return owner !== undefined && !owner.possessive && (owner.kind === 'person' || owner.kind === 'name')
    ? owner
    : mention;
}

function antecedent(
  tokens: readonly Token[],
  mentions: MentionIndex,
  who: number,
  from: number,
): { subject: Mention; rule: SubjectRule } | null {
  const at = tokens[who - 1]?.text === ',' ? who - 1 : who;
  const before = mentions.before(beforeBrackets(tokens, at, from));
  if (before === undefined) return null;
  // "Sen. Ann Lee, a Democrat who demanded": the name before the description.
  const named =
    before.kind === 'role' && tokens[before.from - 1]?.text === ','
      ? mentions.before(before.from - 1)
      : undefined;
  return { subject: named?.kind === 'person' ? named : before, rule: 'beside-verb' };
}

/** Skips "(left)" or "(D-Calif.)" to the left. */
function beforeBrackets(tokens: readonly Token[], at: number, from: number): number {
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
function beforeApposition(
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
    if (insideWhole !== null && isNamed(insideWhole) && !isNamed(head)) return insideWhole;
    if (isNamed(head)) return head;
    fallback ??= head;
    // "Ann Lee, leader of the council, which ..., said": go on if this is itself an apposition.
    if (tokens[head.from - 1]?.text !== ',') return fallback;
  }
  return fallback;
}

/** "from the University of Warwick,": no subject. */
function standsBehindPreposition(tokens: readonly Token[], mention: Mention): boolean {
  if (mention.kind !== 'organisation' && mention.kind !== 'name') return false;
  const article = tokens[mention.from - 1]?.lower === 'the' ? 1 : 0;
  return /^(?:of|from|at|for|in|with|by|to)$/u.test(tokens[mention.from - 1 - article]?.lower ?? '');
}

function isNamed(mention: Mention): boolean {
  return mention.kind === 'person' || mention.kind === 'name' || mention.kind === 'pronoun';
}

/** The last mention before the verb that begins a clause; else the nearest person. */
export function clauseSubject(
  tokens: readonly Token[],
  mentions: MentionIndex,
  range: TokenRange,
  verb: number,
): { subject: Mention; rule: SubjectRule } | null {
  let nearest: Mention | null = null;
  for (let at = verb - 1; at >= Math.max(range.from, verb - WIDEST_SEARCH); at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'run') {
      const beforeRun = mentions.at(at + 1);
      if (beforeRun !== undefined && beforeRun.to <= verb && !beforeRun.possessive)
        return { subject: beforeRun, rule: 'start-of-clause' };
      continue;
    }
    const mention = mentions.at(at);
    if (
      mention === undefined ||
      mention.possessive ||
      mention.to > verb ||
      mention.kind === 'place' ||
      (mention.kind === 'document' && at !== range.from)
    )
      continue;
    if (mention.kind === 'pronoun' && (mention.head === 'it' || mention.head === 'who')) continue;
    const first = withArticle(tokens, at);
    const before = tokens[first - 1];
    const opens =
      first === range.from ||
      before === undefined ||
      before.text === ',' ||
      before.kind === 'run' ||
      (CLAUSE_OPENERS.has(before.lower) && !endsPrepositional(tokens, before, mention)) ||
      /^[;:—–]$/u.test(before.text);
    const person =
      mention.kind === 'person' ||
      mention.kind === 'pronoun' ||
      mention.kind === 'name' ||
      mention.kind === 'document' ||
      mention.kind === 'role';
    if (opens && (person || mention.kind === 'organisation'))
      return {
        subject: apposedTo(tokens, mentions, mention) ?? nameBeside(mentions, mention),
        rule: 'start-of-clause',
      };
    // "Ann Lee beat Jo Day, then admitted": whoever stands first is the subject, unless behind a preposition.
    if (mention.kind === 'person' && (nearest === null || !PLACING.test(before?.lower ?? '')))
      nearest = mention;
  }
  return nearest === null ? null : { subject: nearest, rule: 'nearest-person' };
}

const PLACING =
  /^(?:in|at|near|from|to|around|outside|of|for|on|over|by|with|about|against|between|after|before|under)$/u;

/** The index of the article before an organisation's name, or the name's own: "the" is no part of a name. */
export function withArticle(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.lower === 'the' ? at - 1 : at;
}

/** "went after Smith on Monday": the word before is a preposition here, and no clause begins. */
function endsPrepositional(tokens: readonly Token[], before: Token, mention: Mention): boolean {
  if (!/^(?:after|before|as|so)$/u.test(before.lower)) return false;
  const next = tokens[mention.to];
  return (
    next === undefined ||
    next.kind !== 'word' ||
    /^(?:on|over|for|in|at|of|to|and|with|by|from|about)$/u.test(next.lower)
  );
}

/** "Ann Lee, 42, a teacher, was hurt": the name that a description stands behind. */
function apposedTo(tokens: readonly Token[], mentions: MentionIndex, mention: Mention): Mention | null {
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
function nameBeside(mentions: MentionIndex, mention: Mention): Mention {
  if (mention.kind !== 'role' || mention.plural) return mention;
  const beside = mentions.at(mention.to);
  return beside?.kind === 'person' && !beside.possessive ? beside : mention;
}

/** The subject behind a verb: "said the mayor, Ann Lee", "said former captain Ann Lee". */
export function subjectToTheRight(
  tokens: readonly Token[],
  mentions: MentionIndex,
  from: number,
  limit: number,
): Mention | null {
  let best: Mention | null = null;
  let owner: Mention | null = null;
  let at = from;
  while (at < Math.min(limit, from + 12)) {
    const mention = mentions.at(at);
    if (mention !== undefined) {
      if (mention.possessive) {
        owner ??= mention;
        at = mention.to;
        continue;
      }
      if (mention.head === 'who' && best !== null) break;
      if (mention.kind === 'person' || mention.kind === 'pronoun') return mention;
      best = mention;
      at = mention.to;
      const next = tokens[at];
      if (next?.text === ',' && mention.kind !== 'name') {
        const apposed = mentions.at(at + 1);
        const after = tokens[apposed?.to ?? -1];
        if (apposed?.kind === 'person' && (after === undefined || after.kind !== 'word')) return apposed;
      }
      if (mentions.at(at) === undefined) break;
      continue;
    }
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') break;
    if (PHRASE_ENDS.has(token.lower) && !(best === null && token.lower === 'of' && at > from)) break;
    at += 1;
  }
  // "according to a Tarn Institute’s forecast"
  return best ?? (owner === null ? null : { ...owner, possessive: false });
}
