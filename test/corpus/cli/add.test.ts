import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentSchema } from '../../../corpus/model.ts';
import { documentIds } from '../../../corpus/store.ts';
import { bundled } from '../../support/bundle.ts';
import { makePdf, paragraph } from '../../support/make-pdf.ts';
import { INVENTED_ARTICLE, runCorpus, temporaryCorpus, textFile } from '../../support/temporary-corpus.ts';

const readRecord = (root: string, id: string) =>
  documentSchema.parse(JSON.parse(readFileSync(join(root, 'documents', id, 'document.json'), 'utf8')));

const WORKER = 'test/support/add-worker.ts';

const RELEASE = `<html><head><meta property="og:site_name" content="Kent Police"><meta name="date" content="2023-05-03"></head><body>
<h1>Response to inspection</h1><p>Kent Police has been graded as ‘good’ by HMICFRS for its work on organised crime in the county.</p>
<p>“We are pleased, and there is more to do in the coming year,” said Chief Constable Jo Bell of Kent Police.</p></body></html>`;

describe('corpus add', () => {
  test('makes an id of title and year, and stores the text that was read beside a page', async () => {
    const root = temporaryCorpus();
    const { code, error } = await runCorpus(root, [
      'add',
      textFile(root, RELEASE, 'a.html'),
      '--kind',
      'press-release',
    ]);
    expect(error).toBe('');
    expect(code).toBe(0);
    const record = readRecord(root, 'response-to-inspection-2023');
    expect(record).toMatchObject({ outlet: 'Kent Police', text: { file: 'text.txt', reader: 'html/2' } });
    expect((await runCorpus(root, ['check'])).code).toBe(0);
    const text = readFileSync(join(root, 'documents', record.id, 'text.txt'), 'utf8');
    for (const { spans } of record.claims)
      for (const { start, end } of spans) expect(text.slice(start, end)).not.toBe('');
  });

  test('a report in PDF: its title from the file, its date asked for', async () => {
    const root = temporaryCorpus();
    const pdf = makePdf(
      [paragraph(60, 700, ['Kent Police was graded good by HMICFRS for its response to serious crime.'])],
      'A report on Kent',
    );
    const file = textFile(root, pdf, 'a.pdf');
    const { code } = await runCorpus(root, ['add', file, '--kind', 'report'], '', ['HMICFRS', '2023-05-19']);
    expect(code).toBe(0);
    expect(readRecord(root, 'a-report-on-kent-2023')).toMatchObject({
      outlet: 'HMICFRS',
      published: '2023-05-19',
    });
  });

  test('refuses the same text under another name, white space and marks not counting', async () => {
    const root = temporaryCorpus();
    await runCorpus(root, ['add', textFile(root, INVENTED_ARTICLE), '--id', 'first']);
    const again = textFile(
      root,
      INVENTED_ARTICLE.replaceAll('\n\n', '\n\n\n').replaceAll('“', '"'),
      'again.txt',
    );
    const { code, error } = await runCorpus(root, ['add', again, '--id', 'second']);
    expect(code).toBe(1);
    expect(error).toContain('already, as "first"');
  });

  test('the same release in another outlet is linked as one source', async () => {
    const root = temporaryCorpus();
    await runCorpus(root, ['add', textFile(root, RELEASE, 'a.html'), '--id', 'release']);
    const copy = RELEASE.replace('content="Kent Police"', 'content="The Paper"')
      .replace('Response to', 'Force answers')
      .replace('</body>', '<p>The paper asked for more.</p></body>');
    const { out } = await runCorpus(root, ['add', textFile(root, copy, 'b.html'), '--id', 'paper']);
    expect(out).toContain('the two count as one source');
    expect(readRecord(root, 'paper').sameSourceAs).toEqual(['release']);
  });

  test.each<[string, (root: string) => string, string]>([
    ['a file that is not there', (root) => join(root, 'missing.txt'), 'no such file'],
    ['a folder', (root) => root, 'is a folder'],
    [
      'a symbolic link',
      (root) => {
        symlinkSync('/etc/hostname', join(root, 'link.txt'));
        return join(root, 'link.txt');
      },
      'symbolic link',
    ],
    ['a device that never ends', () => '/dev/zero', 'is no file'],
    ['an address of a file', () => 'file:/etc/passwd', 'no http or https'],
    ['data in an address', () => 'data:text/html,<p>x', 'no http or https'],
    ['a loopback address in decimal', () => 'http://2130706433/', 'private or reserved'],
    ['a loopback address in octal', () => 'http://0177.0.0.1/', 'private or reserved'],
    ['a loopback address in hexadecimal', () => 'http://0x7f000001/', 'private or reserved'],
    ['a loopback address mapped to IPv6', () => 'http://[::ffff:7f00:1]/', 'private or reserved'],
    ['a loopback address behind a public name', () => 'http://example.org@127.0.0.1/', 'private or reserved'],
    ['a private address', () => 'http://127.0.0.1:1/', 'private or reserved'],
    ['another protocol', () => 'ftp://example.org/x', 'no http or https'],
    ['a broken PDF', (root) => textFile(root, '%PDF-1.4 x', 'x.pdf'), 'broken PDF'],
  ])('refuses %s in a sentence', async (_name, input, expected) => {
    const root = temporaryCorpus();
    const { code, error } = await runCorpus(root, ['add', input(root)]);
    expect(code).toBe(1);
    expect(error).toContain(expected);
    expect(documentIds(root)).toEqual([]);
  });

  test('several files: one that is refused does not stop the others', async () => {
    const root = temporaryCorpus();
    const files = [textFile(root, '', 'empty.txt'), textFile(root, INVENTED_ARTICLE, 'good.txt')];
    const { code } = await runCorpus(root, ['add', ...files]);
    expect(code).toBe(1);
    expect(documentIds(root)).toEqual(['inspectors-grade-kent-2023']);
  });
});

