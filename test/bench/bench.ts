/** `npm run -s bench`: how fast the parts are. A table that is also Markdown, or `--json`. */
import { parseArgs } from 'node:util';
import { type Benchmark, type Results, resultsTable, thisMachine } from './benchmark.ts';
import { documents } from './documents.ts';
import { extraction } from './extraction.ts';
import { passages } from './passages.ts';
import { questions } from './questions.ts';

/** All benchmarks, in the order in which they run. */
const BENCHMARKS: readonly Benchmark[] = [extraction, passages, questions, documents];

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const benchmarks: Results['benchmarks'][number][] = [];
for (const benchmark of BENCHMARKS) {
  // One after the other: two at a time would slow each other down.
  benchmarks.push({ name: benchmark.name, measurements: await benchmark.run() });
}
const results: Results = { machine: thisMachine(new Date()), benchmarks };
process.stdout.write(values.json ? `${JSON.stringify(results, null, 2)}\n` : resultsTable(results));
