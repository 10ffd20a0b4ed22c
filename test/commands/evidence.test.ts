import { expect, test } from 'vitest';
import type { Thread } from '../../commands/command.ts';
import { evidence } from '../../commands/evidence.ts';
import { Corpus } from '../../corpus/corpus.ts';
import { INVENTED_REGISTER, inventedCorpus } from '../support/invented.ts';

const corpus = inventedCorpus();
const [document] = corpus.documents;
const quotation = document?.claims.find(({ kind }) => kind === 'quotation');
if (document === undefined || quotation === undefined) throw new Error('no quotation');

function collect(thread: Thread | undefined, from = corpus) {
  const now = new Date('2031-03-01T12:00:00Z');
  const common = { options: { private: undefined }, page: 0, now, locale: 'en-GB', place: 'thread' } as const;
  return evidence.answer({ ...common, ...(thread === undefined ? {} : { thread }) }, from);
}

const answers = [
  {
    at: '2031-02-27T10:00:00Z',
    url: 'https://discord.com/channels/1/2/3',
    text: '## Saltmarsh Police\n> “Printed *words*”\n-# As printed',
    answer: quotation.id,
  },
  {
    at: '2031-02-28T10:00:00Z',
    url: 'https://discord.com/channels/1/2/4',
    text: '## Glossary',
    answer: null,
  },
];

test('every answer is in the file, with its place, its time and its source', async () => {
  const { file, outcome } = await collect({ name: 'Fraud', answers, complete: true });
  expect(outcome).toBe('answer');
  expect(file?.text).toContain('# Evidence from “Fraud”');
  expect(file?.text).toContain('2 answers of this bot');
  expect(file?.text).toMatch(/### Saltmarsh Police\n\n> “Printed \*words\*”\n\nAs printed/u);
  expect(file?.text).toContain('Answered on 27 February 2031: <https://discord.com/channels/1/2/3>');
  expect(file?.text).toContain(`‘${document.record.title}’`);
  expect(file?.text).toContain(`Answer id: ${quotation.id}`);
  expect(file?.text).not.toContain('left out');
});

test('what is answered no longer, or is gone, is said', async () => {
  const retired = { claim: quotation, texts: ['a'], retired: '2031-02-28' };
  const changed = { ...document, claims: [], record: { ...document.record, retired: [retired] } };
  const thread = { name: 'Fraud', answers, complete: false };
  const later = await collect(thread, new Corpus([changed], INVENTED_REGISTER));
  expect(later.file?.text).toContain('No longer given as an answer since 28 February 2031');
  expect(later.file?.text).toContain('oldest messages are left out');
  const gone = await collect(thread, new Corpus([], INVENTED_REGISTER));
  expect(gone.file?.text).toContain('not in the sources any more');
});

test('a thread without answers, and no thread, are told apart', async () => {
  expect((await collect({ name: 'Fraud', answers: [], complete: true })).outcome).toBe('none-found');
  expect((await collect(undefined)).outcome).toBe('invalid');
});
