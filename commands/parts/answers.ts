/** The other side: what a body answered to an inspection, or that the sources hold no answer of it. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { Quotation } from '../../corpus/model.ts';
import { firstSpan, type Located } from '../../corpus/passages.ts';
import type { Organisation } from '../../corpus/register.ts';
import type { Block, Evidence } from '../command.ts';
import { citation } from './citation.ts';
import { runsOf } from './evidence.ts';
import { inText, shortName } from './naming.ts';
import { openingWords, shownSentence } from './quoting.ts';
import { speakerName, titleMeaning } from './speakers.ts';

/** How a body answered, as parts of a reply. */
export interface AnswerOfBody {
  readonly blocks: readonly Block[];
  readonly evidence: readonly Evidence[];
  /** Whether the sources hold a statement of the body. */
  readonly found: boolean;
}

/** "the force", "the unit". */
export function kindWord({ kind }: Organisation): string {
  return kind === 'rocu' ? 'the unit' : 'the force';
}

/** The whole quotations of a body's newest statement, in order. */
function quotationsOf(corpus: Corpus, body: string): Located<Quotation>[] {
  const [statement] = corpus.statements(body);
  if (statement === undefined) return [];
  const said = corpus.statementParts(statement).map(({ claim }) => claim);
  return said
    .filter((claim, index) => said.indexOf(claim) === index)
    .flatMap((claim) => (claim.kind === 'quotation' ? [{ document: statement.document, claim }] : []));
}

/** The sentence that says that a body's answer isn't there. It goes with the coverage line. */
export function noStatement(body: Organisation): string {
  return `No statement from ${inText(body)} in the sources.`;
}

/** The beginning of a body's statement with its speaker, or the sentence that there is none. */
export function answerOfBody(corpus: Corpus, body: Organisation): AnswerOfBody {
  const quotations = quotationsOf(corpus, body.id);
  const quotation = quotations.find(({ claim }) => claim.form === 'full') ?? quotations[0];
  if (quotation === undefined) {
    return { blocks: [{ type: 'note', line: noStatement(body) }], evidence: [], found: false };
  }
  const { speaker, form } = quotation.claim;
  const shown =
    form === 'full'
      ? openingWords(quotation)
      : shownSentence(corpus, quotation.document, firstSpan(quotation.claim)).text;
  const meaning = speaker === null ? undefined : titleMeaning(corpus, speaker);
  return {
    found: true,
    evidence: runsOf(quotation).slice(0, 1),
    blocks: [
      {
        type: 'text',
        line: [
          { strong: `What ${kindWord(body)} said` },
          ` · ${speaker === null ? shortName(body) : speakerName(speaker)}`,
        ],
      },
      { type: 'quotation', paragraphs: [shown] },
      {
        type: 'note',
        line: [
          ...citation(quotation.document, firstSpan(quotation.claim)),
          ...(meaning === undefined ? [] : [` · ${meaning}`]),
        ],
      },
    ],
  };
}
