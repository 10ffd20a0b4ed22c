import { expect, test } from 'vitest';
import { findings } from '../../commands/findings.ts';
import { improvements } from '../../commands/improvements.ts';
import { Corpus } from '../../corpus/corpus.ts';
import { documentOf } from '../support/documents.ts';
import { INVENTED_REGISTER, inventedCorpus } from '../support/invented.ts';
import { ask, words } from '../support/replies.ts';

const corpus = inventedCorpus();
const improvementsOf = (body: string) => ask(improvements, { body, private: undefined }, corpus);
const findingsOf = (body: string) => ask(findings, { body, private: undefined }, corpus);

const SHARED = 'The unit and its forces do not share what they know.';
const OF_THE_UNIT = 'The unit should keep better records.';
const OF_A_FORCE = 'Inspectors found that Saltmarsh Police does not answer banks in time.';
const REGIONAL = 'It also matters that the region plans for next year.';
const UNNAMED = [
  'answering victims within a week',
  'training for call handlers',
  'sharing lists of suspects',
];

const EASTFEN = { bodyId: 'eastfen-police', body: 'Eastfen Police' };

const texts = (reply: Awaited<ReturnType<typeof improvementsOf>>) => reply.evidence.map(({ text }) => text);

test('a force with findings of its own: its own, then those it shares', async () => {
  const reply = await improvementsOf('saltmarsh');
  expect(reply.outcome).toBe('answer');
  expect(texts(reply).slice(0, 6)).toEqual([...UNNAMED, OF_A_FORCE, SHARED, REGIONAL]);
});

test('a force without findings of its own: said so, and what is said of unit and forces together or of the region', async () => {
  const reply = await improvementsOf('eastfen');
  expect(reply.outcome).toBe('answer');
  expect(words(reply)).toContain(
    'The sources list nothing from the inspectorate for Eastfen Police alone to improve.',
  );
  expect(texts(reply)).toEqual([...UNNAMED, SHARED, REGIONAL]);
  expect(words(reply)).toContain('The sources hold 1 document');
});

test.each(['saltmarsh', 'northmoor', 'eastfen'])(
  'what is said of the unit alone is never given to %s',
  async (body) => {
    for (const reply of [await improvementsOf(body), await findingsOf(body)]) {
      expect(words(reply)).not.toContain(OF_THE_UNIT);
      expect(texts(reply)).not.toContain(OF_THE_UNIT);
    }
  },
);

test('the unit has its own findings and those it shares, none of a single force', async () => {
  const reply = await improvementsOf('rocu');
  expect(texts(reply)).toEqual([...UNNAMED, OF_THE_UNIT, SHARED, REGIONAL]);
});

test('findings that name no body are shown with that remark, and claimed of nobody', async () => {
  const reply = await improvementsOf('rocu');
  expect(words(reply)).toContain('The document names no single body');
  expect(words(reply)).toContain(
    'Said of the region, not of the Coast Regional Organised Crime Unit by name.',
  );
  for (const value of [...UNNAMED, REGIONAL]) expect(reply.claims).toContainEqual({ kind: 'finding', value });
});

test('a finding on several bodies is claimed of each', async () => {
  const reply = await improvementsOf('eastfen');
  const bodies = reply.claims.filter(({ value }) => value === SHARED).map(({ body }) => body);
  expect(bodies).toEqual(['coast-rocu', 'saltmarsh-police', 'northmoor-constabulary', 'eastfen-police']);
});

test('a list that is introduced with “included” is shown as not complete, with those words', async () => {
  expect(words(await improvementsOf('rocu'))).toContain(
    'Introduced with “Areas for improvement included:”: the list may not be complete.',
  );
});

test('each kind stands under its own heading; strengths only among all findings', async () => {
  const shown = words(await findingsOf('saltmarsh'));
  expect(shown.match(/^# .*$/gmu)).toEqual([
    '# Saltmarsh Police: findings',
    '# Areas for improvement',
    '# Criticism',
    '# Strengths',
  ]);
  expect(words(await improvementsOf('saltmarsh'))).not.toContain('Strengths');
});

test('both sides: the answer of the body, or that there is none', async () => {
  expect(words(await improvementsOf('saltmarsh'))).toContain('What the force said · A/DCC Kim Vale');
  expect(words(await improvementsOf('eastfen'))).toContain(
    'No statement from Eastfen Police in the sources.',
  );
});

test('a body of which nothing is said at all is none-found, with coverage', async () => {
  const reply = await improvementsOf('elmwood');
  expect(reply.outcome).toBe('none-found');
  expect(reply.claims).toEqual([]);
  expect(words(reply)).toContain('The sources hold 1 document');
});

test('a name for several bodies is asked back', async () => {
  const reply = await improvementsOf('coast');
  expect(reply.outcome).toBe('choose');
  expect(reply.actions.map(({ options }) => options['body'])).toEqual(['saltmarsh-police', 'coast-rocu']);
});

test('a sentence that holds a strength and a criticism is shown whole, and says so', async () => {
  const text = 'Title\n\nEastfen Police is quick, but its records are poor.';
  const finding = {
    kind: 'finding',
    by: 'inspectorate',
    scope: 'bodies',
    complete: true,
    leadIn: null,
  } as const;
  const mixed = documentOf(text, { inspection: 'coast-2031' }, [
    { ...finding, bodies: [EASTFEN], finding: 'strength', words: ['Eastfen Police is quick'] },
    { ...finding, bodies: [EASTFEN], finding: 'criticism', words: ['its records are poor'] },
  ]);
  const reply = await ask(
    improvements,
    { body: 'eastfen', private: undefined },
    new Corpus([mixed], INVENTED_REGISTER),
  );
  expect(words(reply)).toContain(
    '> Eastfen Police is quick, but its records are poor.\n-# The sentence also holds strengths.',
  );
  expect(reply.claims).toEqual([{ kind: 'finding', body: 'eastfen-police', value: 'its records are poor' }]);
  expect(reply.evidence[0]?.text).toBe('Eastfen Police is quick, but its records are poor.');
});

test('of a sentence that also says something of another body alone only the own words are shown', async () => {
  const text = 'Title\n\nEastfen Police is slow, and Saltmarsh Police is late.';
  const finding = {
    kind: 'finding',
    finding: 'criticism',
    by: 'inspectorate',
    scope: 'bodies',
    complete: true,
    leadIn: null,
  } as const;
  const two = documentOf(text, {}, [
    {
      ...finding,
      bodies: [EASTFEN],
      words: ['Eastfen Police is slow'],
    },
    {
      ...finding,
      bodies: [{ bodyId: 'saltmarsh-police', body: 'Saltmarsh Police' }],
      words: ['Saltmarsh Police is late'],
    },
  ]);
  const corpusOfTwo = new Corpus([two], INVENTED_REGISTER);
  const reply = await ask(improvements, { body: 'eastfen', private: undefined }, corpusOfTwo);
  expect(words(reply)).toContain('> […] Eastfen Police is slow […]');
  expect(words(reply)).not.toContain('Saltmarsh');
});

test('of a body on which nothing at all is found nothing is said of “alone”', async () => {
  const reply = await findingsOf('elmwood');
  expect(reply.outcome).toBe('none-found');
  expect(words(reply)).toContain('The sources hold no finding of the inspectorate on Elmwood Police.');
});

test('a region is no body: its unit and forces are offered, and nothing is said of grades', async () => {
  const reply = await improvementsOf('the coast region');
  expect(reply.outcome).toBe('choose');
  expect(words(reply)).not.toContain('grade');
  expect(words(reply)).toContain('not the Coast region as such');
});
