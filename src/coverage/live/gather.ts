/** Brings the coverage up to date with its sources as they are here: files are read, what came in from the web is brought in, nothing is fetched. */

import type { CoverageStore, LeftOut } from '../../domain/coverage.ts';
import { Problem } from '../../domain/problem.ts';
import type { Arrivals } from '../../store/open-arrivals.ts';
import { refreshCoverage } from '../refresh.ts';
import { bringIn } from './bring-in.ts';
import type { ConfiguredSource, FolderSource } from './configured-source.ts';

export interface GatherTools {
  readonly store: CoverageStore;
  /** Null where nothing ever came in, or all of that is here already. */
  readonly arrivals: Arrivals | null;
  /** Of a folder as it is written. */
  readonly pathOf: (folder: string) => string;
}

/** Throws a Problem where a folder that is the only source cannot be used; of several, it is left out. */
export function gather(sources: readonly ConfiguredSource[], tools: GatherTools): readonly LeftOut[] {
  const { store, arrivals } = tools;
  dropOthers(sources, store);
  const alone = sources.length === 1;
  return sources.flatMap((source) => {
    if (source.kind === 'folder') return refreshFolder(source, alone, tools);
    if (arrivals !== null) bringIn(source.origin, { arrivals, store });
    return [];
  });
}

/** What sources brought that are configured no more. */
function dropOthers(sources: readonly ConfiguredSource[], store: CoverageStore): void {
  const configured = new Set(sources.map(({ origin }) => origin));
  for (const origin of store.origins) {
    if (!configured.has(origin)) store.apply({ put: [], drop: [...store.known(origin).keys()] });
  }
}

function refreshFolder(
  { folder, origin }: FolderSource,
  alone: boolean,
  { store, pathOf }: GatherTools,
): readonly LeftOut[] {
  try {
    return refreshCoverage(pathOf(folder), store, origin);
  } catch (error) {
    if (alone || !(error instanceof Problem) || error.code !== 'coverage') throw error;
    store.apply({ put: [], drop: [...store.known(origin).keys()] });
    return [{ source: folder, reason: error.message }];
  }
}
