import { describe, expect, it } from 'vitest';
import { declareCommands, needsRegistration } from '../../bot/registration.ts';
import { COMMANDS } from '../../commands/index.ts';
import { expectGood } from './payloads.ts';
import { SMALL_COMMANDS } from './small-commands.ts';

const declared = declareCommands(SMALL_COMMANDS, 'everywhere').flatMap((command) =>
  'description' in command ? [command] : [],
);

/** The commands as Discord gives them back: with fields of its own, without what is false. */
function asDiscordHasThem() {
  return declared.map((command, index) => ({
    id: String(index),
    application_id: '1',
    version: '2',
    default_member_permissions: null,
    nsfw: false,
    ...command,
    options: command.options?.map((option) =>
      Object.fromEntries(Object.entries(option).filter(([, value]) => value !== false)),
    ),
  }));
}

describe('declareCommands', () => {
  it.each(['everywhere', 'one-server'] as const)('keeps to the limits: every command, %s', (where) => {
    expectGood('commands', declareCommands(COMMANDS, where));
  });

  it('reaches servers, direct messages and users, except in one server', () => {
    expect(declared[0]).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
    expect(declareCommands(SMALL_COMMANDS, 'one-server')[0]).not.toHaveProperty('contexts');
  });
});

describe('needsRegistration', () => {
  it('does not, where Discord has all that is declared', () => {
    expect(needsRegistration(declared, asDiscordHasThem())).toBe(false);
    expect(needsRegistration(declared, asDiscordHasThem().toReversed())).toBe(false);
  });

  type Known = ReturnType<typeof asDiscordHasThem>;
  it.each<[string, (known: Known) => unknown]>([
    ['nothing', () => []],
    ['another shape', () => ({})],
    ['a command less', (known) => known.slice(1)],
    ['a command more', (known) => [...known, { ...known[0], name: 'old' }]],
    ['another description', ([first, ...rest]) => [{ ...first, description: 'Old' }, ...rest]],
    ['another option', ([first, ...rest]) => [{ ...first, options: [] }, ...rest]],
    [
      'options in another order',
      ([first, ...rest]) => [{ ...first, options: first?.options?.toReversed() }, ...rest],
    ],
    ['another place', ([first, ...rest]) => [{ ...first, contexts: [0] }, ...rest]],
    [
      'an option that is required no more',
      ([first, ...rest]) => [
        { ...first, options: first?.options?.map((option) => ({ ...option, required: true })) },
        ...rest,
      ],
    ],
  ])('does, where Discord has %s', (_what, change) => {
    expect(needsRegistration(declared, change(asDiscordHasThem()))).toBe(true);
  });
});
