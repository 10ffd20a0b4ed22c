/** `corpus check`: everything that is wrong, with file and field. */
import { extractionFaults } from '../record.ts';
import { loadCorpusData } from '../store.ts';
import { formatFault, type SubCommand, tellFaults } from './terminal.ts';

const HELP = `corpus check                    checks register and documents: schema, hashes, text, spans, ids, references,
                                and that extraction, run again, gives exactly the stored claims

Exit code 1 where something is wrong; every fault is told with file and field.`;

/** `corpus check` */
export const checkCommand: SubCommand = {
  name: 'check',
  summary: 'check the register and every document',
  help: HELP,
  run: async (_args, terminal) => {
    const corpus = loadCorpusData(terminal.root);
    if (!corpus.ok) {
      tellFaults(corpus.faults, terminal);
      return 1;
    }
    for (const warning of corpus.value.warnings) terminal.error(`warning: ${formatFault(warning)}`);
    const faults = extractionFaults(corpus.value);
    tellFaults(faults, terminal);
    if (faults.length > 0) return 1;
    const claims = corpus.value.documents.reduce((sum, { record }) => sum + record.claims.length, 0);
    terminal.out(`${corpus.value.documents.length} documents with ${claims} claims: nothing wrong.`);
    return 0;
  },
};
