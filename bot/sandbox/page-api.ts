/** The requests of the chat page: what its user sees and does. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  APIApplicationCommandInteractionDataOption,
  APIModalSubmissionComponent,
  APIUser,
  InteractionType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { ApiError, type Problem, refuse } from './api-error.ts';
import type { Violations } from './body-check.ts';
import type { Gateway } from './gateway.ts';
import type { InteractionOutcome, Interactions } from './interactions.ts';
import { type PageEvent, pageChannel, pageEvent, pageState, violationEvent } from './page-state.ts';
import { readBody } from './request-body.ts';
import { sendJson } from './rest.ts';
import type { Seed } from './seed.ts';
import { Visitor } from './visitor.ts';
import type { World } from './world.ts';

/** What the page's requests work on. */
export interface PageContext {
  readonly world: World;
  readonly seed: Seed;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
  readonly violations: Violations;
}

type Options<Type extends InteractionType> = APIApplicationCommandInteractionDataOption<Type>[];

const optionSchema = z.looseObject({ name: z.string(), type: z.int().min(1).max(11) });
/** Options are checked against the command's declaration later; here they only have to look like options. */
const optionsSchema = <Type extends InteractionType>() =>
  z.custom<Options<Type>>((value) => z.array(optionSchema).safeParse(value).success, 'are no options');

const actionSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('command'),
    channel: z.string(),
    command: z.string(),
    options: optionsSchema<InteractionType.ApplicationCommand>(),
  }),
  z.object({
    type: z.literal('autocomplete'),
    channel: z.string(),
    command: z.string(),
    options: optionsSchema<InteractionType.ApplicationCommandAutocomplete>(),
  }),
  z.object({
    type: z.literal(['message-command', 'user-command']),
    channel: z.string(),
    command: z.string(),
    target: z.string(),
  }),
  z.object({
    type: z.literal('component'),
    channel: z.string(),
    message: z.string(),
    custom_id: z.string(),
    values: z.array(z.string()).optional(),
  }),
  z.object({
    type: z.literal('modal'),
    channel: z.string(),
    message: z.string().optional(),
    custom_id: z.string(),
    components: z.array(
      z.custom<APIModalSubmissionComponent>((value) => z.looseObject({}).safeParse(value).success),
    ),
  }),
]);
const messageSchema = z.object({
  channel: z.string(),
  content: z.string(),
  reply_to: z.string().optional(),
});
const dismissSchema = z.object({ message: z.string() });
const threadSchema = z.object({
  channel: z.string(),
  name: z.string().trim().min(1).max(100),
  message: z.string().optional(),
  private: z.boolean().optional(),
  content: z.string().optional(),
});
const threadChangeSchema = z.object({ archived: z.boolean().optional(), locked: z.boolean().optional() });

/** Handles a request under `/sandbox/api`. `path` is without that. */
export async function handlePage(
  context: PageContext,
  incoming: IncomingMessage,
  path: string,
  query: URLSearchParams,
  outgoing: ServerResponse,
): Promise<void> {
  const { world, interactions } = context;
  try {
    const user = actingUser(context, query);
    const visitor = new Visitor(world, interactions, user);
    const thread = /^\/threads\/(\d+)$/.exec(path)?.[1];
    const route = `${incoming.method} ${thread === undefined ? path : '/threads/:thread'}`;
    switch (route) {
      case 'GET /state':
        return sendJson(outgoing, 200, pageState(world, context.seed, user.id, context.gateway.connected));
      case 'GET /commands':
        return sendJson(outgoing, 200, visitor.commandsIn(query.get('channel') ?? ''));
      case 'GET /events':
        return streamEvents(context, user.id, incoming, outgoing);
      case 'GET /violations':
        return sendJson(outgoing, 200, context.violations.list);
      case 'DELETE /violations':
        context.violations.clear();
        outgoing.writeHead(204).end();
        return;
      case 'POST /interactions':
        return sendJson(outgoing, 200, await act(visitor, await bodyOf(incoming, actionSchema)));
      case 'POST /messages': {
        const { channel, content, reply_to: replyTo } = await bodyOf(incoming, messageSchema);
        return sendJson(outgoing, 200, visitor.write(channel, content, replyTo ?? null));
      }
      case 'POST /dismiss':
        visitor.dismiss((await bodyOf(incoming, dismissSchema)).message);
        outgoing.writeHead(204).end();
        return;
      case 'POST /threads': {
        const { channel, name, message, content, ...rest } = await bodyOf(incoming, threadSchema);
        const made = visitor.openThread(channel, {
          name,
          private: rest.private ?? false,
          ...(message === undefined ? {} : { message }),
          ...(content === undefined ? {} : { content }),
        });
        return sendJson(outgoing, 200, pageChannel(world, user.id, made));
      }
      case 'PATCH /threads/:thread': {
        const change = await bodyOf(incoming, threadChangeSchema);
        return sendJson(
          outgoing,
          200,
          pageChannel(world, user.id, visitor.changeThread(thread ?? '', change)),
        );
      }
      default:
        throw refuse.noRoute();
    }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    sendJson(outgoing, error.status, { error: { code: error.code, message: wordsOf(error) } });
  }
}

/** A refusal with what is wrong, for people. */
function wordsOf(error: ApiError): string {
  const details = error.problems.map(({ path, problem }) => `${path} ${problem}`);
  return [error.message, ...details].join('\n');
}

function actingUser({ world, seed }: PageContext, query: URLSearchParams): APIUser {
  const id = query.get('user');
  const user = id === null ? seed.member : world.users.get(id);
  if (user === undefined || user.bot === true) throw refuse.unknownUser();
  return user;
}

async function bodyOf<Schema extends z.ZodType>(
  incoming: IncomingMessage,
  schema: Schema,
): Promise<z.output<Schema>> {
  const { payload } = await readBody(incoming);
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    (issue): Problem => ({ path: issue.path.join('.'), problem: issue.message }),
  );
  throw refuse.wrongForm(problems);
}

function act(visitor: Visitor, action: z.output<typeof actionSchema>): Promise<InteractionOutcome> {
  switch (action.type) {
    case 'command':
      return visitor.slash(action.channel, action.command, action.options);
    case 'autocomplete':
      return visitor.autocomplete(action.channel, action.command, action.options);
    case 'message-command':
      return visitor.messageCommand(action.channel, action.command, action.target);
    case 'user-command':
      return visitor.userCommand(action.channel, action.command, action.target);
    case 'component':
      return visitor.component(action.channel, action.message, action.custom_id, action.values);
    case 'modal':
      return visitor.modal(
        action.channel,
        { custom_id: action.custom_id, components: action.components },
        action.message ?? null,
      );
    default:
      return action satisfies never;
  }
}

/** Server-sent events: every change that the user sees, until the page goes away. */
function streamEvents(
  context: PageContext,
  user: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const send = (event: PageEvent | null): void => {
    if (event !== null) outgoing.write(`event: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`);
  };
  outgoing.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  outgoing.write(': connected\n\n');
  const ends = [
    context.world.changes.add((change) => send(pageEvent(context.world, user, change))),
    context.violations.added.add((violation) => send(violationEvent(violation))),
    context.gateway.connection.add((connected) => send({ name: 'bot', data: { connected } })),
  ];
  incoming.on('close', () => {
    for (const end of ends) end();
  });
}
