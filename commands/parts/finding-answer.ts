/** The answer that `/improvements` and `/findings` share: findings on a body, its own answer, and what is not there. */
import type { Corpus, RelatedFinding } from '../../corpus/corpus.ts';
import type { FindingKind } from '../../corpus/model.ts';
import type { Organisation } from '../../corpus/register.ts';
import type { Action, Block, Line, Reply } from '../command.ts';
import { answerOfBody } from './answers.ts';
import { ALL_GRADES, askAbout, readBody, regionReply, whichBody } from './bodies.ts';
import { coverageLine } from './coverage.ts';
import { distinct } from './evidence.ts';
import { findingParts } from './findings.ts';
import { type Part, pageNote, pageOf, turnPages } from './pages.ts';
import { listedElsewhere } from './register.ts';
import { MOST_ACTIONS, noneFound } from './replies.ts';

/** What tells the two commands apart. */
export interface FindingQuestion {
  readonly command: string;
  /** "improvements": what the title says behind the body's name. */
  readonly title: string;
  readonly kinds: readonly FindingKind[];
  /** The kinds of which "nothing of its own" is said, where there are none of the body alone. */
  readonly nothingOwn: (body: Organisation) => string;
  /** The other command, as a next step. */
  readonly sibling: (body: Organisation) => Action;
}

/** Answers a question for the findings on a body. */
export function answerFindings(
  corpus: Corpus,
  question: FindingQuestion,
  typed: string,
  page: number,
): Reply {
  const read = readBody(corpus, question.command, typed);
  if (read.type === 'reply') return read.reply;
  if (read.type === 'region') return regionReply(corpus, question.command, read.region);
  const [body, second] = read.bodies;
  const [remark = 'This name can mean more than one force or unit.'] = read.remarks;
  if (body === undefined || second !== undefined) return whichBody(question.command, read.bodies, remark);
  const all = corpus.findings(body.id);
  const wanted = all.filter(({ claim }) => question.kinds.includes(claim.finding));
  if (wanted.length === 0) return nothing(corpus, question, body, all);
  return found(corpus, question, { body, all, wanted, remarks: read.remarks, others: read.others }, page);
}

interface Found {
  readonly body: Organisation;
  readonly all: readonly RelatedFinding[];
  readonly wanted: readonly RelatedFinding[];
  readonly remarks: readonly Line[];
  readonly others: readonly Organisation[];
}

function found(corpus: Corpus, question: FindingQuestion, parts: Found, page: number): Reply {
  const { body, all, wanted, remarks, others } = parts;
  const own = wanted.some(({ relation }) => relation === 'alone');
  const answer = answerOfBody(corpus, body);
  const head: Block[] = [
    ...remarks.map((line): Block => ({ type: 'note', line })),
    ...(own ? [] : [{ type: 'text', line: question.nothingOwn(body) } satisfies Block]),
  ];
  const tail: Part = { blocks: answer.blocks, evidence: answer.evidence, claims: [] };
  const shown = pageOf(
    [{ blocks: head, evidence: [], claims: [] }, ...findingParts(corpus, all, body, question.kinds), tail],
    page,
  );
  const coverage: Block[] = own && answer.found ? [] : [{ type: 'note', line: coverageLine(corpus) }];
  return {
    outcome: 'answer',
    visibility: 'public',
    title: `${body.name}: ${question.title}`,
    blocks: [...shown.blocks, ...coverage, ...pageNote(shown)],
    actions: [
      ...turnPages(question.command, { body: body.id }, shown),
      ...others.map((other) => askAbout(question.command, other)),
      ...(answer.found ? [askAbout('statement', body, 'Full statement')] : []),
      question.sibling(body),
      askAbout('grade', body, 'Grade'),
    ].slice(0, MOST_ACTIONS),
    evidence: distinct(shown.evidence),
    claims: shown.claims,
  };
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
    lines: [question.nothingOwn(body)],
    actions: [...(all.length > 0 ? [question.sibling(body)] : []), ALL_GRADES],
    evidence: elsewhere.evidence,
  });
  return { ...reply, blocks: [...reply.blocks, ...elsewhere.blocks] };
}
