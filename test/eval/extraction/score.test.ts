import { describe, expect, it } from 'vitest';
import type {
  ExtractedFigure,
  ExtractedFinding,
  ExtractedGrade,
  ExtractedQuote,
  Extraction,
  Reason,
} from '../../../corpus/extract/extraction.ts';
import { f1, foldName, precision, recall } from './compare.ts';
import { type MarkedDocument, parseMarked } from './markup.ts';
import { report } from './report.ts';
import { scoreExtraction } from './score.ts';

const WHY: Reason = { rule: 'test-rule', confidence: 0.95, candidates: [] };

function marked(body: string): MarkedDocument & { name: string } {
  return {
    name: 'test',
    ...parseMarked(`style: test\nscored: quotes grades findings figures\n---\n${body}`),
  };
}

/** An extraction made of the answers themselves, changed by the test. */
function answersOf(document: MarkedDocument): Extraction {
  const quotes: ExtractedQuote[] = document.quotes.map((one) => {
    const name = one.speakers[0] ?? null;
    return { ...one, speaker: name === null ? null : { kind: 'description', name }, why: WHY };
  });
  const grades: ExtractedGrade[] = document.grades.map((one) => ({
    ...one,
    bodyId: null,
    topic: null,
    why: WHY,
  }));
  const findings: ExtractedFinding[] = document.findings.map((one) => ({
    ...one,
    bodies: one.bodies.map((body) => ({ body, bodyId: null })),
    scope: 'bodies',
    leadIn: null,
    why: WHY,
  }));
  const figures: ExtractedFigure[] = document.figures.map((one) => ({
    ...one,
    unit: null,
    hedges: [],
    claimant: null,
    period: null,
    why: WHY,
  }));
  return { quotes, reportedSpeech: [], grades, findings, figures, periods: [] };
}

const DOCUMENT = marked(
  [
    '“{q1 Ann Lee|We won,}” said Ann Lee. “{q1|Twice.}” It was “{f2 Bo Ray|close}”, Bo Ray said.',
    'Kent Police was graded {g Kent Police|good}, up from {g- Kent Police|adequate}.',
    '{crit Kent Police|The force lacked analysts, inspectors found.} It arrested {n 40|40 people}.',
  ].join('\n'),
);

function scoreOf(document: MarkedDocument & { name: string }, change: (all: Extraction) => Extraction) {
  return scoreExtraction([document], () => change(answersOf(document)));
}

