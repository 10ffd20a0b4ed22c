import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../../corpus/root.ts';
import { loadCorpusData, writeAtomically } from '../../corpus/store.ts';
import { INVENTED_ARTICLE, runCorpus, temporaryCorpus, textFile } from '../support/temporary-corpus.ts';

async function corpusWithArticle(): Promise<string> {
  const root = temporaryCorpus();
  const { code, error } = await runCorpus(root, [
    'add',
    textFile(root, INVENTED_ARTICLE),
    '--id',
    'kent-2023',
  ]);
  expect(error).toBe('');
  expect(code).toBe(0);
  return root;
}

const storeModule = join(projectRoot(), 'corpus', 'store.ts');

const record = (root: string): string => join(root, 'documents', 'kent-2023', 'document.json');

/** Changes one field of document.json. */
function change(root: string, edit: (record: Record<string, unknown>) => void): void {
  const parsed = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(record(root), 'utf8')));
  edit(parsed);
  writeFileSync(record(root), JSON.stringify(parsed));
}

function faultsOf(root: string): string[] {
  const loaded = loadCorpusData(root);
  return loaded.ok ? [] : loaded.faults.map(({ file, field, problem }) => `${file}|${field}|${problem}`);
}

const FILE = 'documents/kent-2023/document.json';
const QUOTATION = {
  ...{ id: 'abcdefgh', kind: 'quotation', confidence: 1, rule: 'r', form: 'full', speaker: null },
  spans: [{ start: 0, end: 10 }],
};

describe('a corpus that fails its check is not loaded, and every fault has file and field', () => {
  test.each<[string, (root: string) => void, RegExp]>([
    [
      'document.json is no JSON',
      (root) => writeFileSync(record(root), '{'),
      /document\.json\|\|is not JSON/u,
    ],
    [
      'an unknown format version',
      (root) => change(root, (fields) => Object.assign(fields, { version: 2 })),
      /document\.json\|version\|/u,
    ],
    [
      'an unknown field',
      (root) => change(root, (fields) => Object.assign(fields, { surprise: true })),
      /document\.json\|\|.*surprise/u,
    ],
    [
      'a changed source',
      (root) => writeFileSync(join(root, 'documents', 'kent-2023', 'source.txt'), `${INVENTED_ARTICLE} `),
      /source\.txt\|\|has changed/u,
    ],
    [
      'a source outside the folder',
      (root) =>
        change(root, (fields) => Object.assign(fields, { source: { file: '../x', sha256: 'a'.repeat(64) } })),
      /source\.file\|.*plain file name/u,
    ],
    [
      'another id than the folder',
      (root) => change(root, (fields) => Object.assign(fields, { id: 'other' })),
      /\|id\|.*folder/u,
    ],
    [
      'an unknown inspection',
      (root) => change(root, (fields) => Object.assign(fields, { inspection: 'soc-atlantis' })),
      /\|inspection\|.*soc-atlantis/u,
    ],
    [
      'a span after the end of the text',
      (root) =>
        change(root, (fields) =>
          Object.assign(fields, { claims: [{ ...QUOTATION, spans: [{ start: 0, end: 99_999 }] }] }),
        ),
      /\|claims\.0\.spans\.0\|ends at 99999/u,
    ],
    [
      'an empty span',
      (root) =>
        change(root, (fields) =>
          Object.assign(fields, { claims: [{ ...QUOTATION, spans: [{ start: 5, end: 5 }] }] }),
        ),
      /\|claims\.0\.spans\.0/u,
    ],
    [
      'the same claim id twice',
      (root) => change(root, (fields) => Object.assign(fields, { claims: [QUOTATION, QUOTATION] })),
      /\|claims\.1\.id\|.*twice/u,
    ],
    [
      'an unknown body',
      (root) =>
        change(root, (fields) =>
          Object.assign(fields, {
            claims: [
              {
                ...{
                  id: 'abcdefgh',
                  kind: 'statement',
                  confidence: 1,
                  rule: 'r',
                  body: 'X',
                  bodyId: 'narnia',
                },
                spans: [{ start: 0, end: 10 }],
              },
            ],
          }),
        ),
      /\|claims\.0\|.*narnia/u,
    ],
    [
      'a speaker of an unknown organisation',
      (root) =>
        change(root, (fields) =>
          Object.assign(fields, {
            claims: [{ ...QUOTATION, speaker: { kind: 'organisation', id: 'narnia-police', name: 'N' } }],
          }),
        ),
      /\|claims\.0\|.*narnia-police/u,
    ],
    [
      'published after it was added',
      (root) => change(root, (fields) => Object.assign(fields, { published: '2026-03-02' })),
      /\|published\|is 2026-03-02/u,
    ],
    [
      'an author without a name',
      (root) => change(root, (fields) => Object.assign(fields, { author: ' ' })),
      /\|author\|must not be empty/u,
    ],
    [
      'a retired claim that is still one',
      (root) =>
        change(root, (fields) =>
          Object.assign(fields, {
            claims: [QUOTATION],
            retired: [{ claim: QUOTATION, texts: ['x'], retired: '2026-01-01' }],
          }),
        ),
      /\|retired\.0\.claim\.id\|.*still a claim/u,
    ],
    [
      'a broken register',
      (root) => writeFileSync(join(root, 'register', 'glossary.json'), '[]'),
      /register\/glossary\.json\|/u,
    ],
  ])('%s', async (_name, damage, expected) => {
    const root = await corpusWithArticle();
    expect(faultsOf(root)).toEqual([]);
    damage(root);
    expect(faultsOf(root).join('\n')).toMatch(expected);
  });

  test('several faults are told at once', async () => {
    const root = await corpusWithArticle();
    change(root, (fields) => Object.assign(fields, { id: 'other', inspection: 'soc-atlantis' }));
    expect(faultsOf(root)).toHaveLength(2);
  });
});

