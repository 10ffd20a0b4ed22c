/** A process that adds one document, to be killed while it does. Arguments: corpus folder, file, id. */
import { Readable } from 'node:stream';
import { run } from '../../corpus/cli/run.ts';

const [root = '', file = '', id = ''] = process.argv.slice(2);
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
