/** Time as the sandbox sees it. It is passed in, so that a test can let fifteen minutes pass in no time. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `act` once after `milliseconds`, unless the function given back is called before. */
  after(milliseconds: number, act: () => void): () => void;
}

/** The machine's own clock. Its timers don't keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
