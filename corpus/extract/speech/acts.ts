/** Speech acts in the reporter's text: a verb of speaking with the mention that is its subject. */
import { PASSIVE_HELPERS, PHRASE_ENDS, VERB_FILLERS } from '../lexicon/function-words.ts';
import { ORGANISATION_NOUNS } from '../lexicon/organisations.ts';
import { COLLECTIVE_NOUNS, namesPeople } from '../lexicon/roles.ts';
import {
  MANNER_VERBS,
  NOUN_FORMS,
  OPINION_VERBS,
  SPEECH_PARTICIPLES,
  SPEECH_VERBS,
  THOUGHTS,
} from '../lexicon/speech-verbs.ts';
import { PHRASAL, PROMISES, QUOTED_AS, READING, TRANSITIVE } from '../lexicon/verb-patterns.ts';
import { ownerOfPlace } from './appositions.ts';
import type { Mention } from './mention.ts';
import { type MentionIndex, type TokenRange, withArticle } from './mention-index.ts';
import { clauseSubject, type SubjectRule, subjectToTheLeft, subjectToTheRight } from './subjects.ts';
import type { Token } from './tokens.ts';
import {
  agentAfter,
  FARTHEST_AGENT,
  followsRun,
  isClauseAhead,
  isFiniteVerb,
  isPassive,
  isPlea,
} from './verbs.ts';

/** Somebody says something: the verb's token index, and who. */
export interface SpeechAct {
  readonly verb: number;
  readonly word: string;
  readonly subject: Mention;
  readonly rule: SubjectRule;
  /** A verb of opinion ("called", "praised"): it governs a few quoted words, not a quotation after it. */
  readonly opinion: boolean;
}

function act(verb: number, word: string, subject: Mention, rule: SubjectRule, opinion: boolean): SpeechAct {
  return { verb, word, subject, rule, opinion };
}

/** All words that can begin a speech act. */
const TELLING: ReadonlySet<string> = new Set([
  ...SPEECH_VERBS,
  ...SPEECH_PARTICIPLES,
  ...PHRASAL.keys(),
  ...READING,
  'according',
  'heard',
]);

/** What somebody is heard to do. */
const HEARD = /^(?:say|state|shout|tell|ask|claim|remark|call|scream|yell|threaten)$/u;

/** The speech acts of one sentence, in order. */
export function findActs(
  tokens: readonly Token[],
  mentions: MentionIndex,
  sentence: TokenRange,
): SpeechAct[] {
  const acts: SpeechAct[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at];
    if (token === undefined || !TELLING.has(token.lower) || (token.capital && at !== sentence.from)) continue;
    const act = actAt(tokens, mentions, sentence, at, acts.at(-1));
    if (act !== null && !isReportedThought(acts.at(-1), act) && !isReportedThing(tokens, acts.at(-1), act))
      acts.push(act);
  }
  return acts;
}

/** "Ann Lee said they had considered “everything”": what is thought in somebody's words is still theirs. */
function isReportedThought(previous: SpeechAct | undefined, act: SpeechAct): boolean {
  return (
    THOUGHTS.has(act.word) &&
    act.subject.kind === 'pronoun' &&
    previous !== undefined &&
    !previous.opinion &&
    previous.verb < act.subject.from
  );
}

/** "Ann Lee said the tradition reflects “problems”": what is told of is no speaker. */
function isReportedThing(
  tokens: readonly Token[],
  previous: SpeechAct | undefined,
  { subject, opinion }: SpeechAct,
): boolean {
  if (previous === undefined || previous.opinion || subject.kind !== 'role' || previous.verb >= subject.from)
    return false;
  if (!opinion && subject.from - previous.verb > 2) return false;
  if (namesPeople(subject.head) || COLLECTIVE_NOUNS.has(subject.head)) return false;
  if (Object.hasOwn(ORGANISATION_NOUNS, subject.head)) return false;
  for (let at = previous.verb + 1; at < subject.from; at += 1) if (tokens[at]?.kind !== 'word') return false;
  return true;
}

