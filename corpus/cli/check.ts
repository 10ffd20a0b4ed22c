/** `corpus check`: everything that is wrong, with file and field. */
import { parseArgs } from 'node:util';
import { extractionFaults } from '../record.ts';
import type { FileFault } from '../register.ts';
import { type LoadedDocument, readCorpus } from '../store.ts';
import { formatFault, type SubCommand, tellFaults } from './terminal.ts';

const DAY_MS = 86_400_000;

const HELP = `corpus check                    checks register and documents: schema, hashes, text, spans, ids, dates, references,
                                and that extraction, run again, gives exactly the stored claims

Exit code 1 where something is wrong; every fault is told with file and field.

Example: corpus check`;

/** `corpus check` */
export const checkCommand: SubCommand = {
  name: 'check',
  summary: 'check the register and every document',
  help: HELP,
  run: async (args, terminal) => {
    parseArgs({ args: [...args], options: {} });
    const { register, documents, warnings, faults } = readCorpus(terminal.root);
    for (const warning of warnings) terminal.error(`warning: ${formatFault(warning)}`);
    const all = [
      ...faults,
      ...(register === null ? [] : extractionFaults({ register, documents })),
      ...datesToCome(documents, terminal.now()),
    ];
    tellFaults(all, terminal);
    if (all.length > 0) return 1;
    const claims = documents.reduce((sum, { record }) => sum + record.claims.length, 0);
    terminal.out(
      `${documents.length} ${documents.length === 1 ? 'document' : 'documents'} with ${claims} claims: nothing wrong.`,
    );
    return 0;
  },
};

/** Dates of what is said to have happened, and can't have yet. A day begins in some places before it does here. */
function datesToCome(documents: readonly LoadedDocument[], now: Date): FileFault[] {
  const latest = new Date(now.getTime() + DAY_MS).toISOString();
  return documents.flatMap(({ record: { id, added, review, retired } }) =>
    [
      { field: 'added', date: added },
      ...review.map(({ at }, index) => ({ field: `review.${index}.at`, date: at })),
      ...retired.map((one, index) => ({ field: `retired.${index}.retired`, date: one.retired })),
    ]
      .filter(({ date }) => date > latest)
      .map(({ field, date }) => ({
        file: `documents/${id}/document.json`,
        field,
        problem: `${date} is still to come`,
      })),
  );
}
