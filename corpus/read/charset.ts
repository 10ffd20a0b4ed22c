/** Bytes of a saved page -> its characters. */
import { decodeUtf8 } from './utf8.ts';

/** The characters of the bytes 0x80 to 0x9F. Source: WHATWG Encoding, index windows-1252. */
const WINDOWS_1252_HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows-1252. Node's own decoder of that name gives control characters for 0x80 to 0x9F: curly quotation marks would be lost. */
function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (character) => WINDOWS_1252_HIGH.charAt(character.charCodeAt(0) - 0x80));
}

/** Whether bytes begin with the byte-order mark of UTF-16. */
export function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** UTF-16 with a byte-order mark, without the mark; null where the bytes begin with none. */
export function decodeUtf16(bytes: Uint8Array): string | null {
  if (!isUtf16(bytes)) return null;
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}

/** Decodes by the name of a charset; null where there is no charset of that name. */
function decodeNamed(bytes: Uint8Array, name: string): string | null {
  try {
    const decoder = new TextDecoder(name);
    return decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The charset that the page's head declares; a page that could be read so far is no UTF-16, whatever it says. */
function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048)).replace(/<!--.*?-->/gsu, '');
  const name = /<meta[^>]+charset=["']?(?<charset>[\w:-]+)/iu.exec(head)?.groups?.['charset'];
  return name === undefined || /^utf-?(?:8|16)/iu.test(name) ? undefined : name;
}

/**
 * A page's characters, as browsers find them: by the byte-order mark, the charset that the server named, the one that the
 * page declares, else UTF-8, else Windows-1252. Source: WHATWG HTML, "Determining the character encoding".
 */
export function decodePage(bytes: Uint8Array, charset?: string): string {
  const named = [charset, declaredCharset(bytes)].find(
    (name) => name !== undefined && !/^utf-?8$/iu.test(name),
  );
  const text =
    decodeUtf16(bytes) ??
    (named === undefined || hasUtf8Mark(bytes) ? null : decodeNamed(bytes, named)) ??
    decodeUtf8(bytes) ??
    decodeWindows1252(bytes);
  return text.replace(/^\ufeff/u, '');
}

function hasUtf8Mark([first, second, third]: Uint8Array): boolean {
  return first === 0xef && second === 0xbb && third === 0xbf;
}
