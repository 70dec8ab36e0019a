/** A desk with three sources on the web: one that is well, one that cannot be read, and one that was never visited. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Visit } from '../../src/domain/arrival.ts';
import { openArrivals } from '../../src/store/open-arrivals.ts';
import { paperDesk } from './paper-desk.ts';
import type { PaperDesk } from './paper-desk.ts';

const SOURCES = `sources:
  - folder: seeds
  - feed: https://herald.example/rss
    name: Harbour Herald
  - feed: https://courier.example/rss
    name: Courier
  - page: https://port.example/notices
    name: Port of Lindow
`;

export function visitedDesk(): PaperDesk {
  const paper = paperDesk();
  paper.write('config/sources.yaml', SOURCES);
  const { stateFolder } = paper.desk.environment;
  mkdirSync(stateFolder);
  const arrivals = openArrivals(join(stateFolder, 'arrivals.db'));
  const now = Date.now();
  const keep = (visit: Visit): void => {
    arrivals.write.visited({ visit, kept: [], missing: [], postponed: [], replaces: null });
  };
  const well = { readAt: now, newAt: now, failures: 0, problem: null, listed: 12, fresh: 2, rejected: 0 };
  const times = { movedTo: null, triedAt: now, nextAt: now + 900_000, etag: null, lastModified: null };
  keep({ origin: 'harbour-herald', address: 'https://herald.example/rss', ...well, ...times });
  const problem = 'https://courier.example/rss answered 503: its server is in trouble. It is tried again later.';
  const failing = { readAt: null, newAt: null, failures: 3, problem, listed: 0, fresh: 0, rejected: 0 };
  keep({ origin: 'courier', address: 'https://courier.example/rss', ...failing, ...times });
  arrivals.close();
  return paper;
}
