/** `corpus add`: a text file becomes a document of the corpus. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DOCUMENT_VERSION, documentSchema } from '../model.ts';
import { readText } from '../read/text.ts';
import { extractClaims } from '../record.ts';
import { loadRegister } from '../register.ts';
import { decodeUtf8, documentFolder, formatRecord, loadDocument, sha256 } from '../store.ts';
import { claimLine } from './describe.ts';
import { type ExitCode, type SubCommand, type Terminal, tellFaults } from './terminal.ts';

const HELP = `corpus add FILE --id ID [options]   adds a plain-text document; what the text says of itself (title, author,
                                    date, outlet) needs no option
  --kind KIND          article (default), press-release, statement, letter, report
  --title, --author, --outlet TEXT
  --published DATE     2024-05-14
  --url URL            where it can be read
  --inspection ID      the inspection that it reports, as the register calls it

Example: corpus add letter.txt --id northshire-letter-2025 --kind letter --published 2025-02-01`;

interface Metadata {
  readonly [name: string]: string | undefined;
}

function add(file: string, id: string, options: Metadata, terminal: Terminal): ExitCode {
  const register = loadRegister(terminal.root);
  if (!register.ok) {
    tellFaults(register.faults, terminal);
    return 1;
  }
  const folder = documentFolder(terminal.root, id);
  if (existsSync(folder)) {
    terminal.error(`There is a document "${id}" already.`);
    return 1;
  }
  const bytes = readFileSync(file);
  const text = decodeUtf8(bytes);
  if (text === null || text.trim() === '') {
    terminal.error(text === null ? `${file} is not UTF-8 text.` : `${file} is empty.`);
    return 1;
  }
  const source = readText(text);
  const record = documentSchema.safeParse({
    version: DOCUMENT_VERSION,
    id,
    kind: options['kind'] ?? 'article',
    title: options['title'] ?? source.metadata.title,
    outlet: options['outlet'] ?? source.metadata.outlet,
    author: options['author'] ?? source.metadata.author,
    published: options['published'] ?? source.metadata.published,
    url: options['url'] ?? null,
    added: terminal.now().toISOString().slice(0, 10),
    inspection: options['inspection'] ?? null,
    source: { file: 'source.txt', sha256: sha256(bytes) },
    claims: extractClaims(id, source, register.value),
    review: [],
    retired: [],
  });
  if (!record.success) {
    for (const { path, message } of record.error.issues) terminal.error(`--${path.join('.')}: ${message}`);
    return 1;
  }
  // Made beside its place and moved there whole, so that the corpus never holds half a document.
  const draft = join(terminal.root, 'documents', `.${id}.${process.pid}`);
  try {
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, 'source.txt'), bytes);
    writeFileSync(join(draft, 'document.json'), formatRecord(record.data));
    renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  const stored = loadDocument(terminal.root, id, register.value);
  if (!stored.ok) {
    rmSync(folder, { recursive: true, force: true });
    tellFaults(stored.faults, terminal);
    return 1;
  }
  // Doubtful claims first: they are what a person should look at.
  for (const claim of [...record.data.claims].sort((a, b) => a.confidence - b.confidence)) {
    terminal.out(claimLine(claim, text));
  }
  terminal.out(`${id}: added with ${record.data.claims.length} claims.`);
  return 0;
}

/** `corpus add` */
export const addCommand: SubCommand = {
  name: 'add',
  summary: 'add a document',
  help: HELP,
  run: async (args, terminal) => {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ id: text, kind: text, title: text, author: text, outlet: text },
        ...{ published: text, url: text, inspection: text },
      },
    });
    const [file] = positionals;
    const { id, ...metadata } = values;
    if (file === undefined || id === undefined || positionals.length > 1) {
      terminal.error(HELP);
      return 2;
    }
    if (!existsSync(file)) {
      terminal.error(`${file}: there is no such file.`);
      return 1;
    }
    return add(file, id, metadata, terminal);
  },
};
