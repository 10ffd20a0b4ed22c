/** What whoever pressed something, and the bot itself, may do where it was pressed. Discord's client hides what is not allowed; a request need not come from it. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { type PersonalInteraction, placeOf } from './interaction.ts';

function allows(permissions: string | null | undefined, wanted: bigint): boolean {
  const held = BigInt(permissions ?? '0');
  return (held & PermissionFlagsBits.Administrator) !== 0n || (held & wanted) === wanted;
}

function sending(interaction: PersonalInteraction): bigint {
  return placeOf(interaction) === 'thread'
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
}

/** Whether they may write there themselves, so that the bot may post something for them. In a direct message they may. */
export function mayPost(interaction: PersonalInteraction): boolean {
  return !interaction.member || allows(interaction.member.permissions, sending(interaction));
}

/** Whether they may open a thread there themselves. */
export function mayOpenThreads({ member }: PersonalInteraction): boolean {
  return allows(member?.permissions, PermissionFlagsBits.CreatePublicThreads);
}

/** Whether they may delete messages of others there. */
export function mayManageMessages({ member }: PersonalInteraction): boolean {
  return allows(member?.permissions, PermissionFlagsBits.ManageMessages);
}

/** Whether the bot belongs to the server, and was not brought along by a user alone. */
export function isBotThere({
  guild_id: server,
  authorizing_integration_owners: owners,
}: PersonalInteraction): boolean {
  const owner = owners?.['0'];
  return typeof server === 'string' && owner !== undefined && owner !== '0';
}

/** Whether the bot may answer a message there by itself. */
export function botMayReply(interaction: PersonalInteraction): boolean {
  const reading = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;
  return isBotThere(interaction) && allows(interaction.app_permissions, reading | sending(interaction));
}

/** Whether the bot may open a thread there. */
export function botMayOpenThreads(interaction: PersonalInteraction): boolean {
  const wanted = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.CreatePublicThreads;
  return allows(interaction.app_permissions, wanted);
}

/** Whether the bot may read what was written there. */
export function botMayRead(interaction: PersonalInteraction): boolean {
  const wanted = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.ReadMessageHistory;
  return allows(interaction.app_permissions, wanted);
}

/**
 * Whether the server keeps what personal apps answer to those who ask: the bot is there through a user alone, who may not use
 * such apps for everybody. Source: Discord's documentation, "User-Installed Apps", USE_EXTERNAL_APPS.
 */
export function isForcedPrivate(interaction: PersonalInteraction): boolean {
  const { guild_id: server, member } = interaction;
  if (typeof server !== 'string' || isBotThere(interaction)) return false;
  const owners = interaction.authorizing_integration_owners;
  return owners?.['1'] !== undefined && !allows(member?.permissions, PermissionFlagsBits.UseExternalApps);
}
