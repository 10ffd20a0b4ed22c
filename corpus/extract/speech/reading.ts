/** One block read: its tokens, mentions, sentences and speech acts. */

import type { Block } from '../../read/source-text.ts';
import type { BodyMention } from '../body-mention.ts';
import { PHRASE_ENDS } from '../lexicon/function-words.ts';
import { SPEECH_VERBS } from '../lexicon/speech-verbs.ts';
import { attributionFollows, findActs } from './acts.ts';
import type { Mention } from './mention.ts';
import { MentionIndex, type TokenRange, withArticle } from './mention-index.ts';
import { findMentions } from './mentions.ts';
import type { SpeechAct } from './speech-act.ts';
import { datelineEnd, type RunPiece, type Token, tokenise, tokenSentences } from './tokens.ts';

/** More words than these before a name are not all about who it is. */
const MOST_MODIFIERS = 6;

/** So many words of who owns it may open a sentence before its subject. */
const FARTHEST_OWNED = 4;

/** A sentence of the reporter's text; runs in it are single tokens. */
export interface Sentence extends TokenRange {
  readonly acts: readonly SpeechAct[];
  /** The token indices of the runs in it, in order. */
  readonly runs: readonly number[];
}

/** A block as the rules see it. */
export interface Reading {
  readonly block: Block;
  /** Index of the block in the document. */
  readonly index: number;
  readonly tokens: readonly Token[];
  /** All mentions, those inside others included. */
  readonly mentions: readonly Mention[];
  readonly outer: MentionIndex;
  readonly sentences: readonly Sentence[];
}

/** Reads a block. `bodies` are the body mentions in it with their index, in order. */
export function readBlock(
  text: string,
  block: Block,
  index: number,
  pieces: readonly RunPiece[],
  bodies: readonly { readonly index: number; readonly mention: BodyMention }[],
): Reading {
  const tokens = tokenise(text, block, pieces);
  const named = bodies.map(({ index: at, mention }) => ({
    start: mention.start,
    end: mention.end,
    index: at,
  }));
  const told = datelineEnd(tokens);
  const found = findMentions(text, tokens, named, block.kind === 'title' || block.kind === 'heading');
  const mentions = told === 0 ? found : found.filter(({ from }) => from >= told);
  const outer = new MentionIndex(mentions, tokens.length);
  const ranges = tokenSentences(text, tokens, (at) => attributionFollows(tokens, outer, at));
  const cut = told === 0 ? -1 : ranges.findIndex(({ from, to }) => told > from && told < to);
  const range = ranges[cut];
  if (range !== undefined)
    ranges.splice(cut, 1, { from: range.from, to: told }, { from: told, to: range.to });
  const sentences = ranges.map((sentence) => ({
    from: sentence.from,
    to: sentence.to,
    acts: findActs(tokens, outer, sentence),
    runs: pieces.length === 0 ? [] : runsIn(tokens, sentence),
  }));
  return { block, index, tokens, mentions, outer, sentences };
}

function runsIn(tokens: readonly Token[], { from, to }: TokenRange): number[] {
  const runs: number[] = [];
  for (let at = from; at < to; at += 1) if (tokens[at]?.kind === 'run') runs.push(at);
  return runs;
}

