/** What is done with a message itself, by its buttons and its *More* menu: share, discuss, report, delete. */
import { ChannelType, ComponentType, InteractionResponseType, TextInputStyle } from 'discord-api-types/v10';
import { z } from 'zod';
import { reportOf } from '../commands/parts/report.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { encodePress } from './custom-id.ts';
import { type ModalInteraction, nameOf, type PressInteraction, userIdOf } from './interaction.ts';
import { cleanTyped, unescapeMarkdown } from './markdown.ts';
import {
  botMayOpenThreads,
  isBotThere,
  isForcedPrivate,
  mayManageMessages,
  mayOpenThreads,
  mayPost,
} from './permissions.ts';
import { shortened } from './render/cut.ts';
import { render } from './render.ts';
import { deferred, newMessage, type Routed, refuse, webhookOf } from './routed.ts';
import { shared } from './share.ts';

/** Posts a private message again, for everybody. */
export function share(interaction: PressInteraction, answer: string | null): Routed {
  if (!mayPost(interaction)) return refuse({ type: 'may-not', what: 'write messages here' });
  if (isForcedPrivate(interaction)) return refuse({ type: 'forced-private' });
  const message = shared(interaction.message.components, nameOf(interaction), answer);
  return message === null ? refuse({ type: 'outdated' }) : newMessage(message);
}

/** Deletes an answer, for whoever asked and for those who may manage messages. */
export function remove(interaction: PressInteraction, owner: string | null): Routed {
  const { interaction_metadata: used, referenced_message: replied } = interaction.message;
  // Whoever used the command, shared the answer, or wrote the message that was answered.
  const asker = used?.user.id ?? owner ?? replied?.author.id;
  const isAsker = asker !== undefined && asker === userIdOf(interaction);
  if (!isAsker && !mayManageMessages(interaction)) return refuse({ type: 'not-yours' });
  return {
    response: { type: InteractionResponseType.DeferredMessageUpdate },
    after: { type: 'delete-original', ...webhookOf(interaction) },
  };
}

const WITH_THREADS: readonly number[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];
/** Discord's limit for the name of a thread. */
const THREAD_NAME = 100;

const title = z.looseObject({
  type: z.literal(ComponentType.TextDisplay),
  content: z.string().regex(/^## ./),
});
const text = z.looseObject({ type: z.literal(ComponentType.TextDisplay), content: z.string() });

/** The texts that a message of ours shows. */
function shownTexts(components: readonly unknown[]): string[] {
  return components.flatMap((component) => {
    const content = text.safeParse(component).data?.content;
    return content === undefined ? [] : [unescapeMarkdown(content)];
  });
}

/** The title that a message of ours shows. */
function titleOf(components: readonly unknown[]): string {
  for (const component of components) {
    const content = title.safeParse(component).data?.content;
    if (content !== undefined) return unescapeMarkdown(content.slice(3).split('\n')[0] ?? '');
  }
  return 'Discussion';
}

/** Opens a thread on an answer, named after it. */
export function discuss(interaction: PressInteraction): Routed {
  const { channel, channel_id: id, guild_id: server, message } = interaction;
  const hasThreads = channel !== undefined && channel !== null && WITH_THREADS.includes(channel.type);
  if (!hasThreads || typeof id !== 'string' || typeof server !== 'string')
    return refuse({ type: 'no-threads' });
  if (!isBotThere(interaction)) return refuse({ type: 'not-a-member' });
  if (!mayOpenThreads(interaction)) return refuse({ type: 'may-not', what: 'open threads here' });
  if (!botMayOpenThreads(interaction))
    return refuse({ type: 'bot-may-not', permission: 'Create Public Threads' });
  return deferred({
    type: 'open-thread',
    channel: id,
    message: message.id,
    server,
    name: shortened(titleOf(message.components), THREAD_NAME) || 'Discussion',
    ...webhookOf(interaction),
  });
}

const REASON = 'reason';
const LONGEST_REASON = 1000;

/** Asks what is wrong with an answer; says how to write to the maintainers where reports go nowhere. */
export function askReason(answer: string | null, reportChannel: string | undefined): Routed {
  if (reportChannel === undefined) return refuse({ type: 'no-report-channel', answer });
  return {
    response: {
      type: InteractionResponseType.Modal,
      data: {
        custom_id: encodePress({ type: 'report', ...(answer === null ? {} : { answer }) }) ?? '1!report',
        title: 'Report a problem',
        components: [
          {
            type: ComponentType.Label,
            label: 'What is wrong with this answer?',
            description: 'The maintainers see this, the answer, and your name.',
            component: {
              type: ComponentType.TextInput,
              custom_id: REASON,
              style: TextInputStyle.Paragraph,
              min_length: 3,
              max_length: LONGEST_REASON,
              required: true,
            },
          },
        ],
      },
    },
  };
}

const reasonField = z.looseObject({
  component: z.looseObject({ custom_id: z.literal(REASON), value: z.string() }),
});

/** Sends what somebody reports to the maintainers' channel. */
export function report(
  interaction: ModalInteraction,
  answer: string | null,
  reportChannel: string | undefined,
  corpus: Corpus,
): Routed {
  const fields = interaction.data.components.flatMap((field) => reasonField.safeParse(field).data ?? []);
  const reason = cleanTyped(fields[0]?.component.value ?? '').slice(0, LONGEST_REASON);
  if (reportChannel === undefined) return refuse({ type: 'no-report-channel', answer });
  if (reason === '') return refuse({ type: 'no-reason' });
  const reply = reportOf(corpus, {
    answer,
    reason,
    reporter: nameOf(interaction),
    link: linkTo(interaction),
    shown: shownTexts(interaction.message?.components ?? []),
  });
  return deferred({
    type: 'report',
    channel: reportChannel,
    answer,
    message: render(reply, { private: false, part: 0, again: null, bare: true }),
    ...webhookOf(interaction),
  });
}

/** The address of the message that is reported; null where there is none. */
function linkTo({ guild_id: server, channel_id: channel, message }: ModalInteraction): string | null {
  if (typeof channel !== 'string' || !message) return null;
  return `https://discord.com/channels/${server ?? '@me'}/${channel}/${message.id}`;
}
