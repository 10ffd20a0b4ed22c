import type { Clock } from './clock.ts';

/** The first millisecond of 2015, from which Discord counts. Source: Discord's API reference, "Snowflakes". */
const DISCORD_EPOCH = 1_420_070_400_000n;
const TIME_SHIFT = 22n;
const INCREMENTS = 4096n;

/**
 * Gives out Discord's ids: the time in the upper bits, a counter in the lowest twelve, so that a later id is a greater
 * number.
 *
 * @example
 * const nextId = snowflakes(systemClock);
 * nextId(); // '1442031873204355072'
 */
export function snowflakes(clock: Clock): () => string {
  let increment = 0n;
  let last = 0n;
  return () => {
    increment = (increment + 1n) % INCREMENTS;
    const made = ((BigInt(clock.now()) - DISCORD_EPOCH) << TIME_SHIFT) | increment;
    last = made > last ? made : last + 1n;
    return last.toString();
  };
}

/** When an id was made, in milliseconds since 1970. */
export function snowflakeTime(id: string): number {
  return Number((BigInt(id) >> TIME_SHIFT) + DISCORD_EPOCH);
}
