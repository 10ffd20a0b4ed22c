/**
 * The limits that count over a whole message or modal, and that no schema of single fields can see: components, text,
 * bytes, and numbers and names that must differ.
 */
import { ComponentType } from 'discord-api-types/v10';

/** Most components in one message, nested ones included. Source: Discord's documentation, "Component Reference". */
export const MOST_COMPONENTS = 40;
/** Most characters over all text displays of a message. Source: discord-api-docs, pull request 8562. */
export const MOST_CHARACTERS = 4000;
/**
 * Most bytes (UTF-8, and 12 for each text display) over all text displays of a message. Discord answers with status 500
 * above 10,170 (discord-api-docs, issue 8554); the rest is a margin.
 */
export const MOST_BYTES = 9000;
/** What a text display costs beside its own bytes. */
export const BYTES_PER_DISPLAY = 12;

/** A limit that a payload breaks: where, and what the rule is. */
export interface Violation {
  /** As in `components[2].custom_id`; empty for the whole. */
  readonly path: string;
  readonly rule: string;
}

/** A component as JSON, with its place. */
interface Placed {
  readonly path: string;
  readonly component: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every component in a tree, in order, whatever its shape. */
function* walk(value: unknown, path: string): Generator<Placed> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* walk(item, `${path}[${index}]`);
    return;
  }
  if (!isRecord(value)) return;
  yield { path, component: value };
  for (const child of ['components', 'accessory', 'component']) yield* walk(value[child], `${path}.${child}`);
}

/** Checks everything that counts over all components of one message or modal. */
export function checkSums(components: unknown, path: string): Violation[] {
  const violations: Violation[] = [];
  const customIds = new Set<string>();
  const numbers = new Set<number>();
  let count = 0;
  let characters = 0;
  let bytes = 0;
  for (const { component, path: place } of walk(components, path)) {
    count += 1;
    const { custom_id: customId, id, content, type } = component;
    if (typeof customId === 'string') {
      if (customIds.has(customId))
        violations.push({ path: `${place}.custom_id`, rule: 'custom_ids must differ' });
      customIds.add(customId);
    }
    if (typeof id === 'number' && id !== 0) {
      if (numbers.has(id)) violations.push({ path: `${place}.id`, rule: 'ids must differ' });
      numbers.add(id);
    }
    if (type === ComponentType.TextDisplay && typeof content === 'string') {
      characters += content.length;
      bytes += Buffer.byteLength(content) + BYTES_PER_DISPLAY;
    }
  }
  const most = (what: string, amount: number, limit: number) => {
    if (amount > limit) violations.push({ path, rule: `${amount} ${what}; at most ${limit}` });
  };
  most('components, nested ones included', count, MOST_COMPONENTS);
  most('characters in text displays', characters, MOST_CHARACTERS);
  most('bytes in text displays', bytes, MOST_BYTES);
  return violations;
}
