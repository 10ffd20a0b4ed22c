/** From the words of a question to what is recognised in it. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { Grade } from '../../corpus/model.ts';
import { foldName } from '../../corpus/names.ts';
import { termOf } from '../../corpus/search/analyse.ts';
import { findTyped } from '../../corpus/verify/find-quotations.ts';
import { type Knowledge, knowledgeOf } from './knowledge.ts';
import type { Cue } from './lexicon.ts';
import { askedBodies, isElsewhere, isLeftOut, isNamesake, isOfOther } from './meant-names.ts';
import type { NameMention } from './names.ts';
import { longNumberAt, numberAlternatives, numberOf } from './numbers.ts';
import { withoutOutlets } from './outlets.ts';
import { GRADE_VERBS, isAskedFor, isPadding } from './padding.ts';
import type { Reading, TopicWord } from './reading.ts';
import { correctedWord } from './spelling.ts';
import { type Token, tokensOf } from './tokens.ts';
import { unknownSayer } from './unknown-sayer.ts';
import { cueOfUnlisted } from './unlisted-words.ts';
import { addWholeCues } from './whole-cues.ts';
import { FILLERS, PRONOUNS, WEAK } from './word-lists.ts';

/** What a place in the question was taken for. */
type Role = 'name' | 'office' | 'grade' | 'cue' | 'filler' | 'topic';

/** What is gathered on the way through the words. */
class Gathered {
  readonly names: NameMention[] = [];
  readonly offices: string[] = [];
  readonly cues = new Set<Cue>();
  readonly grades: Grade[] = [];
  readonly topic: TopicWord[] = [];
  readonly corrected: { typed: string; read: string }[] = [];
  readonly roles: Role[] = [];
  /** How many unknown words were compared with names. */
  tried = 0;
}

/** Reads one question. */
export function recognise(corpus: Corpus, text: string): Reading {
  const knowledge = knowledgeOf(corpus);
  const found = new Gathered();
  const tokens = spelt(corpus, knowledge, withoutOutlets(knowledge.outlets, tokensOf(text)), found);
  for (let at = 0; at < tokens.length; ) at += readPlace(corpus, knowledge, tokens, at, found);
  const bodies = askedBodies(
    corpus,
    tokens,
    found.names.filter(({ named: { type } }) => type === 'body' || type === 'several' || type === 'unit'),
  );
  addWholeCues(text, found.cues);
  const people = found.names.filter(({ named: { type } }) => type === 'person');
  const asked = people.filter(({ from }) => !isLeftOut(tokens, from));
  const idsOf = (mentions: readonly NameMention[]): string[] => [
    ...new Set(mentions.flatMap(({ named }) => (named.type === 'person' ? named.ids : []))),
  ];
  return {
    text,
    tokens,
    bodies,
    people: idsOf(asked),
    leftOut: idsOf(people.filter((one) => !asked.includes(one))),
    offices: found.offices,
    inspectorate: found.names.some(({ named }) => named.type === 'inspectorate'),
    outsiders: found.names.flatMap(({ named }) => (named.type === 'outsider' ? [named.id] : [])),
    cues: found.cues,
    grades: [...new Set(found.grades)],
    topic: withoutGradeVerbs(found, joinedByOr(tokens, found.topic)),
    years: tokens.flatMap(({ text: word }) => (/^(?:19|20)\d\d$/u.test(word) ? [Number(word)] : [])),
    quoted: findTyped(text.slice(0, 2000)).filter(({ how }) => how === 'marks'),
    corrected: found.corrected,
    unknownSayer: unknownSayer(tokens, found),
    pronoun: tokens.some(({ text: word }) => PRONOUNS.has(word)),
  };
}

/** More words are not read otherwise than typed: a pasted text in another language is full of them. */
const MOST_CORRECTED = 12;

/** Words that nothing knows, read as the words that they are like; names are tried later. */
function spelt(corpus: Corpus, knowledge: Knowledge, tokens: readonly Token[], found: Gathered): Token[] {
  let tried = 0;
  return tokens.map((token, at) => {
    if (tried >= MOST_CORRECTED || isKnown(corpus, knowledge, token)) return token;
    if (knowledge.names.find(tokens, at) !== undefined) return token;
    tried += 1;
    if (knowledge.names.like(tokens, at) !== undefined) return token;
    const read = correctedWord(corpus, knowledge.words, knowledge.nearWords, token.text);
    if (read === undefined) return token;
    found.corrected.push({ typed: token.typed, read });
    return { ...token, text: read };
  });
}

