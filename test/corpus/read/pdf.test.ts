import { describe, expect, test } from 'vitest';
import { pageAt } from '../../../corpus/passages.ts';
import { readPdf } from '../../../corpus/read/pdf.ts';
import { makePdf, paragraph } from '../../support/make-pdf.ts';

const HEAD = { x: 60, y: 810, words: 'Inspection of the eastern region' };
const page = (number: number, ...lines: ReturnType<typeof paragraph>[]) => [
  { ...HEAD },
  ...lines.flat(),
  { x: 290, y: 30, words: String(number) },
];

async function textOf(pdf: Uint8Array): Promise<string> {
  const read = await readPdf(pdf, () => {});
  if (!read.ok) throw new Error(read.problem);
  return read.value.text;
}

/** A page without words behind the password "secret" (RC4, 128 bits), as a common tool writes it. */
const ENCRYPTED = Buffer.from(
  [
    'JVBERi0xLjMKJeLjz9MKMSAwIG9iago8PAovUHJvZHVjZXIgPGU2ZmNmNjY0MTc+Cj4+CmVuZG9iagoyIDAgb2JqCjw8Ci9UeXBl',
    'IC9QYWdlcwovQ291bnQgMQovS2lkcyBbIDQgMCBSIF0KPj4KZW5kb2JqCjMgMCBvYmoKPDwKL1R5cGUgL0NhdGFsb2cKL1BhZ2Vz',
    'IDIgMCBSCj4+CmVuZG9iago0IDAgb2JqCjw8Ci9UeXBlIC9QYWdlCi9SZXNvdXJjZXMgPDwKPj4KL01lZGlhQm94IFsgMC4wIDAu',
    'MCA3MiA3MiBdCi9QYXJlbnQgMiAwIFIKPj4KZW5kb2JqCjUgMCBvYmoKPDwKL1YgMgovUiAzCi9MZW5ndGggMTI4Ci9QIDQyOTQ5',
    'NjcyOTIKL0ZpbHRlciAvU3RhbmRhcmQKL08gPDBkYjU4NTVmYzUzMjY1NjllNzY1OTA2Y2FmNjRlNDQyOWE0YzIwZDZlOTk2ZmRl',
    'Zjk2M2U5YjUwODBmOWUwODM+Ci9VIDxkMWI3MDUwYTUxZjQyNzRkMGZlYzMyYTMzOGJhZjMzMTI4YmY0ZTVlNGU3NThhNDE2NDAw',
    'NGU1NmZmZmEwMTA4Pgo+PgplbmRvYmoKeHJlZgowIDYKMDAwMDAwMDAwMCA2NTUzNSBmIAowMDAwMDAwMDE1IDAwMDAwIG4gCjAw',
    'MDAwMDAwNTkgMDAwMDAgbiAKMDAwMDAwMDExOCAwMDAwMCBuIAowMDAwMDAwMTY3IDAwMDAwIG4gCjAwMDAwMDAyNTkgMDAwMDAg',
    'biAKdHJhaWxlcgo8PAovU2l6ZSA2Ci9Sb290IDMgMCBSCi9JbmZvIDEgMCBSCi9JRCBbIDw2NDY2NjM2MTY2MzUzNDMyMzczOTMw',
    'MzMzMjMwMzY2NDY0MzEzMTM0MzQzMTY0MzA2MjM1NjI2MTM5MzYzMTYyPiA8NjQ2NjYzNjE2NjM1MzQzMjM3MzkzMDMzMzIzMDM2',
    'NjQ2NDMxMzEzNDM0MzE2NDMwNjIzNTYyNjEzOTM2MzE2Mj4gXQovRW5jcnlwdCA1IDAgUgo+PgpzdGFydHhyZWYKNDc0CiUlRU9G',
    'Cg==',
  ].join(''),
  'base64',
);

