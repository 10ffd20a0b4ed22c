/** *Check this quotation*, in the menu of a message: everything that it quotes, or gives as somebody's words. */
import { findQuotations } from '../corpus/verify/find-quotations.ts';
import { checkedReply } from './check.ts';
import type { Command, OptionDeclarations } from './command.ts';

/** The one option of a command in the menu of a message. */
export const MESSAGE = {
  type: 'string',
  description: 'The text of the message',
  required: true,
  maxLength: 6000,
} as const;

const options = { message: MESSAGE } satisfies OptionDeclarations;

/** *Check this quotation*. */
export const messageCheck: Command<typeof options> = {
  name: 'check-message',
  menu: 'Check this quotation',
  description: 'Compare what a message quotes with the words as printed',
  options,
  async answer({ options: { message } }, corpus) {
    return checkedReply(corpus, message, findQuotations(message));
  },
};
