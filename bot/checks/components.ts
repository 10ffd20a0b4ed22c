/**
 * Discord's limits on the components of a message, as schemas. Source: Discord's documentation, "Component Reference",
 * August 2026. Sums over a whole message are in `sums.ts`.
 */
import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';

/** Text of 1 to `most` characters. */
export const text = (most: number) => z.string().min(1).max(most);

/** Text that is shown by itself: Discord trims it, so that spaces alone are no text. */
const shownText = (most: number) => text(most).regex(/\S/, 'must hold more than spaces');

/** Every component may carry a number of its own; 0 stands for none. */
const base = { id: z.int().min(0).max(2_147_483_647).optional() };

/** What somebody's press is known by. */
export const customId = text(100);

const emoji = z.looseObject({ name: z.string().nullish(), id: z.string().nullish() });
const link = z
  .url({ protocol: /^(?:https?|discord)$/, error: 'must be an http, https or discord address' })
  .max(512);
const media = z.looseObject({
  url: z.string().regex(/^(?:https?|attachment):\/\/\S+$/, 'must be an http, https or attachment address'),
});

const button = z
  .looseObject({
    ...base,
    type: z.literal(ComponentType.Button),
    style: z.int().min(1).max(6),
    label: text(80).nullish(),
    emoji: emoji.nullish(),
    custom_id: customId.nullish(),
    url: link.nullish(),
    sku_id: z.string().nullish(),
  })
  .superRefine((it, issues) => {
    const fault = (field: string, message: string) =>
      issues.addIssue({ code: 'custom', path: [field], message });
    const isLink = it.style === 5;
    const isPremium = it.style === 6;
    if (isLink && !it.url) fault('url', 'a link button needs an address');
    if (!isLink && it.url) fault('url', 'only a link button has an address');
    if (isPremium && !it.sku_id) fault('sku_id', 'a premium button needs a product');
    if (!isPremium && it.sku_id) fault('sku_id', 'only a premium button has a product');
    if ((isLink || isPremium) && it.custom_id)
      fault('custom_id', 'a link or premium button has no custom_id');
    if (!isLink && !isPremium && !it.custom_id) fault('custom_id', 'a button needs a custom_id');
    if (isPremium && (it.label || it.emoji)) fault('label', 'a premium button has no label and no emoji');
    if (!isPremium && !it.label && !it.emoji) fault('label', 'a button needs a label or an emoji');
  });

const option = z.looseObject({
  label: text(100),
  value: text(100),
  description: text(100).nullish(),
  emoji: emoji.nullish(),
  default: z.boolean().nullish(),
});

const select = {
  ...base,
  custom_id: customId,
  placeholder: z.string().max(150).nullish(),
  min_values: z.int().min(0).max(25).nullish(),
  max_values: z.int().min(1).max(25).nullish(),
};

interface Amounts {
  readonly min_values?: number | null | undefined;
  readonly max_values?: number | null | undefined;
}

/** Complains where a select asks for more than it allows. */
function amounts(it: Amounts, complain: (field: string, message: string) => void): void {
  const least = it.min_values ?? 1;
  const most = it.max_values ?? 1;
  if (least > most) complain('min_values', 'must not be greater than max_values');
}

/** A menu of strings, as it stands in a message or in a modal's label. */
export const stringSelect = z
  .looseObject({
    ...select,
    type: z.literal(ComponentType.StringSelect),
    options: z.array(option).min(1).max(25),
  })
  .superRefine((it, issues) => {
    const fault = (field: string, message: string) =>
      issues.addIssue({ code: 'custom', path: [field], message });
    amounts(it, fault);
    if ((it.max_values ?? 1) > it.options.length) fault('max_values', 'must not be greater than the options');
    if (new Set(it.options.map(({ value }) => value)).size < it.options.length) {
      fault('options', 'values must differ');
    }
    if (it.options.filter((each) => each.default === true).length > (it.max_values ?? 1)) {
      fault('options', 'more defaults than max_values');
    }
  });

const entitySelect = <Type extends number>(type: Type) =>
  z
    .looseObject({ ...select, type: z.literal(type) })
    .superRefine((it, issues) =>
      amounts(it, (field, message) => issues.addIssue({ code: 'custom', path: [field], message })),
    );

/** Menus of users, roles, both, or channels. */
export const entitySelects = [
  entitySelect(ComponentType.UserSelect),
  entitySelect(ComponentType.RoleSelect),
  entitySelect(ComponentType.MentionableSelect),
  entitySelect(ComponentType.ChannelSelect),
] as const;

/** A row of one to five buttons, or of one menu. */
export const actionRow = z
  .looseObject({
    ...base,
    type: z.literal(ComponentType.ActionRow),
    components: z
      .array(z.discriminatedUnion('type', [button, stringSelect, ...entitySelects]))
      .min(1)
      .max(5),
  })
  .superRefine((row, issues) => {
    const menus = row.components.filter(({ type }) => type !== ComponentType.Button).length;
    if (menus > 0 && row.components.length > 1) {
      issues.addIssue({ code: 'custom', path: ['components'], message: 'a menu stands alone in its row' });
    }
  });

/** Text that stands by itself. */
export const textDisplay = z.looseObject({
  ...base,
  type: z.literal(ComponentType.TextDisplay),
  content: shownText(4000),
});
const thumbnail = z.looseObject({
  ...base,
  type: z.literal(ComponentType.Thumbnail),
  media,
  description: text(1024).nullish(),
});
const section = z.looseObject({
  ...base,
  type: z.literal(ComponentType.Section),
  components: z.array(textDisplay).min(1).max(3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});
const mediaGallery = z.looseObject({
  ...base,
  type: z.literal(ComponentType.MediaGallery),
  items: z
    .array(z.looseObject({ media, description: text(1024).nullish() }))
    .min(1)
    .max(10),
});
const file = z.looseObject({
  ...base,
  type: z.literal(ComponentType.File),
  file: z.looseObject({
    url: z.string().regex(/^attachment:\/\/\S+$/, 'must be the address of an attachment'),
  }),
});
const separator = z.looseObject({
  ...base,
  type: z.literal(ComponentType.Separator),
  spacing: z.int().min(1).max(2).nullish(),
});
const container = z.looseObject({
  ...base,
  type: z.literal(ComponentType.Container),
  components: z
    .array(z.discriminatedUnion('type', [actionRow, section, textDisplay, mediaGallery, file, separator]))
    .min(1),
});

/** What may stand at the top of a message with the flag for Components V2. */
export const messageComponents = z.array(
  z.discriminatedUnion('type', [actionRow, section, textDisplay, mediaGallery, file, separator, container]),
);
