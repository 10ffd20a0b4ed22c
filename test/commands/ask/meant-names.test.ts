import { describe, expect, it } from 'vitest';
import { bodiesOf } from '../../../commands/ask/question.ts';
import { recognise } from '../../../commands/ask/recognise.ts';
import { put, realCorpus } from '../../support/real.ts';
import { words } from '../../support/replies.ts';

const corpus = realCorpus();
const read = (text: string) => recognise(corpus, text);
const bodies = (text: string): string[] =>
  bodiesOf({
    corpus,
    reading: read(text),
    request: { page: 0, now: new Date('2026-01-01'), locale: 'en-GB', place: 'server' },
  });

describe('the bodies that a question asks about', () => {
  it.each([
    ['west midlands police, not the rocu', ['west-midlands-police']],
    ['apart from the rocu, was any force adequate', []],
    ['every force except west mercia', ['west-mercia-police']],
    ['essex in the eastern inspection', ['essex-police']],
    ['criticism of the regional unit in the west midlands', ['rocuwm']],
    ['what did the regional unit for the west mids get', ['rocuwm']],
    ['gloucestershire with the rest of the south west', ['gloucestershire-constabulary']],
    ['what did nottingham so far get', []],
    ['west mercia and not staffordshire', ['west-mercia-police']],
    ['not west mercia', ['west-mercia-police']],
    ["birmingham's lot", ['west-midlands-police']],
    ['stoke coppers', ['staffordshire-police']],
    ['west mercia police federation', []],
    ['staffs uni', []],
    ['west mercia women', []],
  ])('%s', (text, expected) => {
    expect(bodies(text)).toEqual(expected);
  });
});

it('a surname behind another first name is somebody else', () => {
  expect(read('what did alan murray say').people).toEqual([]);
  expect(read('what did alex murray say').people).toEqual(['alex-murray']);
  expect(read('what did mr murray say').people).toEqual(['alex-murray']);
});

it.each([
  ['what did everyone but riggs say', [], ['becky-riggs']],
  ['who besides murray spoke', [], ['alex-murray']],
  ['apart from cooke, what did murray say', ['alex-murray'], ['andy-cooke']],
  ['all but riggs', [], ['becky-riggs']],
  ['sorry but riggs said what', ['becky-riggs'], []],
])('who is left out is not asked about: %s', (text, people, leftOut) => {
  expect(read(text)).toMatchObject({ people, leftOut });
});

it.each([['who besides murray spoke'], ['what did any chief constable apart from murray say']])(
  'and not answered with: %s',
  async (text) => {
    const reply = await put(corpus, `/ask ${text}`);
    expect(words(reply)).not.toContain('Alex Murray');
  },
);
