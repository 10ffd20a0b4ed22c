/** A release as a web page, a report in PDF and two articles on one inspection, added by the tool and asked by the commands. */
import { expect, test } from 'vitest';
import { Corpus } from '../../corpus/corpus.ts';
import { loadCorpusData } from '../../corpus/store.ts';
import { makePdf, paragraph } from '../support/make-pdf.ts';
import { put } from '../support/real.ts';
import { words } from '../support/replies.ts';
import { runCorpus, temporaryCorpus, textFile } from '../support/temporary-corpus.ts';

const INSPECTION = 'soc-eastern-2023';

const RELEASE = `<!doctype html><html lang="en"><head><title>Forces graded</title>
<meta property="og:site_name" content="HMICFRS"><meta name="date" content="2023-05-19"></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav><div class="cookie-banner"><p>We use cookies on this site.</p></div>
<main><h1>Eastern forces graded on organised crime</h1>
<p>Essex Police has been graded as ‘adequate’ by HMICFRS for its response to serious and organised crime in the county.</p>
<p>Kent Police has been graded as ‘good’ by HMICFRS for its response to serious and organised crime.</p>
<p>His Majesty’s Inspector of Constabulary Roy Wilsher said: “Essex Police works well with its partners, and it should now train more of its staff in this work.”</p>
<p>Essex Police said that its teams had made 484 arrests in the past year, and had taken 12 firearms off the streets.</p>
</main><aside>Related news: <a href="/x">Another report</a></aside></body></html>`;

const REPORT = makePdf(
  [
    paragraph(60, 760, ['An inspection of the eastern regional response']),
    [
      ...paragraph(60, 760, ['Essex Police is graded as adequate at tackling serious and organised crime.']),
      ...paragraph(60, 700, [
        'Inspectors found that Essex Police should train more of its neighbourhood officers.',
      ]),
    ],
  ],
  'Eastern regional response: a report',
);

/** Prints the release again, under another headline. */
const REPRINT = `Watchdog grades forces in the east

May 20, 2023
By Sam Press

Essex Police has been graded as ‘adequate’ by HMICFRS for its response to serious and organised crime in the county.

Kent Police has been graded as ‘good’ by HMICFRS for its response to serious and organised crime.

His Majesty’s Inspector of Constabulary Roy Wilsher said: “Essex Police works well with its partners, and it should now train more of its staff in this work.”

Copyright © 2023 East Herald
`;

/** A story of its own: another grade, another title, other words. */
const STORY = `Kent told to improve

May 21, 2023
By Alex Reporter

Kent Police has been graded as ‘adequate’ by HMICFRS, the Gazette has learnt.

Chief Inspector Roy Wilsher said: “Essex Police works well with its partners, and it must now train many more of its staff in this work.”

Essex Police said that its teams had made 448 arrests in the past year, and had taken 12 firearms off the streets.

Copyright © 2023 Kent Gazette
`;

async function corpusOfFour(): Promise<Corpus> {
  const root = temporaryCorpus();
  const add = async (name: string, content: string | Uint8Array, ...options: string[]) => {
    const file = textFile(root, content, name);
    const { code, error } = await runCorpus(root, ['add', file, '--inspection', INSPECTION, ...options]);
    expect(error).toBe('');
    expect(code).toBe(0);
  };
  await add('story.txt', STORY, '--id', 'story', '--outlet', 'Kent Gazette');
  await add('release.html', RELEASE, '--id', 'release', '--kind', 'press-release');
  await add('reprint.txt', REPRINT, '--id', 'reprint', '--outlet', 'East Herald');
  const report = [
    '--id',
    'report',
    '--kind',
    'report',
    '--outlet',
    'HMICFRS report',
    '--published',
    '2023-05-18',
  ];
  await add('report.pdf', REPORT, ...report, '--url', 'https://reports.example/eastern.pdf');
  expect((await runCorpus(root, ['check'])).code).toBe(0);
  const data = loadCorpusData(root);
  if (!data.ok) throw new Error(JSON.stringify(data.faults));
  return new Corpus(data.value.documents, data.value.register);
}

test('a grade is cited from the strongest source, with the others after it and a reprint told as one source', async () => {
  const reply = await put(await corpusOfFour(), '/grade essex');
  expect(reply.claims).toEqual([{ kind: 'grade', body: 'essex-police', value: 'adequate' }]);
  expect(reply.evidence[0]).toMatchObject({
    document: 'report',
    text: 'Essex Police is graded as adequate at tackling serious and organised crime.',
  });
  const shown = words(reply);
  expect(shown).toContain('As reported by HMICFRS report, 18 May 2023, page 2 · read the passage');
  expect(shown).toContain('Also in HMICFRS, 19 May 2023');
  expect(shown).toContain('Also in East Herald, 20 May 2023');
});

