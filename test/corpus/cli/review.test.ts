import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { run } from '../../../corpus/cli/run.ts';
import type { Terminal } from '../../../corpus/cli/terminal.ts';
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

/** A terminal that shows nothing. */
const silent = (root: string): Omit<Terminal, 'input'> => ({
  root,
  out: () => {},
  error: () => {},
  progress: () => {},
  ask: async () => null,
  now: () => new Date('2026-03-01T12:00:00Z'),
});

/** Waits for something that another part of the program does. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setImmediate();
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
    expect((await review(root, 'a')).out).toContain('1 claim to look at, 1 decided');
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

  test('undo goes back to what was decided another day', async () => {
    const root = await corpusWithClaims();
    await review(root, 'a', 'r');
    await review(root, 'q');
    expect((await review(root)).out).toContain('0 claims to look at, 2 decided');
    await review(root, 'u');
    expect(readRecord(root).review).toHaveLength(2);
    const third = { ...readRecord(root), review: readRecord(root).review.slice(0, 1) };
    writeAtomically(path(root), formatRecord(third));
    await review(root, 'u', 'r', 'q');
    expect(readRecord(root).review).toMatchObject([{ claim: 'bbbbbbbb', decision: { type: 'reject' } }]);
  });

  test('words are found however the keyboard writes their marks and line breaks', async () => {
    const root = await corpusWithClaims();
    await review(root, 'p "We are pleased,   and there is more to do," said', 'q');
    const words = '“We are pleased, and there is more to do,” said';
    const start = INVENTED_ARTICLE.indexOf(words);
    expect(readRecord(root).review[0]?.decision).toEqual({
      type: 'correct',
      spans: [{ start, end: start + words.length }],
    });
  });

  test('what somebody else decides meanwhile is kept', async () => {
    const root = await corpusWithClaims();
    const input = new PassThrough();
    const first = run(['review', 'kent-2023', '--by', 'Ann Lee'], { ...silent(root), input });
    // The claims are shown once the document is loaded.
    input.write('a\n');
    await until(() => readRecord(root).review.length === 1);
    const record = readRecord(root);
    const other = {
      claim: 'cccccccc',
      decision: { type: 'accept' },
      by: 'Bo',
      at: '2026-03-01T12:00:00Z',
    } as const;
    writeAtomically(path(root), formatRecord({ ...record, review: [...record.review, other] }));
    input.end('r\n');
    expect(await first).toBe(0);
    expect(readRecord(root).review.map(({ by }) => by)).toEqual(['Ann Lee', 'Bo', 'Ann Lee']);
  });

  test('a document that is taken out meanwhile is told, and not made again', async () => {
    const root = await corpusWithClaims();
    const input = new PassThrough();
    const first = run(['review', 'kent-2023', '--by', 'Ann Lee'], { ...silent(root), input });
    input.write('a\n');
    await until(() => readRecord(root).review.length === 1);
    await runCorpus(root, ['remove', 'kent-2023', '--yes']);
    input.end('r\n');
    expect(await first).toBe(1);
    expect(readdirSync(join(root, 'documents'))).toEqual([]);
  });

  test('nobody decides without a name', async () => {
    const root = await corpusWithClaims();
    expect((await runCorpus(root, ['review', 'kent-2023'])).code).toBe(2);
  });
});

describe('corpus show, diff and remove', () => {
  test('show gives metadata, claims, and who decided what', async () => {
    const root = await corpusWithClaims();
    await review(root, 'r', 'q');
    const { out } = await runCorpus(root, ['show', 'kent-2023']);
    expect(out).toContain('Trade Weekly');
    expect(out).toContain('aaaaaaaa');
    expect(out).toMatch(/bbbbbbbb.*\n.*\n +rejected by Ann Lee, 2026-03-01/u);
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

  test('diff says in words why a file cannot be read, and that nothing changes where nothing does', async () => {
    const root = await corpusWithClaims();
    const broken = textFile(root, '%PDF-1.4 x', 'x.pdf');
    expect((await runCorpus(root, ['diff', 'kent-2023', broken])).error).toContain('is a broken PDF');
    const same = await runCorpus(root, ['diff', 'kent-2023', textFile(root, INVENTED_ARTICLE, 'same.txt')]);
    expect(same.out).toContain('The text is the same.');
  });

  test.each([
    [['remove', 'kent-2023'], 1],
    [['remove', '../register', '--yes'], 1],
    [['remove', '.', '--yes'], 1],
    [['show', '..'], 1],
    [['show', 'kent-2023', 'more'], 2],
    [['review', '../register', '--by', 'Ann'], 1],
    [['extract', '..', '--write'], 1],
    [['diff', 'kent-2023', '/dev/zero'], 1],
    [['diff', 'kent-2023', '/'], 1],
    [['diff', 'kent-2023'], 2],
    [['remove', 'kent-2023', '--yes'], 0],
    [['show', 'nothing'], 1],
    [['diff', 'kent-2023', 'missing.txt'], 1],
  ])('%j ends with %i', async (args, expected) => {
    expect((await runCorpus(await corpusWithClaims(), args)).code).toBe(expected);
  });
});
