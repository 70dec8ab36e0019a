/** State files for tests: in a folder of their own, closed and gone when the test is over. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openState } from '../../src/store/open-state.ts';
import type { State } from '../../src/store/open-state.ts';

export function newStatePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'state-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, 'kept', 'state.db');
}

export function openedState(path = newStatePath(), migrations?: readonly string[]): State {
  const state = openState(path, migrations);
  onTestFinished(() => {
    if (state.db.isOpen) state.db.close();
  });
  return state;
}

/** What an answer remembers that has nothing to remember. */
export function nothing(): void {
  // Nothing it is.
}
