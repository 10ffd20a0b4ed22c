/** The five grades wherever their words stand; whether they are meant as grades is for the rules to say. */
import type { Grade, Span } from '../model.ts';
import { allMatches } from '../text/matches.ts';

/** A grade's words in the text, without quotation marks around them. */
export interface GradeWord extends Span {
  readonly grade: Grade;
}

const QUOTE = '["“”‘’\']?';
const GRADE_WORD = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?<single>outstanding|inadequate|adequate|good)|requir(?:es?|ed|ing)${QUOTE}[\s-]+${QUOTE}improvement)(?![\p{L}\p{N}])(?!-\p{L})`,
  'gu',
);

/** Quick to tell: what every grade has in it. */
const MAY_BE_GRADE = /outstanding|adequate|good|requir/;

/**
 * Finds the words of grades in words in lower case: "requiring improvement" and "‘require’ improvement" count as that grade.
 *
 * @param start where the words begin in the text
 */
export function gradeWords(words: string, start: number): GradeWord[] {
  if (!MAY_BE_GRADE.test(words)) return [];
  return allMatches(GRADE_WORD, words).map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
    grade: gradeOf(match.groups?.['single']),
  }));
}

function gradeOf(single: string | undefined): Grade {
  switch (single) {
    case 'outstanding':
      return 'outstanding';
    case 'good':
      return 'good';
    case 'adequate':
      return 'adequate';
    case 'inadequate':
      return 'inadequate';
    default:
      return 'requires improvement';
  }
}
