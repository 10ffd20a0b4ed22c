/** Documents on disk: read and checked as a whole, written atomically. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './lock.ts';
import type { Claim, DocumentRecord } from './model.ts';
import { documentSchema } from './model.ts';
import type { SourceText } from './read/source-text.ts';
import { readText } from './read/text.ts';
import { decodeUtf8 } from './read/utf8.ts';
import { type Checked, type FileFault, loadRegister, type Register, readJson } from './register.ts';
import { applyReview, orphanedDecisions, type ReviewedClaim } from './review.ts';

/** A document that passed every check: its record, its text, and its claims with the review applied. */
export interface LoadedDocument {
  readonly record: DocumentRecord;
  readonly source: SourceText;
  readonly claims: readonly ReviewedClaim[];
}

/** Everything under the corpus folder, checked. */
export interface CorpusData {
  readonly register: Register;
  /** By date of publication, newest first, then by id. */
  readonly documents: readonly LoadedDocument[];
  /** What a person should look at, but which harms no answer. */
  readonly warnings: readonly FileFault[];
}

/** Lower-case hexadecimal sha256 of bytes. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The folder of a document. */
export function documentFolder(root: string, id: string): string {
  return join(root, 'documents', id);
}

/** The ids of all documents, sorted. */
export function documentIds(root: string): string[] {
  return readdirSync(join(root, 'documents'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/** What could be read of a corpus, with everything that is wrong with the rest. */
export interface CorpusReading {
  /** Null where the register has faults. */
  readonly register: Register | null;
  /** The documents without faults, as in `CorpusData`. */
  readonly documents: readonly LoadedDocument[];
  readonly warnings: readonly FileFault[];
  readonly faults: readonly FileFault[];
}

/** Reads and checks all of a corpus, so that every fault of every file is told at once. */
export function readCorpus(root: string): CorpusReading {
  const checked = loadRegister(root);
  const register = checked.ok ? checked.value : null;
  const faults: FileFault[] = checked.ok ? [] : [...checked.faults];
  const warnings: FileFault[] = [];
  const documents: LoadedDocument[] = [];
  let ids: string[] = [];
  try {
    ids = documentIds(root);
  } catch {
    faults.push({ file: 'documents', field: '', problem: 'the folder cannot be read' });
  }
  for (const id of ids) {
    const document = loadDocument(root, id, register);
    if (document.ok) {
      documents.push(document.value);
      warnings.push(...recordWarnings(document.value.record, ids));
    } else faults.push(...document.faults);
  }
  documents.sort(
    ({ record: a }, { record: b }) => b.published.localeCompare(a.published) || a.id.localeCompare(b.id),
  );
  return { register, documents, warnings, faults };
}

/** What names something that is gone: a decision its claim, a document its other print. */
function recordWarnings(record: DocumentRecord, ids: readonly string[]): FileFault[] {
  const file = recordName(record.id);
  return [
    ...orphanedDecisions(record).map(({ claim }) => ({
      file,
      field: 'review',
      problem: `decides on the claim ${claim}, which is gone`,
    })),
    ...(record.sameSourceAs ?? [])
      .filter((other) => !ids.includes(other))
      .map((other) => ({
        file,
        field: 'sameSourceAs',
        problem: `names the document "${other}", which is gone`,
      })),
  ];
}

/** Reads and checks the whole corpus under `root`; with a fault, there is no corpus. */
export function loadCorpusData(root: string): Checked<CorpusData> {
  const { register, documents, warnings, faults } = readCorpus(root);
  return register === null || faults.length > 0
    ? { ok: false, faults }
    : { ok: true, value: { register, documents, warnings } };
}

function recordName(id: string): string {
  return `documents/${id}/document.json`;
}

/** Reads one document and checks it: schema, hash, text, spans, ids, dates and, where there is a register, references to it. */
export function loadDocument(root: string, id: string, register: Register | null): Checked<LoadedDocument> {
  const folder = documentFolder(root, id);
  const file = recordName(id);
  const record = readJson(join(folder, 'document.json'), file, documentSchema);
  if (!record.ok) return record;
  const text = readDocumentText(folder, id, record.value);
  if (!text.ok) return text;
  const faults = recordFaults(record.value, id, text.value, register).map((fault) => ({ file, ...fault }));
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    value: { record: record.value, source: readText(text.value), claims: applyReview(record.value) },
  };
}

/** The document's text, once the hashes agree. Line ends and everything else stay as they are. */
function readDocumentText(folder: string, id: string, record: DocumentRecord): Checked<string> {
  const faults: FileFault[] = [];
  let text = '';
  const files = record.text === undefined ? [record.source] : [record.source, record.text];
  for (const { file, sha256: expected } of files) {
    const name = `documents/${id}/${file}`;
    if (file !== basename(file)) {
      faults.push({
        file: recordName(id),
        field: 'source.file',
        problem: `"${file}" must be a plain file name`,
      });
      continue;
    }
    let bytes: Buffer;
    try {
      bytes = readFileSync(join(folder, file));
    } catch {
      faults.push({ file: name, field: '', problem: 'cannot be read' });
      continue;
    }
    if (sha256(bytes) !== expected) {
      faults.push({
        file: name,
        field: '',
        problem: 'has changed: its sha256 is not the one in document.json',
      });
      continue;
    }
    const decoded = decodeUtf8(bytes);
    if (decoded === null && file === files.at(-1)?.file)
      faults.push({ file: name, field: '', problem: 'is not UTF-8' });
    else text = decoded ?? '';
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: text };
}

function recordFaults(
  record: DocumentRecord,
  id: string,
  text: string,
  register: Register | null,
): { field: string; problem: string }[] {
  const faults: { field: string; problem: string }[] = [];
  if (record.id !== id) faults.push({ field: 'id', problem: `is "${record.id}", but the folder is "${id}"` });
  if (record.published > record.added)
    faults.push({ field: 'published', problem: `is ${record.published}, after the day it was added` });
  if (register !== null) faults.push(...referenceFaults(record, register));
  const ids = new Set<string>();
  for (const [index, claim] of record.claims.entries()) {
    const field = `claims.${index}`;
    if (ids.has(claim.id)) faults.push({ field: `${field}.id`, problem: `"${claim.id}" stands twice` });
    ids.add(claim.id);
    for (const [place, span] of claim.spans.entries()) {
      if (span.end > text.length) {
        faults.push({
          field: `${field}.spans.${place}`,
          problem: `ends at ${span.end}, after the text's ${text.length}`,
        });
      }
    }
  }
  for (const [index, { claim }] of record.retired.entries()) {
    if (ids.has(claim.id))
      faults.push({ field: `retired.${index}.claim.id`, problem: `"${claim.id}" is still a claim` });
  }
  for (const [index, { decision }] of record.review.entries()) {
    if (decision.type === 'correct' && decision.spans?.some(({ end }) => end > text.length)) {
      faults.push({ field: `review.${index}.decision.spans`, problem: "ends after the text's end" });
    }
  }
  return faults;
}

/** What the record names and the register does not have. */
function referenceFaults(
  { inspection, claims }: DocumentRecord,
  { inspections, organisations }: Register,
): { field: string; problem: string }[] {
  const unknown = inspection !== null && !inspections.some(({ id }) => id === inspection);
  return [
    ...(unknown ? [{ field: 'inspection', problem: `names the unknown inspection "${inspection}"` }] : []),
    ...claims.flatMap((claim, index) =>
      organisationIdsOf(claim)
        .filter((id) => !organisations.has(id))
        .map((id) => ({ field: `claims.${index}`, problem: `names the unknown organisation "${id}"` })),
    ),
  ];
}

function organisationIdsOf(claim: Claim): string[] {
  const bodies = claim.kind === 'finding' ? claim.bodies : 'bodyId' in claim ? [claim] : [];
  const speaker = 'speaker' in claim ? claim.speaker : 'claimant' in claim ? claim.claimant : null;
  const organisation =
    speaker?.kind === 'person'
      ? speaker.organisation?.id
      : speaker?.kind === 'organisation'
        ? speaker.id
        : null;
  return [...bodies.map(({ bodyId }) => bodyId), organisation].filter(
    (id) => id !== null && id !== undefined,
  );
}

/** Writes a file so that a reader sees the old bytes or the new, whole, whatever happens meanwhile. */
export function writeAtomically(path: string, text: string): void {
  removeLeftovers(dirname(path));
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    // Not `writeSync`: on a disk that fills up it writes a part and says nothing.
    writeFileSync(temporary, text, { flush: true });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** What names a draft of a running program: the number of its process stands last. */
const DRAFT = /^\.adding-.*-(?<process>\d+)$|\.(?<writer>\d+)\.tmp$/u;

/** Removes from a folder what programs left behind that were killed; what belongs to a running one stays. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const groups = DRAFT.exec(name)?.groups;
    const number = groups?.['process'] ?? groups?.['writer'];
    if (number === undefined || isRunning(Number(number))) continue;
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** `document.json` as it is stored: two spaces, one line end. */
export function formatRecord(record: DocumentRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
