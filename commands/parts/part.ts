/** A part of an answer: what is shown, with what proves it and what it asserts. */
import type { AssertedClaim, Block, Evidence, Line } from '../command.ts';

/** A part of an answer: what is shown, with what proves it and what it asserts. */
export interface Part {
  readonly blocks: readonly Block[];
  readonly evidence: readonly Evidence[];
  readonly claims: readonly AssertedClaim[];
}

/** Parts put together in their order. */
export function together(parts: readonly Part[]): Part {
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    evidence: parts.flatMap(({ evidence }) => evidence),
    claims: parts.flatMap(({ claims }) => claims),
  };
}

/** A small line each. */
export function notes(lines: readonly Line[]): Block[] {
  return lines.map((line) => ({ type: 'note', line }));
}
