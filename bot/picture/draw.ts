/** Draws a picture: an SVG made by `layout.ts`, as PNG. Renderer and font come with the project, so that it looks the same everywhere. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { RawFile } from 'discord.js';
import type { Picture } from '../../commands/command.ts';
import { pictureFile } from '../render.ts';
import { FONT_FAMILY, layOut } from './layout.ts';

const require = createRequire(import.meta.url);
const FONT = '@expo-google-fonts/atkinson-hyperlegible';
const FONT_FILES = [
  `${FONT}/400Regular/AtkinsonHyperlegible_400Regular.ttf`,
  `${FONT}/700Bold/AtkinsonHyperlegible_700Bold.ttf`,
] as const;

/** So many drawn pictures are kept: each is some 100 kB, and they change with the sources only. */
const KEPT = 4;

let fonts: Promise<Uint8Array[]> | undefined;
const drawn = new Map<string, Uint8Array>();

/** Readies the renderer once. It is not done at start: most who ask need no picture. */
function renderer(): Promise<Uint8Array[]> {
  fonts ??= (async () => {
    await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
    return Promise.all(FONT_FILES.map((file) => readFile(require.resolve(file))));
  })();
  return fonts;
}

/** A picture as the bytes of a PNG. */
export async function drawPicture(picture: Picture): Promise<Uint8Array> {
  const svg = layOut(picture);
  const known = drawn.get(svg);
  if (known !== undefined) return known;
  const fontBuffers = await renderer();
  const options = { font: { fontBuffers, defaultFontFamily: FONT_FAMILY, loadSystemFonts: false } };
  const resvg = new Resvg(svg, options);
  const rendered = resvg.render();
  const png = rendered.asPng();
  // What the renderer holds lies outside the reach of the garbage collector.
  rendered.free();
  resvg.free();
  const [oldest] = drawn.keys();
  if (drawn.size >= KEPT && oldest !== undefined) drawn.delete(oldest);
  drawn.set(svg, png);
  return png;
}

/** A picture as a file to be sent with the message that refers to it. */
export async function pictureUpload(picture: Picture): Promise<RawFile> {
  const data = Buffer.from(await drawPicture(picture));
  return { name: pictureFile(picture), data, contentType: 'image/png' };
}
