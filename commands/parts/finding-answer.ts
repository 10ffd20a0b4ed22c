/** The answer that `/improvements` and `/findings` share: findings on a body, its own answer, and what is not there. */
import type { Corpus, RelatedFinding } from '../../corpus/corpus.ts';
import type { FindingKind } from '../../corpus/model.ts';
import type { Organisation } from '../../corpus/register.ts';
import type { Action, Block, Reply } from '../command.ts';
import { ageLines } from './age.ts';
import { answerOfBody } from './answers.ts';
import { asRead, readOneBody } from './bodies.ts';
import { coverageLine } from './coverage.ts';
import { distinct } from './evidence.ts';
import { findingParts } from './findings.ts';
import { ALL_GRADES, askAbout } from './naming.ts';
import { notes, type Part, together } from './part.ts';
import { listedElsewhere } from './register.ts';
import { dutyLines, registerFindingsPart, registerFindingsPointer } from './register-findings.ts';
import { noneFound } from './replies.ts';

/** What tells the two commands apart. */
export interface FindingQuestion {
  readonly command: string;
  /** "improvements": what the title says behind the body's name. */
  readonly title: string;
  readonly kinds: readonly FindingKind[];
  /** The sentence that the inspectorate says nothing of a body; `alone` where it does of others and the body together. */
  readonly nothing: (body: Organisation, alone: boolean) => string;
  /** Whether what the register knows is shown, with the duty to answer the report, or only pointed to. */
  readonly showsRegister: boolean;
  /** The other command, as a next step. */
  readonly sibling: (body: Organisation) => Action;
}

/** Answers a question for the findings on a body. */
export function answerFindings(corpus: Corpus, question: FindingQuestion, typed: string, now: Date): Reply {
  const read = readOneBody(corpus, question.command, typed);
  if (read.type === 'reply') return read.reply;
  return asRead(findingsOn(corpus, question, read.body, now), question.command, read);
}

function findingsOn(corpus: Corpus, question: FindingQuestion, body: Organisation, now: Date): Reply {
  const all = corpus.findings(body.id);
  const wanted = all.filter(({ claim }) => question.kinds.includes(claim.finding));
  const register = fromRegister(corpus, question, body);
  if (wanted.length === 0 && register.claims.length === 0) return nothing(corpus, question, body, all);
  const own = wanted.some(({ relation, claim }) => relation === 'alone' && claim.by === 'inspectorate');
  const answer = answerOfBody(corpus, body);
  const shown = together([
    ...findingParts(corpus, all, body, question.kinds),
    { blocks: answer.blocks, evidence: answer.evidence, claims: [] },
    register,
  ]);
  const dates = wanted.map(({ document }) => document.record.published);
  return {
    outcome: 'answer',
    visibility: 'public',
    title: `${body.name}: ${question.title}`,
    blocks: [
      ...(own ? [] : [{ type: 'text', line: question.nothing(body, wanted.length > 0) } satisfies Block]),
      ...notes(wanted.length > 0 ? ['By the inspectorate (HMICFRS), unless a heading says otherwise.'] : []),
      ...shown.blocks,
      ...notes(ageLines(dates, now)),
      ...(own && answer.found ? [] : notes([coverageLine(corpus)])),
    ],
    actions: [
      ...(answer.found ? [askAbout('statement', body, 'Full statement')] : []),
      question.sibling(body),
      askAbout('grade', body, 'Grade'),
    ],
    evidence: distinct(shown.evidence),
    claims: shown.claims,
  };
}

/** What the register knows, or where that is shown. */
function fromRegister(corpus: Corpus, question: FindingQuestion, body: Organisation): Part {
  if (!question.showsRegister)
    return { blocks: notes(registerFindingsPointer(corpus, body)), evidence: [], claims: [] };
  const known = registerFindingsPart(corpus, body);
  return { ...known, blocks: [...known.blocks, ...notes(dutyLines(corpus, body))] };
}

function nothing(
  corpus: Corpus,
  question: FindingQuestion,
  body: Organisation,
  all: readonly RelatedFinding[],
): Reply {
  const elsewhere = listedElsewhere(corpus, [body]);
  const reply = noneFound(corpus, {
    title: `${body.name}: ${question.title}`,
    lines: [question.nothing(body, false)],
    actions: [...(all.length > 0 ? [question.sibling(body)] : []), ALL_GRADES],
    evidence: elsewhere.evidence,
  });
  const { blocks } = fromRegister(corpus, question, body);
  return { ...reply, blocks: [...reply.blocks, ...elsewhere.blocks, ...blocks] };
}
