import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    // One process for all files: most of the time would otherwise go into loading the same modules again. No test leaves anything behind.
    pool: 'threads',
    isolate: false,
    // Properties and browsers may take their time on a busy machine; no test measures time.
    testTimeout: 60_000,
    coverage: { provider: 'v8', include: ['bot/**', 'commands/**', 'corpus/**/*.ts'] },
  },
});
