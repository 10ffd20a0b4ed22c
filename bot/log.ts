/** The log: what happened and where, never what somebody typed and never a secret. */
import { randomInt } from 'node:crypto';
import pino from 'pino';
import type { Config } from './config.ts';

/** Letters and digits that are not taken for each other when read out. */
const LETTERS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** A short name for one fault, given to the user and written to the log, so that the two can be put together. */
export function newReference(): string {
  return Array.from({ length: 8 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
}

/** Fields that never reach the log, wherever in a line they stand. */
const SECRET = ['token', 'DISCORD_TOKEN', 'authorization', 'Authorization', 'content', 'value', 'q', 'text'];

/** Makes the log. It writes lines of JSON to `destination`, or to standard output. */
export function createLog(level: Config['LOG_LEVEL'], destination?: pino.DestinationStream): pino.Logger {
  const options = {
    level,
    base: null,
    serializers: { fault: describeFault },
    redact: {
      paths: SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[left out]',
    },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * An error as it may be logged: its name, its code and the places it came from. Its message is left out where it is not
 * ours: it may repeat what somebody typed, or an address with a token in it.
 */
function describeFault(fault: unknown): Readonly<Record<string, unknown>> {
  if (!(fault instanceof Error)) return { name: typeof fault };
  const { name, code, status } = { code: undefined, status: undefined, ...fault, name: fault.name };
  const frames = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    at: frames.slice(0, 8).map((line) => line.trim().replace(/^at /, '')),
  };
}
