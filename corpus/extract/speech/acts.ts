/** Speech acts in the reporter's text: a verb of speaking with the mention that is its subject. */
import { VERB_FILLERS } from '../lexicon/function-words.ts';
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
import { PHRASAL, PROMISES, READING, TRANSITIVE } from '../lexicon/verb-patterns.ts';
import type { Mention } from './mention.ts';
import type { MentionIndex, TokenRange } from './mention-index.ts';
import { participle } from './participles.ts';
import { act, type SpeechAct } from './speech-act.ts';
import { subjectToTheLeft, subjectToTheRight } from './subjects.ts';
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

/** "“smart bins” which tell crews": the marked things are said to tell something, and nobody says them. */
function isToldOfRun(tokens: readonly Token[], at: number): boolean {
  return /^(?:which|that)$/u.test(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.kind === 'run';
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
  if (isPlea(tokens, at) || isToldOfRun(tokens, at)) return null;
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
