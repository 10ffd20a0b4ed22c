/** Several quotations as an answer: of one speaker or of several on a topic, page by page, with a menu to choose one. */
import type { Gathered } from '../../corpus/agreement.ts';
import type { Corpus, KnownSpeaker } from '../../corpus/corpus.ts';
import type { Quotation } from '../../corpus/model.ts';
import { firstSpan, quotationWords } from '../../corpus/passages.ts';
import { type Action, type Block, type Line, type Menu, QUERY, type Reply } from '../command.ts';
import { citation } from './citation.ts';
import { assertedQuotation, distinct, runsOf } from './evidence.ts';
import { officialMenu } from './officials.ts';
import { nextSteps, oneQuotation, otherSources } from './one-quotation.ts';
import { notes } from './part.ts';
import { openingWords, shownSentence, wholeSentences } from './quoting.ts';
import { MOST_ACTIONS, noneFound } from './replies.ts';
import { speakerLine, titleLines, titleMeaning } from './speakers.ts';
import { allOnTopic, sentenceOnTopic } from './topics.ts';

/** Some of those who are quoted, to choose from. */
export const speakerMenu = (speakers: readonly KnownSpeaker[]): Menu =>
  officialMenu(speakers, 'quote', 'official');

/** Quotations on a page: they fit a message, and a menu. */
const PAGE = 10;

/** A page of a list, with the buttons to the pages beside it and the line that says so; none of it where one page is all. */
function paged<Entry>(
  all: readonly Entry[],
  page: number,
  official: Readonly<Record<string, string>>,
  topic: string,
): { readonly shown: readonly Entry[]; readonly turns: readonly Action[]; readonly note: readonly Block[] } {
  const pages = Math.max(1, Math.ceil(all.length / PAGE));
  const at = Math.max(0, Math.min(page, pages - 1));
  const options = { ...official, ...(topic === '' ? {} : { topic: QUERY }) };
  const turn = (to: number, label: string): Action[] =>
    to < 0 || to >= pages ? [] : [{ label, command: 'quote', options, page: to }];
  return {
    shown: all.slice(at * PAGE, (at + 1) * PAGE),
    turns: [...turn(at + 1, 'Next page'), ...turn(at - 1, 'Previous page')],
    note: notes(pages === 1 ? [] : [`Page ${at + 1} of ${pages}`]),
  };
}

/** Quotations of several on a topic: of each the sentence that speaks of it, and a menu to choose one. */
export function onTopicOfSeveral(
  corpus: Corpus,
  speakers: readonly KnownSpeaker[],
  topic: string,
  page: number,
  official: Readonly<Record<string, string>>,
): Reply {
  const found = allOnTopic(corpus, speakers, topic);
  const [first, second] = found;
  if (first === undefined) {
    const reply = noneFound(corpus, {
      title: 'No quotation on this',
      lines: ['The sources quote nobody with these words.'],
      menu: speakerMenu(speakers),
    });
    return { ...reply, blocks: [{ type: 'query', text: topic }, ...reply.blocks] };
  }
  if (second === undefined) return oneQuotation(corpus, first.known, first.located);
  const { shown, turns, note } = paged(found, page, official, topic);
  return {
    outcome: 'answer',
    visibility: 'private',
    title: `${found.length} quotations`,
    blocks: [
      { type: 'query', text: topic },
      ...shown.flatMap(({ known, located }): Block[] => {
        const { document, claim } = located;
        const place = sentenceOnTopic(located, topic);
        const paragraphs =
          claim.form === 'full'
            ? wholeSentences(document, claim, [place])
            : [shownSentence(corpus, document, firstSpan(claim)).text];
        const who = speakerLine(claim.speaker ?? known.speaker);
        return [
          { type: 'quotation', paragraphs },
          { type: 'note', line: [`${who} · `, ...citation(document, place)] },
          ...otherSources(located),
        ];
      }),
      ...note,
    ],
    actions: turns,
    menu: {
      placeholder: 'Which quotation, whole?',
      choices: shown.map(({ known, located }) => ({
        label: choiceName(located),
        description: speakerLine(known.speaker),
        action: {
          label: 'Quotation',
          command: 'quote',
          options: { official: known.id, topic: located.claim.id },
        },
      })),
    },
    evidence: distinct(shown.flatMap(({ located }) => runsOf(located))),
    claims: shown.map(({ located }) => assertedQuotation(located)),
  };
}

/** Several quotations: the beginning of each, and a menu to choose one. */
export function severalQuotations(
  corpus: Corpus,
  known: KnownSpeaker,
  all: readonly Gathered<Quotation>[],
  topic: string,
  page: number,
): Reply {
  const { id, speaker } = known;
  const meaning = titleMeaning(corpus, speaker);
  const { shown: quotations, turns, note } = paged(all, page, { official: id }, topic);
  const full = quotations.filter(({ claim }) => claim.form === 'full');
  const fragments = quotations.filter(({ claim }) => claim.form === 'fragment');
  const sentences = new Map(
    fragments.map((located) => [
      shownSentence(corpus, located.document, firstSpan(located.claim)).text,
      citation(located.document, firstSpan(located.claim)),
    ]),
  );
  const shown = (words: string, cited: Line): Block[] => [
    { type: 'quotation', paragraphs: [words] },
    { type: 'note', line: cited },
  ];
  return {
    outcome: 'answer',
    visibility: 'private',
    title: speakerLine(speaker),
    blocks: [
      ...(turns.length === 0 || topic === '' ? [] : [{ type: 'query', text: topic } satisfies Block]),
      ...notes([...(meaning === undefined ? [] : [meaning]), ...titleLines(known)]),
      ...full.flatMap((located) => [
        ...shown(openingWords(located), citation(located.document, firstSpan(located.claim))),
        ...otherSources(located),
      ]),
      ...(fragments.length === 0
        ? []
        : [
            { type: 'heading', line: 'Quoted in a few words only' } satisfies Block,
            ...[...sentences].flatMap(([words, cited]) => shown(words, cited)),
          ]),
      ...note,
    ],
    actions: [...turns, ...nextSteps(corpus, known)].slice(0, MOST_ACTIONS),
    menu: quotationMenu(id, quotations),
    evidence: distinct(quotations.flatMap(runsOf)),
    claims: quotations.map(assertedQuotation),
  };
}

/** The quotations of an official to choose from: the first 25. */
export function quotationMenu(official: string, quotations: readonly Gathered<Quotation>[]): Menu {
  return {
    placeholder: 'Which quotation, whole?',
    choices: quotations.slice(0, 25).map((located) => ({
      label: choiceName(located),
      action: { label: 'Quotation', command: 'quote', options: { official, topic: located.claim.id } },
    })),
  };
}

/** The first words of a quotation, cut at a word to 100 characters: to tell quotations apart, not to be read as one. */
export function choiceName(located: Gathered<Quotation>): string {
  const words = quotationWords(located).replace(/\s+/gu, ' ');
  return words.length <= 100 ? words : `${words.slice(0, 99).replace(/\s+\S*$/u, '')}…`;
}
