import { expect, test } from 'vitest';
import { Corpus } from '../../corpus/corpus.ts';
import { slice } from '../../corpus/passages.ts';
import { documentOf } from '../support/documents.ts';
import { INVENTED_REGISTER, inventedCorpus } from '../support/invented.ts';

const corpus = inventedCorpus();
const GRADE = { kind: 'grade', body: 'Eastfen Police', bodyId: 'eastfen-police', topic: null } as const;

/** Three reports on one body: of an old inspection, of the newest, and a later one of the same with another grade. */
function threeReports(): Corpus {
  const old = documentOf(
    'Eastfen Police is adequate.',
    { id: 'old', published: '2030-01-01' },
    [{ ...GRADE, grade: 'adequate', earlier: false, words: ['adequate'] }],
    100,
  );
  const newest = documentOf(
    'Eastfen Police is good. In 2020 it was inadequate.',
    { id: 'new', published: '2031-02-03', inspection: 'coast-2031' },
    [
      { ...GRADE, grade: 'inadequate', earlier: true, words: ['inadequate'] },
      { ...GRADE, grade: 'good', earlier: false, words: ['good'] },
    ],
    200,
  );
  return new Corpus([old, newest], INVENTED_REGISTER);
}

test('documents stand newest first, in whatever order they come', () => {
  expect(threeReports().documents.map(({ record }) => record.id)).toEqual(['new', 'old']);
});

test('grades: the newest inspection first, grades of previous inspections last', () => {
  const grades = threeReports().grades('eastfen-police');
  expect(grades.map(({ claim }) => claim.grade)).toEqual(['good', 'adequate', 'inadequate']);
});

test('inspections: those that documents report, the newest first; none from the register alone', () => {
  expect(threeReports().inspections.map(({ facts, documents }) => [facts?.id, documents.length])).toEqual([
    ['coast-2031', 1],
    [undefined, 1],
  ]);
  expect(new Corpus([], INVENTED_REGISTER).inspections).toEqual([]);
});

test('the bodies of an inspection stand in the order of the document', () => {
  expect(corpus.inspections[0]?.bodies).toEqual([
    'coast-rocu',
    'saltmarsh-police',
    'northmoor-constabulary',
    'eastfen-police',
  ]);
});

test.each([
  ['saltmarsh-police', ['alone', 'together', 'region', 'unnamed', 'unnamed', 'unnamed', 'alone']],
  ['coast-rocu', ['alone', 'together', 'region', 'unnamed', 'unnamed', 'unnamed']],
  ['eastfen-police', ['together', 'region', 'unnamed', 'unnamed', 'unnamed']],
  ['elmwood-police', []],
])('how findings are related to %s', (body, relations) => {
  expect(corpus.findings(body).map(({ relation }) => relation)).toEqual(relations);
});

test('speakers: everybody who is quoted, whole quotations before a few words', () => {
  expect(corpus.speakers.map(({ id, quotations }) => [id, quotations.length])).toEqual([
    ['lee-marsh', 1],
    ['kim-vale', 2],
    ['northmoor-constabulary', 1],
  ]);
});

test('the parts of a statement are its runs and sentences, with what they are', () => {
  const [statement] = corpus.statements('saltmarsh-police');
  if (statement === undefined) throw new Error('no statement');
  const parts = corpus.statementParts(statement);
  expect(parts.map(({ claim }) => claim.kind)).toEqual([
    'quotation',
    'quotation',
    'quotation',
    'reported-speech',
  ]);
  expect(parts.map(({ span }) => slice(statement.document, span))[1]).toBe(
    'Since March we have closed about 30 cases,',
  );
});

test('figures of a body are those that it or its officials give', () => {
  expect(corpus.figures('saltmarsh-police').map(({ claim }) => claim.value)).toEqual([30, 2_000_000]);
  expect(corpus.figures('coast-rocu')).toEqual([]);
  expect(corpus.figures()).toHaveLength(2);
});

test('coverage', () => {
  expect(corpus.coverage).toEqual({
    documents: 1,
    sources: 1,
    upTo: '2031-02-03',
    outlets: ['The Invented Gazette'],
  });
  expect(new Corpus([], INVENTED_REGISTER).coverage.upTo).toBeUndefined();
});
