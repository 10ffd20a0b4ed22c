/** Grades: which body got which, and whether today's or an earlier inspection's. */
import type { ExtractedGrade } from '../../../corpus/extract/extraction.ts';
import { type Comparison, type Failure, foldName, inContext, type Judged, overlaps } from './compare.ts';
import type { NamedDocument } from './documents.ts';
import type { ExpectedGrade } from './markup.ts';

/** Compares grades by body, grade and `earlier`; each expected one is found once. */
export function scoreGrades(document: NamedDocument, given: readonly ExtractedGrade[]): Comparison {
  const { text, name } = document;
  const left = [...document.grades];
  const failures: Failure[] = [];
  const judged: Judged[] = [];
  let right = 0;
  let placed = 0;
  let counted = 0;
  for (const grade of given) {
    const at = left.findIndex((one) => describe(one) === describe(grade));
    const expected = left[at];
    if (expected !== undefined) left.splice(at, 1);
    if (expected?.optional === true) continue;
    counted += 1;
    judged.push({ kind: 'grades', confidence: grade.why.confidence, right: expected !== undefined });
    if (expected === undefined) {
      const here = document.grades.filter((one) => overlaps(one, grade));
      failures.push({
        document: name,
        kind: 'grades',
        type: here.length === 0 ? 'extra' : 'wrong',
        words: inContext(text, grade),
        expected: here.length === 0 ? 'no grade here' : here.map(describe).join(' / '),
        got: describe(grade),
        rule: grade.why.rule,
      });
      continue;
    }
    right += 1;
    if ([expected, ...expected.also].some((place) => overlaps(place, grade))) placed += 1;
  }
  for (const missed of left.filter((one) => !one.optional)) {
    failures.push({
      document: name,
      kind: 'grades',
      type: 'missed',
      words: inContext(text, missed),
      expected: describe(missed),
      got: 'nothing',
      rule: null,
    });
  }
  const expected = document.grades.filter((one) => !one.optional).length;
  return {
    tallies: {
      grades: { right, expected, given: counted },
      'grade at a marked place, of right ones': { right: placed, expected: right, given: right },
    },
    failures,
    judged,
  };
}

function describe(grade: ExpectedGrade | ExtractedGrade): string {
  return `${foldName(grade.body)}: ${grade.grade}${grade.earlier ? ' (earlier)' : ''}`;
}
