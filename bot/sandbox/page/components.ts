/** Discord's components (Components V2 and action rows) as they are shown in a message. */
import {
  type APIButtonComponent,
  type APIMediaGalleryItem,
  type APIMessageTopLevelComponent,
  type APISectionAccessoryComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { icon } from './icon.ts';
import { linkView, type MarkdownContext, markdownView } from './markdown/view.ts';
import { button, h, type View } from './view.ts';

/** What a component needs to know of the message it stands in. */
export interface ComponentContext extends MarkdownContext {
  /** The id of the message. */
  readonly message: string;
  /** Where the page comes from: pictures from anywhere else are not loaded. */
  readonly origin: string;
}

/** The components of a message, from top to bottom. One that the page does not know is named, never left out. */
export function componentViews(
  components: readonly APIMessageTopLevelComponent[],
  context: ComponentContext,
): View[] {
  return components.map((component) => componentView(component, context));
}

function componentView(component: APIMessageTopLevelComponent, context: ComponentContext): View {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return markdownView(component.content, context);
    case ComponentType.Container: {
      const attributes = { class: 'container', accent: component.accent_color ?? undefined };
      const inside = componentViews(component.components, context);
      if (!component.spoiler) return h('div', attributes, inside);
      return h('details', { ...attributes, class: 'container hidden' }, h('summary', {}, 'Spoiler'), inside);
    }
    case ComponentType.Section:
      return h(
        'div',
        { class: 'section' },
        h('div', { class: 'section-text' }, componentViews(component.components, context)),
        accessoryView(component.accessory, context),
      );
    case ComponentType.Separator:
      return h('hr', {
        class: component.spacing === SeparatorSpacingSize.Large ? 'large' : 'small',
        'data-divider': component.divider === false ? 'none' : 'line',
      });
    case ComponentType.ActionRow:
      return h(
        'div',
        { class: 'row' },
        component.components.map((inner) => {
          if (inner.type === ComponentType.Button) return buttonView(inner, context);
          return inner.type === ComponentType.StringSelect ? selectView(inner, context) : unknownView(inner);
        }),
      );
    case ComponentType.MediaGallery:
      return h(
        'div',
        { class: 'gallery' },
        component.items.map((item) => pictureView(item, context, 'picture')),
      );
    case ComponentType.File:
      return fileView(component.file.url, component.name, component.size);
    default:
      return unknownView(component);
  }
}

function accessoryView(accessory: APISectionAccessoryComponent, context: ComponentContext): View {
  switch (accessory.type) {
    case ComponentType.Button:
      return buttonView(accessory, context);
    case ComponentType.Thumbnail:
      return pictureView(accessory, context, 'thumbnail');
    default:
      return unknownView(accessory);
  }
}

const STYLE_NAMES: Readonly<Record<number, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
};

function buttonView(component: APIButtonComponent, context: ComponentContext): View {
  if (component.style === ButtonStyle.Premium) return unknownView(component);
  const words = [component.emoji?.name, component.label].filter(Boolean).join(' ');
  if (component.style === ButtonStyle.Link) {
    const { attributes } = linkView(component.url, []);
    return h('a', { ...attributes, class: 'button link' }, words, icon('open'));
  }
  return button(
    { kind: 'press', message: context.message, customId: component.custom_id },
    {
      class: `button ${STYLE_NAMES[component.style] ?? 'secondary'}`,
      disabled: component.disabled,
      'data-focus': component.custom_id,
    },
    words,
  );
}

function selectView(select: APIStringSelectComponent, context: ComponentContext): View {
  const most = select.max_values ?? 1;
  const prompt = select.placeholder ?? 'Make a selection';
  const options = select.options.map((option) =>
    h(
      'option',
      { value: option.value, selected: option.default },
      [option.emoji?.name, option.label].filter(Boolean).join(' '),
      option.description && ` – ${option.description}`,
    ),
  );
  const chosen = select.options.some((option) => option.default);
  return {
    tag: 'select',
    attributes: {
      class: 'select',
      'aria-label': prompt,
      disabled: select.disabled,
      multiple: most > 1,
      'data-focus': select.custom_id,
    },
    children:
      most > 1
        ? options
        : [h('option', { value: '', selected: !chosen, disabled: true, hidden: true }, prompt), ...options],
    action: { kind: 'choose', message: context.message, customId: select.custom_id },
  };
}

/** A picture with its words for those who don't see it. The page asks no other server for one: that is shown as a link. */
function pictureView(
  item: Pick<APIMediaGalleryItem, 'media'> & { description?: string | null; spoiler?: boolean },
  context: ComponentContext,
  kind: 'picture' | 'thumbnail',
): View {
  const words = item.description || 'Picture without a description';
  const url = item.media.proxy_url ?? item.media.url;
  const shown = url.startsWith(`${context.origin}/`)
    ? h('img', { class: kind, src: url, alt: words, loading: 'lazy' })
    : h('p', { class: 'elsewhere' }, linkView(item.media.url, [words]));
  return item.spoiler ? h('details', { class: 'hidden' }, h('summary', {}, 'Spoiler'), shown) : shown;
}

/** A file to download, with its size where that is known. */
export function fileView(url: string, name: string | undefined, bytes: number | undefined): View {
  const shown = name ?? url.slice(url.lastIndexOf('/') + 1);
  return h(
    'p',
    { class: 'file' },
    icon('file'),
    h('a', { href: url, download: shown }, shown),
    bytes !== undefined && h('span', { class: 'size' }, sizeText(bytes)),
  );
}

function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function unknownView(component: { readonly type: ComponentType }): View {
  const name = ComponentType[component.type] ?? `type ${component.type}`;
  return h('p', { class: 'unknown' }, `This page cannot show this part of the message (${name}).`);
}