test('killed before any of its changes of the disk, adding leaves the corpus as it was or with the whole document', async () => {
  const root = temporaryCorpus();
  const file = textFile(root, INVENTED_ARTICLE);
  const worker = await bundled(WORKER);
  const outcomes: ('nothing' | 'whole')[] = [];
  for (let change = 0; ; change += 1) {
    const id = `doc-${change}`;
    const child = fork(worker, [root, file, id, String(change)], { stdio: 'ignore' });
    const [code, signal] = await once(child, 'exit');
    const stored = existsSync(join(root, 'documents', id));
    outcomes.push(stored ? 'whole' : 'nothing');
    const check = await runCorpus(root, ['check']);
    expect(check.error).toBe('');
    if (stored) await runCorpus(root, ['remove', id, '--yes']);
    if (signal === null) {
      expect([code, stored]).toEqual([0, true]);
      break;
    }
  }
  // It was killed before the document was there, and after.
  expect(outcomes.filter((outcome) => outcome === 'nothing').length).toBeGreaterThan(2);
  expect(outcomes.filter((outcome) => outcome === 'whole').length).toBeGreaterThan(1);
  await runCorpus(root, ['add', file, '--id', 'last']);
  expect(readdirSync(join(root, 'documents'))).toEqual(['last']);
}, 120_000);

describe('corpus add, more than once', () => {
  test('two documents of one title and year get ids of their own; a title without Latin letters gets one too', async () => {
    const root = temporaryCorpus();
    const other = INVENTED_ARTICLE.replaceAll('Kent', 'Essex').replace('“We are pleased', '“They were wrong');
    const titled = (name: string, text: string, title: string) =>
      runCorpus(root, ['add', textFile(root, text, name), '--title', title]);
    await titled('a.txt', INVENTED_ARTICLE, 'Inspectors report');
    await titled('b.txt', other, 'Inspectors report');
    await titled('c.txt', other.replaceAll('Essex', 'Surrey'), 'Отчёт');
    expect(documentIds(root)).toEqual([
      'document-2023',
      'inspectors-report-2023',
      'inspectors-report-2023-2',
    ]);
  });

  test('a date that a person mistypes is asked for again', async () => {
    const root = temporaryCorpus();
    const text = INVENTED_ARTICLE.replace('May 3, 2023\n', '');
    const { code } = await runCorpus(root, ['add', textFile(root, text), '--id', 'a'], '', [
      '3 May',
      '2023-05-03',
    ]);
    expect(code).toBe(0);
    expect(readRecord(root, 'a').published).toBe('2023-05-03');
  });

  test('what a running program is adding is left alone, what a killed one left behind is not', async () => {
    const root = temporaryCorpus();
    const ended = spawnSync(process.execPath, ['--version']).pid;
    const running = `.adding-other-${process.ppid}`;
    for (const name of [running, `.adding-other-${ended}`]) mkdirSync(join(root, 'documents', name));
    await runCorpus(root, ['add', textFile(root, INVENTED_ARTICLE), '--id', 'a']);
    expect(readdirSync(join(root, 'documents')).sort()).toEqual([running, 'a']);
  });

  test('two programs that add the same text at once store it once', async () => {
    const root = temporaryCorpus();
    const file = textFile(root, INVENTED_ARTICLE);
    const worker = await bundled(WORKER);
    const both = ['one', 'two'].map(async (id) => {
      const child = fork(worker, [root, file, id], { stdio: 'ignore' });
      const [code] = await once(child, 'exit');
      return code;
    });
    expect((await Promise.all(both)).sort()).toEqual([0, 1]);
    expect(documentIds(root)).toHaveLength(1);
    expect((await runCorpus(root, ['check'])).code).toBe(0);
  }, 30_000);
});
