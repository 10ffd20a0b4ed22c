/** The way back on a private message, whose contents a button replaces. */
import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Reply } from '../commands/command.ts';
import { type CommandPress, decodePress } from './custom-id.ts';
import { needsQuery } from './render/controls.ts';

/** What the button is called that shows the message before. */
export const BACK = 'Back';

const control = z.looseObject({ custom_id: z.string(), label: z.string().optional() });
const row = z.looseObject({ type: z.literal(ComponentType.ActionRow), components: z.array(z.unknown()) });

/**
 * What shows a private message of ours again once a press has replaced it; null where nothing does, and where the press itself
 * went back.
 *
 * @param pressed the custom_id that was pressed
 */
export function wayBack(components: readonly unknown[], pressed: string): CommandPress | null {
  const controls = components
    .flatMap((component) => row.safeParse(component).data?.components ?? [])
    .flatMap((component) => control.safeParse(component).data ?? []);
  if (controls.some(({ custom_id: id, label }) => id === pressed && label === BACK)) return null;
  for (const { custom_id: id } of controls) {
    const press = decodePress(id);
    if (press?.type === 'more' && press.again !== undefined) return press.again;
  }
  return null;
}

/** An answer that shows the words that were asked about before, where the way back needs them; null where it shows others. */
export function leadingBack(reply: Reply, back: CommandPress, words: string | null): Reply | null {
  if (!needsQuery(back)) return reply;
  const own = reply.blocks.find((block) => block.type === 'query')?.text;
  if (words === null || (own !== undefined && own !== words)) return null;
  return own === words ? reply : { ...reply, blocks: [{ type: 'query', text: words }, ...reply.blocks] };
}
