import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDate } from '../../../corpus/read/dates.ts';
import { readText } from '../../../corpus/read/text.ts';

const kinds = (text: string): string[] => readText(text).blocks.map(({ kind }) => kind);
const contents = (text: string): string[] =>
  readText(text).blocks.map(({ start, end }) => text.slice(start, end));

describe('readText', () => {
  test('tells title, standfirst, byline, credit, paragraphs, related stories, vacancies and copyright apart', () => {
    const text = [
      'Force told to do better',
      'Inspectors want changes at the unit.',
      'May 3, 2023\nBy Ann Lee\nPicture: Northshire Police',
      'The force was inspected last year.',
      'Related News',
      'Select Vacancies',
      'Sergeants\nSouthshire Police',
      'Copyright © 2023 Trade Weekly',
    ].join('\n\n');
    expect(kinds(text)).toEqual([
      ...['title', 'standfirst', 'byline', 'byline', 'caption', 'paragraph'],
      ...['boilerplate', 'boilerplate', 'boilerplate', 'boilerplate', 'boilerplate'],
    ]);
    expect(readText(text).metadata).toEqual({
      title: 'Force told to do better',
      author: 'Ann Lee',
      published: '2023-05-03',
      outlet: 'Trade Weekly',
    });
  });

  test.each<[string, string, string[]]>([
    ['one paragraph alone is a paragraph', 'Just one line of text.', ['paragraph']],
    [
      'a quotation that opens a text is no title',
      '"We will act," she said\n\nMore text.',
      ['paragraph', 'paragraph'],
    ],
    [
      'bullets',
      'Report\n\nIt found:\n• one thing\n• another',
      ['title', 'paragraph', 'list-item', 'list-item'],
    ],
    [
      'a heading in between',
      'Report\n\nText one.\n\nWhat next\n\nText two.',
      ['title', 'paragraph', 'heading', 'paragraph'],
    ],
    [
      'an advert in between does not end the article',
      'Report\n\nText one.\n\nAdvertisement\n\nText two.',
      ['title', 'paragraph', 'boilerplate', 'paragraph'],
    ],
    [
      'links in between: a long sentence is the article again',
      `Report\n\nText one.\n\nRelated stories\n\nAnother story\n\nThe chief constable ${'and others '.repeat(8)}met in June.`,
      ['title', 'paragraph', 'boilerplate', 'boilerplate', 'paragraph'],
    ],
    ['an empty text', '', []],
  ])('%s', (_name, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test.each(['', 'RE: Fwd: '])(
    'the head of an e-mail gives title and date, and is no part of what it says (%j)',
    (prefix) => {
      const text = `From: Press Office <press@kent.example>
Sent: 14 May 2024 09:12
To: newsdesk@paper.example
Subject: ${prefix}Force response to inspection

Kent Police was graded as 'good' for its response to serious and organised
crime by the inspectorate, and we are pleased that inspectors saw how hard our
officers work to keep people safe from organised crime, in this county and in
the counties beside it.
`;
      const { blocks, metadata } = readText(text);
      expect(blocks.map(({ kind }) => kind)).toEqual(['byline', 'byline', 'byline', 'title', 'paragraph']);
      expect(metadata).toMatchObject({ title: 'Force response to inspection', published: '2024-05-14' });
    },
  );

  test('one line that looks like the head of an e-mail is none', () => {
    const { metadata } = readText('To: be or not to be\n\nKent Police was graded good.\n');
    expect(metadata.title).toBe('To: be or not to be');
  });

  test('a hard-wrapped letter is put together into paragraphs', () => {
    const text =
      'Dear Home Secretary,\n\nI write about the inspection of the force, which was published\nin May and which names areas where the force and its partners\nshould do better than they did in the year before this one was\nover.\n\nYours sincerely,';
    expect(contents(text)).toHaveLength(3);
    expect(contents(text)[1]).toMatch(/^I write[\s\S]*over\.$/u);
  });

  test('blocks are non-empty trimmed slices in order and cover everything but white space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', '.', '\n', '\r', ' ', '“', '-', '\u0000', '\ud800') }),
        (text) => {
          let position = 0;
          for (const { start, end } of readText(text).blocks) {
            expect(text.slice(position, start).trim()).toBe('');
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            expect(end).toBeGreaterThan(start);
            position = end;
          }
          expect(text.slice(position).trim()).toBe('');
        },
      ),
    );
  });
});

describe('findDate', () => {
  test.each([
    ['May 14, 2024', '2024-05-14'],
    ['Tuesday 14 May 2024 at 10:30', '2024-05-14'],
    ['1st Sept 2023', '2023-09-01'],
    ['2024-05-14', '2024-05-14'],
    ['Published: 03/04/2024', '2024-04-03'],
    ['31 February 2024', null],
    ['no date', null],
    ['Room 12, 2024', null],
  ])('%s', (line, expected) => {
    expect(findDate(line)).toBe(expected);
  });
});
