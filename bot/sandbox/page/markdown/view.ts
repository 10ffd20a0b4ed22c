/** Discord's Markdown as it is shown. */
import { button, type ElementView, h, type View } from '../view.ts';
import { parseBlocks } from './blocks.ts';
import { fullTime, timestampText } from './timestamp.ts';
import type { Block, Inline, List } from './tree.ts';

/** What a text does not say itself: names behind ids, and the time it is read at. */
export interface MarkdownContext {
  readonly now: Date;
  readonly userName: (id: string) => string | undefined;
  readonly channelName: (id: string) => string | undefined;
}

/** A text with headings, quotations, lists and the like. */
export function markdownView(source: string, context: MarkdownContext): ElementView {
  return h('div', { class: 'markdown' }, blockViews(parseBlocks(source), context));
}

function blockViews(blocks: readonly Block[], context: MarkdownContext): View[] {
  return blocks.map((block) => blockView(block, context));
}

function blockView(block: Block, context: MarkdownContext): View {
  switch (block.type) {
    case 'paragraph':
      return h('p', {}, inlineViews(block.children, context));
    // Under the author's name every heading is one level down; how large it is is another matter.
    case 'heading':
      return h('h3', { class: `heading-${block.level}` }, inlineViews(block.children, context));
    case 'subtext':
      return h('p', { class: 'subtext' }, inlineViews(block.children, context));
    case 'quote':
      return h('blockquote', {}, blockViews(block.blocks, context));
    case 'code-block':
      return h('pre', { tabindex: 0 }, h('code', {}, block.text));
    case 'list':
      return listView(block, context);
  }
}

function listView(list: List, context: MarkdownContext): ElementView {
  const items = list.items.map((item) =>
    h(
      'li',
      {},
      inlineViews(item.children, context),
      item.lists.map((inner) => listView(inner, context)),
    ),
  );
  return list.ordered ? h('ol', { start: list.start }, items) : h('ul', {}, items);
}

const TAGS = { strong: 'strong', emphasis: 'em', underline: 'u', strike: 's' } as const;

function inlineViews(pieces: readonly Inline[], context: MarkdownContext): View[] {
  return pieces.map((piece) => inlineView(piece, context));
}

function inlineView(piece: Inline, context: MarkdownContext): View {
  switch (piece.type) {
    case 'text':
      return piece.text;
    case 'code':
      return h('code', {}, piece.text);
    case 'link':
      return linkView(piece.url, inlineViews(piece.children, context));
    case 'spoiler':
      return spoilerView(inlineViews(piece.children, context));
    case 'mention':
      return mentionView(piece, context);
    case 'timestamp': {
      const date = new Date(piece.seconds * 1000);
      if (Number.isNaN(date.getTime())) return `<t:${piece.seconds}>`;
      const attributes = { datetime: date.toISOString(), title: fullTime(date) };
      return h('time', attributes, timestampText(date, piece.style, context.now));
    }
    default:
      return h(TAGS[piece.type], {}, inlineViews(piece.children, context));
  }
}

/** A link that opens beside the page; its address is told before it is followed. */
export function linkView(url: string, children: readonly View[]): ElementView {
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', title: url }, children);
}

function spoilerView(children: readonly View[]): ElementView {
  return {
    tag: 'span',
    attributes: {
      class: 'spoiler',
      role: 'button',
      tabindex: 0,
      'aria-label': 'Spoiler: press to show it',
      'aria-expanded': 'false',
    },
    children: [h('span', { class: 'spoiler-text' }, children)],
    action: { kind: 'reveal' },
  };
}

function mentionView(mention: Extract<Inline, { type: 'mention' }>, context: MarkdownContext): View {
  switch (mention.of) {
    case 'command':
      return button({ kind: 'start-command', name: mention.name }, { class: 'mention' }, `/${mention.name}`);
    case 'channel':
      return button(
        { kind: 'open', channel: mention.id },
        { class: 'mention' },
        `#${context.channelName(mention.id) ?? 'unknown'}`,
      );
    case 'user':
      return h('span', { class: 'mention' }, `@${context.userName(mention.id) ?? 'unknown user'}`);
    case 'role':
      return h('span', { class: 'mention' }, '@role');
  }
}
