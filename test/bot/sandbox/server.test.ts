import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { sandboxForTest } from './start.ts';

const UPGRADE = [
  'connection: Upgrade',
  'upgrade: websocket',
  'sec-websocket-version: 13',
  'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
];

/** Opens a line and writes a request as no browser and no client would make it. */
function write(url: string, start: string, headers: readonly string[] = []): Socket {
  const { host, hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write([`${start} HTTP/1.1`, `host: ${host}`, ...headers, '', ''].join('\r\n'));
  return socket;
}

/** The status line of what comes back. */
async function statusLine(socket: Socket): Promise<string> {
  const [data] = await once(socket, 'data');
  socket.destroy();
  return String(data).split('\r\n')[0] ?? '';
}

test.each([
  ['a path that is no address', 'GET //', [], 'HTTP/1.1 404 Not Found'],
  ['a path that is no address, for a connection', 'GET //', UPGRADE, 'HTTP/1.1 403 Forbidden'],
  ['a connection to nowhere', 'GET /nowhere', UPGRADE, 'HTTP/1.1 403 Forbidden'],
  ['a broken escape', 'GET /attachments/1/1/%ff', [], 'HTTP/1.1 404 Not Found'],
])('%s is refused, and the sandbox goes on', async (_what, start, headers, expected) => {
  const sandbox = await sandboxForTest();
  expect(await statusLine(write(sandbox.url, start, headers))).toBe(expected);
  expect((await fetch(`${sandbox.url}/sandbox/api/state`)).status).toBe(200);
});

test.each([
  ['in the middle of a body', 'POST /sandbox/api/messages', ['content-length: 50', '', '{']],
  [
    'in the middle of a bot’s body',
    'POST /api/v10/interactions/1/2/callback',
    ['content-length: 50', '', '{'],
  ],
  ['before a connection is refused', 'GET /nowhere', UPGRADE],
])('whoever hangs up %s leaves the sandbox as it was', async (_when, start, headers) => {
  const sandbox = await sandboxForTest();
  const socket = write(sandbox.url, start, headers);
  await once(socket, 'connect');
  socket.resetAndDestroy();
  expect((await fetch(`${sandbox.url}/sandbox/api/state`)).status).toBe(200);
});

test('HEAD is answered as GET is, without the body', async () => {
  const sandbox = await sandboxForTest({ pageDirectory: 'bot/sandbox/page' });
  const response = await fetch(sandbox.url, { method: 'HEAD' });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await response.text()).toBe('');
});
