/** `/figures body?`: numbers with their hedges, who gives them and for which period, in the sentences that hold them. */
import type { Corpus } from '../corpus/corpus.ts';
import type { Organisation } from '../corpus/register.ts';
import { organisationOf } from '../corpus/speaker.ts';
import type { Command, OptionDeclarations, Reply } from './command.ts';
import { asRead, BODY, completeBody, isBody, readOneBody } from './parts/bodies.ts';
import { distinct } from './parts/evidence.ts';
import { figureParts } from './parts/figures.ts';
import { ALL_GRADES, askAbout, inText } from './parts/naming.ts';
import { notes, together } from './parts/part.ts';
import { noneFound, PRIVATE } from './parts/replies.ts';

const options = { body: { ...BODY, required: false }, private: PRIVATE } satisfies OptionDeclarations;

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
