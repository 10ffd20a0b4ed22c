/** Quotations and statements of the first article: each official and body, with a complete key. */
import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../commands/command.ts';
import { put, realCorpus } from '../support/real.ts';
import { words } from '../support/replies.ts';

const corpus = realCorpus();

/** A run by its first and last words. */
function ends({ text }: Evidence): string {
  const all = text.split(/\s+/u);
  return `${all.slice(0, 4).join(' ')} … ${all.slice(-3).join(' ')}`;
}

const COOKE = ['The ROCU for the … our new recommendations.'];
const MURRAY = [
  'Whilst I am, of … in pursuing offenders.',
  'Since the inspection we … by all agencies,',
  'A comprehensive programme is … highlighted and recorded.',
  'It was good to … as working well,',
  'We are committed to … Mercia Police safe.',
];
const STAFFORDSHIRE = [
  'Much of this was … significant progress since,',
  'However, there are some … example of this.',
];
const RIGGS = ['The inspection has identified … to this threat.'];

describe.each([
  ['/quote andy-cooke', 'Andy Cooke', COOKE],
  ['/quote Andy Cooke', 'Andy Cooke', COOKE],
  ['/quote cooke', 'Andy Cooke', COOKE],
  ['/quote becky-riggs', 'Becky Riggs', RIGGS],
  ['/quote Assistant Chief Constable Becky Riggs', 'Becky Riggs', RIGGS],
])('%s', (typed, speaker, runs) => {
  test('one quotation, whole and in public', async () => {
    const reply = await put(corpus, typed);
    expect(reply).toMatchObject({ outcome: 'answer', visibility: 'public' });
    expect(reply.evidence.map(ends)).toEqual(runs);
    expect(reply.claims).toHaveLength(1);
    expect(reply.claims[0]).toMatchObject({ kind: 'quotation', speaker });
    for (const entry of reply.evidence) expect(entry).toMatchObject({ speaker });
  });
});

test('/quote andy-cooke: four paragraphs as printed, the marks of each kept', async () => {
  const reply = await put(corpus, '/quote andy-cooke');
  const quoted = words(reply)
    .split('\n')
    .filter((line) => line.startsWith('> '));
  expect(quoted).toHaveLength(4);
  expect(quoted.every((line) => line.startsWith('> “'))).toBe(true);
  expect(quoted.map((line) => line.endsWith('”'))).toEqual([false, false, false, true]);
  expect(reply.title).toContain('His Majesty’s Inspector of Constabulary Andy Cooke');
  expect(reply.claims[0]?.value).not.toMatch(/[“”]/u);
});

test('/quote alex-murray: a private choice, each run of each quotation proved, his few words apart', async () => {
  const reply = await put(corpus, '/quote alex-murray');
  expect(reply).toMatchObject({ outcome: 'answer', visibility: 'private' });
  expect(reply.evidence.map(({ text }) => text).slice(-2)).toEqual(['disappointed', 'significant changes']);
  expect(reply.evidence.slice(0, -2).map(ends)).toEqual(MURRAY);
  expect(reply.menu?.choices).toHaveLength(reply.claims.length);
  expect(reply.title).toBe('T/Chief Constable Alex Murray, West Mercia Police');
});

test('/quote staffordshire-police: what the force said, not what its officer said', async () => {
  const reply = await put(corpus, '/quote staffordshire');
  expect(reply.evidence.slice(0, 2).map(ends)).toEqual(STAFFORDSHIRE);
  expect(reply.evidence.slice(2).map(({ text }) => text)).toEqual([
    'extremely positive',
    'no surprises',
    'significant investment',
  ]);
  for (const { speaker } of reply.claims) expect(speaker).toBe('Staffordshire Police');
});

test.each([
  ['/quote alex-murray topic:484', MURRAY.slice(0, 1)],
  ['/quote Mr Murray topic:working well', MURRAY.slice(3)],
  ['/quote becky-riggs topic:gaps', RIGGS],
  ['/quote west-mercia topic:484 people', MURRAY.slice(0, 1)],
])('%s: one quotation', async (typed, runs) => {
  const reply = await put(corpus, typed);
  expect(reply).toMatchObject({ outcome: 'answer', visibility: 'public' });
  expect(reply.evidence.map(ends)).toEqual(runs);
});

test.each([
  ['/quote warwickshire', 'none-found'],
  ['/quote merseyside', 'none-found'],
  ['/quote Sherlock Holmes', 'none-found'],
  ['/quote alex-murray topic:horses', 'none-found'],
  ['/quote', 'invalid'],
])('%s: %s', async (typed, outcome) => {
  const reply = await put(corpus, typed);
  expect(reply.outcome).toBe(outcome);
  expect(reply.claims).toEqual([]);
});

test('/quote hmicfrs: the few words, in their sentence', async () => {
  const reply = await put(corpus, '/quote hmicfrs');
  expect(reply.evidence).toMatchObject([{ text: 'effective processes in place' }]);
});

test('/statement west-mercia: every run in order, nothing of others', async () => {
  const reply = await put(corpus, '/statement west-mercia');
  const runs = reply.evidence.map(ends);
  expect(runs.filter((run) => MURRAY.includes(run))).toEqual(MURRAY);
  expect(words(reply)).toContain('known as Clear, Hold, Build, has been launched in Oswestry');
  expect(words(reply)).not.toContain('The report found');
  expect(words(reply)).not.toContain('Areas identified for improvement');
  for (const entry of reply.evidence) expect(entry).toMatchObject({ speaker: 'Alex Murray' });
});

test('/statement staffordshire: the force and its officer, in order', async () => {
  const reply = await put(corpus, '/statement staffordshire');
  const runs = reply.evidence.map(ends);
  const wanted = [...STAFFORDSHIRE, ...RIGGS];
  expect(runs.filter((run) => wanted.includes(run))).toEqual(wanted);
  expect(words(reply)).not.toContain('Murray');
});

test.each([
  '/statement warwickshire',
  '/statement west-midlands-police',
  '/statement rocu',
  '/statement merseyside',
])('%s: none-found, with coverage', async (typed) => {
  const reply = await put(corpus, typed);
  expect(reply.outcome).toBe('none-found');
  expect(words(reply)).toMatch(/No statement from .* in the sources\./u);
  expect(words(reply)).toContain('up to 14 May 2024');
});
