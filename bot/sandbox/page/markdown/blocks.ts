/** Discord's Markdown from top to bottom: text -> blocks. Never throws; what is no block is a paragraph. */
import { parseInline } from './inline.ts';
import type { Block, List, ListItem } from './tree.ts';

const QUOTE_LINE = /^ *>(?!>>) +/;
const REST_QUOTE = /^ *>>> +/;
const HEADING = /^(#{1,3}) +(\S.*)$/;
const SUBTEXT = /^-# +(\S.*)$/;
const LIST_ITEM = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;
const FENCE = '```';
/** A word alone on the line of the opening fence. */
const LANGUAGE = /^([A-Za-z0-9_+\-.#]+)\n/;

/**
 * Reads a whole text. A block ends with its line: what stands under a quotation, be it a heading or small print, is
 * read as what it is.
 *
 * @example
 * parseBlocks('> as printed\n-# page 3').map((block) => block.type) // ['quote', 'subtext']
 */
export function parseBlocks(source: string): Block[] {
  return new Reader(source, true).read();
}

/** Goes through the text line by line; `quotes` is false inside a quotation, because Discord has none in a quotation. */
class Reader {
  readonly #source: string;
  readonly #quotes: boolean;
  readonly #blocks: Block[] = [];
  #at = 0;

  constructor(source: string, quotes: boolean) {
    this.#source = source;
    this.#quotes = quotes;
  }

  read(): Block[] {
    while (this.#at < this.#source.length) {
      if (!this.#readBlock()) this.#readParagraph();
    }
    return this.#blocks;
  }

  /** The line at a place, without its newline. */
  #line(at: number): string {
    const end = this.#source.indexOf('\n', at);
    return this.#source.slice(at, end < 0 ? undefined : end);
  }

  #isBlockStart(line: string): boolean {
    if (HEADING.test(line) || SUBTEXT.test(line) || LIST_ITEM.test(line)) return true;
    return this.#quotes && (QUOTE_LINE.test(line) || REST_QUOTE.test(line));
  }

  #readBlock(): boolean {
    const line = this.#line(this.#at);
    if (!this.#isBlockStart(line)) return false;
    const rest = REST_QUOTE.exec(line);
    if (this.#quotes && rest) {
      this.#pushQuote(this.#source.slice(this.#at + rest[0].length));
      this.#at = this.#source.length;
    } else if (this.#quotes && QUOTE_LINE.test(line)) {
      const lines = this.#takeLines((next) => QUOTE_LINE.test(next));
      this.#pushQuote(lines.map((next) => next.replace(QUOTE_LINE, '')).join('\n'));
    } else if (LIST_ITEM.test(line)) {
      this.#blocks.push(
        ...readLists(this.#takeLines((next) => LIST_ITEM.test(next) || /^ {2,}\S/.test(next))),
      );
    } else {
      this.#takeLines((_next, count) => count === 0);
      this.#pushLine(line);
    }
    return true;
  }

  #pushQuote(source: string): void {
    this.#blocks.push({ type: 'quote', blocks: new Reader(source, false).read() });
  }

  #pushLine(line: string): void {
    const heading = HEADING.exec(line);
    if (heading) {
      const level = heading[1]?.length === 1 ? 1 : heading[1]?.length === 2 ? 2 : 3;
      this.#blocks.push({ type: 'heading', level, children: parseInline(heading[2] ?? '') });
      return;
    }
    this.#blocks.push({ type: 'subtext', children: parseInline(SUBTEXT.exec(line)?.[1] ?? line) });
  }

  /** Takes lines as long as they belong to the block, and the newline after the last. */
  #takeLines(belongs: (line: string, count: number) => boolean): string[] {
    const lines: string[] = [];
    while (this.#at < this.#source.length) {
      const line = this.#line(this.#at);
      if (!belongs(line, lines.length)) break;
      lines.push(line);
      this.#at += line.length + 1;
    }
    return lines;
  }

  /** Text up to a line that begins a block, or to code between fences, which may begin inside a line. */
  #readParagraph(): void {
    const start = this.#at;
    let fence = this.#source.indexOf(FENCE, start);
    let at = start;
    while (at < this.#source.length) {
      const next = at + this.#line(at).length + 1;
      while (fence >= 0 && fence < next) {
        const code = this.#fenceAt(fence);
        if (code) {
          this.#pushParagraph(start, fence);
          this.#blocks.push(code.block);
          this.#at = code.end;
          return;
        }
        fence = this.#source.indexOf(FENCE, fence + FENCE.length);
      }
      at = next;
      if (at < this.#source.length && this.#isBlockStart(this.#line(at))) break;
    }
    this.#pushParagraph(start, Math.min(at, this.#source.length));
    this.#at = at;
  }

  #fenceAt(at: number): { block: Block; end: number } | null {
    const open = at + FENCE.length;
    const close = this.#source.indexOf(FENCE, open);
    if (close < 0 || this.#source.charAt(at - 1) === '\\') return null;
    const inside = this.#source.slice(open, close);
    const language = LANGUAGE.exec(inside)?.[1] ?? null;
    const text = inside.slice(language ? language.length : 0).replace(/^\n|\n$/g, '');
    if (!text.trim()) return null;
    const end = close + FENCE.length;
    const block: Block = { type: 'code-block', language, text };
    return { block, end: this.#source.charAt(end) === '\n' ? end + 1 : end };
  }

  /** The newline before the next block belongs to that block's margin, not to the text. */
  #pushParagraph(start: number, end: number): void {
    const text = this.#source.slice(start, end).replace(/\n$/, '');
    if (text) this.#blocks.push({ type: 'paragraph', children: parseInline(text) });
  }
}

interface Line {
  readonly indent: number;
  readonly ordered: boolean;
  readonly number: number;
  text: string;
}

/** Lines of items, and indented lines that go on with the item above, as lists; a change of kind begins a new list. */
function readLists(source: readonly string[]): List[] {
  const lines: Line[] = [];
  for (const line of source) {
    const [, indent = '', bullet = '', text = ''] = LIST_ITEM.exec(line) ?? [];
    const last = lines.at(-1);
    if (bullet) {
      const ordered = bullet !== '-' && bullet !== '*';
      lines.push({ indent: indent.length, ordered, number: ordered ? Number.parseInt(bullet, 10) : 1, text });
    } else if (last) last.text += `\n${line.trimStart()}`;
  }
  return buildLists(lines);
}

function buildLists(lines: readonly Line[]): List[] {
  const lists: List[] = [];
  for (let at = 0; at < lines.length; ) {
    const first = lines[at];
    if (!first) break;
    const items: ListItem[] = [];
    while (at < lines.length) {
      const line = lines[at];
      if (!line || line.ordered !== first.ordered || line.indent >= first.indent + 2) break;
      let next = at + 1;
      while ((lines[next]?.indent ?? 0) >= line.indent + 2) next += 1;
      items.push({ children: parseInline(line.text), lists: buildLists(lines.slice(at + 1, next)) });
      at = next;
    }
    lists.push({ type: 'list', ordered: first.ordered, start: first.number, items });
  }
  return lists;
}
