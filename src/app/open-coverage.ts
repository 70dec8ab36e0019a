/** Opens the coverage a command works on: a folder someone names, in a throw-away store, or the configured one, kept between runs. */

import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { refreshCoverage } from '../coverage/refresh.ts';
import type { CoverageStore, LeftOut } from '../domain/coverage.ts';
import { openCoverageStore } from '../store/coverage-store.ts';
import type { Desk } from './face.ts';

/** What is opened and how it is called where someone reads about it. */
export interface OpenCoverage {
  readonly folder: string;
  readonly store: CoverageStore;
  readonly leftOut: readonly LeftOut[];
}

/** `named` is the folder of `--coverage`, from where the command was started; `configured` counts from the project. */
export function openCoverage(desk: Desk, named: string | undefined, configured: string): OpenCoverage {
  const folder = named === undefined ? resolve(desk.environment.root, configured) : resolve(named);
  const store = openCoverageStore(named === undefined ? storePath(desk) : ':memory:');
  try {
    return { folder, store, leftOut: refreshCoverage(folder, store) };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Where the store is kept, or ':memory:' where nothing can be kept: slower, but the same briefing. */
function storePath({ environment, face }: Desk): string {
  const folder = environment.cacheFolder;
  const path = join(folder, 'coverage.db');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
    return path;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    face.note(
      `briefdesk: ${folder} cannot be written (${reason}); reading all coverage anew. BRIEFDESK_CACHE names another.`,
    );
    return ':memory:';
  }
}
