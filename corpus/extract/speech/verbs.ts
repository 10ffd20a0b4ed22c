/** Questions about one verb of a sentence: passive or active, a verb or a noun, what stands beside it. */
import { DETERMINERS, PASSIVE_HELPERS, VERB_FILLERS } from '../lexicon/function-words.ts';
import type { Mention } from './mention.ts';
import type { SubjectRule } from './subjects.ts';
import type { Token } from './tokens.ts';

/** How far behind a passive verb its agent is looked for, in tokens. */
export const FARTHEST_AGENT = 25;

/** "Ann Lee, author of “Salt,” said the tradition also reflects": what follows is a clause, not who said it. */
export function isClauseAhead(tokens: readonly Token[], { kind, to }: Mention): boolean {
  return (
    kind === 'role' &&
    /^(?:also|has|had|is|was|are|were|will|would|can|could|may|might|should)$/u.test(tokens[to]?.lower ?? '')
  );
}

/** "pleaded guilty", "pleads not guilty": no words are told. */
export function isPlea(tokens: readonly Token[], at: number): boolean {
  if (!/^ple(?:ad|d)/u.test(tokens[at]?.lower ?? '')) return false;
  const next = tokens[at + 1]?.lower === 'not' ? tokens[at + 2] : tokens[at + 1];
  return next?.lower === 'guilty';
}

/** Index of the "by" of a passive, beside the verb or behind the quoted words: "described as “cold” by". */
export function agentAfter(tokens: readonly Token[], verb: number, to: number): number {
  for (let at = verb + 1; at < Math.min(to, verb + FARTHEST_AGENT); at += 1) {
    const token = tokens[at];
    if (token?.lower === 'by' && (at === verb + 1 || tokens[at - 1]?.kind === 'run')) return at;
    if (token !== undefined && /^[.;:]$/u.test(token.text)) return -1;
  }
  return -1;
}

/** "was told", "have been asked": the subject is the one spoken to. */
export function isPassive(tokens: readonly Token[], at: number, from: number): boolean {
  let before = at - 1;
  while (before >= from && VERB_FILLERS.has(tokens[before]?.lower ?? '') && before > at - 4) before -= 1;
  const helper = tokens[before];
  // "what’s called": the helper is short for "is".
  const short = helper?.possessive === true && /^(?:what|it|that|there)$/u.test(helper.lower);
  return short || PASSIVE_HELPERS.has(helper?.lower ?? '') || tokens[at - 1]?.lower === 'being';
}

/** Whether a quotation stands right before a place, or a word or two before it. */
export function followsRun(tokens: readonly Token[], at: number, from: number): boolean {
  let before = at - 1;
  while (before >= from && before > at - 3) {
    const token = tokens[before];
    if (token?.kind === 'run') return true;
    if (
      token === undefined ||
      (token.kind === 'word' && !VERB_FILLERS.has(token.lower) && !/ly$/u.test(token.lower))
    )
      return false;
    before -= 1;
  }
  return false;
}

/** A form that is as often a noun counts as a verb only right behind its subject. */
export function isFiniteVerb(
  tokens: readonly Token[],
  at: number,
  left: { subject: Mention; rule: SubjectRule },
): boolean {
  if (left.rule !== 'beside-verb' && left.rule !== 'before-apposition') return false;
  const before = tokens[at - 1];
  return before === undefined || !DETERMINERS.has(before.lower);
}
