import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTyped, type Typed } from '../../../bot/terminal/typed.ts';
import type { Command } from '../../../commands/command.ts';
import { replyWith } from '../replies.ts';

const text = { type: 'string', description: 'Words' } as const;
const privately = { type: 'boolean', description: 'Who sees it' } as const;
const command = (name: string, options: Command['options']): Command => ({
  name,
  description: name,
  options,
  answer: async () => replyWith({}),
});
const commands = [
  command('grade', { body: { ...text, required: true }, private: privately }),
  command('search', { query: { ...text, required: true }, body: text, speaker: text, private: privately }),
  command('help', { private: privately }),
];

const cases: readonly [string, Typed['command'], Typed['options']][] = [
  ['/grade west-mercia', 'grade', { body: 'west-mercia' }],
  ['  /GRADE   West Mercia  ', 'grade', { body: 'West Mercia' }],
  ['/grade body:west-mercia', 'grade', { body: 'west-mercia' }],
  ['/grade body: west mercia private:true', 'grade', { body: 'west mercia', private: 'true' }],
  ['/grade', 'grade', {}],
  ['/grade body:', 'grade', { body: '' }],
  ['/grade "West Mercia"', 'grade', { body: '"West Mercia"' }],
  ['/grade body:"West \\"Mercia\\" \\u0026"', 'grade', { body: 'West "Mercia" &' }],
  ['/grade body:"a" "b"', 'grade', { body: 'a' }],
  ['/grade body:"no end', 'grade', { body: '"no end' }],
  ['/grade body:"bad \\x escape"', 'grade', { body: '"bad \\x escape"' }],
  [
    '/search "lead responsible officer" body:rocu',
    'search',
    { query: '"lead responsible officer"', body: 'rocu' },
  ],
  ['/search time 10:30 topic:drugs body:rocu', 'search', { query: 'time 10:30 topic:drugs', body: 'rocu' }],
  ['/search query:"a body:b" speaker:alex-murray', 'search', { query: 'a body:b', speaker: 'alex-murray' }],
  ['/search nobody:there', 'search', { query: 'nobody:there' }],
  ['/search a body:b body:c', 'search', { query: 'a', body: 'b' }],
  ['/search a query:b', 'search', { query: 'a' }],
  ['/help', 'help', {}],
  ['/help grade', 'help', {}],
  ['/narnia wardrobe', 'narnia', {}],
  ['/', '', {}],
  ['what did they say', 'ask', { question: 'what did they say' }],
  ['“body:” is a word', 'ask', { question: '“body:” is a word' }],
  ['', 'ask', { question: '' }],
];

describe('readTyped', () => {
  it.each(cases)('%j', (line, name, options) => {
    expect(readTyped(line, commands)).toEqual({ command: name, options });
  });

  it('gives back any value that is written as JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (query, body) => {
        const line = `/search query:${JSON.stringify(query)} body:${JSON.stringify(body)}`;
        expect(readTyped(line, commands).options).toEqual({ query, body });
      }),
    );
  });
});
