import { describe, expect, test } from 'vitest';
import { makeClaims } from '../../corpus/claims.ts';
import type { ExtractedGrade, ExtractedQuote, Extraction } from '../../corpus/extract/extraction.ts';
import type { Speaker } from '../../corpus/model.ts';
import { compareClaims, renewRecord } from '../../corpus/record.ts';
import { loadRegister } from '../../corpus/register.ts';
import { corpusRoot } from '../../corpus/root.ts';

const loaded = loadRegister(corpusRoot());
if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
const register = loaded.value;

const TEXT =
  'Kent Police was graded good. "We are glad," said the force. "More is to come." Kent Police was graded good.';
const why = { rule: 'r', confidence: 0.9, candidates: [] };
const force: Speaker = { kind: 'organisation', id: 'kent-police', name: 'Kent Police' };
const EMPTY: Extraction = {
  quotes: [],
  reportedSpeech: [],
  grades: [],
  findings: [],
  figures: [],
  periods: [],
};

const at = (words: string, from = 0): { start: number; end: number } => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const grade = (span: { start: number; end: number }): ExtractedGrade => ({
  ...{
    ...span,
    body: 'Kent Police',
    bodyId: 'kent-police',
    grade: 'good',
    topic: null,
    earlier: false,
    also: [],
    why,
  },
});
const quote = (words: string, group: number): ExtractedQuote => ({
  ...at(words),
  speaker: force,
  kind: 'full',
  group,
  why,
});
const make = (extraction: Partial<Extraction>, id = 'doc', text = TEXT) =>
  makeClaims(id, text, { ...EMPTY, ...extraction }, register);

describe('claim ids', () => {
  test('are eight base32 characters that depend on document and words, not on the place in the list', () => {
    const [first] = make({ grades: [grade(at('good'))] });
    const alone = make({ grades: [grade(at('good'))], quotes: [quote('We are glad,', 0)] }).find(
      ({ kind }) => kind === 'grade',
    );
    expect(first?.id).toMatch(/^[a-z2-7]{8}$/u);
    expect(alone?.id).toBe(first?.id);
    expect(make({ grades: [grade(at('good'))] }, 'other')[0]?.id).not.toBe(first?.id);
  });

  test('do not change when the same words move', () => {
    const [before] = make({ grades: [grade(at('good'))] });
    const [after] = make({ grades: [grade({ start: 13, end: 17 })] }, 'doc', 'Kent Police: good.');
    expect(after?.id).toBe(before?.id);
  });

  test('tell equal claims apart', () => {
    const ids = make({ grades: [grade(at('good')), grade(at('good', 40))] }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
});

test('the runs of one group are one quotation, and the body that speaks gets its statement', () => {
  const claims = make({ quotes: [quote('We are glad,', 0), quote('More is to come.', 0)] });
  expect(claims.map(({ kind, spans }) => [kind, spans.length])).toEqual([
    ['quotation', 2],
    ['statement', 2],
  ]);
});

test('an organisation that inspects has no statement', () => {
  const inspectorate: Speaker = { kind: 'organisation', id: 'hmicfrs', name: 'HMICFRS' };
  const claims = make({ quotes: [{ ...quote('We are glad,', 0), speaker: inspectorate }] });
  expect(claims.map(({ kind }) => kind)).toEqual(['quotation']);
});

test('claims that disappear are retired with their words and the date; one that comes back is not', () => {
  const before = make({ grades: [grade(at('good'))] });
  const record = {
    ...{
      version: 1,
      id: 'doc',
      kind: 'article',
      title: 'T',
      outlet: 'O',
      author: null,
      published: '2024-01-01',
    },
    ...{
      url: null,
      added: '2024-01-01',
      inspection: null,
      source: { file: 'source.txt', sha256: 'a'.repeat(64) },
    },
    ...{ claims: before, review: [], retired: [] },
  } as const satisfies Parameters<typeof renewRecord>[0];
  const gone = renewRecord(record, TEXT, [], '2026-03-01');
  expect(gone.retired).toEqual([{ claim: before[0], texts: ['good'], retired: '2026-03-01' }]);
  expect(renewRecord(gone, TEXT, before, '2026-03-02').retired).toEqual([]);
});

test('compareClaims tells new, gone and changed claims', () => {
  const [claim] = make({ grades: [grade(at('good'))] });
  if (claim === undefined) throw new Error('no claim');
  const other = { ...claim, id: 'zzzzzzzz' };
  const surer = { ...claim, confidence: 1 };
  expect(compareClaims([claim], [claim])).toEqual({ added: [], removed: [], changed: [] });
  expect(compareClaims([claim], [other])).toEqual({ added: [other], removed: [claim], changed: [] });
  expect(compareClaims([claim], [surer])).toEqual({ added: [], removed: [], changed: [surer] });
});
