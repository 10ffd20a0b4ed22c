import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FileFault } from '../../corpus/register.ts';
import { corpusRoot } from '../../corpus/root.ts';
import { type CorpusData, documentIds, loadCorpusData } from '../../corpus/store.ts';
import { unverifiedFaults, VERIFIED_FILE } from '../../corpus/verified.ts';
import { temporaryCorpus } from '../support/temporary-corpus.ts';

const [id = ''] = documentIds(corpusRoot());
const FAULT: FileFault = { file: 'document.json', field: 'claims', problem: 'differs' };

describe('unverifiedFaults', () => {
  let root: string;
  let code: string;
  beforeEach(() => {
    root = temporaryCorpus();
    cpSync(join(corpusRoot(), 'documents', id), join(root, 'documents', id), { recursive: true });
    code = join(root, 'program');
    mkdirSync(code);
    writeFileSync(join(code, 'extract.ts'), '1');
  });

  function load(): CorpusData {
    const loaded = loadCorpusData(root);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
    return loaded.value;
  }

  /** The documents that are extracted, in a start that finds these faults. */
  function extracted(data = load(), faults: FileFault[] = []): string[] {
    const ids: string[] = [];
    const found = unverifiedFaults(root, data, {
      code,
      faultsOf({ documents }) {
        ids.push(...documents.map(({ record }) => record.id));
        return faults;
      },
    });
    expect(found).toEqual(ids.length === 0 ? [] : faults);
    return ids;
  }

  it('extracts a document once', () => {
    expect(extracted()).toEqual([id]);
    expect(extracted()).toEqual([]);
  });

  it('remembers nothing of what is wrong', () => {
    expect(extracted(load(), [FAULT])).toEqual([id]);
    expect(extracted()).toEqual([id]);
  });

  it('extracts again where the stored claims have changed', () => {
    extracted();
    const data = load();
    const documents = data.documents.map((document) => ({
      ...document,
      record: { ...document.record, claims: document.record.claims.slice(1) },
    }));
    expect(extracted({ ...data, documents })).toEqual([id]);
  });

  it.each<[string, () => void]>([
    ['a file of the program', () => writeFileSync(join(code, 'extract.ts'), '2')],
    ['the list of its files', () => writeFileSync(join(code, 'names.ts'), '1')],
    [
      'the register',
      () => {
        const file = join(root, 'register', 'organisations.json');
        writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
      },
    ],
  ])('extracts again where %s has changed', (_what, change) => {
    extracted();
    change();
    expect(extracted()).toEqual([id]);
  });

  it('remembers of the program as it was before, too', () => {
    extracted();
    writeFileSync(join(code, 'extract.ts'), '2');
    extracted();
    writeFileSync(join(code, 'extract.ts'), '1');
    expect(extracted()).toEqual([]);
  });

  it('does not care about what is no program', () => {
    extracted();
    writeFileSync(join(code, 'extract.d.ts'), '1');
    writeFileSync(join(code, 'README.md'), '1');
    expect(extracted()).toEqual([]);
  });

  it.each(['', 'not JSON', '[]', '{"version": 2, "documents": {}}'])(
    'takes a broken memory (%j) for none',
    (broken) => {
      writeFileSync(join(root, VERIFIED_FILE), broken);
      expect(extracted()).toEqual([id]);
      expect(extracted()).toEqual([]);
    },
  );

  it('extracts at every start where nothing can be remembered', () => {
    mkdirSync(join(root, VERIFIED_FILE));
    expect(extracted()).toEqual([id]);
    expect(extracted()).toEqual([id]);
  });

  it('finds by itself, with the program as it is, that the documents of the repository are right', () => {
    expect(unverifiedFaults(root, load())).toEqual([]);
  });
});
