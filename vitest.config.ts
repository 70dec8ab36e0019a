/** Which tests `npm test` runs: everything named *.test.ts; benches are named *.bench.ts and only measure. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A journey starts whole processes, which takes its time on a small machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
