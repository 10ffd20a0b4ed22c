/** What a message of ours is about, as a question in plain words: its own words, or the body that its buttons ask about. */
import { z } from 'zod';
import { decodePress } from './custom-id.ts';
import { readQuery } from './query.ts';

const withId = z.looseObject({ custom_id: z.string() });
const withComponents = z.looseObject({ components: z.array(z.unknown()) });

/** The options of every command that a message's buttons stand for. */
function pressed(components: readonly unknown[]): Readonly<Record<string, string>>[] {
  return components.flatMap((component) => {
    const id = withId.safeParse(component).data?.custom_id;
    const press = id === undefined ? null : decodePress(id);
    const inner = withComponents.safeParse(component).data?.components ?? [];
    return [...(press?.type === 'command' ? [press.options] : []), ...pressed(inner)];
  });
}

/**
 * The question that a reply to this message goes on from; undefined where the message names nobody. "And what did they say?"
 * names nobody itself: the one body that its answer's buttons ask about is added to its words.
 */
export function subjectOf(components: readonly unknown[]): string | undefined {
  const words = readQuery(components);
  const options = pressed(components);
  const bodies = [...new Set(options.flatMap(({ body }) => body ?? []))];
  const officials = options.flatMap(({ official }) => official ?? []);
  if (words === null) return bodies[0] ?? officials[0];
  return bodies.length === 1 ? `${words} · ${bodies[0]}` : words;
}
