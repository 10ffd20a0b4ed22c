import { expect, test } from 'vitest';
import { quote } from '../../commands/quote.ts';
import { inventedCorpus } from '../support/invented.ts';
import { ask, words } from '../support/replies.ts';

const corpus = inventedCorpus();
const quoted = (official: string, topic?: string) =>
  ask(quote, { official, topic, private: undefined }, corpus);

test.each(['lee-marsh', 'Lee Marsh', 'inspector lee marsh', 'Mr Marsh', 'marsh'])(
  '%s: one quotation, in public, whole',
  async (typed) => {
    const reply = await quoted(typed);
    expect(reply).toMatchObject({
      outcome: 'answer',
      visibility: 'public',
      title: 'Inspector Lee Marsh, HMICFRS',
    });
    expect(words(reply)).toContain(
      '> “The unit works hard. It must do more.\n> “We will be back next year.”',
    );
  },
);

test('the claim has the words without inner marks, the evidence the run as it stands in the document', async () => {
  const reply = await quoted('lee-marsh');
  expect(reply.claims).toEqual([
    {
      kind: 'quotation',
      speaker: 'Lee Marsh',
      value: 'The unit works hard. It must do more.\n\nWe will be back next year.',
    },
  ]);
  expect(reply.evidence).toMatchObject([
    { text: 'The unit works hard. It must do more.\n\n“We will be back next year.', speaker: 'Lee Marsh' },
  ]);
});

test('several quotations are a private choice, with evidence for each run of each', async () => {
  const reply = await quoted('kim-vale');
  expect(reply).toMatchObject({ outcome: 'answer', visibility: 'private' });
  expect(reply.menu?.choices).toHaveLength(2);
  expect(reply.evidence).toHaveLength(3);
  expect(reply.claims[1]?.value).toBe(
    'Since March we have closed about 30 cases, In all, almost £2 million was paid back last year.',
  );
});

test('words of the topic, or the id that the menu gives, choose one', async () => {
  const choice = (await quoted('kim-vale')).menu?.choices[1]?.action.options['topic'];
  for (const topic of ['30 cases', 'CASE', choice]) {
    const reply = await quoted('kim-vale', topic);
    expect(reply).toMatchObject({ outcome: 'answer', visibility: 'public' });
    expect(words(reply)).toContain(
      '“Since March we have closed about 30 cases,” […] “In all, almost £2 million',
    );
  }
});

test('a topic of which nothing is quoted is none-found, and offers the quotations there are', async () => {
  const reply = await quoted('kim-vale', 'horses');
  expect(reply.outcome).toBe('none-found');
  expect(reply.claims).toEqual([]);
  expect(reply.menu?.choices).toHaveLength(2);
});

test('a few quoted words are shown in their sentence, and told to be few', async () => {
  const reply = await quoted('northmoor');
  expect(words(reply)).toContain('Only a few words are quoted');
  expect(words(reply)).toContain('> The report was “fair”, Northmoor Constabulary said.');
  expect(reply.claims).toEqual([{ kind: 'quotation', speaker: 'Northmoor Constabulary', value: 'fair' }]);
});

test('a body that speaks only through an official is answered with the official', async () => {
  expect((await quoted('saltmarsh')).title).toBe('A/DCC Kim Vale, Saltmarsh Police');
});

test.each([
  ['eastfen', 'The sources quote nobody from Eastfen Police.'],
  ['nobody-at-all', 'The sources quote nobody called “nobody-at-all”.'],
])('%s: none-found, with those who are quoted to choose from', async (typed, sentence) => {
  const reply = await quoted(typed);
  expect(reply.outcome).toBe('none-found');
  expect(words(reply)).toContain(sentence);
  expect(reply.menu?.choices.map(({ label }) => label)).toContain('Inspector Lee Marsh, HMICFRS');
});

test('a name for several who are quoted is asked back', async () => {
  const reply = await quoted('SE');
  expect(reply.outcome).toBe('choose');
  expect(reply.menu?.choices).toHaveLength(2);
});

test('an empty name is invalid', async () => {
  expect((await quoted(' ')).outcome).toBe('invalid');
});

test('suggestions: those who are quoted, then their quotations', () => {
  expect(quote.complete?.('official', 'vale', corpus, {})).toEqual([
    { name: 'A/DCC Kim Vale, Saltmarsh Police', value: 'kim-vale' },
  ]);
  const topics = quote.complete?.('topic', '', corpus, { official: 'kim-vale' }) ?? [];
  expect(topics.map(({ name }) => name)[0]).toBe('We accept the grade. We are not there yet.');
  expect(quote.complete?.('topic', 'clos', corpus, { official: 'Kim Vale' })).toHaveLength(1);
  expect(quote.complete?.('topic', '', corpus, {})).toEqual([]);
});

test.each(['Deputy Chief Constable Kim Vale', 'Kim Vail', 'Kim', 'DCC Vale'])(
  '%s: a name like that of somebody who is quoted is asked back, never answered',
  async (typed) => {
    const reply = await quoted(typed);
    expect(reply.outcome).toBe('choose');
    expect(reply.menu?.choices.map(({ action }) => action.options)).toEqual([{ official: 'kim-vale' }]);
  },
);

test('a name like nobody’s is not found, with everybody to choose from', async () => {
  const reply = await quoted('Robin Stone');
  expect(reply.outcome).toBe('none-found');
  expect(words(reply)).toContain('The sources quote nobody called “Robin Stone”.');
  expect(reply.menu?.choices.length).toBeGreaterThan(1);
});
