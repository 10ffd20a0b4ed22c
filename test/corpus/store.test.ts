import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadCorpusData } from '../../corpus/store.ts';
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
