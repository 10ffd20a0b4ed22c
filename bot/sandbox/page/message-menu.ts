/** The menu of a message: reply, thread, and the apps' commands for it. */
import { type APIApplicationCommand, ApplicationCommandType, ChannelType } from 'discord-api-types/v10';
import type { PageAction } from './action.ts';
import { type MenuItem, openMenu } from './menu.ts';
import { displayName, isEphemeral } from './message.ts';
import type { PageChannel, PageMessage } from './wire.ts';
import { may } from './world.ts';

/** Opens the menu of a message at a point of the window. */
export function messageMenu(
  message: PageMessage,
  channel: PageChannel,
  commands: readonly APIApplicationCommand[],
  at: { readonly x: number; readonly y: number },
  host: {
    readonly dispatch: (action: PageAction) => void;
    readonly run: (command: APIApplicationCommand) => void;
  },
): void {
  const own = (label: string, action: PageAction): MenuItem => ({
    group: null,
    label,
    run: () => host.dispatch(action),
  });
  const threads =
    channel.type === ChannelType.GuildText && !message.thread && may(channel, 'CreatePublicThreads');
  const items = isEphemeral(message)
    ? [own('Dismiss message', { kind: 'dismiss', message: message.id })]
    : [
        own('Reply', { kind: 'reply', message: message.id }),
        ...(threads
          ? [own('Start a thread', { kind: 'new-thread', channel: channel.id, message: message.id })]
          : []),
        ...commands
          .filter(({ type }) => type === ApplicationCommandType.Message)
          .map((command): MenuItem => ({ group: 'Apps', label: command.name, run: () => host.run(command) })),
      ];
  openMenu(`Message from ${displayName(message.author)}`, at, items);
}

/**
 * Opens the menu of a message with the right button, or with the menu key while something in it has the focus. On a
 * link or selected words the browser's own menu comes.
 */
export function onContextMenu(
  open: (message: string, at: { readonly x: number; readonly y: number }) => void,
): void {
  document.addEventListener('contextmenu', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a, img, textarea, input')) return;
    const article = event.target.closest<HTMLElement>('[data-message]');
    const message = article?.dataset['message'];
    if (!article || !message || getSelection()?.toString()) return;
    event.preventDefault();
    const { left, top } = article.getBoundingClientRect();
    const byKey = event.button !== 2;
    open(message, byKey ? { x: left + 72, y: top + 24 } : { x: event.clientX, y: event.clientY });
  });
}