/** Takes the longest thing that begins at a place; gives how many words it took. */
function readPlace(
  corpus: Corpus,
  knowledge: Knowledge,
  tokens: readonly Token[],
  at: number,
  found: Gathered,
): number {
  const take = (role: Role, length: number): number => {
    for (let index = at; index < at + length; index += 1) found.roles[index] = role;
    return length;
  };
  const name = knowledge.names.find(tokens, at);
  if (name !== undefined && !isElsewhere(tokens, at) && !isNamesake(corpus, tokens, at, name)) {
    if (isOfOther(tokens, name)) {
      const word = typedWords(tokens, at, name.length + 1);
      found.topic.push(topicWord(corpus, word, [[word]], { weak: false, isCue: false, at }));
      return take('topic', name.length + 1);
    }
    found.names.push(name);
    return take('name', name.length);
  }
  const joint = jointName(corpus, knowledge, tokens, at, found);
  if (joint !== undefined) return take('name', joint.length);
  const cue = knowledge.cues.at(tokens, at) ?? cueOfUnlisted(corpus, knowledge, tokens, at, found.roles);
  const grade = knowledge.grades.at(tokens, at);
  const office = knowledge.offices.at(tokens, at);
  if (office !== undefined && office.length >= (cue?.length ?? 0)) {
    found.offices.push(office.value);
    return take('office', office.length);
  }
  if (grade !== undefined && grade.length >= (cue?.length ?? 0)) {
    found.grades.push(grade.value);
    return take('grade', grade.length);
  }
  const jargon = knowledge.jargon.at(tokens, at);
  if (jargon !== undefined && jargon.length > (cue?.length ?? 0)) {
    const isInspection = jargon.value.alternatives.some((terms) =>
      terms.every((term) => knowledge.inspectionTerms.has(term)),
    );
    const word = typedWords(tokens, at, jargon.length);
    found.topic.push(
      topicWord(corpus, word, jargon.value.alternatives, { weak: isInspection, isCue: false, at }),
    );
    return take('topic', jargon.length);
  }
  if (cue?.value.includes('polite') === true) return take('filler', cue.length);
  const number = longNumberAt(tokens, at);
  if (number !== undefined) {
    const alternatives = [[String(number.value)]];
    const word = typedWords(tokens, at, number.length);
    found.topic.push(topicWord(corpus, word, alternatives, { weak: false, isCue: false, at }));
    return take('topic', number.length);
  }
  const phrase = knowledge.phrases.at(tokens, at);
  if (phrase !== undefined && phrase.length > (cue?.length ?? 0)) {
    const word = typedWords(tokens, at, phrase.length);
    const alternatives = phrase.value.map((term) => [term]);
    found.topic.push(topicWord(corpus, word, alternatives, { weak: false, isCue: false, at }));
    return take('topic', phrase.length);
  }
  if (cue !== undefined) {
    // "Money going to West Mercia" is no prediction.
    const isMotion =
      cue.value.includes('predict') && knowledge.names.find(tokens, at + cue.length) !== undefined;
    for (const shown of cue.value) if (!isMotion) found.cues.add(shown);
    if (cue.value.includes('other-inspection') && cue.length > 1) {
      // "Response times" are neither the response nor the times.
      const terms = tokens.slice(at, at + cue.length).flatMap(({ text }) => termOf(text) ?? []);
      const word = typedWords(tokens, at, cue.length);
      found.topic.push(topicWord(corpus, word, [terms], { weak: false, isCue: false, at }));
      return take('cue', cue.length);
    }
    for (let index = at; index < at + cue.length; index += 1)
      addTopic(corpus, knowledge, tokens, index, !cue.value.includes('other-inspection'), found);
    return take('cue', cue.length);
  }
  const isTried = found.tried < MOST_CORRECTED && !isKnown(corpus, knowledge, tokens[at]);
  if (isTried) found.tried += 1;
  const like = isTried ? knowledge.names.like(tokens, at) : undefined;
  if (like !== undefined && !isNamesake(corpus, tokens, at, like))
    return take('name', addLike(tokens, at, like, found));
  return take(addTopic(corpus, knowledge, tokens, at, false, found) ? 'topic' : 'filler', 1);
}

/** A name of several words of which a later one is misspelt: "becky rigs". */
function jointName(
  corpus: Corpus,
  knowledge: Knowledge,
  tokens: readonly Token[],
  at: number,
  found: Gathered,
): NameMention | undefined {
  const isMisspelt = !isKnown(corpus, knowledge, tokens[at + 1]) && isKnown(corpus, knowledge, tokens[at]);
  if (!isMisspelt || found.tried >= MOST_CORRECTED) return undefined;
  found.tried += 1;
  const like = knowledge.names.like(tokens, at);
  // A surname is misspelt behind its first letter: "Briggs" is no "Riggs".
  const known = foldName(tokens[at]?.text ?? '');
  const begins = `${known}${foldName(tokens[at + 1]?.text ?? '').charAt(0)}`;
  if (like === undefined || like.length === 1 || !like.name.startsWith(begins)) return undefined;
  if (isNamesake(corpus, tokens, at, like)) return undefined;
  addLike(tokens, at, like, found);
  return like;
}

