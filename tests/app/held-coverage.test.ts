/** The coverage of a service that goes on: seen anew when its folder has changed, and the same object until then. */

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { heldCoverage } from '../../src/app/held-coverage.ts';
import { refreshCoverage } from '../../src/coverage/refresh.ts';
import { openCoverageStore } from '../../src/store/coverage-store.ts';
import { folderOf } from '../coverage/folder-of.ts';

const FIRE = 'Harbour fire\n\nMarch 2, 2026\n\nFour people were hurt in a fire at Port Lindow, police said.\n';
const FERRY = 'Ferries stop\n\nMarch 2, 2026\n\nAll ferries from Port Lindow were cancelled, the operator said.\n';

function held() {
  const folder = folderOf({ 'fire.txt': FIRE });
  const store = openCoverageStore(':memory:');
  onTestFinished(() => {
    store.close();
  });
  const clock = { now: 0 };
  const refresh = () => refreshCoverage(folder, store);
  return {
    folder,
    clock,
    coverage: heldCoverage({ refresh, store, leftOut: refresh(), sources: [] }, () => clock.now),
  };
}

describe('coverage that is held', () => {
  test('is the same until something has changed and it is time to look again', () => {
    const { folder, clock, coverage } = held();
    const first = coverage.look();
    clock.now += 60_000;
    expect(coverage.look()).toBe(first);
    writeFileSync(join(folder, 'ferry.txt'), FERRY);
    clock.now += 9_000;
    expect(coverage.look()).toBe(first);
    clock.now += 1_000;
    const second = coverage.look();
    expect(second).not.toBe(first);
    expect(second.coverage.query.heads().map(({ source }) => source)).toEqual(['ferry.txt', 'fire.txt']);
    rmSync(join(folder, 'fire.txt'));
    clock.now += 10_000;
    expect(
      coverage
        .look()
        .coverage.query.heads()
        .map(({ source }) => source),
    ).toEqual(['ferry.txt']);
  });

  test('parses an article once, as long as it is the same', () => {
    const { folder, clock, coverage } = held();
    const before = coverage.look().coverage.query.read('fire.txt');
    expect(coverage.look().coverage.query.read('fire.txt')).toBe(before);
    writeFileSync(join(folder, 'fire.txt'), FIRE.replace('Four', 'Five'));
    clock.now += 10_000;
    expect(coverage.look().coverage.query.read('fire.txt').text).toContain('Five people');
  });

  test('says anew what was left out', () => {
    const { folder, clock, coverage } = held();
    expect(coverage.look().leftOut).toEqual([]);
    writeFileSync(join(folder, 'empty.txt'), '');
    clock.now += 10_000;
    expect(coverage.look().leftOut).toMatchObject([{ source: 'empty.txt' }]);
  });

  test('looks again when the clock was set back', () => {
    const { folder, clock, coverage } = held();
    const first = coverage.look();
    writeFileSync(join(folder, 'ferry.txt'), FERRY);
    clock.now -= 3_600_000;
    expect(coverage.look()).not.toBe(first);
  });
});
