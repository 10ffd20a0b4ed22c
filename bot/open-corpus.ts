/** The corpus as the bot answers from it: loaded and checked, or every fault with file and field. */
import { formatFault } from '../corpus/cli/terminal.ts';
import { Corpus } from '../corpus/corpus.ts';
import { loadCorpusData } from '../corpus/store.ts';
import { unverifiedFaults } from '../corpus/verified.ts';

/** The corpus, or every fault as a line that names file and field. */
export type OpenedCorpus =
  | { readonly ok: true; readonly corpus: Corpus }
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * Loads the corpus under `root` and checks all that `corpus check` does, but for extracting again what has not changed since it
 * was found right. With a single fault there is no corpus: an answer without proof is worse than none.
 */
export function openCorpus(root: string): OpenedCorpus {
  const loaded = loadCorpusData(root);
  const faults = loaded.ok ? unverifiedFaults(root, loaded.value) : loaded.faults;
  if (!loaded.ok || faults.length > 0) return { ok: false, faults: faults.map(formatFault) };
  return { ok: true, corpus: new Corpus(loaded.value.documents, loaded.value.register) };
}
