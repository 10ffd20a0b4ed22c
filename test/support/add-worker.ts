/**
 * A process that adds one document. Arguments: corpus folder, file, id, and before which change of the disk it is killed, from 0;
 * without that it lives.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { Readable } from 'node:stream';
import { run } from '../../corpus/cli/run.ts';

const [root = '', file = '', id = '', killedAt] = process.argv.slice(2);

let changes = 0;

/** Dies at once, as after a SIGKILL from outside, where it is this change's turn. */
function dieAt<Arguments extends unknown[], Result>(change: (...given: Arguments) => Result) {
  return (...given: Arguments): Result => {
    if (String(changes) === killedAt) process.kill(process.pid, 'SIGKILL');
    changes += 1;
    return change(...given);
  };
}

Object.assign(fs, {
  mkdirSync: dieAt(fs.mkdirSync),
  writeFileSync: dieAt(fs.writeFileSync),
  linkSync: dieAt(fs.linkSync),
  renameSync: dieAt(fs.renameSync),
  rmSync: dieAt(fs.rmSync),
});
syncBuiltinESMExports();
process.send?.('ready');
process.exitCode = await run(['add', file, '--id', id], {
  root,
  input: Readable.from([]),
  out: () => {},
  error: () => {},
  progress: () => {},
  ask: async () => null,
  now: () => new Date('2026-03-01T12:00:00Z'),
});
process.disconnect();
