/** Replies that are no answer: nothing found, a question back, a request that can't be understood. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { Action, Block, Evidence, Line, Menu, Reply } from '../command.ts';
import { coverageLine } from './coverage.ts';

/** The option with which a user overrides who sees a reply; every command has it. */
export const PRIVATE = {
  type: 'boolean',
  description: 'Show the reply to you alone (true) or to everybody here (false)',
} as const;

/** Most next steps that a reply may have. */
export const MOST_ACTIONS = 3;
/** Most choices that a menu may have. */
export const MOST_CHOICES = 25;

interface NoAnswer {
  readonly title: string;
  /** What is shown, without the coverage line. */
  readonly lines: readonly Line[];
  readonly actions?: readonly Action[];
  readonly menu?: Menu;
  readonly evidence?: readonly Evidence[];
}

function noAnswer(outcome: Reply['outcome'], { title, lines, actions, menu, evidence }: NoAnswer): Reply {
  return {
    outcome,
    visibility: 'private',
    title,
    blocks: lines.map((line): Block => ({ type: 'text', line })),
    actions: (actions ?? []).slice(0, MOST_ACTIONS),
    ...(menu === undefined || menu.choices.length === 0
      ? {}
      : { menu: { ...menu, choices: menu.choices.slice(0, MOST_CHOICES) } }),
    evidence: evidence ?? [],
    claims: [],
  };
}

/** Nothing in the sources: said with what they do hold. */
export function noneFound(corpus: Corpus, parts: NoAnswer): Reply {
  const reply = noAnswer('none-found', parts);
  return { ...reply, blocks: [...reply.blocks, { type: 'note', line: coverageLine(corpus) }] };
}

/** Several things may be meant: asked back. */
export function choose(parts: NoAnswer): Reply {
  return noAnswer('choose', parts);
}

/** A request that can't be understood: what is missing, and what would be right. */
export function invalid(parts: NoAnswer): Reply {
  return noAnswer('invalid', parts);
}
