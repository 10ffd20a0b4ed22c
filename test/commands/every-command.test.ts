import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action, Reply } from '../../commands/command.ts';
import { COMMANDS } from '../../commands/index.ts';
import { Corpus } from '../../corpus/corpus.ts';
import { INVENTED_REGISTER, inventedCorpus } from '../support/invented.ts';
import { realCorpus } from '../support/real.ts';
import { words } from '../support/replies.ts';

const CORPORA: readonly [string, Corpus][] = [
  ['the invented corpus', inventedCorpus()],
  ['the real corpus', realCorpus()],
  ['an empty corpus', new Corpus([], INVENTED_REGISTER)],
];

/** Words of ours that no reader should meet. */
const OUR_WORDS = /\b(?:spans?|claims?|corpus)\b/iu;

/** Every option that takes text gets the same words. */
function reply(name: string, typed: string, corpus: Corpus, page = 0): Promise<Reply> {
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) throw new Error(name);
  const texts = Object.entries(command.options).filter(([, { type }]) => type === 'string');
  const options = Object.fromEntries(texts.slice(0, 1).map(([option]) => [option, typed]));
  return command.answer({ options, page, now: new Date(0), locale: 'en-GB', place: 'server' }, corpus);
}

function actionsOf({ actions, menu }: Reply): Action[] {
  return [...actions, ...(menu?.choices.map(({ action }) => action) ?? [])];
}

const OPTIONS = new Map(COMMANDS.map(({ name, options }) => [name, new Set(Object.keys(options))]));

/** What does not hold for a reply and should, whatever was asked. */
function faultsOf(shown: Reply, corpus: Corpus): string[] {
  const faults: string[] = [];
  const must = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  must(shown.title !== '', 'no title');
  must(shown.actions.length <= 3, 'more than three actions');
  if (shown.menu !== undefined) {
    const { choices } = shown.menu;
    must(choices.length >= 1 && choices.length <= 25, `${choices.length} choices`);
    for (const { label } of choices) must(label.length <= 100, `a choice too long: ${label}`);
  }
  for (const { label } of shown.actions) must(label.length <= 38, `a button too long: ${label}`);
  for (const { command, options } of actionsOf(shown)) {
    const known = OPTIONS.get(command);
    must(known !== undefined, `no command: ${command}`);
    for (const option of Object.keys(options)) must(known?.has(option) === true, `no option: ${option}`);
  }
  for (const entry of shown.evidence) {
    if (entry.kind !== 'passage') continue;
    const document = corpus.documents.find(({ record }) => record.id === entry.document);
    must(
      entry.text === document?.source.text.slice(entry.start, entry.end),
      `not the document's: ${entry.text}`,
    );
    must(entry.text === entry.text.trim(), `white space around: ${entry.text}`);
  }
  if (shown.outcome !== 'answer') must(shown.claims.length === 0, `claims with ${shown.outcome}`);
  if (shown.outcome === 'choose') must(actionsOf(shown).length > 0, 'nothing to choose from');
  if (!HAS_OUR_WORDS.get(corpus)) must(!OUR_WORDS.test(words(shown)), 'words of ours');
  return faults;
}

/** Corpora whose documents have these words themselves. */
const HAS_OUR_WORDS = new Map(
  CORPORA.map(([, corpus]) => [corpus, corpus.documents.some(({ source }) => OUR_WORDS.test(source.text))]),
);

describe.each(CORPORA)('with %s', (_, corpus) => {
  const names = [
    ...[...corpus.register.organisations.values()].flatMap(({ id, name, aliases }) => [id, name, ...aliases]),
    ...corpus.register.ambiguous.map(({ alias }) => alias),
    ...corpus.speakers.map(({ speaker }) => speaker.name),
    ...corpus.register.glossary.terms.map(({ term }) => term),
  ];

  const asked = COMMANDS.filter(({ options }) =>
    Object.values(options).some(({ type }) => type === 'string'),
  );
  test.each(asked.map(({ name }) => name))('/%s answers every name that is known', async (name) => {
    const faults: string[] = [];
    for (const typed of new Set(names))
      faults.push(...faultsOf(await reply(name, typed, corpus), corpus).map((fault) => `${typed}: ${fault}`));
    expect(faults).toEqual([]);
  });

  test.each(COMMANDS.map(({ name }) => name))('/%s answers whatever is typed', async (name) => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.mixedCase(fc.constantFrom(...names)),
    );
    await fc.assert(
      fc.asyncProperty(typed, fc.integer({ min: 0, max: 9 }), async (text, page) => {
        expect(faultsOf(await reply(name, text, corpus, page), corpus)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  test.each(COMMANDS.map(({ name }) => name))('/%s doesn’t repeat a long text whole', async (name) => {
    const shown = await reply(name, 'Long '.repeat(1200), corpus);
    expect(faultsOf(shown, corpus)).toEqual([]);
    const besideTheQuery = { ...shown, blocks: shown.blocks.filter(({ type }) => type !== 'query') };
    expect(words(besideTheQuery)).not.toContain('Long '.repeat(30));
  });

  test('suggestions are at most 25, with names and values of 1 to 100 characters', () => {
    for (const command of COMMANDS) {
      for (const option of Object.keys(command.options)) {
        for (const typed of ['', 'a', 'police', ...names.slice(0, 20)]) {
          const official = corpus.speakers[0]?.id;
          const choices = command.complete?.(option, typed, corpus, { official }) ?? [];
          expect(choices.length).toBeLessThanOrEqual(25);
          for (const { name, value } of choices) {
            for (const words of [name, value]) expect(words.length >= 1 && words.length <= 100).toBe(true);
          }
        }
      }
    }
  });
});

describe('declarations', () => {
  test('names are unique, lower case and short', () => {
    expect(new Set(COMMANDS.map(({ name }) => name)).size).toBe(COMMANDS.length);
    for (const { name, menu = name, description } of COMMANDS) {
      expect(name).toMatch(/^[a-z-]{1,32}$/u);
      expect(menu.length).toBeLessThanOrEqual(32);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });

  test('required options come first; every command that is typed can be asked in private', () => {
    for (const { options, menu } of COMMANDS) {
      const required = Object.values(options).map((option) => option.required === true);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
      if (menu === undefined) expect(options['private']?.type).toBe('boolean');
      else expect(Object.keys(options)).toEqual(['message']);
      for (const { description } of Object.values(options))
        expect(description.length).toBeLessThanOrEqual(100);
    }
  });

  test('an option that says so has suggestions', () => {
    const corpus = inventedCorpus();
    for (const command of COMMANDS) {
      for (const [option, { autocomplete }] of Object.entries(command.options)) {
        if (autocomplete !== true) continue;
        const choices = command.complete?.(option, '', corpus, { official: 'kim-vale' }) ?? [];
        expect([command.name, option, choices.length > 0]).toEqual([command.name, option, true]);
      }
    }
  });
});
