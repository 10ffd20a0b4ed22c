/** The words for requests that no command answers. */
import type { Inline, Line, OptionDeclaration, Reply } from '../commands/command.ts';
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
  | { readonly type: 'may-not'; readonly what: string }
  | { readonly type: 'bot-may-not'; readonly permission: string }
  | { readonly type: 'not-a-member' }
  | { readonly type: 'cannot-read' }
  | { readonly type: 'forced-private' }
  | { readonly type: 'no-threads' }
  | { readonly type: 'thread-exists' }
  | { readonly type: 'too-many-threads' }
  | { readonly type: 'answer-gone' }
  | { readonly type: 'archived' }
  | { readonly type: 'no-report-channel'; readonly answer: string | null }
  | { readonly type: 'report-undelivered'; readonly answer: string | null }
  | { readonly type: 'no-reason' }
  | { readonly type: 'fault'; readonly reference: string };

/** What an option of a type takes, in words. */
const WANTED = { boolean: 'true or false', integer: 'a whole number', string: 'text' } as const;

/** How to report what can't be sent. */
const WRITE_TO_THEM =
  'Please write to whoever runs this bot: a moderator here can tell you who added it. Say what you asked, what it answered, and what the document says.';

function answerId(answer: string | null): Inline[] {
  return answer === null ? [] : [' Answer id: ', { code: answer }];
}

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
    case 'may-not':
      return {
        title: 'Not allowed here',
        line: `You may not ${refusal.what}, so the bot does not do it for you.`,
      };
    case 'bot-may-not':
      return {
        title: 'The bot may not do that here',
        line: ['It needs the permission ', { strong: refusal.permission }, ' in this channel.'],
      };
    case 'not-a-member':
      return {
        title: 'No thread opened',
        line: 'The bot is not a member of this server, so it can’t open threads here. You can: choose “Create Thread” on the answer.',
      };
    case 'cannot-read':
      return {
        title: 'This thread cannot be read',
        line: [
          'The bot has to be a member of this server, and of a private thread, with the permissions ',
          { strong: 'View Channel' },
          ' and ',
          { strong: 'Read Message History' },
          ' here.',
        ],
      };
    case 'forced-private':
      return {
        title: 'Only you see this here',
        line: 'This server does not let personal apps show their answers to everybody. You can copy the words.',
      };
    case 'no-threads':
      return {
        title: 'No thread opened',
        line: 'Threads can be opened in the text channels of a server only. Here the answer can be discussed where it stands.',
      };
    case 'thread-exists':
      return { title: 'No thread opened', line: 'There is a thread on this answer already.' };
    case 'too-many-threads':
      return { title: 'No thread opened', line: 'This server has as many open threads as Discord allows.' };
    case 'answer-gone':
      return { title: 'No thread opened', line: 'The answer has been deleted.' };
    case 'archived':
      return {
        title: 'This thread is closed',
        line: 'It is archived or locked. Reopen it, or ask whoever may, and try again.',
      };
    case 'no-report-channel':
      return {
        title: 'Report a problem',
        line: [`This bot has no channel for reports. ${WRITE_TO_THEM}`, ...answerId(refusal.answer)],
      };
    case 'report-undelivered':
      return {
        title: 'Not reported',
        line: [`The channel for reports cannot be written to. ${WRITE_TO_THEM}`, ...answerId(refusal.answer)],
      };
    case 'no-reason':
      return { title: 'Not reported', line: 'Please say what is wrong with the answer.' };
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
