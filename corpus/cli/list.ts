/** `corpus list`: the documents, a line each. */
import { parseArgs } from 'node:util';
import { loadCorpusData } from '../store.ts';
import { type SubCommand, tellFaults } from './terminal.ts';

/** `corpus list` */
export const listCommand: SubCommand = {
  name: 'list',
  summary: 'list the documents',
  help: 'corpus list                     lists the documents: id, date, kind, claims, outlet, title\n\nExample: corpus list',
  run: async (args, terminal) => {
    parseArgs({ args: [...args], options: {} });
    const corpus = loadCorpusData(terminal.root);
    if (!corpus.ok) {
      tellFaults(corpus.faults, terminal);
      return 1;
    }
    for (const { record } of corpus.value.documents) {
      const { id, published, kind, claims, outlet, title } = record;
      terminal.out(`${id}  ${published}  ${kind}  ${claims.length} claims  ${outlet}  ${title}`);
    }
    return 0;
  },
};
