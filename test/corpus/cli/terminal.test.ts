import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../../../corpus/cli/terminal.ts';

test('control characters of a document never reach the terminal; line ends and tabs do', () => {
  expect(printable('one\r\ntwo\tthree\u001b[2Jfour\u0007\u009b\u202e')).toBe(
    'one\ntwo\tthree\ufffd[2Jfour\ufffd\ufffd\ufffd',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text).replace(/[\n\t]/gu, '')).not.toMatch(/\p{Cc}/u);
    }),
  );
});