/** Notes a name that was typed otherwise; gives how many words it took. */
function addLike(
  tokens: readonly Token[],
  at: number,
  like: NameMention & { readonly name: string },
  found: Gathered,
): number {
  found.names.push(like);
  const words = tokens.slice(at, at + like.length).map(({ typed }) => typed);
  found.corrected.push({ typed: words.join(' '), read: like.name });
  return like.length;
}

function typedWords(tokens: readonly Token[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(' ');
}

function isKnown(corpus: Corpus, { words }: Knowledge, token: Token | undefined): boolean {
  if (token === undefined || words.has(token.text)) return true;
  const term = termOf(token.text);
  return term === null || corpus.frequency(term).passages > 0;
}

const BEFORE_PLACES = new Set(['in', 'at', 'near', 'around', 'outside']);

/** Adds a content word to the topic; false where it says nothing. */
function addTopic(
  corpus: Corpus,
  knowledge: Knowledge,
  tokens: readonly Token[],
  at: number,
  isCue: boolean,
  found: Gathered,
): boolean {
  const word = tokens[at]?.text ?? '';
  const term = termOf(word);
  // A single letter is a slip, or what a title is shortened to.
  if (term === null || (FILLERS.has(word) && !isCue) || /^\p{L}$/u.test(word)) return false;
  // "The 2024 inspection" is the one that the newest document reports.
  if (corpus.coverage.upTo?.slice(0, 4) === word && corpus.frequency(term).passages === 0) return false;
  const alternatives =
    numberAlternatives(word) ?? (knowledge.synonyms.get(term) ?? [term]).map((one) => [one]);
  const isHeld = alternatives.some((terms) => terms.every((one) => corpus.frequency(one).passages > 0));
  if (!isHeld && !isCue && isPadding(word) && !isAskedFor(tokens, at)) return false;
  // "In ten minutes".
  if (numberOf(word) !== undefined && isPadding(tokens[at + 1]?.text ?? '')) return false;
  // "Did they make 500 arrests": a number that nobody prints is the asker's own.
  const isOwnNumber = !isHeld && ((/^\d+$/u.test(word) && word.length !== 4) || numberOf(word) !== undefined);
  const weak = WEAK.has(word) || knowledge.inspectionTerms.has(term) || FILLERS.has(word) || isOwnNumber;
  const isPlace = BEFORE_PLACES.has(tokens[at - 1]?.text ?? '');
  found.topic.push(topicWord(corpus, word, alternatives, { weak, isCue, at, isPlace }));
  return true;
}

/** "Leaders or leadership": either is enough. "484 arrests or 484 charges": one that nobody prints needs not stand in the answer, where the other one may. */
function joinedByOr(tokens: readonly Token[], topic: readonly TopicWord[]): readonly TopicWord[] {
  const or = tokens.findIndex(({ text }) => text === 'or');
  const before = topic.findIndex(({ at }) => at === or - 1);
  const [one, other] = [topic[before], topic[before + 1]];
  const isPair = or >= 0 && one !== undefined && other?.at === or + 1;
  const joined = isPair
    ? topic.toSpliced(before, 2, {
        ...one,
        alternatives: [...one.alternatives, ...other.alternatives],
        weak: one.weak && other.weak,
        isCue: one.isCue && other.isCue,
        unknown: one.unknown && other.unknown,
      })
    : topic;
  const isKnownBefore = joined.some(({ at, unknown, weak, isCue }) => at < or && !unknown && !weak && !isCue);
  return joined.map((word) =>
    isKnownBefore && word.unknown && word.at > or ? { ...word, weak: true } : word,
  );
}

/** What says that somebody has a grade says nothing beside the grade. */
function withoutGradeVerbs({ cues, grades }: Gathered, topic: readonly TopicWord[]): readonly TopicWord[] {
  if (grades.length === 0 && !cues.has('grade')) return topic;
  return topic.map((one) => (GRADE_VERBS.has(one.word) ? { ...one, weak: true } : one));
}

function topicWord(
  corpus: Corpus,
  word: string,
  alternatives: readonly (readonly string[])[],
  more: Pick<TopicWord, 'weak' | 'isCue' | 'at' | 'isPlace'>,
): TopicWord {
  const isHeld = alternatives.some((terms) => terms.every((term) => corpus.frequency(term).passages > 0));
  return { word, alternatives, unknown: !isHeld, ...more };
}
