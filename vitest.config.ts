import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/setup.ts'],
    coverage: { provider: 'v8', include: ['bot/**', 'commands/**', 'corpus/**/*.ts'] },
  },
});
