import { describe, expect, test } from 'vitest';
import { parseInline } from '../../../../../bot/sandbox/page/markdown/inline.ts';
import type { Inline } from '../../../../../bot/sandbox/page/markdown/tree.ts';

/** Pieces as a short text: `strong(a)`, `link(https://… : words)`. */
function written(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if (piece.type === 'text') return piece.text;
      if (piece.type === 'code') return `code(${piece.text})`;
      if (piece.type === 'link') return `link(${piece.url} : ${written(piece.children)})`;
      if (piece.type === 'mention') return `${piece.of}(${piece.id})`;
      if (piece.type === 'timestamp') return `time(${piece.seconds} ${piece.style})`;
      return `${piece.type}(${written(piece.children)})`;
    })
    .join('');
}

describe('pieces of a line', () => {
  test.each([
    ['graded **inadequate** for', 'graded strong(inadequate) for'],
    ['*a* _b_ __c__ ~~d~~ ||e||', 'emphasis(a) emphasis(b) underline(c) strike(d) spoiler(e)'],
    ['***a***', 'strong(emphasis(a))'],
    ['**a *b* c**', 'strong(a emphasis(b) c)'],
    ['**over\ntwo lines**', 'strong(over\ntwo lines)'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['snake_case_name', 'snake_case_name'],
    ['été_a_', 'été_a_'],
    ['****', '****'],
    ['**open', '**open'],
    ['**a\\*\\***', 'strong(a**)'],
    ['`a*b*`', 'code(a*b*)'],
    ['`` `a` ``', 'code(`a`)'],
    ['`open', '`open'],
    ['\\*not\\* C:\\dir', '*not* C:\\dir'],
    ['[words](https://a.b/c_(d)#:~:text=x) on', 'link(https://a.b/c_(d)#:~:text=x : words) on'],
    ['[**w**](<https://a.b>)', 'link(https://a.b : strong(w))'],
    ['[w](https://a.b "title")', 'link(https://a.b : w)'],
    ['[a [b] c](https://a.b)', 'link(https://a.b : a [b] c)'],
    ['[…] and [w](https://a.b)', '[…] and link(https://a.b : w)'],
    ['[w](javascript:alert(1))', '[w](javascript:alert(1))'],
    ['[ ](https://a.b)', '[ ](link(https://a.b : https://a.b))'],
    ['see https://a.b/c_d_e.', 'see link(https://a.b/c_d_e : https://a.b/c_d_e).'],
    ['(https://a.b/c)', '(link(https://a.b/c : https://a.b/c))'],
    ['<https://a.b>', 'link(https://a.b : https://a.b)'],
    ['<@1> <@!2> <#3> <@&4> </grade:5>', 'user(1) user(2) channel(3) role(4) command(5)'],
    ['<t:1715644800:D> <t:0>', 'time(1715644800 D) time(0 f)'],
    ['<b>x</b> &amp;', '<b>x</b> &amp;'],
  ])('%s', (source, expected) => {
    expect(written(parseInline(source))).toBe(expected);
  });
});
