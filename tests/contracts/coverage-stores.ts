/** Every coverage store there is, for the tests of what all of them promise. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CoverageStore, FoundArticle } from '../../src/domain/coverage.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';

type Filled = (...put: readonly FoundArticle[]) => CoverageStore;

/** By what they are called: how to open one that holds these articles, until the test is over. */
export const STORES: Readonly<Record<string, Filled>> = {
  'in memory': filled(() => openCoverageStore(':memory:')),
  'in a file': filled(() => {
    const folder = mkdtempSync(join(tmpdir(), 'store-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    return openCoverageStore(join(folder, 'cache', 'coverage.db'));
  }),
};

function filled(open: () => CoverageStore): Filled {
  return (...put) => {
    const store = open();
    onTestFinished(() => {
      store.close();
    });
    store.apply({ put, drop: [] });
    return store;
  };
}

/** The ids of the passages found for any of the terms. */
export function found(store: CoverageStore, ...terms: readonly string[]): string[] {
  return store.query.search(terms, 10).map(({ passage }) => passage.id);
}
