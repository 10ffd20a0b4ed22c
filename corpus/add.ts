/** A source becomes a document of the corpus: read, extracted, and put in its place whole or not at all. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOverlap } from './duplicates.ts';
import { DOCUMENT_VERSION, type DocumentRecord, documentSchema } from './model.ts';
import { type ReadProblem, type ReadResult, readSource, SOURCE_FILES } from './read/formats.ts';
import type { ReadMetadata } from './read/reader.ts';
import { readText } from './read/text.ts';
import { extractClaims } from './record.ts';
import type { FileFault } from './register.ts';
import { type CorpusData, documentFolder, formatRecord, loadDocument, sha256 } from './store.ts';

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
  readonly stated: StatedMetadata;
  /** ISO date. */
  readonly today: string;
  readonly progress: (page: number, pages: number) => void;
  /** Asks a person for a field that neither options nor the document state; null where nobody can be asked. */
  readonly ask: (field: RequiredField) => Promise<string | null>;
}

/** What a document can't be without. */
export type RequiredField = 'title' | 'outlet' | 'published';

/** How adding ended. */
export type AddResult =
  | { readonly type: 'added'; readonly record: DocumentRecord; readonly text: string }
  | { readonly type: 'unreadable'; readonly problem: ReadProblem }
  | { readonly type: 'duplicate'; readonly id: string }
  | { readonly type: 'id-taken'; readonly id: string }
  | {
      readonly type: 'refused';
      readonly fields: readonly { readonly field: string; readonly problem: string }[];
    }
  | { readonly type: 'faulty'; readonly faults: readonly FileFault[] };

/** Adds a source to the corpus under `root`. What happens to fail leaves the corpus as it was. */
export async function addDocument(root: string, corpus: CorpusData, incoming: Incoming): Promise<AddResult> {
  const read = await readSource(incoming.bytes, incoming.name, incoming.progress);
  if (!read.ok) return { type: 'unreadable', problem: read.problem };
  const source = readText(read.document.text);
  const overlap = findOverlap(source, corpus.documents);
  if (overlap.same !== null) return { type: 'duplicate', id: overlap.same };

  const metadata = await completeMetadata(read.document.metadata, incoming);
  const id = incoming.stated.id ?? suggestId(metadata.title, metadata.published);
  if (existsSync(documentFolder(root, id))) return { type: 'id-taken', id };
  const parsed = documentSchema.safeParse({
    version: DOCUMENT_VERSION,
    id,
    kind: incoming.stated.kind ?? 'article',
    ...metadata,
    added: incoming.today,
    inspection: incoming.stated.inspection ?? null,
    ...storedFiles(read, incoming.bytes),
    ...(overlap.sameSource.length > 0 ? { sameSourceAs: overlap.sameSource } : {}),
    claims: extractClaims(id, source, corpus.register),
    review: [],
    retired: [],
  });
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path, message }) => ({
      field: path.join('.'),
      problem: message,
    }));
    return { type: 'refused', fields };
  }
  const { inspection } = parsed.data;
  if (inspection !== null && !corpus.register.inspections.some((known) => known.id === inspection)) {
    return {
      type: 'refused',
      fields: [{ field: 'inspection', problem: `the register has no inspection "${inspection}"` }],
    };
  }
  writeDocument(root, parsed.data, read, incoming.bytes);
  const stored = loadDocument(root, id, corpus.register);
  if (!stored.ok) {
    rmSync(documentFolder(root, id), { recursive: true, force: true });
    return { type: 'faulty', faults: stored.faults };
  }
  return { type: 'added', record: parsed.data, text: read.document.text };
}

async function completeMetadata(stated: ReadMetadata, { stated: given, ask }: Incoming) {
  const required = async (field: RequiredField): Promise<string | null> =>
    given[field] ?? stated[field] ?? (await ask(field));
  return {
    title: await required('title'),
    outlet: await required('outlet'),
    published: await required('published'),
    author: given.author ?? stated.author,
    url: given.url ?? stated.url,
  };
}

/** An id from title and year: "force-told-to-improve-2024". At most six words, so that it can be typed. */
function suggestId(title: string | null, published: string | null): string {
  const words = (title ?? 'document')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()
    .split(' ')
    .slice(0, 6);
  return [...words, ...(published === null ? [] : [published.slice(0, 4)])].join('-') || 'document';
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
  // What an earlier run left behind when it was killed.
  for (const name of readdirSync(folder)) {
    if (name.startsWith('.adding-')) rmSync(join(folder, name), { recursive: true, force: true });
  }
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
