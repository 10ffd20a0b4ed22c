/**
 * What Discord refuses, in one place: every limit on what this bot sends, whether or not a library or Discord's published
 * schema checks it. Sources stand with the rules in `checks/`.
 */
import { MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { commandOfType, commandSet } from './checks/commands.ts';
import { actionRow, messageComponents, text } from './checks/components.ts';
import { modal } from './checks/modal.ts';
import { checkSums, type Violation } from './checks/sums.ts';

export type { Violation } from './checks/sums.ts';

/**
 * What is sent: the response to an interaction (`{type, data}`), a message to a channel, a message through an
 * interaction's webhook (a follow-up or an edit), one command, or all commands at once.
 */
export type PayloadKind = 'callback' | 'message' | 'webhook' | 'command' | 'commands';

const EPHEMERAL = MessageFlags.Ephemeral;
const COMPONENTS_V2 = MessageFlags.IsComponentsV2;
/** Flags that anybody may set on a message that is sent. */
const SENDABLE =
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsVoiceMessage |
  MessageFlags.IsComponentsV2;

const mentions = z
  .looseObject({
    parse: z.array(z.enum(['users', 'roles', 'everyone'])).optional(),
    users: z.array(z.string()).max(100).optional(),
    roles: z.array(z.string()).max(100).optional(),
  })
  .superRefine((it, issues) => {
    for (const kind of ['users', 'roles'] as const) {
      if (it.parse?.includes(kind) && (it[kind]?.length ?? 0) > 0) {
        issues.addIssue({ code: 'custom', path: [kind], message: `not together with "${kind}" in parse` });
      }
    }
  });

const webAddress = z
  .string()
  .regex(/^(?:https?|attachment):\/\/\S+$/, 'must be an http, https or attachment address');
const picture = z.looseObject({ url: webAddress }).nullish();

const embed = z.looseObject({
  url: webAddress.nullish(),
  image: picture,
  thumbnail: picture,
  title: z.string().max(256).nullish(),
  description: z.string().max(4096).nullish(),
  fields: z
    .array(z.looseObject({ name: text(256), value: text(1024) }))
    .max(25)
    .nullish(),
  footer: z.looseObject({ text: text(2048) }).nullish(),
  author: z.looseObject({ name: text(256) }).nullish(),
});

/** The characters of an embed that count towards the 6,000 of a message. */
function embedCharacters(it: z.infer<typeof embed>): number {
  const fields = (it.fields ?? []).reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  const single = [it.title, it.description, it.footer?.text, it.author?.name];
  return single.reduce((sum, part) => sum + (part?.length ?? 0), fields);
}

const messageFields = z.looseObject({
  content: z.string().max(2000).nullish(),
  flags: z.int().nonnegative().nullish(),
  nonce: z.union([z.string().max(25), z.int()]).nullish(),
  embeds: z.array(embed).max(10).nullish(),
  components: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).max(10).nullish(),
  allowed_mentions: mentions.nullish(),
  poll: z.unknown().optional(),
  sticker_ids: z.array(z.string()).max(3).nullish(),
});

/** A path as it is written in code: `components[2].custom_id`. */
function written(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

function violationsOf(schema: z.ZodType, value: unknown, path: readonly PropertyKey[] = []): Violation[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    path: written([...path, ...issue.path]),
    rule: issue.message,
  }));
}

/** How a message is sent decides which flags it may have and whether it may be left empty. */
interface Sending {
  readonly ephemeralAllowed: boolean;
  readonly emptyAllowed: boolean;
}

