/** The frame around the messages: the channel list, the line over them, and the things to try. */
import { ChannelType } from 'discord-api-types/v10';
import { type Dispatch, mount, part, replaceKeepingFocus } from './dom.ts';
import { forumView, titleView, toolsView } from './head.ts';
import type { MessageLog } from './log.ts';
import { type SidebarState, sidebarView } from './sidebar.ts';
import { tryView } from './try.ts';
import { h } from './view.ts';
import type { PageChannel, PageWorld } from './wire.ts';
import { channelName } from './world.ts';

/** Remembers, in this browser, that somebody has closed or used the things to try. */
const SEEN_TRY = 'seen-try';

/** Draws the frame. */
export class Shell {
  readonly #dispatch: Dispatch;

  constructor(dispatch: Dispatch) {
    this.#dispatch = dispatch;
  }

  /** The channel list, and whether the bot is there. */
  showSidebar(world: PageWorld, state: SidebarState): void {
    const place = part('channels', HTMLDivElement);
    const fresh = mount(sidebarView(world, state), this.#dispatch);
    const old = place.firstElementChild;
    if (old) replaceKeepingFocus(old, fresh);
    else place.append(fresh);
    const { name } = world.application;
    const status = world.connected ? `${name} is online` : `${name} is not connected`;
    const shown = part('bot-status', HTMLParagraphElement);
    // Said once, not with every message that draws the list again.
    if (shown.textContent !== status) shown.textContent = status;
    document.body.dataset['bot'] = world.connected ? 'online' : 'offline';
  }

  /** The name of the open channel and what can be done with it. */
  showHead(world: PageWorld, channel: PageChannel, violations: number): void {
    for (const [id, views] of [
      ['title', titleView(world, channel)],
      ['tools', toolsView(channel, violations)],
    ] as const) {
      replaceKeepingFocus(part(id, HTMLDivElement), mount(h('div', { id }, views), this.#dispatch));
    }
    document.title = `${channelName(world, channel)} · Inspection answers: sandbox`;
  }

  /** The messages of a channel, or the posts of a forum. */
  showBody(world: PageWorld, channel: PageChannel, log: MessageLog): void {
    const forum = channel.type === ChannelType.GuildForum;
    const shown = forum ? mount(forumView(world, channel), this.#dispatch) : log.element;
    part('log-place', HTMLDivElement).replaceChildren(shown);
  }

  /** The things to try; once they were used or closed they come back only when asked for. */
  showTry(show: boolean): void {
    if (!show) localStorage.setItem(SEEN_TRY, 'yes');
    part('try', HTMLDivElement).replaceChildren(...(show ? [mount(tryView(), this.#dispatch)] : []));
  }

  /** Whether nobody has used or closed the things to try in this browser. */
  isFirstVisit(): boolean {
    return localStorage.getItem(SEEN_TRY) === null;
  }
}
