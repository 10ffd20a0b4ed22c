/** Who may do what, computed as Discord computes it. Source: Discord's API reference, "Permissions". */
import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { type Channel, isThread, type World } from './world.ts';

const ALL = Object.values(PermissionFlagsBits).reduce((bits, bit) => bits | bit, 0n);

/** What one may do in a direct message, where nobody manages anything. */
const IN_DIRECT_MESSAGE =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

/** True where `bits` has every bit of `wanted`. */
export function allows(bits: bigint, wanted: bigint): boolean {
  return (bits & wanted) === wanted;
}

/** A user's permission bits in a channel. A thread has those of its parent. Nobody in a channel: none. */
export function permissionsIn(world: World, user: string, channel: Channel): bigint {
  if (channel.guild === null) return channel.members.has(user) ? IN_DIRECT_MESSAGE : 0n;
  const guild = world.guilds.get(channel.guild);
  const member = guild?.members.get(user);
  if (guild === undefined || member === undefined) return 0n;
  if (guild.owner === user) return ALL;

  let bits = 0n;
  for (const role of guild.roles) {
    if (role.id === guild.id || member.roles.includes(role.id)) bits |= BigInt(role.permissions);
  }
  if (allows(bits, PermissionFlagsBits.Administrator)) return ALL;

  const { overwrites } = (channel.parent === null ? channel : world.channels.get(channel.parent)) ?? channel;
  const apply = (chosen: typeof overwrites): void => {
    let deny = 0n;
    let allow = 0n;
    for (const overwrite of chosen) {
      deny |= BigInt(overwrite.deny);
      allow |= BigInt(overwrite.allow);
    }
    bits = (bits & ~deny) | allow;
  };
  apply(overwrites.filter((one) => one.id === guild.id));
  apply(overwrites.filter((one) => one.type === OverwriteType.Role && member.roles.includes(one.id)));
  apply(overwrites.filter((one) => one.type === OverwriteType.Member && one.id === user));
  return allows(bits, PermissionFlagsBits.ViewChannel) ? bits : 0n;
}

/** True where a user sees a channel; a private thread is seen by its members and by those who manage threads. */
export function canSee(world: World, user: string, channel: Channel): boolean {
  const bits = permissionsIn(world, user, channel);
  if (!allows(bits, PermissionFlagsBits.ViewChannel)) return false;
  if (channel.type !== ChannelType.PrivateThread) return true;
  return channel.members.has(user) || allows(bits, PermissionFlagsBits.ManageThreads);
}

/** True where a user may send messages: in a thread another permission counts than in its parent. */
export function canSend(world: World, user: string, channel: Channel): boolean {
  if (channel.type === ChannelType.GuildForum || !canSee(world, user, channel)) return false;
  const wanted = isThread(channel)
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return allows(permissionsIn(world, user, channel), wanted);
}
