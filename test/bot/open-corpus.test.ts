import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../bot/open-corpus.ts';
import { corpusRoot } from '../../corpus/root.ts';
import { documentIds } from '../../corpus/store.ts';
import { temporaryCorpus } from '../support/temporary-corpus.ts';

const [id = ''] = documentIds(corpusRoot());

/** A copy of the first document that ships, to break. */
function copied(): { root: string; folder: string } {
  const root = temporaryCorpus();
  const folder = join(root, 'documents', id);
  cpSync(join(corpusRoot(), 'documents', id), folder, { recursive: true });
  return { root, folder };
}

describe('openCorpus', () => {
  it('opens what is whole', () => {
    const opened = openCorpus(copied().root);
    expect(opened).toMatchObject({ ok: true, corpus: { documents: [{ record: { id } }] } });
  });

  it('says which file is wrong, and has no corpus then', () => {
    const { root, folder } = copied();
    appendFileSync(join(folder, 'source.txt'), 'x');
    expect(openCorpus(root)).toEqual({
      ok: false,
      faults: [expect.stringContaining(`documents/${id}/source.txt`)],
    });
  });

  it('has no corpus where a stored claim is not what the text says', () => {
    const { root, folder } = copied();
    const file = join(folder, 'document.json');
    const record = readFileSync(file, 'utf8');
    writeFileSync(file, record.replace('"grade": "inadequate"', '"grade": "outstanding"'));
    expect(openCorpus(root)).toEqual({
      ok: false,
      faults: [expect.stringContaining(`documents/${id}/document.json, claims: `)],
    });
  });

  it('says which fields are wrong, all of them', () => {
    const { root, folder } = copied();
    writeFileSync(join(folder, 'document.json'), '{"version": 1, "id": 7, "title": ""}');
    const opened = openCorpus(root);
    if (opened.ok) throw new Error('a broken corpus was opened');
    const file = `documents/${id}/document.json`;
    expect(opened.faults.filter((fault) => fault.startsWith(`${file}, id: `))).toHaveLength(1);
    expect(opened.faults.filter((fault) => fault.startsWith(`${file}, title: `))).toHaveLength(1);
  });
});
