/** Questions as people type them, with what a right answer to each must hold. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../../../commands/command.ts';

/**
 * `development`: on the committed documents. `invented`: on the invented document, so that nothing is made for one article.
 * `held-out`: on the committed documents, kept aside until the end.
 */
export type QuestionPart = 'development' | 'invented' | 'held-out';

/** A question with its key. */
export interface Question {
  readonly text: string;
  /** The outcomes that are right. */
  readonly outcomes: readonly Reply['outcome'][];
  /** The first evidence must hold one of these words; empty where it may be anything, or nothing. */
  readonly words: readonly string[];
  /** Ids of the bodies and speakers that the answer may make claims about; null where it may be anyone. */
  readonly about: ReadonlySet<string> | null;
}

const OUTCOMES: readonly Reply['outcome'][] = ['answer', 'none-found', 'choose', 'refused', 'invalid'];

/**
 * Reads the questions of a file: one a line, `question | outcomes | words / words | ids`, `*` for anything. Lines that begin
 * with "#" are remarks.
 *
 * @throws Error with the number of a line that is written otherwise; never with its words
 */
export function parseQuestions(text: string): Question[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const [question, outcomes, words, about, ...rest] = line.split('|').map((part) => part.trim());
    const named = (outcomes ?? '').split(/\s+/u);
    const allowed = OUTCOMES.filter((outcome) => named.includes(outcome));
    if (question === undefined || words === undefined || about === undefined || rest.length > 0)
      throw new Error(`line ${index + 1} does not have four parts`);
    if (allowed.length !== named.length)
      throw new Error(`line ${index + 1} has an outcome that there is not`);
    return [
      {
        text: question,
        outcomes: allowed,
        words: words === '*' ? [] : words.split(' / '),
        about: about.split(/\s+/u).includes('*') ? null : new Set(about.split(/\s+/u)),
      },
    ];
  });
}

/** The questions of a part. */
export function loadQuestions(part: QuestionPart): Question[] {
  return parseQuestions(readFileSync(join(import.meta.dirname, `${part}.txt`), 'utf8'));
}
