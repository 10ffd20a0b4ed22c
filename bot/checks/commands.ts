/**
 * Discord's limits on the declaration of commands. Source: Discord's documentation, "Application Commands", August 2026
 * (15 user and 15 message commands since 3 March 2026).
 */
import { ApplicationCommandOptionType, Locale } from 'discord-api-types/v10';
import { z } from 'zod';
import { text } from './components.ts';

const SUBCOMMAND = 1;
const GROUP = 2;

/** How many commands of each type an application may have: slash, user, message, entry point. */
const MOST_OF_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15, 4: 1 };

const slashName = z
  .string()
  .regex(
    /^[-_'\p{L}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u,
    'must be 1 to 32 letters, digits, hyphens, underscores or apostrophes',
  )
  .refine((name) => name === name.toLowerCase(), { error: 'must be in lower case' });

const choice = z.looseObject({
  name: text(100),
  value: z.union([z.string().max(100), z.number()]),
});

/** Translations, by the languages that Discord knows. */
const translations = z.partialRecord(z.enum(Locale), z.string()).nullish();

/** The options whose values may be chosen from a list or suggested while somebody types. */
const WITH_CHOICES: readonly number[] = [
  ApplicationCommandOptionType.String,
  ApplicationCommandOptionType.Integer,
  ApplicationCommandOptionType.Number,
];

const option = z
  .looseObject({
    name_localizations: translations,
    description_localizations: translations,
    type: z.int().min(1).max(11),
    name: slashName,
    description: text(100),
    required: z.boolean().optional(),
    autocomplete: z.boolean().optional(),
    choices: z.array(choice).max(25).optional(),
    min_length: z.int().min(0).max(6000).optional(),
    max_length: z.int().min(1).max(6000).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    get options(): z.ZodOptional<typeof options> {
      return options.optional();
    },
  })
  .superRefine((it, issues) => {
    const fault = (field: string, message: string) =>
      issues.addIssue({ code: 'custom', path: [field], message });
    if (!WITH_CHOICES.includes(it.type)) {
      if (it.autocomplete) fault('autocomplete', 'only for texts and numbers');
      if ((it.choices?.length ?? 0) > 0) fault('choices', 'only for texts and numbers');
    }
    if (it.autocomplete && (it.choices?.length ?? 0) > 0) fault('choices', 'not together with autocomplete');
    if ((it.min_length ?? 0) > (it.max_length ?? 6000))
      fault('min_length', 'must not be greater than max_length');
    if (it.min_value !== undefined && it.max_value !== undefined && it.min_value > it.max_value) {
      fault('min_value', 'must not be greater than max_value');
    }
  });
const options = z
  .array(option)
  .max(25)
  .superRefine((all, issues) => {
    const fault = (index: number, message: string) =>
      issues.addIssue({ code: 'custom', path: [index], message });
    const names = new Set<string>();
    let optionalSeen = false;
    const nests = (type: number) => type === SUBCOMMAND || type === GROUP;
    for (const [index, each] of all.entries()) {
      if (names.has(each.name)) fault(index, 'names must differ');
      names.add(each.name);
      if (each.required === true && optionalSeen) fault(index, 'required options come before the others');
      if (each.required !== true) optionalSeen = true;
      if (nests(each.type) !== nests(all[0]?.type ?? each.type)) {
        fault(index, 'subcommands and other options do not mix');
      }
    }
  });

type Option = z.infer<typeof option>;

/** The characters that Discord counts: names, descriptions and values, choices included. */
function characters(all: readonly Option[]): number {
  return all.reduce(
    (sum, each) =>
      sum +
      each.name.length +
      each.description.length +
      (each.choices ?? []).reduce((inner, { name, value }) => inner + name.length + String(value).length, 0) +
      characters(each.options ?? []),
    0,
  );
}

const permissions = z.string().regex(/^\d+$/, 'must be a number written as a string').nullish();
const common = {
  name_localizations: translations,
  description_localizations: translations,
  default_member_permissions: permissions,
  contexts: z.array(z.int().min(0).max(2)).nullish(),
  integration_types: z.array(z.int().min(0).max(1)).nullish(),
};

const slashCommand = z
  .looseObject({
    ...common,
    type: z.literal(1).optional(),
    name: slashName,
    description: text(100),
    options: options.optional(),
  })
  .refine((it) => it.name.length + it.description.length + characters(it.options ?? []) <= 8000, {
    error: 'names, descriptions and values come to more than 8000 characters',
  });

const menuCommand = z.looseObject({
  ...common,
  type: z.union([z.literal(2), z.literal(3)]),
  name: text(32),
  description: z.literal('', { error: 'a context menu command has no description' }).optional(),
  options: z.array(z.never()).max(0, 'a context menu command has no options').optional(),
});

const entryPoint = z.looseObject({ ...common, type: z.literal(4), name: text(32), description: text(100) });

/** The schema for a command of this type: its problems are clearer than those of the union. */
export function commandOfType(type: unknown): z.ZodType {
  if (type === undefined || type === 1) return slashCommand;
  return type === 4 ? entryPoint : menuCommand;
}

/** All commands of an application or of a server, as they are overwritten together. */
export const commandSet = z
  .array(z.looseObject({ type: z.int().optional(), name: z.string() }))
  .superRefine((all, issues) => {
    const seen = new Set<string>();
    const count = new Map<number, number>();
    for (const [index, { type = 1, name }] of all.entries()) {
      const key = `${type} ${name}`;
      if (seen.has(key))
        issues.addIssue({ code: 'custom', path: [index, 'name'], message: 'names must differ' });
      seen.add(key);
      count.set(type, (count.get(type) ?? 0) + 1);
    }
    for (const [type, amount] of count) {
      const most = MOST_OF_TYPE[type] ?? 0;
      if (amount > most) {
        issues.addIssue({
          code: 'custom',
          path: [],
          message: `${amount} commands of type ${type}; at most ${most}`,
        });
      }
    }
  });
