import { expect, test } from 'vitest';
import { statement } from '../../commands/statement.ts';
import { inventedCorpus } from '../support/invented.ts';
import { ask, words } from '../support/replies.ts';

const corpus = inventedCorpus();
const statementOf = (body: string) => ask(statement, { body, private: undefined }, corpus);

test('quotations and reported speech in order, told apart, the speaker named once', async () => {
  const reply = await statementOf('saltmarsh');
  expect(reply).toMatchObject({ outcome: 'answer', visibility: 'public' });
  expect(words(reply)).toContain(
    [
      'A/DCC Kim Vale, Saltmarsh Police',
      '-# A/ = standing in for the rank; DCC = Deputy Chief Constable',
      '> “We accept the grade. We are not there yet.”',
      '> “Since March we have closed about 30 cases,”',
      '> “In all, almost £2 million was paid back last year.”',
      'A/DCC Kim Vale, Saltmarsh Police · reported in the words of the document',
      '> Victims have been told of the changes, she said.',
    ].join('\n'),
  );
});

test('each run is evidence; only quotations are claimed as such', async () => {
  const reply = await statementOf('saltmarsh');
  expect(reply.evidence).toHaveLength(4);
  expect(reply.claims.map(({ kind, speaker }) => [kind, speaker])).toEqual([
    ['quotation', 'Kim Vale'],
    ['quotation', 'Kim Vale'],
  ]);
});

test('no statement: none-found with coverage, and the statements there are', async () => {
  const reply = await statementOf('eastfen');
  expect(reply.outcome).toBe('none-found');
  expect(words(reply)).toContain('No statement from Eastfen Police in the sources.');
  expect(words(reply)).toContain('The sources hold 1 document');
  expect(reply.actions.map(({ label }) => label)).toContain('Statement: Saltmarsh Police');
});

test('a name with one usual meaning is answered for it, says so and offers the other, also where nothing is found', async () => {
  const reply = await statementOf('EP');
  expect(reply.outcome).toBe('none-found');
  expect(words(reply)).toContain('“EP” is read as Eastfen Police. It is also used for Elmwood Police.');
  expect(reply.actions[0]).toMatchObject({ command: 'statement', options: { body: 'elmwood-police' } });
});
