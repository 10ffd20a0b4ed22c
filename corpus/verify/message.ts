/** A message as Discord's Markdown has it, read into plain stretches of text: prose, and what is set apart as quoted. */

/** A stretch of a message without markup. */
export interface MessageBlock {
  /** `quoted`: a block quotation (`> `, `>>> `) or a code block. */
  readonly kind: 'prose' | 'quoted';
  readonly text: string;
}

/** The longest text that a Discord option can hold; a message is shorter. */
const LONGEST_MESSAGE = 6000;

/** Mentions, custom emoji, times and commands, as clients write them into a message. */
const TOKENS = /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^:>]+:\d+|id:\w+)>/gu;
const MASKED_LINK = /\[([^\]\n]+)\]\(<?https?:[^\s)]+>?(?:\s+"[^"\n]*")?\)/gu;
const BARE_LINK = /<?\bhttps?:\/\/[^\s>]+>?/gu;
/** A hyphen stays: "- Andy Cooke" under a quotation names its speaker. */
const LINE_MARKUP = /^[ \t]*(?:#{1,3}[ \t]+|-#[ \t]+|[*•][ \t]+|\d{1,3}\.[ \t]+)/gmu;

/** Struck through, by markup or by a stroke through each letter: taken back by whoever wrote it. */
const STRUCK = /~~(?=\S)(?:[^~\n]|~(?!~))+~~|(?:\S[\u0335-\u0338])+/gu;

/** Takes out what is struck through, unless that is everything. */
function withoutStruck(text: string): string {
  const left = text.replace(STRUCK, '');
  return /[\p{L}\p{N}]/u.test(left) ? left : text;
}

/** Takes the markup out of a stretch of text; escaped characters lose their backslash. */
function withoutMarkup(text: string): string {
  return withoutStruck(text)
    .replace(TOKENS, ' ')
    .replace(MASKED_LINK, '$1')
    .replace(BARE_LINK, ' ')
    .replace(LINE_MARKUP, '')
    .replace(/\*+|~~|\|\||`+/gu, '')
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .trim();
}

/**
 * Reads a message into its blocks, in order; empty ones are left out.
 *
 * @example readMessage('Cooke:\n> **It works**') // [{ kind: 'prose', text: 'Cooke:' }, { kind: 'quoted', text: 'It works' }]
 */
export function readMessage(message: string): MessageBlock[] {
  const found: { kind: MessageBlock['kind']; lines: string[] }[] = [];
  const add = (kind: MessageBlock['kind'], line: string, apart = false): void => {
    const last = found.at(-1);
    if (last?.kind === kind && !apart) last.lines.push(line);
    else found.push({ kind, lines: [line] });
  };
  let restQuoted = false;
  // Every second piece stands between three backticks; the word after the opening ones names a language.
  message
    .slice(0, LONGEST_MESSAGE)
    .replaceAll('\r\n', '\n')
    .split('```')
    .forEach((piece, index, pieces) => {
      if (index % 2 === 1 && index < pieces.length - 1) {
        add('quoted', piece.replace(/^\w*\n/u, ''), true);
        return;
      }
      for (const line of piece.split('\n')) {
        const rest = restQuoted ? null : /^[ \t]*>>>[ \t]+(.*)$/u.exec(line);
        const quoted = /^[ \t]*>(?:[ \t](.*))?$/u.exec(line);
        if (rest !== null) restQuoted = true;
        if (rest !== null) add('quoted', rest[1] ?? '');
        else if (restQuoted) add('quoted', line);
        else if (quoted !== null) add('quoted', quoted[1] ?? '');
        else add('prose', line);
      }
    });
  return found
    .map(({ kind, lines }): MessageBlock => ({ kind, text: withoutMarkup(lines.join('\n')) }))
    .filter(({ text }) => text !== '');
}
