/** Where the runs of a text stand among its readings. */
import type { Reading } from './reading.ts';

/** Where a run stands: in which reading, sentence and token it begins and ends. */
export interface Position {
  first: { reading: Reading; at: number; sentence: number };
  last: { reading: Reading; at: number; sentence: number };
}

/** The position of each run, by its index. */
export function positionsOf(readings: readonly Reading[]): Map<number, Position> {
  const positions = new Map<number, Position>();
  for (const reading of readings) {
    for (const [sentence, { runs }] of reading.sentences.entries()) {
      for (const at of runs) {
        const run = reading.tokens[at]?.run ?? -1;
        const place = { reading, at, sentence };
        const known = positions.get(run);
        if (known === undefined) positions.set(run, { first: place, last: place });
        else known.last = place;
      }
    }
  }
  return positions;
}
