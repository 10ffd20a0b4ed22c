/** Messages for the tests of what the page shows. */
import { MessageFlags, MessageType } from 'discord-api-types/v10';
import type { MessageContext } from '../../../../bot/sandbox/page/message.ts';
import type { PageMessage } from '../../../../bot/sandbox/page/wire.ts';

/** A context in which user 1 is Robin and channel 5 is #inspections. */
export const context: MessageContext = {
  now: new Date('2026-11-22T12:00:00Z'),
  userName: (id) => (id === '1' ? 'Robin' : undefined),
  channelName: (id) => (id === '5' ? 'inspections' : undefined),
  origin: 'http://127.0.0.1:8787',
  before: undefined,
  failure: undefined,
};

/** A message of Robin's, or of the bot's with `bot: true`. */
export function messageOf(fields: Partial<PageMessage> & { readonly bot?: boolean } = {}): PageMessage {
  const { bot = false, ...rest } = fields;
  return {
    id: '100',
    channel_id: '5',
    author: {
      id: bot ? '9' : '1',
      username: bot ? 'inspection-answers' : 'robin',
      global_name: bot ? 'Inspection answers' : 'Robin',
      discriminator: '0',
      avatar: null,
      bot,
    },
    content: '',
    timestamp: '2026-11-22T11:59:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    ...rest,
  };
}

/** An answer of the bot's with Components V2. */
export function answerOf(
  components: PageMessage['components'],
  fields: Partial<PageMessage> = {},
): PageMessage {
  return messageOf({
    bot: true,
    flags: MessageFlags.IsComponentsV2,
    ...(components ? { components } : {}),
    ...fields,
  });
}
