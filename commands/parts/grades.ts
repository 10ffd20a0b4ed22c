/** How a grade is shown: the grade with its topic and inspection, and the sentence that says so. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { GradeClaim, Span } from '../../corpus/model.ts';
import { blockAt, firstSpan, type Located, overlap, sentenceAt, slice } from '../../corpus/passages.ts';
import { listExcerpt } from '../../corpus/search/excerpt.ts';
import { GAP, splitList } from '../../corpus/text/list-sentence.ts';
import type { Block, Line } from '../command.ts';
import { citation, passageUrl } from './citation.ts';

/** What was graded: the topic as printed, else the inspection's topic in the register. */
export function topicOf(corpus: Corpus, { document, claim }: Located<GradeClaim>): string {
  const facts = corpus.register.inspections.find(({ id }) => id === document.record.inspection);
  return claim.topic ?? facts?.topic ?? 'topic not named in the document';
}

/** "Grade: inadequate · serious and organised crime · HMICFRS inspection". */
export function gradeLine(corpus: Corpus, located: Located<GradeClaim>): Line {
  const { grade, earlier } = located.claim;
  const which = earlier ? 'an earlier HMICFRS inspection' : 'HMICFRS inspection';
  return ['Grade: ', { strong: grade }, ` · ${topicOf(corpus, located)} · ${which}`];
}

/**
 * The sentence that holds a grade, as it is shown. Of a sentence that lists the grades of several bodies only the lead-in and
 * the own item stay; an item of a bulleted list is shown under the paragraph that introduces it.
 */
export function gradeSentence({ document, claim }: Located<GradeClaim>): string[] {
  const place = firstSpan(claim);
  const sentence = sentenceAt(document, place);
  const shown = listExcerpt(document.source.text, sentence, place).text;
  const block = blockAt(document, place.start);
  if (block?.kind !== 'list-item') return [shown];
  const { blocks } = document.source;
  const leadIn = blocks.slice(0, blocks.indexOf(block)).findLast(({ kind }) => kind !== 'list-item');
  const words = leadIn === undefined ? '' : slice(document, leadIn);
  return words.endsWith(':') ? [`${words} ${GAP}`, shown] : [shown];
}

/** The words that a link should open: the own item of a list, else the sentence. */
function gradePlace({ document, claim }: Located<GradeClaim>): Span {
  const place = firstSpan(claim);
  const sentence = sentenceAt(document, place);
  const list = splitList(document.source.text, sentence);
  return list?.items.find((item) => overlap(item, place)) ?? sentence;
}

/** A grade with its proof: line, sentence, citation. */
export function gradeBlocks(corpus: Corpus, located: Located<GradeClaim>): Block[] {
  const { document, claim } = located;
  const [, again] = claim.spans;
  const url = again === undefined ? null : passageUrl(document, sentenceAt(document, again));
  return [
    { type: 'text', line: gradeLine(corpus, located) },
    { type: 'quotation', paragraphs: gradeSentence(located) },
    {
      type: 'note',
      line: [
        ...citation(document, gradePlace(located), 'As reported by'),
        ...(url === null ? [] : [' · ', { link: 'also said here', url }]),
      ],
    },
  ];
}