/** Index of the sentence that holds a token. */
export function sentenceOf(reading: Reading, token: number): number {
  let low = 0;
  let high = reading.sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((reading.sentences[middle]?.from ?? 0) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The mentions inside another one ("a spokesperson for the force"). Mentions are in order, the outer one first. */
export function innerMentions(reading: Reading, mention: Mention): Mention[] {
  let low = 0;
  let high = reading.mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((reading.mentions[middle]?.from ?? 0) < mention.from) low = middle + 1;
    else high = middle;
  }
  const inside: Mention[] = [];
  for (let index = low; index < reading.mentions.length; index += 1) {
    const other = reading.mentions[index];
    if (other === undefined || other.from >= mention.to) break;
    if (other.inner && other.to <= mention.to) inside.push(other);
  }
  return inside;
}

/** "His wife, Marjorie, ...": the name beside a description, if there is one. */
function namedIn(reading: Reading, mention: Mention): Mention {
  if (mention.kind === 'person' || mention.kind === 'pronoun') return mention;
  for (let at = mention.to; at < mention.to + 4; at += 1) {
    const beside = reading.outer.at(at);
    if (beside?.kind === 'person') return beside;
    const token = reading.tokens[at];
    const joins = token?.lower === 'and' && mention.kind === 'role';
    if (
      token === undefined ||
      token.kind !== 'word' ||
      (PHRASE_ENDS.has(token.lower) && !joins) ||
      SPEECH_VERBS.has(token.lower)
    )
      break;
  }
  if (mention.kind !== 'role') return mention;
  // "The actor concerned, Ann Lee,"
  const comma = reading.tokens[mention.to]?.text === ',' ? mention.to : mention.to + 1;
  if (reading.tokens[comma]?.text !== ',' || PHRASE_ENDS.has(reading.tokens[mention.to]?.lower ?? ''))
    return mention;
  for (let at = comma + 1; at < comma + 5; at += 1) {
    const apposed = reading.outer.at(at);
    const named = apposed?.kind === 'person' || apposed?.kind === 'name';
    if (named && /^[,(]$/u.test(reading.tokens[apposed.to]?.text ?? '')) return apposed;
    const token = reading.tokens[at];
    if (token === undefined || token.kind !== 'word' || PHRASE_ENDS.has(token.lower)) break;
  }
  return mention;
}

/** "Ex-detective Ann Lee", "Councillor and mayor Ann Lee": nothing but words for who it is stands before the name. */
function onlyModifiers(reading: Reading, from: number, to: number): boolean {
  if (to - from > MOST_MODIFIERS) return false;
  return reading.tokens
    .slice(from, to)
    .every(
      ({ kind, lower }) =>
        kind === 'word' &&
        (lower === 'and' || lower === 'of' || !PHRASE_ENDS.has(lower)) &&
        !SPEECH_VERBS.has(lower),
    );
}

function isNamed(mention: Mention): boolean {
  return mention.kind === 'person' || mention.kind === 'name';
}

/** Whether a phrase ends here: no verb can follow whose subject it would be. */
function tokenEnds(reading: Reading, at: number): boolean {
  return reading.tokens[at]?.kind !== 'word';
}

/** "That worries Prof Ann Lee of Leeds University, who was not involved." */
function isRelatedBehindPlace(tokens: readonly Token[], to: number): boolean {
  if (!/^(?:of|from|at)$/u.test(tokens[to]?.lower ?? '')) return false;
  for (let at = to + 1; at < to + 8; at += 1) {
    if (tokens[at]?.text === ',') return tokens[at + 1]?.lower === 'who';
    if (tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

/** "Lee — the mayor had asked for it — was not thrilled": the index behind what stands between two dashes, else `at`. */
function behindDashes(tokens: readonly Token[], at: number, before: number): number {
  if (!/^[—–]$/u.test(tokens[at]?.text ?? '')) return at;
  for (let close = at + 1; close < Math.min(before, at + LONGEST_ASIDE); close += 1)
    if (tokens[close]?.text === tokens[at]?.text) return close + 1;
  return at;
}

/** Longer stretches between dashes are not one aside, in tokens. */
const LONGEST_ASIDE = 30;

/** The mention that a sentence is about: the first that names somebody and does not stand behind a preposition. */
export function sentenceSubject(
  reading: Reading,
  sentence: TokenRange,
  before = sentence.to,
): Mention | null {
  let fallback: Mention | null = null;
  for (let at = sentence.from; at < Math.min(before, sentence.from + 40); at += 1) {
    at = behindDashes(reading.tokens, at, before);
    const mention = reading.outer.at(at);
    if (mention === undefined || mention.possessive || mention.to > before) continue;
    if (mention.kind === 'place' || mention.kind === 'document' || mention.kind === 'inscription') continue;
    const first = withArticle(reading.tokens, at);
    const previous = reading.tokens[first - 1];
    const opens =
      first === sentence.from ||
      /^[,—–]$/u.test(previous?.text ?? '') ||
      previous?.kind === 'run' ||
      // "But the island’s Support Group had opposed it."
      (previous?.possessive === true && first - sentence.from <= FARTHEST_OWNED) ||
      /^(?:and|but|while|as|when|because|that)$/u.test(previous?.lower ?? '') ||
      (isNamed(mention) && onlyModifiers(reading, sentence.from, at));
    // "After driving Lee as a passenger,"
    const inRole = previous?.lower === 'as' && mention.kind === 'role' && tokenEnds(reading, mention.to);
    // "said Ann Lee, another visitor."
    const apposed =
      mention.kind === 'role' && previous?.text === ',' ? reading.outer.before(first - 1) : null;
    if (apposed?.kind === 'person' && apposed.from >= sentence.from && !apposed.possessive) return apposed;
    if (opens && !inRole && !(mention.kind === 'pronoun' && /^(?:it|who)$/u.test(mention.head)))
      return namedIn(reading, mention);
    // "To the political scientist Ann Lee, it looked like heartbreak.", "first proposed by Ann Lee, who calls it ..."
    const addressed = /^(?:to|for)$/u.test(reading.tokens[sentence.from]?.lower ?? '');
    const related =
      /^whos?e?$/u.test(reading.tokens[mention.to + 1]?.lower ?? '') ||
      (mention.title !== null && isRelatedBehindPlace(reading.tokens, mention.to));
    if (mention.kind === 'person' && (addressed || related)) fallback ??= mention;
  }
  return fallback;
}
