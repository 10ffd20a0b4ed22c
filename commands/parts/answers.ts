/** The other side: what a body answered to an inspection, or that the sources hold no answer of it. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { Quotation, ReportedSpeech } from '../../corpus/model.ts';
import { firstSpan, type Located } from '../../corpus/passages.ts';
import type { Organisation } from '../../corpus/register.ts';
import type { Block, Evidence } from '../command.ts';
import { citation } from './citation.ts';
import { passage, runsOf } from './evidence.ts';
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

/**
 * What shows best how a body answered: of all its statements, the newest first, a whole quotation, else quoted words, else
 * what the document reports in its own words.
 */
function bestSaid(corpus: Corpus, body: string): Located<Quotation> | Located<ReportedSpeech> | undefined {
  const parts = corpus
    .statements(body)
    .flatMap((statement) =>
      corpus.statementParts(statement).map(({ claim }) => ({ document: statement.document, claim })),
    );
  const quotations = parts.flatMap(({ document, claim }) =>
    claim.kind === 'quotation' ? [{ document, claim }] : [],
  );
  const reported = parts.flatMap(({ document, claim }) =>
    claim.kind === 'reported-speech' ? [{ document, claim }] : [],
  );
  return quotations.find(({ claim }) => claim.form === 'full') ?? quotations[0] ?? reported[0];
}

function isQuotation(said: Located<Quotation> | Located<ReportedSpeech>): said is Located<Quotation> {
  return said.claim.kind === 'quotation';
}

/** The sentence that says that a body's answer isn't there. It goes with the coverage line. */
export function noStatement(body: Organisation): string {
  return `No statement from ${inText(body)} in the sources.`;
}

/** The beginning of a body's statement with its speaker, or the sentence that there is none. */
export function answerOfBody(corpus: Corpus, body: Organisation): AnswerOfBody {
  const said = bestSaid(corpus, body.id);
  if (said === undefined) {
    return { blocks: [{ type: 'note', line: noStatement(body) }], evidence: [], found: false };
  }
  const { document, claim } = said;
  const { speaker } = claim;
  const span = firstSpan(claim);
  const whole = isQuotation(said) && said.claim.form === 'full';
  const shown = whole ? openingWords(said) : shownSentence(corpus, document, span).text;
  const meaning = speaker === null ? undefined : titleMeaning(corpus, speaker);
  return {
    found: true,
    evidence: isQuotation(said) ? runsOf(said).slice(0, 1) : [passage(document, span, speaker)],
    blocks: [
      {
        type: 'text',
        line: [
          { strong: `What ${kindWord(body)} said` },
          ` · ${speaker === null ? shortName(body) : speakerName(speaker)}`,
          ...(isQuotation(said) ? [] : [' · reported in the words of the document']),
        ],
      },
      { type: 'quotation', paragraphs: [shown] },
      {
        type: 'note',
        line: [...citation(document, span), ...(meaning === undefined ? [] : [` · ${meaning}`])],
      },
    ],
  };
}