test('where sources differ on a grade, both are shown, the stronger first', async () => {
  const corpus = await corpusOfFour();
  const reply = await put(corpus, '/grade kent');
  expect(reply.claims.map(({ value }) => value)).toEqual(['good', 'adequate']);
  expect(words(reply)).toContain('The sources differ on this grade: good, adequate.');
  expect(words(reply)).toContain('Also in East Herald, 20 May 2023');
  expect(words(reply)).toContain('prints the same text: one source');
  const all = await put(corpus, '/grades');
  expect(words(all)).toContain('The sources differ on Kent Police: good, or adequate');
  expect(all.claims).toContainEqual({ kind: 'grade', body: 'kent-police', value: 'adequate' });
});

test('a quotation stands once; a reprint and a source with other words are said, and so are differing titles', async () => {
  const reply = await put(await corpusOfFour(), '/quote roy-wilsher');
  expect(reply.claims.map(({ value }) => value)).toEqual([
    'Essex Police works well with its partners, and it should now train more of its staff in this work.',
    'Essex Police works well with its partners, and it must now train many more of its staff in this work.',
  ]);
  const shown = words(reply);
  expect(shown).toContain('Also in East Herald, 20 May 2023');
  expect(shown).toContain('The sources differ in the words: otherwise in Kent Gazette, 21 May 2023');
  expect(shown).toMatch(
    /The sources give different titles: .*Chief Inspector \(Kent Gazette, 21 May 2023\)/u,
  );
});

test('where sources differ on a figure, both are shown, and each says what the other has', async () => {
  const reply = await put(await corpusOfFour(), '/figures essex');
  expect(reply.claims.map(({ value }) => value)).toEqual(
    expect.arrayContaining(['484 arrests', '448 arrests']),
  );
  const shown = words(reply);
  expect(shown).toContain(
    'The sources differ: “484 arrests” here, “448 arrests” in Kent Gazette, 21 May 2023',
  );
  expect(shown).toContain('The sources differ: “448 arrests” here, “484 arrests” in HMICFRS, 19 May 2023');
  expect(shown).not.toContain('“12 firearms” here');
});

test('documents that print the same text count as one source', async () => {
  const corpus = await corpusOfFour();
  expect(corpus.coverage).toMatchObject({ documents: 4, sources: 3 });
  expect(words(await put(corpus, '/statement norfolk'))).toContain(
    'The sources hold 4 documents, 3 of them different, up to 21 May 2023',
  );
});

test('no menu, cookie notice or link of the web page can be found', async () => {
  const corpus = await corpusOfFour();
  for (const furniture of ['cookies', 'Related news', 'Another report']) {
    expect((await put(corpus, `/search "${furniture}"`)).outcome).toBe('none-found');
  }
});

/** Two stories on one force: the older one quotes it, the newer one reports it in its own words. */
const QUOTING = `Kent told to improve

May 20, 2023
By Sam Press

Kent Police has been graded as ‘adequate’ by HMICFRS.

“We accept the findings, and we have changed how we work with our partners,” said Chief Constable Jo Bell of Kent Police.

Copyright © 2023 East Herald
`;
const REPORTING = `Force answers watchdog

June 2, 2023
By Alex Reporter

Kent Police has been graded as ‘adequate’ by HMICFRS, and must improve.

Kent Police said it accepted all of the findings of the report.

Copyright © 2023 The Gazette
`;

async function corpusOf(...texts: readonly string[]): Promise<Corpus> {
  const root = temporaryCorpus();
  for (const [index, text] of texts.entries()) {
    const file = textFile(root, text, `${index}.txt`);
    const { code, error } = await runCorpus(root, ['add', file, '--inspection', INSPECTION]);
    expect([code, error]).toEqual([0, '']);
  }
  const data = loadCorpusData(root);
  if (!data.ok) throw new Error(JSON.stringify(data.faults));
  return new Corpus(data.value.documents, data.value.register);
}

test('what the force said is shown from any source, and never denied', async () => {
  const both = words(await put(await corpusOf(QUOTING, REPORTING), '/grade kent'));
  expect(both).toContain('We accept the findings');
  expect(both).not.toContain('No statement');
  const reported = words(await put(await corpusOf(REPORTING), '/grade kent'));
  expect(reported).toContain('Kent Police said it accepted all of the findings of the report.');
  expect(reported).toContain('reported in the words of the document');
});

test('/statement: each source stands under what it printed', async () => {
  const shown = words(await put(await corpusOf(QUOTING, REPORTING), '/statement kent'));
  const places = [
    'Kent Police said it accepted',
    'The Gazette, 2 June 2023',
    'We accept the findings',
    'East Herald, 20 May 2023',
  ].map((part) => shown.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
