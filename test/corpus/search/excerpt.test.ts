import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../corpus/model.ts';
import { isContent } from '../../../corpus/read/source-text.ts';
import { readText } from '../../../corpus/read/text.ts';
import { corpusRoot } from '../../../corpus/root.ts';
import { type Excerpt, excerptAround, listExcerpt } from '../../../corpus/search/excerpt.ts';
import { GAP, splitList } from '../../../corpus/text/list-sentence.ts';
import { sentences } from '../../../corpus/text/sentences.ts';

function whole(text: string): Span {
  return { start: 0, end: text.length };
}

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

function around(text: string, part: string, limit: number): string | null {
  return excerptAround(text, whole(text), [spanOf(text, part)], limit)?.text ?? null;
}

const GRADES =
  'Two were looked at. The units were graded as: North – ‘good’; South – ‘adequate’; and West – ‘inadequate’. More follows.';

describe('excerptAround', () => {
  const TEXT = 'The force does well. It is quick to act. Staff are trained. Burglary has fallen.';

  it.each([
    ['whole where it fits', 'quick', 80, TEXT],
    ['sentences, those after first', 'quick', 50, `${GAP} It is quick to act. Staff are trained. ${GAP}`],
    ['one sentence with a gap at each end', 'quick', 30, `${GAP} It is quick to act. ${GAP}`],
    ['the end', 'Burglary', 30, `${GAP} Burglary has fallen.`],
  ])('shows %s', (_, part, limit, expected) => {
    expect(around(TEXT, part, limit)).toBe(expected);
  });

  it('shows what lies apart, with a gap between', () => {
    const spans = [spanOf(TEXT, 'well'), spanOf(TEXT, 'fallen')];
    expect(excerptAround(TEXT, whole(TEXT), spans, 50)?.text).toBe(
      `The force does well. ${GAP} Burglary has fallen.`,
    );
  });

  it('gives nothing rather than part of a sentence', () => {
    expect(around(TEXT, 'quick', 15)).toBeNull();
    expect(around(TEXT, 'quick', 0)).toBeNull();
  });

  it.each([
    'However, that is not so in custody.',
    'But only in the north.',
    '“However, there are gaps.',
    'Unless funding is cut, it will last.',
    'Except in one station.',
    'Not in every case.',
    'This does not hold for custody.',
  ])('never leaves out %j after what it limits', (limiting) => {
    const text = `Much is going on. The force responds well. ${limiting} It has plans for the year after next.`;
    const shown = around(text, 'responds', limiting.length + 35);
    expect(shown).toBe(`${GAP} The force responds well. ${limiting} ${GAP}`);
    expect(around(text, 'responds', 35)).toBeNull();
  });

  it('begins at the beginning when nothing particular is wanted', () => {
    expect(excerptAround(TEXT, whole(TEXT), [], 30)?.text).toBe(`The force does well. ${GAP}`);
  });

  it('cuts a list at its semicolons when the sentence is too long', () => {
    expect(around(GRADES, '‘adequate’', 70)).toBe(
      `${GAP} The units were graded as: ${GAP} South – ‘adequate’; ${GAP}`,
    );
  });
});

describe('listExcerpt', () => {
  it.each([
    ['North', `${GAP} The units were graded as: North – ‘good’; ${GAP}`],
    ['South', `${GAP} The units were graded as: ${GAP} South – ‘adequate’; ${GAP}`],
    ['West', `${GAP} The units were graded as: ${GAP} and West – ‘inadequate’. ${GAP}`],
    ['looked at', `Two were looked at. ${GAP}`],
  ])('keeps the lead-in and the item with %s', (part, expected) => {
    expect(listExcerpt(GRADES, whole(GRADES), spanOf(GRADES, part)).text).toBe(expected);
  });

  it('keeps the first item too where no colon shows where the lead-in ends', () => {
    const text = 'Areas included improving plans; improving records; and sharing practice.';
    expect(listExcerpt(text, whole(text), spanOf(text, 'sharing')).text).toBe(
      `Areas included improving plans; ${GAP} and sharing practice.`,
    );
  });

  it.each([
    'We act on crime; last year we arrested 40 people.',
    'He said: “We try; we fail; we try again.”',
    'The force has: a plan; a team; but not the money for either.',
    'They may: stop; search; and arrest; unless told otherwise.',
    'There were faults (late; wrong; and lost) in records.',
  ])('leaves a sentence whole that is no list, or that its end limits: %s', (text) => {
    expect(listExcerpt(text, whole(text), { start: 0, end: 1 }).text).toBe(text);
    expect(listExcerpt(text, whole(text), { start: text.length - 4, end: text.length }).text).toBe(text);
  });
});

