import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { formatOf, LARGEST_SOURCE, readSource } from '../../../corpus/read/formats.ts';
import { makePdf, paragraph } from '../../support/make-pdf.ts';

const bytes = (text: string) => Buffer.from(text, 'utf8');

test.each([
  ['%PDF-1.7', 'x.txt', 'pdf'],
  ['<!doctype html><p>x', 'page', 'html'],
  ['words', 'page.htm', 'html'],
  ['\ufeff<!-- saved from url=(0022)https://example.org/ -->\n<!DOCTYPE html>', 'page', 'html'],
  ['<?xml version="1.0"?>\n<html xmlns="x">', 'page', 'html'],
  ['# words', 'a.md', 'markdown'],
  ['words', 'a.txt', 'text'],
])('formatOf %j named %s is %s', (head, name, expected) => {
  expect(formatOf(bytes(head), name)).toBe(expected);
});

describe('readSource', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['nothing', bytes(''), 'a.txt', 'empty'],
    ['white space', bytes(' \n\t'), 'a.txt', 'empty'],
    ['too much', new Uint8Array(LARGEST_SOURCE + 1), 'a.txt', 'too-large'],
    ['a page of eleven megabytes', Buffer.alloc(11_000_000, '<p>x</p>'), 'a.html', 'page-too-large'],
    [
      'a web archive',
      bytes('From: <Saved by X>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n'),
      'a.mht',
      'archive',
    ],
    ['rich text', bytes('{\\rtf1 words}'), 'a.rtf', 'archive'],
    ['NUL bytes', bytes('GIF89a\u0000\u0001'), 'a.txt', 'binary'],
    ['Latin-1', new Uint8Array([0x63, 0x61, 0x66, 0xe9]), 'a.txt', 'not-utf8'],
    ['scripts only', bytes('<html><script>x</script></html>'), 'a.html', 'no-text'],
    ['a broken PDF', bytes('%PDF-1.4 oops'), 'a.pdf', 'broken'],
  ])('refuses %s', async (_name, source, name, problem) => {
    expect(await readSource(source, name)).toEqual({ ok: false, problem });
  });

  test('reads a page in the charset that it declares', async () => {
    const page = Buffer.from(
      '<html><head><meta charset="iso-8859-1"></head><body><p>A café in town.</p></body></html>',
      'latin1',
    );
    const read = await readSource(page, 'a.html');
    expect(read.ok && read.document.text).toBe('A café in town.\n');
  });

  test('goes by what the server says where the bytes do not tell', async () => {
    const page = Buffer.from('<p>A caf\u00e9 in town.</p>', 'latin1');
    const read = await readSource(page, '/news', () => {}, 'text/html; charset="ISO-8859-1"');
    expect(read).toMatchObject({ ok: true, format: 'html', document: { text: 'A café in town.\n' } });
  });

  test('reads Markdown as the page that it stands for', async () => {
    const read = await readSource(
      bytes('# Title\n\nSome **bold** [words](https://example.org).\n\n- one\n- two\n'),
      'a.md',
    );
    expect(read.ok && read.document.text).toBe('Title\n\nSome bold words.\n\n• one\n\n• two\n');
  });

  test('reads plain text as it is', async () => {
    const text = 'Title\r\n\r\nBy Ann Lee\r\n\r\nWords.\r\n';
    const read = await readSource(bytes(text), 'a.txt');
    expect(read.ok && read.document.text).toBe(text);
  });

  test('reads a PDF', async () => {
    const read = await readSource(makePdf([paragraph(60, 700, ['Words of a report.'])]), 'a.pdf');
    expect(read).toMatchObject({ ok: true, format: 'pdf', document: { text: 'Words of a report.\n' } });
  });
});

test('what a PDF does not say in its head is taken from its text; a title that a program made is none', async () => {
  const letter = makePdf(
    [
      [
        ...paragraph(60, 780, ['Letter on the inspection']),
        ...paragraph(60, 750, ['9 July 2024']),
        ...paragraph(60, 700, ['Kent Police was graded good by the inspectorate.']),
      ],
    ],
    'Microsoft Word - letter final v2.docx',
  );
  expect(await readSource(letter, 'a.pdf')).toMatchObject({
    document: { metadata: { title: 'Letter on the inspection', published: '2024-07-09' } },
  });
});

test('a page nested deeper than any browser shows is refused at once', async () => {
  const page = Buffer.from(`<html><body>${'<div>'.repeat(100_000)}<p>Graded.</p>`);
  expect(await readSource(page, 'deep.html')).toEqual({ ok: false, problem: 'nested-too-deep' });
});

test('a PDF of which a piece unpacks to far more than it holds is refused before it is read', async () => {
  const packed = deflateSync(Buffer.alloc(11_000_000, 'BT (A) Tj ET\n'));
  const file = (filter: string, stream: Uint8Array) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Length ${stream.length} /Filter ${filter} >>\nstream\n`),
      stream,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  for (const pdf of [file('/FlateDecode', packed), file('[/FlateDecode /Fl]', deflateSync(packed))]) {
    expect(await readSource(pdf, 'bomb.pdf')).toEqual({ ok: false, problem: 'unpacks-too-large' });
  }
  expect(await readSource(file('/FlateDecode', Buffer.from('no deflate')), 'a.pdf')).toMatchObject({
    ok: false,
  });
});
