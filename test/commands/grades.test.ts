import { expect, test } from 'vitest';
import { grades } from '../../commands/grades.ts';
import { Corpus } from '../../corpus/corpus.ts';
import { INVENTED_REGISTER, inventedCorpus } from '../support/invented.ts';
import { ask, words } from '../support/replies.ts';

test('the unit first and apart, then the forces in the order of the document', async () => {
  const reply = await ask(grades, { private: undefined }, inventedCorpus());
  expect(reply.outcome).toBe('answer');
  expect(reply.claims).toEqual([
    { kind: 'grade', body: 'coast-rocu', value: 'good' },
    { kind: 'grade', body: 'saltmarsh-police', value: 'inadequate' },
    { kind: 'grade', body: 'northmoor-constabulary', value: 'outstanding' },
    { kind: 'grade', body: 'eastfen-police', value: 'good' },
  ]);
  const shown = words(reply);
  expect(shown.indexOf('# The regional unit')).toBeLessThan(shown.indexOf('# The forces'));
  expect(shown).toContain('- Northmoor Constabulary: outstanding');
});

test('with topic, scale, and that the region has no grade', async () => {
  const shown = words(await ask(grades, { private: undefined }, inventedCorpus()));
  expect(shown).toContain('response to fraud · HMICFRS inspection');
  expect(shown).toContain(
    'The scale, best first: outstanding, good, adequate, requires improvement, inadequate.',
  );
  expect(shown).toContain('The Coast region itself has no grade');
});

test('each sentence that holds grades is shown and proved once', async () => {
  const reply = await ask(grades, { private: undefined }, inventedCorpus());
  expect(reply.evidence).toHaveLength(2);
});

test('without documents there are no grades, and that is said', async () => {
  const reply = await ask(grades, { private: undefined }, new Corpus([], INVENTED_REGISTER));
  expect(reply.outcome).toBe('none-found');
  expect(words(reply)).toContain('The sources hold no document yet.');
});
