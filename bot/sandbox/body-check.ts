/**
 * Every body that the bot sends is checked twice: against Discord's published schema, and against the limits that the
 * schema doesn't know. What is found is kept, so that a test or the page can show it.
 */

import * as spec from 'discord-api-spec/zod';
import { MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { checkPayload, type PayloadKind } from '../check-payload.ts';
import { ApiError, type Problem, refuse } from './api-error.ts';
import { Listeners } from './listeners.ts';

/** What a body is for. */
export type BodyKind =
  | 'callback'
  | 'follow-up'
  | 'response-edit'
  | 'message'
  | 'message-edit'
  | 'commands'
  | 'command'
  | 'thread'
  | 'thread-from-message'
  | 'forum-post'
  | 'thread-edit';

/** A body that was refused. */
export interface Violation {
  /** ISO time. */
  readonly at: string;
  readonly method: string;
  readonly route: string;
  /** Who found it: Discord's published schema, our list of limits, or what the sandbox knows of the message. */
  readonly rule: 'schema' | 'payload' | 'state';
  readonly problems: readonly Problem[];
}

/** The list of bodies that were refused. */
export class Violations {
  readonly added = new Listeners<Violation>();
  #list: readonly Violation[] = [];

  /** All of them, oldest first. */
  get list(): readonly Violation[] {
    return this.#list;
  }

  /** Remembers one. */
  add(violation: Violation): void {
    this.#list = [...this.#list, violation];
    this.added.tell(violation);
  }

  /** Forgets all. */
  clear(): void {
    this.#list = [];
  }
}

/** A body that is not as it must be. `rule` says who found it. */
export class BodyRefused extends ApiError {
  readonly rule: Violation['rule'];

  constructor(rule: Violation['rule'], problems: readonly Problem[]) {
    const { status, code, message } = refuse.wrongForm(problems);
    super(status, code, message, problems);
    this.rule = rule;
  }
}

/**
 * Checks a body and throws {@link BodyRefused} for one that Discord would refuse.
 *
 * @param edited the flags of the message that the body changes: a message of components stays one, although an edit need
 * not say so again
 */
export function checkBody(kind: BodyKind, body: unknown, edited = 0): void {
  const bySchema = schemaProblems(kind, body);
  if (bySchema.length > 0) throw new BodyRefused('schema', bySchema);
  const payloadKind = PAYLOAD_KINDS[kind];
  if (payloadKind === null) return;
  const byLimits = checkPayload(payloadKind, withFlags(body, edited & MessageFlags.IsComponentsV2)).map(
    ({ path, rule }) => ({ path, problem: rule }),
  );
  if (byLimits.length > 0) throw new BodyRefused('payload', byLimits);
}

const withComponents = z.looseObject({ components: z.array(z.unknown()), flags: z.int().nullish() });
const updateCallback = z.looseObject({ type: z.literal(7), data: withComponents });

/** The body as it is meant when it changes a message that has these flags. */
function withFlags(body: unknown, flags: number): unknown {
  const callback = updateCallback.safeParse(body);
  if (callback.success) return { ...callback.data, data: withFlags(callback.data.data, flags) };
  const parsed = withComponents.safeParse(body);
  if (flags === 0 || !parsed.success) return body;
  return { ...parsed.data, flags: (parsed.data.flags ?? 0) | flags };
}

const PAYLOAD_KINDS: Readonly<Record<BodyKind, PayloadKind | null>> = {
  callback: 'callback',
  'follow-up': 'webhook',
  'response-edit': 'webhook',
  message: 'message',
  'message-edit': 'webhook',
  commands: 'commands',
  command: 'command',
  thread: null,
  'thread-from-message': null,
  'forum-post': null,
  'thread-edit': null,
};

const SCHEMAS = {
  'follow-up': spec.IncomingWebhookRequestPartialSchema,
  'response-edit': spec.IncomingWebhookUpdateRequestPartialSchema,
  message: spec.MessageCreateRequestSchema,
  'message-edit': spec.MessageEditRequestPartialSchema,
  commands: z.array(spec.ApplicationCommandUpdateRequestSchema),
  command: spec.ApplicationCommandUpdateRequestSchema,
  thread: spec.CreateTextThreadWithoutMessageRequestSchema,
  'thread-from-message': spec.CreateTextThreadWithMessageRequestSchema,
  'forum-post': spec.CreateForumThreadRequestSchema,
  'thread-edit': spec.UpdateThreadRequestPartialSchema,
} as const;

/** The schema of a callback by its type; one schema for each gives better messages than a union of all. */
const CALLBACK_SCHEMAS = new Map([
  [1, z.object({ type: z.literal(1) })],
  [4, spec.CreateMessageInteractionCallbackRequestSchema],
  [5, spec.CreateMessageInteractionCallbackRequestSchema],
  [6, spec.UpdateMessageInteractionCallbackRequestSchema],
  [7, spec.UpdateMessageInteractionCallbackRequestSchema],
  [8, spec.ApplicationCommandAutocompleteCallbackRequestSchema],
  [9, spec.ModalInteractionCallbackRequestSchema],
]);

function schemaProblems(kind: BodyKind, body: unknown): Problem[] {
  if (kind !== 'callback') return problemsOf(z.safeParse(SCHEMAS[kind], asSchemaExpects(kind, body)));
  const type = z.object({ type: z.int() }).safeParse(body);
  const schema = type.success ? CALLBACK_SCHEMAS.get(type.data.type) : undefined;
  if (schema === undefined) return [{ path: 'type', problem: 'must be one of 1, 4, 5, 6, 7, 8, 9' }];
  return problemsOf(z.safeParse(schema, asSchemaExpects(kind, body)));
}

const withPermissions = z.looseObject({ default_member_permissions: z.string().regex(/^\d+$/) });
const withAttachments = z.looseObject({ attachments: z.array(z.looseObject({ id: z.int().nonnegative() })) });
const withData = z.looseObject({ data: z.looseObject({}) });

/**
 * The body with what Discord takes, and its published schema does not: `default_member_permissions` is documented as a
 * string of digits, where the schema wants the number; the ids of files being sent are numbers in Discord's own
 * examples, where the schema wants strings.
 */
function asSchemaExpects(kind: BodyKind, body: unknown): unknown {
  if (kind === 'commands' && Array.isArray(body)) return body.map((one) => asSchemaExpects('command', one));
  if (kind === 'command') {
    const command = withPermissions.safeParse(body);
    if (!command.success) return body;
    return { ...command.data, default_member_permissions: Number(command.data.default_member_permissions) };
  }
  const callback = withData.safeParse(body);
  if (callback.success) return { ...callback.data, data: asSchemaExpects(kind, callback.data.data) };
  const message = withAttachments.safeParse(body);
  if (!message.success) return body;
  return {
    ...message.data,
    attachments: message.data.attachments.map((one) => ({ ...one, id: one.id.toString() })),
  };
}

function problemsOf(result: { success: boolean; error?: z.core.$ZodError }): Problem[] {
  return result.success ? [] : flatten(result.error?.issues ?? [], []);
}

/** Issues of a schema as a flat list; of a union only those of the alternative that was meant. */
function flatten(issues: readonly z.core.$ZodIssue[], above: readonly PropertyKey[]): Problem[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path];
    if (issue.code !== 'invalid_union') return [{ path: pathText(path), problem: describe(issue) }];
    const meant = issue.errors
      .filter((alternative) => !alternative.some((one) => one.path.length === 1 && one.path[0] === 'type'))
      .sort((one, other) => one.length - other.length)[0];
    if (meant === undefined) return [{ path: pathText(path), problem: 'is none of the kinds allowed here' }];
    return flatten(meant, path);
  });
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

/** The published schema gives no words of its own for what it refuses. */
function describe(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    case 'too_small':
      return `must be at least ${issue.minimum}`;
    case 'invalid_type':
      return `must be of type ${issue.expected}`;
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `must have the format ${issue.format}`;
    default:
      return issue.message;
  }
}
