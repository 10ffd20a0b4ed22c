/** Speech acts in the reporter's text: a verb of speaking with the mention that is its subject. */
import { DETERMINERS, PASSIVE_HELPERS, PHRASE_ENDS, VERB_FILLERS } from '../lexicon/function-words.ts';
import { NOUN_FORMS, OPINION_VERBS, SPEECH_PARTICIPLES, SPEECH_VERBS } from '../lexicon/speech-verbs.ts';
import type { Mention } from './mentions.ts';
import type { Token } from './tokens.ts';

/** How the subject was found; see `SUBJECT_CONFIDENCE`. */
export type SubjectRule =
  | 'beside-verb'
  | 'before-apposition'
  | 'after-verb'
  | 'according-to'
  | 'by-agent'
  | 'start-of-clause'
  | 'nearest-person';

/** How far a subject found so can be trusted, from 0 to 1, as measured on the development texts. */
export const SUBJECT_CONFIDENCE: Readonly<Record<SubjectRule, number>> = {
  'beside-verb': 1,
  'after-verb': 1,
  'according-to': 1,
  'by-agent': 0.95,
  'before-apposition': 0.97,
  'start-of-clause': 0.8,
  'nearest-person': 0.6,
};

/** Somebody says something: the verb's token index, and who. */
export interface SpeechAct {
  readonly verb: number;
  readonly word: string;
  readonly subject: Mention;
  readonly rule: SubjectRule;
  /** A verb of opinion ("called", "praised"): it governs a few quoted words, not a quotation after it. */
  readonly opinion: boolean;
}

/** A range of token indices. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** How far behind a passive verb its agent is looked for, in tokens. */
const FARTHEST_AGENT = 25;
/** Longest stretch to the left in which a subject is looked for, in tokens. */
const WIDEST_SEARCH = 70;
/** Verbs of speaking made of two words. */
const PHRASAL: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['went', new Set(['on'])],
  ['goes', new Set(['on'])],
  ['shot', new Set(['back'])],
  ['hit', new Set(['back', 'out'])],
  ['fired', new Set(['back'])],
  ['chimed', new Set(['in'])],
  ['weighed', new Set(['in'])],
  ['pointed', new Set(['out'])],
  ['points', new Set(['out'])],
  ['summed', new Set(['up'])],
  ['spoke', new Set(['out'])],
  ['blurted', new Set(['out'])],
  ['put', new Set(['it'])],
  ['puts', new Set(['it'])],
  ['spelled', new Set(['out'])],
  ['paid', new Set(['tribute'])],
  ['pays', new Set(['tribute'])],
  ['wrote', new Set(['back'])],
  ['fought', new Set(['back'])],
  ['lashed', new Set(['out'])],
  ['piped', new Set(['up'])],
  ['spoken', new Set(['out'])],
  ['added', new Set(['up'])],
  ['charged', new Set(['that'])],
  ['charges', new Set(['that'])],
  ['held', new Set(['that'])],
  ['learned', new Set(['that'])],
  ['guessed', new Set(['that'])],
  ['joined', new Set(['in'])],
  ['took', new Set(['issue'])],
]);
/** Verbs whose object is whoever is spoken to. */
const TRANSITIVE = new Set([
  'asked',
  'asks',
  'urged',
  'urges',
  'warned',
  'warns',
  'assured',
  'advised',
  'begged',
  'called',
]);
/** Verbs that with "to" tell an aim and attribute nothing. */
const PROMISES = new Set([
  'vowed',
  'vows',
  'pledged',
  'pledges',
  'promised',
  'promises',
  'agreed',
  'agrees',
  'asked',
  'asks',
  'began',
  'begins',
  'continued',
  'continues',
  'swore',
  'offered',
  'offers',
  'proposed',
  'proposes',
  'appealed',
  'appeals',
  'demanded',
  'hopes',
  'hoped',
  'claims',
  'claimed',
]);
const READING = new Set(['read', 'reads', 'reading']);
const QUOTED_AS = new Set(['as', 'quoted', 'cited', 'was', 'is', 'by', 'reported']);
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

