import { expect, test } from 'vitest';
import { asRead, readOneBody } from '../../../commands/parts/bodies.ts';
import { askAbout } from '../../../commands/parts/naming.ts';
import { noneFound } from '../../../commands/parts/replies.ts';
import { inventedCorpus } from '../../support/invented.ts';

const corpus = inventedCorpus();

test('what a name may mean too is offered first, and once', () => {
  const read = readOneBody(corpus, 'statement', 'EP');
  if (read.type !== 'body') throw new Error('“EP” was not read');
  const actions = read.others.map((other) => askAbout('statement', other, 'Another label'));
  const reply = asRead(noneFound(corpus, { title: 'None', lines: [], actions }), 'statement', read);
  expect(reply.actions.map(({ options }) => options)).toEqual([{ body: 'elmwood-police' }]);
});
