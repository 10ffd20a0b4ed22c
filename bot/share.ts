/** A private message posted again for everybody: its own components, without what works in private alone. */
import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { BACK } from './back.ts';
import { decodePress } from './custom-id.ts';
import { escapeMarkdown } from './markdown.ts';
import { moreRow } from './render/controls.ts';
import { type Message, message, textDisplay } from './render.ts';

const id = z.exactOptional(z.int());
const text = z.object({ type: z.literal(ComponentType.TextDisplay), id, content: z.string() });
const separator = z.object({ type: z.literal(ComponentType.Separator), id });
const button = z.object({
  type: z.literal(ComponentType.Button),
  style: z.literal(ButtonStyle.Secondary),
  label: z.string(),
  custom_id: z.string(),
});
const option = z.object({ label: z.string(), value: z.string(), description: z.exactOptional(z.string()) });
const menu = z.object({
  type: z.literal(ComponentType.StringSelect),
  custom_id: z.string(),
  placeholder: z.exactOptional(z.string()),
  options: z.array(option),
});
const row = z.object({
  type: z.literal(ComponentType.ActionRow),
  components: z.array(z.discriminatedUnion('type', [button, menu])),
});
/** What a message of ours may be made of. */
const ours = z.discriminatedUnion('type', [text, separator, row]);

/** Whether what is pressed there works for everybody: a next step does, sharing and posting do not. */
function isForEverybody(customId: string): boolean {
  const pressed = decodePress(customId);
  return pressed?.type === 'command' && pressed.post === undefined;
}

/** A row of a private message as it stands in a public one, or null where nothing of it is left. */
function publicRow({ type, components }: z.infer<typeof row>): z.infer<typeof row> | null {
  const kept = components.flatMap((component): (typeof components)[number][] => {
    if (component.type === ComponentType.Button) {
      const isKept = component.label !== BACK && isForEverybody(component.custom_id);
      return isKept ? [component] : [];
    }
    if (decodePress(component.custom_id)?.type === 'more') return [];
    const options = component.options.filter(({ value }) => isForEverybody(value));
    return options.length > 0 ? [{ ...component, options }] : [];
  });
  return kept.length > 0 ? { type, components: kept } : null;
}

/**
 * The components of one of our messages as a public message, or null where there is no text in them.
 *
 * @param name of whoever shares it
 * @param answer the id by which the answer is opened again, where it has one
 * @param owner the id of whoever shares it, where the bot posts it by itself
 */
export function shared(
  components: readonly unknown[],
  name: string,
  answer: string | null,
  owner: string | null = null,
): Message | null {
  const kept = components.flatMap((component): APIMessageTopLevelComponent[] => {
    const parsed = ours.safeParse(component);
    if (!parsed.success) return [];
    if (parsed.data.type !== ComponentType.ActionRow) return [parsed.data];
    const kept = publicRow(parsed.data);
    return kept === null ? [] : [kept];
  });
  const rows = kept.filter(({ type }) => type === ComponentType.ActionRow);
  const texts = kept.filter(({ type }) => type !== ComponentType.ActionRow);
  if (texts.length === 0) return null;
  // The name as text, not as a mention: nobody is pinged, and the account's own name can't be taken by somebody else.
  const signature = textDisplay(`-# Shared by ${escapeMarkdown(name.replace(/\s+/g, ' '))}`);
  return message([...texts, signature, ...rows, moreRow({ answer, private: false, owner })], false);
}