/** Whether a sentence tells that somebody spoke without saying who: "was accused of". */
export function tellsSpeech(tokens: readonly Token[], sentence: TokenRange): boolean {
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at];
    if (token !== undefined && SPEECH_VERBS.has(token.lower) && isPassive(tokens, at, sentence.from))
      return true;
  }
  return false;
}

/** Whether the phrase that begins at `index` is an attribution by itself: "Mr Smith said." */
export function attributionFollows(tokens: readonly Token[], mentions: MentionIndex, index: number): boolean {
  const mention = mentions.at(index);
  if (mention === undefined) return false;
  let at = mention.to;
  while (at < tokens.length && VERB_FILLERS.has(tokens[at]?.lower ?? '')) at += 1;
  const verb = tokens[at];
  if (verb === undefined || !SPEECH_VERBS.has(verb.lower) || OPINION_VERBS.has(verb.lower)) return false;
  const next = tokens[at + 1];
  return (
    next === undefined ||
    (next.kind !== 'word' && next.text !== ':') ||
    (next.lower === 'to' && !PROMISES.has(verb.lower)) ||
    /^(?:in|on|at|of|as|when|after|during|outside|from|him|her|me|them|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u.test(
      next.lower,
    )
  );
}

function actAt(
  tokens: readonly Token[],
  mentions: MentionIndex,
  sentence: TokenRange,
  at: number,
  previous: SpeechAct | undefined,
): SpeechAct | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const word = token.lower;
  if (word === 'according' && tokens[at + 1]?.lower === 'to') {
    const subject = subjectToTheRight(tokens, mentions, at + 2, sentence.to);
    return subject === null ? null : act(at, word, subject, 'according-to', false);
  }
  const opinion = OPINION_VERBS.has(word);
  if (word === 'heard' && tokens[at + 1]?.lower === 'from') {
    const subject = subjectToTheRight(tokens, mentions, at + 2, sentence.to);
    return subject === null ? null : act(at, word, subject, 'by-agent', true);
  }
  // "Lee was heard to say that he was “done”"
  if (word === 'heard' && tokens[at + 1]?.lower === 'to' && isPassive(tokens, at, sentence.from)) {
    const heard = HEARD.test(tokens[at + 2]?.lower ?? '');
    const left = heard ? subjectToTheLeft(tokens, mentions, sentence, at - 1) : null;
    return left === null ? null : act(at + 2, 'said', left.subject, left.rule, false);
  }
  if (READING.has(word)) {
    const subject = mentions.before(at);
    // “...,” a passage of the course reads.
    const behindRun = subject?.possessive === false && tokens[subject.from - 1]?.kind === 'run';
    const speaks =
      behindRun || subject?.kind === 'document' || subject?.kind === 'inscription' || subject?.head === 'it';
    if (!speaks && tokens[at - 1]?.kind === 'run') {
      const behind = subjectToTheRight(tokens, mentions, at + 1, sentence.to);
      return behind === null ? null : act(at, word, behind, 'after-verb', false);
    }
    return speaks ? act(at, word, subject, 'beside-verb', false) : null;
  }
  const quoted = /^(?:quot|cit)e[sd]$/u.test(word) ? quotedAsSaying(tokens, mentions, at, sentence.to) : null;
  if (quoted !== null) return act(at, word, quoted, 'by-agent', false);
  if (SPEECH_PARTICIPLES.has(word) && !SPEECH_VERBS.has(word))
    return participle(tokens, mentions, sentence, at, previous);
  const particle = PHRASAL.get(word)?.has(tokens[at + 1]?.lower ?? '') === true;
  if (!SPEECH_VERBS.has(word) && !particle) return null;
  if (isPlea(tokens, at)) return null;
  const byBehind = opinion && tokens[at + 1]?.lower === 'as' && agentAfter(tokens, at, sentence.to) !== -1;
  if (byBehind || isPassive(tokens, at, sentence.from)) {
    const by = agentAfter(tokens, at, sentence.to);
    if (by === -1) {
      const document = documentAfter(tokens, mentions, at, sentence.to);
      return document === null ? null : act(at, word, document, 'by-agent', opinion);
    }
    const agent = subjectToTheRight(tokens, mentions, by + 1, sentence.to);
    return agent === null ? null : act(at, word, agent, 'by-agent', opinion);
  }
  if (
    followsRun(tokens, at, sentence.from) &&
    !opinion &&
    !/^(?:told|tells|tell)$/u.test(word) &&
    !(TRANSITIVE.has(word) && previous !== undefined)
  ) {
    const subject = subjectToTheRight(tokens, mentions, particle ? at + 2 : at + 1, sentence.to);
    if (subject !== null && !isClauseAhead(tokens, subject))
      return act(at, word, subject, 'after-verb', opinion);
  }
  // "Growth was weak, said Ann Lee, an economist."
  const inverted = opinion || particle ? null : invertedSubject(tokens, mentions, sentence, at);
  if (inverted !== null) return act(at, word, inverted, 'after-verb', opinion);
  // "Said Ann Lee, who lives there, “...”"
  if (at === sentence.from && /^(?:said|says|added|adds|asked|asks|wrote)$/u.test(word)) {
    const subject = subjectToTheRight(tokens, mentions, at + 1, sentence.to);
    return subject === null ? null : act(at, word, subject, 'after-verb', opinion);
  }
  const left = subjectToTheLeft(tokens, mentions, sentence, at);
  // "It began when ...": things begin, roar and crack without a word.
  if (left === null || (MANNER_VERBS.has(word) && left.subject.head === 'it')) return null;
  if (NOUN_FORMS.has(word) && !isFiniteVerb(tokens, at, left)) return null;
  // "Lee went on trial for what the union said were charges that showed “contempt”": between Lee and the verb another speaks.
  const crossed =
    (left.rule === 'start-of-clause' || left.rule === 'nearest-person') &&
    previous !== undefined &&
    previous.rule === 'beside-verb' &&
    previous.subject.from > left.subject.to;
  if (crossed) return act(at, word, previous.subject, 'participle', opinion);
  return act(at, word, left.subject, left.rule, opinion);
}

