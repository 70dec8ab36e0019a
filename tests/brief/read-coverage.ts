/** Coverage for one test: files written to a temporary folder, read as the program reads them, in a real store. */

import { onTestFinished } from 'vitest';
import { refreshCoverage } from '../../src/coverage/refresh.ts';
import type { CoverageStore } from '../../src/domain/coverage.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { folderOf } from '../coverage/folder-of.ts';

/** The store goes when the test ends. */
export function coverageOf(files: Readonly<Record<string, string>>): CoverageStore {
  const store = openCoverageStore(':memory:');
  onTestFinished(() => {
    store.close();
  });
  refreshCoverage(folderOf(files), store);
  return store;
}