describe('readPdf', () => {
  test('leaves out running heads and page numbers, and puts lines and hyphenated words together', async () => {
    const text = await textOf(
      makePdf([
        page(
          1,
          paragraph(60, 760, [
            'The unit works well with its forces, and inspec-',
            'tors found that it shares what it knows.',
          ]),
        ),
        page(2, paragraph(60, 760, ['Second page of the report about the unit.'])),
        page(3, paragraph(60, 760, ['Third page of the report about the unit.'])),
      ]),
    );
    expect(text).toBe(
      'The unit works well with its forces, and inspectors found that it shares what it knows.\n\n' +
        '\fSecond page of the report about the unit.\n\n\fThird page of the report about the unit.\n',
    );
  });

  test('reads the left column before the right one', async () => {
    const left = [
      'Left column line one goes here',
      'left column line two goes here',
      'left line three goes on here',
      'left line four goes on here as',
      'left line five ends here.',
    ];
    const right = left.map((line) => line.replace(/left/gu, 'right').replace('Left', 'Right'));
    const text = await textOf(makePdf([[...paragraph(60, 700, left), ...paragraph(320, 700, right)]]));
    expect(text.indexOf('left line five')).toBeLessThan(text.indexOf('Right column line one'));
    expect(text).not.toMatch(/left.*right.*left/su);
  });

  /** Lines of about the width of a column. */
  const column = (name: string, lines: number): string[] =>
    Array.from({ length: lines }, (_, line) =>
      line === lines - 1
        ? `${name} ends in line ${line + 1} here.`
        : `${name} in line ${line + 1} runs over it all`,
    );

  test('columns with a narrow strip between them, under a heading across the page and above a table', async () => {
    const text = await textOf(
      makePdf([
        [
          { x: 60, y: 780, size: 16, words: 'A heading that runs over both of the columns of this page' },
          ...paragraph(60, 740, column('left', 8)),
          ...paragraph(238, 733, column('right', 8)),
          { x: 60, y: 600, words: 'Kent Police' },
          { x: 238, y: 600, words: 'Good' },
          { x: 60, y: 580, words: 'West Mercia Police' },
          { x: 238, y: 580, words: 'Inadequate' },
          { x: 60, y: 560, words: 'Essex Police' },
          { x: 238, y: 560, words: 'Requires improvement' },
          { x: 60, y: 540, words: 'Surrey Police' },
          { x: 238, y: 540, words: 'Outstanding' },
        ],
      ]),
    );
    expect(text.trim().split('\n\n')).toEqual([
      'A heading that runs over both of the columns of this page',
      column('left', 8).join(' '),
      column('right', 8).join(' '),
      'Kent Police | Good',
      'West Mercia Police | Inadequate',
      'Essex Police | Requires improvement',
      'Surrey Police | Outstanding',
    ]);
  });

  test('a cell that takes two lines stays one, and a number before a wide space is no cell', async () => {
    const text = await textOf(
      makePdf([
        [
          { x: 60, y: 740, words: 'One' },
          { x: 200, y: 740, words: 'We have changed how' },
          { x: 200, y: 726, words: 'we record it.' },
          { x: 60, y: 690, words: '1.' },
          { x: 100, y: 690, words: 'The force should improve.' },
        ],
      ]),
    );
    expect(text).toBe('One | We have changed how we record it.\n\n1. The force should improve.\n');
  });

  test('the mark of a note is left out, a raised ending is not', async () => {
    const text = await textOf(
      makePdf([
        [
          { x: 60, y: 740, words: 'The findings' },
          { x: 121, y: 744, size: 7, words: '12' },
          { x: 132, y: 740, words: 'of the 14' },
          { x: 175, y: 744, size: 7, words: 'th' },
          { x: 186, y: 740, words: 'of May.' },
        ],
      ]),
    );
    expect(text).toBe('The findings of the 14th of May.\n');
  });

  test('what stands at the top of many pages, but not at one height, is no running head', async () => {
    const tops = [800, 760, 720, 680];
    const text = await textOf(
      makePdf(tops.map((top) => paragraph(60, top, ['Areas for improvement', 'The force should act.']))),
    );
    expect(text.match(/Areas for improvement/gu)).toHaveLength(tops.length);
  });

  test('list items stay apart, and a paragraph goes on over the page', async () => {
    const text = await textOf(
      makePdf([
        paragraph(60, 760, ['Areas for improvement', '• improve the plans', '• improve the records']),
        paragraph(60, 760, ['and this is how it ends.']),
      ]),
    );
    expect(text).toContain('• improve the plans\n\n• improve the records\fand this');
    expect(pageAt(text, text.indexOf('improve the plans'))).toBe(1);
    expect(pageAt(text, text.indexOf('how it ends'))).toBe(2);
  });

  test.each([
    ['bytes that are no PDF', Buffer.from('%PDF-1.4 nothing more'), 'broken'],
    ['a PDF without words', makePdf([[]]), 'no-text'],
    ['a PDF with a password', ENCRYPTED, 'encrypted'],
  ])('%s: %s', async (_name, bytes, problem) => {
    expect(await readPdf(bytes, () => {})).toEqual({ ok: false, problem });
  });

  test('tells each page', async () => {
    const told: string[] = [];
    await readPdf(makePdf([page(1), page(2)]), (number, pages) => told.push(`${number}/${pages}`));
    expect(told).toEqual(['1/2', '2/2']);
  });
});
