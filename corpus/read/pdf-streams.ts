/** Whether a PDF unpacks to far more than it holds: looked at before any of it is read. */
import { inflateSync } from 'node:zlib';

/** Most bytes that one stream of text or objects may unpack to; a page of a report has some thousand. */
export const LARGEST_STREAM = 10_000_000;
/** How far before its bytes a stream's dictionary is looked for. */
const DICTIONARY = 1000;

/**
 * Whether a stream other than a picture unpacks to more than `LARGEST_STREAM`. Pictures are not unpacked for the text.
 * Source: ISO 32000-1, 7.3.8 (streams: a dictionary, then "stream", an end of line, the bytes) and 7.4.4 (FlateDecode).
 */
export function unpacksTooLarge(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at !== -1; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', at - 3, at) === 'end') continue;
    const before = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const packed = dictionary.match(/\/(?:FlateDecode|Fl)\b/gu)?.length ?? 0;
    if (packed === 0 || /\/Subtype\s*\/Image\b/u.test(dictionary)) continue;
    const start = at + 6 + (file[at + 6] === 0x0d ? 2 : 1);
    const end = file.indexOf('endstream', start);
    if (inflatesTooLarge(file.subarray(start, end === -1 ? undefined : end), packed)) return true;
  }
  return false;
}

/** Whether bytes that are packed so many times over grow too large. What can't be unpacked is no bomb, only broken. */
function inflatesTooLarge(packed: Uint8Array, times: number): boolean {
  let bytes = packed;
  try {
    for (let time = 0; time < times; time += 1)
      bytes = inflateSync(bytes, { maxOutputLength: LARGEST_STREAM });
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
}
