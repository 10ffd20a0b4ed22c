import { describe, expect, it } from 'vitest';
import type { Hit } from '../../../corpus/search/hits.ts';
import { MOST_HITS, type SearchRequest, search } from '../../../corpus/search/search.ts';
import { buildIndex } from '../../../corpus/search/search-index.ts';
import { custodyReport } from './documents.ts';

const { text } = custodyReport.source;
const aliases = new Map([
  ['northshire-police', ['Northshire']],
  ['southmoor-constabulary', ['SMC', 'Southmoor Police', 'Southmoor']],
]);
const index = buildIndex([custodyReport], (body) => aliases.get(body) ?? []);

function find(query: string, filters: Omit<SearchRequest, 'query'> = {}): Hit[] {
  return search(index, { query, ...filters });
}

function printed(hit: Hit | undefined): string {
  return hit === undefined ? '' : text.slice(hit.start, hit.end);
}

function marked(hit: Hit | undefined): string[] {
  return hit === undefined ? [] : hit.matches.map(({ start, end }) => text.slice(start, end));
}

describe('search', () => {
  it.each([
    ['other forms of a word', 'recorded force', 'does not always record'],
    ['a word family that the stemmer parts', 'complain', 'complaints were not answered'],
    ['capitals', 'BURGLARY victims', 'praised for its work with victims of burglary'],
    ['a typing error', 'detenton', 'detention'],
    ['the beginning of the last word', 'inadeq', '‘inadequate’'],
    ['a question', 'what did they say about custody suites?', 'custody suites'],
  ])('finds by %s', (_, query, expected) => {
    expect(printed(find(query)[0])).toContain(expected);
  });

  it('keeps words of different meaning apart that the stemmer joins', () => {
    expect(find('office culture')).toEqual([]);
  });

  it.each([
    'narnia',
    'quantum chromodynamics',
    'helicopter crash in Northshire',
    'the',
    '',
    '   ',
    '""',
    '?!',
    '🚓',
  ])('finds nothing for %j', (query) => {
    expect(find(query)).toEqual([]);
  });

  it('leaves bylines, captions and boilerplate out', () => {
    expect(find('reporter')).toEqual([]);
    expect(find('squad award')).toEqual([]);
    expect(find('burglary').map(printed)).not.toContain('Burglary squad wins award');
  });

  it('says when only a word that is like the typed one was found', () => {
    expect(find('detenton')[0]?.approximate).toBe(true);
    expect(find('detention')[0]?.approximate).toBe(false);
  });

  it('marks the words that matched', () => {
    expect(marked(find('recorded force custody')[0])).toEqual(['record', 'force', 'custody']);
  });

  it('puts passages of a named body before passages with more of the words', () => {
    expect(printed(find('burglary Northshire')[0])).toContain('It has reduced burglary');
    expect(printed(find('burglary per cent SMC')[0])).toContain('Southmoor Constabulary was praised');
  });

  it('puts what a named speaker says first', () => {
    expect(printed(find('Sen leaders')[0])).toContain('its leaders understand the risks');
  });

  it('joins what lies on both sides of a paragraph break of one quotation', () => {
    const [hit] = find('detention records risks trained');
    expect(hit?.kind).toBe('quotation');
    expect(marked(hit)).toEqual(['detention', 'records', 'risks', 'trained']);
  });

  it('gives a paragraph once, not again as part of a quotation', () => {
    expect(find('well trained leaders').map(({ kind }) => kind)).toEqual(['paragraph']);
  });

  it('gives the same order every time', () => {
    expect(find('custody police burglary')).toEqual(find('custody police burglary'));
  });
});

describe('search for phrases', () => {
  it.each([
    ['straight marks', '"use of force in custody"', 'use of force in custody'],
    ['curly marks', '“USE of Force”', 'use of force'],
    ['single curly marks', '‘use of force’', 'use of force'],
    ['guillemets', '«use of force»', 'use of force'],
    ['one word', '"records"', 'records'],
    ['stop words alone', '"by the"', 'by the'],
    [
      'marks and dashes inside not counting',
      '"northshire police inadequate"',
      'Northshire Police – ‘inadequate',
    ],
    [
      'a paragraph break of a quotation',
      '"records however its leaders"',
      'records.\n\n“However, its leaders',
    ],
    [
      'an interruption of a quotation',
      '"custody suites we have hired"',
      'custody suites,” she said. “We have hired',
    ],
  ])('finds %s', (_, query, expected) => {
    expect(printed(find(query)[0])).toContain(expected);
  });

  it('compares words, not their stems', () => {
    expect(find('"recorded the use"')).toEqual([]);
    expect(find('"detention officer"')).toEqual([]);
  });

  it('wants every phrase, and ranks by the words beside them', () => {
    expect(find('"victims of burglary" "a year"')).toHaveLength(1);
    expect(find('"victims of burglary" "detention officers"')).toEqual([]);
    expect(printed(find('"custody" hired')[0])).toContain('hired');
  });

  it('marks the phrase as a whole', () => {
    expect(marked(find('"use of force" record')[0])).toEqual(['record', 'use of force']);
  });

  it('reads a mark without a partner as no phrase', () => {
    expect(printed(find('"use of force')[0])).toContain('use of force');
    expect(printed(find('officers’ training records')[0])).toContain('records');
  });
});

describe('filters of search', () => {
  it('keeps to a body', () => {
    const hits = find('burglary', { body: 'southmoor-constabulary' });
    expect(hits.map(printed)).toEqual([expect.stringContaining('Southmoor Constabulary was praised')]);
    expect(find('burglary', { body: 'westley-police' })).toEqual([]);
  });

  it('keeps to the words of a speaker', () => {
    expect(find('custody', { speaker: 'ann-holt' }).map(printed)).toEqual([
      expect.stringContaining('custody suites'),
    ]);
    expect(marked(find('findings criticism', { speaker: 'ann-holt' })[0])).toEqual(['criticism']);
    expect(find('findings', { speaker: 'ann-holt' })).toEqual([]);
    expect(find('custody', { speaker: 'ravi-sen' })).toEqual([]);
  });

  it('finds what a speaker says by name alone', () => {
    expect(find('Holt', { speaker: 'ann-holt' })).not.toEqual([]);
  });

  it('keeps phrases to a speaker too', () => {
    expect(find('"detention officers"', { speaker: 'ann-holt' })).toHaveLength(1);
    expect(find('"by the findings"', { speaker: 'ann-holt' })).toEqual([]);
  });
});

describe('limits of search', () => {
  it('answers whatever is typed, however long', () => {
    const long = `${'lorem '.repeat(400)} ${text.replaceAll(/[“”]/gu, '')}`;
    expect(find(long).length).toBeGreaterThan(0);
    expect(find('a'.repeat(6000))).toEqual([]);
    expect(find('“'.repeat(3000) + '”'.repeat(3000))).toEqual([]);
  });

  it('gives at most so many hits', () => {
    const many = buildIndex(
      Array.from({ length: 60 }, (_, number) => ({
        ...custodyReport,
        record: { ...custodyReport.record, id: `report-${number}` },
      })),
    );
    expect(search(many, { query: 'custody' })).toHaveLength(MOST_HITS);
  });
});