/** The speech acts of one sentence, in order. */
export function findActs(
  tokens: readonly Token[],
  mentions: MentionIndex,
  sentence: TokenRange,
): SpeechAct[] {
  const acts: SpeechAct[] = [];
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || (token.capital && at !== sentence.from)) continue;
    const act = actAt(tokens, mentions, sentence, at, acts.at(-1));
    if (act !== null) acts.push(act);
  }
  return acts;
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
    return subject === null ? null : { verb: at, word, subject, rule: 'according-to', opinion: false };
  }
  const opinion = OPINION_VERBS.has(word);
  if (word === 'heard' && tokens[at + 1]?.lower === 'from') {
    const subject = subjectToTheRight(tokens, mentions, at + 2, sentence.to);
    return subject === null ? null : { verb: at, word, subject, rule: 'by-agent', opinion: true };
  }
  if (READING.has(word)) {
    const subject = mentions.before(at);
    const speaks = subject?.kind === 'document' || subject?.kind === 'inscription' || subject?.head === 'it';
    if (!speaks && tokens[at - 1]?.kind === 'run') {
      const behind = subjectToTheRight(tokens, mentions, at + 1, sentence.to);
      return behind === null ? null : { verb: at, word, subject: behind, rule: 'after-verb', opinion: false };
    }
    return speaks ? { verb: at, word, subject, rule: 'beside-verb', opinion: false } : null;
  }
  if (SPEECH_PARTICIPLES.has(word) && !SPEECH_VERBS.has(word))
    return participle(tokens, mentions, sentence, at, previous);
  const particle = PHRASAL.get(word)?.has(tokens[at + 1]?.lower ?? '') === true;
  if (!SPEECH_VERBS.has(word) && !particle) return null;
  if (isPassive(tokens, at, sentence.from)) {
    const by = agentAfter(tokens, at, sentence.to);
    if (by === -1) return null;
    const agent = subjectToTheRight(tokens, mentions, by + 1, sentence.to);
    return agent === null ? null : { verb: at, word, subject: agent, rule: 'by-agent', opinion };
  }
  if (
    followsRun(tokens, at, sentence.from) &&
    !opinion &&
    !/^(?:told|tells|tell)$/u.test(word) &&
    !(TRANSITIVE.has(word) && previous !== undefined)
  ) {
    const subject = subjectToTheRight(tokens, mentions, particle ? at + 2 : at + 1, sentence.to);
    if (subject !== null) return { verb: at, word, subject, rule: 'after-verb', opinion };
  }
  const left = subjectToTheLeft(tokens, mentions, sentence, at);
  if (left === null) return null;
  if (NOUN_FORMS.has(word) && !isFiniteVerb(tokens, at, left)) return null;
  return { verb: at, word, subject: left.subject, rule: left.rule, opinion };
}

/** Index of the "by" of a passive, beside the verb or behind the quoted words: "described as “cold” by". */
function agentAfter(tokens: readonly Token[], verb: number, to: number): number {
  for (let at = verb + 1; at < Math.min(to, verb + FARTHEST_AGENT); at += 1) {
    const token = tokens[at];
    if (token?.lower === 'by' && (at === verb + 1 || tokens[at - 1]?.kind === 'run')) return at;
    if (token !== undefined && /^[.;:]$/u.test(token.text)) return -1;
  }
  return -1;
}

/** "was told", "have been asked": the subject is the one spoken to. */
function isPassive(tokens: readonly Token[], at: number, from: number): boolean {
  let before = at - 1;
  while (before >= from && VERB_FILLERS.has(tokens[before]?.lower ?? '') && before > at - 4) before -= 1;
  return PASSIVE_HELPERS.has(tokens[before]?.lower ?? '') || tokens[at - 1]?.lower === 'being';
}

