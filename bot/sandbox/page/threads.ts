/** Starting a thread, or a forum's post. */
import { ChannelType } from 'discord-api-types/v10';
import type { PageApi } from './api.ts';
import { openForm } from './dialog.ts';
import { h } from './view.ts';
import type { PageChannel, PageWorld } from './wire.ts';
import { channelById } from './world.ts';

/** Asks for the name of a thread (of a post also for its first message) and starts it. */
export function openNewThread(
  api: PageApi,
  world: PageWorld,
  at: { readonly channel: string; readonly message: string | null },
  started: (thread: PageChannel) => void,
): void {
  const forum = channelById(world, at.channel)?.type === ChannelType.GuildForum;
  openForm({
    title: forum ? 'New post' : 'New thread',
    body: h(
      'div',
      { class: 'fields' },
      h(
        'div',
        { class: 'field' },
        h('label', { for: 'thread-name' }, forum ? 'Title' : 'Name'),
        h('input', { id: 'thread-name', name: 'name', type: 'text', required: true, maxlength: 100 }),
      ),
      forum &&
        h(
          'div',
          { class: 'field' },
          h('label', { for: 'thread-content' }, 'First message'),
          h('textarea', { id: 'thread-content', name: 'content', required: true, maxlength: 2000, rows: 4 }),
        ),
    ),
    submit: forum ? 'Post' : 'Start the thread',
    run: async (form) => {
      const result = await api.startThread({
        channel: at.channel,
        name: String(form.get('name') ?? ''),
        ...(at.message ? { message: at.message } : {}),
        ...(forum ? { content: String(form.get('content') ?? '') } : {}),
      });
      if (!result.ok) return result.error.message;
      started(result.value);
      return null;
    },
  });
}
