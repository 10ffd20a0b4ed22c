/** `/search query body? speaker?`: where the sources speak of something, in whole sentences, a page at a time. */
import type { Corpus, KnownSpeaker, SearchHit } from '../corpus/corpus.ts';
import { readQuery } from '../corpus/search/query.ts';
import {
  type Action,
  type Block,
  type Command,
  type OptionDeclarations,
  QUERY,
  type Reply,
} from './command.ts';
import { BODY, completeBody, readOneBody } from './parts/bodies.ts';
import { echo } from './parts/echo.ts';
import { hitBlocks, hitEvidence } from './parts/hits.ts';
import { inText } from './parts/naming.ts';
import {
  completeOfficial,
  nobodyCalled,
  type OfficialAnswer,
  officialMenu,
  readOfficial,
} from './parts/officials.ts';
import { notes } from './parts/part.ts';
import { choose, invalid, noneFound, PRIVATE } from './parts/replies.ts';
import { speakerLine } from './parts/speakers.ts';

const options = {
  query: {
    type: 'string',
    description: 'Words to look for; put an exact phrase in quotation marks',
    required: true,
    maxLength: 6000,
  },
  body: { ...BODY, description: 'Only passages on this force or unit', required: false },
  speaker: {
    type: 'string',
    description: 'Only words of this speaker',
    autocomplete: true,
    maxLength: 100,
  },
  private: PRIVATE,
} satisfies OptionDeclarations;

/** Hits on a page: it fits a phone and a message. */
const HITS = 5;

/** What the search is narrowed to, or the reply that asks back. */
type Narrowing =
  | { readonly ids: Readonly<Record<string, string>>; readonly words: string[] }
  | { readonly reply: Reply };

/** A question back whose buttons search for the same words. */
function askedBack(query: string, reply: Reply): Reply {
  const again = (action: Action): Action =>
    action.command === 'search' ? { ...action, options: { query: QUERY, ...action.options } } : action;
  const { menu } = reply;
  return {
    ...reply,
    blocks: [{ type: 'query', text: query }, ...reply.blocks],
    actions: reply.actions.map(again),
    ...(menu === undefined
      ? {}
      : {
          menu: {
            ...menu,
            choices: menu.choices.map((choice) => ({ ...choice, action: again(choice.action) })),
          },
        }),
  };
}

function narrow(corpus: Corpus, query: string, body: string, speaker: string): Narrowing {
  const ids: Record<string, string> = {};
  const words: string[] = [];
  if (body.trim() !== '') {
    const read = readOneBody(corpus, 'search', body);
    if (read.type === 'reply') return { reply: askedBack(query, read.reply) };
    ids['body'] = read.body.id;
    words.push(read.body.name);
  }
  if (speaker.trim() !== '') {
    const read = readOfficial(corpus, speaker);
    if (read.type !== 'speaker') return { reply: askedBack(query, whose(corpus, speaker, read, ids)) };
    ids['speaker'] = read.speaker.id;
    words.push(speakerLine(read.speaker.speaker));
  }
  return { ids, words };
}

/** A name that is not one speaker's: who may be meant. */
function whose(
  corpus: Corpus,
  typed: string,
  read: Exclude<OfficialAnswer, { readonly type: 'speaker' }>,
  ids: Action['options'],
): Reply {
  const menu = (speakers: readonly KnownSpeaker[]) => officialMenu(speakers, 'search', 'speaker', ids);
  switch (read.type) {
    case 'several':
      return choose({
        title: 'Whose words?',
        lines: [[...echo(typed), ' can mean more than one of those who are quoted.']],
        menu: menu(read.speakers),
      });
    case 'through':
      return choose({
        title: 'Whose words?',
        lines: [`${read.organisation.name} is quoted through its officials.`],
        menu: menu(read.officials),
      });
    case 'silent':
      return noneFound(corpus, {
        title: 'Whose words?',
        lines: [`The sources quote nobody from ${inText(read.organisation)}.`],
        menu: menu(corpus.speakers),
      });
    case 'unknown':
      return nobodyCalled(corpus, typed, menu);
  }
}

/** What is said where nothing is found: words that every text holds are not looked for alone. */
function nothingWith(query: string): string {
  const { terms, phrases } = readQuery(query);
  return terms.length === 0 && phrases.length === 0
    ? 'These words stand in nearly every text and are not searched for. In quotation marks they are found as typed.'
    : 'The sources hold no passage with these words.';
}

/** A remark where hits hold other words than the typed ones. */
function spelling(hits: readonly SearchHit[], shown: readonly SearchHit[]): string[] {
  if (hits.every(({ approximate }) => approximate))
    return ['No passage holds your words: these hold words that are spelt like them.'];
  return shown.some(({ approximate }) => approximate)
    ? ['Some passages hold only words that are spelt like yours.']
    : [];
}

/** `/search query body? speaker?`. */
export const search: Command<typeof options> = {
  name: 'search',
  description: 'Find where the sources speak of something',
  options,
  complete: (option, typed, corpus) => {
    if (option === 'body') return completeBody(corpus, typed);
    return option === 'speaker' ? completeOfficial(corpus, typed) : [];
  },
  async answer({ options: { query, body = '', speaker = '' }, page }, corpus) {
    if (!/[\p{L}\p{N}]/u.test(query)) {
      return invalid({
        title: 'Search for what?',
        lines: ['Give one or more words, for example /search county lines.'],
      });
    }
    const narrowed = narrow(corpus, query, body, speaker);
    if ('reply' in narrowed) return narrowed.reply;
    const { ids, words } = narrowed;
    const hits = corpus.search({ query, body: ids['body'], speaker: ids['speaker'] });
    const typed: Block[] = [{ type: 'query', text: query }, ...notes(words.map((name) => `Only: ${name}`))];
    if (hits.length === 0) {
      const reply = noneFound(corpus, {
        title: 'Search',
        lines: [nothingWith(query)],
      });
      return { ...reply, blocks: [...typed, ...reply.blocks] };
    }
    const pages = Math.ceil(hits.length / HITS);
    const at = Math.max(0, Math.min(page, pages - 1));
    const shown = hits.slice(at * HITS, (at + 1) * HITS);
    const turn = (to: number, label: string): Action[] =>
      to < 0 || to >= pages
        ? []
        : [{ label, command: 'search', options: { query: QUERY, ...ids }, page: to }];
    return {
      outcome: 'answer',
      visibility: 'private',
      title: hits.length === 1 ? 'Search: 1 passage' : `Search: ${hits.length} passages`,
      blocks: [
        ...typed,
        ...notes(spelling(hits, shown)),
        ...shown.flatMap(hitBlocks),
        ...notes(pages === 1 ? [] : [`Page ${at + 1} of ${pages}`]),
      ],
      actions: [...turn(at + 1, 'Next page'), ...turn(at - 1, 'Previous page')],
      evidence: shown.flatMap(hitEvidence),
      claims: [],
    };
  },
};
