/** Opens the coverage a command works on: a folder someone names, in a throw-away store, or the configured sources, kept between runs. */

import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ConfiguredSource } from '../coverage/live/configured-source.ts';
import { gather } from '../coverage/live/gather.ts';
import type { CoverageStore, LeftOut } from '../domain/coverage.ts';
import { openCoverageStore } from '../store/coverage-store.ts';
import { openArrivals } from '../store/open-arrivals.ts';
import type { Arrivals } from '../store/open-arrivals.ts';
import { arrivalsPath } from './arrivals-path.ts';
import type { Desk } from './face.ts';

/** What is opened, and how it is brought up to date. */
export interface OpenCoverage {
  readonly store: CoverageStore;
  readonly leftOut: readonly LeftOut[];
  /** Looks at its sources again, as they are here; what is left out by now. Throws a Problem where they cannot be used. */
  readonly refresh: () => readonly LeftOut[];
  readonly sources: readonly ConfiguredSource[];
  /** Of the file, or ':memory:'. */
  readonly path: string;
}

/** `named` is the folder of `--coverage`, from where the command was started; folders of `configured` count from the project. */
export function openCoverage(
  desk: Desk,
  named: string | undefined,
  configured: readonly ConfiguredSource[],
): OpenCoverage {
  const sources = named === undefined ? configured : [folderAlone(named)];
  const path = named === undefined ? storePath(desk) : ':memory:';
  const store = openCoverageStore(path);
  const pathOf = (folder: string): string => resolve(desk.environment.root, folder);
  const refresh = (): readonly LeftOut[] => {
    const arrivals = openArrived(sources, desk);
    try {
      return gather(sources, { store, arrivals, pathOf });
    } finally {
      arrivals?.close();
    }
  };
  try {
    return { store, leftOut: refresh(), refresh, sources, path };
  } catch (error) {
    store.close();
    throw error;
  }
}

function folderAlone(folder: string): ConfiguredSource {
  return { kind: 'folder', origin: '', folder: resolve(folder), topics: null };
}

/** Null where nothing ever came in: whoever only looks leaves no file behind. */
function openArrived(sources: readonly ConfiguredSource[], { environment }: Desk): Arrivals | null {
  const path = arrivalsPath(environment);
  return sources.every(({ kind }) => kind === 'folder') || !existsSync(path) ? null : openArrivals(path);
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