function checkMessage(value: unknown, path: readonly PropertyKey[], sending: Sending): Violation[] {
  const violations = violationsOf(messageFields, value, path);
  const parsed = messageFields.safeParse(value);
  if (!parsed.success) return violations;
  const message = parsed.data;
  const flags = message.flags ?? 0;
  const components = message.components ?? [];
  const add = (field: string, rule: string) => violations.push({ path: written([...path, field]), rule });
  const has = {
    // Discord trims what is written: spaces alone are nothing.
    content: Boolean(message.content?.trim()),
    embeds: (message.embeds ?? []).length > 0,
    poll: Boolean(message.poll),
    sticker_ids: (message.sticker_ids ?? []).length > 0,
  };
  const allowed = sending.ephemeralAllowed ? SENDABLE | EPHEMERAL : SENDABLE;
  if ((flags & ~allowed) !== 0) add('flags', `flags that may not be set here: ${flags & ~allowed}`);
  if ((message.embeds ?? []).reduce((sum, each) => sum + embedCharacters(each), 0) > 6000) {
    add('embeds', 'more than 6000 characters over all embeds');
  }
  const inComponents = [...path, 'components'];
  if ((flags & COMPONENTS_V2) !== 0) {
    for (const [field, isThere] of Object.entries(has)) {
      if (isThere) add(field, 'not together with the flag for Components V2');
    }
    if (components.length === 0) add('components', 'a message of components needs one');
    violations.push(...violationsOf(messageComponents, components, inComponents));
  } else {
    if (components.length > 5) add('components', 'at most 5 rows without the flag for Components V2');
    violations.push(...violationsOf(z.array(actionRow), components, inComponents));
    const empty =
      !Object.values(has).some(Boolean) &&
      components.length === 0 &&
      (message.attachments ?? []).length === 0;
    if (empty && !sending.emptyAllowed) add('content', 'a message needs something in it');
  }
  violations.push(...checkSums(components, written(inComponents)));
  return violations;
}

const choices = z.looseObject({
  choices: z.array(z.looseObject({ name: text(100), value: z.union([text(100), z.number()]) })).max(25),
});

const callback = z.looseObject({
  type: z.union(
    [1, 4, 5, 6, 7, 8, 9, 10, 12].map((type) => z.literal(type)),
    {
      error: 'not a type of interaction response',
    },
  ),
});

function checkCallback(value: unknown): Violation[] {
  const parsed = callback.safeParse(value);
  if (!parsed.success) return violationsOf(callback, value);
  const { type, data } = parsed.data;
  switch (type) {
    case 4:
      return checkMessage(data, ['data'], { ephemeralAllowed: true, emptyAllowed: false });
    case 5:
      return violationsOf(
        z.strictObject({ flags: z.union([z.literal(0), z.literal(EPHEMERAL)]).optional() }).optional(),
        data,
        ['data'],
      );
    case 7:
      return data === undefined
        ? []
        : checkMessage(data, ['data'], { ephemeralAllowed: false, emptyAllowed: true });
    case 8:
      return violationsOf(choices, data, ['data']);
    case 9:
      return [...violationsOf(modal, data, ['data']), ...checkSums(data, 'data')];
    default:
      return [];
  }
}

/**
 * Every limit of Discord that `body` breaks, with path and rule; none where Discord takes it. Never throws, whatever the
 * shape.
 *
 * @example checkPayload('callback', { type: 4, data: { content: '' } })
 * // [{ path: 'data.content', rule: 'a message needs something in it' }]
 */
export function checkPayload(kind: PayloadKind, body: unknown): Violation[] {
  switch (kind) {
    case 'callback':
      return checkCallback(body);
    case 'message':
      return checkMessage(body, [], { ephemeralAllowed: false, emptyAllowed: false });
    case 'webhook':
      return checkMessage(body, [], { ephemeralAllowed: true, emptyAllowed: true });
    case 'command':
      return checkCommand(body, []);
    case 'commands':
      return [
        ...violationsOf(commandSet, body),
        ...(Array.isArray(body) ? body.flatMap((each, index) => checkCommand(each, [index])) : []),
      ];
  }
}

function checkCommand(body: unknown, path: readonly PropertyKey[]): Violation[] {
  const { type } = z.looseObject({ type: z.unknown() }).safeParse(body).data ?? { type: undefined };
  return violationsOf(commandOfType(type), body, path);
}
