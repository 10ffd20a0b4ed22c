/** Serves the chat page's own files and the files that were uploaded to messages. */
import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { World } from './world.ts';

/** The page may load what this server gives it, and nothing else. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self'",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SHARED_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Sends a file of the page: `/` is its index, `/page/NAME` the others. False for any other path. */
export async function sendPageFile(
  directory: string,
  path: string,
  outgoing: ServerResponse,
): Promise<boolean> {
  const name = path === '/' ? 'index.html' : /^\/page\/([\w-][\w.-]*)$/.exec(path)?.[1];
  if (name === undefined) return false;
  const type = TYPES[extname(name)];
  if (type === undefined) return false;
  const bytes = await readFile(join(directory, name)).catch(() => null);
  if (bytes === null && path !== '/') return false;
  const headers = { ...SHARED_HEADERS, 'content-security-policy': PAGE_POLICY };
  if (bytes === null) {
    outgoing
      .writeHead(503, { ...headers, 'content-type': 'text/plain; charset=utf-8' })
      .end('The chat page has not been built. Run "npm run build" and start again.\n');
  } else {
    outgoing.writeHead(200, { ...headers, 'content-type': type }).end(bytes);
  }
  return true;
}

/** Sends an uploaded file. False where there is none. Only pictures are shown; everything else is downloaded. */
export function sendUpload(world: World, path: string, outgoing: ServerResponse): boolean {
  const id = /^\/attachments\/\d+\/(\d+)\/[^/]+$/.exec(path)?.[1];
  const file = id === undefined ? undefined : world.files.get(id);
  if (file === undefined) return false;
  const picture = /^image\/(png|jpeg|gif|webp)$/.test(file.type);
  outgoing
    .writeHead(200, {
      ...SHARED_HEADERS,
      'content-security-policy': "default-src 'none'; sandbox",
      'content-type': picture ? file.type : 'application/octet-stream',
      'content-disposition': `${picture ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    })
    .end(file.bytes);
  return true;
}
