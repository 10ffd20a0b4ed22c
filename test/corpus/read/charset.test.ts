import { describe, expect, test } from 'vitest';
import { decodePage } from '../../../corpus/read/charset.ts';
import { readSource } from '../../../corpus/read/formats.ts';

const PAGE = '<html><head>HEAD</head><body><p>Graded ‘good’ — “fine”.</p></body></html>';
/** A page whose head declares a charset. */
const declaring = (meta: string): string => PAGE.replace('HEAD', meta);

/** Text as Windows-1252: the marks that the page uses are not where Latin-1 has them. */
function windows1252(text: string): Uint8Array {
  const high = new Map([...Object.entries({ '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '—': 0x97 })]);
  return Uint8Array.from([...text], (character) => high.get(character) ?? character.charCodeAt(0));
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('decodePage', () => {
  test.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8 that declares nothing', Buffer.from(PAGE), undefined],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${PAGE}`), undefined],
    ['UTF-8 that calls itself UTF-16', Buffer.from(declaring('<meta charset="utf-16">')), undefined],
    [
      'UTF-8 whose comment names another',
      Buffer.from(declaring('<!-- <meta charset="koi8-r"> -->')),
      undefined,
    ],
    ['UTF-8 that names an unknown charset', Buffer.from(declaring('<meta charset="no-such">')), undefined],
    ['Windows-1252 that declares nothing', windows1252(PAGE), undefined],
    [
      'Windows-1252 that declares it',
      windows1252(declaring('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">')),
      undefined,
    ],
    [
      'Windows-1252 that calls itself Latin-1',
      windows1252(declaring('<meta charset=iso-8859-1>')),
      undefined,
    ],
    ['Windows-1252 that the server names', windows1252(PAGE), 'windows-1252'],
    ['Windows-1252 that calls itself UTF-8', windows1252(declaring('<meta charset="utf-8">')), undefined],
    ['UTF-16 from the low byte', utf16(PAGE, false), undefined],
    ['UTF-16 from the high byte', utf16(PAGE, true), undefined],
  ])('%s', (_name, bytes, charset) => {
    const text = decodePage(bytes, charset);
    expect(text).toContain('Graded ‘good’ — “fine”.');
    expect(text.startsWith('<html>')).toBe(true);
  });

  test('the charset that a server names counts before the one that the page declares', () => {
    const bytes = Buffer.from([...Buffer.from('<meta charset="windows-1252"><p>'), 0xe9]);
    expect(decodePage(bytes, 'windows-1251').endsWith('й')).toBe(true);
  });
});

test('a page in UTF-16 is read, a plain text in it is not: its text would be another than its bytes', async () => {
  expect(await readSource(utf16(PAGE, false), 'saved')).toMatchObject({ ok: true, format: 'html' });
  expect(await readSource(utf16('Graded good.', false), 'a.txt')).toEqual({ ok: false, problem: 'not-utf8' });
});