describe('scoreExtraction', () => {
  it('gives one everywhere where the answers themselves are given', () => {
    const score = scoreOf(DOCUMENT, (all) => all);
    expect(Object.values(score.tallies).map(f1)).toEqual(Object.values(score.tallies).map(() => 1));
    expect(score.failures).toEqual([]);
  });

  it('counts nothing given as missed', () => {
    const score = scoreOf(DOCUMENT, (all) => ({ ...all, quotes: [], grades: [], findings: [], figures: [] }));
    expect(score.tallies['span and speaker']).toEqual({ right: 0, expected: 3, given: 0 });
    expect(score.failures.map((one) => one.type)).toEqual(Array.from({ length: 7 }, () => 'missed'));
  });

  it('lets a comma at the end differ, but not in the exact measure', () => {
    const score = scoreOf(DOCUMENT, (all) => ({
      ...all,
      quotes: all.quotes.map((one, index) => (index === 0 ? { ...one, end: one.end - 1 } : one)),
    }));
    expect(score.tallies['span and speaker']).toMatchObject({ right: 3 });
    expect(score.tallies['span and speaker, exact']).toMatchObject({ right: 2 });
  });

  it('tells a wrong speaker of a right span, with the rule that chose it', () => {
    const score = scoreOf(DOCUMENT, (all) => ({
      ...all,
      quotes: all.quotes.map((one, index) => (index === 2 ? { ...one, speaker: null } : one)),
    }));
    expect(score.tallies['quotation spans']).toMatchObject({ right: 3 });
    expect(score.tallies['span and speaker']).toMatchObject({ right: 2 });
    expect(score.failures).toMatchObject([
      { type: 'wrong', expected: 'Bo Ray', got: 'nobody', rule: 'test-rule', document: 'test' },
    ]);
  });

  it('counts a run that nobody expected against precision', () => {
    const score = scoreOf(DOCUMENT, (all) => ({
      ...all,
      quotes: [...all.quotes, { start: 0, end: 1, speaker: null, kind: 'full', group: 9, why: WHY }],
    }));
    expect(score.tallies['quotation spans']).toEqual({ right: 3, expected: 3, given: 4 });
  });

  it('takes a grade as earlier only where it is', () => {
    const score = scoreOf(DOCUMENT, (all) => ({
      ...all,
      grades: all.grades.map((one) => ({ ...one, earlier: false })),
    }));
    expect(score.tallies).toMatchObject({ grades: { right: 1, expected: 2, given: 2 } });
    expect(score.failures.map((one) => one.type)).toEqual(['wrong', 'missed']);
  });

  it('counts the same grade given twice as one right and one extra', () => {
    const score = scoreOf(DOCUMENT, (all) => ({
      ...all,
      grades: [...all.grades, ...all.grades.slice(0, 1)],
    }));
    expect(score.tallies).toMatchObject({ grades: { right: 2, expected: 2, given: 3 } });
  });

  it('finds a finding whose words are cut a little differently, and says so in the exact measure', () => {
    const score = scoreOf(DOCUMENT, (all) => ({
      ...all,
      findings: all.findings.map((one) => ({ ...one, end: one.end - 6 })),
    }));
    expect(score.tallies).toMatchObject({ findings: { right: 1 } });
    expect(score.tallies['findings, exact words']).toMatchObject({ right: 0 });
  });

  it('keeps the bodies of a finding and the value of a figure as measures of their own', () => {
    const score = scoreOf(DOCUMENT, (all) => ({
      ...all,
      findings: all.findings.map((one) => ({ ...one, bodies: [] })),
      figures: all.figures.map((one) => ({ ...one, value: 4 })),
    }));
    expect(score.tallies['bodies, of right findings']).toEqual({ right: 0, expected: 1, given: 1 });
    expect(score.tallies).toMatchObject({ figures: { right: 1 } });
    expect(score.tallies['value, of right figures']).toMatchObject({ right: 0 });
  });

  it('counts what is optional neither when it is given nor when it is left out', () => {
    const document = marked('“{q1 Ann Lee|Yes,}” said Ann Lee of “{f?2 Ann Lee|it}”.');
    const given = scoreOf(document, (all) => all);
    const left = scoreOf(document, (all) => ({ ...all, quotes: all.quotes.slice(0, 1) }));
    expect(given.tallies['quotation spans']).toEqual({ right: 1, expected: 1, given: 1 });
    expect(left.tallies['quotation spans']).toEqual(given.tallies['quotation spans']);
    expect(left.failures).toEqual([]);
  });

  it('puts each claim into the bucket of its confidence', () => {
    const score = scoreOf(DOCUMENT, (all) => ({
      ...all,
      quotes: all.quotes.map((one, index) =>
        index === 0 ? { ...one, speaker: null, why: { ...WHY, confidence: 0.5 } } : one,
      ),
    }));
    expect(score.calibration.quotes?.filter((row) => row.claims > 0)).toEqual([
      { from: 0.5, to: 0.6, claims: 1, right: 0 },
      { from: 0.9, to: 1, claims: 2, right: 2 },
    ]);
  });
});

describe('foldName', () => {
  it.each([
    ['The Mayor’s office', "mayor's office"],
    ['José  Núñez', 'jose nunez'],
    ['a spokesperson', 'Spokesperson'],
    ['Fire & Rescue', 'fire and rescue'],
    ['U.S. Coast Guard', 'US Coast Guard'],
  ])('takes %s and %s as the same', (a, b) => {
    expect(foldName(a)).toBe(foldName(b));
  });

  it('keeps names apart that differ', () => {
    expect(foldName('Ann Lee')).not.toBe(foldName('Anne Lee'));
  });
});

describe('precision, recall and F1', () => {
  it('are the shares of given, of expected, and their harmonic mean', () => {
    const tally = { right: 6, expected: 10, given: 8 };
    expect([precision(tally), recall(tally), f1(tally)]).toEqual([0.75, 0.6, 12 / 18]);
  });
});

describe('report', () => {
  it('shows measures, calibration and no more failures than asked for', () => {
    const score = scoreOf(DOCUMENT, (all) => ({ ...all, quotes: [], figures: [] }));
    const text = report(score, 1);
    expect(text).toContain('span and speaker');
    expect(text).toContain('4 failures, 1 shown');
    expect(text.match(/expected: /g)).toHaveLength(1);
    expect(report(score, 0)).not.toContain('We won');
  });
});
