/** How sources on the web fare is told from their last visits, and asking leaves no file behind. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openWebHealth, webHealthNow } from '../../src/app/web-health.ts';
import { newVisit, visitedAs } from '../../src/coverage/live/visit-tools.ts';
import { openArrivals } from '../../src/store/open-arrivals.ts';
import { COURIER, DAY, feedOf } from '../coverage/live/live-desk.ts';
import { paperDesk } from './paper-desk.ts';

const FOLDER = { kind: 'folder', origin: '', folder: 'seeds', topics: null } as const;

test('a source that was never visited waits, and no file is made to say so', () => {
  const { desk, root } = paperDesk();
  expect(webHealthNow([FOLDER, COURIER], desk.environment)).toMatchObject([
    { name: 'courier', state: 'waiting', readAt: null },
  ]);
  expect(existsSync(join(root, 'state'))).toBe(false);
});

test('what another thread writes is seen by whoever keeps looking', () => {
  const { desk, root } = paperDesk();
  const health = openWebHealth([FOLDER, COURIER, feedOf('north')], desk.environment);
  const arrivals = openArrivals(join(root, 'state/arrivals.db'));
  onTestFinished(() => {
    health.close();
    arrivals.close();
  });
  expect(health.look().map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  const now = Date.now();
  const visit = { ...newVisit(COURIER), triedAt: now, readAt: now, newAt: now, nextAt: now + DAY, listed: 7, fresh: 2 };
  arrivals.write.visited(visitedAs(visit));
  expect(health.look()).toMatchObject([
    { origin: 'courier', state: 'well', listed: 7, fresh: 2 },
    { state: 'waiting' },
  ]);
});
