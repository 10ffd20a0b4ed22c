/** What the register adds to `/grade`, by invented facts: where no document speaks, where both do, and where they differ. */
import { expect, test } from 'vitest';
import { grade } from '../../commands/grade.ts';
import { Corpus } from '../../corpus/corpus.ts';
import type { Grade } from '../../corpus/model.ts';
import type { Inspection, Register } from '../../corpus/register.ts';
import { INVENTED_REGISTER, inventedCorpus } from '../support/invented.ts';
import { ask, words } from '../support/replies.ts';

function entry(organisation: string, value: Grade): Inspection['grades'][number] {
  return {
    organisation,
    grade: value,
    seenAt: `https://news.example/${organisation}`,
    seenPageDate: '2030-05',
    alsoSeenAt: [],
  };
}

/** The invented corpus, with grades in an inspection of the register. */
function corpusWith(
  inspection: string,
  entries: Inspection['grades'],
  more: Partial<Inspection> = {},
  register: Partial<Register> = {},
): Corpus {
  const inspections = INVENTED_REGISTER.inspections.map((one) =>
    one.id === inspection ? { ...one, grades: entries, missing: [], ...more } : one,
  );
  return new Corpus(inventedCorpus().documents, { ...INVENTED_REGISTER, inspections, ...register });
}

const gradeOf = (body: string, corpus: Corpus) => ask(grade, { body, private: undefined }, corpus);

test('where no document speaks, the register does, with page, dates and age', async () => {
  const reply = await gradeOf('elmwood', corpusWith('forest-2030', [entry('elmwood-police', 'good')]));
  expect(reply.outcome).toBe('answer');
  expect(reply.claims).toEqual([{ kind: 'grade', body: 'elmwood-police', value: 'good' }]);
  expect(reply.evidence).toEqual([
    {
      kind: 'register',
      entry: 'forest-2030/elmwood-police',
      url: 'https://news.example/elmwood-police',
      seen: '2031-02-04',
      text: 'Elmwood Police: good (fraud; HMICFRS inspection, Forest, published 6 May 2030)',
    },
  ]);
  const shown = words(reply);
  expect(shown).toContain(
    '-# From the register, not from a document · a page of May 2030 that says so, read 4 February 2031',
  );
  expect(shown).toContain('The newest source on this is 9 months old');
  expect(shown).toContain('No statement from Elmwood Police in the sources.');
});

test('what a document says is not said again by the register where both agree', async () => {
  const corpus = corpusWith('coast-2031', [entry('saltmarsh-police', 'inadequate')]);
  const reply = await gradeOf('saltmarsh', corpus);
  expect(reply.claims).toHaveLength(1);
  expect(words(reply)).not.toContain('From the register');
});

test('where both differ, both are shown, the passage first', async () => {
  const reply = await gradeOf('saltmarsh', corpusWith('coast-2031', [entry('saltmarsh-police', 'good')]));
  expect(reply.claims.map(({ value }) => value)).toEqual(['inadequate', 'good']);
  expect(reply.evidence.map(({ kind }) => kind)).toEqual(['passage', 'passage', 'register']);
  const shown = words(reply);
  expect(shown.indexOf('Grade: inadequate')).toBeLessThan(shown.indexOf('# The register differs'));
  expect(shown.indexOf('# The register differs')).toBeLessThan(shown.indexOf('Grade: good'));
});

test('an inspection that no document reports is told apart from the one at hand', async () => {
  const reply = await gradeOf('saltmarsh', corpusWith('forest-2030', [entry('saltmarsh-police', 'good')]));
  expect(reply.claims.map(({ value }) => value)).toEqual(['inadequate', 'good']);
  expect(words(reply)).toContain('# In the register');
});

test('an unknown date, a former name and a remark are said', async () => {
  const corpus = corpusWith(
    'forest-2030',
    [{ ...entry('elmwood-police', 'good'), nameThen: 'Elm Police', note: 'single source' }],
    { published: null, title: null, url: null },
  );
  const shown = words(await gradeOf('elmwood', corpus));
  expect(shown).toContain('an inspection of the Forest region, whose report was not seen');
  expect(shown).toContain('the date of its publication is not known');
  expect(shown).toContain('Elm Police');
  expect(shown).toContain('single source');
});

test('another scheme is history: shown, but no grade is asserted from it', async () => {
  const corpus = corpusWith(
    'forest-2030',
    [],
    {},
    {
      earlierGrades: [
        {
          organisation: 'elmwood-police',
          published: '2021',
          scheme: 'Old scheme',
          grade: 'good',
          topic: 'fraud',
          seenAt: 'https://old.example/',
        },
      ],
    },
  );
  const reply = await gradeOf('elmwood', corpus);
  expect(reply).toMatchObject({ outcome: 'none-found', claims: [] });
  expect(words(reply)).toContain('- good · fraud · Old scheme, 2021');
  expect(words(reply)).toContain('can’t be compared');
});

test('“rocu” stays with the inspection that a document reports', async () => {
  const reply = await gradeOf('rocu', corpusWith('forest-2030', [entry('elmwood-police', 'good')]));
  expect(reply.claims).toEqual([{ kind: 'grade', body: 'coast-rocu', value: 'good' }]);
});
