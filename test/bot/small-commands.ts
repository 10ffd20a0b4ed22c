/** Two small commands for tests of what stands around commands: one public with a name, one private with words and pages. */
import { type Command, type OptionDeclarations, QUERY } from '../../commands/command.ts';
import { replyWith } from './replies.ts';

const privately = { type: 'boolean', description: 'Who sees it' } as const;

const gradeOptions = {
  body: { type: 'string', description: 'A force', required: true, autocomplete: true },
  private: privately,
} satisfies OptionDeclarations;
const grade: Command<typeof gradeOptions> = {
  name: 'grade',
  description: 'A grade',
  options: gradeOptions,
  complete: (_option, typed) =>
    [
      { name: 'West Mercia Police', value: 'west-mercia' },
      { name: 'West Midlands Police', value: 'west-midlands' },
    ].filter(({ value }) => value.startsWith(typed)),
  answer: async ({ options: { body } }) =>
    replyWith({
      title: body,
      blocks: [{ type: 'text', line: 'A grade' }],
      actions: [{ label: 'Search', command: 'search', options: { query: body } }],
      evidence: [{ kind: 'passage', document: 'd', start: 0, end: 1, text: 'a' }],
      claims: [{ kind: 'grade', body, value: 'good' }],
    }),
};

const searchOptions = {
  query: { type: 'string', description: 'Words', required: true },
  private: privately,
} satisfies OptionDeclarations;
const search: Command<typeof searchOptions> = {
  name: 'search',
  description: 'A search',
  options: searchOptions,
  answer: async ({ options: { query }, page }) =>
    replyWith({
      visibility: 'private',
      outcome: query === '' ? 'invalid' : 'answer',
      title: `Page ${page}`,
      blocks: [{ type: 'query', text: query }],
      actions: [{ label: 'Next', command: 'search', options: { query: QUERY }, page: page + 1 }],
    }),
};

/** The two. */
export const SMALL_COMMANDS: readonly Command[] = [grade, search];
