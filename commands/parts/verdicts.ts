/** A typed quotation beside the sources: the verdict, the differences, and the words as printed. */
import type { Corpus } from '../../corpus/corpus.ts';
import { betweenMarks } from '../../corpus/extract/speech/runs.ts';
import type { Speaker } from '../../corpus/model.ts';
import { type CorpusDocument, firstSpan, overlap, sentenceAt, slice } from '../../corpus/passages.ts';
import { excerptAround } from '../../corpus/search/excerpt.ts';
import { speakerId } from '../../corpus/speaker.ts';
import type { CheckedPart, CheckedQuotation } from '../../corpus/typed-quotations.ts';
import type { VerdictKind } from '../../corpus/verify/verify.ts';
import type { Action, AssertedClaim, Block, Evidence, Inline, Line } from '../command.ts';
import { citation } from './citation.ts';
import { changeLines, differenceLine, omissionLines } from './differences.ts';
import { echo } from './echo.ts';
import { assertedQuotation, distinct, passage } from './evidence.ts';
import { notes, type Part } from './part.ts';
import { shownExcerpt, shownSentence, wholeSentences } from './quoting.ts';
import { speakerLine } from './speakers.ts';

/** A verdict on a quotation that was found in a text, and whose words it is said to be (as typed; null: nobody's). */
export interface Checked {
  readonly quotation: CheckedQuotation<CorpusDocument>;
  readonly speaker: string | null;
}

/** The verdicts in a few words. */
const VERDICT_NAMES: Readonly<Record<VerdictKind, string>> = {
  verbatim: 'verbatim',
  cut: 'cut',
  altered: 'altered',
  joined: 'joined from separate places',
  'other-speaker': 'another speaker',
  reporter: 'not a quotation',
  absent: 'not in the sources',
};

/** The verdicts in a sentence. */
const VERDICT_SENTENCES: Readonly<Record<VerdictKind, string>> = {
  verbatim: 'These are the words as printed.',
  cut: 'The words are as printed, but something of their sentence is left out.',
  altered: 'These are not the words as printed.',
  joined: 'These words stand in separate places, and are put together as one.',
  'other-speaker': 'The words are right, the speaker is not.',
  reporter: 'The words stand in the document outside quotation marks: nobody is quoted with them.',
  absent:
    'The sources hold no such quotation. Whether it gives the sense of something in them is not judged.',
};

/** What else holds, beside a weightier verdict. */
const ALSO_SENTENCES: Readonly<Record<VerdictKind, string>> = {
  ...VERDICT_SENTENCES,
  cut: 'Something of the sentence is left out.',
  joined: 'What is shown stands in separate places, and is put together as one.',
  'other-speaker': 'Whoever is named is not quoted with it.',
};

/** Words of the document that are nobody's quotation, as far as marks stand around them. */
const REPORTER_SENTENCES = {
  none: VERDICT_SENTENCES.reporter,
  some: 'The words stand in the document, but only some of them between quotation marks: nobody is quoted with all of them.',
  all: 'The words stand in the document between marks, but not as a quotation that this bot knows a speaker of. Read the passage to see whose they are.',
} as const;

/** The verdict in a few words: what stands between marks may be a quotation that was not recognised as one. */
export function verdictName({ verdict, passage: place }: CheckedQuotation<CorpusDocument>): string {
  const isMarked =
    verdict === 'reporter' && place !== null && betweenMarks(place.document.source, place.span) === 'all';
  return isMarked ? 'not a known quotation' : VERDICT_NAMES[verdict];
}

function verdictSentence({ verdict, passage: place }: CheckedQuotation<CorpusDocument>): string {
  return verdict === 'reporter' && place !== null
    ? REPORTER_SENTENCES[betweenMarks(place.document.source, place.span)]
    : VERDICT_SENTENCES[verdict];
}

/** Longest shown part of the nearest paragraph. */
const NEAREST = 500;

/** A verdict as a part of a reply; the first lines say what it is. */
export function verdictPart(corpus: Corpus, { quotation, speaker }: Checked): Part {
  const { verdict, also, parts } = quotation;
  const holds = [verdict, ...also];
  const blocks: Block[] = [
    { type: 'text', line: [{ strong: capital(verdictName(quotation)) }, `. ${verdictSentence(quotation)}`] },
    ...notes(also.map((kind) => `Also ${VERDICT_NAMES[kind]}. ${ALSO_SENTENCES[kind]}`)),
    ...(holds.includes('other-speaker') ? otherSpeaker(corpus, quotation, speaker) : []),
    ...parts.flatMap((part, index) => partBlocks(corpus, quotation, part, parts[index - 1])),
    ...(quotation.passage === null ? [] : passageBlocks(corpus, quotation, quotation.passage, speaker)),
  ];
  const claims: AssertedClaim[] = parts.map(assertedQuotation);
  return {
    blocks,
    evidence: verdictEvidence(quotation),
    claims: claims.filter(({ value }, index) => claims.findIndex((other) => other.value === value) === index),
  };
}

