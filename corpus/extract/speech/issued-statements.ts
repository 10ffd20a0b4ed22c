/** "Ann Lee released the following statement:": who gives out a text says what stands in it. */
import type { Mention } from './mention.ts';
import type { TokenRange } from './mention-index.ts';
import type { Reading } from './reading.ts';
import { clauseSubject } from './subjects.ts';

const GIVING_OUT =
  /^(?:releas|issu|publish|post|shar|circulat)(?:e|ed|es|s)$|^(?:shares|shared|gave|sent|read)$/u;
/** Words at most from the verb to the noun: "issued a short joint written statement". */
const FARTHEST_NOUN = 6;

/** Who gives out the statement that a sentence tells of, nearest to its end; null where it tells of none. */
export function issuerOf(reading: Reading, sentence: TokenRange): Mention | null {
  const { tokens, outer } = reading;
  for (let at = sentence.to - 1; at > Math.max(sentence.from, sentence.to - 24); at -= 1) {
    if (!GIVING_OUT.test(tokens[at]?.lower ?? '')) continue;
    for (let noun = at + 1; noun <= at + FARTHEST_NOUN && noun < sentence.to; noun += 1) {
      if (outer.at(noun)?.kind === 'document')
        return clauseSubject(tokens, outer, sentence, at)?.subject ?? null;
    }
  }
  return null;
}
