/** Whose words a relative clause tells: "a tweet by Ann Lee, where she compared", "Lee’s letter, which called". */
import { DOCUMENT_NOUNS, SPOKEN_NOUNS } from '../lexicon/speech-verbs.ts';
import { words } from '../lexicon/words.ts';
import { compatible } from './first-names.ts';
import type { Mention } from './mention.ts';
import type { MentionIndex } from './mention-index.ts';
import type { Token } from './tokens.ts';

/** What somebody gives out that is neither a document nor a word for speech. */
const WORKS = words('speech interview video podcast essay column op-ed memo book documentary song thread');

/** So many tokens back from "where" the work and its author are looked for. */
const FARTHEST_WORK = 18;

/** How a work says whose words it holds, where not by "by" or "from". */
const BY: ReadonlyMap<string, RegExp> = new Map([
  ['interview', /^(?:by|with)$/u],
  ['video', /^(?:by|from|of)$/u],
]);

/**
 * The author of the work that a relative clause is about, where the verb at `verb` stands in one: behind "where he", "in
 * which she" or "which"; null where it does not, or the text names no author.
 */
export function authorOfWork(
  tokens: readonly Token[],
  mentions: MentionIndex,
  verb: number,
  from: number,
): Mention | null {
  const beside = mentions.before(verb);
  const pronoun = beside?.kind === 'pronoun' && beside.head !== 'who' ? beside : null;
  const relative = (pronoun?.from ?? verb) - 1;
  const word = tokens[relative]?.lower ?? '';
  if (pronoun === null ? word !== 'which' : !/^(?:where|which)$/u.test(word)) return null;
  for (let at = relative - 1; at >= Math.max(from, relative - FARTHEST_WORK); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'run' || /^[.;:]$/u.test(token.text)) return null;
    // "a letter from Ann Lee" is one mention.
    const whole = mentions.before(at + 1);
    if (whole?.kind === 'document' && !whole.possessive && / (?:from|by) /u.test(whole.name)) return whole;
    if (!isWork(token.lower)) continue;
    const author = authorOf(tokens, mentions, at, relative);
    return author !== null && compatible(author.gender, pronoun?.gender ?? null) ? author : null;
  }
  return null;
}

function isWork(noun: string): boolean {
  return DOCUMENT_NOUNS.has(noun) || SPOKEN_NOUNS.has(noun) || WORKS.has(noun);
}

/** "a tweet by Ann Lee", "an interview with Ann Lee", "Ann Lee’s tweet": `noun` is the work's token. */
function authorOf(
  tokens: readonly Token[],
  mentions: MentionIndex,
  noun: number,
  to: number,
): Mention | null {
  const by = BY.get(tokens[noun]?.lower ?? '') ?? /^(?:by|from)$/u;
  for (let at = noun + 1; at < to; at += 1) {
    if (!by.test(tokens[at]?.lower ?? '')) continue;
    for (let name = at + 1; name < Math.min(to, at + 4); name += 1) {
      const mention = mentions.at(name);
      if (mention !== undefined) return isAuthor(mention) && !mention.possessive ? mention : null;
    }
  }
  for (let at = noun; at > noun - 4; at -= 1) {
    const owner = mentions.before(at);
    if (owner?.possessive === true && isAuthor(owner)) return { ...owner, possessive: false };
  }
  return blamedFor(tokens, mentions, noun);
}

/** "Ann Lee called out Bob Hart in July for a tweet": whoever is blamed or praised for it. */
function blamedFor(tokens: readonly Token[], mentions: MentionIndex, noun: number): Mention | null {
  let at = noun - 1;
  while (at > noun - 4 && tokens[at]?.kind === 'word' && !/^(?:for|over)$/u.test(tokens[at]?.lower ?? ''))
    at -= 1;
  if (!/^(?:for|over)$/u.test(tokens[at]?.lower ?? '')) return null;
  for (let end = at; end > at - 4; end -= 1) {
    const mention = mentions.before(end);
    const named = mention?.kind === 'person' || mention?.kind === 'name';
    if (
      named &&
      !mention.possessive &&
      tokens[mention.from - 1]?.kind === 'word' &&
      !/^(?:in|on|at)$/u.test(tokens[mention.from - 1]?.lower ?? '')
    )
      return mention;
  }
  return null;
}

function isAuthor({ kind }: Mention): boolean {
  return kind === 'person' || kind === 'name' || kind === 'organisation' || kind === 'role';
}
