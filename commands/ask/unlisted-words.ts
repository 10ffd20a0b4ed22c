/** What words that no list has show about a question. */
import type { Corpus } from '../../corpus/corpus.ts';
import { termOf } from '../../corpus/search/analyse.ts';
import { type Knowledge, withoutInflection } from './knowledge.ts';
import type { Cue } from './lexicon.ts';
import type { Token } from './tokens.ts';

const BLAMED = new Set(['for', 'over']);
const BLAMING = new Set(['was', 'were', 'is', 'are', 'been', 'got', 'get', 'gets']);

/**
 * What a word shows that neither a list nor a source has: what the listed forms of it do ("concedes" beside "conceded"), or, of a
 * body, what it was told off for ("what was the unit hammered for").
 *
 * @param roles what the places before it were taken for
 */
export function cueOfUnlisted(
  corpus: Corpus,
  { cues, cueStems, singleWords }: Knowledge,
  tokens: readonly Token[],
  at: number,
  roles: readonly string[],
): { value: readonly Cue[]; length: 1 } | undefined {
  const word = tokens[at]?.text ?? '';
  const term = termOf(word);
  if (
    singleWords.has(word) ||
    cues.at([{ text: word }], 0) !== undefined ||
    term === null ||
    corpus.frequency(term).passages > 0
  )
    return undefined;
  const value = cueStems.get(withoutInflection(word));
  if (value !== undefined) return { value, length: 1 };
  const isPassive = word.endsWith('ed') && roles[at - 1] === 'name' && BLAMED.has(tokens[at + 1]?.text ?? '');
  const isAsked =
    /^wh/u.test(tokens[0]?.text ?? '') && tokens.slice(0, at).some(({ text }) => BLAMING.has(text));
  return isPassive && isAsked ? { value: ['improve'], length: 1 } : undefined;
}
