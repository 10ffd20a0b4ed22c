/** Whether marked words are a whole quotation, a few words inside the reporter's sentence, or no quotation at all. */
import { GRADES } from '../../model.ts';
import { countWords } from '../../text/count-words.ts';
import { SENTENCE_STARTERS } from '../lexicon/function-words.ts';
import { SPEECH_VERBS, WORK_NOUNS } from '../lexicon/speech-verbs.ts';
import { words } from '../lexicon/words.ts';
import { isNaming, isSentenceLike, isTitle } from './namings.ts';
import type { Run } from './runs.ts';
import type { Token } from './tokens.ts';

/** What somebody's words are: whole, or a few inside the reporter's sentence. */
export type SpokenKind = 'full' | 'fragment';

/** What a run is; for no quotation, why not. */
export type RunKind = SpokenKind | 'nickname' | 'naming' | 'title' | 'grade';

const GRADE_WORDS: ReadonlySet<string> = new Set<string>([
  ...GRADES,
  'requiring improvement',
  'require',
  'requires',
]);
const GRADING = words(
  'graded grade grades grading rated rating ratings rates judged judgement judgment marked',
);
/** Directly before a grade they say that it is one. */
const OF_GRADES = words('as of an overall');
const SMALL = /^\p{Ll}/u;
const CAPITAL_BEHIND_MARKS = /^[\s"'‘“(]*\p{Lu}/u;
/** Reads a run's kind from its words and the tokens around it. `at` is the run's token; `speech`: a verb of speaking introduces it. */
export function kindOfRun(
  text: string,
  run: Run,
  tokens: readonly Token[],
  at: number,
  sentence: { from: number; to: number },
  introduced: boolean,
  continued: boolean,
): RunKind {
  const body = text.slice(run.start, run.end);
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  // "- “We want action,” said Ann Lee": a bullet opens the line.
  const bullet = at === sentence.from + 1 && /^[-–—•*]$/u.test(before?.text ?? '');
  const atStart = at === sentence.from || bullet;
  if (isNickname(body, before, after)) return 'nickname';
  const bare = body.trim().replace(/[.,;:!?]+$/u, '');
  // "‘good’ at tackling crime": in a text that tells speech in other marks.
  if (run.secondary && GRADE_WORDS.has(bare.toLowerCase())) return 'grade';
  if (GRADE_WORDS.has(bare.toLowerCase()) && !atStart && before !== undefined && before.kind === 'word') {
    const graded = tokens
      .slice(Math.max(sentence.from, at - 40), Math.min(sentence.to, at + 40))
      .some(({ lower }) => GRADING.has(lower));
    return graded || OF_GRADES.has(before.lower) ? 'grade' : 'fragment';
  }
  // "“Anya”, a survivor, said": a name that is not the real one.
  if (atStart && after?.text === ',' && /^\p{Lu}\p{Ll}+$/u.test(body)) return 'nickname';
  const directlyBefore = !atStart && before !== undefined && before.kind === 'word' ? before.lower : '';
  const spoken = isSentenceLike(body);
  if (isNaming(body, tokens, at, sentence.to, directlyBefore)) return 'naming';
  const workBefore = before?.text === ',' && WORK_NOUNS.has(tokens[at - 2]?.lower ?? '');
  if (workBefore && isTitle(body)) return 'title';
  if (!introduced && isTitle(body) && !(atStart && (spoken || isAttributed(body, after, tokens[at + 2]))))
    return 'title';
  if (run.firstBlock !== run.lastBlock) return 'full';
  if (continued) return 'full';
  if (atStart) return isInsideSentence(body, after, tokens, at, sentence) ? 'fragment' : 'full';
  if (before !== undefined && /^[:]$/u.test(before.text))
    return SMALL.test(body) && countWords(body) < 4 ? 'fragment' : 'full';
  if (hasInnerSentence(body)) return 'full';
  const capital = CAPITAL_BEHIND_MARKS.test(body);
  if (before !== undefined && /^[,—–-]$/u.test(before.text) && introduced && capital) return 'full';
  return capital && introduced && spoken && /[.!?…,]$/u.test(body.trim()) && countWords(body) > 3
    ? 'full'
    : 'fragment';
}

/** “That’s Gerald,” she said: a comma inside the marks, and a pronoun or a verb of speaking behind them. */
function isAttributed(body: string, after: Token | undefined, next: Token | undefined): boolean {
  if (!/,$/u.test(body.trim()) || after?.kind !== 'word') return false;
  return SPEECH_VERBS.has(after.lower) || (next !== undefined && SPEECH_VERBS.has(next.lower));
}

/** "John “Jack” Smith": a capitalised word between names. */
function isNickname(body: string, before: Token | undefined, after: Token | undefined): boolean {
  if (before?.kind !== 'word' || after?.kind !== 'word' || !before.capital || !after.capital) return false;
  return (
    /^(?:the\s)?\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}?[\p{L}.'’-]*)?$/iu.test(body) &&
    /^\p{Lu}/u.test(body.replace(/^the\s/iu, '')) &&
    !SENTENCE_STARTERS.has(before.lower)
  );
}

function hasInnerSentence(body: string): boolean {
  return countWords(body) >= 10 && /[.!?]\s+\p{Lu}/u.test(body);
}

/** A run that begins the sentence but not a quotation: “Disappointed” was the word. */
function isInsideSentence(
  body: string,
  after: Token | undefined,
  tokens: readonly Token[],
  at: number,
  sentence: { from: number; to: number },
): boolean {
  if (at + 1 >= sentence.to || after === undefined || after.kind !== 'word') return false;
  if (/[.,!?…—–-]["'’”]?$/u.test(body.trim())) return false;
  return (
    countWords(body) < 8 &&
    !after.capital &&
    /^(?:is|was|were|are|and|but|in|of|to|for|that|has|had|by)$/u.test(tokens[at + 1]?.lower ?? '')
  );
}
