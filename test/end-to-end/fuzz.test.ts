import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { userMessage } from '../../bot/sandbox/messages.ts';
import { COMMANDS } from '../../commands/index.ts';
import { Person, type Typed } from './person.ts';
import { overGateway, type World } from './ways-in.ts';

/** How many interactions of each kind are made; `FUZZ_RUNS` sets another number. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 100);

let world: World;
let robin: Person;
beforeAll(async () => {
  world = await overGateway();
  robin = new Person(world.sandbox);
});
afterAll(() => world.close());

/** Texts that break things: any Unicode, right-to-left marks, Markdown, mentions, very long ones, real names. */
const hostileText = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('\u202e', '\u200f', '\u0000', '\u2028', 'א', '\ud83d\ude00', ' '),
      minLength: 1,
      maxLength: 60,
    }),
    fc
      .array(
        fc.constantFrom(
          '**',
          '||',
          '```',
          '> ',
          '# ',
          '-# ',
          '[a](http://b)',
          '<@1>',
          '@everyone',
          '“',
          '’',
          '"',
          '$query',
          '\\',
          '\n',
          'west-mercia',
          'rocu',
          'Alex Murray',
        ),
        { minLength: 1, maxLength: 200 },
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }), fc.nat(6_000))
      .map(([unit, times]) => unit.repeat(times + 1)),
    fc.constantFrom('constructor', '__proto__', 'toString', '0', '-1', 'null', 'undefined', '1/grade?body=x'),
  )
  .map((text) => text.slice(0, 6_000))
  .filter((text) => text.length > 0);

/** A command with values for some of its options, the required ones among them. */
const typedCommand = fc
  .constantFrom(...COMMANDS.filter(({ menu }) => menu === undefined))
  .chain(({ name, options }) =>
    fc
      .record(
        Object.fromEntries(
          Object.entries(options).map(([option, { type, maxLength }]) => [
            option,
            type === 'string'
              ? hostileText.map((text) => text.slice(0, maxLength ?? 6_000))
              : type === 'boolean'
                ? fc.boolean()
                : fc.integer(),
          ]),
        ),
        { requiredKeys: Object.keys(options).filter((option) => options[option]?.required === true) },
      )
      .map((typed): { name: string; typed: Typed } => ({ name, typed })),
  );

/** Nothing that the bot sent was refused, and nothing broke. */
function nothingBroke(): void {
  expect(world.sandbox.violations.list).toEqual([]);
  expect(world.log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
  expect(world.faults).toEqual([]);
}

describe('interactions of a valid shape with hostile values are answered within the limits:', {
  timeout: 60_000 + RUNS * 100,
}, () => {
  test('commands', async () => {
    await fc.assert(
      fc.asyncProperty(typedCommand, async ({ name, typed }) => {
        expect(['answered', 'deferred']).toContain((await robin.uses(name, typed)).outcome);
        nothingBroke();
      }),
      { numRuns: RUNS },
    );
  });

  test('commands of a message’s menu', async () => {
    const menus = COMMANDS.flatMap(({ menu }) => menu ?? []);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...menus), hostileText, async (menu, content) => {
        const { world: stage, seed } = world.sandbox;
        const { message } = stage.putMessage({
          visibleTo: null,
          message: userMessage(stage, seed.general, seed.otherMember, content.slice(0, 4_000)),
        });
        expect(['answered', 'deferred']).toContain((await robin.usesMenu(message, menu)).outcome);
        nothingBroke();
      }),
      { numRuns: RUNS },
    );
  });

  test('autocomplete', async () => {
    const completing = COMMANDS.flatMap(({ name, options }) =>
      Object.entries(options).flatMap(([option, { autocomplete }]) =>
        autocomplete === true ? [{ name, option }] : [],
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...completing), hostileText, async ({ name, option }, text) => {
        expect((await robin.types(name, option, text)).length).toBeLessThanOrEqual(25);
        nothingBroke();
      }),
      { numRuns: RUNS },
    );
  });

  test('buttons whose custom_id was tampered with', async () => {
    const real = COMMANDS.map(({ name }) => `1/${name}`);
    const customId = fc
      .oneof(
        hostileText,
        fc
          .tuple(fc.constantFrom(...real, '1!share', '1!delete', '1!choose', '1!more'), hostileText)
          .map((parts) => parts.join('?')),
        fc
          .tuple(fc.constantFrom(...real), fc.integer(), fc.integer(), fc.constantFrom('', '!'), hostileText)
          .map(([id, page, part, post, rest]) => `${id}/${page}/${part}${post}?body=${rest}`),
      )
      .map((text) => text.slice(0, 100));
    await fc.assert(
      fc.asyncProperty(customId, hostileText, async (id, content) => {
        const { world: stage, seed } = world.sandbox;
        const { message } = stage.putMessage({
          visibleTo: null,
          message: {
            ...userMessage(stage, seed.general, stage.bot, content),
            components: [{ type: 1, components: [{ type: 2, style: 2, label: 'x', custom_id: id }] }],
          },
        });
        expect(['answered', 'deferred']).toContain((await robin.pressesId(message.id, id)).outcome);
        nothingBroke();
      }),
      { numRuns: RUNS },
    );
  });
});
