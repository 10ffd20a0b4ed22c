/** Whom a sentence or paragraph is about beside its plain subject: two people, somebody without a name, a writer’s object. */
import type { Described } from './entities.ts';
import type { Mention } from './mention.ts';
import type { TokenRange } from './mention-index.ts';
import { type Reading, sentenceSubject } from './reading.ts';

/** So many tokens may stand between "and" and the second name. */
const LONGEST_TITLE = 6;

/** The subject of "they" is looked for in so many sentences of a paragraph, from its end. */
const MOST_SENTENCES = 3;

/** "Ann Lee and shadow minister Bob Hart pressed for it": the first of two people who are one subject, or null. */
export function pairIn(reading: Reading, before = Number.POSITIVE_INFINITY): Mention | null {
  const sentences = reading.sentences.filter(({ from }) => from < before).slice(-MOST_SENTENCES);
  for (const sentence of sentences.reverse()) {
    const subject = sentenceSubject(reading, sentence, Math.min(before, sentence.to));
    if (subject?.kind === 'person' && isJoined(reading, subject)) return subject;
  }
  return null;
}

/** Whether "and" and another person’s name stand right behind a name. */
function isJoined({ tokens, outer }: Reading, mention: Mention): boolean {
  if (mention.possessive || tokens[mention.to]?.lower !== 'and') return false;
  for (let at = mention.to + 1; at < mention.to + 1 + LONGEST_TITLE; at += 1) {
    if (outer.at(at)?.kind === 'person') return true;
    if (tokens[at]?.kind !== 'word') return false;
  }
  return false;
}

/** What is told of those who are not named: "who did not give her name", "who asked not to be identified". */
const KEEPS_NAME =
  /^(?:did not (?:give|want)|didn[’']t (?:give|want)|asked not|declined|refused|wished|wishes|wants? to (?:remain|stay)|wanted to (?:remain|stay)|would not (?:give|be named)|does not want|cannot be|can[’']t be|could not be named|preferred not|requested|spoke on (?:the )?condition|was not named|has not been named)\b/u;

/** "the mother, who did not give her name": somebody without a name, whoever is named before; null for anybody else. */
export function withoutName({ tokens }: Reading, mention: Mention): Described | null {
  const who = tokens[mention.to]?.text === ',' ? mention.to + 1 : mention.to;
  if (mention.kind !== 'role' || tokens[who]?.lower !== 'who') return null;
  const told = tokens
    .slice(who + 1, who + 5)
    .map(({ lower }) => lower)
    .join(' ');
  if (!KEEPS_NAME.test(told)) return null;
  const { name, head, gender, plural } = mention;
  return { kind: 'description', name, head, gender, plural };
}

/** So many tokens back the writer of a letter is looked for. */
const FARTHEST = 60;
/** A paragraph with more mentions is about more than one person. */
const MOST_MENTIONS = 60;

/** The only person whom a paragraph names: "They looked to Lee to take a stand. He declined." */
export function solePerson(reading: Reading): Mention | null {
  let sole: Mention | null = null;
  if (reading.outer.outer.length > MOST_MENTIONS) return null;
  for (const mention of reading.outer.outer) {
    // "She offered Lee a share": somebody else is spoken of already.
    if (sole === null && mention.kind === 'pronoun' && mention.gender !== null) return null;
    if (mention.kind !== 'person' && mention.kind !== 'name') continue;
    if (sole !== null && sole.name.split(' ').at(-1) !== mention.name.split(' ').at(-1)) return null;
    sole = mention;
  }
  return sole;
}

/** "I asked the chief constable, and he told me": in a letter, the one whom the writer speaks of. */
export function objectOfWriter(
  reading: Reading,
  sentence: TokenRange,
  to: number,
  subject: Mention | null,
): Mention | null {
  if (subject !== null && subject.head !== 'i') return null;
  let last: Mention | null = null;
  let writes = subject !== null;
  for (let at = Math.max(sentence.from, to - FARTHEST); at < to; at += 1) {
    writes ||= /^(?:i|we)$/u.test(reading.tokens[at]?.lower ?? '');
    const mention = reading.outer.at(at);
    if (mention === undefined || mention.possessive || mention.to > to) continue;
    if (mention.kind === 'person' || mention.kind === 'role') last = mention;
  }
  return writes ? last : null;
}
