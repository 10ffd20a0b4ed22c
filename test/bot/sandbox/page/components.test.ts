import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { componentViews } from '../../../../bot/sandbox/page/components.ts';
import { type ElementView, elementsOf, viewText } from '../../../../bot/sandbox/page/view.ts';
import { context } from './messages.ts';

type Components = Parameters<typeof componentViews>[0];

function elements(components: Components): ElementView[] {
  return componentViews(components, { ...context, message: '100' }).flatMap(elementsOf);
}

function only(tag: string, components: Components): ElementView {
  const found = elements(components).filter((element) => element.tag === tag);
  expect(found).toHaveLength(1);
  const [element] = found;
  if (!element) throw new Error(`no ${tag}`);
  return element;
}

describe('components', () => {
  test('a container has its accent and what is in it, in order', () => {
    const views = componentViews(
      [
        {
          type: ComponentType.Container,
          accent_color: 0x12ab34,
          components: [
            { type: ComponentType.TextDisplay, content: '### Title' },
            { type: ComponentType.Separator },
            { type: ComponentType.TextDisplay, content: '> as printed\n-# page 3' },
          ],
        },
      ],
      { ...context, message: '100' },
    );
    expect(views.map(viewText)).toEqual(['Titleas printedpage 3']);
    expect(views.flatMap(elementsOf)[0]?.attributes).toEqual({ class: 'container', accent: 0x12ab34 });
    expect(views.flatMap(elementsOf).map(({ tag }) => tag)).toEqual([
      'div',
      'div',
      'h3',
      'hr',
      'div',
      'blockquote',
      'p',
      'p',
    ]);
  });

  test('a section has its accessory beside its text', () => {
    const section = elements([
      {
        type: ComponentType.Section,
        components: [{ type: ComponentType.TextDisplay, content: 'text' }],
        accessory: {
          type: ComponentType.Button,
          style: ButtonStyle.Primary,
          label: 'More',
          custom_id: 'v1:more',
        },
      },
    ]);
    expect(section[0]?.children).toHaveLength(2);
    expect(section.at(-1)).toMatchObject({
      tag: 'button',
      action: { kind: 'press', message: '100', customId: 'v1:more' },
    });
  });

  test('a button is pressed with its custom_id; a disabled one is not', () => {
    const row = (disabled: boolean): Components => [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Danger,
            label: 'Delete',
            custom_id: 'd',
            disabled,
          },
        ],
      },
    ];
    expect(only('button', row(false)).action).toEqual({ kind: 'press', message: '100', customId: 'd' });
    expect(only('button', row(false)).attributes).toMatchObject({ class: 'button danger', disabled: false });
    expect(only('button', row(true)).attributes).toMatchObject({ disabled: true });
  });

  test('a link button is a link that opens beside the page', () => {
    const link = only('a', [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Link,
            label: 'Read',
            url: 'https://example.org/a',
          },
        ],
      },
    ]);
    expect(link.attributes).toMatchObject({
      href: 'https://example.org/a',
      target: '_blank',
      rel: 'noopener noreferrer',
    });
  });

  test('a menu is a native select with its placeholder as label and first entry', () => {
    const select = only('select', [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: 'which',
            placeholder: 'Which quotation?',
            options: [{ label: 'First', value: '1', description: 'on grades' }],
          },
        ],
      },
    ]);
    expect(select.attributes).toMatchObject({ 'aria-label': 'Which quotation?', multiple: false });
    expect(select.children.map(viewText)).toEqual(['Which quotation?', 'First – on grades']);
    expect(select.action).toEqual({ kind: 'choose', message: '100', customId: 'which' });
  });

  test('pictures have their words; one from another server is a link, not a request', () => {
    const gallery = (url: string): Components => [
      { type: ComponentType.MediaGallery, items: [{ media: { url }, description: 'A chart of grades' }] },
    ];
    expect(only('img', gallery('http://127.0.0.1:8787/attachments/1/a.png')).attributes).toMatchObject({
      alt: 'A chart of grades',
    });
    const away = elements(gallery('http://127.0.0.1:8787.example.org/a.png'));
    expect(away.some(({ tag }) => tag === 'img')).toBe(false);
    expect(away.map(viewText)).toContain('A chart of grades');
  });

  test('a file is a download with its size', () => {
    const link = only('a', [
      {
        type: ComponentType.File,
        file: { url: 'http://127.0.0.1:8787/attachments/1/answer.json' },
        name: 'answer.json',
        size: 2500,
      },
    ]);
    expect(link.attributes).toMatchObject({ download: 'answer.json' });
  });

  test('a part that the page does not know is named', () => {
    const shown = elements([
      { type: ComponentType.ActionRow, components: [{ type: ComponentType.UserSelect, custom_id: 'u' }] },
    ]);
    expect(viewText(shown[0] ?? '')).toBe('This page cannot show this part of the message (UserSelect).');
  });
});
