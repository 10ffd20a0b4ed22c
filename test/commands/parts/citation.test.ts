import fc from 'fast-check';
import { expect, test } from 'vitest';
import { citation, day, passageUrl } from '../../../commands/parts/citation.ts';
import { documentOf, place } from '../../support/documents.ts';

const TEXT = `Title

The unit “must do more”, inspectors (and others) said - at once, they added.

It was graded good & well-run, and it will be seen again before the next year is over.`;
const URL_OF_PAGE = 'https://gazette.example/news/a-title/';
const document = documentOf(TEXT, { url: URL_OF_PAGE }, []);

/** The words that a text fragment asks for: one run, or a beginning and an end. */
function fragmentOf(url: string): string[] {
  const [, fragment = ''] = url.split('#:~:text=');
  return fragment.split(',').map(decodeURIComponent);
}

test('a date in words', () => {
  expect(day('2024-05-14')).toBe('14 May 2024');
});

test('a citation names outlet, date and passage', () => {
  expect(citation(document, place(TEXT, 'must do more'))).toEqual([
    'As printed in The Invented Gazette, 3 February 2031',
    ' · ',
    { link: 'read the passage', url: `${URL_OF_PAGE}#:~:text=must%20do%20more` },
  ]);
});

test('a document without a page is cited without a link', () => {
  const unlinked = documentOf(TEXT, { url: null }, []);
  expect(passageUrl(unlinked, place(TEXT, 'must do more'))).toBeNull();
  expect(citation(unlinked, place(TEXT, 'must do more'))).toHaveLength(1);
});

test('a long passage is linked by its first and last words', () => {
  const url = passageUrl(document, { start: TEXT.indexOf('It was'), end: TEXT.length }) ?? '';
  expect(fragmentOf(url)).toEqual(['It was graded good', 'next year is over']);
});

test('marks that mean something in a fragment or in Markdown are encoded', () => {
  const url = passageUrl(document, place(TEXT, 'inspectors (and others) said - at once')) ?? '';
  expect(url.slice(URL_OF_PAGE.length)).toMatch(/^#:~:text=[\w%.]+$/u);
  expect(fragmentOf(url)).toEqual(['inspectors (and others) said - at once']);
});

test('whatever the passage, its fragment is made of words that stand in it, in order', () => {
  fc.assert(
    fc.property(fc.nat(TEXT.length - 1), fc.nat(TEXT.length), (from, length) => {
      const span = { start: from, end: Math.min(TEXT.length, from + length + 1) };
      const passage = TEXT.slice(span.start, span.end);
      const url = passageUrl(document, span) ?? '';
      if (!/[\p{L}\p{N}]/u.test(passage)) expect(url).toBe(URL_OF_PAGE);
      else for (const words of fragmentOf(url)) expect(passage).toContain(words);
    }),
  );
});

test('several passages are marked by one link', () => {
  const spans = [place(TEXT, 'must do more'), place(TEXT, 'It was graded good')] as const;
  expect(passageUrl(document, spans[0], [spans[1]])).toBe(
    `${URL_OF_PAGE}#:~:text=must%20do%20more&text=It%20was%20graded%20good`,
  );
  expect(citation(document, spans[0], 'As printed in', [spans[1]])).toContainEqual(
    expect.objectContaining({ link: 'read the passages' }),
  );
});
