/** Checks the options that a user typed against a command's declaration, as Discord's client and server do. */
import {
  type APIApplicationCommandInteractionDataBasicOption,
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandOptionChoice,
  type APIInteractionDataResolved,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import { type Problem, refuse } from './api-error.ts';
import { permissionsIn } from './permissions.ts';
import { apiMember } from './views.ts';
import type { Channel, World } from './world.ts';

const T = ApplicationCommandOptionType;

/** Characters of a string option where its declaration sets no other limit. */
const STRING_LENGTH = 6_000;

/**
 * Checks options.
 *
 * @param completing true while the user types: then options may be missing, and the focused one may hold anything
 * @throws {ApiError} 50035 with what is wrong where
 */
export function checkOptions(
  declared: readonly APIApplicationCommandOption[],
  given: readonly APIApplicationCommandInteractionDataOption[],
  completing: boolean,
): void {
  const problems = optionProblems(declared, given, completing, 'options');
  if (completing && flatten(given).filter(isFocused).length !== 1) {
    problems.push({ path: 'options', problem: 'exactly one option must be focused' });
  }
  if (problems.length > 0) throw refuse.wrongForm(problems);
}

/** What is wrong with suggestions for the option that somebody types in: a text takes texts, a number numbers. */
export function choiceProblems(
  given: readonly APIApplicationCommandInteractionDataOption[],
  choices: readonly APIApplicationCommandOptionChoice[],
): Problem[] {
  const wanted = flatten(given).find(isFocused)?.type === T.String ? 'string' : 'number';
  return choices.flatMap(({ value }, index) =>
    typeof value === wanted
      ? []
      : [{ path: `data.choices[${index}].value`, problem: `must be a ${wanted}, as the option is` }],
  );
}

function optionProblems(
  declared: readonly APIApplicationCommandOption[],
  given: readonly APIApplicationCommandInteractionDataOption[],
  completing: boolean,
  above: string,
): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [index, option] of given.entries()) {
    const path = `${above}[${index}]`;
    const declaration = declared.find((one) => one.name === option.name);
    if (declaration === undefined || declaration.type !== option.type) {
      problems.push({ path, problem: `the command has no option "${option.name}" of this type` });
      continue;
    }
    if (seen.has(option.name)) problems.push({ path, problem: `the option "${option.name}" is given twice` });
    seen.add(option.name);
    if (option.type === T.Subcommand || option.type === T.SubcommandGroup) {
      const inner = 'options' in declaration ? (declaration.options ?? []) : [];
      problems.push(...optionProblems(inner, option.options ?? [], completing, `${path}.options`));
      continue;
    }
    const problem = valueProblem(declaration, option, completing);
    if (problem !== null) problems.push({ path: `${path}.value`, problem });
  }
  for (const declaration of completing ? [] : declared) {
    if (declaration.required === true && !seen.has(declaration.name)) {
      problems.push({ path: above, problem: `the option "${declaration.name}" is required` });
    }
  }
  const hasSubcommands = declared.some(({ type }) => type === T.Subcommand || type === T.SubcommandGroup);
  if (hasSubcommands && given.length !== 1)
    problems.push({ path: above, problem: 'one subcommand is required' });
  return problems;
}

function valueProblem(
  declaration: APIApplicationCommandOption,
  option: APIApplicationCommandInteractionDataBasicOption,
  completing: boolean,
): string | null {
  const { value } = option;
  if (completing && isFocused(option)) return null;
  switch (declaration.type) {
    case T.String: {
      if (typeof value !== 'string') return 'must be a text';
      if (value === '') return 'must not be empty';
      if (value.length > (declaration.max_length ?? STRING_LENGTH)) return 'is too long';
      if (value.length < (declaration.min_length ?? 0)) return 'is too short';
      const choices = declaration.choices;
      if (choices !== undefined && choices.length > 0 && !choices.some((one) => one.value === value)) {
        return 'is not one of the choices';
      }
      return null;
    }
    case T.Integer:
    case T.Number: {
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number';
      if (declaration.type === T.Integer && !Number.isSafeInteger(value)) return 'must be a whole number';
      if (value < (declaration.min_value ?? Number.NEGATIVE_INFINITY)) return 'is too small';
      if (value > (declaration.max_value ?? Number.POSITIVE_INFINITY)) return 'is too large';
      const choices = declaration.choices;
      if (choices !== undefined && choices.length > 0 && !choices.some((one) => one.value === value)) {
        return 'is not one of the choices';
      }
      return null;
    }
    case T.Boolean:
      return typeof value === 'boolean' ? null : 'must be true or false';
    default:
      return typeof value === 'string' ? null : 'must be an id';
  }
}

/** Looks up the users, roles and channels whose ids options hold. Undefined where there are none. */
export function resolveOptions(
  world: World,
  channel: Channel,
  options: readonly APIApplicationCommandInteractionDataOption[],
): APIInteractionDataResolved | undefined {
  const guild = channel.guild === null ? undefined : world.guilds.get(channel.guild);
  const users: NonNullable<APIInteractionDataResolved['users']> = {};
  const members: NonNullable<APIInteractionDataResolved['members']> = {};
  const roles: NonNullable<APIInteractionDataResolved['roles']> = {};
  for (const option of flatten(options)) {
    if (option.type === T.User || option.type === T.Mentionable) {
      const user = world.users.get(option.value);
      const member = guild?.members.get(option.value);
      if (user !== undefined) users[user.id] = user;
      if (member !== undefined) {
        const { user: _, deaf: __, mute: ___, ...rest } = apiMember(member);
        members[member.user.id] = {
          ...rest,
          permissions: permissionsIn(world, member.user.id, channel).toString(),
        };
      }
    }
    if (option.type === T.Role || option.type === T.Mentionable) {
      const role = guild?.roles.find((one) => one.id === option.value);
      if (role !== undefined) roles[role.id] = role;
    }
  }
  const resolved = {
    ...(Object.keys(users).length > 0 ? { users } : {}),
    ...(Object.keys(members).length > 0 ? { members } : {}),
    ...(Object.keys(roles).length > 0 ? { roles } : {}),
  };
  return Object.keys(resolved).length > 0 ? resolved : undefined;
}

function flatten(
  options: readonly APIApplicationCommandInteractionDataOption[],
): APIApplicationCommandInteractionDataBasicOption[] {
  return options.flatMap((option) =>
    option.type === T.Subcommand || option.type === T.SubcommandGroup
      ? flatten(option.options ?? [])
      : [option],
  );
}

function isFocused(option: APIApplicationCommandInteractionDataBasicOption): boolean {
  return 'focused' in option && option.focused === true;
}
