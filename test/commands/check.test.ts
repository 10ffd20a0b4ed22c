import { describe, expect, test } from 'vitest';
import { check } from '../../commands/check.ts';
import type { Reply } from '../../commands/command.ts';
import { Corpus } from '../../corpus/corpus.ts';
import { documentOf } from '../support/documents.ts';
import { INVENTED_REGISTER, inventedCorpus } from '../support/invented.ts';
import { ask, words } from '../support/replies.ts';

const corpus = inventedCorpus();

function checked(text: string, speaker?: string): Promise<Reply> {
  return ask(check, { text, speaker, private: undefined }, corpus);
}

describe('/check', () => {
  test.each<[string, string, string | undefined, RegExp]>([
    ['verbatim', 'We accept the grade.', undefined, /as printed[\s\S]*A\/DCC Kim Vale/u],
    ['cut', 'we have closed about 30 cases', undefined, /left out: “Since March”[\s\S]*> “Since March we/u],
    ['altered', 'We do not accept the grade', 'kim-vale', /added: “do not” \(a denial\)/u],
    [
      'altered',
      'Since March we have closed about 40 cases',
      undefined,
      /printed “30”, typed “40” \(a number\)/u,
    ],
    ['altered', 'Since March we have closed 30 cases', undefined, /left out: “about” \(a word that limits/u],
    [
      'joined',
      'We accept the grade. In all, almost £2 million was paid back last year.',
      undefined,
      /put together/u,
    ],
    [
      'other-speaker',
      'The unit works hard.',
      'kim-vale',
      /from Inspector Lee Marsh[\s\S]*not from A\/DCC Kim Vale/u,
    ],
    [
      'reporter',
      'does not answer banks in time',
      'lee-marsh',
      /nobody is quoted[\s\S]*> Inspectors found that/u,
    ],
    ['absent', 'The banks are to blame for it', undefined, /nearest passage[\s\S]*The sources hold/u],
  ])('says "%s" of “%s”', async (verdict, text, speaker, expected) => {
    const reply = await checked(text, speaker);
    expect(reply.outcome).toBe('answer');
    expect(reply.visibility).toBe('private');
    expect(reply.verdicts?.map((one) => [one.text, one.verdict])).toEqual([[text, verdict]]);
    expect(words(reply)).toMatch(expected);
  });

  test('marks a difference in the line and tells it in words', async () => {
    const shown = words(await checked('In all, nearly £2 million was paid back last year'));
    expect(shown).toContain('In all, ~~almost~~ nearly £2 million was paid back last year');
    expect(shown).toContain('changed: printed “almost”, typed “nearly”');
  });

  test('says what else holds without taking back the verdict', async () => {
    const shown = words(await checked('Since March we have shut about 30', 'lee-marsh'));
    expect(shown).toContain('Also another speaker. Whoever is named is not quoted with it.');
    expect(shown).toContain('Also cut. Something of the sentence is left out.');
    expect(shown).not.toMatch(/words are (?:right|as printed)/u);
  });

  test('says of what stands between marks not that it stands outside of them', async () => {
    const text =
      'Gazette\n\nThe team was called “a model of its kind” in the report. Others found it ‘good in parts’, and slow.';
    const marked = new Corpus([documentOf(text, {}, [])], INVENTED_REGISTER);
    const said = async (typed: string) => {
      const reply = await ask(check, { text: typed, speaker: undefined, private: undefined }, marked);
      expect(reply.verdicts?.map(({ verdict }) => verdict)).toEqual(['reporter']);
      return words(reply);
    };
    for (const typed of ['a model of its kind', 'good in parts']) {
      expect(await said(typed)).toContain('between marks, but not as a quotation that this bot knows');
    }
    expect(await said('found it good in parts')).toContain('only some of them between quotation marks');
    expect(await said('The team was called')).toContain('outside quotation marks: nobody is quoted');
  });

  test('says which words were checked where the text holds others', async () => {
    const shown = words(await checked('Vale has said “We accept the grade.” and should resign'));
    expect(shown).toMatch(/“We accept the grade.”\n.*Verbatim/u);
    expect(words(await checked('We accept the grade.'))).not.toMatch(/“We accept the grade.”\n.*Verbatim/u);
  });

  test('gives the words between marks as typed, each with its verdict and its passages', async () => {
    const { verdicts = [] } = await checked('He said “We accept the grade” and "Pigs can fly in Coast".');
    expect(verdicts.map(({ text, verdict }) => [text, verdict])).toEqual([
      ['We accept the grade', 'verbatim'],
      ['Pigs can fly in Coast', 'absent'],
    ]);
    expect(verdicts[0]?.evidence).toMatchObject([
      { kind: 'passage', text: 'We accept the grade. We are not there yet.', speaker: 'Kim Vale' },
    ]);
  });

  test.each(['fair', '“fair”', 'He said “fair” of it', '', '…', '<@1>'])(
    'has nothing to check in %j',
    async (text) => {
      const reply = await checked(text);
      expect([reply.outcome, reply.verdicts]).toEqual(['invalid', undefined]);
    },
  );

  test('offers the whole quotation, or a search where there is none', async () => {
    const { actions } = await checked('We accept the grade.');
    expect(actions).toMatchObject([{ command: 'quote', options: { official: 'kim-vale' } }]);
    const absent = await checked('Pigs can fly in Coast');
    expect(absent.actions).toMatchObject([{ command: 'search', options: { query: '$query' } }]);
  });
});
