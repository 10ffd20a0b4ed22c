import { describe, expect, it } from 'vitest';
import { EVERYDAY_CUES } from '../../../commands/ask/everyday-cues.ts';
import { CUES } from '../../../commands/ask/lexicon.ts';
import { isPadding } from '../../../commands/ask/padding.ts';
import { put, realCorpus } from '../../support/real.ts';

const corpus = realCorpus();

describe('everyday words', () => {
  it('are folded as words are read, and each is listed once for what it shows', () => {
    for (const [cue, phrases] of Object.entries(EVERYDAY_CUES)) {
      const list = phrases.split(', ');
      expect(list, cue).toEqual(list.map((phrase) => phrase.toLowerCase().replace(/[^a-z0-9 ]/gu, '')));
      expect(new Set(list).size, cue).toBe(list.length);
      expect(Object.keys(CUES)).toContain(cue);
    }
  });

  it.each([
    ['hows west mercia get on with it', 'grade'],
    ['rank the forces plz', 'grade'],
    ['did west mercia flunk the inspection', 'grade'],
    ['whats the inspectorates beef with 4p plans', 'passage'],
    ['has staffordshire put out a statement', 'quotation'],
  ])('%s', async (question, kind) => {
    const reply = await put(corpus, `/ask ${question}`);
    expect(reply.outcome).toBe('answer');
    expect(kind === 'passage' || reply.claims.some((claim) => claim.kind === kind)).toBe(true);
  });
});

it.each([
  ['can anybody define area for improvement for us', 'area for improvement'],
  ['explain LRO to someone new to this', 'LRO'],
  ['what do inspectors mean by a 4P plan?', '4P plan'],
])('a term is found by its place: %s', async (question, term) => {
  const reply = await put(corpus, `/ask ${question}`);
  expect(reply.outcome).toBe('answer');
  expect(reply.title.toLowerCase()).toContain(term.toLowerCase());
});

it('“which grade” of one body asks for that body’s alone', async () => {
  const reply = await put(corpus, '/ask which grade did the rocu get');
  expect(reply.claims.map(({ kind, body }) => [kind, body])).toEqual([['grade', 'rocuwm']]);
});

describe('padding', () => {
  it.each(['9am', '5pm', 'deadline', 'inspectorates'])('%s says nothing', (word) => {
    expect(isPadding(word)).toBe(true);
  });

  it.each(['helicopter', '484', 'former', 'mayor'])('%s says something', (word) => {
    expect(isPadding(word)).toBe(false);
  });

  it('keeps no answer back', async () => {
    const reply = await put(corpus, '/ask need staffordshires full reaction please, deadline 5pm');
    expect(reply.outcome).toBe('answer');
    expect(reply.evidence[0]?.text).toContain('Staffordshire');
  });

  it('hides nobody whom the sources do not know', async () => {
    const reply = await put(corpus, '/ask what did the former chief constable of west mercia say');
    expect(reply.outcome).not.toBe('answer');
  });
});
