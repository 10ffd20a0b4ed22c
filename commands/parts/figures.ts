/** How figures are shown: with hedges, who gives them and for which period, in the sentences that hold them. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { Figure } from '../../corpus/model.ts';
import { firstSpan, type Located, sentenceAt, slice } from '../../corpus/passages.ts';
import { organisationOf } from '../../corpus/speaker.ts';
import type { AssertedClaim, Block, Inline, Line, Reply } from '../command.ts';
import { isBody } from './bodies.ts';
import { citation } from './citation.ts';
import { distinct, passage } from './evidence.ts';
import { ALL_GRADES, askAbout, shortName } from './naming.ts';
import { notes, type Part, together } from './part.ts';
import { shownSentence } from './quoting.ts';
import { MOST_ACTIONS } from './replies.ts';
import { speakerLine } from './speakers.ts';

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

/** That sources differ on a figure: what the others print, and where. */
function differing(corpus: Corpus, figure: Located<Figure>): Line[] {
  const printed = (one: Located<Figure>): Inline => ({ printed: slice(one.document, firstSpan(one.claim)) });
  return corpus
    .differingFigures(figure)
    .map((other) => [
      'The sources differ: “',
      printed(figure),
      '” here, “',
      printed(other),
      '” ',
      ...citation(other.document, firstSpan(other.claim), 'in'),
    ]);
}

/** Figures by sentence: first the figures, then the sentence that holds them. */
export function figureParts(corpus: Corpus, figures: readonly Located<Figure>[]): Part[] {
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
          ...notes(together.flatMap((figure) => differing(corpus, figure))),
        ],
        evidence: [passage(document, sentence, claim.claimant)],
        claims: together.map((figure) => assertion(corpus, figure)),
      },
    ];
  });
}

/** Some figures as an answer: several stand beside each other, and are never compared or added. */
export function figuresReply(corpus: Corpus, chosen: readonly Located<Figure>[]): Reply {
  const shown = together(figureParts(corpus, chosen));
  const givers = [...new Set(chosen.map(({ claim }) => organisationOf(claim.claimant)))].flatMap(
    (id) => corpus.organisation(id ?? '') ?? [],
  );
  const bodies = givers.filter(isBody);
  return {
    outcome: 'answer',
    visibility: 'public',
    title: bodies.length === 0 ? 'Figures' : `Figures: ${bodies.map(({ name }) => name).join(', ')}`,
    blocks: [
      ...shown.blocks,
      ...(givers.length > 1
        ? [
            {
              type: 'note',
              line: 'Units and periods differ: figures are not added up or compared.',
            } satisfies Block,
          ]
        : []),
    ],
    actions: [
      ...bodies.slice(0, 2).map((body) => askAbout('figures', body, `Figures: ${shortName(body)}`)),
      ALL_GRADES,
    ].slice(0, MOST_ACTIONS),
    evidence: distinct(shown.evidence),
    claims: shown.claims,
  };
}
