/** Fetching a page for `corpus add URL`: the only file outside `bot/` that touches the network. */
import { lookup as resolve } from 'node:dns';
import { get as httpGet, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as httpsGet } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import ipaddr from 'ipaddr.js';
import { LARGEST_SOURCE } from './read/formats.ts';

/** How far a fetch may go. */
export interface FetchLimits {
  /** Bytes after decompression. */
  readonly bytes: number;
  /** Milliseconds for everything, redirects included. */
  readonly milliseconds: number;
  readonly redirects: number;
  /** Whether an address may be connected to: asked of every address, after every resolution. */
  readonly allows: (address: string) => boolean;
}

/** Why nothing was fetched. */
export type FetchProblem =
  | 'not-http'
  | 'private-address'
  | 'too-large'
  | 'too-slow'
  | 'too-many-redirects'
  | 'bad-status'
  | 'unreachable';

/** The bytes, the address they came from (without name, password or place on the page) and what the server said they are, or why there are none. */
export type FetchResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly url: string;
      readonly contentType: string | undefined;
    }
  | { readonly ok: false; readonly problem: FetchProblem; readonly detail?: string };

class FetchError extends Error {
  readonly problem: FetchProblem;
  constructor(problem: FetchProblem, detail = '') {
    super(detail);
    this.problem = problem;
  }
}

/** Whether an address is a public one: neither loopback, private, link-local nor reserved (IANA special-purpose registries). */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

/** The limits of `corpus add`. */
export const FETCH_LIMITS: FetchLimits = {
  bytes: LARGEST_SOURCE,
  milliseconds: 30_000,
  redirects: 5,
  allows: isPublicAddress,
};

/** Fetches a page by http or https. Never throws for what a page or a network does. */
export async function fetchPage(address: string, limits: FetchLimits = FETCH_LIMITS): Promise<FetchResult> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    let url = new URL(address);
    for (let redirects = 0; redirects <= limits.redirects; redirects += 1) {
      const response = await request(url, limits, signal);
      const { statusCode = 0 } = response;
      if (statusCode >= 300 && statusCode < 400 && response.headers.location !== undefined) {
        response.destroy();
        url = new URL(response.headers.location, url);
        continue;
      }
      if (statusCode !== 200) {
        response.destroy();
        return { ok: false, problem: 'bad-status', detail: String(statusCode) };
      }
      const bytes = await readBody(response, limits, signal);
      return { ok: true, bytes, url: publicForm(url), contentType: response.headers['content-type'] };
    }
    return { ok: false, problem: 'too-many-redirects' };
  } catch (error) {
    if (error instanceof FetchError) return { ok: false, problem: error.problem, detail: error.message };
    return { ok: false, problem: signal.aborted ? 'too-slow' : 'unreachable' };
  }
}

/** What may stand in a citation: a password must never get there. */
function publicForm(url: URL): string {
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  clean.hash = '';
  return clean.href;
}

function request(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return Promise.reject(new FetchError('not-http', url.protocol));
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  // An address that stands in the URL itself is never resolved, so it is asked here.
  if (ipaddr.isValid(host) && !limits.allows(host))
    return Promise.reject(new FetchError('private-address', host));
  const options: RequestOptions = {
    signal,
    lookup: guardedLookup(limits),
    headers: {
      accept: 'text/html,application/pdf,text/plain',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': 'corpus-add/1',
    },
  };
  return new Promise((done, fail) => {
    (url.protocol === 'https:' ? httpsGet : httpGet)(url, options, done).on('error', fail);
  });
}

/** Resolution that refuses a name as soon as one of its addresses is not allowed; the connection goes to what was asked. */
function guardedLookup(limits: FetchLimits): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined)
        callback(error ?? new FetchError('unreachable', hostname), '', 4);
      else if (!addresses.every(({ address }) => limits.allows(address))) {
        callback(new FetchError('private-address', hostname), '', 4);
      } else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

/** The decompressed body. Which error a broken pipeline gives is chance, so the size is asked first. */
async function readBody(
  response: IncomingMessage,
  limits: FetchLimits,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const collect = async (source: AsyncIterable<Uint8Array>): Promise<void> => {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > limits.bytes) throw new FetchError('too-large');
      chunks.push(chunk);
    }
  };
  const decompress = decompressor(response.headers['content-encoding']);
  try {
    if (decompress === null) await pipeline(response, collect, { signal });
    else await pipeline(response, decompress, collect, { signal });
  } catch (error) {
    throw size > limits.bytes ? new FetchError('too-large') : error;
  }
  return Buffer.concat(chunks);
}

function decompressor(encoding: string | undefined): Transform | null {
  switch (encoding) {
    case 'gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return null;
  }
}
