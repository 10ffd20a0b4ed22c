/** What a benchmark is, how one piece of work is timed, and how the times are shown. */
import { availableParallelism, cpus } from 'node:os';

/** The processor times of one piece of work. */
export interface Measurement {
  /** What was done, in a few words: "1 MB of news". */
  readonly name: string;
  readonly runs: number;
  readonly medianMilliseconds: number;
  readonly slowestMilliseconds: number;
  /** How much text was worked on, in millions of bytes of UTF-8; null where that says nothing. */
  readonly megabytes: number | null;
}

/** A file of benchmarks: add one by writing its file and putting it into the list of `bench.ts`. */
export interface Benchmark {
  readonly name: string;
  /** Called once; sets up what it needs outside of what it times. */
  readonly run: () => Measurement[] | Promise<Measurement[]>;
}

/** The date and the machine, without its name. */
export interface Machine {
  readonly date: string;
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
}

/** All that one run of the benchmarks gives. */
export interface Results {
  readonly machine: Machine;
  readonly benchmarks: readonly { readonly name: string; readonly measurements: readonly Measurement[] }[];
}

/** Once a piece of work has taken this long in all, it is not run again: a slow one is timed once or twice. */
const ENOUGH_MILLISECONDS = 1500;
const MOST_RUNS = 7;
/** Nothing longer is tried after a text that took this long. */
const TOO_SLOW_MILLISECONDS = 4000;

/**
 * Times one piece of work, up to seven times after one run to warm up; work that has taken 1.5 seconds is not repeated.
 *
 * @param text the text that is worked on, for its size
 */
export function measure(name: string, text: string | null, work: () => unknown): Measurement {
  const times: number[] = [];
  let spent = timed(work);
  if (spent >= ENOUGH_MILLISECONDS) times.push(spent);
  while (spent < ENOUGH_MILLISECONDS && times.length < MOST_RUNS) {
    const time = timed(work);
    times.push(time);
    spent += time;
  }
  times.sort((a, b) => a - b);
  return {
    name,
    runs: times.length,
    medianMilliseconds: times[Math.floor(times.length / 2)] ?? 0,
    slowestMilliseconds: times.at(-1) ?? 0,
    megabytes: text === null ? null : Buffer.byteLength(text) / 1e6,
  };
}

/**
 * Times one piece of work that ends later, and that can't be done twice.
 *
 * @param bytes the size of what is worked on
 */
export async function measureOnce(
  name: string,
  bytes: number,
  work: () => Promise<void>,
): Promise<Measurement> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  const time = (user + system) / 1000;
  return {
    name,
    runs: 1,
    medianMilliseconds: time,
    slowestMilliseconds: time,
    megabytes: bytes / 1e6,
  };
}

/**
 * Times the same work on texts of growing length. After a text that took more than four seconds the longer ones are
 * left out: where time grows faster than length, they would take for ever, and the missing rows tell as much.
 */
export function measureGrowing(
  name: string,
  sizes: readonly { readonly name: string; readonly text: string }[],
  work: (text: string) => unknown,
): Measurement[] {
  const measurements: Measurement[] = [];
  for (const size of sizes) {
    const measurement = measure(`${name}, ${size.name}`, size.text, () => work(size.text));
    measurements.push(measurement);
    if (measurement.medianMilliseconds > TOO_SLOW_MILLISECONDS) break;
  }
  return measurements;
}

/** Processor time, so that other work on the machine does not count. */
function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** What this runs on. */
export function thisMachine(now: Date): Machine {
  return {
    date: now.toISOString().slice(0, 10),
    node: process.version,
    processor: cpus()[0]?.model ?? 'unknown processor',
    cores: availableParallelism(),
  };
}

/** The results as Markdown that is as readable in a terminal. */
export function resultsTable({ machine, benchmarks }: Results): string {
  const { date, node, cores, processor } = machine;
  const head = `${date}, Node ${node}, ${cores} cores (${processor}). Times are processor time on one core.`;
  const sections = benchmarks.map(({ name, measurements }) =>
    [`## ${name}`, '', ...tableRows(measurements)].join('\n'),
  );
  return ['# Benchmarks', '', head, '', sections.join('\n\n'), ''].join('\n');
}

function tableRows(measurements: readonly Measurement[]): string[] {
  const width = Math.max(...measurements.map((one) => one.name.length), 4);
  const row = (name: string, cells: readonly string[]): string =>
    `| ${name.padEnd(width)} | ${cells.map((cell) => cell.padStart(11)).join(' | ')} |`;
  return [
    row('what', ['runs', 'median ms', 'slowest ms', 'MB', 'ms per MB', 'MB/s']),
    `| ${'-'.repeat(width)} |${` ${'-'.repeat(10)}: |`.repeat(6)}`,
    ...measurements.map((one) => {
      const { megabytes, medianMilliseconds } = one;
      return row(one.name, [
        String(one.runs),
        medianMilliseconds.toFixed(1),
        one.slowestMilliseconds.toFixed(1),
        megabytes === null ? '-' : megabytes.toFixed(2),
        megabytes === null ? '-' : (medianMilliseconds / megabytes).toFixed(0),
        megabytes === null ? '-' : ((megabytes / medianMilliseconds) * 1000).toFixed(2),
      ]);
    }),
  ];
}
