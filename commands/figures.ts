/** `/figures body?`: numbers with their hedges, who gives them and for which period, in the sentences that hold them. */
import type { Corpus } from '../corpus/corpus.ts';
import type { Figure } from '../corpus/model.ts';
import { firstSpan, type Located, sentenceAt, slice } from '../corpus/passages.ts';
import type { Organisation } from '../corpus/register.ts';
import { organisationOf } from '../corpus/speaker.ts';
import type { AssertedClaim, Block, Command, Inline, OptionDeclarations, Reply } from './command.ts';
import { asRead, BODY, completeBody, isBody, readOneBody } from './parts/bodies.ts';
import { citation } from './parts/citation.ts';
import { distinct, passage } from './parts/evidence.ts';
import { ALL_GRADES, askAbout, inText } from './parts/naming.ts';
import { notes, type Part, together } from './parts/part.ts';
import { shownSentence } from './parts/quoting.ts';
import { noneFound, PRIVATE } from './parts/replies.ts';
import { speakerLine } from './parts/speakers.ts';

const options = { body: { ...BODY, required: false }, private: PRIVATE } satisfies OptionDeclarations;

/** "484 people (in the past year)": the figure as printed, and its period. */
function figureItem({ document, claim }: Located<Figure>): Inline[] {
  return [
    { strong: slice(document, firstSpan(claim)) },
    claim.period === null ? ' · period not given in the sentence' : ` · ${claim.period}`,
  ];
}

/** Who gives a figure, as a heading. */
function claimantOf({ claim }: Located<Figure>): string {
  return claim.claimant === null ? 'The document itself' : speakerLine(claim.claimant);
}

function assertion(corpus: Corpus, { document, claim }: Located<Figure>): AssertedClaim {
  const organisation = corpus.organisation(organisationOf(claim.claimant) ?? '');
  return {
    kind: 'figure',
    ...(organisation !== undefined && isBody(organisation) ? { body: organisation.id } : {}),
    ...(claim.claimant === null ? {} : { speaker: claim.claimant.name }),
    value: slice(document, firstSpan(claim)),
  };
}

/** Figures by sentence: first the figures, then the sentence that holds them. */
function figureParts(corpus: Corpus, figures: readonly Located<Figure>[]): Part[] {
  const sentences = new Map<string, Located<Figure>[]>();
  for (const figure of figures) {
    const { start } = sentenceAt(figure.document, firstSpan(figure.claim));
    const key = `${figure.document.record.id} ${start}`;
    sentences.set(key, [...(sentences.get(key) ?? []), figure]);
  }
  let before = '';
  return [...sentences.values()].flatMap((together): Part[] => {
    const [first] = together;
    if (first === undefined) return [];
    const { document, claim } = first;
    const sentence = sentenceAt(document, firstSpan(claim));
    const who = claimantOf(first);
    const heading: Block[] = who === before ? [] : [{ type: 'heading', line: who }];
    before = who;
    return [
      {
        blocks: [
          ...heading,
          { type: 'list', items: together.map(figureItem) },
          { type: 'quotation', paragraphs: [shownSentence(corpus, document, firstSpan(claim)).text] },
          { type: 'note', line: citation(document, sentence) },
        ],
        evidence: [passage(document, sentence, claim.claimant)],
        claims: together.map((figure) => assertion(corpus, figure)),
      },
    ];
  });
}

function noFigures(corpus: Corpus, body: Organisation | undefined): Reply {
  const others = [
    ...new Set(
      corpus
        .claims('figure')
        .flatMap(({ claim }) => corpus.organisation(organisationOf(claim.claimant) ?? '') ?? []),
    ),
  ];
  return noneFound(corpus, {
    title: body === undefined ? 'Figures' : `Figures: ${body.name}`,
    lines: [
      body === undefined ? 'The sources hold no figures.' : `The sources hold no figures of ${inText(body)}.`,
    ],
    actions: [...others.filter(isBody).map((other) => askAbout('figures', other)), ALL_GRADES],
  });
}

function answerFigures(corpus: Corpus, body: Organisation | undefined): Reply {
  const all = corpus.figures(body?.id);
  if (all.length === 0) return noFigures(corpus, body);
  const shown = together(figureParts(corpus, all));
  const own = body !== undefined && all.every(({ claim }) => organisationOf(claim.claimant) === body.id);
  return {
    outcome: 'answer',
    visibility: 'public',
    title: body === undefined ? 'Figures' : `Figures: ${body.name}`,
    blocks: [
      ...shown.blocks,
      ...notes(own ? [`Given by ${inText(body)} itself: these are no findings of the inspection.`] : []),
      ...notes(body === undefined ? ['Units and periods differ: figures are not added up or compared.'] : []),
    ],
    actions:
      body === undefined
        ? [ALL_GRADES]
        : [askAbout('statement', body, 'Full statement'), askAbout('grade', body, 'Grade')],
    evidence: distinct(shown.evidence),
    claims: shown.claims,
  };
}

/** `/figures body?`. */
export const figures: Command<typeof options> = {
  name: 'figures',
  description: 'Numbers that a force or unit gives, with hedges, period and source',
  options,
  complete: (_option, typed, corpus) => completeBody(corpus, typed),
  async answer({ options: { body: typed = '' } }, corpus) {
    if (typed.trim() === '') return answerFigures(corpus, undefined);
    const read = readOneBody(corpus, 'figures', typed);
    return read.type === 'reply' ? read.reply : asRead(answerFigures(corpus, read.body), 'figures', read);
  },
};
