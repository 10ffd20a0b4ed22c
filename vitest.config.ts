import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    // Files share their worker: most of the time would otherwise go into loading the same modules again. No test leaves anything behind.
    pool: 'threads',
    isolate: false,
    // One for each core: left to itself Vitest keeps one core free, which on two cores is half of them.
    maxWorkers: '100%',
    // Properties and browsers may take their time on a busy machine; no test measures time.
    testTimeout: 60_000,
    coverage: { provider: 'v8', include: ['bot/**', 'commands/**', 'corpus/**/*.ts'] },
  },
});