/** "described as a “risk” in one inspection report" */
function documentAfter(
  tokens: readonly Token[],
  mentions: MentionIndex,
  verb: number,
  to: number,
): Mention | null {
  for (let at = verb + 1; at < Math.min(to, verb + FARTHEST_AGENT); at += 1) {
    if (tokens[at]?.kind !== 'run') continue;
    const mention = tokens[at + 1]?.lower === 'in' ? mentions.at(at + 2) : undefined;
    return mention?.kind === 'document' ? mention : null;
  }
  return null;
}

/** "the agency quoted Ann Lee, the mayor, as saying": the one who is quoted speaks, not the one who quotes. */
function quotedAsSaying(
  tokens: readonly Token[],
  mentions: MentionIndex,
  verb: number,
  to: number,
): Mention | null {
  for (let at = verb + 2; at < Math.min(to, verb + FARTHEST_AGENT); at += 1) {
    if (tokens[at]?.kind === 'run') return null;
    if (tokens[at - 1]?.lower !== 'as' || !SPEECH_PARTICIPLES.has(tokens[at]?.lower ?? '')) continue;
    return subjectToTheRight(tokens, mentions, verb + 1, at - 1);
  }
  return null;
}

/** The subject behind a verb that a comma precedes, where the sentence ends with it or goes on with a comma. */
function invertedSubject(
  tokens: readonly Token[],
  mentions: MentionIndex,
  sentence: TokenRange,
  at: number,
): Mention | null {
  if (
    tokens[at - 1]?.text !== ',' ||
    !/^(?:said|says|added|adds|wrote|warned|argued)$/u.test(tokens[at]?.lower ?? '')
  )
    return null;
  const subject = subjectToTheRight(tokens, mentions, at + 1, sentence.to);
  if (subject === null || subject.kind === 'pronoun' || subject.from - at > 6) return null;
  const next = tokens[subject.to];
  return next === undefined || subject.to >= sentence.to || /^(?:[,.;)]|of|at|from|in)$/u.test(next.lower)
    ? subject
    : null;
}

function participle(
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
