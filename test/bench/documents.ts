/** How fast documents come in, and how fast a large corpus is loaded. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDocument } from '../../corpus/add.ts';
import { Corpus } from '../../corpus/corpus.ts';
import { corpusRoot } from '../../corpus/root.ts';
import { loadCorpusData, sha256 } from '../../corpus/store.ts';
import { loadDocuments } from '../eval/extraction/documents.ts';
import { makePdf, paragraph } from '../support/make-pdf.ts';
import { type Benchmark, type Measurement, measure, measureOnce } from './benchmark.ts';

/** About 500 words each. */
const CHARACTERS_PER_PAGE = 3000;
const LINES_PER_PAGE = 45;
const DOCUMENTS = 1000;
/** Making the index takes time for each document, so a hundred tell as much. */
const SEARCHABLE = 100;

/** Adding an article and a report, and loading a corpus of a thousand articles. */
export const documents: Benchmark = {
  name: 'Documents in and out',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
      return [...(await adding(folder)), ...loading(folder)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** A corpus folder of one's own, without documents. */
function emptyCorpus(folder: string, name: string): string {
  const root = join(folder, name);
  cpSync(join(corpusRoot(), 'register'), join(root, 'register'), { recursive: true });
  mkdirSync(join(root, 'documents'));
  return root;
}

/** News of so many pages. */
function news(pages: number): string {
  const text = loadDocuments('development')
    .map((document) => document.text)
    .join('\n\n');
  const length = pages * CHARACTERS_PER_PAGE;
  return `${text}\n\n`.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** A report of so many pages: news in lines of print. */
function report(pages: number): Uint8Array {
  const lines = news(pages).match(/.{1,75}(?:\s|$)/gu) ?? [];
  return makePdf(
    Array.from({ length: pages }, (_, page) =>
      paragraph(60, 780, lines.slice(page * LINES_PER_PAGE, (page + 1) * LINES_PER_PAGE)),
    ),
  );
}

async function adding(folder: string): Promise<Measurement[]> {
  const sources: [string, string, Uint8Array][] = [
    ['add an article of ten pages', 'article.txt', Buffer.from(news(10))],
    ['add a report in PDF of a hundred pages', 'report.pdf', report(100)],
  ];
  const measurements: Measurement[] = [];
  for (const [name, file, bytes] of sources) {
    const root = emptyCorpus(folder, file);
    const corpus = loadCorpusData(root);
    if (!corpus.ok) throw new Error('the register cannot be read');
    const work = () =>
      addDocument(root, corpus.value, {
        bytes,
        name: file,
        stated: { id: 'new', title: 'News', outlet: 'The Herald', published: '2026-01-02' },
        today: '2026-01-02',
        progress: () => {},
        ask: async () => null,
      });
    measurements.push(
      await measureOnce(name, bytes.length, async () => {
        const { type } = await work();
        if (type !== 'added') throw new Error(`the document was not added: ${type}`);
      }),
    );
  }
  return measurements;
}

function loading(folder: string): Measurement[] {
  const root = emptyCorpus(folder, 'many');
  const shipped = join(corpusRoot(), 'documents', 'west-midlands-soc-2024');
  const text = readFileSync(join(shipped, 'source.txt'), 'utf8');
  const record = readFileSync(join(shipped, 'document.json'), 'utf8');
  for (let number = 0; number < DOCUMENTS; number += 1) {
    const id = `document-${number}`;
    mkdirSync(join(root, 'documents', id));
    // The last word differs, so that no two texts are the same.
    const own = `${text.trimEnd()} ${number}\n`;
    writeFileSync(join(root, 'documents', id, 'source.txt'), own);
    writeFileSync(
      join(root, 'documents', id, 'document.json'),
      record
        .replace('west-midlands-soc-2024', id)
        .replace(sha256(Buffer.from(text)), sha256(Buffer.from(own))),
    );
  }
  const load = () => {
    const data = loadCorpusData(root);
    if (!data.ok) throw new Error(JSON.stringify(data.faults[0]));
    return data.value;
  };
  const data = load();
  return [
    measure(`load ${DOCUMENTS} articles`, null, () => {
      const { documents: loaded, register } = load();
      return new Corpus(loaded, register);
    }),
    measure(`make ${SEARCHABLE} articles searchable`, null, () =>
      new Corpus(data.documents.slice(0, SEARCHABLE), data.register).prepare(),
    ),
  ];
}