function followsRun(tokens: readonly Token[], at: number, from: number): boolean {
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
function isFiniteVerb(
  tokens: readonly Token[],
  at: number,
  left: { subject: Mention; rule: SubjectRule },
): boolean {
  if (left.rule !== 'beside-verb' && left.rule !== 'before-apposition') return false;
  const before = tokens[at - 1];
  return before === undefined || !DETERMINERS.has(before.lower);
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
  const base = { verb: at, word: token.lower, opinion: false };
  if (QUOTED_AS.has(tokens[at - 1]?.lower ?? '')) {
    let before = at;
    while (
      before > sentence.from &&
      (QUOTED_AS.has(tokens[before - 1]?.lower ?? '') || VERB_FILLERS.has(tokens[before - 1]?.lower ?? ''))
    )
      before -= 1;
    const subject = mentions.before(before);
    if (subject !== undefined && !subject.possessive)
      return {
        ...base,
        subject: ownerOfPlace(tokens, mentions, subject, sentence.from),
        rule: 'beside-verb',
      };
  }
  const beside = mentions.before(at);
  if (beside !== undefined && !beside.possessive && (beside.kind === 'person' || beside.kind === 'name')) {
    return { ...base, subject: ownerOfPlace(tokens, mentions, beside, sentence.from), rule: 'beside-verb' };
  }
  // "with the statement saying", "with police warning"
  if (beside !== undefined && !beside.possessive && tokens[beside.from - 1]?.lower === 'with')
    return { ...base, subject: beside, rule: 'beside-verb' };
  if (previous !== undefined) return { ...base, subject: previous.subject, rule: 'start-of-clause' };
  const subject = clauseSubject(tokens, mentions, sentence, at);
  return subject === null ? null : { ...base, ...subject };
}

/** The subject in front of a verb: beside it, before an apposition, else at the start of the clause. */
function subjectToTheLeft(
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

/** "Ann Lee, cabinet member for schools said": the name before an apposition without its second comma. */
function namedBefore(
  tokens: readonly Token[],
  mentions: MentionIndex,
  beside: Mention,
  from: number,
): Mention | null {
  if (beside.kind !== 'role' || beside.plural || DETERMINERS.has(tokens[beside.from]?.lower ?? ''))
    return null;
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
function ownerOfPlace(
  tokens: readonly Token[],
  mentions: MentionIndex,
  mention: Mention,
  from: number,
): Mention {
  if (mention.kind === 'person' || mention.kind === 'pronoun' || mention.kind === 'role') return mention;
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
    const head = mentions.before(beforeBrackets(tokens, at, from));
    const inside = mentions.before(close);
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
function clauseSubject(
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
      mention.kind === 'document'
    )
      continue;
    if (mention.kind === 'pronoun' && (mention.head === 'it' || mention.head === 'who')) continue;
    const before = tokens[at - 1];
    const opens =
      at === range.from ||
      before === undefined ||
      before.text === ',' ||
      before.kind === 'run' ||
      CLAUSE_OPENERS.has(before.lower) ||
      /^[;:—–]$/u.test(before.text);
    const person =
      mention.kind === 'person' ||
      mention.kind === 'pronoun' ||
      mention.kind === 'name' ||
      mention.kind === 'role';
    if (opens && (person || mention.kind === 'organisation'))
      return { subject: mention, rule: 'start-of-clause' };
    if (mention.kind === 'person') nearest ??= mention;
  }
  return nearest === null ? null : { subject: nearest, rule: 'nearest-person' };
}

/** The subject behind a verb: "said the mayor, Ann Lee", "said former captain Ann Lee". */
export function subjectToTheRight(
  tokens: readonly Token[],
  mentions: MentionIndex,
  from: number,
  limit: number,
): Mention | null {
  let best: Mention | null = null;
  let at = from;
  while (at < Math.min(limit, from + 12)) {
    const mention = mentions.at(at);
    if (mention !== undefined) {
      if (mention.possessive) {
        at = mention.to;
        continue;
      }
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
  return best;
}
