/** Tells the bot over the gateway of what happens in the world, as far as its intents and permissions go. */
import {
  type APIThreadChannel,
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  type GatewayMessageCreateDispatchData,
} from 'discord-api-types/v10';
import type { Gateway } from './gateway.ts';
import { canSee } from './permissions.ts';
import { apiChannel, messageForBot } from './views.ts';
import type { Change, Channel, StoredMessage, World } from './world.ts';

/** Connects the world's changes to the gateway. Gives back the function that ends it. */
export function tellBot(world: World, gateway: Gateway): () => void {
  return world.changes.add((change: Change) => {
    switch (change.type) {
      case 'message':
        return tellMessage(world, gateway, change.kind, change.stored);
      case 'message-delete': {
        const { message, visibleTo } = change.stored;
        const channel = world.channels.get(message.channel_id);
        if (visibleTo !== null || channel === undefined || !canSee(world, world.bot.id, channel)) return;
        return gateway.dispatch(
          {
            t: GatewayDispatchEvents.MessageDelete,
            d: { id: message.id, channel_id: message.channel_id, ...guildOf(channel) },
          },
          messageIntent(channel),
        );
      }
      case 'channel':
        return tellChannel(world, gateway, change.kind, change.channel);
      case 'commands':
        return;
      default:
        return change satisfies never;
    }
  });
}

function tellMessage(
  world: World,
  gateway: Gateway,
  kind: 'create' | 'update',
  { message, visibleTo }: StoredMessage,
): void {
  const channel = world.channels.get(message.channel_id);
  if (visibleTo !== null || channel === undefined || !canSee(world, world.bot.id, channel)) return;
  const d: GatewayMessageCreateDispatchData = {
    ...messageForBot(world, message),
    ...guildOf(channel),
    mentions: message.mentions,
  };
  const t = kind === 'create' ? GatewayDispatchEvents.MessageCreate : GatewayDispatchEvents.MessageUpdate;
  gateway.dispatch({ t, d }, messageIntent(channel));
}

function tellChannel(world: World, gateway: Gateway, kind: 'create' | 'update', channel: Channel): void {
  if (!canSee(world, world.bot.id, channel)) return;
  const shown = apiChannel(world, channel);
  if (shown.type === ChannelType.DM) return;
  if (shown.type === ChannelType.GuildText || shown.type === ChannelType.GuildForum) {
    const t = kind === 'create' ? GatewayDispatchEvents.ChannelCreate : GatewayDispatchEvents.ChannelUpdate;
    gateway.dispatch({ t, d: { ...shown, guild_id: channel.guild ?? '' } }, GatewayIntentBits.Guilds);
    return;
  }
  const thread: APIThreadChannel = shown;
  if (kind === 'create') {
    gateway.dispatch(
      { t: GatewayDispatchEvents.ThreadCreate, d: { ...thread, newly_created: true } },
      GatewayIntentBits.Guilds,
    );
  } else {
    gateway.dispatch({ t: GatewayDispatchEvents.ThreadUpdate, d: thread }, GatewayIntentBits.Guilds);
  }
}

function messageIntent(channel: Channel): number {
  return channel.guild === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
}

function guildOf(channel: Channel): { guild_id?: string } {
  return channel.guild === null ? {} : { guild_id: channel.guild };
}
