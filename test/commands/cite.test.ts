import { describe, expect, test } from 'vitest';
import { cite } from '../../commands/cite.ts';
import { answerId, passageId } from '../../commands/parts/answer-id.ts';
import { REFERENCE_FORMS } from '../../commands/parts/references.ts';
import { quote } from '../../commands/quote.ts';
import { Corpus } from '../../corpus/corpus.ts';
import { INVENTED_REGISTER, inventedCorpus } from '../support/invented.ts';
import { ask, words } from '../support/replies.ts';

const corpus = inventedCorpus();
const [document] = corpus.documents;
if (document === undefined) throw new Error('no document');
const quotation = document.claims.find((claim) => claim.kind === 'quotation' && claim.form === 'full');
if (quotation === undefined) throw new Error('no quotation');

const cited = {
  record: { author: 'Ann Lee Park and Bo', title: 'A title', outlet: 'The *Post*', published: '2031-02-03' },
  words: '“It works.”',
  speaker: { kind: 'description', name: 'a spokesperson' },
  url: 'https://post.example/a#:~:text=It%20works',
  accessed: '2031-03-01',
} as const;

describe('references', () => {
  test.each([
    [
      'plain',
      'Ann Lee Park and Bo, ‘A title’, The *Post*, 3 February 2031 <https://post.example/a#:~:text=It%20works> [accessed 1 March 2031]',
    ],
    [
      'markdown',
      '> “It works.” — a spokesperson, [The \\*Post\\*, 3 February 2031](<https://post.example/a#:~:text=It%20works>) (accessed 1 March 2031)',
    ],
    [
      'news',
      'a spokesperson said: “It works.”, The *Post* reported on 3 February 2031 (https://post.example/a#:~:text=It%20works, accessed 1 March 2031)',
    ],
    [
      'harvard',
      'Park, A.L. and Bo (2031) ‘A title’, The *Post*, 3 February. Available at: https://post.example/a#:~:text=It%20works (Accessed: 1 March 2031).',
    ],
  ] as const)('%s', (form, expected) => {
    expect(REFERENCE_FORMS[form].write(cited)).toBe(expected);
  });

  test.each([
    ['plain', '‘A title’, The *Post*, 3 February 2031'],
    ['markdown', '> “It works.” — The \\*Post\\*, 3 February 2031'],
    ['news', 'The *Post* reported on 3 February 2031: “It works.”'],
    ['harvard', '‘A title’ (2031) The *Post*, 3 February.'],
  ] as const)('%s without author, speaker and address', (form, expected) => {
    const bare = { ...cited, record: { ...cited.record, author: null }, speaker: null, url: null };
    expect(REFERENCE_FORMS[form].write(bare)).toBe(expected);
  });
});

describe('/cite', () => {
  const open = (id: string, from = corpus, format?: string) =>
    ask(cite, { id, format, private: undefined }, from);

  test('opens every answer again by its id', async () => {
    for (const { id, kind } of document.claims) {
      const reply = await open(id);
      expect([id, kind, reply.outcome]).toEqual([id, kind, 'answer']);
      expect(words(reply)).toContain(`Answer id: ${id}`);
    }
  });

  test('opens a passage by its place, in whole sentences', async () => {
    const start = document.source.text.indexOf('does not answer banks');
    const reply = await open(`${document.record.id}:${start}-${start + 10}`);
    expect(words(reply)).toContain('> Inspectors found that Saltmarsh Police does not answer banks in time.');
    expect(answerId(corpus, reply)).toMatch(/^[a-z0-9-]+:\d+-\d+\.[a-z2-7]{4}$/u);
  });

  test('opens no other words in the place of a passage, and says that the document has changed', async () => {
    const start = document.source.text.indexOf('Inspectors found that');
    const id = passageId(document, { start, end: start + 60 });
    expect(words(await open(`\`${id}\``))).toContain('does not answer banks in time');
    const text = document.source.text.replace('does not answer', 'always answers');
    const source = { ...document.source, text };
    const changed = await open(id, new Corpus([{ ...document, source }], INVENTED_REGISTER));
    expect(changed.outcome).toBe('none-found');
    expect(words(changed)).toContain('has changed since');
  });

  test.each(['narnia', 'aaaaaaaa', 'x:1-2', `${document.record.id}:5-5`, `${document.record.id}:0-99999999`])(
    'finds nothing under %s',
    async (id) => expect((await open(id)).outcome).toBe('none-found'),
  );

  test('gives one form where one is wanted, and knows no other', async () => {
    const one = words(await open(quotation.id, corpus, 'Harvard'));
    expect(one).toContain('Cite Them Right');
    expect(one).not.toContain('MHRA');
    expect((await open(quotation.id, corpus, 'APA')).outcome).toBe('invalid');
  });

  test('opens what is answered no longer, and says so', async () => {
    const texts = quotation.spans.map(({ start, end }) => document.source.text.slice(start, end));
    const changed = new Corpus(
      [
        {
          ...document,
          record: { ...document.record, retired: [{ claim: quotation, texts, retired: '2031-02-20' }] },
          claims: document.claims.filter(({ id }) => id !== quotation.id),
        },
      ],
      INVENTED_REGISTER,
    );
    const shown = words(await open(quotation.id, changed));
    expect(shown).toContain(texts[0]);
    expect(shown).toContain('No longer given as an answer since 20 February 2031');
  });

  test('is what the id of an answer opens', async () => {
    const reply = await ask(quote, { official: 'lee-marsh', topic: undefined, private: undefined }, corpus);
    const id = answerId(corpus, reply);
    expect(words(await open(id ?? ''))).toContain('“The unit works hard.');
  });
});
