import { ComponentType, InteractionType, MessageFlags, MessageType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { messageView, preview } from '../../../../bot/sandbox/page/message.ts';
import { elementsOf, viewText } from '../../../../bot/sandbox/page/view.ts';
import type { PageMessage } from '../../../../bot/sandbox/page/wire.ts';
import { answerOf, context, messageOf } from './messages.ts';

function actionsOf(message: PageMessage): string[] {
  return elementsOf(messageView(message, context)).flatMap(({ action }) => action?.kind ?? []);
}

describe('a message', () => {
  test('says who wrote it, when, and what', () => {
    expect(viewText(messageView(messageOf({ content: 'graded **good**' }), context))).toMatch(
      /^RRobinToday at \d\d:\d\dgraded good$/,
    );
  });

  test('of the bot is marked as an app, and says who used which command', () => {
    const message = answerOf([{ type: ComponentType.TextDisplay, content: 'yes' }], {
      type: MessageType.ChatInputCommand,
      interaction: {
        id: '7',
        type: InteractionType.ApplicationCommand,
        name: 'grade',
        user: messageOf().author,
      },
    });
    expect(viewText(messageView(message, context))).toMatch(/^Robin used \/gradeIInspection answersApp/);
  });

  test('a context menu command is named without a slash', () => {
    const message = answerOf([], {
      type: MessageType.ContextMenuCommand,
      interaction: {
        id: '7',
        type: InteractionType.ApplicationCommand,
        name: 'Check quotation',
        user: messageOf().author,
      },
    });
    expect(viewText(messageView(message, context))).toMatch(/^Robin used Check quotation/);
  });

  test('that only you can see says so and can be dismissed, and takes no reply', () => {
    const message = answerOf([], { flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral });
    expect(viewText(messageView(message, context))).toContain('Only you can see this · Dismiss message');
    expect(actionsOf(message)).toEqual(['dismiss', 'menu']);
  });

  test('that answers another shows whom and what, as a way there', () => {
    const message = messageOf({
      type: MessageType.Reply,
      content: 'no',
      referenced_message: messageOf({ id: '50', content: '> is it\n**so**?' }),
    });
    expect(viewText(messageView(message, context))).toMatch(/^In reply to Robin is it so\?/);
    expect(actionsOf(message)).toEqual(['jump', 'reply', 'menu']);
  });

  test('that is still to come says who is thinking', () => {
    const message = answerOf([], { flags: MessageFlags.Loading });
    expect(viewText(messageView(message, context))).toContain('Inspection answers is thinking…');
  });

  test('stands under the name of the one before, within seven minutes', () => {
    const before = messageOf({ id: '99', timestamp: '2026-11-22T11:53:00.000Z' });
    const view = (timestamp: string): unknown => {
      const { class: name } = messageView(messageOf({ timestamp }), { ...context, before }).attributes;
      return name;
    };
    expect(view('2026-11-22T11:59:59.000Z')).toBe('message grouped');
    expect(view('2026-11-22T12:00:00.000Z')).toBe('message');
  });

  test('files of a plain message are listed; with components they stand where a component puts them', () => {
    const attachments = [
      {
        id: '1',
        filename: 'a.json',
        size: 12,
        url: 'http://127.0.0.1:8787/attachments/1/a.json',
        proxy_url: '',
      },
    ];
    expect(viewText(messageView(messageOf({ attachments }), context))).toContain('a.json12 bytes');
    expect(viewText(messageView(answerOf([], { attachments }), context))).not.toContain('a.json');
  });
});

describe('the preview of a message', () => {
  test('is its words in one line, also of components', () => {
    const message = answerOf([
      {
        type: ComponentType.Container,
        components: [
          { type: ComponentType.TextDisplay, content: '### West Mercia' },
          { type: ComponentType.TextDisplay, content: 'Grade: **inadequate**' },
        ],
      },
    ]);
    expect(preview(message)).toBe('West Mercia Grade: inadequate');
  });

  test('ends with an ellipsis where it is cut', () => {
    expect(preview(messageOf({ content: 'word '.repeat(100) }))).toHaveLength(120);
    expect(preview(messageOf({ content: 'word '.repeat(100) }))).toMatch(/…$/);
  });
});
