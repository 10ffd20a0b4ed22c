import { describe, expect, test } from 'vitest';
import { grades } from '../../commands/grades.ts';
import { Corpus } from '../../corpus/corpus.ts';
import type { Inspection } from '../../corpus/register.ts';
import { INVENTED_REGISTER, inventedCorpus } from '../support/invented.ts';
import { ask, words } from '../support/replies.ts';

const AT_HAND = { region: undefined, private: undefined };

test('the unit first and apart, then the forces in the order of the document', async () => {
  const reply = await ask(grades, AT_HAND, inventedCorpus());
  expect(reply.outcome).toBe('answer');
  expect(reply.claims).toEqual([
    { kind: 'grade', body: 'coast-rocu', value: 'good' },
    { kind: 'grade', body: 'saltmarsh-police', value: 'inadequate' },
    { kind: 'grade', body: 'northmoor-constabulary', value: 'outstanding' },
    { kind: 'grade', body: 'eastfen-police', value: 'good' },
  ]);
  const shown = words(reply);
  expect(shown.indexOf('# The regional unit')).toBeLessThan(shown.indexOf('# The forces'));
  expect(shown).toContain('- Northmoor Constabulary: outstanding');
});

test('with topic, scale, and that the region has no grade', async () => {
  const shown = words(await ask(grades, AT_HAND, inventedCorpus()));
  expect(shown).toContain('response to fraud · HMICFRS inspection');
  expect(shown).toContain(
    'The scale, best first: outstanding, good, adequate, requires improvement, inadequate.',
  );
  expect(shown).toContain('The Coast region itself has no grade');
});

test('each sentence that holds grades is shown and proved once', async () => {
  const reply = await ask(grades, AT_HAND, inventedCorpus());
  expect(reply.evidence).toHaveLength(2);
});

test('without documents there are no grades, and that is said', async () => {
  const reply = await ask(grades, AT_HAND, new Corpus([], INVENTED_REGISTER));
  expect(reply.outcome).toBe('none-found');
  expect(words(reply)).toContain('The sources hold no document yet.');
});

/** The invented corpus; the register knows of the other region too, and of one grade that no document has. */
function withRegister(): Corpus {
  const graded = (organisation: string, grade: Inspection['grades'][number]['grade']) => ({
    organisation,
    grade,
    seenAt: `https://news.example/${organisation}`,
    seenPageDate: null,
    alsoSeenAt: [],
  });
  const inspections = INVENTED_REGISTER.inspections.map((one): Inspection => {
    if (one.id === 'forest-2030') {
      return {
        ...one,
        grades: [graded('elmwood-police', 'good')],
        missing: [],
        gaps: [{ what: 'the unit' }],
      };
    }
    return { ...one, grades: [graded('eastfen-police', 'adequate')] };
  });
  return new Corpus(inventedCorpus().documents, { ...INVENTED_REGISTER, inspections });
}

const ofRegion = (region: string) => ask(grades, { region, private: undefined }, withRegister());

test.each(['forest', 'Forest', 'Forest region', 'elmwood', 'Elmwood Police'])(
  'region:%s is answered by the register, and what it lacks is said',
  async (typed) => {
    const reply = await ofRegion(typed);
    expect(reply.claims).toEqual([{ kind: 'grade', body: 'elmwood-police', value: 'good' }]);
    expect(reply.evidence).toMatchObject([{ kind: 'register', url: 'https://news.example/elmwood-police' }]);
    const shown = words(reply);
    expect(shown).toContain('From the register, not from a document; pages read 4 February 2031.');
    expect(shown).toContain('The register lacks: the unit');
    expect(shown).toContain('The Forest region itself has no grade');
  },
);

test.each(['coast', 'rocu', 'saltmarsh'])(
  'region:%s: passages first, what differs after them',
  async (typed) => {
    const reply = await ofRegion(typed);
    expect(reply.claims).toHaveLength(5);
    expect(reply.claims.at(-1)).toEqual({ kind: 'grade', body: 'eastfen-police', value: 'adequate' });
    expect(reply.evidence.map(({ kind }) => kind)).toEqual(['passage', 'passage', 'register']);
    expect(words(reply)).toContain('# The register adds or differs');
  },
);

test.each(['all', 'ALL', 'England & Wales'])(
  'region:%s: one grade for every body, the passage first',
  async (typed) => {
    const reply = await ofRegion(typed);
    const values = Object.fromEntries(reply.claims.map(({ body, value }) => [body, value]));
    expect(values).toEqual({
      'coast-rocu': 'good',
      'saltmarsh-police': 'inadequate',
      'northmoor-constabulary': 'outstanding',
      'eastfen-police': 'good',
      'elmwood-police': 'good',
    });
    const shown = words(reply);
    expect(shown).toContain('- good: 2 forces, 1 regional unit');
    expect(shown).toContain('2 forces: Eastfen Police (2031), Elmwood Police (2030)');
    expect(shown).toContain('From documents: 4. From the register, not from a document: 1');
    expect(shown).toContain('- Forest: the unit');
  },
);

test('an unknown region is asked back with all there are', async () => {
  const reply = await ofRegion('Narnia');
  expect(reply).toMatchObject({ outcome: 'choose', claims: [] });
  expect(reply.menu?.choices.map(({ label }) => label)).toEqual(['Coast', 'Forest']);
});

test('a region of which no grade is known is said to be so', async () => {
  const corpus = inventedCorpus();
  const reply = await ask(grades, { region: 'forest', private: undefined }, corpus);
  expect(reply).toMatchObject({ outcome: 'none-found', claims: [] });
  expect(words(reply)).toContain('Grade not seen: Elmwood Police.');
});

test('suggestions: the country first, then the regions', () => {
  const choices = grades.complete?.('region', '', withRegister(), {}) ?? [];
  expect(choices.map(({ value }) => value)).toEqual(['all', 'coast', 'forest']);
});

describe('an inspection whose date is not known', () => {
  const undated = (): Corpus => {
    const corpus = withRegister();
    const inspections = corpus.register.inspections.map((one) =>
      one.id === 'forest-2030'
        ? {
            ...one,
            published: null,
            grades: one.grades.map((entry) => ({ ...entry, seenPageDate: '2029-01-05' })),
          }
        : one,
    );
    return new Corpus(inventedCorpus().documents, { ...corpus.register, inspections });
  };

  test('its region says how old the page is', async () => {
    const reply = await ask(grades, { region: 'forest', private: undefined }, undated());
    expect(words(reply)).toMatch(/The newest source on this is .* old/u);
  });

  test('the country says that a date is not known', async () => {
    const reply = await ask(grades, { region: 'all', private: undefined }, undated());
    expect(words(reply)).toContain('The date of 1 inspection is not known.');
  });
});
