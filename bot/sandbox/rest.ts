/** The REST API's front: finds the route, checks who asks, counts, reads the body, words the refusals. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, refuse } from './api-error.ts';
import { BodyRefused, type Violations } from './body-check.ts';
import type { RestFaults } from './faults.ts';
import type { Upload } from './messages.ts';
import type { Bucket, RateLimits } from './rate-limits.ts';
import { readBody } from './request-body.ts';

/** A request as a route gets it. */
interface RestRequest {
  /** The parts of the path that the route names. */
  readonly params: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
  /** The body's JSON; undefined without one. */
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/** What a route answers. Without a body the status is 204. */
interface RestResponse {
  readonly body?: unknown;
}

/** One route. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** As in `/channels/:channel/messages`. */
  readonly path: string;
  /** Who may ask: the bot with its token, or whoever knows the interaction's token in the path. */
  readonly access: 'bot' | 'interaction';
  readonly bucket: Bucket;
  readonly handle: (request: RestRequest) => RestResponse;
}

/** What the front needs. */
export interface RestOptions {
  readonly routes: readonly Route[];
  readonly token: string;
  readonly limits: RateLimits;
  readonly faults: RestFaults;
  readonly violations: Violations;
  readonly timestamp: () => string;
}

/** Handles a request under `/api`. `path` is without `/api` and without the version. */
export async function handleRest(
  options: RestOptions,
  incoming: IncomingMessage,
  path: string,
  query: URLSearchParams,
  outgoing: ServerResponse,
): Promise<void> {
  const method = incoming.method ?? 'GET';
  const fault = options.faults.take(method, path);
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'error-500') return sendError(outgoing, refuse.serverError(), {});
  if (fault?.kind === 'rate-limit') return sendRateLimit(outgoing, fault.retryAfter, false, {});

  let headers: Readonly<Record<string, string>> = {};
  try {
    const { route, params } = findRoute(options.routes, method, path);
    if (route.access === 'bot' && incoming.headers.authorization !== `Bot ${options.token}`) {
      throw refuse.unauthorised();
    }
    const major = params.get('channel') ?? params.get('guild') ?? params.get('token') ?? '';
    const rate = options.limits.take(route.bucket, major, route.access === 'bot');
    headers = rate.headers;
    if (rate.exceeded !== null) {
      return sendRateLimit(outgoing, rate.exceeded.retryAfter, rate.exceeded.global, headers);
    }
    const { payload, uploads } = await readBody(incoming);
    const response = route.handle({ params, query, body: payload, uploads });
    if (fault?.kind === 'lose-response') {
      outgoing.destroy();
      return;
    }
    if (response.body === undefined) outgoing.writeHead(204, headers).end();
    else sendJson(outgoing, 200, response.body, headers);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error instanceof BodyRefused) {
      options.violations.add({
        at: options.timestamp(),
        method,
        route: path,
        rule: error.rule,
        problems: error.problems,
      });
    }
    sendError(outgoing, error, headers);
  }
}

/** Sends JSON. */
export function sendJson(
  outgoing: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function sendError(
  outgoing: ServerResponse,
  error: ApiError,
  headers: Readonly<Record<string, string>>,
): void {
  sendJson(outgoing, error.status, error.toBody(), headers);
}

function sendRateLimit(
  outgoing: ServerResponse,
  retryAfter: number,
  global: boolean,
  headers: Readonly<Record<string, string>>,
): void {
  const body = { message: 'You are being rate limited.', retry_after: retryAfter, global, code: 0 };
  sendJson(outgoing, 429, body, {
    'retry-after': Math.ceil(retryAfter).toString(),
    'x-ratelimit-scope': global ? 'global' : 'user',
    ...headers,
  });
}

function findRoute(routes: readonly Route[], method: string, path: string) {
  let pathKnown = false;
  for (const route of routes) {
    const params = matchPath(route.path, path);
    if (params === null) continue;
    if (route.method === method) return { route, params };
    pathKnown = true;
  }
  throw pathKnown ? refuse.wrongMethod() : refuse.noRoute();
}

/** The named parts of a path that has a route's form, else null. */
function matchPath(pattern: string, path: string): Map<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) {
      const decoded = decode(value);
      if (decoded === null || decoded === '') return null;
      params.set(part.slice(1), decoded);
    } else if (part !== value) {
      return null;
    }
  }
  return params;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
