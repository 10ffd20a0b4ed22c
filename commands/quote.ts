import type { Corpus, KnownSpeaker } from '../corpus/corpus.ts';
import type { Choice, Command, OptionDeclarations, Reply } from './command.ts';
import { echo } from './parts/echo.ts';
import { distinct, runsOf } from './parts/evidence.ts';
import { inText } from './parts/naming.ts';
import { completeOfficial, nobodyCalled, readOfficial } from './parts/officials.ts';
import { oneQuotation } from './parts/one-quotation.ts';
import {
  choiceName,
  onTopicOfSeveral,
  quotationMenu,
  severalQuotations,
  speakerMenu,
} from './parts/quotation-lists.ts';
import { choose, invalid, noneFound, PRIVATE } from './parts/replies.ts';
import { speakerLine, speakerName } from './parts/speakers.ts';
import { onTopic } from './parts/topics.ts';

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
