/** Puts scores into words for the terminal. */
import { type Failure, f1, precision, recall, type Tally } from './compare.ts';
import type { CalibrationRow, Score } from './score.ts';

/**
 * A readable report: a table of the measures, the calibration, the first failures.
 *
 * @param failures how many failures to show at most
 */
export function report(score: Score, failures: number): string {
  const measures = Object.entries(score.tallies).map(([name, tally]) => measureRow(name, tally));
  const calibration = Object.entries(score.calibration).flatMap(([kind, rows]) =>
    calibrationRows(kind, rows),
  );
  const shown = score.failures.slice(0, failures);
  return [
    `${score.documents} documents`,
    '',
    tableRow('measure', 'precision', 'recall', 'F1', 'right', 'expected', 'given'),
    ...measures,
    '',
    tableRow('how sure', 'claims', 'right', 'share'),
    ...calibration,
    '',
    ...shown.map(failureText),
    `${score.failures.length} failures${shown.length < score.failures.length ? `, ${shown.length} shown` : ''}`,
  ].join('\n');
}

function measureRow(name: string, tally: Tally): string {
  const nothing = tally.expected + tally.given === 0;
  const shares = [precision(tally), recall(tally), f1(tally)].map((share) =>
    nothing ? '-' : share.toFixed(3),
  );
  return tableRow(name, ...shares, String(tally.right), String(tally.expected), String(tally.given));
}

function calibrationRows(kind: string, rows: readonly CalibrationRow[]): string[] {
  return rows
    .filter((row) => row.claims > 0)
    .map((row) =>
      tableRow(
        `${kind} ${row.from.toFixed(1)} to ${row.to.toFixed(1)}`,
        String(row.claims),
        String(row.right),
        (row.right / row.claims).toFixed(2),
      ),
    );
}

function failureText(failure: Failure): string {
  return [
    `${failure.document}: ${failure.kind}, ${failure.type}`,
    `  ${failure.words}`,
    `  expected: ${failure.expected}`,
    `  got:      ${failure.got}${failure.rule === null ? '' : ` (rule: ${failure.rule})`}`,
    '',
  ].join('\n');
}

function tableRow(first: string, ...cells: string[]): string {
  return first.padEnd(40) + cells.map((cell) => cell.padStart(10)).join('');
}
