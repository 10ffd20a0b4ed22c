import { describe, expect, it } from 'vitest';
import { measure, measureGrowing, resultsTable } from './benchmark.ts';

describe('measure', () => {
  it('runs the work at least once more than to warm up, and knows the size of the text', () => {
    let runs = 0;
    const measurement = measure('counting', 'é'.repeat(500_000), () => {
      runs += 1;
    });
    expect(runs).toBe(measurement.runs + 1);
    expect(measurement.megabytes).toBe(1);
    expect(measurement.slowestMilliseconds).toBeGreaterThanOrEqual(measurement.medianMilliseconds);
  });
});

describe('measureGrowing', () => {
  it('names each size', () => {
    const sizes = [
      { name: '1 kB', text: 'a'.repeat(1000) },
      { name: '2 kB', text: 'a'.repeat(2000) },
    ];
    const measurements = measureGrowing('letters', sizes, (text) => text.length);
    expect(measurements.map((one) => [one.name, one.megabytes])).toEqual([
      ['letters, 1 kB', 0.001],
      ['letters, 2 kB', 0.002],
    ]);
  });
});

describe('resultsTable', () => {
  it('names date, Node and cores, and gives time per megabyte where there is a size', () => {
    const table = resultsTable({
      machine: { date: '2026-01-02', node: 'v20.0.0', processor: 'Test', cores: 2 },
      benchmarks: [
        {
          name: 'Things',
          measurements: [
            { name: 'a', runs: 3, medianMilliseconds: 500, slowestMilliseconds: 600, megabytes: 2 },
            { name: 'b', runs: 3, medianMilliseconds: 1, slowestMilliseconds: 2, megabytes: null },
          ],
        },
      ],
    });
    expect(table).toContain('2026-01-02, Node v20.0.0, 2 cores (Test)');
    expect(table).toMatch(/^\| a +\| +3 \| +500\.0 \| +600\.0 \| +2\.00 \| +250 \| +4\.00 \|$/m);
    expect(table).toMatch(/^\| b +\| +3 \| +1\.0 \| +2\.0 \| +- \| +- \| +- \|$/m);
  });
});
