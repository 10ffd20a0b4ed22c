/** `/statement body`: what a body answered, in order, without what others say in between. */
import type { Corpus } from '../corpus/corpus.ts';
import type { Statement } from '../corpus/model.ts';
import { type Located, quotationWords, slice } from '../corpus/passages.ts';
import type { Organisation } from '../corpus/register.ts';
import type { AssertedClaim, Block, Command, Line, OptionDeclarations, Reply } from './command.ts';
import { noStatement } from './parts/answers.ts';
import { ALL_GRADES, askAbout, BODY, completeBody, readBody, regionReply, whichBody } from './parts/bodies.ts';
import { citation } from './parts/citation.ts';
import { distinct, passage } from './parts/evidence.ts';
import { pageNote, pageOf, type Part, turnPages } from './parts/pages.ts';
import { shownSentence, wholeRun } from './parts/quoting.ts';
import { MOST_ACTIONS, noneFound, PRIVATE } from './parts/replies.ts';
import { speakerLine, titleMeaning } from './parts/speakers.ts';

const options = { body: BODY, private: PRIVATE } satisfies OptionDeclarations;

/** A statement as parts: a line where another begins to speak, then the words. */
function statementParts(corpus: Corpus, statement: Located<Statement>): Part[] {
  const { document } = statement;
  let before = '';
  const asserted = new Set<string>();
  return corpus.statementParts(statement).map(({ span, claim }): Part => {
    const quoted = claim.kind === 'quotation';
    const who = claim.speaker === null ? 'Speaker not named' : speakerLine(claim.speaker);
    const head = `${who}${quoted ? '' : ' · reported in the words of the document'}`;
    const meaning = claim.speaker === null ? undefined : titleMeaning(corpus, claim.speaker);
    const heading: Block[] = head === before ? [] : [{ type: 'text', line: [{ strong: head }] }];
    if (head !== before && meaning !== undefined && !before.startsWith(who)) heading.push({ type: 'note', line: meaning });
    before = head;
    const claims: AssertedClaim[] = [];
    if (quoted && !asserted.has(claim.id)) {
      asserted.add(claim.id);
      claims.push({
        kind: 'quotation',
        ...(claim.speaker === null ? {} : { speaker: claim.speaker.name }),
        value: quotationWords({ document, claim }),
      });
    }
    const paragraphs =
      quoted && claim.form === 'full'
        ? wholeRun(document, span)
        : [quoted ? shownSentence(corpus, document, span).text : slice(document, span)];
    return {
      blocks: [...heading, { type: 'quotation', paragraphs }],
      evidence: [passage(document, span, claim.speaker)],
      claims,
    };
  });
}

/** The end of a statement: where it stands. */
function source({ document, claim }: Located<Statement>): Block[] {
  const [first] = claim.spans;
  if (first === undefined) return [];
  return [
    {
      type: 'note',
      line: [...citation(document, first), ' · passages by others in between are left out'],
    },
  ];
}

function shownStatement(corpus: Corpus, body: Organisation, remarks: readonly Line[], page: number): Reply | undefined {
  const statements = corpus.statements(body.id);
  if (statements.length === 0) return undefined;
  const shown = pageOf(statements.flatMap((statement) => statementParts(corpus, statement)), page);
  return {
    outcome: 'answer',
    visibility: 'public',
    title: `Statement of ${body.name}`,
    blocks: [
      ...remarks.map((line): Block => ({ type: 'note', line })),
      ...shown.blocks,
      ...statements.flatMap(source),
      ...pageNote(shown),
    ],
    actions: [
      ...turnPages('statement', { body: body.id }, shown),
      askAbout('improvements', body, 'What should improve'),
      askAbout('grade', body, 'Grade'),
    ].slice(0, MOST_ACTIONS),
    evidence: distinct(shown.evidence),
    claims: shown.claims,
  };
}

/** `/statement body`. */
export const statement: Command<typeof options> = {
  name: 'statement',
  description: 'What a force or unit answered to the inspection, in full',
  options,
  complete: (_option, typed, corpus) => completeBody(corpus, typed),
  async answer({ options: { body: typed }, page }, corpus) {
    const read = readBody(corpus, 'statement', typed);
    if (read.type === 'reply') return read.reply;
    if (read.type === 'region') return regionReply(corpus, 'statement', read.region);
    const [body, second] = read.bodies;
    const [remark = 'This name can mean more than one force or unit.'] = read.remarks;
    if (body === undefined || second !== undefined) return whichBody('statement', read.bodies, remark);
    const found = shownStatement(corpus, body, read.remarks, page);
    if (found !== undefined) return found;
    const others = corpus.claims('statement').flatMap(({ claim }) => corpus.organisation(claim.bodyId ?? '') ?? []);
    return noneFound(corpus, {
      title: `Statement of ${body.name}`,
      lines: [noStatement(body)],
      actions: [
        askAbout('findings', body, 'Findings'),
        ...others.map((other) => askAbout('statement', other)),
        ALL_GRADES,
      ],
    });
  },
};
