/**
 * Discord's rate limits: a bucket for each route and main resource, a limit over all routes, and the headers that tell
 * of them. Source: Discord's API reference, "Rate Limits". The sizes of the buckets are our own: Discord doesn't print its.
 */
import type { Clock } from './clock.ts';

/** A bucket: how many requests in how many milliseconds. */
export interface Bucket {
  readonly name: string;
  readonly limit: number;
  readonly window: number;
}

/** Requests in a second over all routes, those of an interaction not counting. */
const GLOBAL: Bucket = { name: 'global', limit: 50, window: 1_000 };

/** What a request is told about its limits. */
export interface RateVerdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Null where the request may go on; else seconds to wait and whose limit it is. */
  readonly exceeded: { readonly retryAfter: number; readonly global: boolean } | null;
}

/** Counts requests. */
export class RateLimits {
  readonly #clock: Clock;
  readonly #used = new Map<string, { count: number; resetAt: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts one request to a bucket of the resource `major` (a channel's id, an interaction's token). */
  take(bucket: Bucket, major: string, countsGlobally: boolean): RateVerdict {
    if (countsGlobally) {
      const global = this.#count(GLOBAL, '');
      if (global.over) return exceeded(GLOBAL, global.resetAfter, true);
    }
    const { over, left, resetAt, resetAfter } = this.#count(bucket, major);
    const headers = {
      'x-ratelimit-limit': bucket.limit.toString(),
      'x-ratelimit-remaining': left.toString(),
      'x-ratelimit-reset': (resetAt / 1000).toFixed(3),
      'x-ratelimit-reset-after': (resetAfter / 1000).toFixed(3),
      'x-ratelimit-bucket': bucket.name,
    };
    if (!over) return { headers, exceeded: null };
    const verdict = exceeded(bucket, resetAfter, false);
    return { ...verdict, headers: { ...headers, ...verdict.headers } };
  }

  #count(bucket: Bucket, major: string) {
    const now = this.#clock.now();
    const key = `${bucket.name} ${major}`;
    const known = this.#used.get(key);
    const used = known === undefined || now >= known.resetAt ? this.#begin(key, bucket.window) : known;
    const over = used.count >= bucket.limit;
    if (!over) used.count += 1;
    return { over, left: bucket.limit - used.count, resetAt: used.resetAt, resetAfter: used.resetAt - now };
  }

  /** Begins a window, and forgets it some time after its end: there is one for every token that was ever used. */
  #begin(key: string, window: number) {
    const used = { count: 0, resetAt: this.#clock.now() + window };
    this.#used.set(key, used);
    this.#clock.after(window * 2, () => {
      if (this.#used.get(key) === used) this.#used.delete(key);
    });
    return used;
  }
}

function exceeded(bucket: Bucket, resetAfter: number, global: boolean): RateVerdict {
  const seconds = Math.max(resetAfter, 1) / 1000;
  return {
    headers: {
      'retry-after': Math.ceil(seconds).toString(),
      'x-ratelimit-scope': global ? 'global' : 'user',
      'x-ratelimit-bucket': bucket.name,
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
    exceeded: { retryAfter: seconds, global },
  };
}
