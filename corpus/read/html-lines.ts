/** The main element of a page -> its lines, in the order of reading. */
import type { CheerioAPI } from 'cheerio/slim';
import { isDateLine } from './dates.ts';
import { AGO, lineKind, oneLine } from './lines.ts';

type Element = ReturnType<CheerioAPI>;

const HEADINGS = 'h1,h2,h3,h4,h5,h6';
const HEADING_NAME = /^h[1-6]$/u;
const BLOCKS = `p,${HEADINGS},li,blockquote,dt,dd,dl,pre,table,tr,td,th,div,section,article,main,header,form,fieldset,address,ul,ol,center`;
const BLOCK_NAMES: ReadonlySet<string> = new Set(BLOCKS.split(','));
/** What a cell of a table of figures or grades holds at most one of. */
const IN_CELLS = `p,${HEADINGS},li,blockquote,dt,dd,pre`;
/** A block this much of whose text is links is a list of links. */
const MOSTLY_LINKS = 0.6;
/** Under a heading of links, a line this long that ends like a sentence is the document again. */
const SHORTEST_RESUMING_LINE = 80;
/** Stands for `<br>`: two in a row part paragraphs, one alone is a space. */
const LINE_BREAK = '\u2028';
const PARAGRAPH_BREAK = /\u2028[\s\u2028]*\u2028/u;

/** A line of a page; `level` is its heading's (1 to 6), or null where it is none. */
export interface PageLine {
  readonly words: string;
  readonly level: number | null;
}

/** The words of a block between two blocks in it. */
interface Inline {
  text: string;
  /** Characters that are links. */
  links: number;
  /** What stands after the last link. */
  afterLinks: string;
}

/** The text of each innermost block, without empty ones and lists of links. */
export function linesOf($: CheerioAPI, root: Element): PageLine[] {
  const lines: PageLine[] = [];
  $('br').replaceWith(LINE_BREAK);
  let bullet = '';
  const push = (text: string, level: number | null): void => {
    for (const paragraph of text.split(PARAGRAPH_BREAK)) {
      const words = oneLine(paragraph);
      if (words === '') continue;
      lines.push({ words: bullet + words, level });
      bullet = '';
    }
  };
  const visit = (element: Element): void => {
    const name = element.prop('tagName')?.toLowerCase() ?? '';
    if (name === 'tr' && isDataRow($, element)) {
      const cells = element.children('td,th').toArray();
      push(
        cells
          .map((cell) => oneLine($(cell).text()))
          .filter((cell) => cell !== '')
          .join(' | '),
        null,
      );
      return;
    }
    const level = HEADING_NAME.test(name) ? Number(name.slice(1)) : null;
    const isItem = name === 'li';
    if (isItem) bullet = '• ';
    let inline: Inline = { text: '', links: 0, afterLinks: '' };
    const flush = (): void => {
      if (level === 1 || !isListOfLinks(inline)) push(inline.text, level);
      inline = { text: '', links: 0, afterLinks: '' };
    };
    for (const node of element.contents().toArray()) {
      if (node.type === 'text') {
        inline.text += node.data;
        inline.afterLinks += node.data;
      }
      if (node.type !== 'tag') continue;
      const child = $(node);
      if (node.name === 'sup' && isNoteMark(child)) continue;
      if (BLOCK_NAMES.has(node.name) || child.find(BLOCKS).length > 0) {
        flush();
        visit(child);
      } else addInline($, inline, child, node.name);
    }
    flush();
    if (isItem) bullet = '';
  };
  root.each((_index, node) => visit($(node)));
  return lines;
}

function addInline($: CheerioAPI, inline: Inline, child: Element, name: string): void {
  const words = child.text();
  const links = name === 'a' ? child : child.find('a');
  const linked = links
    .toArray()
    // A link to a place on the same page leads away from nothing: headings of reports are such links.
    .filter((link) => !/^(?:#|$)/u.test($(link).attr('href') ?? '#'))
    .reduce((sum, link) => sum + $(link).text().length, 0);
  // A time stands apart from what is beside it, as pages show it.
  inline.text += name === 'time' ? ` ${words} ` : words;
  inline.links += linked;
  inline.afterLinks = linked > 0 ? '' : inline.afterLinks + words;
}

/** Mostly links, without the end of a sentence and without words after them: "Kent Police – good" is none. */
function isListOfLinks({ text, links, afterLinks }: Inline): boolean {
  const { length } = oneLine(text);
  if (length === 0 || links < MOSTLY_LINKS * length || /[.!?”"]\s*$/u.test(text)) return false;
  const rest = afterLinks.replace(/^[\s|·:,–-]+/u, '').trim();
  return !/\p{L}/u.test(rest) || isDateLine(rest) || AGO.test(rest);
}

/** The number of a footnote, which links to it. */
function isNoteMark(mark: Element): boolean {
  return mark.find('a[href^="#"]').length > 0 && /^[\s[(]*[\d*†‡,\s]+[\])\s]*$/u.test(mark.text());
}

/** A row whose cells stand side by side, such as a body and its grade; tables that only lay a page out have none. */
function isDataRow($: CheerioAPI, element: Element): boolean {
  const cells = element.children('td,th');
  return (
    cells.length > 1 &&
    cells.find('table').length === 0 &&
    cells.toArray().every((cell) => $(cell).find(IN_CELLS).length <= 1)
  );
}

/**
 * Lines without furniture, captions, and lists of links under their heading: these end at a heading of the same rank or a
 * higher one, and at a whole sentence.
 */
export function ownLines(lines: readonly PageLine[]): string[] {
  const own: string[] = [];
  let underLinks: { readonly level: number } | null = null;
  for (const { words, level } of lines) {
    const kind = lineKind(words);
    if (kind === 'links-heading') underLinks = { level: level ?? 6 };
    else if (underLinks !== null && resumes(words, level, underLinks.level)) underLinks = null;
    if (underLinks === null && kind !== 'furniture' && kind !== 'caption') own.push(words);
  }
  return own;
}

function resumes(words: string, level: number | null, linksLevel: number): boolean {
  if (level !== null) return level <= linksLevel;
  return words.length >= SHORTEST_RESUMING_LINE && /[.!?…:;]["”’'»)\]]*$/u.test(words);
}
