import { expect, test } from 'vitest';
import { quote } from '../../commands/quote.ts';
import { Corpus } from '../../corpus/corpus.ts';
import { documentOf, person } from '../support/documents.ts';
import { INVENTED_REGISTER, inventedCorpus } from '../support/invented.ts';
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

test('a topic alone is looked for among everybody, each with the sentence that speaks of it', async () => {
  const reply = await quoted('', 'we');
  expect(reply).toMatchObject({ outcome: 'answer', visibility: 'private', title: '3 quotations' });
  const shown = words(reply);
  expect(shown).toContain('> “We accept the grade. […]”\n-# A/DCC Kim Vale, Saltmarsh Police ·');
  expect(shown).toContain('> “[…] We will be back next year.”\n-# Inspector Lee Marsh, HMICFRS ·');
  expect(reply.menu?.choices.map(({ action }) => action.options['official'])).toEqual([
    'lee-marsh',
    'kim-vale',
    'kim-vale',
  ]);
  expect(reply.evidence.length).toBeGreaterThanOrEqual(3);
});

test('a topic on which only one is quoted is that quotation, in public', async () => {
  expect(await quoted('', 'works hard')).toMatchObject({
    visibility: 'public',
    title: 'Inspector Lee Marsh, HMICFRS',
  });
});

test('other forms of the words are found where the words themselves are not', async () => {
  expect((await quoted('', 'closing case')).title).toBe('A/DCC Kim Vale, Saltmarsh Police');
});

test('a topic of which nobody speaks is none-found', async () => {
  expect((await quoted('', 'elephants')).outcome).toBe('none-found');
});

test('a name for several is answered on a topic, and not asked back', async () => {
  const reply = await quoted('SE', 'grade');
  expect(reply.outcome).toBe('answer');
});

test('many quotations are shown page by page, and every one of them once', async () => {
  const sentences = Array.from(
    { length: 23 },
    (_, index) => `We closed case number ${index + 1} of the year.`,
  );
  const text = `Cases\n\n${sentences.map((sentence) => `Inspector Lee Marsh said: “${sentence}”`).join('\n\n')}\n`;
  const speaker = person('lee-marsh', 'Lee Marsh', 'Inspector', ['hmicfrs', 'HMICFRS']);
  const drafts = sentences.map(
    (sentence) => ({ kind: 'quotation', form: 'full', speaker, words: [sentence] }) as const,
  );
  const many = new Corpus([documentOf(text, {}, drafts)], INVENTED_REGISTER);
  for (const [official, topic] of [
    ['lee-marsh', undefined],
    ['lee-marsh', 'case'],
    ['', 'case'],
  ] as const) {
    const seen: string[] = [];
    for (const page of [0, 1, 2]) {
      const reply = await ask(quote, { official, topic, private: undefined }, many, page);
      seen.push(...reply.claims.map(({ value }) => value));
      expect(words(reply)).toContain(`Page ${page + 1} of 3`);
      const next = reply.actions.find(({ label }) => label === 'Next page');
      expect([page, next?.page, next?.options['topic']]).toEqual([
        page,
        page === 2 ? undefined : page + 1,
        page === 2 || topic === undefined ? undefined : '$query',
      ]);
    }
    expect(seen).toEqual(sentences);
  }
});

test('only people in a public role are offered as officials; a byline is nobody who is quoted', async () => {
  const text =
    'Night\n\nFebruary 3, 2031\nBy Robin Reporter\n\nJane Doe said: “I was afraid of them.”\n\nInspector Lee Marsh said: “We were late that night.”\n';
  const jane = person('jane-doe', 'Jane Doe', null, null);
  const lee = person('lee-marsh', 'Lee Marsh', 'Inspector', ['hmicfrs', 'HMICFRS']);
  const drafts = [
    { kind: 'quotation', form: 'full', speaker: jane, words: ['I was afraid of them.'] },
    { kind: 'quotation', form: 'full', speaker: lee, words: ['We were late that night.'] },
  ] as const;
  const night = new Corpus([documentOf(text, {}, drafts)], INVENTED_REGISTER);
  const offered = quote.complete?.('official', '', night, {}) ?? [];
  expect(offered.map(({ value }) => value)).toEqual(['lee-marsh']);
  const unknown = await ask(
    quote,
    { official: 'Robin Reporter', topic: undefined, private: undefined },
    night,
  );
  expect(unknown.outcome).toBe('none-found');
  expect(unknown.menu?.choices).toHaveLength(1);
});