/** The passages that show a verdict: runs of the quotations, the sentence outside marks, or the nearest paragraph. */
export function verdictEvidence({
  parts,
  passage: place,
  verdict,
}: CheckedQuotation<CorpusDocument>): Evidence[] {
  if (place !== null) {
    const { document, span } = place;
    return [passage(document, verdict === 'reporter' ? sentenceAt(document, span) : span)];
  }
  return distinct(
    parts.flatMap(({ document, claim, printed, sentences }) =>
      claim.spans
        .filter((run) => [...printed, ...sentences].some((span) => overlap(run, span)))
        .map((run) => passage(document, run, claim.speaker)),
    ),
  );
}

/** A button to a whole quotation. */
export function wholeQuotationAction(speaker: Speaker, topic: string, label = 'Whole quotation'): Action {
  return { label, command: 'quote', options: { official: speakerId(speaker), topic } };
}

/** Buttons to the whole quotations in which the words stand, each once. */
export function wholeQuotationActions(quotations: readonly CheckedQuotation<CorpusDocument>[]): Action[] {
  const claims = new Map(
    quotations.flatMap(({ parts }) => parts.map(({ claim }) => [claim.id, claim] as const)),
  );
  return [...claims.values()].flatMap((claim, index): Action[] => {
    if (claim.speaker === null) return [];
    const label = claims.size === 1 ? undefined : `Whole quotation ${index + 1}`;
    return [wholeQuotationAction(claim.speaker, claim.id, label)];
  });
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** Somebody as the sources name them, or as typed. */
function named(corpus: Corpus, typed: string): Inline[] {
  const known = corpus.speakers.find(({ id }) => id === typed);
  return known === undefined ? echo(typed) : [speakerLine(known.speaker)];
}

function otherSpeaker(
  corpus: Corpus,
  { parts }: CheckedQuotation<CorpusDocument>,
  typed: string | null,
): Block[] {
  const speakers = parts.flatMap(({ claim }) => (claim.speaker === null ? [] : [speakerLine(claim.speaker)]));
  const said = [...new Set(speakers)].join(' and ');
  const asked: Line = typed === null ? [] : [', not from ', ...named(corpus, typed)];
  return [{ type: 'text', line: [`Quoted from ${said}`, ...asked, '.'] }];
}

function partBlocks(
  corpus: Corpus,
  { text }: CheckedQuotation<CorpusDocument>,
  part: CheckedPart<CorpusDocument>,
  before: CheckedPart<CorpusDocument> | undefined,
): Block[] {
  const { document, claim, sentences, changes } = part;
  const place = part.printed[0] ?? firstSpan(claim);
  const again = before?.document === document && sameSpans(before.sentences, sentences);
  const fragment = claim.form === 'fragment';
  const who = claim.speaker === null ? '' : `${speakerLine(claim.speaker)} · `;
  const list = [...changeLines(part, text), ...omissionLines(part)];
  return [
    ...(changes.length === 0 ? [] : [{ type: 'text', line: differenceLine(part, text) } satisfies Block]),
    ...(list.length === 0 ? [] : [{ type: 'list', items: list } satisfies Block]),
    ...(again
      ? []
      : [
          {
            type: 'quotation',
            paragraphs: fragment
              ? [shownSentence(corpus, document, place).text]
              : wholeSentences(document, claim, sentences),
          } satisfies Block,
          ...notes([
            [`${who}`, ...citation(document, place)],
            ...(fragment ? ['Only a few words are quoted; the sentence around them is the reporter’s.'] : []),
          ]),
        ]),
  ];
}

function sameSpans(
  one: CheckedPart<CorpusDocument>['sentences'],
  other: CheckedPart<CorpusDocument>['sentences'],
): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, end }, index) => start === other[index]?.start && end === other[index]?.end)
  );
}

/** Where words stand outside quotation marks, or the paragraph that comes nearest to them. */
function passageBlocks(
  corpus: Corpus,
  { verdict }: CheckedQuotation<CorpusDocument>,
  { document, span }: NonNullable<CheckedQuotation<CorpusDocument>['passage']>,
  typed: string | null,
): Block[] {
  if (verdict === 'reporter') {
    return [
      { type: 'quotation', paragraphs: [slice(document, sentenceAt(document, span))] },
      { type: 'note', line: citation(document, span) },
      ...notes(
        typed === null || betweenMarks(document.source, span) === 'all'
          ? []
          : [
              [
                'The document says it in its own words, and does not quote ',
                ...named(corpus, typed),
                ' with it.',
              ],
            ],
      ),
    ];
  }
  const shown = excerptAround(document.source.text, span, [], NEAREST);
  return [
    { type: 'note', line: 'The nearest passage:', leads: 1 },
    {
      type: 'quotation',
      paragraphs: [shown === null ? slice(document, span) : shownExcerpt(document, shown)],
    },
    { type: 'note', line: citation(document, shown?.pieces[0] ?? span) },
  ];
}
