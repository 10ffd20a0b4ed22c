import { REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { deliver } from '../../bot/delivery.ts';

const address = { id: '900000000000000001', token: 'a-secret-token' };
const pong = { type: 1 } as const;

/** What Discord answers to each attempt: a status with a code, or nothing in time. */
type Answer = { readonly status: number; readonly code?: number } | 'silence';

async function attempt(answers: readonly Answer[]) {
  let requests = 0;
  const rest = new REST({
    api: 'http://127.0.0.1:1/api',
    retries: 0,
    timeout: 20,
    makeRequest: async (_url, { signal }) => {
      const answer = answers[requests] ?? answers.at(-1) ?? 'silence';
      requests += 1;
      if (answer === 'silence') {
        return new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
        });
      }
      const { status, code } = answer;
      const body = status === 204 ? null : JSON.stringify({ code, message: 'no' });
      return new Response(body, {
        status,
        headers: body === null ? {} : { 'content-type': 'application/json' },
      });
    },
  });
  const delivery = await deliver(rest, address, pong);
  rest.clearHandlerSweeper();
  rest.clearHashSweeper();
  return { ...delivery, requests };
}

describe('deliver', () => {
  it.each<[string, readonly Answer[], object]>([
    ['once', [{ status: 204 }], { type: 'delivered', requests: 1 }],
    [
      'at the second attempt, after a fault of Discord',
      [{ status: 500 }, { status: 204 }],
      { type: 'delivered', requests: 2 },
    ],
    [
      'at the second attempt, after silence',
      ['silence', { status: 204 }],
      { type: 'delivered', requests: 2 },
    ],
    [
      'at the first attempt after all, as the second one learns',
      ['silence', { status: 400, code: 40060 }],
      { type: 'delivered', requests: 2 },
    ],
    [
      'not, where it was answered before',
      [{ status: 400, code: 40060 }],
      { type: 'answered-before', requests: 1 },
    ],
    ['not, too late', [{ status: 404, code: 10062 }], { type: 'lost', code: 10062, requests: 1 }],
    ['not, in a locked thread', [{ status: 403, code: 50083 }], { type: 'lost', code: 50083, requests: 1 }],
    ['not, without access', [{ status: 403, code: 50001 }], { type: 'lost', code: 50001, requests: 1 }],
    ['not, with a wrong token', [{ status: 401, code: 50027 }], { type: 'lost', code: 50027, requests: 1 }],
    ['not, after two faults of Discord', [{ status: 502 }], { type: 'lost', requests: 2 }],
    ['not, after silence twice', ['silence'], { type: 'lost', requests: 2 }],
  ])('delivers %s', async (_how, answers, expected) => {
    expect(await attempt(answers)).toMatchObject(expected);
  });
});
