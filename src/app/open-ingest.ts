/** Opens what visiting the web takes: a guarded way out, a reader that may fail alone, and what came in before. */

import { openApart } from '../coverage/apart.ts';
import type { WebSource } from '../coverage/live/configured-source.ts';
import type { IngestTools } from '../coverage/live/ingest.ts';
import { patience } from '../coverage/live/patience.ts';
import { fetcher, USUAL } from '../coverage/fetch/fetcher.ts';
import type { CoverageStore } from '../domain/coverage.ts';
import { openArrivals } from '../store/open-arrivals.ts';
import type { ProxyVariables } from './proxy-variables.ts';
import type { SourcesConfigured } from './validate-sources.ts';

/** Plain data, so that a worker can be given it. */
export interface IngestSetting extends SourcesConfigured {
  readonly version: string;
  readonly arrivalsPath: string;
  readonly proxy: ProxyVariables | null;
}

export interface OpenIngest {
  readonly tools: IngestTools;
  readonly sources: readonly WebSource[];
  close(): Promise<void>;
}

/** Throws a Problem where what came in before cannot be used. */
export function openIngest(setting: IngestSetting, store: CoverageStore, report: (error: unknown) => void): OpenIngest {
  const { web, version, proxy, sources } = setting;
  const arrivals = openArrivals(setting.arrivalsPath);
  const reader = openApart();
  const fetching = fetcher({ ...USUAL, allow: web.allow, version, contact: web.contact, proxy });
  return {
    tools: {
      fetcher: fetching,
      reader,
      arrivals,
      store,
      patience: patience(),
      now: Date.now,
      report,
    },
    sources: sources.filter((source): source is WebSource => source.kind !== 'folder'),
    async close() {
      await fetching.close();
      await reader.close();
      arrivals.close();
    },
  };
}
