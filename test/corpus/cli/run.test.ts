import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SUB_COMMANDS } from '../../../corpus/cli/run.ts';
import { documentSchema } from '../../../corpus/model.ts';
import { INVENTED_ARTICLE, runCorpus, temporaryCorpus, textFile } from '../../support/temporary-corpus.ts';

const readRecord = (root: string, id: string) =>
  documentSchema.parse(JSON.parse(readFileSync(join(root, 'documents', id, 'document.json'), 'utf8')));

/** Invented, in Welsh, with a quotation. */
const WELSH = `Arolygwyr yn graddio’r heddlu

Mae arolygwyr wedi cyhoeddi adroddiad newydd ar waith yr heddlu yn erbyn troseddau difrifol a chyfundrefnol yng ngogledd y wlad.

“Rydym yn falch o’r adroddiad ac mae mwy i’w wneud yn ystod y flwyddyn nesaf,” meddai’r Prif Gwnstabl Jo Bell mewn datganiad i’r wasg.
`;

describe('corpus', () => {
  test.each([
    [[], 2, ''],
    [['--help'], 0, 'extract'],
    [['nonsense'], 2, ''],
    [['extract'], 2, ''],
    [['extract', 'x', '--jsonl'], 2, ''],
    [['check', '--help'], 0, 'Exit code 1'],
  ])('%j ends with %i', async (args, expected, out) => {
    const result = await runCorpus(temporaryCorpus(), args);
    expect(result.code).toBe(expected);
    expect(result.out).toContain(out);
  });

  test('every command has help that begins with its name', async () => {
    for (const { name, help } of SUB_COMMANDS) expect(help).toMatch(new RegExp(`^corpus ${name}\\b`, 'u'));
  });

  test('an unknown option is told with what would be right', async () => {
    const { code, error } = await runCorpus(temporaryCorpus(), ['extract', '--wrong']);
    expect(code).toBe(2);
    expect(error).toContain('--wrong');
    expect(error).toContain('corpus extract --jsonl');
  });
});

describe('corpus add', () => {
  test('takes title, author, date and outlet from the text, and the bytes as they are', async () => {
    const root = temporaryCorpus();
    const { code } = await runCorpus(root, ['add', textFile(root, INVENTED_ARTICLE), '--id', 'kent-2023']);
    expect(code).toBe(0);
    expect(readRecord(root, 'kent-2023')).toMatchObject({
      ...{
        title: 'Inspectors grade Kent',
        author: 'Ann Lee',
        published: '2023-05-03',
        outlet: 'Trade Weekly',
      },
      added: '2026-03-01',
    });
    expect(readFileSync(join(root, 'documents', 'kent-2023', 'source.txt'), 'utf8')).toBe(INVENTED_ARTICLE);
    expect((await runCorpus(root, ['check'])).code).toBe(0);
    expect((await runCorpus(root, ['list'])).out).toContain('kent-2023  2023-05-03');
  });

  test.each<[string, string | Uint8Array, string[], string]>([
    ['an empty file', ' \n', ['--id', 'a'], 'empty'],
    ['bytes that are no UTF-8', new Uint8Array([0xff, 0xfe, 0x41]), ['--id', 'a'], 'not UTF-8'],
    [
      'no date anywhere',
      'Title\n\nKent Police was graded ‘good’ by HMICFRS.',
      ['--id', 'a', '--outlet', 'X'],
      '--published',
    ],
    ['an empty title', INVENTED_ARTICLE, ['--id', 'a', '--title', ' '], '--title: must not be empty'],
    ['a date that is none', INVENTED_ARTICLE, ['--id', 'a', '--published', '14/05/2024'], 'like 2024-05-14'],
    [
      'a day that no calendar has',
      INVENTED_ARTICLE,
      ['--id', 'a', '--published', '2024-02-30'],
      'like 2024-05-14',
    ],
    ['a date to come', INVENTED_ARTICLE, ['--id', 'a', '--published', '2026-03-02'], 'is still to come'],
    ['an unknown kind', INVENTED_ARTICLE, ['--id', 'a', '--kind', 'blog'], 'one of article, press-release'],
    [
      'an address that is none',
      INVENTED_ARTICLE,
      ['--id', 'a', '--url', 'javascript:x'],
      'http or https address',
    ],
    [
      'nothing to answer from',
      'A recipe\n\nMix flour and water in a bowl.',
      ['--id', 'a'],
      'no quotation, grade',
    ],
    ['another language', WELSH, ['--id', 'a'], 'not seem to be in English'],
    ['a bad id', INVENTED_ARTICLE, ['--id', '../up'], '--id'],
    [
      'an inspection that the register lacks',
      INVENTED_ARTICLE,
      ['--id', 'a', '--inspection', 'x'],
      'inspection',
    ],
  ])('refuses %s and leaves nothing behind', async (_name, text, options, expected) => {
    const root = temporaryCorpus();
    const { code, error } = await runCorpus(root, ['add', textFile(root, text), ...options]);
    expect(code).toBe(1);
    expect(error).toContain(expected);
    expect(existsSync(join(root, 'documents', 'a'))).toBe(false);
    expect((await runCorpus(root, ['check'])).code).toBe(0);
  });

  test('refuses an id that is taken', async () => {
    const root = temporaryCorpus();
    const file = textFile(root, INVENTED_ARTICLE);
    await runCorpus(root, ['add', file, '--id', 'kent-2023']);
    expect((await runCorpus(root, ['add', file, '--id', 'kent-2023'])).error).toContain('already');
  });
});

describe('corpus extract', () => {
  test('--jsonl gives a line for each line, also for a bad one', async () => {
    const input = [JSON.stringify({ id: 'a', text: INVENTED_ARTICLE }), 'oops', '{"id": 1}', ''].join('\n');
    const { out, code } = await runCorpus(temporaryCorpus(), ['extract', '--jsonl'], input);
    const lines: unknown[] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { id: 'a', quotes: expect.any(Array) },
      { id: null, error: expect.any(String) },
      { id: null },
    ]);
  });

  test('--write stores what extraction gives and retires what is gone; check tells the difference first', async () => {
    const root = temporaryCorpus();
    await runCorpus(root, ['add', textFile(root, INVENTED_ARTICLE), '--id', 'kent-2023']);
    const path = join(root, 'documents', 'kent-2023', 'document.json');
    const record = readRecord(root, 'kent-2023');
    const foreign = {
      ...{ id: 'zzzzzzzz', kind: 'period', confidence: 1, rule: 'by-hand', claimant: null },
      spans: [{ start: 0, end: 10 }],
    };
    writeFileSync(path, JSON.stringify({ ...record, claims: [...record.claims, foreign] }));
    expect((await runCorpus(root, ['check'])).error).toContain('1 fewer');
    expect((await runCorpus(root, ['extract', 'kent-2023'])).out).toContain('Nothing was stored');
    expect((await runCorpus(root, ['extract', 'kent-2023', '--write'])).code).toBe(0);
    expect(readRecord(root, 'kent-2023').retired).toMatchObject([
      { claim: { id: 'zzzzzzzz' }, retired: '2026-03-01' },
    ]);
    expect((await runCorpus(root, ['check'])).code).toBe(0);
  });
});
