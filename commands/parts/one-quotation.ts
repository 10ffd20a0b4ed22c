/** One quotation as an answer: its words whole, where else they are printed, and what can be asked next. */
import type { Gathered } from '../../corpus/agreement.ts';
import type { Corpus, KnownSpeaker } from '../../corpus/corpus.ts';
import type { Quotation } from '../../corpus/model.ts';
import { firstSpan } from '../../corpus/passages.ts';
import { organisationOf } from '../../corpus/speaker.ts';
import type { Action, Block, Reply } from '../command.ts';
import { alsoIn, citation } from './citation.ts';
import { assertedQuotation, runsOf } from './evidence.ts';
import { label } from './naming.ts';
import { notes } from './part.ts';
import { shownSentence, wholeQuotation } from './quoting.ts';
import { MOST_ACTIONS } from './replies.ts';
import { speakerLine, speakerName, titleLines, titleMeaning } from './speakers.ts';

/** The words of a quotation whole; a few quoted words in the sentence that holds them. */
function quotationBlocks(corpus: Corpus, located: Gathered<Quotation>): Block[] {
  const { document, claim } = located;
  const paragraphs =
    claim.form === 'full'
      ? wholeQuotation(located)
      : [shownSentence(corpus, document, firstSpan(claim)).text];
  return [
    { type: 'quotation', paragraphs },
    { type: 'note', line: citation(document, firstSpan(claim)) },
    ...otherSources(located),
  ];
}

/** Where else a quotation is printed, and that a source prints other words. */
export function otherSources({ document, repeats, variants }: Gathered<Quotation>): Block[] {
  const places = repeats.map((one) => ({ document: one.document, place: firstSpan(one.claim) }));
  const differing = variants.map((one) => [
    'The sources differ in the words: ',
    ...citation(one.document, firstSpan(one.claim), 'otherwise in'),
  ]);
  return notes([...alsoIn(document, places), ...differing]);
}

/** One quotation, whole. */
export function oneQuotation(corpus: Corpus, known: KnownSpeaker, located: Gathered<Quotation>): Reply {
  const { id, speaker, quotations } = known;
  const meaning = titleMeaning(corpus, speaker);
  const fragment = located.claim.form === 'fragment';
  return {
    outcome: 'answer',
    visibility: 'public',
    title: speakerLine(located.claim.speaker ?? speaker),
    blocks: [
      ...notes(fragment ? ['Only a few words are quoted; the sentence around them is the reporter’s.'] : []),
      ...quotationBlocks(corpus, located),
      ...notes([...(meaning === undefined ? [] : [meaning]), ...titleLines(known)]),
    ],
    actions: [
      ...(quotations.length > 1
        ? [{ label: label(`All of ${speaker.name}`), command: 'quote', options: { official: id } }]
        : []),
      ...nextSteps(corpus, known),
    ].slice(0, MOST_ACTIONS),
    evidence: runsOf(located),
    claims: [assertedQuotation(located)],
  };
}

/** Who else is quoted of an organisation, and its statement. */
export function nextSteps(corpus: Corpus, { id, speaker }: KnownSpeaker): Action[] {
  const organisation = organisationOf(speaker);
  if (organisation === null) return [];
  const officials = organisation === id ? corpus.speakers.filter((other) => other.id !== id) : [];
  return [
    ...officials
      .filter((other) => organisationOf(other.speaker) === organisation)
      .map((other) => ({
        label: label(speakerName(other.speaker)),
        command: 'quote',
        options: { official: other.id },
      })),
    ...(corpus.statements(organisation).length === 0
      ? []
      : [{ label: 'Full statement', command: 'statement', options: { body: organisation } }]),
  ];
}
