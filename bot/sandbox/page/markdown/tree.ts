/** What a text of Discord's Markdown says, as data: blocks from top to bottom, each with pieces of text. */

/** A piece of text inside a line. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | {
      readonly type: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler';
      readonly children: readonly Inline[];
    }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** `name` is what the text itself gives (commands); the others are looked up by whoever shows them. */
  | { readonly type: 'mention'; readonly of: 'user' | 'role' | 'channel'; readonly id: string }
  | { readonly type: 'mention'; readonly of: 'command'; readonly id: string; readonly name: string }
  /** Unix seconds, and Discord's style letter (t, T, d, D, f, F, R). */
  | { readonly type: 'timestamp'; readonly seconds: number; readonly style: string };

/** One item of a list: its line, and the lists that stand indented under it. */
export interface ListItem {
  readonly children: readonly Inline[];
  readonly lists: readonly List[];
}

/** A list; `start` is the first number of an ordered one. */
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
}

/** One part of a text, from top to bottom. Newlines inside a paragraph's text are line breaks. */
export type Block =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly type: 'subtext'; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | { readonly type: 'code-block'; readonly language: string | null; readonly text: string }
  | List;

/** The words of pieces of text without any mark-up. Mentions and timestamps give nothing: their words are not in the text. */
export function inlineText(pieces: readonly Inline[]): string {
  return pieces
    .map((piece) => {
      if ('children' in piece) return inlineText(piece.children);
      return 'text' in piece ? piece.text : '';
    })
    .join('');
}

/** The words of a text without any mark-up, one line a block. */
export function blockText(blocks: readonly Block[]): string {
  return blocks.map(oneBlockText).join('\n');
}

function oneBlockText(block: Block): string {
  switch (block.type) {
    case 'quote':
      return blockText(block.blocks);
    case 'code-block':
      return block.text;
    case 'list':
      return block.items
        .flatMap((item) => [inlineText(item.children), ...item.lists.map(oneBlockText)])
        .join('\n');
    default:
      return inlineText(block.children);
  }
}
