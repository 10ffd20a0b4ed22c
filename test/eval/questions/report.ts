/** The scores of the questions, for a person. */
import type { QuestionScore } from './score.ts';

function percent(share: number | null): string {
  return share === null ? 'none' : `${(share * 100).toFixed(1)}%`;
}

/** The scores as lines, with at most so many failures. */
export function questionReport(score: QuestionScore, mostFailures: number): string {
  return [
    `${score.questions} questions, ${score.answerable} answerable, ${score.unanswerable} not`,
    `hit@1 ${percent(score.hitAt1)}, hit@3 ${percent(score.hitAt3)}, MRR ${score.meanReciprocalRank?.toFixed(3) ?? 'none'}`,
    `refusal recall ${percent(score.refusalRecall)}, precision ${percent(score.refusalPrecision)}; answerable refused ${percent(score.answerableRefused)}`,
    `wrong claims ${score.wrongClaims}`,
    ...score.failures.slice(0, mostFailures).map(({ question, what }) => `  ${question}\n    ${what}`),
  ].join('\n');
}
