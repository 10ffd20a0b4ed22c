import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FETCH_LIMITS, fetchPage, isPublicAddress } from '../../corpus/fetch.ts';

/** Serves on loopback, which these tests alone allow. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

const LIMITS = { ...FETCH_LIMITS, bytes: 1000, milliseconds: 2000, redirects: 2, allows: () => true };

test.each([
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['169.254.169.254', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['fe80::1', false],
  ['fc00::1', false],
  ['::ffff:127.0.0.1', false],
  ['nonsense', false],
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
])('isPublicAddress(%s) is %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

describe('fetchPage', () => {
  test('gives bytes and address, over a redirect and compressed', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('hello'));
    });
    const page = await fetchPage(`${base}/old`, LIMITS);
    expect(page.ok && [Buffer.from(page.bytes).toString(), page.url]).toEqual(['hello', `${base}/new`]);
  });

  test('says what the server said it gave, and keeps name, password and place out of the address', async () => {
    const base = await serve((_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=windows-1252' }).end('x'),
    );
    const page = await fetchPage(`${base.replace('http://', 'http://ann:secret@')}/page#part`, LIMITS);
    expect(page).toMatchObject({
      ok: true,
      url: `${base}/page`,
      contentType: 'text/html; charset=windows-1252',
    });
  });

  test.each<[string, RequestListener, string]>([
    [
      'redirects to no address',
      (_request, response) => response.writeHead(302, { location: 'http://[' }).end(),
      'unreachable',
    ],
    [
      'redirects for ever',
      (_request, response) => response.writeHead(302, { location: '/again' }).end(),
      'too-many-redirects',
    ],
    [
      'redirects to a file',
      (_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      'not-http',
    ],
    ['sends too much', (_request, response) => response.end('x'.repeat(2000)), 'too-large'],
    [
      'sends a decompression bomb',
      (_request, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(1_000_000))),
      'too-large',
    ],
    ['answers 404', (_request, response) => response.writeHead(404).end(), 'bad-status'],
    ['hangs up', (request) => request.socket.destroy(), 'unreachable'],
  ])('a page that %s', async (_name, listener, problem) => {
    expect(await fetchPage(`${await serve(listener)}/page`, LIMITS)).toMatchObject({ ok: false, problem });
  });

  test.each<[string, RequestListener]>([
    ['never answers', () => {}],
    [
      'trickles on for ever',
      (request, response) => {
        const trickle = setInterval(() => response.write('x'), 5);
        request.socket.on('close', () => clearInterval(trickle));
      },
    ],
  ])('a page that %s takes no longer than allowed', async (_name, listener) => {
    const base = await serve(listener);
    expect(await fetchPage(base, { ...LIMITS, milliseconds: 50 })).toMatchObject({
      ok: false,
      problem: 'too-slow',
    });
  });

  test('a redirect to a private address is refused', async () => {
    const base = await serve((_request, response) =>
      response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
    );
    const limits = { ...LIMITS, allows: (address: string) => address === '127.0.0.1' };
    expect(await fetchPage(base, limits)).toMatchObject({ ok: false, problem: 'private-address' });
  });

  test.each([
    ['ftp://example.org/x', 'not-http'],
    ['file:///etc/passwd', 'not-http'],
    ['http://127.0.0.1/', 'private-address'],
    ['http://[::1]/', 'private-address'],
    ['http://localhost/', 'private-address'],
    ['not a url', 'unreachable'],
  ])('%s: %s', async (address, problem) => {
    expect(await fetchPage(address)).toMatchObject({ ok: false, problem });
  });
});
