/** Messages of a server that the bot gets no content of: Discord gives it those that mention it, and replies to its own. */
import { ChannelType } from 'discord-api-types/v10';
import { displayName } from './message.ts';
import { button, type ElementView, h } from './view.ts';
import type { PageChannel, PageWorld } from './wire.ts';
import { messageById } from './world.ts';

/** The one remark of this kind that the page shows at a time. */
export const UNREAD_NOTICE = 'unread-by-the-bot';

/**
 * Whether the bot does not read a message.
 *
 * @param content as sent, mentions as Discord writes them
 * @param replyTo the message that it replies to
 */
export function isUnread(
  world: PageWorld,
  channel: PageChannel,
  content: string,
  replyTo: string | null,
): boolean {
  if (channel.type === ChannelType.DM || content.includes(`<@${world.bot.id}>`)) return false;
  return replyTo === null || messageById(world, replyTo)?.author.id !== world.bot.id;
}

/** Says so, with a button that asks the bot the same. */
export function unreadView(world: PageWorld, content: string): ElementView {
  const name = displayName(world.bot);
  return h(
    'div',
    { class: 'notice' },
    h('p', {}, `${name} reads only messages that mention it, as on Discord.`),
    h(
      'div',
      { class: 'notice-buttons' },
      button({ kind: 'ask-bot', text: content }, { class: 'link-button' }, 'Ask the bot'),
      button({ kind: 'close-notice', notice: UNREAD_NOTICE }, { class: 'link-button' }, 'Close'),
    ),
  );
}
