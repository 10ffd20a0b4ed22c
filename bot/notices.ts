/** The words for what the bot has done outside of an answer. */
import type { Block } from '../commands/command.ts';
import { type Message, render } from './render.ts';

/** Something that was done. */
export type Notice =
  | { readonly type: 'thread-opened'; readonly name: string; readonly url: string }
  | { readonly type: 'reported' };

function words(notice: Notice): { readonly title: string; readonly blocks: readonly Block[] } {
  switch (notice.type) {
    case 'thread-opened':
      return {
        title: 'Thread opened',
        blocks: [{ type: 'text', line: [{ link: notice.name, url: notice.url }] }],
      };
    case 'reported':
      return {
        title: 'Reported',
        blocks: [
          {
            type: 'text',
            line: 'Thank you. The maintainers have the answer and your words. They compare it with the document; a correction shows in the answer itself.',
          },
        ],
      };
  }
}

/** What was done, for whoever asked alone. */
export function noticeMessage(notice: Notice): Message {
  const reply = {
    ...words(notice),
    outcome: 'invalid',
    visibility: 'private',
    actions: [],
    evidence: [],
    claims: [],
  } as const;
  return render(reply, { private: true, part: 0, again: null, bare: true });
}
