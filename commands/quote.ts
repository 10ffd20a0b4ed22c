/** `/quote official topic?`: what somebody said, word for word; one quotation in public, several as a private choice. */
import type { Gathered } from '../corpus/agreement.ts';
import type { Corpus, KnownSpeaker } from '../corpus/corpus.ts';
import type { Quotation } from '../corpus/model.ts';
import { firstSpan, quotationWords } from '../corpus/passages.ts';
import { organisationOf } from '../corpus/speaker.ts';
import type { Action, Block, Choice, Command, Line, Menu, OptionDeclarations, Reply } from './command.ts';
import { alsoIn, citation } from './parts/citation.ts';
import { echo } from './parts/echo.ts';
import { assertedQuotation, distinct, runsOf } from './parts/evidence.ts';
import { inText, label } from './parts/naming.ts';
import { completeOfficial, nobodyCalled, officialMenu, readOfficial } from './parts/officials.ts';
import { notes } from './parts/part.ts';
import { openingWords, shownSentence, wholeQuotation } from './parts/quoting.ts';
import { choose, invalid, MOST_ACTIONS, noneFound, PRIVATE } from './parts/replies.ts';
import { speakerLine, speakerName, titleLines, titleMeaning } from './parts/speakers.ts';

const options = {
  official: {
    type: 'string',
    description: 'Who is quoted: an official, a force, a unit or the inspectorate',
    required: true,
    autocomplete: true,
    maxLength: 100,
  },
  topic: {
    type: 'string',
    description: 'Which quotation: words that stand in it',
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

/** Several quotations: the beginning of each, and a menu to choose one. */
function severalQuotations(
  corpus: Corpus,
  known: KnownSpeaker,
  quotations: readonly Gathered<Quotation>[],
): Reply {
  const { id, speaker } = known;
  const meaning = titleMeaning(corpus, speaker);
  const full = quotations.filter(({ claim }) => claim.form === 'full');
  const fragments = quotations.filter(({ claim }) => claim.form === 'fragment');
  const sentences = new Map(
    fragments.map((located) => [
      shownSentence(corpus, located.document, firstSpan(located.claim)).text,
      citation(located.document, firstSpan(located.claim)),
    ]),
  );
  const shown = (words: string, note: Line): Block[] => [
    { type: 'quotation', paragraphs: [words] },
    { type: 'note', line: note },
  ];
  return {
    outcome: 'answer',
    visibility: 'private',
    title: speakerLine(speaker),
    blocks: [
      ...notes([...(meaning === undefined ? [] : [meaning]), ...titleLines(known)]),
      ...full.flatMap((located) => [
        ...shown(openingWords(located), citation(located.document, firstSpan(located.claim))),
        ...otherSources(located),
      ]),
      ...(fragments.length === 0
        ? []
        : [
            { type: 'heading', line: 'Quoted in a few words only' } satisfies Block,
            ...[...sentences].flatMap(([words, note]) => shown(words, note)),
          ]),
    ],
    actions: nextSteps(corpus, known).slice(0, MOST_ACTIONS),
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

function words(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Quotations of a speaker on a topic: the one with this id, else those in which every typed word begins a word. */
function onTopic({ quotations }: KnownSpeaker, topic: string): Gathered<Quotation>[] {
  const chosen = quotations.filter(({ claim }) => claim.id === topic.trim());
  if (chosen.length > 0) return chosen;
  const wanted = words(topic);
  return quotations.filter((located) => {
    const said = words(quotationWords(located));
    return wanted.every((word) => said.some((candidate) => candidate.startsWith(word)));
  });
}

function quotationsOf(corpus: Corpus, known: KnownSpeaker, topic: string): Reply {
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
    second === undefined ? oneQuotation(corpus, known, first) : severalQuotations(corpus, known, found);
  return { ...reply, readAs: { official: known.id } };
}

/** Some of those who are quoted, to choose from. */
const speakerMenu = (speakers: readonly KnownSpeaker[]): Menu => officialMenu(speakers, 'quote', 'official');

/** `/quote official topic?`. */
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
  async answer({ options: { official, topic = '' } }, corpus) {
    if (official.trim() === '') {
      return invalid({
        title: 'Who is quoted?',
        lines: [
          `Give the name of an official or a body, for example /quote ${corpus.speakers[0]?.id ?? 'andy-cooke'}.`,
        ],
        menu: speakerMenu(corpus.speakers),
      });
    }
    const read = readOfficial(corpus, official);
    switch (read.type) {
      case 'speaker':
        return quotationsOf(corpus, read.speaker, topic);
      case 'several':
        return choose({
          title: 'Who is meant?',
          lines: [[...echo(official), ' can mean more than one of those who are quoted.']],
          menu: speakerMenu(read.speakers),
        });
      case 'through': {
        const [only, another] = read.officials;
        if (only !== undefined && another === undefined) return quotationsOf(corpus, only, topic);
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
