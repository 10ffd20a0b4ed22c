/** `/quote official? topic?`: what somebody said, word for word; one quotation in public, several as a private choice. */
import type { Gathered } from '../corpus/agreement.ts';
import type { Corpus, KnownSpeaker } from '../corpus/corpus.ts';
import type { Quotation } from '../corpus/model.ts';
import { firstSpan, quotationWords } from '../corpus/passages.ts';
import { organisationOf } from '../corpus/speaker.ts';
import {
  type Action,
  type Block,
  type Choice,
  type Command,
  type Line,
  type Menu,
  type OptionDeclarations,
  QUERY,
  type Reply,
} from './command.ts';
import { alsoIn, citation } from './parts/citation.ts';
import { echo } from './parts/echo.ts';
import { assertedQuotation, distinct, runsOf } from './parts/evidence.ts';
import { inText, label } from './parts/naming.ts';
import { completeOfficial, nobodyCalled, officialMenu, readOfficial } from './parts/officials.ts';
import { notes } from './parts/part.ts';
import { openingWords, shownSentence, wholeQuotation, wholeSentences } from './parts/quoting.ts';
import { choose, invalid, MOST_ACTIONS, noneFound, PRIVATE } from './parts/replies.ts';
import { speakerLine, speakerName, titleLines, titleMeaning } from './parts/speakers.ts';
import { allOnTopic, onTopic, sentenceOnTopic } from './parts/topics.ts';

const options = {
  official: {
    type: 'string',
    description: 'Who is quoted: an official, a force, a unit or the inspectorate',
    autocomplete: true,
    maxLength: 100,
  },
  topic: {
    type: 'string',
    description: 'Which quotations: words that stand in them; without an official, of everybody',
    autocomplete: true,
    maxLength: 200,
  },
  private: PRIVATE,
} satisfies OptionDeclarations;

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
function otherSources({ document, repeats, variants }: Gathered<Quotation>): Block[] {
  const places = repeats.map((one) => ({ document: one.document, place: firstSpan(one.claim) }));
  const differing = variants.map((one) => [
    'The sources differ in the words: ',
    ...citation(one.document, firstSpan(one.claim), 'otherwise in'),
  ]);
  return notes([...alsoIn(document, places), ...differing]);
}

/** One quotation, whole. */
function oneQuotation(corpus: Corpus, known: KnownSpeaker, located: Gathered<Quotation>): Reply {
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
function nextSteps(corpus: Corpus, { id, speaker }: KnownSpeaker): Action[] {
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
function onTopicOfSeveral(
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
function severalQuotations(
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

function quotationMenu(official: string, quotations: readonly Gathered<Quotation>[]): Menu {
  return {
    placeholder: 'Which quotation, whole?',
    choices: quotations.slice(0, 25).map((located) => ({
      label: choiceName(located),
      action: { label: 'Quotation', command: 'quote', options: { official, topic: located.claim.id } },
    })),
  };
}

/** The first words of a quotation, cut at a word to 100 characters: to tell quotations apart, not to be read as one. */
function choiceName(located: Gathered<Quotation>): string {
  const words = quotationWords(located).replace(/\s+/gu, ' ');
  return words.length <= 100 ? words : `${words.slice(0, 99).replace(/\s+\S*$/u, '')}…`;
}

function quotationsOf(corpus: Corpus, known: KnownSpeaker, topic: string, page: number): Reply {
  const found = topic.trim() === '' ? known.quotations : onTopic(known, topic);
  const [first, second] = found;
  if (first === undefined) {
    return noneFound(corpus, {
      title: speakerLine(known.speaker),
      lines: [
        [
          `The sources hold no quotation of ${speakerName(known.speaker)} with the words `,
          ...echo(topic),
          '.',
        ],
      ],
      menu: quotationMenu(known.id, known.quotations),
      evidence: distinct(known.quotations.flatMap(runsOf)),
    });
  }
  const reply =
    second === undefined
      ? oneQuotation(corpus, known, first)
      : severalQuotations(corpus, known, found, topic.trim(), page);
  return { ...reply, readAs: { official: known.id } };
}

/** Some of those who are quoted, to choose from. */
const speakerMenu = (speakers: readonly KnownSpeaker[]): Menu => officialMenu(speakers, 'quote', 'official');

/** A name as a button can hold it: names are read without regard to case and spaces. */
function slug(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
}

/** `/quote official? topic?`. */
export const quote: Command<typeof options> = {
  name: 'quote',
  description: 'What an official said, word for word, with the source',
  options,
  complete: (option, typed, corpus, { official }): readonly Choice[] => {
    if (option === 'official') return completeOfficial(corpus, typed);
    const read = readOfficial(corpus, official ?? '');
    if (option !== 'topic' || read.type !== 'speaker') return [];
    const found = typed.trim() === '' ? read.speaker.quotations : onTopic(read.speaker, typed);
    return found.slice(0, 25).map((located) => ({ name: choiceName(located), value: located.claim.id }));
  },
  async answer({ options: { official = '', topic = '' }, page }, corpus) {
    const onSomething = topic.trim() !== '';
    if (official.trim() === '' && onSomething) {
      return onTopicOfSeveral(corpus, corpus.speakers, topic, page, {});
    }
    if (official.trim() === '') {
      return invalid({
        title: 'Who is quoted?',
        lines: [
          `Give the name of an official or a body, or a topic, for example /quote ${corpus.speakers[0]?.id ?? 'andy-cooke'}.`,
        ],
        menu: speakerMenu(corpus.speakers),
      });
    }
    const read = readOfficial(corpus, official);
    switch (read.type) {
      case 'speaker':
        return quotationsOf(corpus, read.speaker, topic, page);
      case 'several':
        if (onSomething) {
          return onTopicOfSeveral(corpus, read.speakers, topic, page, { official: slug(official) });
        }
        return choose({
          title: 'Who is meant?',
          lines: [[...echo(official), ' can mean more than one of those who are quoted.']],
          menu: speakerMenu(read.speakers),
        });
      case 'through': {
        const [only, another] = read.officials;
        if (only !== undefined && another === undefined) return quotationsOf(corpus, only, topic, page);
        if (onSomething) {
          return onTopicOfSeveral(corpus, read.officials, topic, page, { official: read.organisation.id });
        }
        return choose({
          title: read.organisation.name,
          lines: [`${read.organisation.name} is quoted through its officials.`],
          menu: speakerMenu(read.officials),
        });
      }
      case 'silent':
        return noneFound(corpus, {
          title: read.organisation.name,
          lines: [`The sources quote nobody from ${inText(read.organisation)}.`],
          menu: speakerMenu(corpus.speakers),
        });
      case 'unknown':
        return nobodyCalled(corpus, official, speakerMenu);
    }
  },
};
