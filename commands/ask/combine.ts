/** Several answers as one reply. */
import type { Block, Reply } from '../command.ts';
import { distinct } from '../parts/evidence.ts';
import { MOST_ACTIONS } from '../parts/replies.ts';

/** The outcome that speaks for all: an answer where there is one. */
const ORDER: readonly Reply['outcome'][] = ['answer', 'choose', 'refused', 'none-found', 'invalid'];

/** Puts replies under each other, each with its title as a heading. */
export function together(replies: readonly Reply[]): Reply {
  const outcome = ORDER.find((one) => replies.some((reply) => reply.outcome === one)) ?? 'none-found';
  const blocks = replies.flatMap((reply, index): Block[] => [
    ...(index === 0 ? [] : [{ type: 'divider' } satisfies Block]),
    { type: 'heading', line: reply.title },
    ...reply.blocks,
  ]);
  const actions = replies.flatMap((reply) => reply.actions);
  const menu = replies.find((reply) => reply.menu !== undefined)?.menu;
  return {
    outcome,
    visibility: replies.every(({ visibility }) => visibility === 'public') ? 'public' : 'private',
    title: [...new Set(replies.map(({ title }) => title))].join(' · ').slice(0, 200),
    blocks,
    actions: actions
      .filter(
        (action, index) =>
          actions.findIndex((other) => JSON.stringify(other) === JSON.stringify(action)) === index,
      )
      .slice(0, MOST_ACTIONS),
    ...(menu === undefined ? {} : { menu }),
    // What stands beside a "no" proves less than an answer.
    evidence: distinct(
      replies
        .toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome))
        .flatMap(({ evidence }) => evidence),
    ),
    claims: replies.flatMap(({ claims }) => claims),
  };
}
