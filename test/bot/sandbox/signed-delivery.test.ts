import { createPublicKey, verify } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../bot/sandbox/server.ts';
import { createSigningKey, type SigningKey, signedDelivery } from '../../../bot/sandbox/signed-delivery.ts';
import { manualClock } from './manual-clock.ts';

/** What comes before the 32 bytes of an Ed25519 public key in its usual wrapping. Source: RFC 8410. */
const KEY_PREFIX = '302a300506032b6570032100';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** An endpoint that answers signed requests with `status` and `body`, and others with 401. */
async function endpoint(key: SigningKey, status: number, body: object): Promise<string> {
  const publicKey = createPublicKey({
    key: Buffer.from(KEY_PREFIX + key.publicKey, 'hex'),
    format: 'der',
    type: 'spki',
  });
  const server: Server = createServer(async (incoming, outgoing) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const timestamp = String(incoming.headers['x-signature-timestamp']);
    const signature = Buffer.from(String(incoming.headers['x-signature-ed25519']), 'hex');
    const signed = Buffer.concat([Buffer.from(timestamp), ...chunks]);
    const good = verify(null, signed, publicKey, signature);
    outgoing.writeHead(good ? status : 401, { 'content-type': 'application/json' });
    outgoing.end(good ? JSON.stringify(body) : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => server.close() });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return `http://127.0.0.1:${address.port}`;
}

async function ask(status: number, body: object) {
  const key = createSigningKey();
  const clock = manualClock();
  const reports: unknown[] = [];
  const report = (error: unknown) => reports.push(error);
  const url = await endpoint(key, status, body);
  const sandbox: Sandbox = await startSandbox({
    port: 0,
    report,
    clock,
    deliverBy: signedDelivery(key, { url, report }),
  });
  open.push(sandbox);
  const { world, seed } = sandbox;
  const command = { application_id: world.bot.id, version: '1', default_member_permissions: null };
  world.setCommands(null, [{ ...command, id: '1', type: 1, name: 'help', description: 'Help' }]);
  const outcome = sandbox.visitor().slash(seed.general.id, '1', []);
  const last = () => world.messagesFor(seed.member.id, seed.general.id).at(-1)?.message.content;
  return { outcome, last, reports, clock };
}

test('an interaction goes out as a signed request and is answered in the response', async () => {
  const { outcome, last, reports } = await ask(200, { type: 4, data: { content: 'By HTTP' } });
  expect(await outcome).toMatchObject({ outcome: 'answered' });
  expect(last()).toBe('By HTTP');
  expect(reports).toEqual([]);
});

test('an answer that Discord would refuse is reported, and the user gets none', async () => {
  const { outcome, reports, clock } = await ask(200, { type: 4, data: { content: 'x'.repeat(2_001) } });
  await expect.poll(() => reports).toMatchObject([{ code: 50035 }]);
  clock.advance(3_000);
  expect(await outcome).toMatchObject({ outcome: 'failed', error: { code: 50035 } });
});

test('an endpoint that takes the request and calls back later leaves the interaction waiting', async () => {
  const { outcome, clock } = await ask(202, {});
  clock.advance(3_000);
  expect(await outcome).toMatchObject({ outcome: 'failed', error: { code: 0 } });
});
