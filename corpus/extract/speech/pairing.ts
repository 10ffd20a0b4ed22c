/** The quotation marks of a whole text paired at once: of all ways to read them, the one that is least odd. */
import type { Mark, Style } from './marks.ts';

/** A paragraph with its marks. */
export interface MarkedBlock {
  readonly marks: readonly Mark[];
  /** How odd it is that a quotation left open in the block before goes on here, by the style of its marks. */
  readonly carry: Readonly<Record<Style, number>>;
}

/** What stands between an opening mark and the one that closes it, quotations inside it included. */
export interface Pair {
  /** The opening mark, and the index of its block. */
  readonly open: Mark;
  readonly firstBlock: number;
  /** The closing mark, or null where the text never closes it; and the index of the block in which it ends. */
  readonly close: Mark | null;
  readonly lastBlock: number;
}

/** The styles of the quotations open at a place, the outer one first. More than two deep is not told apart. */
const STATES: readonly (readonly Style[])[] = [
  [],
  ['double'],
  ['single'],
  ['double', 'single'],
  ['single', 'double'],
  ['double', 'double'],
  ['single', 'single'],
];
const OUTSIDE = 0;

/** A quotation that its paragraph leaves open, and that does not go on in the next. */
const UNCLOSED = 3;
/** A quotation inside one that is left open. */
const UNCLOSED_INSIDE = 2;
/** Opened with one style of mark and closed with the other. */
const MISMATCHED = 2;
/** A quotation inside a quotation: in marks of the other style as a rule, seldom in marks of the same. */
const INSIDE = 0.2;
const INSIDE_SAME = 1;

/** One way to go on from a state. */
interface Step {
  readonly to: number;
  readonly read: 'open' | 'close' | 'skip' | 'again';
  readonly extra: number;
}

/** The state of the styles given, or -1. */
function stateOf(styles: readonly Style[]): number {
  return STATES.findIndex((state) => state.join() === styles.join());
}

/** What a mark of a style may do in a state. */
function stepsFrom(state: number, style: Style): Step[] {
  const [outer, inner] = STATES[state] ?? [];
  const steps: Step[] = [{ to: state, read: 'skip', extra: 0 }];
  if (outer === undefined) return [...steps, { to: stateOf([style]), read: 'open', extra: 0 }];
  if (inner === undefined) {
    const same = style === outer;
    steps.push({ to: OUTSIDE, read: 'close', extra: same ? 0 : MISMATCHED });
    steps.push({ to: stateOf([outer, style]), read: 'open', extra: same ? INSIDE_SAME : INSIDE });
    if (same) steps.push({ to: state, read: 'again', extra: 0 });
    return steps;
  }
  if (style === inner) steps.push({ to: stateOf([outer]), read: 'close', extra: 0 });
  // One mark closes both.
  if (style === outer) steps.push({ to: OUTSIDE, read: 'close', extra: UNCLOSED_INSIDE });
  return steps;
}

const STEPS: readonly Readonly<Record<Style, readonly Step[]>>[] = STATES.map((_, state) => ({
  double: stepsFrom(state, 'double'),
  single: stepsFrom(state, 'single'),
}));

/** Where a quotation stands at the end of a block: open in one style, or closed. */
const AT_END: readonly number[] = STATES.map((styles) => stateOf(styles.slice(0, 1)));

/**
 * Pairs the marks of a text. Viterbi's algorithm over what is open at each mark and each paragraph's end: time and space grow
 * with the number of marks and paragraphs alone.
 *
 * @returns the outermost pairs, in order
 */
export function pair(blocks: readonly MarkedBlock[]): Pair[] {
  return follow(blocks, cheapest(blocks));
}

/** For each mark and each paragraph's end, the states of the reading that costs least: before it. */
function cheapest(blocks: readonly MarkedBlock[]): Uint8Array {
  const events = blocks.reduce((sum, { marks }) => sum + marks.length + 1, 0);
  const from = new Uint8Array(events * STATES.length);
  // Two rows that change places: what each state costs before an event, and behind it.
  let costs = STATES.map((_, state) => (state === OUTSIDE ? 0 : Number.POSITIVE_INFINITY));
  let next = STATES.map(() => Number.POSITIVE_INFINITY);
  let row = 0;
  const reach = (to: number, cost: number, state: number): void => {
    if (cost >= (next[to] ?? 0)) return;
    next[to] = cost;
    from[row + to] = state;
  };
  const advance = (): void => {
    [costs, next] = [next, costs];
    row += STATES.length;
  };
  for (const [index, block] of blocks.entries()) {
    for (const mark of block.marks) {
      next.fill(Number.POSITIVE_INFINITY);
      for (let state = 0; state < STATES.length; state += 1) {
        const cost = costs[state] ?? 0;
        if (cost === Number.POSITIVE_INFINITY) continue;
        for (const { to, read, extra } of STEPS[state]?.[mark.style] ?? [])
          reach(to, cost + mark[read] + extra, state);
      }
      advance();
    }
    const carry = blocks[index + 1]?.carry;
    next.fill(Number.POSITIVE_INFINITY);
    for (let state = 0; state < STATES.length; state += 1) {
      const [outer, inner] = STATES[state] ?? [];
      const cost = (costs[state] ?? 0) + (inner === undefined ? 0 : UNCLOSED_INSIDE);
      reach(OUTSIDE, cost + (outer === undefined ? 0 : UNCLOSED), state);
      if (outer !== undefined && carry !== undefined)
        reach(AT_END[state] ?? OUTSIDE, cost + carry[outer], state);
    }
    advance();
  }
  return statesAlong(from, events);
}

/** The state before each event, of the path that ends outside of all marks. */
function statesAlong(from: Uint8Array, events: number): Uint8Array {
  const states = new Uint8Array(events + 1);
  for (let event = events - 1; event >= 0; event -= 1)
    states[event] = from[event * STATES.length + (states[event + 1] ?? OUTSIDE)] ?? OUTSIDE;
  return states;
}

/** The pairs of a reading. */
function follow(blocks: readonly MarkedBlock[], states: Uint8Array): Pair[] {
  const pairs: Pair[] = [];
  let open: { mark: Mark; block: number } | null = null;
  let event = 0;
  const end = (close: Mark | null, lastBlock: number): void => {
    if (open !== null) pairs.push({ open: open.mark, firstBlock: open.block, close, lastBlock });
    open = null;
  };
  for (const [index, { marks }] of blocks.entries()) {
    for (const mark of [...marks, null]) {
      event += 1;
      const [before, after] = [states[event - 1], states[event]];
      if (before === OUTSIDE && after !== OUTSIDE && mark !== null) open = { mark, block: index };
      if (before !== OUTSIDE && after === OUTSIDE) end(mark, index);
    }
  }
  return pairs;
}
