/** One message as it is shown: who, when, in answer to what, and what it says. */
import {
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { type ComponentContext, componentViews, fileView } from './components.ts';
import { icon } from './icon.ts';
import { parseBlocks } from './markdown/blocks.ts';
import { fullTime, messageTime } from './markdown/timestamp.ts';
import { blockText } from './markdown/tree.ts';
import { type MarkdownContext, markdownView } from './markdown/view.ts';
import { button, type Children, type ElementView, h, type View } from './view.ts';
import type { PageMessage } from './wire.ts';

/** What a message does not say itself. */
export interface MessageContext extends MarkdownContext {
  readonly origin: string;
  /** The message right before this one, if any: its author's name is not said again. */
  readonly before: PageMessage | undefined;
  /** Something that went wrong with a button of this message. */
  readonly failure: string | undefined;
}

/** Messages of one author this close together (7 minutes, as on Discord) stand under one name. */
const GROUP_MILLISECONDS = 7 * 60 * 1000;

/** The element id of a message. */
export function messageElementId(id: string): string {
  return `message-${id}`;
}

/** The name that somebody is shown with. */
export function displayName(user: {
  readonly username: string;
  readonly global_name?: string | null;
}): string {
  return user.global_name || user.username;
}

/** A message. */
export function messageView(message: PageMessage, context: MessageContext): ElementView {
  const ephemeral = isEphemeral(message);
  const grouped = isGrouped(message, context.before);
  const id = messageElementId(message.id);
  const name = displayName(message.author);
  const time = new Date(message.timestamp);
  return h(
    'article',
    {
      id,
      class: ['message', ephemeral && 'ephemeral', grouped && 'grouped'].filter(Boolean).join(' '),
      tabindex: -1,
      'aria-labelledby': `${id}-author ${id}-time`,
      'data-message': message.id,
    },
    lineAbove(message),
    h(
      'span',
      {
        class: `avatar ${message.author.bot ? 'bot' : `hue-${hueOf(message.author.id)}`}`,
        'aria-hidden': 'true',
      },
      initial(name),
    ),
    h(
      'header',
      { class: grouped ? 'visually-hidden' : undefined },
      h('h2', { id: `${id}-author`, class: 'author' }, name),
      message.author.bot === true && h('span', { class: 'badge' }, 'App'),
      h(
        'time',
        { id: `${id}-time`, datetime: message.timestamp, title: fullTime(time) },
        messageTime(time, context.now),
      ),
    ),
    h('div', { class: 'content' }, contentViews(message, context)),
    context.failure !== undefined && h('p', { class: 'failure' }, icon('warning'), context.failure),
    ephemeral && ephemeralLine(message.id),
    toolbar(message, name),
  );
}

/** Whether a message is seen by one user alone. */
export function isEphemeral(message: PageMessage): boolean {
  return hasFlag(message, MessageFlags.Ephemeral);
}

function hasFlag(message: PageMessage, flag: MessageFlags): boolean {
  return ((message.flags ?? 0) & flag) !== 0;
}

function isGrouped(message: PageMessage, before: PageMessage | undefined): boolean {
  if (!before || before.author.id !== message.author.id) return false;
  if (message.interaction || message.message_reference) return false;
  if (isEphemeral(message) || isEphemeral(before)) return false;
  return Date.parse(message.timestamp) - Date.parse(before.timestamp) < GROUP_MILLISECONDS;
}

/** What the message answers: a command that somebody used, or another message. */
function lineAbove(message: PageMessage): Children {
  if (message.interaction) {
    const slash = message.type === MessageType.ChatInputCommand ? '/' : '';
    return h(
      'p',
      { class: 'above' },
      h('strong', {}, displayName(message.interaction.user)),
      ' used ',
      h('span', { class: 'mention' }, `${slash}${message.interaction.name}`),
    );
  }
  if (message.type !== MessageType.Reply && !message.referenced_message) return null;
  const answered = message.referenced_message;
  if (!answered)
    return h('p', { class: 'above' }, icon('reply'), 'The message that this answers cannot be shown.');
  return h(
    'p',
    { class: 'above' },
    icon('reply'),
    button(
      { kind: 'jump', message: answered.id },
      { class: 'above-link' },
      h('span', { class: 'visually-hidden' }, 'In reply to '),
      h('strong', {}, displayName(answered.author)),
      ' ',
      h('span', { class: 'preview' }, preview(answered)),
    ),
  );
}

/** The words of a message in one line. */
export function preview(message: PageMessage): string {
  const texts = message.content ? [message.content] : textDisplays(message.components ?? []);
  const words = texts.map((text) => blockText(parseBlocks(text))).join(' ');
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line || 'Open the message';
}

function textDisplays(components: readonly APIMessageTopLevelComponent[]): string[] {
  return components.flatMap((component) => {
    if (component.type === ComponentType.TextDisplay) return [component.content];
    if (component.type === ComponentType.Container) return textDisplays(component.components);
    return component.type === ComponentType.Section ? component.components.map((text) => text.content) : [];
  });
}

function contentViews(message: PageMessage, context: MessageContext): Children[] {
  if (hasFlag(message, MessageFlags.Loading)) {
    return [h('p', { class: 'thinking' }, `${displayName(message.author)} is thinking…`)];
  }
  if (message.type === MessageType.ThreadCreated) {
    return [h('p', {}, 'started a thread: ', h('strong', {}, message.content))];
  }
  const inside: ComponentContext = { ...context, message: message.id };
  // With Components V2 a file stands where a component puts it, and nowhere else.
  const attached = hasFlag(message, MessageFlags.IsComponentsV2) ? [] : message.attachments;
  return [
    message.content && markdownView(message.content, context),
    message.edited_timestamp ? h('span', { class: 'edited' }, '(edited)') : null,
    attached.map((file) => fileView(file.url, file.filename, file.size)),
    componentViews(message.components ?? [], inside),
    message.embeds.length > 0 && h('p', { class: 'unknown' }, 'This page does not show embeds.'),
    message.thread && threadCard(message.thread.id, message.thread.name ?? 'Thread'),
  ];
}

function threadCard(id: string, name: string): View {
  return button(
    { kind: 'open', channel: id },
    { class: 'thread-card' },
    icon('thread'),
    h('strong', {}, name),
    ' Open thread',
  );
}

function ephemeralLine(id: string): View {
  return h(
    'p',
    { class: 'only-you' },
    icon('eye'),
    'Only you can see this · ',
    button({ kind: 'dismiss', message: id }, { class: 'link-button' }, 'Dismiss message'),
  );
}

/** What can be done with a message: shown when the pointer or the focus is on it. */
function toolbar(message: PageMessage, name: string): Children {
  const about = `message from ${name}`;
  const more = button(
    { kind: 'menu', message: message.id },
    {
      class: 'tool',
      'aria-label': `More: ${about}`,
      title: 'More and Apps',
      'aria-haspopup': 'menu',
      'data-focus': 'menu',
    },
    icon('more'),
  );
  const reply = button(
    { kind: 'reply', message: message.id },
    { class: 'tool', 'aria-label': `Reply to ${about}`, title: 'Reply', 'data-focus': 'reply' },
    icon('reply'),
  );
  return h('div', { class: 'tools' }, !isEphemeral(message) && reply, more);
}

/** One of the page's six colours for an avatar. */
function hueOf(id: string): number {
  return [...id].reduce((sum, digit) => (sum * 3 + Number(digit)) % 6, 0);
}

/** The first letter of a name. */
function initial(name: string): string {
  return [...name][0]?.toUpperCase() ?? '?';
}
