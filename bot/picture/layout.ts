/** A picture as SVG: black on white, one column, sized so that its smallest words can be read on a phone held upright. */
import type { Picture, PictureSection } from '../../commands/command.ts';

/** The family of the font that `draw.ts` gives to the renderer. */
export const FONT_FAMILY = 'Atkinson Hyperlegible';

/** Pixels. A phone shows the width on some 360 to 400 points, so that 30 pixels become about 11 points. */
const WIDTH = 1080;
const MARGIN = 48;
const CONTENT = WIDTH - 2 * MARGIN;
const TITLE = 50;
const HEADING = 42;
const BODY = 31;
const NOTE = 26;
/** Height of a line, in sizes of its letters. */
const LINE = 1.32;
const SQUARE = 30;
const BETWEEN_SQUARES = 9;
/**
 * Width of a letter, in sizes: a line of names of forces measures 0.44 to 0.48 in this font. Lines are broken by this width,
 * since the renderer breaks none; one that is a little wider goes on into the margin.
 */
const LETTER = 0.48;
const BOLD_LETTER = 0.56;
const INK = '#16181d';
const QUIET = '#4a4f59';
const RULE = '#c9ccd3';

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A paragraph in lines of at most `letters` letters; a word that is longer stands alone. */
export function wrapped(paragraph: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(/\s+/u).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Puts parts below each other. */
class Column {
  readonly #parts: string[] = [];
  #y = MARGIN;

  space(height: number): void {
    this.#y += height;
  }

  words(line: string, size: number, { bold = false, quiet = false } = {}): void {
    this.#y += size * LINE;
    const baseline = Math.round(this.#y - size * (LINE - 1));
    this.#parts.push(
      `<text x="${MARGIN}" y="${baseline}" font-size="${size}" fill="${quiet ? QUIET : INK}"${bold ? ' font-weight="700"' : ''}>${escaped(line)}</text>`,
    );
  }

  paragraph(text: string, size: number, quiet = false): void {
    for (const line of wrapped(text, Math.floor(CONTENT / (size * LETTER))))
      this.words(line, size, { quiet });
  }

  /** Squares at the right of the line before, or below it where they don't fit beside its `taken` pixels. */
  squares({ filled, outlined }: PictureSection['squares'], taken: number): void {
    const step = SQUARE + BETWEEN_SQUARES;
    const count = filled + outlined;
    const beside = count * step <= CONTENT - taken;
    const top = beside ? this.#y - SQUARE - BETWEEN_SQUARES : this.#y + BETWEEN_SQUARES;
    const left = beside ? WIDTH - MARGIN + BETWEEN_SQUARES - count * step : MARGIN;
    const inRow = Math.floor(CONTENT / step);
    for (let at = 0; at < count; at += 1) {
      const x = left + (at % inRow) * step;
      this.#parts.push(square(x, top + Math.floor(at / inRow) * step, at < filled));
    }
    if (!beside) this.#y += Math.ceil(count / inRow) * step;
  }

  legend({ filled, outlined }: Picture['legend']): void {
    const half = CONTENT / 2;
    this.#y += NOTE * LINE;
    for (const [index, words] of [filled, outlined].entries()) {
      const x = MARGIN + index * half;
      this.#parts.push(square(x, this.#y - SQUARE + 3, index === 0));
      this.#parts.push(
        `<text x="${x + SQUARE + 2 * BETWEEN_SQUARES}" y="${this.#y - 4}" font-size="${NOTE}" fill="${QUIET}">${escaped(words)}</text>`,
      );
    }
  }

  rule(): void {
    this.#parts.push(
      `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${this.#y}" y2="${this.#y}" stroke="${RULE}" stroke-width="2"/>`,
    );
  }

  svg(): string {
    const height = Math.ceil(this.#y + MARGIN);
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="${FONT_FAMILY}">`,
      `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
      ...this.#parts,
      '</svg>',
    ].join('\n');
  }
}

/** A whole square or the outline of one: told apart without colour. */
function square(x: number, y: number, filled: boolean): string {
  const inset = filled ? 0 : 2;
  const side = SQUARE - 2 * inset;
  const paint = filled ? `fill="${INK}"` : `fill="none" stroke="${INK}" stroke-width="4"`;
  return `<rect x="${x + inset}" y="${y + inset}" width="${side}" height="${side}" ${paint}/>`;
}

/** A picture as an SVG document, 1,080 pixels wide and as high as it needs to be. */
export function layOut({ title, sections, legend, notes }: Picture): string {
  const column = new Column();
  for (const line of wrapped(title, Math.floor(CONTENT / (TITLE * BOLD_LETTER))))
    column.words(line, TITLE, { bold: true });
  column.space(12);
  column.legend(legend);
  for (const { heading, squares, paragraphs } of sections) {
    column.space(24);
    column.rule();
    column.space(10);
    column.words(heading, HEADING, { bold: true });
    column.squares(squares, heading.length * HEADING * BOLD_LETTER);
    column.space(6);
    for (const paragraph of paragraphs) column.paragraph(paragraph, BODY);
  }
  column.space(24);
  column.rule();
  column.space(10);
  for (const note of notes) column.paragraph(note, NOTE, true);
  return column.svg();
}
