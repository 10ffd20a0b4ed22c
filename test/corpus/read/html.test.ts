import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../corpus/read/html.ts';

const PAGE = `<!doctype html><html><head><title>Force told | Local Paper</title>
<meta property="og:site_name" content="Local Paper"><link rel="canonical" href="https://example.org/force-told">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Force told","datePublished":"2024-05-14T10:00:00Z","author":{"name":"Ann Lee"}}</script>
</head><body><div class="cookie-banner"><p>We use cookies to make this page work as you expect it to.</p></div>
<nav><a href="/">Home</a></nav><main><h1>Force told</h1><div class="story"><p>By Ann Lee</p>
<figure><img alt=""><figcaption>A police car</figcaption></figure>
<p>Kent Police was <b>graded</b> as <a href="x">good</a>&nbsp;by inspectors.</p>
<aside class="related-stories"><h2>More stories</h2><a href="y">Another story</a></aside>
<p>Advertisement</p><ul><li>one thing</li><li>another</li></ul>
<table><tr><th>Force</th><th>Grade</th></tr><tr><td>Kent Police</td><td>Good</td></tr></table>
<p><a href="z">Read more: something else</a></p><h2>What next</h2><p>“We will act,” she said.<br>More to come.</p></div></main>
<section class="vacancies"><h2>Select Vacancies</h2><p>Sergeants wanted in the north of the county.</p></section>
<footer><p>Copyright 2024</p></footer></body></html>`;

describe('readHtml', () => {
  test('finds the main text and leaves out cookies, menus, captions, adverts, links and vacancies', () => {
    expect(readHtml(PAGE).text.trim().split('\n\n')).toEqual([
      ...[
        'Force told',
        'By Ann Lee',
        'Kent Police was graded as good by inspectors.',
        '• one thing',
        '• another',
      ],
      ...['Force | Grade', 'Kent Police | Good', 'What next', '“We will act,” she said. More to come.'],
    ]);
  });

  test('takes title, author, date, outlet and address from what the page states', () => {
    expect(readHtml(PAGE).metadata).toEqual({
      ...{ title: 'Force told', author: 'Ann Lee', published: '2024-05-14', outlet: 'Local Paper' },
      url: 'https://example.org/force-told',
    });
  });

  test.each([
    ['a page of scripts only', '<html><body><script>render()</script></body></html>', ''],
    ['an empty page', '', ''],
    ['a release without any structure', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.\n'],
    [
      'a heading that repeats the title is not doubled',
      '<h1>News</h1><p>It rained all day.</p>',
      'News\n\nIt rained all day.\n',
    ],
  ])('%s', (_name, html, expected) => {
    expect(readHtml(html).text).toBe(expected);
  });

  test('never throws, and never gives a tag as text of a page without "<" in it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '<p>',
            '</p>',
            '<div class="ad">',
            '<tr>',
            '<li>',
            'words',
            '<',
            '&amp;',
            '\u0000',
            '<!--',
          ),
        ),
        (parts) => {
          expect(readHtml(parts.join('')).text).not.toContain('<p>');
        },
      ),
    );
  });
});
