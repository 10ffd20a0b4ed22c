/** *Find a quotation*, in the menu of a message: what the sources say with its words, to be posted as a reply. */
import type { Corpus, SearchHit } from '../corpus/corpus.ts';
import { speakerId } from '../corpus/speaker.ts';
import { words } from '../corpus/text/normalise.ts';
import { readMessage } from '../corpus/verify/message.ts';
import { WORDS_ALONE } from './cite.ts';
import type { Action, Block, Command, OptionDeclarations } from './command.ts';
import { MESSAGE } from './message-check.ts';
import { passageId } from './parts/answer-id.ts';
import { distinct } from './parts/evidence.ts';
import { hitBlocks, hitEvidence } from './parts/hits.ts';
import { invalid, MOST_ACTIONS, noneFound } from './parts/replies.ts';

const options = { message: MESSAGE } satisfies OptionDeclarations;

const ORDINALS = ['first', 'second', 'third'];

/** What posts a hit: a quotation whole, a passage in its sentences. */
function postHere(hit: SearchHit, index: number): Action {
  const label = `Post the ${ORDINALS[index] ?? index + 1} here`;
  const { document, start, end } = hit;
  const claim = document.claims.find(
    (one) => one.kind === 'quotation' && one.form === 'full' && one.spans[0]?.start === hit.runs[0]?.start,
  );
  if (hit.kind === 'quotation' && claim?.kind === 'quotation' && claim.speaker !== null) {
    const official = speakerId(claim.speaker);
    return { label, command: 'quote', options: { official, topic: claim.id }, post: true };
  }
  const id = passageId(document, { start, end });
  return { label, command: 'cite', options: { id, format: WORDS_ALONE }, post: true };
}

/** The words of a message without its markup, and without marks that would mean something to the search. */
function wordsOf(message: string): string {
  const plain = readMessage(message).map(({ text }) => text);
  return words(plain.join('\n'))
    .map(({ text }) => text)
    .join(' ');
}

function bestHits(corpus: Corpus, query: string): readonly SearchHit[] {
  return corpus.search({ query }).slice(0, MOST_ACTIONS);
}

/** *Find a quotation*. */
export const messageFind: Command<typeof options> = {
  name: 'find-quotation',
  menu: 'Find a quotation',
  description: 'Find quotations and passages with the words of a message',
  options,
  async answer({ options: { message } }, corpus) {
    const query = wordsOf(message);
    if (query === '') {
      return invalid({ title: 'Nothing to look for', lines: ['This message has no words to search with.'] });
    }
    const hits = bestHits(corpus, query);
    if (hits.length === 0) {
      return noneFound(corpus, {
        title: 'No quotation found',
        lines: ['The sources hold no passage with these words.'],
      });
    }
    return {
      outcome: 'answer',
      visibility: 'private',
      title: 'To reply with',
      blocks: hits.flatMap((hit, index): Block[] => [
        { type: 'note', line: `The ${ORDINALS[index] ?? index + 1}:`, leads: 1 },
        ...hitBlocks(hit),
      ]),
      actions: hits.map(postHere),
      evidence: distinct(hits.flatMap(hitEvidence)),
      claims: [],
    };
  },
};
