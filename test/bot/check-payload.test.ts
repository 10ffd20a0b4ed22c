import { describe, expect, it } from 'vitest';
import { checkPayload, type PayloadKind } from '../../bot/check-payload.ts';

const EPHEMERAL = 64;
const V2 = 32_768;

const text = (content: string, more: object = {}) => ({ type: 10, content, ...more });
const button = (customId: string, more: object = {}) => ({
  type: 2,
  style: 2,
  label: 'Findings',
  custom_id: customId,
  ...more,
});
const row = (...components: object[]) => ({ type: 1, components });
const option = (value: string, more: object = {}) => ({ label: 'A label', value, ...more });
const select = (more: object = {}) => ({ type: 3, custom_id: 'menu', options: [option('a')], ...more });
const v2 = (...components: object[]) => ({ flags: V2, components });
const times = <Item>(count: number, make: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

interface Case {
  readonly name: string;
  readonly kind?: PayloadKind;
  /** Discord takes it. */
  readonly good: unknown;
  /** One past the edge: Discord refuses it. */
  readonly bad: unknown;
  /** Where the fault is. */
  readonly path: string;
}

const slash = (more: object = {}) => ({ name: 'grade', description: 'A grade', ...more });
const stringOption = (name: string, more: object = {}) => ({ type: 3, name, description: 'A name', ...more });
/** A command whose names, descriptions and values come to this many characters. */
function commandOfLength(length: number): object {
  let left = length - 'grade'.length - 'A grade'.length - 25 * ('o10'.length + 100);
  const choices = (): object[] =>
    times(Math.min(3, Math.ceil(left / 100)), () => {
      const size = Math.min(100, left);
      left -= size;
      return { name: 'n'.repeat(size), value: '' };
    });
  const options = times(25, (index) => stringOption(`o${10 + index}`, { description: 'd'.repeat(100) }));
  return slash({ options: options.map((each) => (left > 0 ? { ...each, choices: choices() } : each)) });
}
const label = (component: object, more: object = {}) => ({ type: 18, label: 'Why', component, ...more });
const input = (customId: string, more: object = {}) => ({ type: 4, custom_id: customId, style: 1, ...more });
const modal = (...components: object[]) => ({
  type: 9,
  data: { custom_id: 'm', title: 'Report', components },
});

const cases: readonly Case[] = [
  {
    name: 'at most 40 components, nested ones counted',
    good: v2({ type: 17, components: times(39, () => text('a')) }),
    bad: v2({ type: 17, components: times(40, () => text('a')) }),
    path: 'components',
  },
  {
    name: 'the buttons of rows count among the 40',
    good: v2(...times(6, (r) => row(...times(5, (c) => button(`${r}${c}`)))), ...times(4, () => text('a'))),
    bad: v2(...times(6, (r) => row(...times(5, (c) => button(`${r}${c}`)))), ...times(5, () => text('a'))),
    path: 'components',
  },
  {
    name: 'at most 4,000 characters over all text displays',
    good: v2(text('a'.repeat(2000)), text('b'.repeat(2000))),
    bad: v2(text('a'.repeat(2000)), text('b'.repeat(2001))),
    path: 'components',
  },
  {
    name: 'at most 9,000 bytes over all text displays',
    good: v2(text('€'.repeat(2996))),
    bad: v2(text('€'.repeat(2997))),
    path: 'components',
  },
  {
    name: 'each text display costs 12 bytes',
    good: v2(text('€'.repeat(1496)), text('€'.repeat(1496))),
    bad: v2(text('€'.repeat(1496)), text('€'.repeat(1497))),
    path: 'components',
  },
  { name: 'no empty text display', good: v2(text('a')), bad: v2(text('')), path: 'components[0].content' },
  {
    name: 'custom_ids differ',
    good: v2(row(button('a'), button('b'))),
    bad: v2(row(button('a')), row(button('a'))),
    path: 'components[1].components[0].custom_id',
  },
  {
    name: 'numeric ids differ, except 0',
    good: v2(text('a', { id: 0 }), text('b', { id: 0 }), text('c', { id: 3 })),
    bad: v2(text('a', { id: 3 }), text('b', { id: 3 })),
    path: 'components[1].id',
  },
  {
    name: 'a custom_id has at most 100 characters',
    good: v2(row(button('a'.repeat(100)))),
    bad: v2(row(button('a'.repeat(101)))),
    path: 'components[0].components[0].custom_id',
  },
  {
    name: 'a label has at most 80 characters',
    good: v2(row(button('a', { label: 'a'.repeat(80) }))),
    bad: v2(row(button('a', { label: 'a'.repeat(81) }))),
    path: 'components[0].components[0].label',
  },
  {
    name: 'a button has a label or an emoji',
    good: v2(row({ type: 2, style: 2, custom_id: 'a', emoji: { name: '⭐' } })),
    bad: v2(row({ type: 2, style: 2, custom_id: 'a' })),
    path: 'components[0].components[0].label',
  },
  {
    name: 'a button that is no link has a custom_id',
    good: v2(row(button('a', { style: 1 }))),
    bad: v2(row({ type: 2, style: 1, label: 'a' })),
    path: 'components[0].components[0].custom_id',
  },
  {
    name: 'a link button has no custom_id',
    good: v2(row({ type: 2, style: 5, label: 'Read', url: 'https://example.org' })),
    bad: v2(row({ type: 2, style: 5, label: 'Read', url: 'https://example.org', custom_id: 'a' })),
    path: 'components[0].components[0].custom_id',
  },
  {
    name: 'a link has at most 512 characters',
    good: v2(row({ type: 2, style: 5, label: 'Read', url: `https://example.org/${'a'.repeat(492)}` })),
    bad: v2(row({ type: 2, style: 5, label: 'Read', url: `https://example.org/${'a'.repeat(493)}` })),
    path: 'components[0].components[0].url',
  },
  {
    name: 'a link is an http address',
    good: v2(row({ type: 2, style: 5, label: 'Read', url: 'http://example.org' })),
    bad: v2(row({ type: 2, style: 5, label: 'Read', url: 'ftp://example.org' })),
    path: 'components[0].components[0].url',
  },
  {
    name: 'at most 5 buttons in a row',
    good: v2(row(...times(5, (index) => button(`${index}`)))),
    bad: v2(row(...times(6, (index) => button(`${index}`)))),
    path: 'components[0].components',
  },
  { name: 'no empty row', good: v2(row(button('a'))), bad: v2(row()), path: 'components[0].components' },
  {
    name: 'a menu stands alone in its row',
    good: v2(row(select()), row(button('a'))),
    bad: v2(row(select(), button('a'))),
    path: 'components[0].components',
  },
  { name: 'no bare button', good: v2(row(button('a'))), bad: v2(button('a')), path: 'components[0].type' },
  {
    name: 'a menu has at most 25 options',
    good: v2(row(select({ options: times(25, (index) => option(`${index}`)) }))),
    bad: v2(row(select({ options: times(26, (index) => option(`${index}`)) }))),
    path: 'components[0].components[0].options',
  },
  {
    name: 'the values of a menu differ',
    good: v2(row(select({ options: [option('a'), option('b')] }))),
    bad: v2(row(select({ options: [option('a'), option('a')] }))),
    path: 'components[0].components[0].options',
  },
  {
    name: 'a menu asks for no more than it has',
    good: v2(row(select({ max_values: 1 }))),
    bad: v2(row(select({ max_values: 2 }))),
    path: 'components[0].components[0].max_values',
  },
  {
    name: 'a menu has no more least than most values',
    good: v2(row({ type: 5, custom_id: 'u', min_values: 2, max_values: 2 })),
    bad: v2(row({ type: 5, custom_id: 'u', min_values: 2, max_values: 1 })),
    path: 'components[0].components[0].min_values',
  },
  {
    name: 'label, value and description of an option have at most 100 characters',
    good: v2(row(select({ options: [option('a'.repeat(100), { description: 'b'.repeat(100) })] }))),
    bad: v2(row(select({ options: [option('a', { description: 'b'.repeat(101) })] }))),
    path: 'components[0].components[0].options[0].description',
  },
  {
    name: 'a placeholder has at most 150 characters',
    good: v2(row(select({ placeholder: 'a'.repeat(150) }))),
    bad: v2(row(select({ placeholder: 'a'.repeat(151) }))),
    path: 'components[0].components[0].placeholder',
  },
  {
    name: 'no more defaults than may be chosen',
    good: v2(row(select({ options: [option('a', { default: true }), option('b')] }))),
    bad: v2(row(select({ options: [option('a', { default: true }), option('b', { default: true })] }))),
    path: 'components[0].components[0].options',
  },
  {
    name: 'containers are not nested',
    good: v2({ type: 17, components: [text('a')] }),
    bad: v2({ type: 17, components: [{ type: 17, components: [text('a')] }] }),
    path: 'components[0].components[0].type',
  },
  {
    name: 'a section has 1 to 3 texts',
    good: v2({ type: 9, components: times(3, () => text('a')), accessory: button('a') }),
    bad: v2({ type: 9, components: times(4, () => text('a')), accessory: button('a') }),
    path: 'components[0].components',
  },
  {
    name: 'a section has an accessory',
    good: v2({
      type: 9,
      components: [text('a')],
      accessory: { type: 11, media: { url: 'https://a.org/b' } },
    }),
    bad: v2({ type: 9, components: [text('a')] }),
    path: 'components[0].accessory',
  },
  {
    name: 'a gallery has at most 10 items',
    good: v2({ type: 12, items: times(10, () => ({ media: { url: 'https://a.org/b' } })) }),
    bad: v2({ type: 12, items: times(11, () => ({ media: { url: 'https://a.org/b' } })) }),
    path: 'components[0].items',
  },
  {
    name: 'alternative text has at most 1,024 characters',
    good: v2({ type: 12, items: [{ media: { url: 'https://a.org/b' }, description: 'a'.repeat(1024) }] }),
    bad: v2({ type: 12, items: [{ media: { url: 'https://a.org/b' }, description: 'a'.repeat(1025) }] }),
    path: 'components[0].items[0].description',
  },
  {
    name: 'a file is an attachment',
    good: v2({ type: 13, file: { url: 'attachment://a.md' } }),
    bad: v2({ type: 13, file: { url: 'https://a.org/a.md' } }),
    path: 'components[0].file.url',
  },
  {
    name: 'components of the second version need the flag',
    good: v2(text('a')),
    bad: { components: [text('a')] },
    path: 'components[0].type',
  },
  {
    name: 'the flag excludes content',
    good: { content: 'a', components: [row(button('a'))] },
    bad: { content: 'a', ...v2(text('a')) },
    path: 'content',
  },
  {
    name: 'the flag excludes embeds',
    good: { embeds: [{ title: 'a' }] },
    bad: { embeds: [{ title: 'a' }], ...v2(text('a')) },
    path: 'embeds',
  },
  {
    name: 'at most 5 rows without the flag',
    good: { components: times(5, (index) => row(button(`${index}`))) },
    bad: { components: times(6, (index) => row(button(`${index}`))) },
    path: 'components',
  },
  {
    name: 'content has at most 2,000 characters',
    good: { content: 'a'.repeat(2000) },
    bad: { content: 'a'.repeat(2001) },
    path: 'content',
  },
  {
    name: 'spaces alone are no message',
    good: { content: ' a ' },
    bad: { content: ' \n ' },
    path: 'content',
  },
  {
    name: 'spaces alone are no text',
    good: v2(text(' a ')),
    bad: v2(text(' \n ')),
    path: 'components[0].content',
  },
  {
    name: 'an embed leads to the web',
    good: { embeds: [{ title: 'a', url: 'https://a.org' }] },
    bad: { embeds: [{ title: 'a', url: 'ftp://a.org' }] },
    path: 'embeds[0].url',
  },
  { name: 'no empty message', good: { content: 'a' }, bad: { content: '' }, path: 'content' },
  {
    name: 'at most 6,000 characters over all embeds',
    good: { embeds: [{ description: 'a'.repeat(4000) }, { description: 'a'.repeat(2000) }] },
    bad: { embeds: [{ description: 'a'.repeat(4000) }, { description: 'a'.repeat(2001) }] },
    path: 'embeds',
  },
  {
    name: 'a message to a channel is never for one person',
    good: { content: 'a', flags: 4 },
    bad: { content: 'a', flags: EPHEMERAL },
    path: 'flags',
  },
  {
    name: 'only flags that may be set',
    good: { content: 'a', flags: 4096 },
    bad: { content: 'a', flags: 2 },
    path: 'flags',
  },
  {
    name: 'mentions are parsed or listed, not both',
    good: { content: 'a', allowed_mentions: { parse: [], users: ['1'] } },
    bad: { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
    path: 'allowed_mentions.users',
  },
  {
    name: 'a response is of a known type',
    kind: 'callback',
    good: { type: 1 },
    bad: { type: 3 },
    path: 'type',
  },
  {
    name: 'a message as a response may be for one person',
    kind: 'callback',
    good: { type: 4, data: { content: 'a', flags: EPHEMERAL } },
    bad: { type: 7, data: { content: 'a', flags: EPHEMERAL } },
    path: 'data.flags',
  },
  {
    name: 'a deferred response has no flag but that for one person',
    kind: 'callback',
    good: { type: 5, data: { flags: EPHEMERAL } },
    bad: { type: 5, data: { flags: EPHEMERAL | V2 } },
    path: 'data.flags',
  },
  {
    name: 'at most 25 suggestions',
    kind: 'callback',
    good: { type: 8, data: { choices: times(25, (index) => ({ name: 'a', value: `${index}` })) } },
    bad: { type: 8, data: { choices: times(26, (index) => ({ name: 'a', value: `${index}` })) } },
    path: 'data.choices',
  },
  {
    name: 'a suggestion’s value has at most 100 characters',
    kind: 'callback',
    good: { type: 8, data: { choices: [{ name: 'a', value: 'a'.repeat(100) }] } },
    bad: { type: 8, data: { choices: [{ name: 'a', value: 'a'.repeat(101) }] } },
    path: 'data.choices[0].value',
  },
  {
    name: 'a modal has at most 5 parts',
    kind: 'callback',
    good: modal(...times(5, (index) => label(input(`${index}`)))),
    bad: modal(...times(6, (index) => label(input(`${index}`)))),
    path: 'data.components',
  },
  {
    name: 'a modal’s label has at most 45 characters',
    kind: 'callback',
    good: modal(label(input('a'), { label: 'a'.repeat(45) })),
    bad: modal(label(input('a'), { label: 'a'.repeat(46) })),
    path: 'data.components[0].label',
  },
  {
    name: 'the custom_ids in a modal differ',
    kind: 'callback',
    good: modal(label(input('a')), label(input('b'))),
    bad: modal(label(input('a')), label(input('a'))),
    path: 'data.components[1].component.custom_id',
  },
  {
    name: 'nothing in a modal is disabled',
    kind: 'callback',
    good: modal(label(select())),
    bad: modal(label(select({ disabled: true }))),
    path: 'data.components[0].component.disabled',
  },
  {
    name: 'radio buttons are at least two',
    kind: 'callback',
    good: modal(label({ type: 21, custom_id: 'a', options: [option('a'), option('b')] })),
    bad: modal(label({ type: 21, custom_id: 'a', options: [option('a')] })),
    path: 'data.components[0].component.options',
  },
  {
    name: 'no text field in a message',
    good: v2(row(button('a'))),
    bad: v2(row(input('a'))),
    path: 'components[0].components[0].type',
  },
  {
    name: 'a name is in lower case',
    kind: 'command',
    good: slash({ name: 'été' }),
    bad: slash({ name: 'Grade' }),
    path: 'name',
  },
  {
    name: 'a name has at most 32 characters',
    kind: 'command',
    good: slash({ name: 'a'.repeat(32) }),
    bad: slash({ name: 'a'.repeat(33) }),
    path: 'name',
  },
  {
    name: 'a name has no spaces',
    kind: 'command',
    good: slash({ name: "what's-new" }),
    bad: slash({ name: 'what is' }),
    path: 'name',
  },
  {
    name: 'a description has at most 100 characters',
    kind: 'command',
    good: slash({ description: 'a'.repeat(100) }),
    bad: slash({ description: 'a'.repeat(101) }),
    path: 'description',
  },
  {
    name: 'at most 25 options',
    kind: 'command',
    good: slash({ options: times(25, (index) => stringOption(`o${index}`)) }),
    bad: slash({ options: times(26, (index) => stringOption(`o${index}`)) }),
    path: 'options',
  },
  {
    name: 'required options come first',
    kind: 'command',
    good: slash({ options: [stringOption('a', { required: true }), stringOption('b')] }),
    bad: slash({ options: [stringOption('a'), stringOption('b', { required: true })] }),
    path: 'options[1]',
  },
  {
    name: 'options have different names',
    kind: 'command',
    good: slash({ options: [stringOption('a'), stringOption('b')] }),
    bad: slash({ options: [stringOption('a'), stringOption('a')] }),
    path: 'options[1]',
  },
  {
    name: 'subcommands stand alone',
    kind: 'command',
    good: slash({ options: [stringOption('a', { type: 1 }), stringOption('b', { type: 1 })] }),
    bad: slash({ options: [stringOption('a', { type: 1 }), stringOption('b')] }),
    path: 'options[1]',
  },
  {
    name: 'suggestions are for texts and numbers',
    kind: 'command',
    good: slash({ options: [stringOption('a', { type: 4, autocomplete: true })] }),
    bad: slash({ options: [stringOption('a', { type: 5, autocomplete: true })] }),
    path: 'options[0].autocomplete',
  },
  {
    name: 'translations are in languages that Discord knows',
    kind: 'command',
    good: slash({ name_localizations: { 'en-GB': 'grade' } }),
    bad: slash({ name_localizations: { xx: 'grade' } }),
    path: 'name_localizations',
  },
  {
    name: 'choices or autocomplete',
    kind: 'command',
    good: slash({ options: [stringOption('a', { choices: [{ name: 'a', value: 'a' }] })] }),
    bad: slash({
      options: [stringOption('a', { autocomplete: true, choices: [{ name: 'a', value: 'a' }] })],
    }),
    path: 'options[0].choices',
  },
  {
    name: 'least length below most length',
    kind: 'command',
    good: slash({ options: [stringOption('a', { min_length: 2, max_length: 2 })] }),
    bad: slash({ options: [stringOption('a', { min_length: 3, max_length: 2 })] }),
    path: 'options[0].min_length',
  },
  {
    name: 'a text option takes at most 6,000 characters',
    kind: 'command',
    good: slash({ options: [stringOption('a', { max_length: 6000 })] }),
    bad: slash({ options: [stringOption('a', { max_length: 6001 })] }),
    path: 'options[0].max_length',
  },
  {
    name: 'at most 8,000 characters in a command',
    kind: 'command',
    good: commandOfLength(8000),
    bad: commandOfLength(8001),
    path: '',
  },
  {
    name: 'permissions are a string of digits',
    kind: 'command',
    good: slash({ default_member_permissions: '32' }),
    bad: slash({ default_member_permissions: 32 }),
    path: 'default_member_permissions',
  },
  {
    name: 'a message command has no description',
    kind: 'command',
    good: { type: 3, name: 'Check this quotation' },
    bad: { type: 3, name: 'Check this quotation', description: 'Checks it' },
    path: 'description',
  },
  {
    name: 'at most 15 message commands',
    kind: 'commands',
    good: times(15, (index) => ({ type: 3, name: `Check ${index}` })),
    bad: times(16, (index) => ({ type: 3, name: `Check ${index}` })),
    path: '',
  },
  {
    name: 'at most 100 slash commands',
    kind: 'commands',
    good: times(100, (index) => slash({ name: `a${index}` })),
    bad: times(101, (index) => slash({ name: `a${index}` })),
    path: '',
  },
  {
    name: 'commands of one type have different names',
    kind: 'commands',
    good: [slash(), { type: 3, name: 'grade' }],
    bad: [slash(), slash()],
    path: '[1].name',
  },
];

describe('checkPayload', () => {
  it.each(cases)('$name', ({ kind = 'message', good, bad, path }) => {
    expect(checkPayload(kind, good)).toEqual([]);
    expect(checkPayload(kind, bad).map((violation) => violation.path)).toContain(path);
  });

  it.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { type: 4 },
    { components: {} },
    { flags: V2, components: [null] },
  ])('finds fault with broken shape %j, and does not throw', (body) => {
    expect(checkPayload('callback', body)).not.toEqual([]);
    expect(checkPayload('message', body)).not.toEqual([]);
    expect(checkPayload('command', body)).not.toEqual([]);
  });
});
