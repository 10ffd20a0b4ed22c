/** What every payload in the tests must pass: our own list of limits, and Discord's published schema as a second witness. */
import { expect } from 'vitest';
import { z } from 'zod';
import { checkPayload, type PayloadKind } from '../../bot/check-payload.ts';

// The package's types do not compile under this project's options, so the compiler is not shown what is imported: what is
// used of it is checked here.
const SCHEMAS: string = 'discord-api-spec/zod';
const schema = z.custom<z.core.$ZodType>(
  (value) => typeof value === 'object' && value !== null && '_zod' in value,
);
const spec = z
  .object({
    ApplicationCommandAutocompleteCallbackRequestSchema: schema,
    ApplicationCommandUpdateRequestSchema: schema,
    CreateMessageInteractionCallbackRequestSchema: schema,
    PongInteractionCallbackRequestSchema: schema,
    UpdateMessageInteractionCallbackRequestSchema: schema,
  })
  .parse({ ...(await import(SCHEMAS)) });

const CALLBACKS = new Map<unknown, z.core.$ZodType>([
  [1, spec.PongInteractionCallbackRequestSchema],
  [4, spec.CreateMessageInteractionCallbackRequestSchema],
  [6, spec.UpdateMessageInteractionCallbackRequestSchema],
  [7, spec.UpdateMessageInteractionCallbackRequestSchema],
  [8, spec.ApplicationCommandAutocompleteCallbackRequestSchema],
]);

function schemaFor(kind: PayloadKind, body: unknown): z.core.$ZodType | undefined {
  if (kind === 'commands') return z.array(spec.ApplicationCommandUpdateRequestSchema);
  const type = z.looseObject({ type: z.unknown() }).parse(body).type;
  return kind === 'callback' ? CALLBACKS.get(type) : undefined;
}

/** Fails where Discord would refuse the payload, or where it could ping somebody. */
export function expectGood(kind: 'callback' | 'commands', body: unknown): void {
  expect(checkPayload(kind, body)).toEqual([]);
  const witness = schemaFor(kind, body);
  if (witness === undefined) throw new Error('no published schema for this payload');
  const judged = z.safeParse(witness, body);
  expect(judged.success ? [] : judged.error.issues).toEqual([]);
  const parsed = z.looseObject({ data: z.looseObject({ allowed_mentions: z.unknown() }) }).safeParse(body);
  if (parsed.success && kind === 'callback' && !('choices' in parsed.data.data)) {
    expect(parsed.data.data.allowed_mentions).toEqual({ parse: [] });
  }
}

const component = z.looseObject({
  type: z.int(),
  content: z.string().optional(),
  label: z.string().optional(),
  custom_id: z.string().optional(),
  options: z.array(z.looseObject({ label: z.string(), value: z.string() })).optional(),
  get components(): z.ZodOptional<z.ZodArray<typeof component>> {
    return z.array(component).optional();
  },
});
type Component = z.infer<typeof component>;

const messageResponse = z.looseObject({
  type: z.int(),
  data: z.looseObject({ flags: z.int().default(0), components: z.array(component).default([]) }),
});

function flat(components: readonly Component[]): Component[] {
  return components.flatMap((each) => [each, ...flat(each.components ?? [])]);
}

/** A response that is a message, as a reader sees it. */
export interface Shown {
  /** 4: a new message; 7: in place of the one before. */
  readonly type: number;
  readonly private: boolean;
  readonly text: string;
  /** custom_ids by label: of buttons, and values of menus' options. */
  readonly presses: Readonly<Record<string, string | undefined>>;
  readonly components: readonly unknown[];
}

/** Reads a response that is a message, after checking it. */
export function shown(response: unknown): Shown {
  expectGood('callback', response);
  const { type, data } = messageResponse.parse(response);
  const all = flat(data.components);
  const presses = all.flatMap(({ label, custom_id: id, options = [] }) => [
    ...(label !== undefined && id !== undefined ? [[label, id] as const] : []),
    ...options.map((option) => [option.label, option.value] as const),
  ]);
  return {
    type,
    private: (data.flags & 64) !== 0,
    text: all.flatMap(({ content }) => content ?? []).join('\n'),
    presses: Object.fromEntries(presses),
    components: data.components,
  };
}
