/** What the sources hold, in one line. Every "no" is given with it: absence here is not absence of a finding. */
import type { Corpus } from '../../corpus/corpus.ts';
import { day } from './citation.ts';

/** "The sources hold 1 document, up to 14 May 2024 (Police Professional)." and what absence does not mean. */
export function coverageLine(corpus: Corpus): string {
  const { documents, sources, upTo, outlets } = corpus.coverage;
  if (upTo === undefined) return 'The sources hold no document yet.';
  const same = sources < documents ? `, ${sources} of them different` : '';
  const count = documents === 1 ? '1 document' : `${documents} documents${same}`;
  const shown = outlets.length > 3 ? `${outlets.slice(0, 3).join(', ')} and others` : outlets.join(', ');
  return `The sources hold ${count}, up to ${day(upTo)} (${shown}). What is not in them may still exist elsewhere.`;
}
