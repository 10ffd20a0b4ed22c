import { beforeAll, describe, expect, it } from 'vitest';
import { drawPicture, pictureUpload } from '../../../bot/picture/draw.ts';
import { layOut } from '../../../bot/picture/layout.ts';
import type { Picture } from '../../../commands/command.ts';
import { grades } from '../../../commands/grades.ts';
import { type Pixels, readPng } from '../../support/png.ts';
import { realCorpus } from '../../support/real.ts';

/** Darker than this is ink. */
const INK = 128;

function isInk(pixels: Pixels, x: number, y: number): boolean {
  return pixels.at(x, y) < INK;
}

/** How much of a part of the picture is ink, from 0 to 1. */
function ink(pixels: Pixels, left: number, top: number, width: number, height: number): number {
  let dark = 0;
  for (let y = top; y < top + height; y += 1)
    for (let x = left; x < left + width; x += 1) if (isInk(pixels, x, y)) dark += 1;
  return dark / (width * height);
}

describe('the picture of the country', () => {
  let picture: Picture;
  let pixels: Pixels;
  beforeAll(async () => {
    const request = { options: { region: 'all', private: undefined }, page: 0, locale: 'en-GB' } as const;
    const reply = await grades.answer(
      { ...request, now: new Date('2026-01-05'), place: 'server' },
      realCorpus(),
    );
    if (reply.picture === undefined) throw new Error('there is no picture');
    picture = reply.picture;
    pixels = readPng(await drawPicture(picture));
  });

  it('has ink where each of its words should be, and paper beside them', () => {
    const lines = [
      ...layOut(picture).matchAll(/<text x="([\d.]+)" y="([\d.]+)" font-size="(\d+)"[^>]*>([^<]+)</gu),
    ];
    expect(lines.length).toBeGreaterThan(20);
    for (const [, x, y, size, words = ''] of lines) {
      const height = Math.floor(Number(size) * 0.7);
      const width = Math.floor(words.length * Number(size) * 0.4);
      const covered = ink(pixels, Math.floor(Number(x)), Math.floor(Number(y)) - height, width, height);
      expect(covered, words).toBeGreaterThan(0.08);
      expect(covered, words).toBeLessThan(0.6);
    }
  });

  it('leaves its edges free: no line is cut off', () => {
    const edge = 12;
    expect(ink(pixels, 0, 0, edge, pixels.height)).toBe(0);
    expect(ink(pixels, pixels.width - edge, 0, edge, pixels.height)).toBe(0);
    expect(ink(pixels, 0, pixels.height - edge, pixels.width, edge)).toBe(0);
  });

  it('leaves its edges free with every name that the register has', async () => {
    const names = [...realCorpus().register.organisations.values()].map(({ name }) => name);
    const section = { heading: 'Requires improvement', squares: { filled: 43, outlined: 9 } };
    const paragraphs = [names.join(', '), names.toReversed().join(', ')];
    const drawn = readPng(await drawPicture({ ...picture, sections: [{ ...section, paragraphs }] }));
    expect(ink(drawn, drawn.width - 12, 0, 12, drawn.height)).toBe(0);
  });

  it('is as wide as a phone can show, and small enough to be sent', async () => {
    expect(pixels.width).toBe(1080);
    expect(pixels.height).toBeLessThan(2 * pixels.width);
    const upload = await pictureUpload(picture);
    expect(upload).toMatchObject({ name: 'grades-england-and-wales.png', contentType: 'image/png' });
    expect((await drawPicture(picture)).length).toBeLessThan(1_000_000);
  });

  it('says in words what it shows', () => {
    expect(picture.description.length).toBeLessThanOrEqual(1024);
    expect(picture.description).toMatch(/outstanding: \d+ forces?, \d+ regional units?; good: /iu);
  });
});
