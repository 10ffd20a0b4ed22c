/** The world in Discord's own shapes: what the REST API, the gateway and the page are given. */
import {
  type APIDMChannel,
  type APIGuildForumChannel,
  type APIInteractionGuildMember,
  type APIMessage,
  type APITextChannel,
  type APIThreadChannel,
  ChannelType,
  ForumLayoutType,
  type GatewayGuildCreateDispatchData,
  GuildDefaultMessageNotifications,
  GuildExplicitContentFilter,
  GuildMemberFlags,
  GuildMFALevel,
  GuildNSFWLevel,
  GuildPremiumTier,
  GuildSystemChannelFlags,
  GuildVerificationLevel,
  Locale,
  SortOrderType,
  ThreadAutoArchiveDuration,
} from 'discord-api-types/v10';
import { refuse } from './api-error.ts';
import { canSee, permissionsIn } from './permissions.ts';
import { snowflakeTime } from './snowflake.ts';
import type { Channel, Guild, Member, World } from './world.ts';

/** A channel of one of the types that the sandbox has. */
export type ApiChannel = APITextChannel | APIGuildForumChannel | APIThreadChannel | APIDMChannel;

/** A channel in Discord's shape. */
export function apiChannel(world: World, channel: Channel): ApiChannel {
  const shared = { id: channel.id, flags: 0 };
  const inGuild = { guild_id: channel.guild ?? '', name: channel.name };
  const listed = {
    position: 0,
    permission_overwrites: [...channel.overwrites],
    nsfw: false,
    parent_id: null,
    topic: null,
    rate_limit_per_user: 0,
  };
  switch (channel.type) {
    case ChannelType.DM: {
      const recipients = [...channel.members]
        .filter((id) => id !== world.bot.id)
        .flatMap((id) => world.users.get(id) ?? []);
      return { ...shared, type: channel.type, name: null, recipients };
    }
    case ChannelType.GuildText:
      return { ...shared, ...inGuild, ...listed, type: channel.type };
    case ChannelType.GuildForum:
      return {
        ...shared,
        ...inGuild,
        ...listed,
        type: channel.type,
        available_tags: [],
        default_reaction_emoji: null,
        default_sort_order: SortOrderType.LatestActivity,
        default_forum_layout: ForumLayoutType.NotSet,
      };
    case ChannelType.PublicThread:
    case ChannelType.PrivateThread:
      return {
        ...shared,
        ...inGuild,
        type: channel.type,
        parent_id: channel.parent ?? '',
        owner_id: channel.owner ?? world.bot.id,
        rate_limit_per_user: 0,
        message_count: 0,
        member_count: channel.members.size,
        total_message_sent: 0,
        thread_metadata: {
          archived: channel.archived,
          locked: channel.locked,
          auto_archive_duration: ThreadAutoArchiveDuration.OneDay,
          archive_timestamp: channel.archiveChangedAt,
          create_timestamp: new Date(snowflakeTime(channel.id)).toISOString(),
        },
        applied_tags: [],
      };
    default:
      return channel.type satisfies never;
  }
}

/** A member in the shape that an interaction carries, with the permissions in the channel at hand. */
export function apiInteractionMember(
  world: World,
  member: Member,
  channel: Channel,
): APIInteractionGuildMember {
  return {
    ...apiMember(member),
    user: member.user,
    permissions: permissionsIn(world, member.user.id, channel).toString(),
  };
}

/** A member of a server in Discord's shape. */
export function apiMember(member: Member) {
  return {
    user: member.user,
    nick: null,
    avatar: null,
    banner: null,
    roles: [...member.roles],
    joined_at: member.joinedAt,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: GuildMemberFlags.CompletedOnboarding,
    pending: false,
    communication_disabled_until: null,
  };
}

/** A server as the gateway tells the bot of it. */
export function apiGuild(world: World, guild: Guild): GatewayGuildCreateDispatchData {
  const channels: APITextChannel[] = [];
  const forums: APIGuildForumChannel[] = [];
  const threads: APIThreadChannel[] = [];
  for (const channel of world.channels.values()) {
    if (channel.guild !== guild.id || !canSee(world, world.bot.id, channel)) continue;
    const shown = apiChannel(world, channel);
    if (shown.type === ChannelType.GuildText) channels.push(shown);
    else if (shown.type === ChannelType.GuildForum) forums.push(shown);
    else if (shown.type !== ChannelType.DM && !channel.archived) threads.push(shown);
  }
  const bot = guild.members.get(world.bot.id);
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: guild.owner,
    region: null,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: GuildVerificationLevel.None,
    default_message_notifications: GuildDefaultMessageNotifications.OnlyMentions,
    explicit_content_filter: GuildExplicitContentFilter.Disabled,
    roles: [...guild.roles],
    emojis: [],
    features: [],
    mfa_level: GuildMFALevel.None,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: GuildSystemChannelFlags.SuppressJoinNotifications,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: GuildPremiumTier.None,
    premium_subscription_count: 0,
    preferred_locale: Locale.EnglishGB,
    public_updates_channel_id: null,
    nsfw_level: GuildNSFWLevel.Default,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    hub_type: null,
    incidents_data: null,
    stickers: [],
    joined_at: bot?.joinedAt ?? world.timestamp(),
    large: false,
    unavailable: false,
    member_count: guild.members.size,
    voice_states: [],
    members: bot === undefined ? [] : [apiMember(bot)],
    channels: [...channels, ...forums],
    threads,
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/**
 * A message as the bot may read it without the privileged message content intent: words, embeds, attachments and
 * components are there in direct messages, in the bot's own messages and where the bot is mentioned.
 * Source: Discord's API reference, "Message Content Intent".
 */
export function messageForBot(world: World, message: APIMessage): APIMessage {
  const channel = world.channels.get(message.channel_id);
  const readable =
    channel?.guild === null ||
    message.author.id === world.bot.id ||
    message.mentions.some((user) => user.id === world.bot.id);
  return readable ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
}

/** The channel of that id where the user sees it. Throws Discord's refusal where it is not there or not seen. */
export function visibleChannel(world: World, user: string, id: string): Channel {
  const channel = world.channels.get(id);
  if (channel === undefined) throw refuse.unknownChannel();
  if (!canSee(world, user, channel)) throw refuse.missingAccess();
  return channel;
}
