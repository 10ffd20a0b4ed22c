/** The routes about the bot itself: its gateway, its account, its commands. */
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type LocalizationMap,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { refuse } from '../api-error.ts';
import { checkBody } from '../body-check.ts';
import type { Route } from '../rest.ts';
import type { World } from '../world.ts';

const READ = { name: 'application', limit: 30, window: 5_000 };
const COMMANDS = { name: 'commands', limit: 5, window: 20_000 };

const commandSchema = z.object({
  name: z.string(),
  type: z.enum(ApplicationCommandType).nullish(),
  description: z.string().nullish(),
  options: z.array(z.custom<APIApplicationCommandOption>()).nullish(),
  default_member_permissions: z.string().nullish(),
  nsfw: z.boolean().nullish(),
  name_localizations: z.custom<LocalizationMap>().nullish(),
  description_localizations: z.custom<LocalizationMap>().nullish(),
  integration_types: z.array(z.enum(ApplicationIntegrationType)).nullish(),
  contexts: z.array(z.enum(InteractionContextType)).nullish(),
});

/** The routes about the application. `gatewayUrl` gives the address of the gateway: `ws://127.0.0.1:PORT`. */
export function applicationRoutes(world: World, gatewayUrl: () => string): Route[] {
  const application = () => ({
    id: world.bot.id,
    name: world.bot.global_name ?? world.bot.username,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '',
    flags: 0,
    bot: world.bot,
  });
  const own = (params: ReadonlyMap<string, string>): string | null => {
    if (params.get('application') !== world.bot.id) throw refuse.missingAccess();
    const guild = params.get('guild') ?? null;
    if (guild !== null && !world.guilds.get(guild)?.members.has(world.bot.id)) throw refuse.missingAccess();
    return guild;
  };
  const commandRoutes = (path: string): Route[] => [
    {
      method: 'GET',
      path,
      access: 'bot',
      bucket: READ,
      handle: ({ params }) => ({ body: world.commands.get(own(params)) ?? [] }),
    },
    {
      method: 'PUT',
      path,
      access: 'bot',
      bucket: COMMANDS,
      handle({ params, body }) {
        const guild = own(params);
        checkBody('commands', body);
        const before = world.commands.get(guild) ?? [];
        const made = z
          .array(commandSchema)
          .parse(body)
          .map((one) => makeCommand(world, guild, one, before));
        world.setCommands(guild, made);
        return { body: made };
      },
    },
    {
      method: 'POST',
      path,
      access: 'bot',
      bucket: COMMANDS,
      handle({ params, body }) {
        const guild = own(params);
        checkBody('command', body);
        const before = world.commands.get(guild) ?? [];
        const made = makeCommand(world, guild, commandSchema.parse(body), before);
        world.setCommands(guild, [...before.filter((one) => one.id !== made.id), made]);
        return { body: made };
      },
    },
    {
      method: 'DELETE',
      path: `${path}/:command`,
      access: 'bot',
      bucket: COMMANDS,
      handle({ params }) {
        const guild = own(params);
        const before = world.commands.get(guild) ?? [];
        const left = before.filter((one) => one.id !== params.get('command'));
        if (left.length === before.length) throw refuse.unknownCommand();
        world.setCommands(guild, left);
        return {};
      },
    },
  ];
  const read = (path: string, handle: Route['handle']): Route => ({
    method: 'GET',
    path,
    access: 'bot',
    bucket: READ,
    handle,
  });
  return [
    read('/gateway', () => ({ body: { url: gatewayUrl() } })),
    read('/gateway/bot', () => ({
      body: {
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
      },
    })),
    read('/applications/@me', () => ({ body: application() })),
    read('/oauth2/applications/@me', () => ({ body: application() })),
    read('/users/@me', () => ({ body: world.bot })),
    read('/users/:user', ({ params }) => {
      const user = world.users.get(params.get('user') ?? '');
      if (user === undefined) throw refuse.unknownUser();
      return { body: user };
    }),
    ...commandRoutes('/applications/:application/commands'),
    ...commandRoutes('/applications/:application/guilds/:guild/commands'),
  ];
}

/** A command as Discord keeps it. One of the same name and type keeps its id. */
function makeCommand(
  world: World,
  guild: string | null,
  body: z.infer<typeof commandSchema>,
  before: readonly APIApplicationCommand[],
): APIApplicationCommand {
  const type = body.type ?? ApplicationCommandType.ChatInput;
  const known = before.find((one) => one.name === body.name && one.type === type);
  return {
    id: known?.id ?? world.nextId(),
    application_id: world.bot.id,
    version: world.nextId(),
    type,
    name: body.name,
    description: body.description ?? '',
    options: body.options ?? [],
    default_member_permissions: body.default_member_permissions ?? null,
    nsfw: body.nsfw ?? false,
    name_localizations: body.name_localizations ?? null,
    description_localizations: body.description_localizations ?? null,
    ...(guild === null
      ? {
          integration_types: body.integration_types ?? [ApplicationIntegrationType.GuildInstall],
          contexts: body.contexts ?? null,
        }
      : { guild_id: guild }),
  };
}
