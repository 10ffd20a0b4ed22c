/** `/check text speaker?`: whether words are quoted as the sources print them, and what was changed. */
import type { Corpus } from '../corpus/corpus.ts';
import { comparedWords } from '../corpus/verify/compared-words.ts';
import { type FoundQuotation, findTyped } from '../corpus/verify/find-quotations.ts';
import { type Block, type Command, type OptionDeclarations, QUERY, type Reply } from './command.ts';
import { coverageLine } from './parts/coverage.ts';
import { echo } from './parts/echo.ts';
import { distinct } from './parts/evidence.ts';
import { completeOfficial } from './parts/officials.ts';
import { notes, together } from './parts/part.ts';
import { invalid, MOST_ACTIONS, PRIVATE } from './parts/replies.ts';
import {
  type Checked,
  verdictEvidence,
  verdictName,
  verdictPart,
  wholeQuotationActions,
} from './parts/verdicts.ts';

const options = {
  text: {
    type: 'string',
    description: 'The quotation, or a text with quotations between quotation marks',
    required: true,
    maxLength: 6000,
  },
  speaker: {
    type: 'string',
    description: 'Who is said to have said it',
    autocomplete: true,
    maxLength: 100,
  },
  private: PRIVATE,
} satisfies OptionDeclarations;

/**
 * The verdicts on what was found in a text, as a reply: private, because whoever checks somebody else's words decides
 * whether to show what came of it.
 *
 * @param text as typed: the reply shows it, so that a button can search for it
 * @param speaker whose words they are said to be, where somebody was asked for that
 */
export function checkedReply(
  corpus: Corpus,
  text: string,
  found: readonly FoundQuotation[],
  speaker?: string,
): Reply {
  const checked = found.flatMap((one): (Checked & { readonly typed: string })[] => {
    const quotation = corpus.check(one, speaker);
    if (quotation === null) return [];
    // Paragraphs before a mark are shown only where they were found to belong to the quotation.
    const typed = one.how === 'marks' ? quotation.text : one.text;
    return [{ quotation, speaker: speaker ?? one.speaker, typed }];
  });
  const [first] = checked;
  if (first === undefined) {
    return invalid({
      title: 'Nothing to check',
      lines: ['There is no quotation in it: at least two words that are quoted, or said to be somebody’s.'],
    });
  }
  const single = checked.length === 1;
  // Where only some of the words are a quotation, the reply says which.
  const isAll = single && comparedWords(first.typed).length === comparedWords(text).length;
  const parts = checked.map((one) => verdictPart(corpus, one));
  const { evidence, claims } = together(parts);
  const absent = checked.filter(({ quotation }) => quotation.verdict === 'absent');
  return {
    outcome: 'answer',
    visibility: 'private',
    title: single
      ? `Quotation check: ${verdictName(first.quotation)}`
      : `Quotation check: ${checked.length} quotations`,
    blocks: [
      { type: 'query', text },
      ...parts.flatMap(({ blocks }, index): readonly Block[] => {
        const heading: Block = { type: 'heading', line: echo(checked[index]?.typed ?? '') };
        return isAll ? blocks : [heading, ...blocks];
      }),
      ...notes(absent.length === 0 ? [] : [coverageLine(corpus)]),
    ],
    actions: [
      ...wholeQuotationActions(checked.map(({ quotation }) => quotation)).slice(0, MOST_ACTIONS - 1),
      ...(absent.length === 0
        ? []
        : [{ label: 'Search for these words', command: 'search', options: { query: QUERY } }]),
    ],
    evidence: distinct(evidence),
    claims,
    verdicts: checked.map(({ quotation, typed }) => ({
      text: typed,
      verdict: quotation.verdict,
      evidence: verdictEvidence(quotation),
    })),
  };
}

/** `/check text speaker?`. */
export const check: Command<typeof options> = {
  name: 'check',
  description: 'Compare a quotation with the words as printed',
  options,
  complete: (option, typed, corpus) => (option === 'speaker' ? completeOfficial(corpus, typed) : []),
  async answer({ options: { text, speaker = '' } }, corpus) {
    return checkedReply(corpus, text, findTyped(text), speaker.trim() === '' ? undefined : speaker);
  },
};
