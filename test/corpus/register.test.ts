import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadRegister } from '../../corpus/register.ts';
import { corpusRoot } from '../../corpus/root.ts';
import { runCorpus, temporaryCorpus, textFile } from '../support/temporary-corpus.ts';

/** Changes the inspections of a register by a replacement of words that must be there. */
function changed(words: string, by: string): ReturnType<typeof loadRegister> {
  const root = temporaryCorpus();
  const path = join(root, 'register', 'inspections.json');
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(words);
  writeFileSync(path, before.replace(words, by));
  return loadRegister(root);
}

describe('the committed register', () => {
  const register = loadRegister(corpusRoot());
  if (!register.ok) throw new Error(JSON.stringify(register.faults));
  const { inspections, organisations } = register.value;

  test('knows ten regions, nine units and 43 territorial forces, each body in one inspection', () => {
    const bodies = inspections.flatMap(({ grades, missing }) => [
      ...grades.map(({ organisation }) => organisation),
      ...missing,
    ]);
    const territorial = [...organisations.values()].filter((one) => one.territorial);
    const units = [...organisations.values()].filter(({ kind }) => kind === 'rocu');
    expect([inspections.length, units.length, territorial.length]).toEqual([10, 9, 43]);
    expect(new Set(bodies).size).toBe(bodies.length);
    expect(new Set(bodies)).toEqual(
      new Set([...units, ...territorial].map(({ id }) => id).concat('british-transport-police')),
    );
  });

  test('has the counts of its source: 31 grades of forces and 8 of units', () => {
    const grades = inspections.flatMap((inspection) => inspection.grades);
    const ofUnits = grades.filter(({ organisation }) => organisations.get(organisation)?.kind === 'rocu');
    expect([grades.length, ofUnits.length]).toEqual([39, 8]);
  });
});

describe('faults are told with file and field', () => {
  test.each([
    [
      '"organisation": "merseyside-police"',
      '"organisation": "narnia-police"',
      'names the unknown organisation',
    ],
    ['"organisation": "merseyside-police"', '"organisation": "cumbria-constabulary"', 'more than one grade'],
    ['"missing": ["derbyshire-constabulary", ', '"missing": ["emsou", ', 'is listed as missing'],
    ['"id": "soc-eastern-2023"', '"id": "soc-london-2023"', 'stands twice'],
    ['"published": "2023-11-10"', '"published": "10 November 2023"', 'date'],
    ['"grade": "outstanding"', '"grade": "excellent"', 'Invalid option'],
    ['"version": 1', '"version": 2', '1'],
    ['"region": "Eastern"', '"region": "Narnia"', 'no organisation lies in the region "Narnia"'],
    ['"published": "2023-11-10"', '"published": "2033-11-10"', 'after 2026-11-22, when the pages were read'],
    ['"missing": ["derbyshire-constabulary", ', '"missing": [', '"derbyshire-constabulary" has no grade'],
    ['"id": "soc-eastern-2023"', '"id": ""', 'must be lower-case letters'],
  ])('%s -> %s', (words, by, problem) => {
    const register = changed(words, by);
    expect(register.ok).toBe(false);
    const faults = register.ok ? [] : register.faults;
    expect(faults[0]?.file).toBe('register/inspections.json');
    expect(faults.map((fault) => fault.problem).join()).toContain(problem);
  });
});

describe('faults of the organisations', () => {
  /** Changes one organisation of the register. */
  function faultsWith(id: string, change: Readonly<Record<string, unknown>>): string[] {
    const root = temporaryCorpus();
    const path = join(root, 'register', 'organisations.json');
    const file = z
      .looseObject({ organisations: z.array(z.looseObject({ id: z.string() })) })
      .parse(JSON.parse(readFileSync(path, 'utf8')));
    const organisations = file.organisations.map((one) => (one.id === id ? { ...one, ...change } : one));
    writeFileSync(path, JSON.stringify({ ...file, organisations }));
    const register = loadRegister(root);
    return register.ok ? [] : register.faults.map(({ field, problem }) => `${field}: ${problem}`);
  }

  test.each([
    [
      'a force of another unit than has it',
      'kent-police',
      { rocu: 'swrocu' },
      'kent-police.rocu: "swrocu" does not',
    ],
    ['a unit without its forces', 'ersou', { members: [] }, 'kent-police.rocu: "ersou" does not'],
    [
      'an alias that another has',
      'kent-police',
      { aliases: ['Merseyside Police'] },
      'is not listed as ambiguous',
    ],
    ['an empty alias', 'kent-police', { aliases: [' '] }, 'must not be empty'],
  ])('%s', (_name, id, change, expected) => {
    expect(faultsWith(id, {})).toEqual([]);
    expect(faultsWith(id, change).join('\n')).toContain(expected);
  });
});

test('a document whose other print was removed is a warning of check, and no fault', async () => {
  const root = temporaryCorpus();
  const release =
    'Kent Police has been graded as ‘good’ by HMICFRS for its response to serious and organised crime.';
  const text = (title: string, end: string) =>
    `${title}\n\nMay 3, 2023\nBy Ann Lee\n\n${release}\n\n${end}\n\nCopyright © 2023 Trade Weekly\n`;
  const add = (name: string, words: string) =>
    runCorpus(root, ['add', textFile(root, words, `${name}.txt`), '--id', name]);
  expect((await add('first', text('Inspectors grade Kent', 'More on Monday.'))).code).toBe(0);
  expect((await add('second', text('Kent is graded', 'More next week.'))).code).toBe(0);
  expect((await runCorpus(root, ['remove', 'first', '--yes'])).code).toBe(0);
  const { code, error } = await runCorpus(root, ['check']);
  expect(code).toBe(0);
  expect(error).toContain('names the document "first", which is gone');
});
