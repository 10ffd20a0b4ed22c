/** Messages of a thread, read for what the bot answered there. */
import { ComponentType, MessageType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { ThreadAnswer } from '../commands/command.ts';
import { decodePress } from './custom-id.ts';

const message = z.looseObject({
  id: z.string(),
  channel_id: z.string(),
  type: z.int(),
  timestamp: z.iso.datetime({ offset: true }),
  author: z.looseObject({ id: z.string() }),
  components: z.array(z.unknown()).default([]),
});
/** The first message of a thread that was opened on another one shows that one. */
const starter = z.looseObject({
  type: z.literal(MessageType.ThreadStarterMessage),
  referenced_message: z.looseObject({}),
});
const text = z.looseObject({ type: z.literal(ComponentType.TextDisplay), content: z.string() });
const file = z.looseObject({ type: z.literal(ComponentType.File) });
const row = z.looseObject({
  type: z.literal(ComponentType.ActionRow),
  components: z.array(z.looseObject({ options: z.array(z.looseObject({ value: z.string() })).default([]) })),
});

/** The id by which the answer of a message is opened again, as its *More* menu holds it. */
function answerOf(components: readonly unknown[]): string | null {
  const rows = components.flatMap((component) => row.safeParse(component).data ?? []);
  const values = rows.flatMap((one) =>
    one.components.flatMap(({ options }) => options.map(({ value }) => value)),
  );
  for (const value of values) {
    const pressed = decodePress(value);
    if (pressed?.type !== 'command' || pressed.command !== 'cite') continue;
    const { id = null } = pressed.options;
    return id;
  }
  return null;
}

/**
 * The answers among messages as Discord gives them, oldest first. Only messages of the bot with a title are answers; what
 * cannot be read is none.
 *
 * @param bot the bot's user id
 * @param server the server's id, for addresses
 */
export function answersAmong(messages: readonly unknown[], bot: string, server: string): ThreadAnswer[] {
  const read = messages.flatMap((raw) => {
    const meant = starter.safeParse(raw).data?.referenced_message ?? raw;
    return message.safeParse(meant).data ?? [];
  });
  return read
    .filter(({ author }) => author.id === bot)
    .flatMap(({ id, channel_id: channel, timestamp, components }): ThreadAnswer[] => {
      const texts = components.flatMap((component) => text.safeParse(component).data?.content ?? []);
      // What carries a file is itself a collection.
      const isCollection = components.some((component) => file.safeParse(component).success);
      if (texts[0]?.startsWith('## ') !== true || isCollection) return [];
      const url = `https://discord.com/channels/${server}/${channel}/${id}`;
      return [{ at: timestamp, url, text: texts.join('\n'), answer: answerOf(components) }];
    })
    .sort((a, b) => a.at.localeCompare(b.at));
}
