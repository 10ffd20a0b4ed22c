/** Participles that tell speech: ", adding that", "with Ann Lee saying", "quoted as saying". */
import { PASSIVE_HELPERS, PHRASE_ENDS, VERB_FILLERS } from '../lexicon/function-words.ts';
import { COLLECTIVE_NOUNS } from '../lexicon/roles.ts';
import { QUOTED_AS } from '../lexicon/verb-patterns.ts';
import { ownerOfPlace } from './appositions.ts';
import type { Mention } from './mention.ts';
import { type MentionIndex, type TokenRange, withArticle } from './mention-index.ts';
import { act, type SpeechAct } from './speech-act.ts';
import { clauseSubject, subjectToTheLeft } from './subjects.ts';
import type { Token } from './tokens.ts';

/**
 * Who says something by a participle: "wrote to Day apologising", "was quoted as saying", "with the statement saying".
 *
 * @param at the participle
 * @param previous the act before it in the sentence: a participle goes on with whoever acts there
 */
export function participle(
  tokens: readonly Token[],
  mentions: MentionIndex,
  sentence: TokenRange,
  at: number,
  previous: SpeechAct | undefined,
): SpeechAct | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const word = token.lower;
  // "explained the headline by saying" goes on with whoever explained it.
  if (
    QUOTED_AS.has(tokens[at - 1]?.lower ?? '') &&
    !(tokens[at - 1]?.lower === 'by' && previous !== undefined)
  ) {
    let before = at;
    while (
      before > sentence.from &&
      (QUOTED_AS.has(tokens[before - 1]?.lower ?? '') || VERB_FILLERS.has(tokens[before - 1]?.lower ?? ''))
    )
      before -= 1;
    const subject = mentions.before(before);
    if (subject !== undefined && !subject.possessive)
      return act(at, word, ownerOfPlace(tokens, mentions, subject, sentence.from), 'beside-verb', false);
  }
  const quoted = tokens[at - 1]?.lower === 'as' ? quotedBySomebody(tokens, sentence, at) : -1;
  if (quoted !== -1) {
    const left = subjectToTheLeft(tokens, mentions, sentence, quoted);
    if (left !== null) return act(at, word, left.subject, left.rule, false);
  }
  const beside = mentions.before(at);
  // "the council announced it by saying", "after the council threw them a lifeline by announcing"
  if (tokens[at - 1]?.lower === 'by') {
    const own = clauseSubject(tokens, mentions, sentence, at);
    if (own?.rule === 'start-of-clause' && own.subject.from > (previous?.verb ?? -1))
      return act(at, word, own.subject, own.rule, false);
  }
  // "Lee wrote to Day and her husband Jo apologising" is no more Jo's.
  const apart = previous === undefined || (beside !== undefined && opensPhrase(tokens, beside.from));
  if (
    beside !== undefined &&
    apart &&
    !beside.possessive &&
    (beside.kind === 'person' || beside.kind === 'name')
  ) {
    return act(at, word, ownerOfPlace(tokens, mentions, beside, sentence.from), 'beside-verb', false);
  }
  if (beside?.kind === 'inscription') return act(at, word, beside, 'beside-verb', false);
  // "with the statement saying", "with police warning"
  if (
    beside !== undefined &&
    !beside.possessive &&
    tokens[withArticle(tokens, beside.from) - 1]?.lower === 'with'
  )
    return act(at, word, beside, 'beside-verb', false);
  if (previous !== undefined) {
    const one = speakerOfHimself(tokens, mentions, sentence, at, previous.subject);
    return act(at, word, one ?? previous.subject, 'participle', false);
  }
  const subject = clauseSubject(tokens, mentions, sentence, at);
  return subject === null ? null : act(at, word, subject.subject, subject.rule, false);
}

/** "Lee was quoted by local media as saying": the index of the "was", or -1. */
function quotedBySomebody(tokens: readonly Token[], sentence: TokenRange, at: number): number {
  for (let back = at - 2; back > Math.max(sentence.from, at - FARTHEST_QUOTED); back -= 1) {
    if (!/^(?:quoted|cited|reported)$/u.test(tokens[back]?.lower ?? '')) continue;
    return PASSIVE_HELPERS.has(tokens[back - 1]?.lower ?? '') ? back - 1 : -1;
  }
  return -1;
}

/** So many tokens may stand between "quoted" and "as saying". */
const FARTHEST_QUOTED = 10;

/** Whether what begins at a token, or a few words of what it is before, opens a phrase of its own: "with party leader Ann Lee". */
function opensPhrase(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (
    at > from - 5 &&
    tokens[at]?.kind === 'word' &&
    !PHRASE_ENDS.has(tokens[at]?.lower ?? '') &&
    !PERCEIVED.test(tokens[at]?.lower ?? '')
  )
    at -= 1;
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word') return true;
  return (
    /^(?:with|while|as)$/u.test(token.lower) ||
    (token.lower === 'and' && at === from - 1) ||
    PERCEIVED.test(token.lower)
  );
}

/** "had heard Day shouting" */
const PERCEIVED = /^(?:heard|hearing|saw|seen)$/u;

/** "her campaign ..., who cited comments Lee made saying he ...": a group does not speak of itself as "he", but Lee does. */
function speakerOfHimself(
  tokens: readonly Token[],
  mentions: MentionIndex,
  sentence: TokenRange,
  at: number,
  subject: Mention,
): Mention | null {
  const several = subject.plural || COLLECTIVE_NOUNS.has(subject.head);
  if (!several || !/^(?:he|she)$/u.test(tokens[at + 1]?.lower ?? '')) return null;
  for (let left = at - 1; left > sentence.from; left -= 1) {
    const mention = mentions.at(left);
    if (
      mention !== undefined &&
      !mention.possessive &&
      (mention.kind === 'person' || mention.kind === 'name')
    )
      return mention;
  }
  return null;
}