test('check tells the faults of every file at once, also what extraction gives for the documents that are whole', async () => {
  const root = await corpusWithArticle();
  const other = INVENTED_ARTICLE.replaceAll('Kent', 'Essex').replace('pleased', 'glad');
  await runCorpus(root, ['add', textFile(root, other), '--id', 'essex-2023']);
  change(root, (fields) => Object.assign(fields, { claims: [] }));
  writeFileSync(join(root, 'documents', 'essex-2023', 'source.txt'), 'changed');
  const { code, error } = await runCorpus(root, ['check']);
  expect(code).toBe(1);
  expect(error).toContain('documents/kent-2023/document.json, claims: extraction gives');
  expect(error).toContain('documents/essex-2023/source.txt: has changed');

  writeFileSync(join(root, 'register', 'glossary.json'), '[]');
  const both = await runCorpus(root, ['check']);
  expect(both.error).toContain('register/glossary.json');
  expect(both.error).toContain('documents/essex-2023/source.txt: has changed');
});

test('check tells dates that are still to come', async () => {
  const root = await corpusWithArticle();
  change(root, (fields) => Object.assign(fields, { added: '2026-03-05' }));
  const { code, error } = await runCorpus(root, ['check']);
  expect(code).toBe(1);
  expect(error).toContain('kent-2023/document.json, added: 2026-03-05 is still to come');
});

test('a decision whose claim is gone is a warning, not a fault', async () => {
  const root = await corpusWithArticle();
  const decision = {
    claim: 'zzzzzzzz',
    decision: { type: 'accept' },
    by: 'A. Reviewer',
    at: '2026-03-01T00:00:00Z',
  };
  change(root, (fields) => Object.assign(fields, { review: [decision] }));
  const loaded = loadCorpusData(root);
  expect(loaded.ok && loaded.value.warnings).toEqual([
    { file: FILE, field: 'review', problem: 'decides on the claim zzzzzzzz, which is gone' },
  ]);
});

describe('writeAtomically', () => {
  test('a disk that fills up leaves the old file as it was', () => {
    const root = temporaryCorpus();
    const file = textFile(root, 'old', 'a.json');
    const script = `const { writeAtomically } = await import(${JSON.stringify(storeModule)});
try { writeAtomically(${JSON.stringify(file)}, 'x'.repeat(1_000_000)); } catch (error) { console.log(error.code); }`;
    // The shell allows files of so many blocks of 512 bytes, and the rest of a write is refused, as on a full disk.
    const command = 'ulimit -f 100; trap "" XFSZ; exec "$0" --import tsx --input-type=module -e "$1"';
    const { stdout } = spawnSync('sh', ['-c', command, process.execPath, script], { encoding: 'utf8' });
    expect(stdout.trim()).toBe('EFBIG');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(root).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test('removes the drafts of programs that were killed, and no others', () => {
    const root = temporaryCorpus();
    const ended = spawnSync(process.execPath, ['--version']).pid;
    for (const number of [ended, process.ppid]) textFile(root, 'half', `a.json.${number}.tmp`);
    writeAtomically(join(root, 'a.json'), 'new');
    expect(
      readdirSync(root)
        .filter((name) => name.startsWith('a.json'))
        .sort(),
    ).toEqual(['a.json', `a.json.${process.ppid}.tmp`]);
  });
});
