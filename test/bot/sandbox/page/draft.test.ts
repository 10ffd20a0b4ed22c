import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fillOptions,
  type Picked,
  partialOptions,
  readCommand,
  readDraft,
  segmentAt,
  suggestions,
  wantsChoices,
} from '../../../../bot/sandbox/page/draft.ts';

function command(name: string, options: APIApplicationCommand['options']): APIApplicationCommand {
  return {
    id: name,
    application_id: '1',
    version: '1',
    type: ApplicationCommandType.ChatInput,
    name,
    description: `about ${name}`,
    default_member_permissions: null,
    ...(options ? { options } : {}),
  };
}

const body = {
  type: ApplicationCommandOptionType.String,
  name: 'body',
  description: 'a force',
  required: true,
  autocomplete: true,
} as const;
const hidden = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'for you',
} as const;
const limit = { type: ApplicationCommandOptionType.Integer, name: 'limit', description: 'how many' } as const;
const words = {
  type: ApplicationCommandOptionType.String,
  name: 'words',
  description: 'words',
  required: true,
} as const;
const commands = [
  command('grades', [hidden, limit]),
  command('grade', [body, hidden, limit]),
  command('search', [words, hidden]),
  command('upgrade', []),
];
const mercia: Picked = new Map([['body', { name: 'West Mercia Police', value: 'west-mercia' }]]);

function filled(text: string, picked: Picked = new Map()): unknown {
  const draft = readDraft(text, commands);
  if (draft.stage !== 'options') return draft;
  const result = fillOptions(draft, picked);
  return result.ok
    ? Object.fromEntries(result.options.map(({ name, value }) => [name, value]))
    : `${result.option}: ${result.problem}`;
}

describe('what a text in the message box is', () => {
  test.each([
    ['hello', { stage: 'message' }],
    [' /grade', { stage: 'message' }],
    ['/', { stage: 'name', typed: '' }],
    ['/gra', { stage: 'name', typed: 'gra' }],
    ['/gradings west', { stage: 'unknown', typed: 'gradings' }],
  ])('%j', (text, expected) => {
    expect(readDraft(text, commands)).toEqual(expected);
  });

  test.each<[string, Picked, unknown]>([
    ['/grade west-mercia', new Map(), { body: 'west-mercia' }],
    ['/grade body:west-mercia', new Map(), { body: 'west-mercia' }],
    ['/grade body: west-mercia private: True', new Map(), { body: 'west-mercia', private: true }],
    ['/grade private:false west', new Map(), 'private: “false west” is not a value for it'],
    ['/grade private: false body: west', new Map(), { body: 'west', private: false }],
    ['/grade west limit: 3', new Map(), { body: 'west', limit: 3 }],
    ['/grade West Mercia Police private: True', mercia, { body: 'west-mercia', private: true }],
    ['/grade West Mercia Polic', mercia, { body: 'West Mercia Polic' }],
    ['/search one: two body: three', new Map(), { words: 'one: two body: three' }],
    ['/search "lead officer" private: true', new Map(), { words: '"lead officer"', private: true }],
    ['/grade ', new Map(), 'body: this option is required'],
    ['/grade private: true', new Map(), 'body: this option is required'],
    ['/grade west limit: many', new Map(), 'limit: “many” is not a value for it'],
    ['/upgrade ', new Map(), {}],
    ['/grades ', new Map(), {}],
    ['/grades true', new Map(), { private: true }],
  ])('%j is sent as its options', (text, picked, expected) => {
    expect(filled(text, picked)).toEqual(expected);
  });

  test('no text is too strange to read', () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom('/grade', ' ', 'body:', 'private:', 'True', '/'), fc.string()))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.nat(200), (written, caret) => {
        filled(written, mercia);
        for (const suggestion of suggestions(written, caret, commands, mercia, [])) {
          expect(suggestion.caret).toBeLessThanOrEqual(suggestion.text.length);
        }
      }),
    );
  });
});

describe('suggestions', () => {
  const names = (text: string, picked: Picked = new Map(), choices: { name: string; value: string }[] = []) =>
    suggestions(text, text.length, commands, picked, choices).map(({ name }) => name);

  test.each<[string, Picked, string[]]>([
    ['hello', new Map(), []],
    ['/', new Map(), ['/grades', '/grade', '/search', '/upgrade']],
    ['/grade', new Map(), ['/grade', '/grades', '/upgrade']],
    ['/grades ', new Map(), ['private:', 'limit:']],
    ['/grades f', new Map(), ['False']],
    ['/grade west', new Map(), []],
    ['/grade West Mercia Police ', mercia, ['private:', 'limit:']],
    ['/grade West Mercia Police pr', mercia, ['private:']],
    ['/grade west private: ', new Map(), ['True', 'False']],
    ['/grade west private: f', new Map(), ['False']],
    ['/grade west private: False ', new Map(), ['limit:']],
  ])('%j', (text, picked, expected) => {
    expect(names(text, picked)).toEqual(expected);
  });

  test('a choice of the app is written where the value stands, and the caret after it', () => {
    const text = '/grade wes private: True';
    const [suggestion] = suggestions(text, 10, commands, new Map(), [
      { name: 'West Mercia Police', value: 'west-mercia' },
    ]);
    expect(suggestion).toMatchObject({
      text: '/grade West Mercia Police private: True',
      caret: '/grade West Mercia Police '.length,
      choice: { option: 'body', choice: { value: 'west-mercia' } },
    });
  });

  test('an option is begun after what is whole', () => {
    const [suggestion] = suggestions('/grade West Mercia Police pr', 28, commands, mercia, []);
    expect(suggestion?.text).toBe('/grade West Mercia Police private: ');
  });
});

describe('the app is asked for choices', () => {
  test('for an option with autocomplete, until one is taken', () => {
    expect(wantsChoices(readDraft('/grade we', commands), 9, new Map())?.text).toBe('we');
    expect(wantsChoices(readDraft('/grade ', commands), 7, new Map())?.text).toBe('');
    expect(wantsChoices(readDraft('/grade West Mercia Police ', commands), 26, mercia)).toBeUndefined();
    expect(wantsChoices(readDraft('/search we', commands), 10, new Map())).toBeUndefined();
  });

  test('with what is written so far, the one at the caret marked', () => {
    const draft = readDraft('/grade wes private: True limit: x', commands);
    const focused = segmentAt(draft, 10);
    if (draft.stage !== 'options' || !focused) throw new Error('not a command with an option');
    expect(partialOptions(draft, focused, new Map())).toEqual([
      { name: 'body', type: 3, value: 'wes', focused: true },
      { name: 'private', type: 5, value: true },
    ]);
  });
});

test('a whole command is read, and nothing else', () => {
  const grade = command('grade', [body]);
  const options = [{ name: 'body', type: ApplicationCommandOptionType.String, value: 'west-mercia' }];
  expect(readCommand('/grade west-mercia', [grade])).toEqual({ command: grade, options });
  for (const text of ['grade', '/grade', '/grade ', '/verdict x'])
    expect(readCommand(text, [grade])).toBeNull();
});
