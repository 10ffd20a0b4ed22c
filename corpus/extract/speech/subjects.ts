/** Who is the subject of a verb of speaking: the mention beside it, before an apposition, behind it, or at the clause's start. */
import { CLAUSE_OPENERS, PHRASE_ENDS, VERB_FILLERS } from '../lexicon/function-words.ts';
import { namesPeople } from '../lexicon/roles.ts';
import {
  antecedent,
  apposedTo,
  beforeApposition,
  beforeBrackets,
  nameBeside,
  namedBefore,
  ownerOfPlace,
  PLACING,
  relatedBefore,
} from './appositions.ts';
import type { Mention } from './mention.ts';
import { type MentionIndex, type TokenRange, withArticle } from './mention-index.ts';
import { authorOfWork } from './relative-works.ts';
import { headOfTail } from './tails.ts';
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

/** Longest stretch to the left in which a subject is looked for, in tokens. */
const WIDEST_SEARCH = 70;

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
  const author = authorOfWork(tokens, mentions, at, from);
  if (author !== null) return { subject: author, rule: 'before-apposition' };
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
    const head =
      headOfTail(tokens, mentions, at - 1, from) ??
      beforeApposition(tokens, mentions, at - 1, from, separator.text);
    if (head !== null) return { subject: head, rule: 'before-apposition' };
  }
  return clauseSubject(tokens, mentions, { from, to: verb }, verb);
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
      /^(?:how|why)$/u.test(before.lower) ||
      (CLAUSE_OPENERS.has(before.lower) && !endsPrepositional(tokens, before, mention)) ||
      /^[;:—–]$/u.test(before.text);
    const person =
      mention.kind === 'person' ||
      mention.kind === 'pronoun' ||
      mention.kind === 'name' ||
      mention.kind === 'document' ||
      mention.kind === 'role';
    // "Clinton press secretary Ann Lee issues a statement saying": the name before the description only tells whose.
    const described: Mention | undefined = nearest === null ? undefined : mentions.before(nearest.from);
    if (
      nearest !== null &&
      described?.kind === 'role' &&
      described !== mention &&
      described.from - mention.to <= 2 &&
      described.from >= mention.to
    )
      return { subject: nearest, rule: 'start-of-clause' };
    if (opens && (person || mention.kind === 'organisation'))
      return {
        subject: apposedTo(tokens, mentions, mention) ?? nameBeside(mentions, mention),
        // "A resident who lives in fear of the law said"
        rule: tokens[mention.to]?.lower === 'who' ? 'before-apposition' : 'start-of-clause',
      };
    // "Ann Lee beat Jo Day, then admitted": whoever stands first is the subject, unless behind a preposition.
    if (mention.kind === 'person' && (nearest === null || !PLACING.test(before?.lower ?? '')))
      nearest = mention;
  }
  return nearest === null ? null : { subject: nearest, rule: 'nearest-person' };
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
