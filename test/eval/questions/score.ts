/** Scores answers to questions: is the right passage first, is what is not there refused, is nothing claimed wrongly. */
import type { AssertedClaim, Reply } from '../../../commands/command.ts';
import type { Corpus } from '../../../corpus/corpus.ts';
import { speakerId } from '../../../corpus/speaker.ts';
import type { Question } from './questions.ts';

/** What went wrong with a question. */
export interface Failure {
  readonly question: string;
  readonly what: string;
}

/** How the answers did. Shares are from 0 to 1; null where there was nothing to count. */
export interface QuestionScore {
  readonly questions: number;
  /** Questions that must be answered. */
  readonly answerable: number;
  readonly hitAt1: number | null;
  readonly hitAt3: number | null;
  /** Mean of 1/rank of the first right passage. */
  readonly meanReciprocalRank: number | null;
  /** Questions that must not be answered. */
  readonly unanswerable: number;
  readonly refusalRecall: number | null;
  /** Of all that was refused, the share that might be. */
  readonly refusalPrecision: number | null;
  readonly answerableRefused: number | null;
  readonly wrongClaims: number;
  readonly failures: readonly Failure[];
}

/** Asks a question. */
export type Ask = (question: string) => Promise<Reply>;

/** Asks every question and scores what comes back. */
export async function scoreQuestions(
  questions: readonly Question[],
  ask: Ask,
  corpus: Corpus,
): Promise<QuestionScore> {
  const failures: Failure[] = [];
  const count = {
    answerable: 0,
    at1: 0,
    at3: 0,
    unanswerable: 0,
    recalled: 0,
    refusals: 0,
    right: 0,
    lost: 0,
  };
  let reciprocal = 0;
  let wrongClaims = 0;
  for (const question of questions) {
    const reply = await ask(question.text);
    const fail = (what: string): void => {
      failures.push({ question: question.text, what });
    };
    const allowed = question.outcomes.includes(reply.outcome);
    const isRefusal = reply.outcome === 'none-found' || reply.outcome === 'refused';
    if (!allowed) fail(`${reply.outcome}, not ${question.outcomes.join(' or ')}${firstWords(reply)}`);
    if (isRefusal) {
      count.refusals += 1;
      if (allowed) count.right += 1;
    }
    const mustAnswer = question.outcomes.every((outcome) => outcome === 'answer');
    if (mustAnswer) {
      count.answerable += 1;
      if (isRefusal) count.lost += 1;
      const rank = allowed ? rankOf(question, reply) : null;
      if (rank === 1) count.at1 += 1;
      if (rank !== null && rank <= 3) count.at3 += 1;
      if (rank !== null) reciprocal += 1 / rank;
      if (allowed && rank !== 1) fail(`the right passage is at ${rank ?? 'no place'}${firstWords(reply)}`);
    }
    if (!question.outcomes.includes('answer')) {
      count.unanswerable += 1;
      if (allowed) count.recalled += 1;
    }
    for (const claim of reply.claims) {
      const wrong = wrongClaim(question, claim, corpus);
      if (wrong === undefined) continue;
      wrongClaims += 1;
      fail(`wrong claim: ${wrong}`);
    }
  }
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return {
    questions: questions.length,
    answerable: count.answerable,
    hitAt1: share(count.at1, count.answerable),
    hitAt3: share(count.at3, count.answerable),
    meanReciprocalRank: share(reciprocal, count.answerable),
    unanswerable: count.unanswerable,
    refusalRecall: share(count.recalled, count.unanswerable),
    refusalPrecision: share(count.right, count.refusals),
    answerableRefused: share(count.lost, count.answerable),
    wrongClaims,
    failures,
  };
}

function firstWords({ evidence: [first] }: Reply): string {
  return first === undefined ? '' : ` (first: ${first.text.slice(0, 70).replaceAll('\n', ' ')})`;
}

/** The place, from 1, of the first evidence that holds the expected words; 1 where any will do. */
function rankOf({ words }: Question, { evidence }: Reply): number | null {
  if (words.length === 0) return 1;
  const at = evidence.findIndex(({ text }) => words.some((expected) => text.includes(expected)));
  return at === -1 ? null : at + 1;
}

/** What is wrong with a claim: it is about somebody else, or its grade is not the one that the corpus or the register holds. */
function wrongClaim({ about }: Question, claim: AssertedClaim, corpus: Corpus): string | undefined {
  const speaker =
    claim.speaker === undefined
      ? []
      : [speakerId({ kind: 'description', name: claim.speaker }), claim.speaker];
  const organisation = [...corpus.register.organisations.values()].find(
    ({ name }) => name.replaceAll('’', "'") === claim.speaker?.replaceAll('’', "'"),
  );
  const known = corpus.speakers.find(({ speaker: { name } }) => name === claim.speaker)?.id;
  const named = [claim.body, ...speaker, organisation?.id, known].filter((id) => id !== undefined);
  if (about !== null && named.length > 0 && !named.some((id) => about.has(id)))
    return `about ${claim.body ?? claim.speaker ?? 'somebody'}`;
  if (claim.kind !== 'grade' || claim.body === undefined) return undefined;
  const held = [
    ...corpus.grades(claim.body).map(({ claim: { grade } }) => grade),
    ...corpus.register.inspections.flatMap(({ grades }) =>
      grades.filter(({ organisation: id }) => id === claim.body).map(({ grade }) => grade),
    ),
  ];
  return held.some((grade) => grade === claim.value) ? undefined : `${claim.body} graded ${claim.value}`;
}
