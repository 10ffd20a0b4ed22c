/** What Discord puts into an interaction: who, where, with which permissions, by which component. */
import { randomBytes } from 'node:crypto';
import {
  type APIMessage,
  type APIUser,
  ApplicationIntegrationType,
  ComponentType,
  InteractionContextType,
  Locale,
} from 'discord-api-types/v10';
import { type Problem, refuse } from './api-error.ts';
import { botIsIn } from './available-commands.ts';
import { walkComponents } from './messages.ts';
import { permissionsIn } from './permissions.ts';
import { apiChannel, apiInteractionMember } from './views.ts';
import type { Channel, World } from './world.ts';

/** Bytes of a file that the bot may send in answer. */
const ATTACHMENT_BYTES = 10 * 1024 * 1024;

/** What every interaction says: who, where, with which permissions. */
export function interactionFrame(world: World, user: APIUser, channel: Channel) {
  const shared = {
    id: world.nextId(),
    application_id: world.bot.id,
    token: randomBytes(48).toString('base64url'),
    version: 1 as const,
    channel_id: channel.id,
    locale: Locale.EnglishGB,
    entitlements: [],
    attachment_size_limit: ATTACHMENT_BYTES,
  };
  const guild = channel.guild === null ? undefined : world.guilds.get(channel.guild);
  const member = guild?.members.get(user.id);
  const shown = apiChannel(world, channel);
  if (guild === undefined || member === undefined) {
    return {
      ...shared,
      channel: shown,
      user,
      app_permissions: permissionsIn(world, world.bot.id, channel).toString(),
      authorizing_integration_owners: {
        [ApplicationIntegrationType.GuildInstall]: '0',
        [ApplicationIntegrationType.UserInstall]: user.id,
      },
      context: InteractionContextType.BotDM,
    };
  }
  const withBot = botIsIn(world, channel);
  return {
    ...shared,
    channel: { ...shown, permissions: permissionsIn(world, user.id, channel).toString() },
    guild_id: guild.id,
    guild: { id: guild.id, locale: Locale.EnglishGB, features: [] },
    guild_locale: Locale.EnglishGB,
    member: apiInteractionMember(world, member, channel),
    // Where only the user has installed it, an application has what the user has. Source: "User-Installed Apps".
    app_permissions: permissionsIn(world, withBot ? world.bot.id : user.id, channel).toString(),
    authorizing_integration_owners: withBot
      ? { [ApplicationIntegrationType.GuildInstall]: guild.id }
      : { [ApplicationIntegrationType.UserInstall]: user.id },
    context: InteractionContextType.Guild,
  };
}

/** What Discord sends for a component that stands on a message. Throws 50035 for one that doesn't, or is disabled. */
export function componentData(message: APIMessage, customId: string, values: readonly string[] | undefined) {
  const wrong = (problem: string): never => {
    const problems: Problem[] = [{ path: 'data.custom_id', problem }];
    throw refuse.wrongForm(problems);
  };
  for (const { component } of walkComponents(message.components ?? [])) {
    if (!('custom_id' in component) || component.custom_id !== customId) continue;
    if (component.disabled === true) wrong('this component is disabled');
    if (component.type === ComponentType.Button) {
      return { component_type: ComponentType.Button as const, custom_id: customId };
    }
    if (component.type !== ComponentType.StringSelect) continue;
    const chosen = [...new Set(values ?? [])];
    const known = chosen.every((value) => component.options.some((option) => option.value === value));
    const { min_values: least = 1, max_values: most = 1 } = component;
    if (!known || chosen.length < least || chosen.length > most) wrong('these are no values of this menu');
    return { component_type: ComponentType.StringSelect as const, custom_id: customId, values: chosen };
  }
  return wrong('the message has no such component');
}
