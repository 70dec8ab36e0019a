/** Which tests `npm test` runs: everything named *.test.ts; benches are named *.bench.ts and only measure. */

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/scratch.ts'],
    // Every core of a small machine counts, and no file of tests leaves anything behind that the next one could stumble over.
    maxWorkers: '100%',
    isolate: false,
    unstubEnvs: true,
    // A journey starts whole processes, which takes its time on a small machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
