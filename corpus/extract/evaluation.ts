/** Whether words praise or blame, by a lexicon of evaluating words and what turns them round. */
import { z } from 'zod';
import { allMatches } from '../text/matches.ts';
import { readLexicon } from './lexicon.ts';

const words = z.array(z.string().min(1));
const LEXICON = readLexicon(
  'evaluations.json',
  z.strictObject({
    about: z.string(),
    praise: words,
    blame: words,
    measures: words,
    denials: words,
    remedies: words,
  }),
);

type Sort = 'praise' | 'blame' | 'measure' | 'denial' | 'remedy';
const SORTS: readonly (readonly [Sort, readonly string[]])[] = [
  ['praise', LEXICON.praise],
  ['blame', LEXICON.blame],
  ['measure', LEXICON.measures],
  ['denial', LEXICON.denials],
  ['remedy', LEXICON.remedies],
];
const WHOLE = new Map<string, Sort>();
/** Beginnings of words, by their first three letters. */
const BEGINNINGS = new Map<string, [string, Sort][]>();
for (const [sort, entries] of SORTS) {
  for (const entry of entries) {
    if (!entry.endsWith('*')) WHOLE.set(entry, sort);
    else {
      const beginning = entry.slice(0, -1);
      const key = beginning.slice(0, 3);
      BEGINNINGS.set(key, [...(BEGINNINGS.get(key) ?? []), [beginning, sort]]);
    }
  }
}

function sortOf(word: string): Sort | null {
  const whole = WHOLE.get(word);
  if (whole !== undefined) return whole;
  return BEGINNINGS.get(word.slice(0, 3))?.find(([beginning]) => word.startsWith(beginning))?.[1] ?? null;
}

const WORD = /n't|[a-z]+(?:-[a-z]+)*/g;
/** How many words before an evaluating word a denial or a remedy stands at most. */
const REACH = 5;
/** "As well as", "well below": no praise. */
const NO_PRAISE =
  /\bas\s+well\b|\bwell\s+(?:below|under|over|behind|short|known|aware|enough|into|before|after)\b|\bfor\s+good\b|\bsatisfied\s+with\s+some\b|\bhow\s+(?:well|effective(?:ly)?|efficient(?:ly)?|good|promptly|quickly)\b|\bclear,\s+hold\b/g;

/** "Was found to be good": a grade, with no noun that it describes, judges nothing in particular. */
const GRADED =
  /\b(?:outstanding|good|adequate|inadequate)\b(?=["\s]*(?:$|[.,;:)]|(?:and|but|for|in|by|while|or|overall|last|this)\b))/g;

/**
 * Whether a clause in lower case praises or blames: blame wins, what is denied of praise or of a measure is blame, and blame that is denied or
 * remedied ("has cut its backlog") is praise.
 *
 * @example evaluate('the unit does not have effective plans') // 'blame'
 */
export function evaluate(clause: string): 'praise' | 'blame' | null {
  let praised = false;
  const sorts: (Sort | null)[] = [];
  const words = clause.replace(NO_PRAISE, ' ').replace(GRADED, ' ').replaceAll("n't", " n't");
  for (const [word] of allMatches(WORD, words)) {
    const sort = sortOf(word);
    sorts.push(sort);
    if (sort === null || sort === 'denial' || sort === 'remedy') continue;
    const before = sorts.slice(-REACH - 1, -1);
    const denied = before.includes('denial');
    if (sort === 'blame' ? !denied && !before.includes('remedy') : denied) return 'blame';
    praised ||= sort !== 'measure';
  }
  return praised ? 'praise' : null;
}
