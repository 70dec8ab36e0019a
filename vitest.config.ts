/** Which tests `npm test` runs: everything but the benches, which only measure. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/bench/**'],
    // A journey starts whole processes, which takes its time on a small machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
