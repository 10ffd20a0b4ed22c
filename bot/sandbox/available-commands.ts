/** Which commands somebody is offered where: by context, installation and permission. */
import {
  type APIApplicationCommand,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { allows, permissionsIn } from './permissions.ts';
import type { Channel, World } from './world.ts';

/** True where the bot is a member of the channel's server. */
export function botIsIn(world: World, channel: Channel): boolean {
  const guild = channel.guild === null ? undefined : world.guilds.get(channel.guild);
  return guild?.members.has(world.bot.id) ?? false;
}

/** The commands that a user may use in a channel: the server's own, then those for everywhere. */
export function commandsIn(world: World, user: string, channel: Channel): APIApplicationCommand[] {
  const everywhere = (world.commands.get(null) ?? []).filter((command) =>
    isInstalled(world, command, channel),
  );
  const here = botIsIn(world, channel) ? (world.commands.get(channel.guild) ?? []) : [];
  return [...here, ...everywhere].filter((command) => isPermitted(world, command, user, channel));
}

function isInstalled(world: World, command: APIApplicationCommand, channel: Channel): boolean {
  const context = channel.guild === null ? InteractionContextType.BotDM : InteractionContextType.Guild;
  if (command.contexts != null && !command.contexts.includes(context)) return false;
  // In a direct message with the bot either way of installing will do.
  if (channel.guild === null) return true;
  const wanted = botIsIn(world, channel)
    ? ApplicationIntegrationType.GuildInstall
    : ApplicationIntegrationType.UserInstall;
  return (command.integration_types ?? [ApplicationIntegrationType.GuildInstall]).includes(wanted);
}

function isPermitted(world: World, command: APIApplicationCommand, user: string, channel: Channel): boolean {
  if (channel.guild === null || command.default_member_permissions === null) return true;
  const wanted = BigInt(command.default_member_permissions);
  // "0" hides a command from everybody but administrators. Source: Discord's API reference, "Application Command Permissions".
  return allows(
    permissionsIn(world, user, channel),
    wanted === 0n ? PermissionFlagsBits.Administrator : wanted,
  );
}
