/**
 * The other way to the bot: interactions as signed HTTP requests to an endpoint, answered in the response.
 * Source: Discord's API reference, "Receiving and Responding" and "Security and Authorization".
 */
import { generateKeyPairSync, sign } from 'node:crypto';
import type { APIInteraction } from 'discord-api-types/v10';
import { ApiError } from './api-error.ts';
import { answerInteraction } from './callbacks.ts';
import { type Deliver, type Interactions, RESPONSE_TIME } from './interactions.ts';
import type { FileShelf } from './messages.ts';

/** Where signed requests go, and what hears of those that fail. */
export interface Endpoint {
  readonly url: string;
  readonly report: (error: unknown) => void;
}

/** A key pair for signing: the public key as hexadecimal, as Discord's portal shows it. */
export interface SigningKey {
  readonly publicKey: string;
  readonly sign: (timestamp: string, body: string) => string;
}

/** Makes an Ed25519 key pair. */
export function createSigningKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'jwk' }).x ?? '';
  return {
    publicKey: Buffer.from(raw, 'base64url').toString('hex'),
    sign: (timestamp, body) => sign(null, Buffer.from(timestamp + body), privateKey).toString('hex'),
  };
}

/**
 * Delivers interactions to an endpoint. A response of 200 holds the answer; after 202 the bot calls back by itself.
 *
 * @example
 * const key = createSigningKey();
 * startSandbox({ ..., deliverBy: signedDelivery(key, { url, report }) });
 */
export function signedDelivery(
  key: SigningKey,
  endpoint: Endpoint,
): (shelf: FileShelf, interactions: Interactions) => Deliver {
  return (shelf, interactions) => (packet) => {
    deliverSigned(key, endpoint, shelf, interactions, packet).catch(endpoint.report);
    return true;
  };
}

async function deliverSigned(
  key: SigningKey,
  endpoint: Endpoint,
  shelf: FileShelf,
  interactions: Interactions,
  packet: APIInteraction,
): Promise<void> {
  const body = JSON.stringify(packet);
  const timestamp = Math.floor(shelf.world.clock.now() / 1000).toString();
  const response = await fetch(endpoint.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-signature-timestamp': timestamp,
      'x-signature-ed25519': key.sign(timestamp, body),
    },
    body,
    signal: AbortSignal.timeout(RESPONSE_TIME),
  });
  if (response.status !== 200) return;
  const answer: unknown = await response.json();
  try {
    answerInteraction(shelf, interactions.forCallback(packet.id, packet.token), answer, []);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    endpoint.report(error);
  }
}
