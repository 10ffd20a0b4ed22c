/** A source becomes a document of the corpus: read, extracted, and put in its place whole or not at all. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeClaims } from './claims.ts';
import { findOverlap } from './duplicates.ts';
import { extract } from './extract/extract.ts';
import { withLock } from './lock.ts';
import { type Claim, DOCUMENT_VERSION, type DocumentRecord, documentSchema } from './model.ts';
import { type ReadProblem, type ReadResult, readSource, SOURCE_FILES } from './read/formats.ts';
import { mayBeEnglish } from './read/language.ts';
import type { ReadMetadata } from './read/reader.ts';
import { readText } from './read/text.ts';
import type { FileFault, Register } from './register.ts';
import {
  type CorpusData,
  documentFolder,
  documentIds,
  formatRecord,
  type LoadedDocument,
  loadDocument,
  removeLeftovers,
  sha256,
} from './store.ts';

/** What a person says of a document; where undefined, what the document says of itself counts. */
export interface StatedMetadata {
  readonly id?: string | undefined;
  readonly kind?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  readonly url?: string | undefined;
  readonly inspection?: string | undefined;
}

/** A source on its way in. */
export interface Incoming {
  readonly bytes: Uint8Array;
  /** File name or address: tells the format where the bytes don't. */
  readonly name: string;
  /** What a server said of the bytes: "text/html; charset=utf-8". */
  readonly contentType?: string | undefined;
  readonly stated: StatedMetadata;
  /** ISO date. */
  readonly today: string;
  readonly progress: (page: number, pages: number) => void;
  /** Asks a person for a field that neither options nor the document state; null where nobody can be asked. */
  readonly ask: (field: RequiredField) => Promise<string | null>;
}

const REQUIRED = ['title', 'outlet', 'published'] as const;
/** What a document can't be without. */
export type RequiredField = (typeof REQUIRED)[number];

/** How adding ended. */
export type AddResult =
  | { readonly type: 'added'; readonly record: DocumentRecord; readonly text: string }
  | { readonly type: 'unreadable'; readonly problem: ReadProblem }
  /** There is nothing in it that an answer could be made of. */
  | { readonly type: 'useless'; readonly problem: 'no-claims' | 'not-english' }
  | { readonly type: 'duplicate'; readonly id: string }
  | { readonly type: 'id-taken'; readonly id: string }
  | {
      readonly type: 'refused';
      readonly fields: readonly { readonly field: string; readonly problem: string }[];
    }
  | { readonly type: 'faulty'; readonly faults: readonly FileFault[] };

/** Adds a source to the corpus under `root`. What happens to fail leaves the corpus as it was. */
export async function addDocument(root: string, corpus: CorpusData, incoming: Incoming): Promise<AddResult> {
  const read = await readSource(incoming.bytes, incoming.name, incoming.progress, incoming.contentType);
  if (!read.ok) return { type: 'unreadable', problem: read.problem };
  const source = readText(read.document.text);
  const known = findOverlap(source, corpus.documents);
  if (known.same !== null) return { type: 'duplicate', id: known.same };

  const extraction = extract(source, corpus.register);
  const claimsOf = (id: string): Claim[] => makeClaims(id, source.text, extraction, corpus.register);
  const useless = uselessness(source.text, claimsOf(''));
  if (useless !== null) return { type: 'useless', problem: useless };
  const metadata = await completeMetadata(read.document.metadata, incoming);
  return withLock(join(root, 'documents', '.adding-lock'), () => {
    const id = incoming.stated.id ?? suggestId(root, metadata.title, metadata.published);
    // Somebody else may have added a document meanwhile.
    const late = findOverlap(source, newcomers(root, corpus));
    if (late.same !== null) return { type: 'duplicate', id: late.same };
    const sameSource = [...known.sameSource, ...late.sameSource];
    const record = checkRecord(
      {
        version: DOCUMENT_VERSION,
        id,
        kind: incoming.stated.kind ?? 'article',
        ...metadata,
        added: incoming.today,
        inspection: incoming.stated.inspection ?? null,
        ...storedFiles(read, incoming.bytes),
        ...(sameSource.length > 0 ? { sameSourceAs: sameSource } : {}),
        claims: claimsOf(id),
        review: [],
        retired: [],
      },
      incoming.today,
      corpus.register,
    );
    return 'fields' in record
      ? { type: 'refused', ...record }
      : put(root, record, read, incoming.bytes, corpus);
  });
}

/** The record, or every field of it that can't be stored and why. */
function checkRecord(
  draft: Readonly<Record<string, unknown>>,
  today: string,
  register: Register,
): DocumentRecord | { readonly fields: readonly { field: string; problem: string }[] } {
  const parsed = documentSchema.safeParse(draft);
  if (parsed.success) {
    const fields = contentFaults(parsed.data, today, register);
    return fields.length > 0 ? { fields } : parsed.data;
  }
  const unsaid = REQUIRED.filter((field) => draft[field] === null);
  const fields = parsed.error.issues.map(({ path: [field = '', ...rest], message }) => ({
    field: [field, ...rest].join('.'),
    problem: unsaid.some((name) => name === field)
      ? 'the document does not say it, so it must be given'
      : message,
  }));
  return { fields };
}