/** Rule by rule: what makes an excerpt one that a reader can trust. */
function expectHonest(text: string, within: Span, { text: shown, pieces }: Excerpt): void {
  const printed = pieces.map(({ start, end }) => text.slice(start, end));
  // Without the gaps, an excerpt is pieces of the source in their order.
  expect(
    shown
      .split(GAP)
      .map((piece) => piece.trim())
      .filter((piece) => piece !== ''),
  ).toEqual(printed);
  pieces.reduce((before, piece) => {
    expect(piece.start).toBeGreaterThanOrEqual(before);
    return piece.end;
  }, within.start);
  // Whatever of the paragraph isn't shown leaves a gap.
  const left = [within.start, ...pieces.map(({ end }) => end)].map((from, index) =>
    text.slice(from, pieces[index]?.start ?? within.end).trim(),
  );
  expect(shown.split(GAP).length - 1).toBe(left.filter((words) => words !== '').length);
  // A piece begins and ends where a sentence does, or at a semicolon or the lead-in of a list.
  const whole_ = sentences(text, within.start, within.end);
  const lists = whole_.flatMap((sentence) => splitList(text, sentence) ?? []);
  const parts = lists.flatMap(({ leadIn, items }) => [leadIn, ...items]);
  const begins = new Set([...whole_, ...parts].map(({ start }) => start));
  const ends = new Set([...whole_, ...parts].map(({ end }) => end));
  for (const { start, end } of pieces) {
    expect(begins).toContain(start);
    expect(ends).toContain(end);
  }
  // A sentence that is shown in part keeps its lead-in.
  for (const sentence of whole_) {
    const touched = pieces.some(({ start, end }) => start < sentence.end && sentence.start < end);
    if (touched)
      expect(pieces.some(({ start, end }) => start <= sentence.start && sentence.start < end)).toBe(true);
  }
}

const documents = join(corpusRoot(), 'documents');
const paragraphs = readdirSync(documents).flatMap((id) => {
  const source = readText(readFileSync(join(documents, id, 'source.txt'), 'utf8'));
  return source.blocks.filter(isContent).map((block) => source.text.slice(block.start, block.end));
});

const word = fc.constantFrom(
  'not',
  'never',
  'some',
  'almost',
  'if',
  'force',
  'custody',
  '‘good’',
  '(SOC)',
  'Police',
);
const clause = fc.array(word, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '));
const sentence = fc
  .tuple(
    fc.constantFrom('The ', 'However, ', 'We ', '“Our ', 'Unless ', 'Mr Hall said: “'),
    clause,
    fc.constantFrom('', ': ', '; '),
    fc.array(clause, { maxLength: 4 }),
    fc.constantFrom('.', '.”', '?', '!'),
  )
  .map(([opening, head, mark, items, stop]) => `${opening}${head}${mark}${items.join('; ')}${stop}`);
const invented = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));

describe('every excerpt', () => {
  it('is honest, from whatever text, around whatever, in whatever length', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(...paragraphs),
          invented,
          fc.string().filter((text) => text.trim() !== ''),
        ),
        fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 40 })), { maxLength: 3 }),
        fc.integer({ min: 0, max: 900 }),
        (text, places, limit) => {
          const spans = places
            .map(([start, length]) => ({ start, end: Math.min(start + length, text.length) }))
            .filter(({ start, end }) => end > start);
          const excerpt = excerptAround(text, whole(text), spans, limit);
          if (excerpt !== null) {
            expectHonest(text, whole(text), excerpt);
            expect(excerpt.text.length).toBeLessThanOrEqual(limit);
          }
          for (const span of spans) expectHonest(text, whole(text), listExcerpt(text, whole(text), span));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps every negation, hedge and condition of a sentence that it shows', () => {
    fc.assert(
      fc.property(invented, fc.nat(200), fc.integer({ min: 0, max: 300 }), (text, at, limit) => {
        const excerpt = excerptAround(text, whole(text), [{ start: at, end: at + 1 }], limit);
        if (excerpt === null) return;
        for (const span of sentences(text)) {
          if (splitList(text, span) !== undefined) continue;
          const shown = excerpt.pieces.some(({ start, end }) => start < span.end && span.start < end);
          if (shown) expect(excerpt.text).toContain(text.slice(span.start, span.end));
        }
      }),
      { numRuns: 300 },
    );
  });
});
