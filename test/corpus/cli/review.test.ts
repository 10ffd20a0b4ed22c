import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DocumentRecord, documentSchema } from '../../../corpus/model.ts';
import { formatRecord, writeAtomically } from '../../../corpus/store.ts';
import { INVENTED_ARTICLE, runCorpus, temporaryCorpus, textFile } from '../../support/temporary-corpus.ts';

const path = (root: string): string => join(root, 'documents', 'kent-2023', 'document.json');
const readRecord = (root: string): DocumentRecord =>
  documentSchema.parse(JSON.parse(readFileSync(path(root), 'utf8')));

/** A corpus with one document of two claims, whatever extraction makes of it: the doubtful one comes first in review. */
async function corpusWithClaims(): Promise<string> {
  const root = temporaryCorpus();
  await runCorpus(root, ['add', textFile(root, INVENTED_ARTICLE), '--id', 'kent-2023']);
  const start = INVENTED_ARTICLE.indexOf('We are pleased');
  const quotation = (id: string, confidence: number, length: number): DocumentRecord['claims'][number] => ({
    ...{ id, kind: 'quotation', confidence, rule: 'r', form: 'full', speaker: null },
    spans: [{ start, end: start + length }],
  });
  const record = {
    ...readRecord(root),
    claims: [quotation('aaaaaaaa', 0.9, 14), quotation('bbbbbbbb', 0.4, 8)],
  };
  writeAtomically(path(root), formatRecord(record));
  return root;
}

const review = (root: string, ...lines: string[]) =>
  runCorpus(root, ['review', 'kent-2023', '--by', 'Ann Lee'], lines.map((line) => `${line}\n`).join(''));

describe('corpus review', () => {
  test('goes through doubtful claims first and stores who decided what, and when', async () => {
    const root = await corpusWithClaims();
    const { out } = await review(root, 'a', 'r');
    expect(out.indexOf('confidence 0.40')).toBeLessThan(out.indexOf('confidence 0.90'));
    expect(readRecord(root).review).toEqual([
      { claim: 'bbbbbbbb', decision: { type: 'accept' }, by: 'Ann Lee', at: '2026-03-01T12:00:00.000Z' },
      { claim: 'aaaaaaaa', decision: { type: 'reject' }, by: 'Ann Lee', at: '2026-03-01T12:00:00.000Z' },
    ]);
  });

  test('what was decided before leaving is stored, and the next time goes on from there', async () => {
    const root = await corpusWithClaims();
    await review(root, 'a', 'q');
    expect(readRecord(root).review).toHaveLength(1);
    expect((await review(root, 'a')).out).toContain('1 claims to look at, 1 decided');
    expect(readRecord(root).review).toHaveLength(2);
  });

  test('undo takes the last decision back', async () => {
    const root = await corpusWithClaims();
    await review(root, 'r', 'u', 'a', 'q');
    expect(readRecord(root).review.map(({ decision }) => decision.type)).toEqual(['accept']);
  });

  test('corrects words to others of the document, and the speaker', async () => {
    const root = await corpusWithClaims();
    const { out } = await review(root, 'p no such words', 'p We are pleased, and', 'w Jo Bell');
    expect(out).toContain('no such words');
    const start = INVENTED_ARTICLE.indexOf('We are pleased, and');
    expect(readRecord(root).review.map(({ decision }) => decision)).toEqual([
      { type: 'correct', spans: [{ start, end: start + 'We are pleased, and'.length }] },
      { type: 'correct', speaker: { kind: 'description', name: 'Jo Bell' } },
    ]);
  });

  test('nobody decides without a name', async () => {
    const root = await corpusWithClaims();
    expect((await runCorpus(root, ['review', 'kent-2023'])).code).toBe(2);
  });
});

describe('corpus show, diff and remove', () => {
  test('show gives metadata and claims', async () => {
    const { out } = await runCorpus(await corpusWithClaims(), ['show', 'kent-2023']);
    expect(out).toContain('Trade Weekly');
    expect(out).toContain('aaaaaaaa');
  });

  test('diff tells what a new version changes', async () => {
    const root = await corpusWithClaims();
    const newer = textFile(
      root,
      INVENTED_ARTICLE.replace('Inspectors published a report.', 'Inspectors published two.'),
      'n.txt',
    );
    const { out } = await runCorpus(root, ['diff', 'kent-2023', newer]);
    expect(out).toContain('- Inspectors published a report.');
    expect(out).toContain('+ Inspectors published two.');
  });

  test.each([
    [['remove', 'kent-2023'], 1],
    [['remove', '../register', '--yes'], 1],
    [['remove', 'kent-2023', '--yes'], 0],
    [['show', 'nothing'], 1],
    [['diff', 'kent-2023', 'missing.txt'], 1],
  ])('%j ends with %i', async (args, expected) => {
    expect((await runCorpus(await corpusWithClaims(), args)).code).toBe(expected);
  });
});