/** Puts a document into its place, and checks it there as every load will. */
function put(
  root: string,
  record: DocumentRecord,
  read: Extract<ReadResult, { ok: true }>,
  bytes: Uint8Array,
  { register }: CorpusData,
): AddResult {
  const { id } = record;
  if (existsSync(documentFolder(root, id))) return { type: 'id-taken', id };
  writeDocument(root, record, read, bytes);
  const stored = loadDocument(root, id, register);
  if (stored.ok) return { type: 'added', record, text: read.document.text };
  rmSync(documentFolder(root, id), { recursive: true, force: true });
  return { type: 'faulty', faults: stored.faults };
}

/** Why no answer could be made of a text, or null. Tables of grades hold few English words, so what holds grades is understood. */
function uselessness(text: string, claims: readonly Claim[]): 'no-claims' | 'not-english' | null {
  if (claims.every(({ kind }) => kind !== 'grade') && !mayBeEnglish(text)) return 'not-english';
  return claims.length === 0 ? 'no-claims' : null;
}

/** What a schema can't tell. */
function contentFaults(
  { published, inspection }: DocumentRecord,
  today: string,
  { inspections }: Register,
): { field: string; problem: string }[] {
  const faults: { field: string; problem: string }[] = [];
  if (published > today) faults.push({ field: 'published', problem: `${published} is still to come` });
  if (inspection !== null && !inspections.some(({ id }) => id === inspection))
    faults.push({ field: 'inspection', problem: `the register has no inspection "${inspection}"` });
  return faults;
}

/** Documents that are in the folder now and were not when the corpus was loaded. */
function newcomers(root: string, { documents, register }: CorpusData): LoadedDocument[] {
  const known = new Set(documents.map(({ record }) => record.id));
  return documentIds(root)
    .filter((id) => !known.has(id))
    .map((id) => loadDocument(root, id, register))
    .flatMap((document) => (document.ok ? [document.value] : []));
}

async function completeMetadata(stated: ReadMetadata, { stated: given, ask, today }: Incoming) {
  const required = async (field: RequiredField): Promise<string | null> => {
    const said = given[field] ?? stated[field];
    if (said !== null && said !== undefined) return said;
    // A slip is asked for again; nothing at all ends the asking.
    let answer = await ask(field);
    while (answer !== null && !isFit(field, answer, today)) answer = await ask(field);
    return answer;
  };
  return {
    title: await required('title'),
    outlet: await required('outlet'),
    published: await required('published'),
    author: given.author ?? stated.author,
    url: given.url ?? stated.url,
  };
}

function isFit(field: RequiredField, answer: string, today: string): boolean {
  return documentSchema.shape[field].safeParse(answer).success && (field !== 'published' || answer <= today);
}

/**
 * An id from title and year that no document has: "force-told-to-improve-2024". At most six words, so that it can be typed;
 * "document" where the title has no Latin letter.
 */
function suggestId(root: string, title: string | null, published: string | null): string {
  const words = (title ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .match(/[a-z0-9]+/gu)
    ?.slice(0, 6)
    .map((word) => word.slice(0, 30));
  const id = [...(words ?? ['document']), ...(published === null ? [] : [published.slice(0, 4)])].join('-');
  let free = id;
  for (let number = 2; existsSync(documentFolder(root, free)); number += 1) free = `${id}-${number}`;
  return free;
}

function storedFiles(
  read: Extract<ReadResult, { ok: true }>,
  bytes: Uint8Array,
): Pick<DocumentRecord, 'source' | 'text'> {
  const source = { file: SOURCE_FILES[read.format], sha256: sha256(bytes) };
  if (read.format === 'text') return { source };
  const { text, reader } = read.document;
  return { source, text: { file: 'text.txt', sha256: sha256(Buffer.from(text, 'utf8')), reader } };
}

/** Made beside its place and moved there in one step, so that the corpus never holds half a document. */
function writeDocument(
  root: string,
  record: DocumentRecord,
  read: Extract<ReadResult, { ok: true }>,
  bytes: Uint8Array,
): void {
  const folder = join(root, 'documents');
  removeLeftovers(folder);
  const draft = join(folder, `.adding-${record.id}-${process.pid}`);
  try {
    mkdirSync(draft);
    writeFileSync(join(draft, record.source.file), bytes, { flush: true });
    if (record.text !== undefined)
      writeFileSync(join(draft, record.text.file), read.document.text, { flush: true });
    writeFileSync(join(draft, 'document.json'), formatRecord(record), { flush: true });
    renameSync(draft, documentFolder(root, record.id));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
