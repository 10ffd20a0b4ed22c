/** `/cite id format?`: the printed words that an answer rests on, opened again by its id, with references to copy. */
import type { Corpus } from '../corpus/corpus.ts';
import type { Speaker } from '../corpus/model.ts';
import { type CorpusDocument, firstSpan, type Located } from '../corpus/passages.ts';
import type { Block, Command, Evidence, OptionDeclarations, Reply } from './command.ts';
import { type Opened, openAnswer, passageId } from './parts/answer-id.ts';
import { citation, day, passageUrl } from './parts/citation.ts';
import { echo } from './parts/echo.ts';
import { assertedQuotation, passage, runsOf, sentencesOf } from './parts/evidence.ts';
import { notes } from './parts/part.ts';
import { openingWords, shownSentence, wholeQuotation } from './parts/quoting.ts';
import { type Cited, REFERENCE_FORMS, type ReferenceForm } from './parts/references.ts';
import { invalid, noneFound, PRIVATE } from './parts/replies.ts';
import { speakerLine } from './parts/speakers.ts';
import { wholeQuotationAction } from './parts/verdicts.ts';

const FORMS = ['plain', 'markdown', 'news', 'harvard'] as const satisfies readonly ReferenceForm[];
/** The format without any reference but the link: for what is posted in a discussion. */
export const WORDS_ALONE = 'words';

const options = {
  id: {
    type: 'string',
    description: 'The id of an answer, as Cite shows it',
    required: true,
    maxLength: 100,
  },
  format: {
    type: 'string',
    description: 'plain, markdown, news, harvard, or words alone; every reference if left out',
    autocomplete: true,
    maxLength: 20,
  },
  private: PRIVATE,
} satisfies OptionDeclarations;

/** Longest quotation that a reference holds whole. */
const LONGEST = 500;

/** What an id opens, ready to be shown. */
interface Shown {
  readonly document: CorpusDocument;
  readonly id: string;
  readonly speaker: Speaker | null;
  readonly paragraphs: readonly string[];
  readonly words: string;
  readonly url: string | null;
  readonly remarks: readonly Block[];
  readonly evidence: readonly Evidence[];
  readonly claims: Reply['claims'];
  readonly actions?: Reply['actions'];
}

function isQuotation(located: Located): located is Located<Extract<Located['claim'], { kind: 'quotation' }>> {
  return located.claim.kind === 'quotation';
}

function shown(corpus: Corpus, opened: Exclude<Opened, { type: 'changed' }>): Shown {
  switch (opened.type) {
    case 'claim': {
      const { located } = opened;
      const { document, claim } = located;
      const place = firstSpan(claim);
      const common = {
        document,
        id: claim.id,
        url: passageUrl(document, place),
        remarks: notes([citation(document, place)]),
      };
      if (isQuotation(located) && located.claim.form === 'full') {
        const whole = wholeQuotation(located);
        const isShort = whole.join(' ').length <= LONGEST;
        const paragraphs = isShort ? whole : [openingWords(located)];
        const { speaker } = located.claim;
        return {
          ...common,
          speaker,
          paragraphs,
          words: paragraphs.join(' '),
          evidence: runsOf(located),
          claims: [assertedQuotation(located)],
          actions: isShort || speaker === null ? [] : [wholeQuotationAction(speaker, claim.id)],
        };
      }
      const { text, speaker = null } = shownSentence(corpus, document, place);
      const evidence = isQuotation(located) ? runsOf(located) : sentencesOf(located, speaker);
      const claims = isQuotation(located) ? [assertedQuotation(located)] : [];
      return { ...common, speaker, paragraphs: [text], words: text, evidence, claims };
    }
    case 'retired': {
      const { document, entry } = opened;
      const paragraphs = entry.texts.map((text) => `“${text}”`);
      const { claim } = entry;
      return {
        document,
        id: claim.id,
        speaker: claim.kind === 'quotation' ? claim.speaker : null,
        paragraphs,
        words: paragraphs.join(' '),
        url: document.record.url,
        remarks: notes([
          `As it stood in ${document.record.outlet}, ${day(document.record.published)}.`,
          `No longer given as an answer since ${day(entry.retired)}: the document, or the way in which it is read, has changed.`,
        ]),
        evidence: [],
        claims: [],
      };
    }
    case 'passage': {
      const { document, span } = opened;
      const { text, speaker = null } = shownSentence(corpus, document, span);
      return {
        document,
        id: passageId(document, span),
        speaker,
        paragraphs: [text],
        words: text,
        url: passageUrl(document, span),
        remarks: notes([citation(document, span)]),
        evidence: [passage(document, span, speaker)],
        claims: [],
      };
    }
  }
}

/** References in these forms, each as text to copy. */
function references(cited: Cited, forms: readonly ReferenceForm[]): Block[] {
  return forms.flatMap((form): Block[] => {
    const { name, guide, write } = REFERENCE_FORMS[form];
    return [
      { type: 'text', line: [{ strong: name }, ` (${guide})`] },
      { type: 'text', line: { code: write(cited) } },
    ];
  });
}

/** `/cite id format?`. */
export const cite: Command<typeof options> = {
  name: 'cite',
  description: 'Open an answer again by its id, with references to copy',
  options,
  complete: (option, typed) =>
    option !== 'format'
      ? []
      : FORMS.filter((form) => form.startsWith(typed.trim().toLowerCase())).map((form) => ({
          name: REFERENCE_FORMS[form].name,
          value: form,
        })),
  async answer({ options: { id, format = '' }, now }, corpus) {
    const wanted = format.trim().toLowerCase();
    const forms = wanted === '' ? FORMS : FORMS.filter((form) => form === wanted);
    if (id.trim() === '' || (forms.length === 0 && wanted !== WORDS_ALONE)) {
      return invalid({
        title: 'Cite what?',
        lines: ['Give the id of an answer; the format is plain, markdown, news, harvard or words.'],
      });
    }
    const opened = openAnswer(corpus, id);
    if (opened === null) {
      return noneFound(corpus, {
        title: 'No such answer',
        lines: [['No answer has the id ', ...echo(id), '.']],
      });
    }
    if (opened.type === 'changed') {
      const { title, outlet, published } = opened.document.record;
      return noneFound(corpus, {
        title: 'No longer there',
        lines: [
          `The text of ‘${title}’ (${outlet}, ${day(published)}) has changed since: other words stand where this passage stood.`,
        ],
      });
    }
    const {
      document,
      speaker,
      paragraphs,
      words,
      url,
      remarks,
      evidence,
      claims,
      actions = [],
      ...rest
    } = shown(corpus, opened);
    const accessed = now.toISOString().slice(0, 10);
    return {
      outcome: 'answer',
      visibility: 'private',
      title: speaker === null ? document.record.title : speakerLine(speaker),
      blocks: [
        { type: 'quotation', paragraphs },
        ...remarks,
        ...references({ record: document.record, words, speaker, url, accessed }, forms),
        { type: 'note', line: ['Answer id: ', { code: rest.id }] },
      ],
      actions,
      evidence,
      claims,
    };
  },
};
