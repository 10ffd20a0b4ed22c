import { describe, expect, it } from 'vitest';
import { answersAmong } from '../../bot/collected.ts';

const BOT = '1';
const answer = {
  id: '20',
  channel_id: '5',
  type: 20,
  timestamp: '2031-03-01T10:00:00.000000+00:00',
  author: { id: BOT },
  components: [
    { type: 10, content: '## Saltmarsh Police' },
    { type: 10, content: 'Grade: **good**' },
    { type: 1, components: [{ type: 2, custom_id: '1/findings?body=a' }] },
    { type: 1, components: [{ type: 3, options: [{ value: '1!delete' }, { value: '1/cite?id=y27v6c7b' }] }] },
  ],
};

describe('the answers among messages', () => {
  it('are those of the bot, with their address, words and id', () => {
    expect(answersAmong([answer], BOT, '9')).toEqual([
      {
        at: answer.timestamp,
        url: 'https://discord.com/channels/9/5/20',
        text: '## Saltmarsh Police\nGrade: **good**',
        answer: 'y27v6c7b',
      },
    ]);
  });

  it('stand in the order of time, and begin with the one that the thread was opened on', () => {
    const first = {
      ...answer,
      id: '10',
      timestamp: '2031-02-28T10:00:00+00:00',
      components: answer.components.slice(0, 1),
    };
    const opened = { ...answer, type: 21, components: [], referenced_message: first };
    const read = answersAmong([answer, opened], BOT, '9');
    expect(read.map(({ url, answer: id }) => [url.split('/').at(-1), id])).toEqual([
      ['10', null],
      ['20', 'y27v6c7b'],
    ]);
  });

  it.each<[string, unknown]>([
    ['somebody else', { ...answer, author: { id: '2' } }],
    ['the bot, still to come', { ...answer, components: [] }],
    ['the bot, without a title', { ...answer, components: [{ type: 10, content: 'Deleted.' }] }],
    [
      'the bot, a collection of answers itself',
      {
        ...answer,
        components: [...answer.components, { type: 13, file: { url: 'attachment://evidence.md' } }],
      },
    ],
    ['another shape', { id: 7 }],
    ['nothing', null],
  ])('are none of %s', (_of, message) => {
    expect(answersAmong([message], BOT, '9')).toEqual([]);
  });
});
