/** Whose words a question asks for, where that is nobody whom the sources or the register know. */
import type { Cue } from './lexicon.ts';
import type { NameMention } from './names.ts';
import type { TopicWord } from './reading.ts';
import type { Token } from './tokens.ts';
import { SAYING } from './word-lists.ts';

/** What was found in the words of a question. */
interface Found {
  /** What each place was taken for. */
  readonly roles: readonly string[];
  readonly topic: readonly TopicWord[];
  readonly cues: ReadonlySet<Cue>;
  readonly names: readonly NameMention[];
  readonly offices: readonly string[];
}

const AUXILIARIES = new Set(['did', 'does', 'do', 'has', 'have', 'had']);
const SOURCES = new Set(['from', 'by', 'of']);
/** What somebody's words are called: "a quote from", "the words of". */
const SAID = new Set(
  'quote quotes quotation quotations statement statements comment comments response reaction reply words view views opinion'.split(
    ' ',
  ),
);

/**
 * Whose words are asked for, where nobody knows the name: the content words between "did" and "say", or after "quote from".
 * Beside a name that is known, only what stands right before the verb: "what did the force's commissioner say".
 */
export function unknownSayer(
  tokens: readonly Token[],
  { roles, topic, cues, names, offices }: Found,
): string | undefined {
  if (!cues.has('say') && !cues.has('statement')) return undefined;
  if (offices.length > 0 || cues.has('who-said')) return undefined;
  const own = topic.filter(({ isCue }) => !isCue);
  const begin = tokens.findIndex(({ text }) => AUXILIARIES.has(text));
  const end = tokens.findIndex(
    ({ text }, index) => index > begin && roles[index] === 'cue' && SAYING.has(text),
  );
  // "Have victims been told": nobody says anything there.
  if (
    tokens.slice(Math.max(0, begin), Math.max(0, end)).some(({ text }) => /^(?:been|being|be)$/u.test(text))
  )
    return undefined;
  // "MP reaction".
  const before = own.find(
    ({ at, weak, unknown, word }) =>
      !weak && unknown && SAID.has(tokens[at + word.split(' ').length]?.text ?? ''),
  );
  const isOfPerson = names.some(({ named }) => named.type === 'person');
  if (before !== undefined && !isOfPerson) return before.word;
  if (names.length > 0) {
    const last = own.find(({ at, weak, word }) => !weak && at + word.split(' ').length === end && at > begin);
    return begin === -1 || end === -1 ? undefined : last?.word;
  }
  const source = tokens.findIndex(
    ({ text }, index) => SOURCES.has(text) && SAID.has(tokens[index - 1]?.text ?? ''),
  );
  const slot = own.filter(({ at }) => (source === -1 ? begin !== -1 && at > begin && at < end : at > source));
  return slot.length === 0 ? undefined : slot.map(({ word }) => word).join(' ');
}
