/** `corpus extract`: lines in and out, or one document of the corpus again. */
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { extract } from '../extract/extract.ts';
import { extractLine } from '../extract/jsonl.ts';
import { compareClaims, extractClaims, renewRecord } from '../record.ts';
import { loadRegister, type Register } from '../register.ts';
import {
  documentFolder,
  formatRecord,
  type LoadedDocument,
  loadDocument,
  writeAtomically,
} from '../store.ts';
import { claimLine } from './describe.ts';
import { isDocument } from './documents.ts';
import { type ExitCode, type SubCommand, type Terminal, tellFaults } from './terminal.ts';
import { explain } from './why.ts';

const HELP = `corpus extract --jsonl          reads lines {"id", "text"} and writes what is found in each
corpus extract ID               shows what extraction finds in a document, and what it would change
corpus extract ID --write       stores it; claims that are gone are kept as retired
corpus extract ID --why         shows for each claim the rule that made it and the candidates that lost

Example: corpus extract west-midlands-soc-2024 --why`;

async function extractLines(register: Register, { input, out }: Terminal): Promise<ExitCode> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on('line', (line) => {
    if (line.trim() !== '') out(extractLine(line, register));
  });
  await once(lines, 'close');
  return 0;
}

function extractDocument(
  { record, source }: LoadedDocument,
  register: Register,
  options: { readonly write: boolean; readonly why: boolean },
  terminal: Terminal,
): ExitCode {
  if (options.why) {
    terminal.out(explain(source.text, extract(source, register)));
    return 0;
  }
  const claims = extractClaims(record.id, source, register);
  const changes = compareClaims(record.claims, claims);
  for (const [title, list] of [
    ['New', changes.added],
    ['Gone', changes.removed],
    ['Changed', changes.changed],
  ] as const) {
    if (list.length === 0) continue;
    terminal.out(`${title}: ${list.length}`);
    for (const claim of list) terminal.out(claimLine(claim, source.text));
  }
  const same = changes.added.length + changes.removed.length + changes.changed.length === 0;
  if (same) terminal.out(`${record.id}: ${claims.length} claims, exactly as stored.`);
  else if (options.write) {
    const renewed = renewRecord(record, source.text, claims, terminal.now().toISOString().slice(0, 10));
    writeAtomically(join(documentFolder(terminal.root, record.id), 'document.json'), formatRecord(renewed));
    terminal.out(`${record.id}: ${claims.length} claims stored.`);
  } else terminal.out('Nothing was stored; --write stores it.');
  return 0;
}

/** `corpus extract` */
export const extractCommand: SubCommand = {
  name: 'extract',
  summary: 'find quotations, grades, findings and figures in a text',
  help: HELP,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { jsonl: { type: 'boolean' }, write: { type: 'boolean' }, why: { type: 'boolean' } },
    });
    const [id] = positionals;
    if ((values.jsonl === true) === (id !== undefined) || positionals.length > 1) {
      terminal.error(HELP);
      return 2;
    }
    const register = loadRegister(terminal.root);
    if (!register.ok) {
      tellFaults(register.faults, terminal);
      return 1;
    }
    if (id === undefined) return extractLines(register.value, terminal);
    if (!isDocument(id, terminal)) return 1;
    const document = loadDocument(terminal.root, id, register.value);
    if (!document.ok) {
      tellFaults(document.faults, terminal);
      return 1;
    }
    const { write = false, why = false } = values;
    return extractDocument(document.value, register.value, { write, why }, terminal);
  },
};
