/** What the maintainers are told when somebody reports a problem with an answer. */
import type { Corpus } from '../../corpus/corpus.ts';
import { firstSpan, slice } from '../../corpus/passages.ts';
import type { Block, Reply } from '../command.ts';
import { openAnswer } from './answer-id.ts';
import { notes } from './part.ts';

/** What somebody reports. */
export interface Reported {
  /** The id of the answer; null where it has none. */
  readonly answer: string | null;
  readonly reason: string;
  readonly reporter: string;
  /** Where the answer stands on Discord. */
  readonly link: string | null;
  /** What the message shows, in order: all that tells of an answer without id, which nobody else may see. */
  readonly shown: readonly string[];
}

/** As much of what a message shows as a report repeats, in characters. */
const MOST_SHOWN = 1500;

function shownWords(shown: readonly string[]): Block[] {
  const all = shown.join('\n');
  const words = all.length <= MOST_SHOWN ? all : `${all.slice(0, MOST_SHOWN).replace(/\s\S*$/u, '')} […]`;
  return words.trim() === '' ? [] : [{ type: 'quotation', paragraphs: [words] }];
}

/** The document and the printed words that an answer rests on. */
function claimed(corpus: Corpus, answer: string): Block[] {
  const opened = openAnswer(corpus, answer);
  if (opened === null) return notes(['No answer has this id now.']);
  if (opened.type === 'changed') {
    return notes([`${opened.document.record.id}: other words stand in its place now.`]);
  }
  if (opened.type === 'retired') {
    const { document, entry } = opened;
    return [
      { type: 'quotation', paragraphs: entry.texts },
      ...notes([`${document.record.id}, retired on ${entry.retired}`]),
    ];
  }
  const { document, span } =
    opened.type === 'passage'
      ? opened
      : { document: opened.located.document, span: firstSpan(opened.located.claim) };
  return [
    { type: 'quotation', paragraphs: [slice(document, span)] },
    ...notes([`${document.record.id}, from ${span.start} to ${span.end}`]),
  ];
}

/** A report as a message to the maintainers. */
export function reportOf(corpus: Corpus, { answer, reason, reporter, link, shown }: Reported): Reply {
  return {
    outcome: 'answer',
    visibility: 'public',
    title: 'A problem is reported',
    blocks: [
      { type: 'text', line: [{ strong: 'Answer' }, ' ', answer === null ? 'without id' : { code: answer }] },
      ...(answer === null ? shownWords(shown) : claimed(corpus, answer)),
      { type: 'text', line: [{ strong: 'Reason' }, ' ', { typed: reason }] },
      {
        type: 'note',
        line: [
          'Reported by ',
          { typed: reporter },
          ...(link === null ? [] : [' · ', { link: 'the answer', url: link }]),
        ],
      },
    ],
    actions: [],
    evidence: [],
    claims: [],
  };
}
