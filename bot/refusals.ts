/** The words for requests that no command answers. */
import type { Line, OptionDeclaration, Reply } from '../commands/command.ts';
import { type Message, render } from './render.ts';

/** Why a request gets no answer from a command. */
export type Refusal =
  | { readonly type: 'unknown-command'; readonly name: string }
  | { readonly type: 'missing-option'; readonly command: string; readonly option: string }
  | { readonly type: 'wrong-option'; readonly option: string; readonly wanted: OptionDeclaration['type'] }
  | { readonly type: 'unreadable' }
  | { readonly type: 'outdated' }
  | { readonly type: 'words-gone' }
  | { readonly type: 'not-yours' }
  | { readonly type: 'fault'; readonly reference: string };

/** What an option of a type takes, in words. */
const WANTED = { boolean: 'true or false', integer: 'a whole number', string: 'text' } as const;

function words(refusal: Refusal): { readonly title: string; readonly line: Line } {
  switch (refusal.type) {
    case 'unknown-command':
      return {
        title: 'No such command',
        line: [
          'There is no command ',
          { code: `/${refusal.name}` },
          '. ',
          { code: '/help' },
          ' lists them all.',
        ],
      };
    case 'missing-option':
      return {
        title: 'Something is missing',
        line: [{ code: `/${refusal.command}` }, ' needs ', { code: refusal.option }, '.'],
      };
    case 'wrong-option':
      return {
        title: 'Not understood',
        line: [{ code: refusal.option }, ` must be ${WANTED[refusal.wanted]}.`],
      };
    case 'unreadable':
      return { title: 'Not understood', line: 'This request came in a form that this bot does not know.' };
    case 'outdated':
      return {
        title: 'This button no longer works',
        line: [
          'It belongs to another version of this bot. Please use the command again; ',
          { code: '/help' },
          ' lists them all.',
        ],
      };
    case 'words-gone':
      return {
        title: 'Please ask again',
        line: 'The words of the question can no longer be read from this message.',
      };
    case 'not-yours':
      return {
        title: 'Not deleted',
        line: 'An answer can be deleted by whoever asked, and by members who may manage messages.',
      };
    case 'fault':
      return {
        title: 'Something went wrong on our side',
        line: [
          'Nothing is wrong with your question. Please try again. Reference: ',
          { code: refusal.reference },
        ],
      };
  }
}

/** The reply to a request that no command answers: for whoever asked alone. */
export function refusalReply(refusal: Refusal): Reply {
  const { title, line } = words(refusal);
  return {
    outcome: 'invalid',
    visibility: 'private',
    title,
    blocks: [{ type: 'text', line }],
    actions: [],
    evidence: [],
    claims: [],
  };
}

/** The message for a request that no command answers. */
export function refusalMessage(refusal: Refusal): Message {
  return render(refusalReply(refusal), { private: true, part: 0, again: null });
}
