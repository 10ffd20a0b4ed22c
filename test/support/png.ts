/** The pixels of a PNG as the renderer writes it: 8 bits a channel, with alpha, not interlaced. Source: RFC 2083. */
import { inflateSync } from 'node:zlib';

/** A picture as grey values. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** 0 (black) to 255 (white). */
  at(x: number, y: number): number;
}

const SIGNATURE = '89504e470d0a1a0a';
const CHANNELS = 4;

/** Undoes the prediction that a line was written with: `left`, `above` and `corner` are the bytes around it. */
function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return Math.floor((left + above) / 2);
    case 4: {
      const guess = left + above - corner;
      const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(guess - one));
      if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0;
      if (toLeft <= toAbove && toLeft <= toCorner) return left;
      return toAbove <= toCorner ? above : corner;
    }
    default:
      throw new Error(`no such filter: ${filter}`);
  }
}

/**
 * Reads a PNG.
 *
 * @throws Error for bytes that are none, or one of another kind
 */
export function readPng(bytes: Uint8Array): Pixels {
  const png = Buffer.from(bytes);
  if (png.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('not a PNG');
  const data: Buffer[] = [];
  let header: Buffer | undefined;
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.subarray(at + 4, at + 8).toString('latin1');
    const chunk = png.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = chunk;
    if (type === 'IDAT') data.push(chunk);
    at += length + 12;
  }
  if (header?.subarray(8, 13).toString('hex') !== '0806000000') throw new Error('another kind of PNG');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const raw = inflateSync(Buffer.concat(data));
  const stride = width * CHANNELS;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const left = x < CHANNELS ? 0 : (pixels[y * stride + x - CHANNELS] ?? 0);
      const above = y === 0 ? 0 : (pixels[(y - 1) * stride + x] ?? 0);
      const corner = x < CHANNELS || y === 0 ? 0 : (pixels[(y - 1) * stride + x - CHANNELS] ?? 0);
      const value = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner);
      pixels[y * stride + x] = value & 0xff;
    }
  }
  return { width, height, at: (x, y) => pixels[y * stride + x * CHANNELS] ?? 255 };
}
