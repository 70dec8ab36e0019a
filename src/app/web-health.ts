/** How the configured sources on the web fare by now. */

import { existsSync } from 'node:fs';
import type { ConfiguredSource, WebSource } from '../coverage/live/configured-source.ts';
import { healthOf } from '../coverage/live/source-health.ts';
import type { SourceHealth } from '../coverage/live/source-health.ts';
import { openArrivals } from '../store/open-arrivals.ts';
import { arrivalsPath } from './arrivals-path.ts';
import type { Environment } from './environment.ts';

export interface WebHealth {
  /** In the order of `config/sources.yaml`. Throws a Problem where what is known cannot be read. */
  look(): readonly SourceHealth[];
  close(): void;
}

/** Leaves no file behind where nothing ever came in. */
export function openWebHealth(sources: readonly ConfiguredSource[], environment: Environment): WebHealth {
  const web = sources.filter((source): source is WebSource => source.kind !== 'folder');
  const path = arrivalsPath(environment);
  let arrivals: ReturnType<typeof openArrivals> | null = null;
  return {
    look() {
      if (web.length === 0) return [];
      if (existsSync(path)) arrivals ??= openArrivals(path);
      const visits = arrivals?.read.visits();
      return web.map((source) => healthOf(source, visits?.get(source.origin) ?? null, Date.now()));
    },
    close() {
      arrivals?.close();
    },
  };
}

export function webHealthNow(sources: readonly ConfiguredSource[], environment: Environment): readonly SourceHealth[] {
  const health = openWebHealth(sources, environment);
  try {
    return health.look();
  } finally {
    health.close();
  }
}
