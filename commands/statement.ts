/** `/statement body`: what a body answered, in order, without what others say in between. */
import type { Corpus } from '../corpus/corpus.ts';
import type { Span, Statement } from '../corpus/model.ts';
import { type CorpusDocument, type Located, overlap, quotationWords, slice } from '../corpus/passages.ts';
import type { Organisation } from '../corpus/register.ts';
import type { AssertedClaim, Block, Command, OptionDeclarations, Reply } from './command.ts';
import { noStatement } from './parts/answers.ts';
import { asRead, BODY, completeBody, readOneBody } from './parts/bodies.ts';
import { citation } from './parts/citation.ts';
import { distinct, passage } from './parts/evidence.ts';
import { askAbout, shortName } from './parts/naming.ts';
import { notes, type Part, together } from './parts/part.ts';
import { shownSentence, wholeRun } from './parts/quoting.ts';
import { noneFound, PRIVATE } from './parts/replies.ts';
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
    if (head !== before && meaning !== undefined && !before.startsWith(who))
      heading.push({ type: 'note', line: meaning });
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
      blocks: [...heading, { type: 'quotation', paragraphs }, ...notes(introducesList(document, span))],
      evidence: [passage(document, span, claim.speaker)],
      claims,
    };
  });
}

/** A sentence that introduces a list of findings: these are shown elsewhere. */
function introducesList(document: CorpusDocument, span: Span): string[] {
  const introduces = document.claims.some(
    (claim) => claim.kind === 'finding' && claim.leadIn !== null && overlap(claim.leadIn, span),
  );
  return introduces ? ['The list that this introduces stands under “What should improve”.'] : [];
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

function shownStatement(corpus: Corpus, body: Organisation): Reply | undefined {
  const statements = corpus.statements(body.id);
  if (statements.length === 0) return undefined;
  const shown = together(
    statements.flatMap((statement) => [
      ...statementParts(corpus, statement),
      { blocks: source(statement), evidence: [], claims: [] },
    ]),
  );
  return {
    outcome: 'answer',
    visibility: 'public',
    title: `Statement of ${body.name}`,
    blocks: shown.blocks,
    actions: [
      askAbout('improvements', body, 'What should improve'),
      askAbout('figures', body, 'Figures'),
      askAbout('grade', body, 'Grade'),
    ],
    evidence: distinct(shown.evidence),
    claims: shown.claims,
  };
}

/** No statement of a body: its findings, and whose statements there are. */
function nothingSaid(corpus: Corpus, body: Organisation): Reply {
  const others = corpus
    .claims('statement')
    .flatMap(({ claim }) => corpus.organisation(claim.bodyId ?? '') ?? []);
  return noneFound(corpus, {
    title: `Statement of ${body.name}`,
    lines: [noStatement(body)],
    actions: [
      askAbout('findings', body, 'Findings'),
      ...others.map((other) => askAbout('statement', other, `Statement: ${shortName(other)}`)),
    ],
  });
}

/** `/statement body`. */
export const statement: Command<typeof options> = {
  name: 'statement',
  description: 'What a force or unit answered to the inspection, in full',
  options,
  complete: (_option, typed, corpus) => completeBody(corpus, typed),
  async answer({ options: { body: typed } }, corpus) {
    const read = readOneBody(corpus, 'statement', typed);
    if (read.type === 'reply') return read.reply;
    const { body } = read;
    return asRead(shownStatement(corpus, body) ?? nothingSaid(corpus, body), 'statement', read);
  },
};
