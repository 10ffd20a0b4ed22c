/** Reading a reply in tests, as a reader would: its words from top to bottom. */

import type {
  Block,
  Command,
  Inline,
  Line,
  OptionDeclarations,
  OptionValues,
  Reply,
} from '../../commands/command.ts';
import type { Corpus } from '../../corpus/corpus.ts';

/** Asks a command as a user in a server would. */
export function ask<Options extends OptionDeclarations>(
  command: Command<Options>,
  options: OptionValues<Options>,
  corpus: Corpus,
  page = 0,
): Promise<Reply> {
  const now = new Date('2031-03-01T12:00:00Z');
  return command.answer({ options, page, now, locale: 'en-GB', place: 'server' }, corpus);
}

function inline(part: Inline): string {
  if (typeof part === 'string') return part;
  if ('strong' in part) return part.strong;
  if ('struck' in part) return `~~${part.struck}~~`;
  if ('printed' in part) return part.printed;
  if ('typed' in part) return part.typed;
  if ('code' in part) return part.code;
  return part.link;
}

function isList(line: Line): line is readonly Inline[] {
  return Array.isArray(line);
}

function line(value: Line): string {
  return isList(value) ? value.map(inline).join('') : inline(value);
}

function lines(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [`# ${line(block.line)}`];
    case 'text':
      return [line(block.line)];
    case 'note':
      return [`-# ${line(block.line)}`];
    case 'quotation':
      return block.paragraphs.map((paragraph) => `> ${paragraph}`);
    case 'list':
      return block.items.map((item) => `- ${line(item)}`);
    case 'query':
      return [block.text];
    case 'divider':
      return ['---'];
  }
}

/** The words of a reply, one line for each line that is shown; quotations begin with "> ", buttons stand last. */
export function words(reply: Reply): string {
  const buttons = reply.actions.map(({ label }) => `[ ${label} ]`).join(' ');
  const choices = reply.menu?.choices.map(({ label }) => `( ${label} )`) ?? [];
  return [`# ${reply.title}`, ...reply.blocks.flatMap(lines), buttons, ...choices].join('\n');
}
