/** Reads the body of a request: JSON, or a form with `payload_json` and files. */
import type { IncomingMessage } from 'node:http';
import { refuse } from './api-error.ts';
import type { Upload } from './messages.ts';

/** Bytes of a whole request. Source: Discord's API reference, "Uploading Files". */
const REQUEST_BYTES = 25 * 1024 * 1024;

/** What a body holds. */
export interface RequestBody {
  /** The JSON, undefined where there is no body. */
  readonly payload: unknown;
  readonly uploads: readonly Upload[];
}

/**
 * Reads a body.
 *
 * @throws {ApiError} 40005 for one that is too large, 50109 for one that is no JSON
 */
export async function readBody(incoming: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > REQUEST_BYTES) throw refuse.tooLarge();
    chunks.push(bytes);
  }
  const bytes = Buffer.concat(chunks);
  const type = incoming.headers['content-type'] ?? '';
  if (bytes.length === 0) return { payload: undefined, uploads: [] };
  if (type.startsWith('multipart/form-data')) return readForm(bytes, type);
  return { payload: parseJson(bytes.toString('utf8')), uploads: [] };
}

async function readForm(bytes: Buffer, type: string): Promise<RequestBody> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      throw refuse.notJson();
    });
  let payload: unknown;
  const uploads: Upload[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      if (name === 'payload_json') payload = parseJson(value);
      continue;
    }
    uploads.push({
      index: /^files\[(\d+)\]$/.exec(name)?.[1] ?? name,
      name: value.name,
      type: value.type,
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return { payload, uploads };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse.notJson();
  }
}
