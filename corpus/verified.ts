/**
 * Remembers of which documents the stored claims were found to be what extraction makes of the text. Extracting is slow beside
 * all else that a start does, so it is done once for each document, each text, each register and each state of the program.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { extractionFaults } from './record.ts';
import type { FileFault } from './register.ts';
import { type CorpusData, sha256, writeAtomically } from './store.ts';

/** The file, in the corpus folder. It can be deleted at any time: the next start takes longer. */
export const VERIFIED_FILE = '.verified.json';

/** The program is run from source and built: what each of them found is remembered. */
const REMEMBERED = 3;

const verifiedSchema = z.object({
  version: z.literal(1),
  /** By document: what it depended on, the last first. */
  documents: z.record(z.string(), z.array(z.string())),
});

/** Of all that has a part in what is extracted, but for the document: the program, what runs it, and the register. */
function fingerprint(root: string, code: string): string {
  const hash = createHash('sha256').update(process.version);
  const files = [...filesIn(code, /(?<!\.d)\.m?[jt]s$/u), ...filesIn(join(root, 'register'), /\.json$/u)];
  for (const file of files) hash.update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** What was found before; nothing where the file is missing, broken or of another version. */
function readVerified(root: string): ReadonlyMap<string, readonly string[]> {
  try {
    const stored = verifiedSchema.parse(JSON.parse(readFileSync(join(root, VERIFIED_FILE), 'utf8')));
    return new Map(Object.entries(stored.documents));
  } catch {
    return new Map();
  }
}

/** What verifying depends on. */
interface Verifying {
  /** The folder with the program of the corpus. */
  readonly code: string;
  /** Extracts again and compares. */
  readonly faultsOf: (data: CorpusData) => FileFault[];
}

/**
 * Documents whose stored claims are not what extraction makes of the text: as `extractionFaults`, but those that were found
 * right before, and of which nothing has changed since, are not extracted again. Where the folder can't be written to, nothing
 * is remembered.
 *
 * @param parts what is taken as the program of the corpus, and what extracts
 */
export function unverifiedFaults(
  root: string,
  data: CorpusData,
  parts: Partial<Verifying> = {},
): FileFault[] {
  const { code, faultsOf } = { code: import.meta.dirname, faultsOf: extractionFaults, ...parts };
  const basis = fingerprint(root, code);
  const before = readVerified(root);
  const keyed = data.documents.map((document) => {
    const { record, source } = document;
    const key = sha256(Buffer.from(JSON.stringify([basis, source.text, record.claims])));
    const known = before.get(record.id) ?? [];
    return { document, key, known };
  });
  const unknown = keyed.filter(({ key, known }) => !known.includes(key));
  if (unknown.length === 0) return [];
  const faults = faultsOf({ ...data, documents: unknown.map(({ document }) => document) });
  if (faults.length > 0) return faults;
  const documents = Object.fromEntries(
    keyed.map(({ document, key, known }) => [
      document.record.id,
      [key, ...known.filter((other) => other !== key)].slice(0, REMEMBERED),
    ]),
  );
  try {
    writeAtomically(join(root, VERIFIED_FILE), `${JSON.stringify({ version: 1, documents })}\n`);
  } catch {
    // A folder that may only be read: the next start extracts again.
  }
  return [];
}
