/** Pages as the systems that newsrooms, commissioners and forces use make them; all names and words are invented. */
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../corpus/read/formats.ts';
import { readHtml } from '../../../corpus/read/html.ts';

const paragraphs = (html: string): string[] => readHtml(html).text.trim().split('\n\n');

const COMMISSIONER = `<!doctype html><html><head><title>PCC responds to inspection - Northshire PCC</title></head>
<body class="single has-sidebar"><div id="cookie-law-info-bar"><span>This site stores small files on your machine.</span></div>
<div id="page" class="site has-sidebar"><header class="site-header"><h1 class="site-title"><a href="/">Northshire PCC</a></h1></header>
<div id="content" class="site-content sidebar-right"><main><article class="post category-news tag-jobs">
<header><h1><a href="/x">PCC responds to inspection</a></h1>
<div>Published <time datetime="2024-05-14T00:01:00+01:00">14 May 2024</time></div></header><div class="entry-content">
<p>Kent Police was graded as ‘requires improvement’.</p>
<p><strong>Jo Bell said:</strong> “I will hold the force to account.<br><br>“Residents deserve better.”</p>
<div class="ad-slot ad"><p>Buy a car now, terms apply to all of you.</p></div>
<div style="display:none"><p>A box that opens when something is pressed.</p></div>
<ul><li><p>First area: analysis.</p></li><li>Second area:<ul><li>nested one</li><li>nested two</li></ul></li></ul>
<ul><li><a href="/w">West Mercia Police</a> – inadequate</li><li><a href="/s">Staffordshire Police</a> – good</li></ul>
<ul><li><a href="/1">Commissioner opens station</a></li><li><a href="/2">Commissioner agrees the budget of the coming year</a> – 5 May 2024</li></ul>
<p>The force was graded good<sup><a href="#fn1">1</a></sup> before.</p>
<div class="sharedaddy"><h3>Share this:</h3><ul><li>Post</li></ul></div></div></article>
<div id="comments" class="comments-area"><ol><li><article><p>Kent Police is outstanding, says somebody below the line.</p></article></li></ol></div>
</main></div></div></body></html>`;

describe('a page of a commissioner, made with WordPress', () => {
  test('the page stands in elements named after their sidebar, and is read all the same', () => {
    expect(paragraphs(COMMISSIONER)).toEqual([
      'PCC responds to inspection',
      'Published 14 May 2024',
      'Kent Police was graded as ‘requires improvement’.',
      'Jo Bell said: “I will hold the force to account.',
      '“Residents deserve better.”',
      '• First area: analysis.',
      '• Second area:',
      '• nested one',
      '• nested two',
      '• West Mercia Police – inadequate',
      '• Staffordshire Police – good',
      'The force was graded good before.',
    ]);
  });

  test("its title is the article's, not the site's", () => {
    expect(readHtml(COMMISSIONER).metadata).toMatchObject({
      title: 'PCC responds to inspection',
      published: '2024-05-14',
    });
  });
});

test('a page that stands whole in one form, as ASP.NET makes it', () => {
  const page = `<html><body><form id="aspnetForm"><div><input type="hidden" value="x"></div><div id="content">
<h1>Response to inspection</h1><p>Kent Police was graded ‘good’.</p></div></form>
<form class="feedback"><p>Was this page useful to you?</p></form></body></html>`;
  expect(paragraphs(page)).toEqual(['Response to inspection', 'Kent Police was graded ‘good’.']);
});

test('an old page that is laid out with tables keeps its paragraphs apart, and the rows of a table of grades together', () => {
  const page = `<table><tr><td><a href="/">Home</a></td><td><h1>Old page</h1><p>Kent Police was graded good.</p>
<p>Essex Police was not.</p><table><tr><th>Force</th><th>Grade</th></tr><tr><td><p>Kent Police</p></td><td><p>Good</p></td></tr></table></td></tr></table>`;
  expect(paragraphs(page)).toEqual([
    'Old page',
    'Kent Police was graded good.',
    'Essex Police was not.',
    'Force | Grade',
    'Kent Police | Good',
  ]);
});

test('paragraphs made of line breaks are parted, lines of one paragraph are not', () => {
  const page = `<div>Kent Police was graded good.<br><br>“We are pleased,”<br>she said.<br/>&nbsp;<br/><b>More<br>to come.</b></div>`;
  expect(paragraphs(page)).toEqual([
    'Kent Police was graded good.',
    '“We are pleased,” she said.',
    'More to come.',
  ]);
});

test('teasers under a heading of links are left out until a heading of the same rank, or a whole sentence', () => {
  const page = `<article><h1>News</h1><p>Kent Police was graded good.</p><h2>Related stories</h2><h3>A teaser</h3><p>Short words</p>
<h2>What the force said</h2><p>“We are pleased.”</p><h4>Read next</h4><p>Another teaser</p>
<p>The inspectorate said that the force understands the threats and sets its priorities by them.</p></article>`;
  expect(paragraphs(page)).toEqual([
    'News',
    'Kent Police was graded good.',
    'What the force said',
    '“We are pleased.”',
    'The inspectorate said that the force understands the threats and sets its priorities by them.',
  ]);
});

describe('what a page states of itself', () => {
  test.each<[string, string, object]>([
    [
      'an author and a publisher that are addresses alone',
      `<script type="application/ld+json">{"@graph":[{"@type":"Article","headline":"News","datePublished":"2024-05-14",
"author":{"@id":"#a"},"publisher":{"@id":"#p"}}]}</script><p>Words.</p>`,
      { title: 'News', published: '2024-05-14', author: null, outlet: null },
    ],
    [
      'a time just after midnight of the British summer, in universal time',
      '<meta property="article:published_time" content="2024-05-13T23:01:00+00:00"><h1>News</h1><p>Words.</p>',
      { published: '2024-05-14' },
    ],
    [
      'a time with a zone is as printed',
      '<meta property="article:published_time" content="2024-05-14T00:01:00+01:00"><h1>News</h1><p>Words.</p>',
      { published: '2024-05-14' },
    ],
    [
      'microdata',
      '<h1 itemprop="headline">News</h1><meta itemprop="datePublished" content="2024-05-14"><span itemprop="author">Ann Lee</span><p>Words.</p>',
      { title: 'News', published: '2024-05-14', author: 'Ann Lee' },
    ],
    [
      'names in capitals',
      '<meta name="DC.date.issued" content="2024-06-01"><meta name="AUTHOR" content="Ann Lee"><h1>News</h1><p>Words.</p>',
      { published: '2024-06-01', author: 'Ann Lee' },
    ],
  ])('%s', (_name, html, expected) => {
    expect(readHtml(html).metadata).toMatchObject(expected);
  });
});

test('the day on which the inspectorate published a page, from the line that prints it', async () => {
  const page =
    '<main><h1>News</h1><p>Published on: 30 August 2024</p><p>Kent Police was graded as good.</p></main>';
  expect(await readSource(Buffer.from(page), 'a.html')).toMatchObject({
    document: { metadata: { published: '2024-08-30' } },
  });
});
